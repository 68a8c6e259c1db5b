import { expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { RECOGNIZERS } from '../../core/recognize/index.js';
import { COMPARED } from '../../core/survey/own-sources.js';
import { recognizersFor } from '../../core/survey/recognizers-for.js';

const FOLDERS = [
  '',
  'a.b/',
  'vendor/',
  'third_party/licenses/',
  '.github/workflows/',
  '.vscode/',
  '.devcontainer/',
  'mise/',
];
const STEMS =
  'Dockerfile dockerfile.x Containerfile .env x.env .envrc values values-a compose docker-compose.dev environment conda .condarc .mambarc hosts jvm .bashrc profile Brewfile .Brewfile x lib.so lib.so.1 app-1.2 ld-2.31 keygen crack LICENSE COPYING zlib-license notice METADATA CMakeLists conanfile devcontainer .devcontainer .gitmodules action .gitlab-ci gitlab-ci global modules build gradle-wrapper gradle-daemon-jvm maven-wrapper main.js main.js.LICENSE mise .mise config moz .npmrc .yarnrc nuget pip auth .pre-commit-config README rust-toolchain .sdkmanrc sqlite3 stb_image json .terraform.lock .nvmrc .node-version .python-version .java-version .go-version .ruby-version .terraform-version .tool-versions vcpkg jquery jquery.min package extensions packages winget app.dsc'.split(
    ' ',
  );
const ENDINGS =
  'js cjs mjs css ts min.js go py java c h hpp cc cpp inl txt md json yml yaml toml xml properties config conf ini cfg env sh bash ps1 bat vmoptions hosts exe dll node so dylib ko bin com pyd jar war aar ear zip tar tar.zst tgz 7z gem crate whl egg nupkg snupkg ttf otf woff2 tf tofu hcl wasm cmake LICENSE LEGAL chromium fuchsia gradle gradle.kts lock.json code-workspace winget dockerfile 1 0.5 local zsh zlib'.split(
    ' ',
  );
const NAMES = STEMS.flatMap((stem) => [
  stem,
  ...ENDINGS.flatMap((ending) => [`${stem}.${ending}`, `${stem}.${ending.toUpperCase()}`]),
]);

const ALL = [...RECOGNIZERS, ...COMPARED];

test('a recognizer that looks at a file is asked about it', () => {
  const asked = recognizersFor(ALL);
  const looked = new Set<string>();
  for (const name of NAMES)
    for (const folder of FOLDERS) {
      const file = `${folder}${name}` as FilePath;
      const looking = ALL.filter((one) => one.looksAt(file) !== 'no');
      for (const { id } of looking) looked.add(id);
      const missed = looking.filter((one) => !asked(file).includes(one)).map(({ id }) => `${id} ${file}`);
      expect(missed).toEqual([]);
    }
  expect(ALL.filter(({ id }) => !looked.has(id)).map(({ id }) => id)).toEqual([]);
});
