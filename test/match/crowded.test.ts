import { describe, expect, it } from 'vitest';
import { identified, MIT } from './licenses.js';

describe('a text that names licenses again and again', () => {
  const CHOICE = 'MIT OR Apache-2.0\n';

  it('is read up to a place, and the rest of it cannot be read', () => {
    const text = `${CHOICE.repeat(20_000)}\n${MIT}`;
    const { matches, unreadable, expression, primary } = identified(text);
    expect(expression).toBeUndefined();
    expect(primary).toBeUndefined();
    const [rest, ...more] = unreadable;
    expect(more).toEqual([]);
    expect(rest).toMatchObject({ kind: 'unreadable', end: text.length });
    expect(rest?.problem).toMatch(/^more than 1\d{4} names of licenses/);
    expect(text.slice(rest?.start).startsWith(CHOICE)).toBe(true);
    expect(matches.length).toBeGreaterThan(6000);
    expect(matches.every(({ end }) => end <= (rest?.start ?? 0))).toBe(true);
  });

  it('is read whole where it does so some thousand times', () => {
    expect(identified(CHOICE.repeat(4_000)).unreadable).toEqual([]);
  });
});
