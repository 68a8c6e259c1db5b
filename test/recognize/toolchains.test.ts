import { expect, it } from 'vitest';
import { builtInCatalogue } from '../../core/catalogue/built-in.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import { globalJson } from '../../core/recognize/global-json.js';
import { gradleToolchain } from '../../core/recognize/gradle-toolchain.js';
import { mise } from '../../core/recognize/mise.js';
import { rustToolchain } from '../../core/recognize/rust-toolchain.js';
import { sdkmanrc } from '../../core/recognize/sdkmanrc.js';
import { toolVersions } from '../../core/recognize/tool-versions.js';
import { volta } from '../../core/recognize/volta.js';
import { recognized } from './support.js';
import { told } from './told.js';

it.each([
  [
    toolVersions,
    '.tool-versions',
    '# ours\nnodejs 20.1.0 18.2.0 # both\njava   oracle-17.0.13\nruby system\n',
    [
      'tool pkg:generic/node@20.1.0 | 20.1.0',
      'tool pkg:generic/node@18.2.0 | 18.2.0',
      'tool pkg:generic/java@oracle-17.0.13 | oracle-17.0.13',
    ],
  ],
  [
    sdkmanrc,
    '.sdkmanrc',
    '# env\njava=17.0.13-oracle\ngradle = 8.1\n',
    ['tool pkg:generic/java@17.0.13-oracle | 17.0.13-oracle', 'tool pkg:generic/gradle@8.1 | 8.1'],
  ],
  [
    mise,
    '.mise.toml',
    [
      'min_version = "2024.1"',
      '[tools]',
      'node = [\'20\', "18"] # both',
      '"npm:@a/b" = "3.1.0"',
      '"aqua:hashicorp/terraform" = "1.6.0"',
      'java = { version = "oracle-21", os = ["linux"] }',
      'go = "path:/opt"',
      'python = [',
      '  "3.12",',
      ']',
      '[tools.rust]',
      'version = "1.80"',
      '[env]',
      'MUI_X_LICENSE_KEY = "x"',
    ].join('\n'),
    [
      'tool pkg:generic/node@20 | 20',
      'tool pkg:generic/node@18 | 18',
      'tool pkg:npm/%40a/b@3.1.0 | 3.1.0',
      'tool pkg:generic/terraform@1.6.0 | 1.6.0',
      'tool pkg:generic/java@oracle-21 | oracle-21',
      'tool pkg:generic/python@3.12 | 3.12',
      'tool pkg:generic/rust@1.80 | 1.80',
      'env MUI_X_LICENSE_KEY shows unclear | MUI_X_LICENSE_KEY',
    ],
  ],
  [
    rustToolchain,
    'rust-toolchain.toml',
    '[toolchain]\nchannel = "1.80.0"\ncomponents = ["clippy"]\n',
    ['tool pkg:generic/rust@1.80.0 | 1.80.0'],
  ],
  [
    rustToolchain,
    'rust-toolchain',
    'nightly-2024-01-01\n',
    ['tool pkg:generic/rust@nightly-2024-01-01 | nightly-2024-01-01'],
  ],
  [
    globalJson,
    'global.json',
    '{"sdk": {"version": "8.0.100"}, "msbuild-sdks": {"WixToolset.Sdk": "5.0.0"}}',
    ['tool pkg:generic/dotnet@8.0.100 | 8.0.100', 'build pkg:nuget/WixToolset.Sdk@5.0.0 | 5.0.0'],
  ],
  [
    globalJson,
    'global.json',
    '{"sdk": ',
    ['read/malformed: this is not valid JSON: the file ends before this is closed | {'],
  ],
  [
    volta,
    'a/package.json',
    '{"volta": {"extends": "../package.json", "node": "20.1.0", "pnpm": "8.6.0"}}',
    ['tool pkg:generic/node@20.1.0 | 20.1.0', 'tool pkg:npm/pnpm@8.6.0 | 8.6.0'],
  ],
  [volta, 'package.json', '{"name": "volta"', []],
  [
    gradleToolchain,
    'build.gradle.kts',
    'java { toolchain {\n languageVersion = JavaLanguageVersion.of(17)\n vendor = JvmVendorSpec.ORACLE\n} }',
    ['tool pkg:generic/java@oracle-17 | 17'],
  ],
  [gradleToolchain, 'app/build.gradle', 'kotlin { jvmToolchain(21) }', ['tool pkg:generic/java@21 | 21']],
  [
    gradleToolchain,
    'gradle/gradle-daemon-jvm.properties',
    'toolchainVendor=adoptium\ntoolchainVersion=21\n',
    ['tool pkg:generic/java@temurin-21 | 21'],
  ],
  [
    gradleToolchain,
    'gradle/wrapper/gradle-wrapper.properties',
    'distributionUrl=https\\://services.gradle.org/distributions/gradle-8.5-bin.zip\n',
    ['tool pkg:generic/gradle@8.5 | 8.5'],
  ],
] as const)('reads what is pinned (%#)', (recognizer, file, text, lines) => {
  expect(told(recognizer, file, text)).toEqual(lines);
});

it.each([
  [toolVersions, '.tool-versions', 'java oracle-17.0.13\n', ['jdk.oracle']],
  [sdkmanrc, '.sdkmanrc', 'java=21.0.2-graal\n', ['jdk.oracle-graalvm']],
  [mise, 'mise.toml', '[tools]\nterraform = "1.6.0"\n', ['iac.terraform']],
  [gradleToolchain, 'build.gradle', 'JavaLanguageVersion.of(17); JvmVendorSpec.ORACLE', ['jdk.oracle']],
  [gradleToolchain, 'build.gradle', 'JavaLanguageVersion.of(17); JvmVendorSpec.ADOPTIUM', []],
] as const)('finds what the catalogue knows (%#)', (recognizer, file, text, rows) => {
  const catalogue = createCatalogue(builtInCatalogue());
  const matches = recognized(recognizer, file, text).flatMap((one) =>
    one.kind === 'component' ? one.known.flatMap(({ kind, text, ...more }) => catalogue.of(kind, text, more)) : [],
  );
  expect(matches.map(({ row }) => row.id)).toEqual(rows);
});
