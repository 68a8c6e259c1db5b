import type { Expression } from '../model/expression.js';
import type { LicenseConclusion, LicenseEvidence } from '../model/license.js';
import { sameExpression } from '../spdx/evaluate.js';
import { parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';
import { type Meaning, meaningOf } from './statement.js';

/** Evidence with what it means. */
interface Claim {
  readonly evidence: LicenseEvidence;
  readonly meaning: Meaning;
}

interface Stated extends Claim {
  readonly meaning: Extract<Meaning, { kind: 'expression' }>;
}

/**
 * What the license is, from all that is said of one component. Believed in this order:
 *
 * 1. our own clarification
 * 2. the manifest of the package itself
 * 3. the registry's record of that version
 * 4. the lockfile's copy of that record
 *
 * Several statements at one place are joined by AND: nobody said that we may choose. When a later place names
 * other licenses than an earlier one, that is a conflict, and all claims hold together. License texts are kept as
 * evidence but have no say while nothing has identified them.
 */
export function conclude(
  evidence: readonly LicenseEvidence[],
  { meanings, outcomes }: Conclusions = noConclusions(),
): LicenseConclusion {
  const [only] = evidence;
  const key = only && evidence.length === 1 ? keyOf(only) : evidence.map(keyOf).join('\0');
  let outcome = outcomes.get(key);
  if (!outcome) {
    outcome = outcomeOf(evidence, meanings);
    outcomes.set(key, outcome);
  }
  return { ...outcome, because: evidence.map((item) => explained(item, meanings)) };
}

/** All of a statement that an outcome depends on. */
function keyOf({ kind, text, file }: LicenseEvidence): string {
  return `${kind} ${kind === 'text' ? nameOf(file) : text}`;
}

/** What was concluded before: most packages say the same few words, so most conclusions are there already. */
export interface Conclusions {
  /** By statement. */
  readonly meanings: Map<string, Meaning>;
  /** By all statements of a component. */
  readonly outcomes: Map<string, Outcome>;
}

/** A conclusion without its evidence, which differs from package to package. */
type Outcome = Known | { readonly kind: 'unreadable'; readonly problem: string } | { readonly kind: 'absent' };

interface Known {
  readonly kind: 'known' | 'conflicting';
  readonly text: string;
  readonly expression: Expression;
}

export function noConclusions(): Conclusions {
  return { meanings: new Map(), outcomes: new Map() };
}

function outcomeOf(evidence: readonly LicenseEvidence[], meanings: Map<string, Meaning>): Outcome {
  const claims = evidence.filter(({ kind }) => kind !== 'text').map((item) => claimOf(item, meanings));
  const clarified = claims.filter(isStated).find((claim) => claim.evidence.kind === 'clarified');
  if (clarified) return known([clarified]);
  const said = (['declared', 'registry', 'lockfile'] as const)
    .map((kind) => claims.filter(({ evidence, meaning }) => evidence.kind === kind && meaning.kind !== 'nothing'))
    .filter((place) => place.length > 0);
  const [first] = said;
  if (!first) return unsaid(evidence);
  const dark = first.find((claim) => !isStated(claim));
  if (dark) return { kind: 'unreadable', problem: problemOf(dark) };
  const lead = first.filter(isStated);
  const others = said.slice(1).map((place) => place.filter(isStated));
  const differing = others.filter((place) => place.length > 0 && !agrees(joined(lead), joined(place)));
  if (differing.length === 0) return known(lead);
  return { kind: 'conflicting', ...canonical(joined([...lead, ...differing.flat()])) };
}

function claimOf(evidence: LicenseEvidence, meanings: Map<string, Meaning>): Claim {
  const meaning = meanings.get(evidence.text) ?? meaningOf(evidence.text);
  meanings.set(evidence.text, meaning);
  return { evidence, meaning };
}

function unsaid(evidence: readonly LicenseEvidence[]): Outcome {
  const text = evidence.find(({ kind }) => kind === 'text');
  if (!text) return { kind: 'absent' };
  return { kind: 'unreadable', problem: `only ${nameOf(text.file)} speaks, a text that nothing has identified` };
}

function known(claims: readonly Stated[]): Known {
  return { kind: 'known', ...canonical(joined(claims)) };
}

/** The expression printed, and read again so that its offsets are offsets in that text. */
function canonical(expression: Expression): { readonly text: string; readonly expression: Expression } {
  if (expression.kind === 'none') return { text: 'UNLICENSED', expression };
  const text = printExpression(expression);
  const parsed = parseExpression(text);
  return { text, expression: 'expression' in parsed ? parsed.expression : expression };
}

function joined(claims: readonly Stated[]): Expression {
  const distinct: Expression[] = [];
  for (const { meaning } of claims) {
    if (!distinct.some((expression) => sameExpression(expression, meaning.expression)))
      distinct.push(meaning.expression);
  }
  const [only] = distinct;
  return only && distinct.length === 1 ? only : { kind: 'and', operands: distinct, start: 0, end: 0 };
}

/** The same, or a choice that offers it. */
function agrees(lead: Expression, other: Expression): boolean {
  if (sameExpression(lead, other)) return true;
  return lead.kind === 'or' && lead.operands.some((operand) => sameExpression(operand, other));
}

function problemOf({ evidence, meaning }: Claim): string {
  if (meaning.kind === 'pointer') return `it points to ${meaning.file}, a text that nothing has identified`;
  return meaning.kind === 'unreadable' ? meaning.problem : evidence.text;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function isStated(claim: Claim): claim is Stated {
  return claim.meaning.kind === 'expression';
}

function explained(item: LicenseEvidence, meanings: Map<string, Meaning>): LicenseEvidence {
  if (item.kind === 'text') return item;
  const { meaning } = claimOf(item, meanings);
  if (meaning.kind !== 'expression') return item;
  const { kind, file, start, end, text } = item;
  const read = { kind, file, start, end, text, expression: meaning.text, score: 1 };
  return meaning.normalized === undefined ? read : { ...read, normalized: meaning.normalized };
}
