import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BSD, identified, MIT } from './licenses.js';

describe('the expression of a file', () => {
  it('joins several texts by AND: nobody said that we may choose', () => {
    expect(identified(`${MIT}\n\n${BSD}`).expression).toBe('MIT AND BSD-3-Clause');
  });

  it('joins them by OR where the file says so', () => {
    const text = `Licensed under the MIT license or the Apache License, Version 2.0, at your option.\n\n${MIT}`;
    expect(identified(text).expression).toMatch(/^(?:MIT OR Apache-2\.0|Apache-2\.0 OR MIT)$/);
    expect(identified(`${MIT}\n\nAlternatively, at your option:\n\n${BSD}`).expression).toBe('MIT OR BSD-3-Clause');
  });

  it.each([
    'Report bugs on the tracker or by mail.',
    'It reads files or streams.',
    'Do not copy or sell.',
    'Files in docs/ or tests/ are under another license.',
    'or any later version of it',
  ])('takes no other "or" for a choice: %s', (words) => {
    const notice = 'This program is licensed under the GNU General Public License version 3 only.';
    const { expression } = identified(`${MIT}\n\n${words}\n\n${notice}`);
    expect(expression).toMatch(/^MIT AND GPL-3\.0-only(?: AND LicenseRef-additional-terms)?$/);
  });

  it('knows the text of a version by the notice that says "or later"', () => {
    const notice =
      'This program is free software; you can redistribute it and/or modify it under the terms of the GNU Lesser General Public License as published by the Free Software Foundation; either version 3 of the License, or (at your option) any later version.';
    expect(identified(notice).expression).toBe('LGPL-3.0-or-later');
  });

  it('has an exception with the license that it is made for, and with no other', () => {
    const chain =
      'EXEMPTION FOR BINARY LIBRARY-LIKE PACKAGES\n\nThe second condition in the BSD licence (covering binary redistributions) does not apply all the way down a chain of software. If binary package A includes PCRE2, it must respect the condition, but if package B is software that includes package A, the condition is not imposed on package B unless it uses PCRE2 independently.';
    expect(identified(`${BSD}\n\n${chain}\n`).expression).toBe('BSD-3-Clause WITH PCRE2-exception');
    expect(identified(`${MIT}\n\n${chain}\n`).expression).toBe('MIT');
    const gnu = 'This program is free software under the GNU General Public License version 3 only.';
    expect(identified(`${gnu}\n\n${chain}\n`).expression).toBe('GPL-3.0-only');
  });

  it.each([
    ['Licensed under the Apache License, Version 2.0. The server is under the SSPL.', 'Apache-2.0 AND SSPL-1.0'],
    [`${MIT}\n\nThe codec is AGPL-3.0.`, 'MIT AND AGPL-3.0-only'],
    ['This is under both the MIT license and the GNU GPL version 3.', 'MIT AND GPL-3.0-only'],
    [`${MIT}\n\nThe ee folder is proprietary and confidential.`, 'MIT AND LicenseRef-scancode-proprietary-license'],
  ])('has another license that is only named beside one: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });

  it.each([
    ['Under the GNU GPL, version 3. Those who cannot use software under the GPL may ask.', 'GPL-3.0-only'],
    [
      'Licensed under the terms of any of the following licenses at your choice:\n\n* GNU General Public License Version 2 or later (the "GPL"):\n  http://www.gnu.org/licenses/gpl.html\n\n* GNU Lesser General Public License Version 2.1 or later (the "LGPL"):\n  http://www.gnu.org/licenses/lgpl.html\n\n* Mozilla Public License Version 1.1 or later (the "MPL"):\n  http://www.mozilla.org/MPL/MPL-1.1.html',
      'GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1',
    ],
    ['Available under:\n\n* the GNU General Public License Version 2 or later', 'GPL-2.0-or-later'],
    [
      'GNU Affero General Public License v3.0 or later (AGPL-3.0-or-later)\nsee licenses/LICENSE-AGPL-3.0',
      'AGPL-3.0-or-later',
    ],
    ['Licensed under the GNU Lesser General Public License, Version 3, June 2007', 'LGPL-3.0-only'],
  ])('reads a version where it stands: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });

  it.each([
    [
      'This package is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation, version 3 only.',
      'GPL-3.0-only',
    ],
    [
      'On Debian systems, see /usr/share/common-licenses/LGPL-2.1 for the full text of the LGPL version 2.1.',
      undefined,
    ],
  ])('takes the whole sentence for the notice: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });

  it.each([
    ['Licensed under the MIT license or the GPL version 2. The codec is licensed under the GPL.', 'GPL-1.0-or-later'],
    ['License: GPL.See the file COPYING.', 'GPL-1.0-or-later'],
    ['Licensed under the GNU GPL version 2. The parser is licensed under the LGPL 2.1 or later.', 'LGPL-2.1-or-later'],
  ])('loses no license that a few words grant: %j', (text, id) => {
    expect(identified(text).expression?.split(/[ ()]+/)).toContain(id);
  });

  it('keeps a changed text beside the tag that names its license', () => {
    const changed = MIT.replace('without restriction', 'with no restriction but military use');
    const { expression } = identified(`SPDX-License-${'Identifier'}: MIT OR Apache-2.0\n\n${changed}`);
    expect(expression).toBe('(MIT OR Apache-2.0) AND LicenseRef-modified-MIT');
  });

  it('has nothing of a mere reference where a text stands', () => {
    expect(identified(`MIT License\n\nsee also https://opensource.org/licenses/ISC\n\n${MIT}`).expression).toBe('MIT');
  });

  it('tells third-party parts from the file’s own license', () => {
    const found = identified(`${MIT}\n\n# Licenses of bundled dependencies\n\n## other\n\n${BSD}`);
    expect(found.matches.filter(({ kind }) => kind === 'text').map(({ section }) => section)).toEqual([
      'primary',
      'third-party',
    ]);
    expect([found.primary, found.expression]).toEqual(['MIT', 'MIT AND BSD-3-Clause']);
  });

  it.each([
    ['The Git logo by Somebody is licensed under the Creative Commons Attribution License 3.0.', 'MIT'],
    ['As a contributor, you agree that your code can be used under the Apache License 2.0.', 'MIT'],
    ['Dependencies:\n\nlz4, licensed under the Apache License 2.0', 'MIT'],
    ['The logo is licensed under the Creative Commons Attribution License 3.0.', 'MIT AND CC-BY-3.0'],
  ])('takes for the file’s own what is not said of somebody else’s: %s', (words, expected) => {
    const { primary, expression } = identified(`${MIT}\n\n${words}\n`);
    expect(primary ?? expression).toBe(expected);
  });

  it('joins what a notice says of versions with the words that announce it', () => {
    const notice =
      'Permission is granted to copy, distribute and/or modify this document under the terms of the GNU Free Documentation License, Version 1.3 or any later version published by the Free Software Foundation; with no Invariant Sections, no Front-Cover Texts, and no Back-Cover Texts.';
    const lead = 'The manual is distributed under the terms of the GNU Free Documentation License (FDL 1.3)';
    expect(identified(`${lead}:\n\n${notice}`).expression).toBe('GFDL-1.3-no-invariants-or-later');
    expect(identified(`${lead}.\n\nOther pages:\n\n${notice}`).expression).toContain('GFDL-1.3-no-invariants-only');
  });

  it.each(['No files of the library are licensed under the GNU GPLv3.', 'It is free, open source, and GPL friendly.'])(
    'has nothing of a license that is denied: %s',
    (words) => {
      expect(identified(`${MIT}\n\n${words}\n`).expression).toBe('MIT');
    },
  );

  it('takes an SPDX tag for what it is, beside a text', () => {
    const tag = `SPDX-License-${'Identifier'}: Apache-2.0 OR MIT`;
    expect(identified(`// ${tag}\n`).expression).toBe('Apache-2.0 OR MIT');
    expect(identified(readFileSync('LICENSE', 'utf8').concat(`\n${tag}\n`)).expression).toBe('Apache-2.0 OR MIT');
  });
});
