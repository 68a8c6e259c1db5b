import { expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import type { RecognizedComponent } from '../../core/model/recognized.js';
import { vendoredScript } from '../../core/recognize/vendored-script.js';
import { realFile } from './corpus.js';
import { recognized } from './support.js';

const purls = (file: string, content: string | Uint8Array): readonly string[] =>
  recognized(vendoredScript, file, content).map((one) =>
    one.kind === 'component' ? one.purl.replace(/checksum=sha256:[0-9a-f]{64}/, 'checksum') : one.kind,
  );

it.each([
  ['clipboard.min.js', ['pkg:npm/clipboard@2.0.11']],
  ['html5shiv.min.js', ['pkg:npm/html5shiv@3.7.3']],
  ['normalize.css', ['pkg:npm/normalize.css@8.0.1']],
  ['popper.min.js', ['pkg:npm/%40popperjs/core@2.11.8']],
  ['react.production.min.js', ['pkg:npm/react']],
  ['underscore-umd-min.js', ['pkg:npm/underscore@1.13.6']],
])('%s is %s', (file, expected) => {
  expect(purls(file, realFile('vendored-script', file))).toEqual(expected);
});

it('has a component for each product of a bundle, with its banners as texts', () => {
  const file = 'masonry.pkgd.js';
  const text = new TextDecoder().decode(realFile('vendored-script', file));
  const found = recognized(vendoredScript, file, text) as readonly RecognizedComponent[];
  expect(found.map(({ purl, texts }) => [purl, texts.length])).toEqual([
    ['pkg:npm/masonry-layout@4.2.2', 2],
    ['pkg:generic/getSize@2.0.3', 1],
    ['pkg:generic/Outlayer@2.1.1', 1],
  ]);
  for (const { text: written, at } of found.flatMap(({ texts }) => texts))
    expect(text.slice('start' in at ? at.start : -1, 'end' in at ? at.end : -1)).toBe(written);
});

it.each([
  [
    '/*! jQuery v3.7.1 | (c) OpenJS Foundation and other contributors | jquery.org/license */',
    ['pkg:npm/jquery@3.7.1'],
  ],
  ['/*!\n * jQuery JavaScript Library v3.7.1\n * https://jquery.com/\n */', ['pkg:npm/jquery@3.7.1']],
  [
    '/* @license\nPapa Parse\nv5.7.1\nhttps://github.com/mholt/PapaParse\nLicense: MIT\n*/',
    ['pkg:generic/Papa%20Parse@5.7.1?checksum'],
  ],
  ['// https://d3js.org v7.8.5 Copyright 2010-2023 Mike Bostock', ['pkg:npm/d3@7.8.5']],
  ['/**\n * @license\n * Lodash <https://lodash.com/>\n */', ['pkg:npm/lodash']],
  ['/*\n AngularJS v1.8.3\n (c) 2010-2020 Google LLC.\n License: MIT\n*/', ['pkg:npm/angular@1.8.3']],
  ['//! moment.js\n//! version : 2.29.4\n//! license : MIT', ['pkg:npm/moment@2.29.4']],
  ['@charset "UTF-8";/*!\n * Bootstrap  v5.3.3 (https://getbootstrap.com/)\n */', ['pkg:npm/bootstrap@5.3.3']],
  ['// CodeMirror, copyright (c) by others\n// Distributed under an MIT license', ['pkg:npm/codemirror']],
  [
    '/**\n * @license\n * Lodash lodash.com/license | Underscore.js 1.8.3 underscorejs.org/LICENSE\n */',
    ['pkg:npm/lodash'],
  ],
  ['/**\n * @license React\n * react-dom-server.production.js\n */', ['pkg:npm/react-dom']],
  ['/**\n * @license React\n * eslint-plugin-a.production.min.js\n */', ['pkg:generic/eslint-plugin-a?checksum']],
  [
    '/*!\n * HANDSONTABLE is a software distributed by HANDSONCODE sp. z o. o., a Polish corporation based in\n * Gdynia, Poland, at Aleja Zwyciestwa 96-98, registered by the District Court\n *\n * Version: 14.3.0\n */',
    ['pkg:npm/handsontable@14.3.0'],
  ],
  ['/*! Mine 1.0.0 */', ['pkg:generic/Mine@1.0.0?checksum']],
  ['/*! https://mths.be/he v1.2.0 by @mathias | MIT license */', ['pkg:npm/he@1.2.0']],
  [
    '/**\n * Minified by jsDelivr using Terser v5.19.2.\n * Original file: /npm/chart.js@4.4.0/dist/chart.umd.js\n */',
    ['pkg:npm/chart.js@4.4.0'],
  ],
  ['/*!\n  Theme: Nord\n  Author: A\n  Version: 2021.09.0\n*/', ['pkg:generic/Nord@2021.09.0?checksum']],
  [
    '/*! Bundled license information:\n\n@babel/runtime/x.js:\n  (*! MIT *)\nlodash/lodash.js:\n  (*! x *)\n*/',
    ['pkg:npm/%40babel/runtime', 'pkg:npm/lodash'],
  ],
])('%j names %s', (banner, expected) => {
  expect(purls('js/a.js', `${banner}\n!function(){}();`)).toEqual(expected);
});

it.each([
  ['a source with its own header', '/* Copyright 2024 Us. All rights reserved. */\nexport const a = 1;'],
  ['a license that has a version', '/*\n * Apache License, Version 2.0\n */\n/*! */'],
  ['the text of a license', '/*! Apache License\n Version 2.0, January 2004\n TERMS AND CONDITIONS FOR USE */'],
  [
    'a town in the middle of a sentence',
    '/*!\n * This is a software distributed by the company that made it and that is based to this day in\n * Gdynia, Poland\n * Version: 1.0.0\n */',
  ],
  ['a pointer to a list beside it', '/*! For license information please see a.js.LICENSE.txt */'],
  ['a number in a comment', "/*! a */\n// standard deviation 2.7\nconst glob = '/*'; "],
])('says nothing of %s', (_, text) => {
  expect(vendoredScript.begins?.(new TextEncoder().encode(text)) ? purls('js/a.js', text) : []).toEqual([]);
});

it.each([
  ['src/model/a.js', 'no'],
  ['public/a.js', 'by-head'],
  ['src/jquery.core.js', 'by-head'],
  ['src/a.min.js', 'yes'],
  ['src/a.ts', 'no'],
])('looks at %s: %s', (file, interest) => {
  expect(vendoredScript.looksAt(file as FilePath)).toBe(interest);
});

it('believes the name of a minified file that has no banner', () => {
  expect(purls('js/jquery-3.7.1.min.js', '!function(){}()')).toEqual(['pkg:generic/jquery@3.7.1?checksum']);
  expect(purls('js/app.min.js', '!function(){}()')).toEqual([]);
});

it('keeps banners that name nobody in a component of the file', () => {
  const [one] = recognized(vendoredScript, 'js/x.min.js', '/*! (c) 2020 Somebody, MIT */a()') as RecognizedComponent[];
  expect(one).toMatchObject({ bundled: 'library', texts: [{ text: '/*! (c) 2020 Somebody, MIT */' }] });
});

it('is named by its file with a version of three numbers, or of two where nobody keeps sources of their own', () => {
  const code = 'export const a = 1;\n';
  expect(purls('public/kit-1.2.3.js', code)).toEqual(['pkg:generic/kit@1.2.3?checksum']);
  expect(purls('test/parallel/test-tls-max-version-1.2.js', code)).toEqual([]);
  expect(purls('vendor/kit-1.2.js', code)).toEqual(['pkg:generic/kit@1.2?checksum']);
  expect(purls('public/kit-1.2.min.js', code)).toEqual(['pkg:generic/kit@1.2?checksum']);
  expect(purls('public/jquery-1.12.js', code)).toEqual(['pkg:generic/jquery@1.12?checksum']);
});

it('is the same product where a banner without its version follows', () => {
  const text = '//! moment.js\n//! version : 2.25.2\n//! license : MIT\n\nf();\n\n    //! moment.js\n\n    g();\n';
  expect(purls('public/moment.js', text)).toEqual(['pkg:npm/moment@2.25.2']);
});
