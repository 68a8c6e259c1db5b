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
export function conclude(evidence: readonly LicenseEvidence[], meanings: Meanings = new Map()): LicenseConclusion {
  const claims = evidence.filter(({ kind }) => kind !== 'text').map((item) => claimOf(item, meanings));
  const because = evidence.map((item) => explained(item, meanings));
  const clarified = claims.filter(isStated).find((claim) => claim.evidence.kind === 'clarified');
  if (clarified) return known([clarified], because);
  const said = (['declared', 'registry', 'lockfile'] as const)
    .map((kind) => claims.filter(({ evidence, meaning }) => evidence.kind === kind && meaning.kind !== 'nothing'))
    .filter((place) => place.length > 0);
  const [first] = said;
  if (!first) return unsaid(because);
  const dark = first.find((claim) => !isStated(claim));
  if (dark) return { kind: 'unreadable', problem: problemOf(dark), because };
  const lead = first.filter(isStated);
  const others = said.slice(1).map((place) => place.filter(isStated));
  const differing = others.filter((place) => place.length > 0 && !agrees(joined(lead), joined(place)));
  if (differing.length === 0) return known(lead, because);
  return { kind: 'conflicting', ...canonical(joined([...lead, ...differing.flat()])), because };
}

/** Statements already read, by their text: most packages say the same few words. */
export type Meanings = Map<string, Meaning>;

function claimOf(evidence: LicenseEvidence, meanings: Meanings): Claim {
  const meaning = meanings.get(evidence.text) ?? meaningOf(evidence.text);
  meanings.set(evidence.text, meaning);
  return { evidence, meaning };
}

function unsaid(because: readonly LicenseEvidence[]): LicenseConclusion {
  const text = because.find(({ kind }) => kind === 'text');
  if (!text) return { kind: 'absent', because };
  return {
    kind: 'unreadable',
    problem: `only ${nameOf(text.file)} speaks, a text that nothing has identified`,
    because,
  };
}

function known(claims: readonly Stated[], because: readonly LicenseEvidence[]): LicenseConclusion {
  return { kind: 'known', ...canonical(joined(claims)), because };
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

function explained(item: LicenseEvidence, meanings: Meanings): LicenseEvidence {
  if (item.kind === 'text') return item;
  const { meaning } = claimOf(item, meanings);
  if (meaning.kind !== 'expression') return item;
  const normalized = meaning.normalized === undefined ? {} : { normalized: meaning.normalized };
  return { ...item, expression: meaning.text, score: 1, ...normalized };
}
