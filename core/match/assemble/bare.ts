import type { Tokens } from '../tokens.js';
import { isAnyVersion } from './any-version.js';
import type { Passage } from './expression.js';
import { operandsOf, termsOf } from './terms.js';

/** What holds together with the others: a license, or licenses to choose from. */
export interface Group {
  readonly expression: string;
  readonly bare: boolean;
  /** "Both the GPL and the MPL": the two that are offered elsewhere. */
  readonly isBoth?: boolean;
  /** It is an expression, in which an author says all. */
  readonly isTag?: boolean;
}

/** A few words on "the GPL", in whatever version. */
export function isBare({ kind, first, end, expression }: Passage, { text, starts, ends }: Tokens): boolean {
  if (kind === 'text' || end - first > FEW_WORDS || !isAnyVersion(expression)) return false;
  return !/\d/.test(text.slice(starts[first], ends[end - 1]));
}

const FEW_WORDS = 14;
const ONE_VERSION = /^(L?GPL|GFDL)-[\d.]+(?:-no)?(?:-invariants)?-(?:only|or-later)$/;

/**
 * What holds together, without a few words on "the GPL" where the file says elsewhere which version holds: they speak of
 * that one. One that is only offered as a choice, or has an exception, is not what they speak of.
 */
export function withoutBare(groups: readonly Group[]): readonly string[] {
  if (groups.length < 2) return groups.map(({ expression }) => expression);
  const family = (expression: string): string | undefined => ONE_VERSION.exec(expression)?.[1];
  const sure = groups.filter(({ bare }) => !bare);
  const whole = distinct(sure.filter(({ isTag }) => !isTag));
  const parts = distinct(sure.filter(({ isTag }) => isTag)).flatMap(termsOf);
  const versions = new Set([...whole, ...parts].map(family));
  const offered = new Set(distinct(sure).flatMap((expression) => operandsOf(expression, 'or').map(family)));
  const stated = groups.filter(({ bare, isBoth, expression }) => {
    return !bare || !(versions.has(family(expression)) || (isBoth && offered.has(family(expression))));
  });
  const distinctly = [...new Set(distinct(stated).map(inVersionsOf(distinct(sure), family)))];
  const choices = distinctly
    .map((expression, place) => ({ operands: operandsOf(expression, 'or'), place }))
    .filter(({ operands }) => operands.length > 1)
    .slice(0, MOST_CHOICES)
    .map(({ operands, place }) => ({
      count: operands.length,
      operands: new Set(operands),
      families: new Set(operands.map(unversioned)),
      place,
    }));
  return distinctly.filter((one, index) => {
    const operands = operandsOf(one, 'or');
    return operands.length < 2 || !choices.some((other) => other.place !== index && isVaguer(operands, index, other));
  });
}

function distinct(groups: readonly Group[]): readonly string[] {
  return [...new Set(groups.map(({ expression }) => expression))];
}

/** "The above GPL with the font exception": in the one version that the file states of it. */
function inVersionsOf(
  sure: readonly string[],
  family: (expression: string) => string | undefined,
): (expression: string) => string {
  /** By family; undefined where several are stated. */
  const versions = new Map<string | undefined, string | undefined>();
  for (const one of sure) versions.set(family(one), versions.has(family(one)) ? undefined : one);
  return (expression) => {
    const [, license = '', exception = ''] = /^(\S+)( WITH \S+)$/.exec(expression) ?? [];
    if (!isAnyVersion(license)) return expression;
    const version = versions.get(family(license));
    return version === undefined ? expression : `${version}${exception}`;
  };
}

/** Choices that others are compared with; no file has so many. */
const MOST_CHOICES = 50;

interface Choice {
  readonly count: number;
  readonly operands: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly place: number;
}

/** Whether a choice is the other one again, in other order or without the versions. */
function isVaguer(operands: readonly string[], place: number, other: Choice): boolean {
  if (operands.length !== other.count) return false;
  if (operands.every((operand) => other.operands.has(operand))) return other.place < place;
  return operands.every(
    (operand) => other.operands.has(operand) || (isAnyVersion(operand) && other.families.has(unversioned(operand))),
  );
}

function unversioned(license: string): string {
  return license.replace(ONE_VERSION, '$1');
}
