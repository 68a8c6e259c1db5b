import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenseIndex } from '../../core/node/licenses.js';
import { BSD, identified, MIT, passages } from './licenses.js';

const corpus = (name: string) => readFileSync(`test/corpus/license-texts/${name}`, 'utf8');

describe('the form of a notice at the end of a license, filled in', () => {
  it('offers what is put there: Exhibit A of the EPL', () => {
    const text = corpus('elkjs-EPL.md');
    expect(identified(text).expression).toBe('EPL-2.0 OR GPL-3.0-or-later');
    expect(passages(text)).toEqual([
      'exact text EPL-2.0',
      'exact notice EPL-2.0 OR GPL-3.0-or-later',
      'exact text EPL-2.0',
    ]);
    const blank = text.replace(
      'GNU General Public License v3.0 or later',
      '{name license(s), version(s), and exceptions or additional permissions here}',
    );
    expect(blank).not.toBe(text);
    expect(identified(blank).expression).toBe('EPL-2.0');
  });

  it('offers what is put there: Exhibit A of the MPL', () => {
    const text = corpus('spatialite-COPYING.txt');
    expect(identified(text).expression).toBe('MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later');
    const edited = text
      .replace('You may use, copy', 'You may not use, copy')
      .replace('You may choose to offer', 'You may not choose to offer');
    expect(edited).not.toBe(text);
    expect(identified(edited).expression).toContain('LicenseRef-modified-MPL-1.1');
  });

  it('offers nothing where a header only says what the conditions are for', () => {
    const header = (rest: string) =>
      `This program is made available under the terms of the Eclipse Public License v. 2.0.\n\nThis Source Code may also be made available under the following Secondary Licenses when the conditions for such availability set forth in the Eclipse Public License v. 2.0 are satisfied: ${rest}\n`;
    expect(identified(header('GNU General Public License v3.0 or later.')).expression).toBe(
      'EPL-2.0 OR GPL-3.0-or-later',
    );
  });
});

describe('a text that differs in what is no term', () => {
  it.each([
    [
      'a condition that was struck out',
      BSD.replace(/3\. Neither[\s\S]*?permission\./, '3. [rescinded 22 July 1999]'),
      'BSD-2-Clause',
    ],
    ['numbers that are no list in HTML', BSD.replace(/^(\d)\. /gm, '<p><strong>$1.</strong> '), 'BSD-3-Clause'],
    [
      'ids of headings',
      MIT.replace('THE SOFTWARE IS', '## Warranty {#warranty}\n\nTHE SOFTWARE IS').replace('## Warranty ', ''),
      'MIT',
    ],
    [
      'one name that may not be used',
      BSD.replace(/Neither the name of[\s\S]*?may\b/, 'The name Michael Bostock may not'),
      'BSD-3-Clause',
    ],
    [
      'several names that may not be used',
      BSD.replace(/Neither the name of[\s\S]*?may\b/, 'The names of the authors may not'),
      'BSD-3-Clause',
    ],
  ])('is its license: %s', (_, text, license) => {
    expect(identified(text)).toMatchObject({ expression: license, unknown: [] });
    expect(passages(text)[0]).toMatch(/^(?:exact|equivalent) text /);
  });

  it.each([
    ['a condition in brackets', BSD.replace(/3\. Neither/, '3. [you may not sell it] Neither')],
    ['a number in a sentence', BSD.replace('provided', 'provided for 2 years')],
    ['a number with words behind it', BSD.replace(/^modification, are/m, '2 copies only\nmodification, are')],
    ['words in braces', MIT.replace('subject to', 'subject {#to-a-fee and} to')],
    ['a name that may be used', BSD.replace(/Neither the name of[\s\S]*?may\b/, 'The name Michael Bostock may')],
    ['a critical word that is another one', MIT.replace('without restriction', 'with restriction')],
  ])('is modified with %s', (_, text) => {
    expect(identified(text).expression).toMatch(/^LicenseRef-modified-/);
  });
});

/** As Sun published its examples: the SPDX list has the words of later ones. */
const SUN = `Copyright (c) 2003 Sun Microsystems, Inc.  All Rights Reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions
are met:

Redistribution of source code must retain the above copyright
notice, this list of conditions and the following disclaimer.

Redistribution in binary form must reproduce the above copyright
notice, this list of conditions and the following disclaimer in the
documentation and/or other materials provided with the distribution.

Neither the name of Sun Microsystems, Inc. or the names of
contributors may be used to endorse or promote products derived
from this software without specific prior written permission.

This software is provided "AS IS," without a warranty of any kind.
ALL EXPRESS OR IMPLIED CONDITIONS, REPRESENTATIONS AND WARRANTIES,
INCLUDING ANY IMPLIED WARRANTY OF MERCHANTABILITY, FITNESS FOR A
PARTICULAR PURPOSE OR NON-INFRINGEMENT, ARE HEREBY EXCLUDED.
SUN MICROSYSTEMS, INC. ("SUN") AND ITS LICENSORS SHALL NOT BE LIABLE
FOR ANY DAMAGES SUFFERED BY LICENSEE AS A RESULT OF USING, MODIFYING
OR DISTRIBUTING THIS SOFTWARE OR ITS DERIVATIVES.  IN NO EVENT WILL
SUN OR ITS LICENSORS BE LIABLE FOR ANY LOST REVENUE, PROFIT OR DATA,
OR FOR DIRECT, INDIRECT, SPECIAL, CONSEQUENTIAL, INCIDENTAL OR
PUNITIVE DAMAGES, HOWEVER CAUSED AND REGARDLESS OF THE THEORY OF
LIABILITY, ARISING OUT OF THE USE OF OR INABILITY TO USE THIS SOFTWARE,
EVEN IF SUN HAS BEEN ADVISED OF THE POSSIBILITY OF SUCH DAMAGES.`;

/** The words of the SPDX list's text, with some of them written otherwise. */
function written(license: string, words: string, instead: string): string {
  const { words: vocabulary, byExpression } = licenseIndex();
  const template = byExpression.get(license)?.find(({ kind }) => kind === 'text');
  const text = [...(template?.tokens ?? [])].map((word) => vocabulary.word(word)).join(' ');
  expect(text).toContain(words);
  return text.replace(words, instead);
}

describe('a text of the list', () => {
  it.each([
    ['GPL-2.0-only', 'version 2 june 1991', 'version 2 june 1991 (GPLv2)'],
    ['Apache-1.1', 'copyright 2000 the apache software foundation all rights reserved', ''],
    ['Apache-1.1', 'acknowledgement may', 'acknowlegement may'],
    ['CC0-1.0', 'statement of purpose', ''],
    ['W3C', 'disclaimers this', 'this'],
    ['APSL-1.2', 'exigé', 'exige'],
    ['BSD-3-Clause-flex', 'this code is derived from software contributed to berkeley by vern paxson', ''],
    ['MPL-1.1', 'sections 3 1 3 2 3 3 3 4 and 3 5', 'section 3.1-3.5'],
  ])('is %s with other words for "%s"', (license, words, instead) => {
    expect(passages(written(license, words, instead))).toEqual([
      expect.stringMatching(`^(?:exact|equivalent) text ${license}$`),
    ]);
  });

  it.each([
    ['GPL-2.0-only', 'version 2 june 1991', 'version 2 june 1991 (GPLv3)'],
    ['GPL-2.0-only', 'you may copy', 'you may 2 copy'],
    ['Beerware', 'in return poul henning kamp', 'in return and you must pay me for each copy'],
    ['Apache-1.1', 'acknowledgement may', 'acknowledgement must'],
    ['CC0-1.0', 'for any purpose', 'for no purpose'],
    ['BSD-3-Clause-flex', 'are permitted provided that', 'are'],
    ['MPL-1.1', 'sections 3 1 3 2 3 3 3 4 and 3 5', 'section 3.1-3.6'],
  ])('is not %s with other terms for "%s"', (license, words, instead) => {
    expect(identified(written(license, words, instead)).expression).not.toBe(license);
  });
});

describe('a text that takes up the same words of two licenses', () => {
  it('is the one that is there as it is, not the one of which the end is missing', () => {
    expect(passages(SUN)).toEqual(['equivalent text BSD-3-Clause-Sun']);
    const nuclear = `${SUN}\nYou acknowledge that this software is not designed or intended for use in the design, construction, operation or maintenance of any nuclear facility.\n`;
    expect(identified(nuclear).expression).toBe('BSD-3-Clause-No-Nuclear-Warranty');
  });
});
