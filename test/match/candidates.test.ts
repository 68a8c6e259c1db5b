import { describe, expect, it } from 'vitest';
import { candidatesIn } from '../../core/match/candidates.js';
import { tokenize } from '../../core/match/tokens.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { passages } from './licenses.js';

const HPND = `Permission to use, copy, modify, and distribute this software and its
documentation for any purpose and without fee is hereby granted, provided
that the above copyright notice appear in all copies and that both that
copyright notice and this permission notice appear in supporting
documentation, and that the name of M.I.T. not be used in advertising
or publicity pertaining to distribution of the software without specific,
written prior permission.  M.I.T. makes no representations about the
suitability of this software for any purpose.  It is provided "as is"
without express or implied warranty.

M.I.T. DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE, INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS, IN NO EVENT SHALL M.I.T.
BE LIABLE FOR ANY SPECIAL, INDIRECT OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION
OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
`;

describe('a notice that is known word for word', () => {
  it('is held against no template of a notice', () => {
    const notice =
      'This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License version 2 only, as published by the Free Software Foundation. This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the implied warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the GNU General Public License for more details.';
    const licenses = licenseIndex();
    const tokens = tokenize(notice, licenses.words);
    const kinds = (known: number): readonly string[] => {
      const noticed = new Uint8Array(tokens.count).fill(1, 0, known);
      const candidates = candidatesIn(tokens, licenses, { taken: new Uint8Array(tokens.count), noticed });
      return candidates.map(({ template }) => template.kind);
    };
    expect(kinds(0)).toContain('notice');
    expect(kinds(tokens.count / 2)).toContain('notice');
    expect(kinds(tokens.count)).not.toContain('notice');
  });
});

describe('a license most of which may be left out', () => {
  it('is that license with all of its parts', () => {
    expect(passages(HPND)).toEqual(['exact text HPND']);
  });

  it('is another one with the sentence that tells the two apart', () => {
    const sell = HPND.replace('copy, modify, and distribute', 'copy, modify, distribute, and sell').replace(
      'for any purpose and without fee is hereby granted,',
      'for any purpose is hereby granted without fee,',
    );
    expect(passages(sell)).toEqual(['exact text HPND-sell-variant']);
    const critical = `${sell.trimEnd()}\n\nTHIS SOFTWARE IS NOT DESIGNED FOR USE IN SAFETY CRITICAL SYSTEMS OF\nANY KIND OR FORM.\n`;
    const theirs = critical
      .replace('M.I.T. makes', 'The authors make')
      .replace('M.I.T. DISCLAIMS', 'THE AUTHORS DISCLAIM');
    expect(passages(theirs)).toEqual(['exact text HPND-sell-variant-critical-systems']);
  });
});
