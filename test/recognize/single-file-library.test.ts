import { expect, it } from 'vitest';
import type { RecognizedComponent } from '../../core/model/recognized.js';
import { singleFileLibrary } from '../../core/recognize/single-file-library.js';
import { realFile } from './corpus.js';
import { recognized } from './support.js';

const seen = (file: string, content: string | Uint8Array): readonly string[] =>
  (recognized(singleFileLibrary, file, content) as readonly RecognizedComponent[]).map(({ purl }) =>
    purl.replace(/\?.*/, ''),
  );

it.each([
  ['stb_leakcheck.h', 'pkg:generic/stb_leakcheck@0.6'],
  ['cJSON.h', 'pkg:generic/cjson@1.7.15'],
  ['lua.h', 'pkg:generic/lua@5.4.4'],
])('%s is %s, with its comments about rights', (file, purl) => {
  const content = realFile('single-file-library', file);
  expect(seen(`src/${file}`, content)).toEqual([purl]);
  const [one] = recognized(singleFileLibrary, file, content) as readonly RecognizedComponent[];
  expect(one?.texts.some(({ text }) => /permission/i.test(text))).toBe(true);
});

it.each([
  ['sqlite3.c', '#define SQLITE_VERSION        "3.45.1"\n', ['pkg:generic/sqlite@3.45.1']],
  ['sqlite3.h', '/* a wrapper of ours */\n', []],
  ['imgui.h', '# define IMGUI_VERSION "1.90 WIP"\n', ['pkg:generic/imgui@1.90']],
  ['http_parser.h', '#define HTTP_PARSER_VERSION_MAJOR 2\n', ['pkg:generic/http-parser']],
  [
    'json.hpp',
    '//     __| |   JSON for Modern C++\n// |  |  version 3.11.2\n'.replace('// |', '|'),
    ['pkg:generic/nlohmann-json@3.11.2'],
  ],
  ['stb_vorbis.h', '// Ogg Vorbis audio decoder - v1.22 - public domain\n', ['pkg:generic/stb_vorbis@1.22']],
])('%s that begins %j is %j', (file, text, expected) => {
  expect(seen(file, text)).toEqual(expected);
});

it('says at its end what a first comment sends there for, unless that has terms itself', () => {
  const end = `${'int a;\n'.repeat(5000)}/* Public Domain (www.unlicense.org) */\n`;
  const comments = (first: string): readonly string[] =>
    (recognized(singleFileLibrary, 'stb_vorbis.c', first + end) as readonly RecognizedComponent[]).flatMap(
      ({ texts }) => texts.map(({ text }) => text),
    );
  const first =
    '// Ogg Vorbis audio decoder - v1.20 - public domain\n// LICENSE\n//   See end of file for license information.';
  expect(comments(`${first}\n`)).toEqual(['/* Public Domain (www.unlicense.org) */']);
  expect(comments(`${first}\n// Not for commercial use.\n`)).toHaveLength(2);
  expect(comments(`${first.replace('public domain', 'public domain or GPLv3')}\n`)).toHaveLength(2);
  expect(comments(`${first.replace('end of file', 'the manual')}\n`)).toHaveLength(2);
});
