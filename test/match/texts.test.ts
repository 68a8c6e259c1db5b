import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { BSD, identified, MIT, passages } from './licenses.js';

const NOT = MIT.replace('is hereby granted', 'is by no means granted');

describe('a license text', () => {
  test.each([
    ['as it is', MIT],
    ['on one line', MIT.replace(/\s+/g, ' ')],
    ['in a comment', MIT.replace(/^/gm, ' * ')],
    ['behind slashes', MIT.replace(/^/gm, '// ')],
    ['in a script', MIT.replace(/^/gm, '# ')],
    ['in HTML', `<p>${MIT.replaceAll('"', '&quot;').replace(/\n\n/g, '</p>\n<p>')}</p>`],
    ['in Markdown', `# MIT\n\n> ${MIT.replaceAll('\n', '\n> ')}`],
    ['in a string', JSON.stringify(MIT)],
    ['with Windows line ends', MIT.replaceAll('\n', '\r\n')],
    ['under a heading and a copyright line', `The MIT License (MIT)\n\nCopyright (c) 2015 Somebody\n\n${MIT}`],
  ])('is the license %s', (_, text) => {
    const found = identified(text);
    expect(found.expression).toBe('MIT');
    expect(found.matches.filter(({ kind }) => kind === 'text')).toMatchObject([{ class: 'exact', score: 1 }]);
  });

  it('has its place: UTF-16 offsets and lines, both ends included', () => {
    const text = `𝔏\n\n${MIT}\nmore\n`;
    const [match] = identified(text).matches;
    expect(text.slice(match?.start, match?.end)).toBe(MIT.trimEnd().replace(/\.$/, ''));
    expect([match?.startLine, match?.endLine]).toEqual([3, 19]);
  });

  it('is found as often as it stands there, under other names each time', () => {
    const copies = ['first', 'second', 'third', 'fourth'].map((name) =>
      `The files under ${name} are licensed as:\n\n${BSD}`.replaceAll('Example Corp', `the ${name} project`),
    );
    const found = identified(copies.join('\n\n'));
    expect(found.expression).toBe('BSD-3-Clause');
    expect(found.matches.filter(({ kind }) => kind === 'text').map(({ class: of }) => of)).toEqual(
      Array(4).fill('exact'),
    );
  });

  it('is exact with any holder where the license leaves the name open', () => {
    expect(identified(BSD)).toMatchObject({ expression: 'BSD-3-Clause', matches: [{ class: 'exact' }] });
    const theirs = BSD.replace(
      'Neither the name of Example Corp nor',
      'Neither the name of the X.Y. Foundation of 1999 nor',
    );
    expect(identified(theirs)).toMatchObject({ expression: 'BSD-3-Clause' });
  });

  it('is our own license file', () => {
    expect(identified(readFileSync('LICENSE', 'utf8')).expression).toBe('Apache-2.0');
  });
});

describe('a text with other words', () => {
  it('is equivalent when only the spelling differs', () => {
    const text = MIT.replace('noninfringement', 'non-infringement')
      .replace('NONINFRINGEMENT', 'NON-INFRINGMENT')
      .replace('limitation', 'limitatoin');
    expect(passages(text)).toEqual(['equivalent text MIT']);
    expect(identified(text).expression).toBe('MIT');
  });

  it.each([
    ['a negation', NOT, 'replaced', true],
    ['a restriction', MIT.replace('free of charge,', 'free of charge for noncommercial use,'), 'added', true],
    ['a condition', MIT.replace('\n\nTHE', '\n\nEvery copy must carry our logo.\n\nTHE'), 'added', true],
    ['a missing sentence', MIT.replace(/ IN NO EVENT[\s\S]*$/, ''), 'removed', true],
    ['a missing phrase', MIT.replace(' TORT OR OTHERWISE,', ''), 'removed', false],
  ])('is modified by %s, and never the license itself', (_, text, kind, critical) => {
    const found = identified(text);
    expect(found.expression).toBe('LicenseRef-modified-MIT');
    expect(found.matches).toMatchObject([{ kind: 'text', class: 'modified', expression: 'MIT' }]);
    const [first] = found.matches[0]?.differences ?? [];
    expect(first).toMatchObject({ kind, critical });
  });

  it('is modified by words inside of what only looks like markup', () => {
    const within = (words: string) => identified(MIT.replace('without restriction', `${words}without restriction`));
    expect(within('<p not for commercial use>').expression).toBe('LicenseRef-modified-MIT');
    expect(within('<b class="strong">').expression).toBe('MIT');
  });

  it('is modified, or has other terms, by a copyright line that says more', () => {
    const { expression } = identified(`Copyright (c) 2020 Acme. Confidential, for internal use only.\n\n${MIT}`);
    expect(expression).toBe('MIT AND LicenseRef-additional-terms');
  });

  it('says where, and what the license has there', () => {
    const [match] = identified(NOT).matches;
    const [difference] = match?.differences ?? [];
    expect(NOT.slice(difference?.start, difference?.end)).toBe('by no means');
    expect(difference?.expected).toBe('hereby');
  });

  it('never gets its name by a version that was swapped', () => {
    const apache = readFileSync('LICENSE', 'utf8');
    const found = identified(apache.replace('Version 2.0, January 2004', 'Version 3.0, January 2004'));
    expect(found.expression).toBe('LicenseRef-modified-Apache-2.0');
    const text = found.matches.find(({ kind }) => kind === 'text');
    expect(text).toMatchObject({ class: 'modified', differences: [{ expected: '2 0', critical: true }] });
  });
});

describe('a real license file', () => {
  const texts = (name: string) => readFileSync(`test/corpus/license-texts/${name}`, 'utf8');

  it.each([
    ['skulpt-LGPL.txt', 'LGPL-2.1-only', 'an old address of the Free Software Foundation'],
    ['lame-COPYING.txt', 'LGPL-2.0-only', 'an old address, and "a brief idea" where a program is described'],
    ['glpk-LICENSE.txt', 'GPL-3.0-only', 'its own names where the license says how to apply it'],
    ['chainlink-BUSL.txt', 'BUSL-1.1', 'its own parameters'],
    ['uniswap-BUSL.txt', 'BUSL-1.1', 'its own parameters, as a list'],
    ['directus-BUSL.txt', 'BUSL-1.1', 'parameters above its title, which name the GPL'],
    ['terraform-BUSL.txt', 'BUSL-1.1', 'parameters that name the MPL, and none of the covenants to its author'],
    ['example-Prosperity.txt', 'LicenseRef-scancode-prosperity-3.0', 'a name where it leaves a place open'],
  ])('%s is %s with %s', (name, expression) => {
    expect(identified(texts(name)).expression).toBe(expression);
  });

  it.each([
    ['{fullname}', '{fullname} without warranty'],
    ['a free, copyleft license', 'a project license'],
    ['other kinds of works', 'some kinds of works'],
    ['SHOULD THE PROGRAM PROVE', 'SHOULD OUR STUFF PROVE'],
  ])('is modified where "%s" is "%s"', (own, other) => {
    const gpl = texts('glpk-LICENSE.txt');
    expect(gpl).toContain(own);
    expect(identified(gpl.replace(own, other)).expression).toBe('LicenseRef-modified-GPL-3.0-only');
  });
});

describe('a Business Source License', () => {
  it('may fill in more than anybody would', () => {
    const text = `Business Source License 1.1\n\n${'Licensor: A\n'.repeat(150_000)}`;
    expect(identified(text).parameters).toHaveLength(150_000);
  });

  it.each([
    'Licensor forbids every use by schools and wants a fee.',
    'Every school is to pay a fee of its own before it does anything with this work at all.',
  ])('is modified by words beside its parameters: %s', (words) => {
    for (const name of ['uniswap-BUSL.txt', 'terraform-BUSL.txt']) {
      const own = readFileSync(`test/corpus/license-texts/${name}`, 'utf8');
      const more = own.replace('\nTerms\n', `\n${words}\n\nTerms\n`);
      expect(more).not.toBe(own);
      const { expression, unknown } = identified(more);
      expect([name, expression === 'BUSL-1.1' && unknown.length === 0]).toEqual([name, false]);
    }
  });
});

describe('the LGPL 3.0', () => {
  const lgpl = readFileSync('test/corpus/license-texts/openpgp-LGPL.txt', 'utf8');

  it('is itself without the GPL that the list has behind it, and with it', () => {
    expect(identified(lgpl).expression).toBe('LGPL-3.0-only');
    const gpl = readFileSync('test/corpus/license-texts/glpk-LICENSE.txt', 'utf8');
    expect(identified(`${lgpl}\n${gpl}`).expression).toBe('LGPL-3.0-only');
  });

  it('is itself with another name in the line on the copyright of its words', () => {
    const other = lgpl.replace(/Copyright \(C\) 2007 .*/, 'Copyright (C) 2017-2024 Somebody Else');
    expect(other).not.toBe(lgpl);
    expect(identified(other).expression).toBe('LGPL-3.0-only');
    const more = lgpl.replace(/Copyright \(C\) 2007 .*/, 'Copyright (C) 2017-2024 Somebody Else, not for sale');
    expect(identified(more).expression).toBe('LicenseRef-modified-LGPL-3.0-only');
  });
});

describe('a text of no license', () => {
  test.each([
    ['', 'nothing'],
    ['The quick brown fox jumps over the lazy dog.', 'a sentence'],
    ['export const LICENSES = ["MIT", "ISC", "Apache-2.0", "GPL-3.0-only"];', 'a list of ids'],
    ['Known: GPL-2.0, LGPL-2.1, AGPL-3.0, MPL-2.0, EPL-1.0, EPL-2.0, CC-BY-4.0, CC-BY-SA-3.0.', 'a list in prose'],
    ['You can read about free software licenses in many places, and some people prefer one to the other.', 'prose'],
  ])('%s', (text) => {
    expect(identified(text).matches.filter(({ kind }) => kind === 'text' || kind === 'notice')).toEqual([]);
  });
});
