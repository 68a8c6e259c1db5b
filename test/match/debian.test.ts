import { describe, expect, it } from 'vitest';
import { debianName, expressionOfNames } from '../../core/match/assemble/debian-names.js';
import { identified, MIT } from './licenses.js';

const HEAD = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: thing\n';
const GPL =
  ' This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation; either version 2 of the License, or (at your option) any later version.';

describe('a Debian copyright file', () => {
  it('is all that its stanzas say, each name as its own paragraph defines it', () => {
    const text = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: GPL-2+ or Expat\n\nFiles: lib/*\nCopyright: 2021 B\nLicense: BSD-3-clause\n\nLicense: GPL-2+\n${GPL}\n\nLicense: Expat\n ${MIT.replaceAll('\n', '\n ')}\n`;
    expect(identified(text).expression).toBe('(GPL-2.0-or-later OR MIT) AND BSD-3-Clause');
  });

  it('loses nothing where it has many licenses in few words', () => {
    const names = ['GPL-3+', 'LGPL-2.1', 'MPL-2.0', 'Apache-2.0', 'ISC', 'Zlib', 'GFDL-NIV-1.3+', 'Artistic-2.0'];
    const stanzas = names.map((name, at) => `Files: part${at}/*\nCopyright: 2020 A\nLicense: ${name}\n`);
    expect(identified(`${HEAD}\n${stanzas.join('\n')}`).expression?.split(' AND ')).toEqual([
      ...['GPL-3.0-or-later', 'LGPL-2.1-only', 'MPL-2.0', 'Apache-2.0', 'ISC', 'Zlib'],
      ...['GFDL-1.3-no-invariants-or-later', 'Artistic-2.0'],
    ]);
  });

  it('has what is granted outside of its stanzas too', () => {
    const text = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: Expat\n\nComment: The manual is licensed under the GNU GPL version 3.\n`;
    expect(identified(text).expression).toBe('MIT AND GPL-3.0-only');
  });

  it('is no bare name where nothing is known of the text that stands with it', () => {
    const odd =
      ' You may look at this program on odd days of the week only, and you must send a postcard with a picture of a\n whale to the author before each and every time that the program is started on a computer of yours or of others.\n';
    const about = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: Expat\n`;
    expect(identified(`${about}${odd}`).expression).toBe('MIT AND LicenseRef-additional-terms');
    expect(identified(`${about}\nLicense: Expat\n${odd}`).expression).not.toBe('MIT');
    expect(identified(`${about} See the file LICENSE.\n`).expression).toBe('MIT');
  });

  it('is read as any other text where a name means nothing', () => {
    const text = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: house-rules\n\n${MIT}`;
    expect(identified(text).expression).toBe('MIT');
  });
});

it.each([
  ['GPL-2+ or Artistic', 'GPL-2.0-or-later OR Artistic-1.0-Perl'],
  ['GPL-2+ and BSD-2-clause or MIT', 'GPL-2.0-or-later AND BSD-2-Clause OR MIT'],
  ['GPL-2+ or MIT, and ISC', '(GPL-2.0-or-later OR MIT) AND ISC'],
  ['LGPL-2.1 | MPL-1.1', 'LGPL-2.1-only OR MPL-1.1'],
  ['GPL-2+ and something', undefined],
])('the names %j are %j', (field, expected) => {
  expect(expressionOfNames(field, debianName)).toBe(expected);
});
