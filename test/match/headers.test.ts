import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identified, passages } from './licenses.js';

const corpus = (name: string) => readFileSync(`test/corpus/license-texts/${name}`, 'utf8');
const stated = (name: string) => identified(corpus(name)).expression;

describe('known words that are a part of a license text by name', () => {
  it('are a notice where they grant', () => {
    expect(stated('tstools-MPL.c')).toBe('MPL-1.1');
    expect(identified(corpus('bpf-GPL.h').replace(/^.*SPDX.*$/m, '')).expression).toBe('GPL-2.0-only');
  });

  it('are the one notice beside the tag that says the same', () => {
    expect(stated('bpf-GPL.h')).toBe('GPL-2.0-only WITH Linux-syscall-note');
  });
});

describe('a notice of GNU with the name of the program', () => {
  const berrynet = corpus('berrynet-GPL.sh');

  it('is that notice, whatever the name is', () => {
    expect(identified(berrynet).expression).toBe('GPL-3.0-or-later');
    expect(stated('planner-LGPL.c')).toBe('LGPL-2.0-or-later');
    expect(stated('sofia-sip-LGPL.c')).toBe('LGPL-2.1-or-later');
  });

  it('has what its file is a part of above it', () => {
    const [notice] = identified(berrynet).matches;
    expect(berrynet.slice(notice?.start)).toMatch(/^Copyright 2017 DT42/);
  });

  it('is not alone with terms before it, or in what follows it', () => {
    const before = berrynet.replace('BerryNet is free', 'Companies have to pay.\n#\n# BerryNet is free');
    expect(identified(before).expression).toBe('GPL-3.0-or-later AND LicenseRef-additional-terms');
    const inside = berrynet.replace('BerryNet is distributed', 'Companies have to pay.\n#\n# BerryNet is distributed');
    expect(identified(inside).expression).toBe('GPL-3.0-or-later AND LicenseRef-additional-terms');
  });
});

describe('a name in a header', () => {
  it('is granted where its work may be changed under it', () => {
    expect(passages(corpus('zzuf-WTFPL.c'))).toContain('exact notice WTFPL');
    expect(stated('zzuf-WTFPL.c')).toBe('WTFPL');
  });

  it('is granted where it is the value of a field, whatever else the header says', () => {
    expect(passages(corpus('fgl-BSD.hs'))).toEqual(['exact tag BSD-3-Clause']);
    expect(stated('fgl-BSD.hs')).toBe('BSD-3-Clause');
  });

  it('is only named where the field stands in the middle of a line', () => {
    const inside = corpus('fgl-BSD.hs').replace('   License     : BSD3', '   Fields like License : BSD3');
    expect(passages(inside)).toEqual(['reference BSD-3-Clause']);
  });
});

describe('a license that asks for "the copyright notice"', () => {
  const bsd = corpus('fontconfig-BSD.cmake');

  it('is that which asks for "the above copyright notice"', () => {
    expect(passages(bsd)).toEqual(['equivalent text BSD-3-Clause']);
  });

  it('is another where it asks for more', () => {
    expect(identified(bsd.replace('retain the copyright', 'retain the written copyright')).expression).toBe(
      'LicenseRef-modified-BSD-3-Clause',
    );
  });
});
