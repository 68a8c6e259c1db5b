import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Miss } from './figure.js';
import { table } from './table.js';

/** A miss that somebody has looked at. */
export interface KnownMiss extends Miss {
  readonly figure: string;
  /** Why it is one, and stays one; `UNJUDGED` where nobody has said. */
  readonly reason: string;
}

export const UNJUDGED = 'unjudged';
const LIST = 'misses.tsv';

/** The misses of all figures that are known, by figure and name. */
export function knownMisses(): readonly KnownMiss[] {
  return table(LIST).map(([figure = '', name = '', answer = '', wanted = '', reason = '']) => {
    return { figure, name, answer, wanted, reason };
  });
}

/** What a figure's misses are beside those that are known: a line for each that is new, gone, or has another answer. */
export function compared(figure: Figure, known: readonly KnownMiss[]): readonly string[] {
  const own = new Map(known.filter((miss) => miss.figure === figure.name).map((miss) => [miss.name, miss]));
  const lines: string[] = [];
  for (const miss of figure.misses) {
    const before = own.get(miss.name);
    if (!before) lines.push(`new: ${spelled(miss)}`);
    else if (before.answer !== miss.answer || before.wanted !== miss.wanted)
      lines.push(`other: ${spelled(miss)}; was ${before.answer}; wanted ${before.wanted}`);
  }
  const names = new Set(figure.misses.map(({ name }) => name));
  if (!figure.isPartial) for (const [name, miss] of own) if (!names.has(name)) lines.push(`gone: ${spelled(miss)}`);
  return lines;
}

/** What a figure's misses come to, in a line, with what is not as it is known under it. */
export function report(figure: Figure, known: readonly KnownMiss[]): readonly string[] {
  if (!isListed(figure)) return [];
  const lines = compared(figure, known);
  const count = `${figure.misses.length} ${figure.misses.length === 1 ? 'miss' : 'misses'}`;
  const unjudged = known.filter(({ figure: name, reason }) => name === figure.name && reason === UNJUDGED).length;
  const open = unjudged === 0 ? '' : `, ${unjudged} unjudged`;
  if (lines.length > 0) return [`${count}${open}`, ...lines];
  return figure.misses.length === 0 ? [] : [`${count}, all known${open}`];
}

/** The list with the misses of a figure as they are now. A reason stays with its case; a case without one is unjudged. */
export function relisted(figure: Figure, known: readonly KnownMiss[]): readonly KnownMiss[] {
  if (!isListed(figure)) return known;
  const rows = known.filter((miss) => miss.figure === figure.name);
  const reasons = new Map(rows.map(({ name, reason }) => [name, reason]));
  const missed = figure.misses.map((miss) => {
    return { ...miss, figure: figure.name, reason: reasons.get(miss.name) ?? UNJUDGED };
  });
  const now = new Set(missed.map(({ name }) => name));
  const kept = figure.isPartial ? rows.filter(({ name }) => !now.has(name)) : [];
  return [...known.filter((miss) => miss.figure !== figure.name), ...missed, ...kept];
}

export function writeMisses(known: readonly KnownMiss[]): void {
  const rows = [...known]
    .sort((a, b) => order(a.figure, b.figure) || order(a.name, b.name))
    .map(({ figure, name, answer, wanted, reason }) => [figure, name, answer, wanted, reason].join('\t'));
  const path = join(import.meta.dirname, 'data', LIST);
  const head = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'));
  writeFileSync(path, `${[...head, ...rows].join('\n')}\n`);
}

/** Times are no cases, and what nobody asks for is not missed. */
function isListed({ holds, isTimed }: Figure): boolean {
  return holds !== undefined && !isTimed;
}

function spelled({ name, answer, wanted }: Miss): string {
  return `${name}: ${answer}; wanted ${wanted}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
