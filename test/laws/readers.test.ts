import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readerByPath } from '../../core/discover/reader-by-path.js';
import type { Fact, Reader } from '../../core/model/facts.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Source, Span } from '../../core/model/span.js';
import { READERS } from '../../core/read/index.js';

const CORPUS = join(import.meta.dirname, '../corpus');
/** UTF-16 units: of a longer file a stretch from its beginning stands for the whole, for it is read hundreds of times. */
const ENOUGH = 20_000;

const readerOf = readerByPath(READERS);
const PATHS = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

/** Files of the corpus as the tree's root would have them, in a folder of their own. */
function realFiles(reader: Reader): readonly Source[] {
  const paths = PATHS.filter((path) => readerOf(path as FilePath) === reader && statSync(join(CORPUS, path)).isFile());
  return paths.sort().map((path) => ({
    file: path.split('/').slice(2).join('/') as FilePath,
    text: readFileSync(join(CORPUS, path), 'utf8'),
  }));
}

/** A place and what happens to the text there: it ends, loses a piece, gains one, or has its characters changed. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  kind: fc.constantFrom('truncate', 'cut', 'insert', 'flip'),
  piece: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '\n',
      '\r',
      '\t',
      '  ',
      '"__proto__": {"__proto__": "1"},',
      '\0',
      '\ud800',
    ),
    fc.constantFrom(
      '<<<<<<< HEAD\n',
      '=======\n',
      '>>>>>>> theirs\n',
      '---\n',
      '&a ',
      '*a',
      '!!js ',
      '\u202e',
      '- ',
      '? ',
      '|',
    ),
  ),
});

function damaged(text: string, { at, length, kind, piece }: typeof damage extends fc.Arbitrary<infer D> ? D : never) {
  const start = Math.floor(at * text.length);
  const rest = text.slice(start + length);
  if (kind === 'truncate') return text.slice(0, start);
  if (kind === 'cut') return text.slice(0, start) + rest;
  if (kind === 'insert') return text.slice(0, start) + piece + text.slice(start);
  const units = [...text.slice(start, start + length)].map((unit) => String.fromCharCode(unit.charCodeAt(0) ^ 1));
  return text.slice(0, start) + units.join('') + rest;
}

/** Every span in a fact, wherever it is. */
function* spansIn(value: unknown): Generator<Span> {
  if (value instanceof Map) for (const inner of value.values()) yield* spansIn(inner);
  else if (Array.isArray(value)) for (const inner of value) yield* spansIn(inner);
  else if (typeof value === 'object' && value !== null) {
    if ('file' in value && 'start' in value && 'end' in value) yield value as Span;
    else for (const inner of Object.values(value)) yield* spansIn(inner);
  }
}

/** Keys that edges lead to must be there: who walks the graph relies on it. */
function* lostKeys(fact: Fact): Generator<string> {
  if (fact.kind !== 'lock') return;
  const projects = new Set(fact.importers.map(({ folder }) => folder));
  for (const { requires } of [...fact.importers, ...fact.packages.values()])
    for (const { to, toImporter } of requires) {
      if (to !== undefined && !fact.packages.has(to)) yield to;
      if (toImporter !== undefined && fact.reader === 'npm-lock' && !projects.has(toImporter)) yield toImporter;
    }
  for (const to of fact.pins.values()) if (!fact.packages.has(to)) yield to;
}

function checkFacts(reader: Reader, source: Source): void {
  const facts = [...reader.read(source)];
  for (const { file, start, end } of spansIn(facts)) {
    expect(file).toBe(source.file);
    expect(0 <= start && start <= end && end <= source.text.length).toBe(true);
  }
  for (const fact of facts) expect([...lostKeys(fact)]).toEqual([]);
}

describe.each(READERS.map((reader) => [reader.id, reader] as const))('%s', (_, reader) => {
  const files = realFiles(reader);
  const [{ file, text } = { file: '' as FilePath, text: '' }] = files;

  test('has real files to be held to', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test('real files: spans in the file, edges lead to packages', () => {
    for (const source of files) checkFacts(reader, source);
  });

  test('damaged files: nothing throws, spans stay in the file, edges lead to packages', () => {
    const some = files.map((source) => source.text.slice(0, ENOUGH));
    const text = fc
      .tuple(fc.constantFrom(...some), fc.array(damage, { minLength: 1, maxLength: 4 }))
      .map(([text, damages]) => damages.reduce(damaged, text));
    fc.assert(
      fc.property(text, (text) => checkFacts(reader, { file, text })),
      { numRuns: 150 },
    );
  });

  test('the same text gives the same facts', () => {
    expect([...reader.read({ file, text })]).toEqual([...reader.read({ file, text })]);
  });

  // Anything more than linear would take far longer than a test may.
  test.each([
    ...['{', '[', '"', '\\', ',', ':', '}', ' ', '\n', '\r', '-', '#', '/', '{"a":', '[{', '"a\n', '"a": "b": '],
    ...['- ', '? ', 'a: ', 'a:\n', '"a" ', '<<<<<<< ', 'x', '&a [*a', '\t', 'a@', '  a:\n', '"\\u', '/*', '//\n'],
  ])('a hundred thousand characters of %j are read in linear time', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    checkFacts(reader, { file, text });
    checkFacts(reader, { file, text: `{"lockfileVersion": 1, "packages": {${text}` });
  });
});
