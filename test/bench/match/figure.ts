import type { Expression } from '../../../core/model/expression.js';
import type { TextMatch } from '../../../core/model/text-match.js';
import { parseExpression } from '../../../core/spdx/parse.js';
import { printExpression } from '../../../core/spdx/print.js';

/** A case that is not as it is wanted. */
export interface Miss {
  /** The same in every run, and no other of the figure's cases has it. */
  readonly name: string;
  readonly answer: string;
  readonly wanted: string;
}

/** One claim, measured. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly demand: string;
  /** Undefined when it could not be measured; `measured` says why. */
  readonly holds: boolean | undefined;
  readonly misses: readonly Miss[];
  /** Some of its cases are not at hand. */
  readonly isPartial?: boolean;
  /** It is of times, which differ in each run. */
  readonly isTimed?: boolean;
}

export function share(name: string, right: number, all: number, demand: number, misses: readonly Miss[]): Figure {
  const percent = (100 * right) / Math.max(1, all);
  return {
    name,
    measured: `${right} of ${all}, ${percent.toFixed(2)} %`,
    demand: `${demand} % or more`,
    holds: percent >= demand,
    misses,
  };
}

/** Every id and exception in what was found, references left out: "GPL-2.0-only", "Classpath-exception-2.0". */
export function idsOf(matches: readonly TextMatch[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, class: of, expression } of matches)
    if (kind !== 'reference' && of !== 'similar') for (const id of idsIn(expression)) ids.add(id);
  return ids;
}

export function idsIn(expression: string): readonly string[] {
  const read = parseExpression(expression);
  return 'expression' in read ? leaves(read.expression) : [expression];
}

function leaves(expression: Expression): readonly string[] {
  if (expression.kind === 'and' || expression.kind === 'or') return expression.operands.flatMap(leaves);
  if (expression.kind !== 'license') return [printExpression(expression)];
  return expression.exception === undefined ? [expression.id] : [expression.id, expression.exception];
}

/** Numbers that look random and are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Milliseconds that the processor has spent on this process, on all its threads: not those that others took from it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
