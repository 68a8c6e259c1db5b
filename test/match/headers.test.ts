import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identified } from './licenses.js';

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
