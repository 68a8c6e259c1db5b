import { describe, expect, it } from 'vitest';
import { BSD, identified } from './licenses.js';

describe('what speaks of one license', () => {
  it('grants it where a name follows that leads to its text', () => {
    const about = 'This theme is a part of several suites, each of which is described at the address below. '.repeat(4);
    const text = `${about}\n\nThe usage of this software shall be governed by the [Apache License, Version 2.0](http://www.apache.org/licenses/LICENSE-2.0).\n`;
    expect(identified(text).expression).toBe('Apache-2.0');
  });

  it('does not speak of another one with other clauses', () => {
    const text = `${BSD}\n\nThese libraries are included: domhandler ([BSD-2-Clause license](https://opensource.org/licenses/BSD-2-Clause)).\n`;
    expect(identified(text).expression).toBe('BSD-3-Clause AND BSD-2-Clause');
    expect(identified(`${BSD}\n\nSee also the BSD license in other files.\n`).expression).toBe('BSD-3-Clause');
  });

  it('counts within a text that is only similar to a license', () => {
    const grant = 'ALTERNATIVELY, this product may be distributed under the terms of the GNU General Public License.';
    const other = BSD.replace(/3\. Neither[\s\S]*?permission\.\n/, `${grant}\n`)
      .replace('with or without\nmodification', 'unmodified, and free of charge')
      .replace(/\(INCLUDING, BUT[\s\S]*?INTERRUPTION\)/, '')
      .replace(/ON ANY THEORY[\s\S]*$/, '.\n');
    const found = identified(other);
    expect(found.matches.map(({ class: of }) => of)).toContain('similar');
    expect(found.expression).toBe('GPL-1.0-or-later');
    expect(found.unknown).not.toEqual([]);
  });
});
