import { describe, expect, it } from 'vitest';
import { identified, MIT } from './licenses.js';

describe('what a sentence says of a license', () => {
  it.each([
    ['The programs are not in the public domain.', undefined],
    ['I certify that I have the right to submit it under the MIT license.', undefined],
    ['The author grants permission to relicense this under the Mozilla Public License v2.', undefined],
    ['This may be used in projects which are not available under the GNU GPL.', undefined],
    ['Exceptions hold for applications that are distributed under a license other than the GNU GPL.', undefined],
    [
      'You may reverse engineer this to debug changes to any libraries licensed under the GNU Lesser General Public License.',
      undefined,
    ],
    ['Somebody elects to use only the GNU General Public License version 2 wherever there is a choice.', undefined],
  ])('is nothing where it denies it, or speaks to others: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });

  it('of the past counts still: no one says that nothing of it is left', () => {
    const text = `${MIT}\n\nVersions prior to 2.0 had the Elastic License 2.0, see LICENSE-OLD.\n`;
    expect(identified(text).expression).toBe('MIT AND Elastic-2.0');
  });

  it.each([
    'Prior to version 2.0 it was partly licensed under the JSON license.',
    'Ids are written like `BSD-3-Clause`.',
    '[GPL]: https://www.gnu.org/licenses/gpl-2.0.html',
    '```sh\n$ check\nLICENSE: GPL-2.0 (confidence: 1)\n```',
    'As defined in the Apache-2.0 license, a contribution is yours.',
    'See a compatible license (e.g. GPL 3.0).',
  ])('of what is over, quoted or compared is nothing: %j', (remark) => {
    expect(identified(`${MIT}\n\n${remark}\n`).expression).toBe('MIT');
  });

  it('of what was released once holds on', () => {
    const text = `${MIT}\n\nIts parser was released under the BSD-3-Clause license by its author.\n`;
    expect(identified(text).expression).toBe('MIT AND BSD-3-Clause');
  });

  it('of the past is a mention', () => {
    const text = `${MIT}\n\nVersions prior to 2.0 were released under the GNU GPL version 2.\n`;
    expect(identified(text).matches.map(({ kind, expression }) => `${kind} ${expression}`)).toEqual([
      'text MIT',
      'reference GPL-2.0-only',
    ]);
    const choice =
      'Until version 4 it was licensed under any of the following licenses of your choice: MIT, GPL-2.0-only.';
    expect(identified(`${choice}\n`).expression ?? '').not.toContain(' OR ');
  });

  it.each([
    ['licensed under the GNU Affero GPL version 3 or later', 'AGPL-3.0-or-later'],
    ['licensed under the Lesser GNU General Public License, version 3', 'LGPL-3.0-only'],
    ['distributed under the GNU Lesser GPL version 2.1', 'LGPL-2.1-only'],
    ['licensed under the GNU Lesser General Public version 2.1', 'LGPL-2.1-only'],
    ['under the Creative Commons Attribution License 3.0, licensed so', 'CC-BY-3.0'],
    ['The scripts are licensed under the GNU GPL.\nThey run from exim version 3 on.', 'GPL-1.0-or-later'],
    ['free to be sold, under the restrictions of the LGPL', 'LGPL-2.0-or-later'],
    ['the SIL Open Font License (OFL)', 'OFL-1.1'],
    ['Sort library, Copyright (c) 2022 Somebody. Boost Software License.', 'BSL-1.0'],
    ['an icon.\n\n  Author:  Somebody\n  License: SIL ()\n', 'OFL-1.1'],
    [
      'licensed under the GNU GPL; either version 2 of the License, or (at your option) version 3, or any later version accepted by the membership of KDE e.V.',
      'GPL-2.0-only OR GPL-3.0-only OR LicenseRef-KDE-Accepted-GPL',
    ],
  ])('is read with its family and version: %j', (text, expected) => {
    expect(identified(`This is ${text}.`).expression).toBe(expected);
  });

  it.each([
    'All later code is licensed under the Open WebUI License (see LICENSE).',
    'Use of this software is governed by the Example Standard License Agreement.',
    'The icons are licensed under CC 4.0.',
    'Later versions are available under exclusive terms of the [Support Model](https://example.org/).',
    'The language files are licensed under the **same terms as the corresponding Acme version**.',
    `The icons in res/ are licensed under the Foo Bar License 1.0.\n\n${MIT}`,
    `The sounds are under the Acme Sounds License.\n\n${MIT}`,
    `All .wav files are under license Creative Commons Sampling Plus 1.0 which is available at http://creativecommons.org/licenses/sampling+/1.0/\n\n${MIT}`,
  ])('is unknown terms where nobody knows the license: %j', (text) => {
    const beside = identified(`${MIT}\n\n${text}\n`);
    expect([beside.expression, beside.unknown.length]).toEqual(['MIT', 1]);
    expect(identified(text).unknown.length).toBe(1);
  });

  it.each([
    'It is licensed under the terms below.',
    'It is distributed under the Same License.',
    'Everything is available under the MIT License.',
    'It is provided under this License.',
    'Contributions are licensed under the same terms as this project.',
    'It is licensed under the same terms as Python.',
  ])('is no unknown license: %j', (text) => {
    expect(identified(`${MIT}\n\n${text}\n`).unknown).toEqual([]);
  });

  it.each([
    'This software is released under the Acme License.',
    'The files in m4 are distributed under the same terms as the Autoconf.',
  ])('is no unknown license above a known text: %j', (text) => {
    expect(identified(`${text}\n\n${MIT}\n`).unknown).toEqual([]);
  });

  it.each([
    'This software requires a license.',
    'This is free under a linkware license. You may not sell it. You must keep the link.',
  ])('of its own terms in a few words is unknown terms: %j', (text) => {
    expect(identified(text).unknown.length).toBe(1);
  });
});

describe('an id of the list', () => {
  it.each([
    ['All files in the folder are licensed NCSA.', 'NCSA'],
    ['New code is under the Apache License 2.0, with existing code under MIT.', 'Apache-2.0 AND MIT'],
    ['It runs under X11.', undefined],
    ['It is available under MIT-like terms.', undefined],
  ])('is granted where it stands behind the word that grants: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });
});

describe('fields of metadata', () => {
  it.each([
    ['License-Expression: LGPL-2.1-only OR MIT\nSummary: dual licensed under the LGPL\n', 'LGPL-2.1-only OR MIT'],
    ['Name: a\nLicense: LGPL-3.0-only OR GPL-2.0-only\n', 'LGPL-3.0-only OR GPL-2.0-only'],
    ['Name: a\nLicense: see below\n', undefined],
  ])('that hold an expression are it: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });
});

describe('an exception for all', () => {
  it('is joined with each license that it says it is for', () => {
    const openssl =
      'In addition, as a special exception, the copyright holders give permission to link the code of portions of this program with the OpenSSL library under certain conditions as described in each individual source file, and distribute linked combinations including the two. You must obey the GNU General Public License in all respects for all of the code used other than OpenSSL.  If you modify file(s) with this exception, you may extend this exception to your version of the file(s), but you are not obligated to do so. If you do not wish to do so, delete this exception statement from your version. If you delete this exception statement from all source files in the program, then also delete it here.';
    const text = `The source is licensed under the GNU GPL version 2. The binaries are licensed under the GNU GPL version 3. In both cases this holds:\n\n${openssl}`;
    expect(identified(text).expression).toMatch(/^GPL-2\.0-only WITH \S+ AND GPL-3\.0-only WITH \S+$/);
  });
});
