import { describe, expect, it } from 'vitest';
import { BSD, identified, MIT, passages } from './licenses.js';

describe('a text', () => {
  it('is its license with escaped numbers of items', () => {
    const lists = BSD.replace(/^(\d)\. /gm, '$1\\. ');
    expect(lists).not.toBe(BSD);
    expect(passages(lists)).toEqual(['exact text BSD-3-Clause']);
    const letters = BSD.replace(/^1\. /m, 'a\\) ').replace(/^2\. /m, 'b\\) ').replace(/^3\. /m, 'c\\) ');
    expect(passages(letters)).toEqual(['exact text BSD-3-Clause']);
  });

  it('is its license where it says whose permission is meant, and no other words are put there', () => {
    const theirs = (words: string) => passages(BSD.replace('written permission.', `written permission ${words}.`));
    expect(theirs('of Example Corp')).toEqual(['equivalent text BSD-3-Clause']);
    expect(theirs('from the Example Authors')).toEqual(['equivalent text BSD-3-Clause']);
    expect(theirs('of Example Corp for Commercial Use')).toEqual(['modified text BSD-3-Clause']);
    expect(theirs('from everyone who wants a fee')).toEqual(['modified text BSD-3-Clause']);
  });

  it('takes no clause for a name where a name is left open', () => {
    const clause = BSD.replace('the name of Example Corp nor', 'the name of Example Corp, within one company, nor');
    expect(passages(clause)).toEqual(['modified text BSD-3-Clause']);
  });

  it('that is merely like a license is never the one whose name stands above it', () => {
    const short = `The MIT License\n\n${MIT.replace(/\n\nThe above copyright[\s\S]*?Software\.\n/, '\n').replace(/ IN NO EVENT[\s\S]*$/, '')}`;
    expect(identified(short)).toMatchObject({ unknown: [{ nearest: ['MIT-0'] }] });
    expect(identified(short).expression).toBeUndefined();
    const beer =
      '"THE BEER-WARE LICENSE" (Revision 42):\nSomebody wrote those files. As long as you retain this notice you can do whatever you want with this stuff. ' +
      'If we meet some day, and you think this stuff is worth it, you can buy me many beers in return.';
    expect(identified(beer).expression).toBe('LicenseRef-modified-Beerware');
  });
});

describe('a name without a number', () => {
  it('speaks of the text of its family that is there', () => {
    const two = BSD.replace(/3\. Neither[\s\S]*?permission\.\n\n/, '');
    expect(
      identified(`Parts are covered by his BSD license.\n\n${'See the file for more on this. '.repeat(8)}\n\n${two}`)
        .expression,
    ).toBe('BSD-2-Clause');
  });

  it('is known by the text behind it', () => {
    const text = `This is distributed under the [UNKNOWN License](https://example.org/LICENSE):\n\n${MIT}`;
    expect(identified(text)).toMatchObject({ expression: 'MIT', unknown: [] });
    const apart = `This is distributed under the UNKNOWN License. Here is what else there is to say:\n\n${MIT}`;
    expect(identified(apart).unknown).toHaveLength(1);
  });
});
