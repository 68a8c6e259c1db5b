import type { RenderOptions } from '../model/report.js';
import type { RejectedMatch, TextIdentification, TextMatch } from '../model/text-match.js';
import { differenceLines } from './difference-lines.js';
import { type Look, lookOf } from './look.js';
import { visible } from './visible.js';
import { wrap } from './wrap.js';

/** A file and what was found in it, or why nothing was looked for. */
export interface IdentifiedFile {
  readonly file: string;
  readonly text?: string;
  readonly found?: TextIdentification;
  readonly problem?: string;
  /** What was found and is not the answer; empty unless asked for. */
  readonly rejected: readonly RejectedMatch[];
}

export interface IdentifiedOptions extends Pick<RenderOptions, 'width' | 'color'> {
  /** Show how modified texts differ from their licenses. */
  readonly differences: boolean;
  /** Name the stage and the rule or template of each passage, and what was rejected. */
  readonly reasons: boolean;
}

/** For people: the license of a file, each passage with its lines, and what is not part of a license. */
export function renderIdentified(answer: IdentifiedFile, options: IdentifiedOptions): string {
  return `${[...linesOf(answer, options)].join('\n')}\n`;
}

function* linesOf(answer: IdentifiedFile, options: IdentifiedOptions): Iterable<string> {
  const look = lookOf(options, 'error');
  const { file, found, problem, rejected } = answer;
  const title = look.bold(visible(file));
  if (!found) {
    yield `${title}: ${look.bad(visible(problem ?? 'it cannot be read'))}`;
    return;
  }
  yield `${title}: ${headline(found, look)}`;
  for (const match of found.matches) yield* passage(match, answer, options, look);
  for (const { start, end, problem: why } of found.unreadable)
    yield `  ${look.bad('unreadable tag')} ${visible((answer.text ?? '').slice(start, end), 80)}: ${visible(why)}`;
  for (const { start, end, startLine, endLine, expression } of found.additional) {
    yield `  ${look.doubtful('additional terms')}${expression === undefined ? '' : ` ${expression}`}, ${linesFrom(startLine, endLine)}`;
    const words = (answer.text ?? '').slice(start, end).replace(/\s+/g, ' ');
    yield* hanging(visible(words, LONGEST_QUOTED), look);
  }
  for (const { start, end, startLine, endLine, nearest } of found.unknown) {
    yield `  ${look.doubtful('unknown terms')}, ${linesFrom(startLine, endLine)}${nearest.length > 0 ? `; nearest ${nearest.join(', ')}` : ''}`;
    yield* hanging(visible((answer.text ?? '').slice(start, end).replace(/\s+/g, ' '), LONGEST_QUOTED), look);
  }
  for (const { name, value } of found.parameters) yield `  ${name}: ${visible(value, 200)}`;
  if (!options.reasons) return;
  for (const { match, reason } of rejected)
    yield* hanging(
      `rejected: ${words(match)}, ${linesFrom(match.startLine, match.endLine)}, by ${by(match)}: ${reason}`,
      look,
    );
}

/** UTF-16 units of the terms that are shown. */
const LONGEST_QUOTED = 300;

function headline({ expression, unreadable, unknown, matches, compared }: TextIdentification, look: Look): string {
  if (expression !== undefined && unknown.length > 0) return look.bad(`${expression}, and terms that nobody knows`);
  if (expression !== undefined) return look.good(expression);
  if (unreadable.length > 0) return look.bad('not identified: a license is stated that cannot be read');
  if (matches.length > 0) return look.bad('not identified: what is there only resembles a license');
  return look.bad(compared === 'tags' ? 'not identified: no SPDX tag' : 'not identified: no license that is known');
}

function* passage(match: TextMatch, { text = '' }: IdentifiedFile, options: IdentifiedOptions, look: Look) {
  const { startLine, endLine, differences, section } = match;
  const count = differences.length;
  const changed = count === 0 ? '' : `, ${count} ${count === 1 ? 'difference' : 'differences'}`;
  const part = section === 'third-party' ? ', of something bundled' : '';
  yield `  ${words(match)}, ${linesFrom(startLine, endLine)}${changed}${part}`;
  if (options.reasons) yield* hanging(`by ${by(match)}`, look);
  if (options.differences) for (const line of differenceLines(match, text, look)) yield `    ${line}`;
}

function words({ kind, class: of, expression, score }: TextMatch): string {
  if (of === 'reference') return `reference to ${expression}`;
  const share = score < 1 ? ` (${(100 * score).toFixed(1)} %)` : '';
  return of === 'exact' ? `${kind} of ${expression}` : `${of} ${kind} of ${expression}${share}`;
}

const STAGES = {
  tag: 'the SPDX tag',
  grammar: 'the grammar of notices:',
  hash: 'a known text, word for word:',
  template: 'the SPDX template',
};

function by({ by: { stage, name } }: TextMatch): string {
  return stage === 'tag' ? STAGES.tag : `${STAGES[stage]} ${name}`;
}

function linesFrom(start: number, end: number): string {
  return start === end ? `line ${start}` : `lines ${start}-${end}`;
}

function hanging(text: string, { width }: Look): readonly string[] {
  return wrap(text, width === undefined ? undefined : width - 6).map((line) => `      ${line}`);
}

/** For machines: `licit identify --format json`. The same input gives the same bytes. */
export function identifiedJson(answers: readonly IdentifiedFile[]): string {
  const files = answers.map(({ file, found, problem, rejected }) => ({
    file,
    ...(problem === undefined ? {} : { problem }),
    ...found,
    ...(rejected.length === 0 ? {} : { rejected }),
  }));
  return `${JSON.stringify({ format: 'licit-identify-1', files }, undefined, 2)}\n`;
}
