import { describe, expect, it } from 'vitest';
import type { Figure, Miss } from '../bench/match/figure.js';
import { type KnownMiss, knownMisses, relisted, report, UNJUDGED } from '../bench/match/misses.js';

const miss = (name: string, answer = 'MIT'): Miss => ({ name, answer, wanted: 'ISC' });
const figure = (misses: readonly Miss[], more: Partial<Figure> = {}): Figure => {
  return { name: 'one', measured: '', demand: 'all', holds: false, misses, ...more };
};
const known: readonly KnownMiss[] = ['a', 'b'].map((name) => ({ ...miss(name), figure: 'one', reason: `for ${name}` }));

describe('the misses of a figure', () => {
  it('are all known, or are named', () => {
    expect(report(figure([miss('a'), miss('b')]), known)).toEqual(['2 misses, all known']);
    expect(report(figure([miss('a', '0BSD'), miss('c')]), known)).toEqual([
      '2 misses',
      'other: a: 0BSD; wanted ISC; was MIT; wanted ISC',
      'new: c: MIT; wanted ISC',
      'gone: b: MIT; wanted ISC',
    ]);
    expect(report(figure([]), [])).toEqual([]);
  });

  it('are not gone where they are not at hand, and are none where times are measured or nothing is', () => {
    expect(report(figure([miss('a')], { isPartial: true }), known)).toEqual(['1 miss, all known']);
    expect(report(figure([miss('c')], { isTimed: true }), known)).toEqual([]);
    expect(report(figure([], { holds: undefined }), known)).toEqual([]);
  });

  it('keep their reasons when the list is written anew', () => {
    const other: KnownMiss = { ...miss('x'), figure: 'two', reason: 'for x' };
    const now = relisted(figure([miss('b', '0BSD'), miss('c')]), [...known, other]);
    expect(now.map(({ name, answer, reason }) => [name, answer, reason])).toEqual([
      ['x', 'MIT', 'for x'],
      ['b', '0BSD', 'for b'],
      ['c', 'MIT', UNJUDGED],
    ]);
    expect(report(figure([miss('b', '0BSD'), miss('c')]), now)).toEqual(['2 misses, all known, 1 unjudged']);
    const partly = relisted(figure([miss('a')], { isPartial: true }), known);
    expect(partly.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(relisted(figure([], { holds: undefined }), known)).toEqual(known);
  });

  it('have five cells each, no case twice', () => {
    const rows = knownMisses();
    for (const row of rows)
      expect(Object.values(row).map((cell) => cell !== '')).toEqual([true, true, true, true, true]);
    const keys = rows.map(({ figure: of, name }) => `${of}\t${name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
