import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { isSource } from '../../../core/recognize/header/first-comments.js';
import { isMorePermissive } from './direction.js';
import { type Figure, type Miss, share } from './figure.js';
import { plainExpression } from './plain-expression.js';

/** A license or notice file of a package, and what its words say, everything bundled included. */
interface Case {
  /** "pypi:lxml@6.1.3/…"; the ecosystem is what stands before the colon. */
  readonly origin: string;
  /** Opened and read, or what several agreed on; boilerplate is a notice that only names who wrote what. */
  readonly by: 'opened' | 'agreed' | 'boilerplate';
  /** An expression; empty where nothing is granted. */
  readonly label: string;
  readonly text: string;
}

/**
 * License and notice files of PyPI, crates.io, the Go proxy and Maven Central. A third, chosen by the hash of the text, is
 * held back: what fails there is not listed, so that nothing is mended by it.
 */
export function ecosystems(): readonly Figure[] {
  const judged = judgedIn('ecosystems');
  const opened = judged.filter(({ by }) => by === 'opened');
  const shown = opened.filter(({ isHeld }) => !isHeld);
  const held = opened.filter(({ isHeld }) => isHeld);
  return [
    figureOf(
      'ecosystems, plain files',
      judged.filter(({ by }) => by !== 'opened'),
      99.8,
    ),
    figureOf('ecosystems, files opened', shown, 95),
    { ...figureOf('ecosystems, files opened, held back', held, 95), demand: '', holds: undefined, misses: [] },
  ];
}

/** Difficult files and headers of six ecosystems, labelled before the answer was seen; sources are read as such. */
export function opened(): Figure {
  return figureOf('difficult files opened', judgedIn('opened'), 95);
}

function judgedIn(name: string): readonly Judged[] {
  const packed = readFileSync(`test/bench/match/data/${name}.jsonl.br`);
  const lines = brotliDecompressSync(packed).toString('utf8').trim().split('\n');
  return lines.map((line) => judge(JSON.parse(line) as Case));
}

interface Judged extends Miss, Pick<Case, 'by'> {
  readonly ecosystem: string;
  readonly isHeld: boolean;
  readonly isRight: boolean;
  readonly isPermissive: boolean;
}

function judge({ origin, by, label, text }: Case): Judged {
  const comment = isSource(origin.replace(/#[^#]*$/, '')) ? 'source' : undefined;
  const { expression, unknown } = identifyText(text, licenseIndex(), undefined, comment);
  const answer = [...(expression ? [expression] : []), ...(unknown.length > 0 ? ['LicenseRef-unknown-terms'] : [])];
  const found =
    answer.length > 1 && / OR /.test(answer[0] ?? '') ? `(${answer[0]}) AND ${answer[1]}` : answer.join(' AND ');
  const isRight = plainExpression(found) === plainExpression(label);
  const isPermissive = !isRight && isMorePermissive(found, label) !== false;
  return {
    name: `${origin}${isPermissive ? ' MORE PERMISSIVE' : ''}`,
    answer: found || 'nothing',
    wanted: label || 'nothing',
    by,
    ecosystem: origin.slice(0, origin.indexOf(':')),
    isHeld: (createHash('sha256').update(text).digest()[0] ?? 0) % 3 === 0,
    isRight,
    isPermissive,
  };
}

function figureOf(name: string, judged: readonly Judged[], demand: number): Figure {
  const rightIn = (some: readonly Judged[]): number => some.filter(({ isRight }) => isRight).length;
  const misses = judged.filter(({ isRight }) => !isRight);
  const parts = [...new Set(judged.map(({ ecosystem }) => ecosystem))].map((ecosystem) => {
    const own = judged.filter((one) => one.ecosystem === ecosystem);
    return `${ecosystem} ${rightIn(own)} of ${own.length}`;
  });
  const figure = share(name, rightIn(judged), judged.length, demand, misses);
  const permissive = judged.filter(({ isPermissive }) => isPermissive).length;
  return { ...figure, measured: `${figure.measured}, ${permissive} more permissive (${parts.join(', ')})` };
}
