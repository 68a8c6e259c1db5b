import type { Reader } from '../grammar/reader.js';
import type { Tokens } from '../tokens.js';
import { familyOf, isAnyVersion } from './any-version.js';
import { isChoice, isJoin } from './choice.js';
import type { Passage } from './expression.js';
import { familiesOf, joinOr, operandsOf } from './terms.js';

/** Words: a shorter notice may speak of one file. */
const FULL = 25;
/** Words before a passage. */
const NEAR = 40;

/**
 * A choice with which a file begins, and behind it each of its licenses in full, by text or notice: what follows says what
 * may be chosen, and nothing else. A notice that says "or later" of it says which versions, and so does what stands there
 * for one that is named without any.
 */
export function withoutRestated(passages: readonly Passage[], words: Reader): readonly Passage[] {
  const [head] = passages;
  if (!head || head.kind === 'text' || head.class === 'modified') return passages;
  const all = head.offer === undefined ? chosen(passages, words) : passages.filter(({ offer }) => offer === head.offer);
  const members = new Set(all);
  let from = all.reduce((last, { end }) => Math.max(last, end), 0);
  const fuller = passages.filter((one) => one.first >= from && one.class !== 'modified' && isFull(one));
  const versioned = (operand: string): string => {
    if (!isAnyVersion(operand) || fuller.some(({ expression }) => keyOf(expression) === keyOf(operand))) return operand;
    return fuller.find(({ expression }) => familyOf(expression) === familyOf(operand))?.expression ?? operand;
  };
  const operandsIn = (expression: string): readonly string[] => operandsOf(expression, 'or').map(versioned);
  const operands = new Set([...new Set(all.map(({ expression }) => expression))].flatMap(operandsIn));
  const keys = new Set([...operands].map(keyOf));
  if (keys.size < 2 || [...operands].some((operand) => / (?:AND|WITH) /.test(operand))) return passages;
  const behind = new Set<Passage>();
  for (const one of passages) {
    if (members.has(one) || one.first < from) continue;
    if (isJoin(words, Math.max(from, one.first - NEAR), one.first)) break;
    if (one.class !== 'modified' && keys.has(keyOf(one.expression))) behind.add(one);
    from = one.end;
  }
  const full = new Set([...behind].filter(isFull).map(({ expression }) => keyOf(expression)));
  if (full.size < keys.size) return passages;
  const later = new Map<string, string>();
  for (const { kind, expression } of behind)
    if (kind !== 'text' && expression.endsWith('-or-later') && !later.has(keyOf(expression)))
      later.set(keyOf(expression), expression);
  const stated = (operand: string): string =>
    operand.endsWith('-only') ? (later.get(keyOf(operand)) ?? operand) : operand;
  return passages
    .filter((one) => !behind.has(one))
    .map((one) => (members.has(one) ? { ...one, expression: joinOr(operandsIn(one.expression).map(stated)) } : one));
}

/** The first passage, and those that words of choice join to it. */
function chosen(passages: readonly Passage[], words: Reader): readonly Passage[] {
  let count = 1;
  for (; count < passages.length; count += 1) {
    const [before, next] = [passages[count - 1] as Passage, passages[count] as Passage];
    if (next.kind === 'text' || !isChoice(words, before.end, next.named ?? next.first)) break;
  }
  return passages.slice(0, count);
}

function isFull({ kind, first, end }: Passage): boolean {
  return kind === 'text' || (kind === 'notice' && end - first >= FULL);
}

/** One license in one version, whichever later ones may be taken. */
function keyOf(license: string): string {
  return license.replace(/-(?:only|or-later)$/, '').replace(/^(Artistic-1\.0)-(?:Perl|cl8)$/, '$1');
}

/**
 * Where the metadata of a Python package has an expression, that is the license of the whole: names of the same licenses in
 * its description say nothing more. https://packaging.python.org/en/latest/specifications/core-metadata/#license-expression
 */
export function withoutDescription(passages: readonly Passage[], { text, starts }: Tokens): readonly Passage[] {
  if (!text.startsWith('Metadata-Version:')) return passages;
  const field = passages.find(
    ({ kind, first }) =>
      kind === 'tag' && /(?:^|\n)License-Expression: *\(*$/.test(text.slice(0, starts[first]).slice(-FIELD)),
  );
  if (!field) return passages;
  const families = new Set(familiesOf(field.expression));
  return passages.filter(
    (one) =>
      one === field || one.kind === 'exception' || !familiesOf(one.expression).every((family) => families.has(family)),
  );
}

/** UTF-16 units before its value. */
const FIELD = 40;
