import { describe, expect, it } from 'vitest';
import { debianName, expressionOfNames, ownName } from '../../core/match/assemble/debian-names.js';
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

  it('has no license more for what the comment of a stanza says again, and one more where it says more', () => {
    const stated = (license: string, comment: string) =>
      identified(`${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: ${license}\nComment:\n ${comment}\n`).expression;
    const perl =
      'Perl 5 is licensed under either the Artistic license or the GNU General Public License version 1 or later.';
    expect(stated('Artistic or GPL-1+', perl)).toBe('Artistic-1.0-Perl OR GPL-1.0-or-later');
    expect(stated('GPL-2+', 'What links to it is licensed under the GPL.')).toBe('GPL-2.0-or-later');
    expect(stated('GPL-2+', 'The plugin is licensed under the GNU GPL version 3.')).toBe(
      'GPL-2.0-or-later AND GPL-3.0-only',
    );
    expect(stated('Expat or GPL-2+', 'The plugin is licensed under the GNU GPL version 2 or later.')).toBe(
      '(MIT OR GPL-2.0-or-later) AND GPL-2.0-or-later',
    );
  });

  it('has the license of a text and not that of a permissive name above it, but of any other', () => {
    const stated = (license: string, body: string) =>
      identified(`${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: ${license}\n ${body.trim().replace(/\n+/g, '\n ')}\n`)
        .expression;
    expect(stated('BSD-3-clause', MIT)).toBe('MIT');
    expect(stated('GPL-2', MIT)).toBe('GPL-2.0-only AND MIT');
    expect(stated('BSD-3-clause', 'The tables are dedicated to the public domain.')).toMatch(/^BSD-3-Clause AND /);
  });

  it('is read where the format has the address of a draft, and where a name goes on in its text', () => {
    const draft = 'Format-Specification: http://wiki.debian.org/Proposals/CopyrightFormat?action=recall&rev=196\n';
    const text = `${draft}\nFiles: *\nCopyright: 2020 A\nLicense: GPL-3-HOUSE\n\nLicense: GPL-3-HOUSE\n${GPL}\n`;
    expect(identified(text).expression).toBe('GPL-2.0-or-later');
    const either =
      ' Licensed under either the Apache License, Version 2.0 or the BSD 3-clause license at the users choice. A copy of both\n licenses are available in the\n project source as Apache-2.0 and BSD.\n';
    const name = 'BSD-3-clause-or-Apache-2.0';
    const choice = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: ${name}\n\nLicense: ${name}\n${either}`;
    expect(identified(choice).expression).toBe('Apache-2.0 OR BSD-3-Clause');
  });

  it('is no bare name where nothing is known of the text that stands with it', () => {
    const odd =
      ' You may look at this program on odd days of the week only, and you must send a postcard with a picture of a\n whale to the author before each and every time that the program is started on a computer of yours or of others.\n';
    const about = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: Expat\n`;
    expect(identified(`${about}${odd}`).expression).toBe('MIT AND LicenseRef-additional-terms');
    expect(identified(`${about}\nLicense: Expat\n${odd}`).expression).not.toBe('MIT');
    expect(identified(`${about} See the file LICENSE.\n`).expression).toBe('MIT');
  });

  it('has own terms where a name means nothing', () => {
    const text = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: house-rules\n\n${MIT}`;
    expect(identified(text).expression).toBe('LicenseRef-debian-house-rules AND MIT');
  });

  it('has a name with a suffix of its own as the text behind it', () => {
    const text = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: MIT-the-old-way or GPL-2+-extra\n\nLicense: MIT-the-old-way\n ${MIT.replaceAll('\n', '\n ')}\n\nLicense: GPL-2+-extra\n${GPL}\n`;
    expect(identified(text).expression).toBe('MIT OR GPL-2.0-or-later');
  });

  it('has an exception where its name announces one and its text has it', () => {
    const exception =
      ' As a special exception, if you create a document which uses this font, and embed this font or unaltered portions of this font into the document, this font does not by itself cause the resulting document to be covered by the GNU General Public License. This exception does not however invalidate any other reasons why the document might be covered by the GNU General Public License. If you modify this font, you may extend this exception to your version of the font, but you are not obligated to do so. If you do not wish to do so, delete this exception statement from your version.';
    const about = `${HEAD}\nFiles: *\nCopyright: 2020 A\nLicense: GPL-2+ with Font exception\n\nFiles: lib/*\nCopyright: 2020 A\nLicense: GPL-2+\n\nLicense: GPL-2+\n${GPL}\n`;
    const named = `${about}\nLicense: GPL-2+ with Font exception\n${GPL}\n .\n${exception}\n`;
    expect(identified(about).expression).toBe('GPL-2.0-or-later');
    expect(identified(named).expression).toBe('GPL-2.0-or-later WITH Font-exception-2.0 AND GPL-2.0-or-later');
  });
});

describe('a Debian copyright file made to be slow, or to fail,', () => {
  const files = `${HEAD}\nFiles: *\nLicense: `;

  it.each([
    ['lines of spaces', `${HEAD}\n${' '.repeat(200_000)}\n`],
    ['a name of spaces', `${files}GPL-2${' '.repeat(200_000)}x\n`],
    ['a list of underscores', `${files}GPL-2${'_'.repeat(200_000)}x\n`],
    ['a name of dashes', `${files}x${'-'.repeat(200_000)}x\n text\n`],
    ['many names', `${files}${'MIT, or '.repeat(25_000)}Zlib\n`],
  ])('is read in time: %s', (_, text) => {
    const started = process.cpuUsage();
    identified(text);
    const { user } = process.cpuUsage(started);
    expect(user / 1000).toBeLessThan(3000);
  });

  it('has own terms where more names than anybody writes are joined', () => {
    expect(identified(`${files}${'MIT, or '.repeat(25_000)}Zlib\n`).expression).toMatch(/LicenseRef-debian-MIT-or-MIT/);
  });
});

it.each([
  ['GPL-2+ or Artistic', 'GPL-2.0-or-later OR Artistic-1.0-Perl'],
  ['GPL-2+ and BSD-2-clause or MIT', 'GPL-2.0-or-later AND BSD-2-Clause OR MIT'],
  ['GPL-2+ or MIT, and ISC', '(GPL-2.0-or-later OR MIT) AND ISC'],
  ['LGPL-2.1 | MPL-1.1', 'LGPL-2.1-only OR MPL-1.1'],
  ['MIT, and GPL-2, or ISC', 'MIT AND (GPL-2.0-only OR ISC)'],
  ['MIT, or GPL-2, or ISC, and Zlib', 'MIT OR GPL-2.0-only OR ISC AND Zlib'],
  ['GPL-2+ and something', 'GPL-2.0-or-later AND LicenseRef-debian-something'],
])('the names %j are %j', (field, expected) => {
  expect(expressionOfNames(field, (name) => debianName(name) ?? ownName(name))).toBe(expected);
});

describe('a file that says further down that it is one', () => {
  const head = '# Which license the files of Demo are under\n# ---\n\n';
  const stanzas =
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: Somebody\nLicense: Expat and Bitstream Vera Fonts Copyright\n\nFiles: b\nCopyright: Another\nLicense: Apache 2.0\n';
  it('is read as one, with the names that it has', () => {
    const { expression, unreadable } = identified(head + stanzas);
    expect(unreadable).toEqual([]);
    expect(expression).toContain('Apache-2.0');
    expect(expression).toContain('MIT');
  });
});
