import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestLicense, statementsOf } from '../../core/identify/manifest-license.js';
import { parseJson } from '../../core/text/json.js';

const key = fc.constantFrom('license', 'licenses', 'name', 'files', 'type', '__proto__', 'licens\u0065d');
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('MIT', 'license', '"license":"MIT"', 'a\\"b', '\u0007', ''),
    fc.constant(null),
    fc.integer(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4 }),
  ),
})).any;

describe('reading license statements', () => {
  it('the quick way and the parser agree, and each place holds its statement', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 5 }), fc.constantFrom(0, 2), (manifest, indent) => {
        const text = JSON.stringify(manifest, null, indent);
        const { statements, problem } = manifestLicense(text);
        const { root } = parseJson(text);
        expect(problem).toBeUndefined();
        expect(root?.kind === 'map' ? statementsOf(text, root) : []).toEqual(statements);
        for (const { start, end, text: said } of statements) {
          const written = text.slice(start, end);
          expect(written.startsWith('"') ? JSON.parse(written) : written).toBe(said);
        }
      }),
    );
  });

  it('never throws, and no place lies outside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (noise, where) => {
        const whole = '{"name":"a","license":{"type":"MIT"},"licenses":["ISC"]}';
        const cut = where % whole.length;
        const text = whole.slice(0, cut) + noise + whole.slice(cut + 1);
        for (const { start, end } of manifestLicense(text).statements) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
