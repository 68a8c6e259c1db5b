import fc from 'fast-check';
import { parse as jsoncParse, type ParseError } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { parseJson } from '../../core/text/json.js';
import { lineIndex } from '../../core/text/lines.js';
import type { TextNode } from '../../core/text/node.js';

/** The value as JSON.parse would give it; maps become lists of pairs, so that no key is special. */
function plain(node: TextNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return [...new Map(node.entries.map(({ key, value }) => [key, plain(value)]))];
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]);
}

function* nodesIn(node: TextNode | undefined): Generator<TextNode> {
  if (node === undefined) return;
  yield node;
  if (node.kind === 'list') for (const item of node.items) yield* nodesIn(item);
  if (node.kind === 'map') for (const { value } of node.entries) yield* nodesIn(value);
}

/** Object.entries puts keys that look like numbers first; we keep the order written. */
const key = fc.string({ unit: 'binary' }).filter((text) => !/^\d+$/.test(text));
const { value: jsonValue } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, tie('scalar'), fc.array(tie('value')), fc.dictionary(key, tie('value'))),
  scalar: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  ),
}));
const piece = fc.constantFrom(
  ...['{', '}', '[', ']', ':', ',', '"', '"a"', '"b": ', '\\', '\\u12', '1', '-', 'true', 'nul', ' ', '\n', '\r'],
  ...['//', '/*', '*/', '<<<<<<<', '=======\n', '\uFEFF', '😀', '\0', '\ud800'],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('JSON reads as JSON.parse reads it, however it is laid out', () => {
  fc.assert(
    fc.property(jsonValue, fc.nat(4), (value, indent) => {
      const written = JSON.stringify(value, undefined, indent);
      const { root, problems } = parseJson(written);
      expect(problems).toEqual([]);
      expect(plain(root)).toEqual(plainValue(JSON.parse(written)));
    }),
  );
});

test('what JSON.parse refuses is a problem, and what it takes is none', () => {
  fc.assert(
    fc.property(text, (text) => {
      const bare = text.replace(/^\uFEFF/, '');
      let accepted = true;
      try {
        JSON.parse(bare);
      } catch {
        accepted = false;
      }
      expect(parseJson(text).problems.length === 0).toBe(accepted);
    }),
    { numRuns: 2000 },
  );
});

test('with comments, what jsonc-parser takes reads the same', () => {
  fc.assert(
    fc.property(text, (text) => {
      const errors: ParseError[] = [];
      const value: unknown = jsoncParse(text, errors, { allowTrailingComma: true });
      if (errors.length > 0) return;
      const { root, problems } = parseJson(text, { comments: true });
      expect(problems).toEqual([]);
      expect(plain(root)).toEqual(plainValue(value));
    }),
    { numRuns: 2000 },
  );
});

test('every place lies in the text, children in their parents, and a string is written where its node says', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        jsonValue.map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const { root, problems } = parseJson(text, { comments: true });
        for (const { start, end } of problems) expect(0 <= start && start <= end && end <= text.length).toBe(true);
        for (const node of nodesIn(root)) {
          expect(0 <= node.start && node.start < node.end && node.end <= text.length).toBe(true);
          const parts =
            node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
          for (const part of parts) expect(node.start <= part.start && part.end <= node.end).toBe(true);
          if (node.kind === 'scalar' && typeof node.value === 'string' && problems.length === 0)
            expect(JSON.parse(text.slice(node.start, node.end))).toBe(node.value);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('lines and offsets lead to each other', () => {
  const lines = fc
    .array(fc.constantFrom('a', '😀', '\n', '\r', '\r\n', ''), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(lines, fc.nat(40), (text, offset) => {
      const index = lineIndex(text);
      const at = index.at(offset);
      expect(at.column).toBeGreaterThan(0);
      const inBreak = text[offset - 1] === '\r' && text[offset] === '\n';
      expect(index.offset(at)).toBe(inBreak ? offset - 1 : Math.min(offset, text.length));
    }),
    { numRuns: 1000 },
  );
});
