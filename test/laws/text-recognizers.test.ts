import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import type { Recognizer } from '../../core/model/recognized.js';
import { unpacking } from '../../core/node/unpacking.js';
import { RECOGNIZERS } from '../../core/recognize/index.js';

const CORPUS = join(import.meta.dirname, '../corpus/recognize/text');
const FOLDERS = new Set(readdirSync(CORPUS).filter((name) => statSync(join(CORPUS, name)).isDirectory()));
/** UTF-16 units: of a longer file a stretch from its beginning stands for the whole. */
const ENOUGH = 8_000;

interface Sample {
  readonly file: FilePath;
  readonly text: string;
}

function samplesFor({ id }: Recognizer): readonly Sample[] {
  const paths = readdirSync(join(CORPUS, id), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.includes('/') && statSync(join(CORPUS, id, path)).isFile(),
  );
  return paths.sort().map((path) => ({
    file: path.slice(path.indexOf('/') + 1) as FilePath,
    text: readFileSync(join(CORPUS, id, path), 'utf8').slice(0, ENOUGH),
  }));
}

const PIECES = [
  ...['"', "'", '`', '{', '}', '[', ']', '(', ')', ':', ',', '\n', '\r\n', '\t', '\\', '\\\n', '$', '${', '${{', '$('],
  ...[
    '&a ',
    '*a',
    '- ',
    '? ',
    '|',
    '>',
    '---\n',
    '<<EOF\n',
    '<<',
    '#',
    '=',
    '@',
    '@sha256:',
    '/',
    '*/',
    '//',
    '<',
    '>',
  ],
  ...['\0', '\ud800', '\ufeff', '\u202e', '__proto__', '<<: *a\n', 'FROM ', 'uses: ', 'image: ', 'licenseKey: '],
];

const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  piece: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 20 })),
});

function damaged(text: string, { at, length, piece }: { at: number; length: number; piece: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start + length);
}

/** Everything that has a start and an end, wherever it is. */
function* placesIn(value: unknown): Generator<{ file: string; start: number; end: number }> {
  if (typeof value !== 'object' || value === null) return;
  if ('file' in value && 'start' in value) yield value as { file: string; start: number; end: number };
  else for (const inner of value instanceof Map ? value.values() : Object.values(value)) yield* placesIn(inner);
}

function check(recognizer: Recognizer, { file, text }: Sample): void {
  const bytes = new TextEncoder().encode(text).subarray(0, recognizer.most);
  const { length } = new TextDecoder().decode(bytes);
  const places = [...placesIn([...recognizer.recognize({ file, bytes, size: bytes.length }, unpacking)])];
  const wrong = places.filter((at) => at.file !== file || at.start < 0 || at.start > at.end || at.end > length);
  expect(wrong).toEqual([]);
}

describe.each(RECOGNIZERS.filter(({ id }) => FOLDERS.has(id)).map((one) => [one.id, one] as const))(
  '%s',
  (_, recognizer) => {
    const samples = samplesFor(recognizer);

    test('damaged files: nothing throws, places stay in the file', () => {
      const damages = fc.array(damage, { minLength: 1, maxLength: 4 });
      const cases = fc.tuple(fc.constantFrom(...samples), damages).map(([sample, all]) => ({
        file: sample.file,
        text: all.reduce(damaged, sample.text),
      }));
      fc.assert(
        fc.property(cases, (sample) => check(recognizer, sample)),
        { numRuns: 200 },
      );
    });

    test('the same text gives the same', () => {
      const [{ file, text }] = samples as [Sample];
      const all = () => [
        ...recognizer.recognize({ file, bytes: new TextEncoder().encode(text), size: text.length }, unpacking),
      ];
      expect(all()).toEqual(all());
    });

    // Anything more than linear would take far longer than a test may.
    test.each([
      ...PIECES.filter((piece) => piece !== '\ud800'),
      ...[
        ' ',
        'a',
        'a: ',
        '- a\n',
        'a=',
        '"a',
        "'a",
        'RUN a\\\n',
        'RUN <<A\n',
        'ARG A=$A\n',
        'RUN "\\"',
        'a.b',
        'a-1.',
      ],
      ...['FROM $A\n', 'FROM a AS a\n', 'uses: a/b@c\n', '  - uses: a\n', 'apt-get install ', 'licenseKey = "', '"\\'],
    ])('many characters of %j are looked at in linear time', (piece) => {
      const [{ file, text: start }] = samples as [Sample];
      const text = piece.repeat((YAML.test(file) ? MANY_OF_YAML : MANY) / piece.length);
      const before = process.cpuUsage();
      check(recognizer, { file, text });
      check(recognizer, { file, text: `${start.slice(0, 1000)}\n${text}` });
      expect(process.cpuUsage(before).user).toBeLessThan(MOST_MICROSECONDS);
    });
  },
);

/** Of the processor, so that what else a machine does is no matter. */
const MOST_MICROSECONDS = 4_000_000;
const MANY = 100_000;
/** What the library for YAML does with broken text takes a hundred times as long, and has its own law. */
const MANY_OF_YAML = 5_000;
const YAML = /\.ya?ml$|condarc$/;
