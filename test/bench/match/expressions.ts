import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { isMorePermissive } from './direction.js';
import { type Figure, type Miss, share } from './figure.js';
import { plainExpression } from './plain-expression.js';

/** A real file, and by hand the expression of its own license. */
interface Case {
  /** "npm:jquery@1.9.0/…", "debian:…". */
  readonly origin: string;
  /** What makes it one: a choice, parts, an exception, parameters, bundled things, words that grant nothing. */
  readonly kind: 'or' | 'and' | 'with' | 'parameters' | 'third-party' | 'trap';
  readonly expression: string;
  readonly text: string;
}

/**
 * Five sets: the first was at hand while the reading was made; the others were labelled when it stood, and what they showed
 * was mended later.
 */
export function expressions(): readonly Figure[] {
  return [
    expressionsIn('expressions.jsonl.br', 'expressions by hand'),
    expressionsIn('expressions-2.jsonl.br', 'expressions by hand, second set'),
    expressionsIn('expressions-3.jsonl.br', 'expressions by hand, third set'),
    expressionsIn('expressions-4.jsonl.br', 'expressions by hand, fourth set'),
    expressionsIn('expressions-5.jsonl.br', 'expressions by hand, fifth set'),
  ];
}

/**
 * How the licenses of a file are joined, those of bundled things left out; unknown terms are own terms. The order of
 * operands is no matter.
 */
function expressionsIn(file: string, name: string): Figure {
  const packed = readFileSync(`test/bench/match/data/${file}`);
  const lines = brotliDecompressSync(packed).toString('utf8').trim().split('\n');
  const misses: Miss[] = [];
  let permissive = 0;
  for (const [index, line] of lines.entries()) {
    const { origin, kind, expression: wanted, text } = JSON.parse(line) as Case;
    const { expression, primary, matches, unknown } = identifyText(text, licenseIndex());
    const bundled = matches.find(({ section }) => section === 'third-party')?.start ?? text.length;
    const isUnknown = unknown.some(({ start }) => start < bundled);
    const isAllBundled = matches.length > 0 && matches.every(({ section }) => section === 'third-party');
    const stated = isAllBundled ? undefined : (primary ?? expression);
    const found = [...(stated ? [stated] : []), ...(isUnknown ? ['LicenseRef-unknown-terms'] : [])].join(' AND ');
    if (plainExpression(found) === plainExpression(wanted)) continue;
    const isWrongWay = isMorePermissive(found, wanted);
    if (isWrongWay !== false) permissive += 1;
    const way = isWrongWay === false ? '' : isWrongWay ? ' MORE PERMISSIVE' : ' TOO MANY TO COMPARE';
    misses.push({
      name: `${index + 1} ${kind} ${origin}${way}`,
      answer: found || 'nothing',
      wanted: wanted || 'nothing',
    });
  }
  const figure = share(name, lines.length - misses.length, lines.length, 95, misses);
  return { ...figure, measured: `${figure.measured}, ${permissive} more permissive` };
}
