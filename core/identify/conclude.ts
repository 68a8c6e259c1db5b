import type { Expression } from '../model/expression.js';
import type { LicenseConclusion, LicenseEvidence } from '../model/license.js';
import { sameExpression } from '../spdx/evaluate.js';
import { parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';
import {
  besides,
  folderOfText,
  isCriticallyModified,
  isOwn,
  isTexts,
  offeredExpressions,
  ownExpressions,
} from './own-texts.js';
import { isReadme } from './readme.js';
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
 * 2. the license texts of the package itself, and the manifest: together where they agree; where texts add licenses to
 *    the one that is declared, all of them; where they name others, that is a conflict
 * 3. the registry's record of that version
 * 4. the lockfile's copy of that record
 *
 * Several statements at one place are joined by AND: nobody said that we may choose, unless one of several texts does. When a later place names
 * other licenses than an earlier one, that is a conflict, and all claims hold together. A text of the package itself that
 * reads like terms and is not known, or not all of it, leaves everything open. Where the manifest says nothing
 * that can be understood, or points to a text, the texts alone decide.
 */
export function conclude(
  evidence: readonly LicenseEvidence[],
  { meanings, outcomes }: Conclusions = noConclusions(),
): LicenseConclusion {
  const [only] = evidence;
  const key = only && evidence.length === 1 ? keyOf(only) : keysOf(evidence);
  let outcome = outcomes.get(key);
  if (!outcome) {
    outcome = outcomeOf(evidence, meanings);
    outcomes.set(key, outcome);
  }
  return { ...outcome, because: evidence.map((item) => explained(item, meanings)) };
}

/** Of several statements also which of their texts lie in one folder. */
function keysOf(evidence: readonly LicenseEvidence[]): string {
  const folders = new Map<string, number>();
  return evidence
    .map((one) => {
      if (one.kind !== 'text') return keyOf(one);
      const folder = folderOfText(one);
      if (!folders.has(folder)) folders.set(folder, folders.size);
      return `${folders.get(folder)} ${keyOf(one)}`;
    })
    .join('\0');
}

/** All of a statement that an outcome depends on. */
function keyOf(evidence: LicenseEvidence): string {
  const { kind, text, file, expression = '' } = evidence;
  if (kind !== 'text') return `${kind} ${text}`;
  const { unidentified = false } = evidence;
  const traits = [isOwn(evidence), unidentified, isCriticallyModified(evidence), settles(evidence), isTexts(evidence)];
  return `text ${nameOf(file)} ${expression} ${traits.join(' ')}`;
}

/** What was concluded before: most packages say the same few words, so most conclusions are there already. */
export interface Conclusions {
  /** By statement. */
  readonly meanings: Map<string, Meaning>;
  /** By all statements of a component. */
  readonly outcomes: Map<string, Outcome>;
}

/** A conclusion without its evidence, which differs from package to package. */
type Outcome =
  | Known
  | { readonly kind: 'unreadable'; readonly problem: string; readonly file?: string }
  | { readonly kind: 'absent' };

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
  const texts = evidence.filter(({ kind }) => kind === 'text');
  const open = texts.find((text) => text.unidentified && isOwn(text));
  if (open) {
    const file = nameOf(open.file);
    return { kind: 'unreadable', problem: `${file} has terms that nothing has identified`, file };
  }
  const [first] = said;
  if (!first) return byTexts(offeredExpressions(texts)) ?? unsaid(evidence);
  const lead = first.map((claim) => pointedTo(claim, texts) ?? claim);
  const dark = lead.find((claim) => !isStated(claim));
  if (dark) {
    const decided =
      dark.meaning.kind === 'pointer' ? undefined : byTexts(unmodified(ownExpressions(texts.filter(settles))));
    return decided ?? { kind: 'unreadable', problem: problemOf(dark) };
  }
  const declared = joined(lead.filter(isStated));
  const own = ownExpressions(texts);
  const beside = own.length === 0 ? undefined : besides(declared, allOf(own), texts.some(isCriticallyModified));
  if (beside?.kind === 'differ') return { kind: 'conflicting', ...canonical(allOf([declared, ...own])) };
  const others = said.slice(1).map((place) => place.filter(isStated));
  const differing = others.filter((place) => place.length > 0 && !agrees(declared, joined(place)));
  if (differing.length > 0)
    return { kind: 'conflicting', ...canonical(joined([...lead.filter(isStated), ...differing.flat()])) };
  return { kind: 'known', ...canonical(beside?.kind === 'more' ? allOf([declared, ...beside.terms]) : declared) };
}

/** What texts come to where nothing else says anything. */
function byTexts(expressions: readonly Expression[]): Known | undefined {
  return expressions.length === 0 ? undefined : { kind: 'known', ...canonical(allOf(expressions)) };
}

/** A license text tells what words mean that cannot be understood; a mere name in a README may stand for anything else. */
function settles({ file, passages = [] }: LicenseEvidence): boolean {
  return !isReadme(nameOf(file)) || passages.some(({ kind }) => kind === 'text');
}

/** Words that cannot be understood may mean what was changed in the text. */
function unmodified(expressions: readonly Expression[]): readonly Expression[] {
  return expressions.some((expression) => printExpression(expression).includes('LicenseRef-modified-'))
    ? []
    : expressions;
}

/** The claim that a pointer comes to, where the text it points to is identified. */
function pointedTo({ evidence, meaning }: Claim, texts: readonly LicenseEvidence[]): Stated | undefined {
  if (meaning.kind !== 'pointer') return undefined;
  const text = texts.find(({ file }) => file === meaning.file || file.endsWith(`/${meaning.file}`));
  const read = text?.expression === undefined ? undefined : parseExpression(text.expression);
  if (!read || !('expression' in read)) return undefined;
  return { evidence, meaning: { kind: 'expression', expression: read.expression, text: text?.expression ?? '' } };
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
  return allOf(claims.map(({ meaning }) => meaning.expression));
}

/** All of these hold; what is said twice is said once. */
function allOf(expressions: readonly Expression[]): Expression {
  const flat = expressions.flatMap((expression) => (expression.kind === 'and' ? expression.operands : [expression]));
  const distinct: Expression[] = [];
  for (const expression of flat)
    if (!distinct.some((other) => sameExpression(other, expression))) distinct.push(expression);
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
