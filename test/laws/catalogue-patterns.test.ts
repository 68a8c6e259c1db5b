import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandBraces, MOST_EXPANSIONS } from '../../core/catalogue/patterns/braces.js';
import { matchesGlob } from '../../core/catalogue/patterns/glob.js';
import { patternMap } from '../../core/catalogue/patterns/pattern-map.js';

const text = fc.array(fc.constantFrom('a', 'b', '/', '.', 'ä'), { maxLength: 8 }).map((letters) => letters.join(''));
const pattern = fc
  .array(fc.constantFrom('a', 'b', '/', '.', '*', '**', '**/', '?', 'ab'), { maxLength: 6 })
  .map((parts) => parts.join(''));

/** The same as a regular expression, which a hostile pattern would make slow. */
function oracle(glob: string): RegExp {
  const parts = glob.match(/\*\*\/|\*\*+|\*|\?|[\s\S]/gu) ?? [];
  const regex = parts.map((part) => {
    if (part === '**/') return '(?:[\\s\\S]*/)?';
    if (part.startsWith('**')) return '[\\s\\S]*';
    if (part === '*') return '[^/]*';
    return part === '?' ? '[^/]' : part.replace(/[.\\/]/g, '\\$&');
  });
  return new RegExp(`^${regex.join('')}$`);
}

test('a glob matches what the regular expression of its meaning does', () => {
  fc.assert(
    fc.property(pattern, text, (glob, name) => {
      expect(matchesGlob(glob, name)).toBe(oracle(glob).test(name));
    }),
    { numRuns: 20_000 },
  );
});

test('a text is its own glob unless it has wildcards', () => {
  fc.assert(
    fc.property(text, (name) => {
      expect(matchesGlob(name, name)).toBe(true);
    }),
  );
});

test('a map of patterns finds what asking each of them finds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 12 }), text, (patterns, name) => {
      const map = patternMap(patterns.map((glob, index) => [glob, index] as const));
      const expected = patterns.flatMap((glob, index) => (matchesGlob(glob, name) ? [index] : []));
      expect(map.find(name)).toEqual(expected);
    }),
    { numRuns: 20_000 },
  );
});

const braced: fc.Arbitrary<string> = fc.letrec<{ part: string; list: string }>((tie) => ({
  part: fc.oneof({ depthSize: 'small' }, fc.constantFrom('a', 'bc', '*', ''), tie('list')),
  list: fc
    .array(fc.array(tie('part'), { maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((parts) => `{${parts.map((one) => one.join('')).join(',')}}`),
})).part;

test('braces stand for each of their parts, and the same without them', () => {
  fc.assert(
    fc.property(braced, braced, (a, b) => {
      const [first, second, both] = [expandBraces(a), expandBraces(b), expandBraces(`${a}-${b}`)];
      if (!first || !second || first.length * second.length > MOST_EXPANSIONS) return;
      expect(both).toEqual(first.flatMap((x) => second.map((y) => `${x}-${y}`)));
      expect(expandBraces(`{${a},${b}}`)).toEqual(
        first.length + second.length > MOST_EXPANSIONS ? undefined : [...first, ...second],
      );
    }),
    { numRuns: 1000 },
  );
});

test('braces that do not close, or stand for too much, are refused', () => {
  for (const wrong of ['{', '}', 'a{b', 'a}b', '{a,b', '{a,{b}', '{{{{', '{a,b}'.repeat(7), '{a,b}'.repeat(5000)])
    expect(expandBraces(wrong), wrong.slice(0, 20)).toBeUndefined();
  expect(expandBraces('{a,b}'.repeat(6))).toHaveLength(64);
});

test('a pattern made to be slow is not', () => {
  const started = performance.now();
  for (const hostile of ['*a'.repeat(100), '**a'.repeat(66), '**/'.repeat(66), '?*b'.repeat(66), `${'*'.repeat(199)}b`])
    expect(matchesGlob(hostile, `${'a'.repeat(4095)}c`)).toBe(false);
  expect(matchesGlob('*', 'a'.repeat(5000)), 'longer than anything').toBe(false);
  expect(performance.now() - started).toBeLessThan(5000);
});
