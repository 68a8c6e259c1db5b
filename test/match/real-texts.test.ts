import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BSD, identified, MIT, passages } from './licenses.js';

const corpus = (name: string) => readFileSync(`test/corpus/license-texts/${name}`, 'utf8');

describe('a license text beside one that is known word for word', () => {
  it('is compared with its own words alone', () => {
    const twice = ['exact text BSD-3-Clause', 'exact text BSD-3-Clause'];
    expect(passages(corpus('rrule-BSD.txt'))).toEqual(twice);
    expect(passages(corpus('easysnmp-BSD.txt'))).toEqual(twice);
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

describe('a license that names the fonts it is for', () => {
  const dejavu = corpus('dejavu-Bitstream-Vera.txt');

  it('is the same under the names that Arev gave it', () => {
    const { expression, matches } = identified(dejavu);
    expect(expression).toMatch(/^Bitstream-Vera AND LicenseRef-scancode-public-domain\b/);
    expect(matches.filter(({ class: of }) => of === 'modified')).toEqual([]);
  });

  it('is another where what it permits of Arev was changed', () => {
    const changed = dejavu.replace(/(?<=Tavmjong Bah[\s\S]*)may be modified/, 'may not be modified');
    expect(changed).not.toBe(dejavu);
    expect(identified(changed).expression).toContain('LicenseRef-modified-Bitstream-Vera');
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

const eupl = corpus('mailsplit-EUPL.txt');

describe('the EUPL in another language', () => {
  it('is not the licenses that its appendix lists', () => {
    expect(identified(eupl).expression).toBe('EUPL-1.2');
  });

  it('is not told by a list of them alone', () => {
    expect(identified(eupl.slice(eupl.indexOf('Liide'))).expression).toBeUndefined();
    expect(identified(`${MIT}\n\n${eupl.slice(eupl.indexOf('Liide'))}`).expression).toBe('MIT AND EUPL-1.2');
  });
});

describe('a list like that of the EUPL', () => {
  const list = eupl.slice(eupl.indexOf('— GNU General'), eupl.indexOf('LiLiQ-R') + 8);

  it('hides no license where the EUPL is not in it', () => {
    const without = list.replace(/^.*\(EUPL\).*$/m, '');
    expect(identified(`${MIT}\n\n${without}`).expression).toContain('GPL-2.0');
  });

  it('hides no text and no notice that is put into it', () => {
    const hidden = list.replace('— CeCILL', `${BSD}\n\n— CeCILL`);
    expect(identified(`${MIT}\n\n${hidden}`).expression).toContain('BSD-3-Clause');
  });
});

describe('an SPDX document', () => {
  it('is about what it declares, not about its own license', () => {
    expect(identified(corpus('tauri.spdx')).expression).toBe('Apache-2.0 AND MIT');
  });
});

describe('a license in other words of the same meaning', () => {
  it.each([
    ['aiosmtpd-Apache.txt', 'Apache-2.0'],
    ['dill-BSD.txt', 'BSD-3-Clause'],
    ['nodemailer-MIT-0.txt', 'MIT-0'],
    ['notify-CC0.txt', 'CC0-1.0'],
    ['phply-BSD.txt', 'BSD-3-Clause'],
  ])('is that license: %s', (file, license) => {
    expect(passages(corpus(file))).toEqual([`exact text ${license}`]);
  });

  it('is equivalent where less is said of a liability that is denied as far', () => {
    expect(passages(corpus('clone-MIT.txt'))).toEqual(['equivalent text MIT']);
  });

  it('is not alone with its condition below it', () => {
    const condition =
      'The above copyright notice shall be included in all copies or substantial portions of the Software.';
    const text = `${corpus('nodemailer-MIT-0.txt')}\n${condition}\n`;
    expect(identified(text).expression).toBe('MIT-0 AND LicenseRef-additional-terms');
  });

  it('is another where a word is put into it', () => {
    const mit0 = corpus('nodemailer-MIT-0.txt').replace('conditions:', 'conditions: you pay.');
    expect(identified(mit0).expression).toBe('LicenseRef-modified-MIT-0');
    const cc0 = corpus('notify-CC0.txt').replace('name=ccOptionalIntro', 'name=ccOptionalIntro>> not for sale');
    expect(identified(cc0).expression).toBe('LicenseRef-modified-CC0-1.0');
    const mark = corpus('notify-CC0.txt').replace('name=ccOptionalIntro', 'not for sale');
    expect(identified(mark).expression).toBe('LicenseRef-modified-CC0-1.0');
    const claims = corpus('clone-MIT.txt').replace('TORT OR OTHERWISE, ', '');
    expect(identified(claims).expression).toBe('LicenseRef-modified-MIT');
  });
});

describe('words of choice at the end of a sentence', () => {
  it('are of its licenses, whatever the next sentence begins with', () => {
    expect(identified(corpus('normpath-COPYRIGHT.txt')).expression).toBe('Apache-2.0 OR MIT');
  });
});
