import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identified, MIT, passages } from './licenses.js';

const corpus = (name: string) => readFileSync(`test/corpus/license-texts/${name}`, 'utf8');

describe('a license text beside one that is known word for word', () => {
  it('is compared with its own words alone', () => {
    expect(passages(corpus('rrule-BSD.txt'))).toEqual(['exact text BSD-3-Clause', 'exact text BSD-3-Clause']);
  });
});

describe('a license that names who wrote its words', () => {
  const wtfpl = corpus('dict-django-WTFPL.txt');

  it('is the same under the names of several others', () => {
    expect(identified(wtfpl).expression).toBe('WTFPL');
  });

  it('is another with a term among the names', () => {
    const term = wtfpl.replace(/(?=Copyright \(c\) 2017-2025)/, 'Copyright (c) 2020 Somebody; not for sale\n');
    expect(term).not.toBe(wtfpl);
    expect(identified(term).expression).not.toBe('WTFPL');
  });
});

describe('a choice of a license without a version', () => {
  const unorm = corpus('unorm-MIT-GPL.md');

  it('is of the version that stands below in full', () => {
    expect(identified(unorm).expression).toBe('MIT OR GPL-2.0-or-later');
  });

  it('is of no other version that stands below too', () => {
    const notice = unorm.slice(unorm.indexOf('GPL notice')).replace('either version 2', 'either version 3');
    expect(identified(`${unorm}\n\n${notice}`).expression).toBe('(MIT OR GPL-2.0-or-later) AND GPL-3.0-or-later');
  });
});

describe('the EUPL in another language', () => {
  const eupl = corpus('mailsplit-EUPL.txt');

  it('is not the licenses that its appendix lists', () => {
    expect(identified(eupl).expression).toBe('EUPL-1.2');
  });

  it('is not told by a list of them alone', () => {
    expect(identified(eupl.slice(eupl.indexOf('Liide'))).expression).toBeUndefined();
    expect(identified(`${MIT}\n\n${eupl.slice(eupl.indexOf('Liide'))}`).expression).toBe('MIT AND EUPL-1.2');
  });
});

describe('an SPDX document', () => {
  it('is about what it declares, not about its own license', () => {
    expect(identified(corpus('tauri.spdx')).expression).toBe('Apache-2.0 AND MIT');
  });
});
