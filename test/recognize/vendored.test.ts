import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import type { RecognizedComponent, Recognizer } from '../../core/model/recognized.js';
import { androidMetadata } from '../../core/recognize/android-metadata.js';
import { cmakeFetch } from '../../core/recognize/cmake-fetch.js';
import { conanfile } from '../../core/recognize/conanfile.js';
import { gitSubmodules } from '../../core/recognize/git-submodules.js';
import { goVendor } from '../../core/recognize/go-vendor.js';
import { licenseCompanion } from '../../core/recognize/license-companion.js';
import { mozYaml } from '../../core/recognize/moz-yaml.js';
import { readmeChromium } from '../../core/recognize/readme-chromium.js';
import { vcpkg } from '../../core/recognize/vcpkg.js';
import { vendoredLicense } from '../../core/recognize/vendored-license.js';
import { realFile } from './corpus.js';
import { recognized } from './support.js';

/** Each purl with what it says and what stands at its place. */
function seen(recognizer: Recognizer, file: string, text: string): readonly unknown[] {
  return recognized(recognizer, file, text).map((one) => {
    if (one.kind !== 'component' || !('start' in one.at)) return one.kind;
    const said = [...one.declared.map(({ text }) => text), ...one.facts];
    return [one.purl, text.slice(one.at.start, one.at.end), ...said];
  });
}

const real = (kind: string, path: string): string => new TextDecoder().decode(realFile(kind, path));

describe('license files of vendored folders', () => {
  it.each([
    ['third_party/fiat/LICENSE', 'pkg:generic/fiat'],
    ['third_party/zlib-1.3.1/src/LICENSE.txt', 'pkg:generic/zlib@1.3.1'],
    ['native/deps/uv/LICENSE', 'pkg:generic/uv'],
    ['third_party/foo/LICENSES/MIT.txt', 'pkg:generic/foo'],
    ['third_party/LICENSE.zlib', 'pkg:generic/zlib'],
    ['vendor/golang.org/x/text/LICENSE', 'pkg:golang/golang.org/x/text'],
    ['vendor/github.com/google/pprof/third_party/svgpan/LICENSE', 'pkg:generic/svgpan'],
    ['vendor/github.com/go-chi/chi/v5/middleware/LICENSE', 'pkg:golang/github.com/go-chi/chi/v5'],
    ['vendor/bundle/ruby/3.2.0/gems/rack-3.0.8/MIT-LICENSE', 'pkg:gem/rack@3.0.8'],
    ['lib/python3.11/site-packages/PyYAML-6.0.1.dist-info/LICENSE', 'pkg:pypi/pyyaml@6.0.1'],
  ])('%s is of %s', (file, purl) => {
    expect(recognized(vendoredLicense, file, 'Some text')).toMatchObject([{ purl, texts: [{ text: 'Some text' }] }]);
  });

  it.each([
    'LICENSE',
    'src/foo/LICENSE',
    'lib/LICENSE',
    'lib/license.ts',
    'deps/LICENSE.mit',
    'third_party/a/license.py',
  ])('%s is none', (file) => expect(vendoredLicense.looksAt(file as FilePath)).toBe('no'));
});

it('reads the modules that Go vendors, replaced ones as what replaces them', () => {
  expect(seen(goVendor, 'src/vendor/modules.txt', real('go-vendor', 'vendor/modules.txt')).slice(0, 2)).toEqual([
    [
      'pkg:golang/github.com/google/pprof@v0.0.0-20251114195745-4902fdda35c8',
      '# github.com/google/pprof v0.0.0-20251114195745-4902fdda35c8',
    ],
    [
      'pkg:golang/github.com/ianlancetaylor/demangle@v0.0.0-20250417193237-f615e6bd150b',
      '# github.com/ianlancetaylor/demangle v0.0.0-20250417193237-f615e6bd150b',
    ],
  ]);
  const text =
    '# a.b/c v1.0.0 => d.e/f v2.0.0\n## explicit\na.b/c\n# a.b/g v1.1.0 => ../../g\na.b/g/h\n# a.b/c => d.e/f v2.0.0\n';
  expect(seen(goVendor, 'app/vendor/modules.txt', text)).toEqual([
    ['pkg:golang/d.e/f@v2.0.0', '# a.b/c v1.0.0 => d.e/f v2.0.0', 'stands in for a.b/c v1.0.0'],
    ['pkg:golang/a.b/g', '# a.b/g v1.1.0 => ../../g', 'comes from the folder ../../g'],
  ]);
});

it('tells of modules of which no package is used, and where the others lie', () => {
  const text =
    '# a.b/c v1.0.0\n## explicit\n# a.b/d v1.0.0\na.b/d/e\n# a.b/f v0.0.0 => ./staging/f\n## explicit\na.b/f\n' +
    '# a.b/g v1.0.0 => a.b/g v1.0.0\n## explicit\n# a.b/g => a.b/g v1.0.0\na.b/g\n# a.b/h v1.0.0 => /a/h\na.b/h\n';
  const found = recognized(goVendor, 'app/vendor/modules.txt', text) as readonly RecognizedComponent[];
  expect(found.map(({ purl, folder, isUnused = false }) => [purl, folder, isUnused])).toEqual([
    ['pkg:golang/a.b/c@v1.0.0', 'app/vendor/a.b/c', true],
    ['pkg:golang/a.b/d@v1.0.0', 'app/vendor/a.b/d', false],
    ['pkg:golang/a.b/f', 'app/staging/f', false],
    ['pkg:golang/a.b/g@v1.0.0', 'app/vendor/a.b/g', false],
    ['pkg:golang/a.b/h', undefined, false],
  ]);
});

it('reads submodules, and leaves out those of the same repository', () => {
  expect(seen(gitSubmodules, '.gitmodules', real('git-submodules', '.gitmodules'))).toEqual([
    ['pkg:github/facebook/zstd', 'https://github.com/facebook/zstd', 'lies in zstd-safe/zstd-sys/zstd'],
  ]);
  const text = '[submodule "a"]\n\tpath = ext/a\n\turl = ../a\n[submodule "b"]\n\turl = git@gitlab.com:x/b.git\n';
  expect(seen(gitSubmodules, '.gitmodules', text)).toEqual([
    ['pkg:generic/b?vcs_url=git%2Bgit%40gitlab.com:x%2Fb.git', 'git@gitlab.com:x/b.git'],
  ]);
});

it.each([
  [
    'FetchContent_Declare(\n  fmt\n  GIT_REPOSITORY https://github.com/fmtlib/fmt.git # x\n  GIT_TAG 10.2.1\n)',
    'pkg:github/fmtlib/fmt@10.2.1',
  ],
  [
    'FetchContent_Declare(z URL https://github.com/madler/zlib/archive/refs/tags/v1.3.tar.gz)',
    'pkg:github/madler/zlib@v1.3',
  ],
  ['CPMAddPackage("gh:nlohmann/json@3.11.3")', 'pkg:github/nlohmann/json@v3.11.3'],
  ['CPMAddPackage(NAME spdlog GITHUB_REPOSITORY gabime/spdlog VERSION 1.12.0)', 'pkg:github/gabime/spdlog@v1.12.0'],
  [
    'ExternalProject_Add(x GIT_REPOSITORY https://git.example.org/x.git GIT_TAG $T)',
    'pkg:generic/x?vcs_url=git%2Bhttps:%2F%2Fgit.example.org%2Fx.git',
  ],
])('%j fetches %s', (text, purl) => {
  expect(seen(cmakeFetch, 'CMakeLists.txt', text)).toEqual([[purl, text]]);
});

it('leaves out of CMake what is a comment or made of variables', () => {
  const text = '# CPMAddPackage("gh:a/b@1")\nFetchContent_Declare(a URL $ENV)\n';
  expect(seen(cmakeFetch, 'cmake/a.cmake', text)).toEqual([]);
});

it("reads Chromium's README of vendored sources", () => {
  const text = `Name: zlib
Short Name: zlib
URL: http://zlib.net/
Version: 1.3.1
License: Zlib
Shipped: yes

Description:
Name: not a field
-------------------- DEPENDENCY DIVIDER --------------------
Name: Abseil
URL: https://github.com/abseil/abseil-cpp
License: Apache-2.0
Version: N/A
Revision: 2f9e432cce407ce0ae50676696666f33a77d42ac
`;
  expect(seen(readmeChromium, 'third_party/zlib/README.chromium', text)).toEqual([
    ['pkg:generic/zlib@1.3.1', 'zlib', 'Zlib', 'comes from http://zlib.net/'],
    ['pkg:github/abseil/abseil-cpp@2f9e432cce407ce0ae50676696666f33a77d42ac', 'Abseil', 'Apache-2.0'],
  ]);
});

it("reads Android's METADATA, and no other file of that name", () => {
  const text = `name: "zlib"
third_party {
  license_type: NOTICE
  identifier {
    type: "Git"
    value: "https://github.com/madler/zlib"
    version: "v1.3.1"
  }
}
`;
  expect(seen(androidMetadata, 'external/zlib/METADATA', text)).toEqual([
    ['pkg:github/madler/zlib@v1.3.1', 'zlib', "Android's class of its license is NOTICE"],
  ]);
  expect(seen(androidMetadata, 'a/METADATA', 'name: "font"\ndesigner: "x"\n')).toEqual([]);
});

it("reads Mozilla's moz.yaml", () => {
  const text =
    'schema: 1\norigin:\n  name: hunspell\n  url: https://hunspell.github.io\n  release: v1.7.2 (2022)\n  license: ["LGPL-2.1", MPL-1.1]\n';
  expect(seen(mozYaml, 'x/moz.yaml', text)).toEqual([
    ['pkg:generic/hunspell@v1.7.2', 'hunspell', 'LGPL-2.1', 'MPL-1.1', 'comes from https://hunspell.github.io'],
  ]);
});

it('reads the ports of vcpkg; only an override fixes a version', () => {
  const text =
    '{"dependencies": ["fmt", {"name": "zlib", "version>=": "1.2"}], "overrides": [{"name": "fmt", "version": "10.1.0"}]}';
  expect(seen(vcpkg, 'vcpkg.json', text)).toEqual([
    ['pkg:vcpkg/fmt@10.1.0', '"fmt"'],
    ['pkg:vcpkg/zlib', '"zlib"', 'at least version 1.2'],
  ]);
});

it("reads Conan's requirements, a range as no version", () => {
  const text =
    '[requires]\nzlib/1.3.1\npoco/[>=1.9 <2]\nxy/1.0@me/stable\n[options]\na/b\n[tool_requires]\ncmake/3.28.1\n';
  expect(seen(conanfile, 'conanfile.txt', text)).toEqual([
    ['pkg:conan/zlib@1.3.1', 'zlib/1.3.1'],
    ['pkg:conan/poco', 'poco/[>=1.9 <2]', 'asks for [>=1.9 <2]'],
    ['pkg:conan/me/xy@1.0?channel=stable', 'xy/1.0@me/stable'],
    ['pkg:conan/cmake@3.28.1', 'cmake/3.28.1'],
  ]);
});

it('has a component for each comment beside a bundle', () => {
  const purls = (file: string): readonly string[] =>
    recognized(licenseCompanion, `dist/${file}`, real('license-companion', file)).map((one) =>
      one.kind === 'component' ? one.purl : one.kind,
    );
  expect(purls('standalone.js.LICENSE.txt')).toEqual([
    'pkg:generic/promise-polyfill@2.0.1',
    'pkg:npm/react-dom',
    'pkg:npm/react-is',
    'pkg:npm/react',
    'pkg:npm/scheduler',
  ]);
  expect(purls('fetch.js.LEGAL.txt')).toEqual(['pkg:npm/undici']);
  expect(recognized(licenseCompanion, 'a.js.LICENSE.txt', 'plain text')).toMatchObject([
    { bundled: 'source', texts: [{ text: 'plain text' }] },
  ]);
});
