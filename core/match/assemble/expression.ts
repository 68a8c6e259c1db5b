import type { MatchClass, MatchKind } from '../../model/text-match.js';
import { isAside } from '../grammar/asides.js';
import { reader } from '../grammar/reader.js';
import type { Tokens } from '../tokens.js';
import { isAnyVersion, withoutAnyVersion } from './any-version.js';
import { isChoice } from './choice.js';
import { withExceptions } from './exceptions.js';
import { joinAnd, joinOr, operandsOf, termsOf } from './terms.js';

/** A passage as far as the expression of its file depends on it; in text order. */
export interface Passage {
  readonly kind: MatchKind;
  readonly class: MatchClass;
  readonly expression: string;
  /** Words, half-open. */
  readonly first: number;
  readonly end: number;
  /** Where a sentence names the license, if it does not begin with the name. */
  readonly named?: number;
  /** The number of the statement that offers it, among others, to choose from. */
  readonly offer?: number;
}

/**
 * The licenses of a file's passages as one expression; undefined when no passage counts. In this order:
 *
 * 1. what is only similar counts for nothing; a mere reference where it names another license than the rest does, or alone
 *    where little else is there
 * 2. a text of a version belongs to the notice that says "or later" of it, the GPL's text to the LGPL that builds on it
 * 3. an exception is joined WITH the nearest license it may be joined with; else one of the SPDX list, which only gives,
 *    does not count, and any other holds too; what stands right beside it or is the text of the same license adds nothing
 * 4. what one statement offers is joined by OR, as are two passages with words of choice between them
 * 5. texts that an explicit choice names are what may be chosen from
 * 6. everything else is joined by AND: nobody said that we may choose
 *
 * `explained` is all that is known of the file, where the passages are a part of it. A modified text stands in it as "LicenseRef-modified-MIT".
 */
export function expressionOf(
  passages: readonly Passage[],
  tokens: Tokens,
  explained: readonly Passage[] = passages,
): string | undefined {
  const named = passages.filter((passage) => passage.class !== 'similar' && !isReference(passage));
  const isNamed = named.some(({ kind }) => kind !== 'exception');
  const families = new Set([...distinct(named)].flatMap(familiesOf));
  // Their texts say that the work is in the public domain.
  const isFree = families.has('Unlicense') || families.has('CC0') || families.has('CC-PDDC');
  const words = reader(tokens);
  const said = new Map<string, boolean>();
  const speaksForAll = !isNamed && !isMore(explained, tokens);
  const counted = passages.filter((passage) => {
    if (passage.class === 'similar') return false;
    if (!isReference(passage)) return true;
    if (!isNamed) return speaksForAll || isRestricting(passage, tokens);
    let isSaid = said.get(passage.expression);
    if (isSaid === undefined) {
      isSaid = familiesOf(passage.expression).some((one) => families.has(one) || (one === 'public-domain' && isFree));
      said.set(passage.expression, isSaid);
    }
    return !isSaid && !isAside(words, passage.first);
  });
  const licenses = withExceptions(withoutIntroductions(withoutSupplements(counted), tokens), words, textOf);
  const offered = offeredBy(licenses);
  const chosen = licenses.filter(
    ({ kind, class: of, expression, offer }) =>
      kind !== 'text' || of === 'modified' || offer !== undefined || !offered.has(expression),
  );
  const groups: Group[] = [];
  const offers = new Map<number, number>();
  for (const [index, passage] of chosen.entries()) {
    const offer = passage.offer === undefined ? undefined : offers.get(passage.offer);
    if (passage.offer !== undefined) {
      const group = offer === undefined ? [] : [(groups[offer] as Group).expression];
      if (offer === undefined) offers.set(passage.offer, groups.length);
      const operands = [...group, nameOf(passage)].flatMap((one) => operandsOf(one, 'or'));
      const said = withoutAnyVersion(operands);
      groups[offer ?? groups.length] = { expression: joinOr(said), bare: said.length === 1 && isBare(passage, tokens) };
      continue;
    }
    const before = chosen[index - 1];
    const isOther =
      before &&
      before.kind !== 'tag' &&
      before.expression !== passage.expression &&
      isChoice(words, before.end, passage.named ?? passage.first);
    const last = groups.at(-1);
    if (isOther && last)
      groups[groups.length - 1] = { expression: joinOr([last.expression, nameOf(passage)]), bare: false };
    else groups.push({ expression: nameOf(passage), bare: isBare(passage, tokens), isTag: passage.kind === 'tag' });
  }
  return joinAnd(withoutBare(groups));
}

/** Licenses without their versions: a heading may leave them out. */
function familiesOf(expression: string): readonly string[] {
  return termsOf(expression).map((term) => term.replace(/^LicenseRef-scancode-|-?\d.*$| WITH .*$/g, ''));
}

/** Words that somebody must pay, or may not, count wherever they stand alone, but in program text. */
function isRestricting({ expression, first, end }: Passage, { text, starts, ends }: Tokens): boolean {
  if (!/^LicenseRef-scancode-(?:commercial|proprietary)-license$/.test(expression) || end - first <= 3) return false;
  return !/[(){};=<>]/.test(text.slice(starts[first], ends[end - 1]));
}

/** There is so much besides what is explained that a mere reference does not speak for it. */
function isMore(passages: readonly Passage[], tokens: Tokens): boolean {
  if (!tokens.isWhole) return true;
  const explained = passages.reduce((sum, { first, end }) => sum + end - first, 0);
  return tokens.count - explained > MOST_BESIDES;
}

const MOST_BESIDES = 40;

function nameOf({ class: of, expression }: Passage): string {
  return of === 'modified' ? `LicenseRef-modified-${expression.replace(/[^\w.-]+/g, '-')}` : expression;
}

/** It names a license and says nothing of it; what a choice names is offered. */
function isReference({ kind, offer }: Passage): boolean {
  return kind === 'reference' && offer === undefined;
}

/** Licenses whose texts are there because a statement names them together. */
function offeredBy(passages: readonly Passage[]): ReadonlySet<string> {
  const offered = new Set(
    passages.filter(({ offer }) => offer !== undefined).map(({ expression }) => textOf(expression)),
  );
  for (const expression of distinct(passages.filter(({ kind }) => kind !== 'text'))) {
    const terms = termsOf(expression);
    if (terms.length > 1) for (const term of terms) offered.add(textOf(term));
  }
  return offered;
}

function distinct(passages: readonly { readonly expression: string }[]): ReadonlySet<string> {
  return new Set(passages.map(({ expression }) => expression));
}

/** What the text of a license alone says: nothing of later versions. */
function textOf(license: string): string {
  return license.replace(/-or-later$/, '-only');
}

/** A few words on "the GPL", in whatever version. */
function isBare({ kind, first, end, expression }: Passage, { text, starts, ends }: Tokens): boolean {
  if (kind === 'text' || end - first > FEW_WORDS || !isAnyVersion(expression)) return false;
  return !/\d/.test(text.slice(starts[first], ends[end - 1]));
}

const FEW_WORDS = 14;
const ONE_VERSION = /^(L?GPL|GFDL)-[\d.]+(?:-no)?(?:-invariants)?-(?:only|or-later)$/;

/**
 * What holds together, without a few words on "the GPL" where the file says elsewhere which version holds: they speak of
 * that one. One that is only offered as a choice, or has an exception, is not what they speak of.
 */
function withoutBare(groups: readonly Group[]): readonly string[] {
  const family = (expression: string): string | undefined => ONE_VERSION.exec(expression)?.[1];
  const sure = groups.filter(({ bare }) => !bare);
  const whole = distinct(sure.filter(({ isTag }) => !isTag));
  const parts = [...distinct(sure.filter(({ isTag }) => isTag))].flatMap(termsOf);
  const versions = new Set([...whole, ...parts].map(family));
  const stated = groups.filter((group) => !group.bare || !versions.has(family(group.expression)));
  const distinctly = [...new Set(stated.map(({ expression }) => expression))];
  const choices = distinctly.filter((one) => one.includes(' OR ')).slice(0, MOST_CHOICES);
  return distinctly.filter((one, index) => {
    return !choices.some((other) => other !== one && isVaguer(one, other, distinctly.indexOf(other) < index));
  });
}

/** Choices that others are compared with; no file has so many. */
const MOST_CHOICES = 50;

/** Whether a choice is the other one again, in other order or without the versions. */
function isVaguer(choice: string, other: string, isBehind: boolean): boolean {
  const operands = operandsOf(choice, 'or');
  const others = operandsOf(other, 'or');
  if (operands.length < 2 || operands.length !== others.length) return false;
  const isSame = operands.every((operand) => others.includes(operand));
  if (isSame) return isBehind;
  const without = (license: string): string => license.replace(ONE_VERSION, '$1');
  return operands.every(
    (operand) => others.includes(operand) || (isAnyVersion(operand) && others.map(without).includes(without(operand))),
  );
}

interface Group {
  readonly expression: string;
  readonly bare: boolean;
  /** It is an expression, in which an author says all. */
  readonly isTag?: boolean;
}

/** "Under the terms of the GFDL 1.3:", and then the notice, which says whether later versions may be taken. */
function withoutIntroductions(passages: readonly Passage[], { text, starts, ends }: Tokens): readonly Passage[] {
  return passages.filter(({ kind, expression, end }, index) => {
    const next = passages[index + 1];
    if (kind !== 'notice' || next?.kind !== 'notice' || next.first - end > LONGEST_BETWEEN) return true;
    if (next.expression !== expression.replace(/-only$/, '-or-later')) return true;
    return !/^[)"'*_]*:\s/.test(text.slice(ends[end - 1], starts[next.first]));
  });
}

/** Words: a copyright line or two. */
const LONGEST_BETWEEN = 25;

function withoutSupplements(passages: readonly Passage[]): readonly Passage[] {
  const all = distinct(passages);
  const hasLesser = all.has('LGPL-3.0-only') || all.has('LGPL-3.0-or-later');
  const later = new Set<string>();
  for (const expression of distinct(passages.filter(({ kind }) => kind !== 'text')))
    for (const term of termsOf(expression)) if (textOf(term) !== term) later.add(textOf(term));
  return passages.filter(({ kind, class: of, expression }) => {
    if (kind !== 'text' || of === 'modified') return true;
    return !later.has(expression) && !(hasLesser && expression === 'GPL-3.0-only');
  });
}
