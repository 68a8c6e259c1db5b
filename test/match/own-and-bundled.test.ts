import { describe, expect, it } from 'vitest';
import { BSD, identified, MIT } from './licenses.js';

const APACHE = 'Acme is licensed under the Apache License, Version 2.0.';
const GPL =
  'This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later version.';

/** Of the work itself; undefined where all is its own. */
const primary = (text: string): string | undefined => identified(text).primary;

describe('what a work says of itself', () => {
  it.each([
    `${APACHE}\n\nParts of Acme are licensed under another license, reproduced below.\n\n${MIT}`,
    `${APACHE}\n\nIt contains third party software.\n\n=====\nLegacy Acme License (https://acme.example/legacy):\n=====\n\n${MIT}`,
    `Files: **/*\n\n${APACHE}\n\n-----\n\nFiles: lib/third_party/a.c\n\n${MIT}`,
    'Some of the code is subject to the Apache License, Version 2.0 in 1. as it was taken from Acme. Later changes are licensed under the MIT license.',
  ])('is not bundled: %j', (text) => {
    expect(primary(text)).toBeUndefined();
    expect(identified(text).expression).toBe('Apache-2.0 AND MIT');
  });

  it.each([
    `${APACHE}\n\nIt includes portions of Foo, whose license is:\n\n${MIT}`,
    `${APACHE}\n\nPortions of this are derived from Foo:\n\n${MIT}`,
    `${APACHE}\n\nIt contains third party software.\n\n${MIT}`,
  ])('is without what it took: %j', (text) => {
    expect(primary(text)).toBe('Apache-2.0');
  });

  it('is nothing in a file about the works that it has with it', () => {
    const { matches } = identified(`Acme includes the following fonts, which are under the MIT license:\n\n${MIT}`);
    expect(matches.map(({ section }) => section)).not.toContain('primary');
  });
});

describe('a choice that is stated again', () => {
  const offer = 'You can use it under the MIT license or under the GNU GPL, version 2.0.';

  it('is what it was, in the versions of the notice, where each of its licenses follows in full', () => {
    expect(identified(`${offer}\n\n-----\n\n${MIT}\n\n-----\n\n${GPL}\n`).expression).toBe('MIT OR GPL-2.0-or-later');
  });

  it.each([
    `${offer}\n\n${GPL}\n`,
    `${offer}\n\n${MIT}\n\nThe files in lib/ are so:\n\nPortions are: ${GPL}\n`,
    `${MIT}\n\n${offer}\n\n${GPL}\n`,
  ])('has others beside it where not all of it follows, or of parts: %j', (text) => {
    expect(identified(text).expression).toMatch(/ AND GPL-2\.0-or-later$|^MIT AND /);
  });

  it('stays beside another license', () => {
    expect(identified(`${offer}\n\n${MIT}\n\n${GPL}\n\n${BSD}`).expression).toMatch(/ AND BSD-3-Clause$/);
  });

  it('of both is none, unless the words say so', () => {
    const both = 'It is distributed under the terms of both the MIT license and the Apache License (Version 2.0)';
    expect(identified(`${both}.\n`).expression).toBe('MIT AND Apache-2.0');
    expect(identified(`${both}, at your option.\n`).expression).toMatch(/ OR /);
  });

  it('in the metadata of a Python package is not taken away by its description', () => {
    const head = 'Metadata-Version: 2.4\nName: a\nLicense-Expression: MIT OR GPL-2.0-only\n';
    expect(identified(`${head}\nLicense\n=======\n\nMIT, see LICENSE.\n`).expression).toBe('MIT OR GPL-2.0-only');
    expect(identified(`${head}\n\nThe data is licensed under CC-BY-NC-4.0.\n`).expression).toMatch(
      / AND CC-BY-NC-4\.0$/,
    );
  });
});

it('says what each part is under', () => {
  expect(identified('Code: MIT. Docs: CC-BY-4.0.').expression).toBe('MIT AND CC-BY-4.0');
  expect(identified('const kinds = { code: MIT, docs: ISC };').expression).toBeUndefined();
});

it('is not what a table says of others, nor what stands before the heading of its license', () => {
  const table = '| Work | License |\n| --- | --- |\n| this | MIT |\n| `rug` | LGPL-3.0+ |\n';
  expect(primary(`Compared:\n\n${table}\n## License\n\nLicensed under the MIT license.\n`)).toBe('MIT');
  const text = `Acme is based on the ideas of Foo.\n\nIt is licensed under the MIT license.\n\nIts tables are based on sums.\n\n## License\n\n${BSD}`;
  expect(primary(text)).toBeUndefined();
});

it('is in the style of a license no license that has a name', () => {
  const style = 'Licensed under a BSD-style license <LICENSE-BSD> or the Apache License, Version 2.0, at your option.';
  expect(identified(`${style}\n`).expression).not.toMatch(/BSD/);
  expect(identified(`${style}\n\n${BSD}`).expression).toMatch(/BSD-3-Clause/);
  const go = 'Use of this source code is governed by a BSD-style license that can be found in the LICENSE file.';
  expect(identified(`${go}\n`).expression).toBe('BSD-3-Clause');
  const files =
    'This software is made available under the terms of *either* of the licenses found in LICENSE.APACHE or LICENSE.BSD.';
  expect(identified(`${files}\n`).expression).toBe('Apache-2.0 OR LicenseRef-scancode-other-permissive');
});

it('has an exception with the license before it, and with no other where that one is of something else', () => {
  const own = 'This is licensed under the GNU General Public License version 2 only.';
  const other = 'It is based on Foo, which is licensed under the GNU General Public License version 3 or later.';
  const exception =
    'As a special exception, the copyright holders give permission to link the code of portions of this program with the OpenSSL library. You must obey the GNU General Public License in all respects for all of the code used other than OpenSSL. If you modify file(s) with this exception, you may extend this exception to your version of the file(s), but you are not obligated to do so. If you do not wish to do so, delete this exception statement from your version. If you delete this exception statement from all source files in the program, then also delete it here.';
  expect(primary(`${own}\n\n${other}\n\nIn addition, ${exception}\n`)).toBe('GPL-2.0-only');
  expect(identified(`${own}\n\nIn addition, ${exception}\n`).expression).toMatch(/^GPL-2\.0-only WITH /);
});
