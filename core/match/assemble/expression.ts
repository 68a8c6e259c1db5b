import type { MatchClass, MatchKind } from '../../model/text-match.js';
import { isAside, isOver } from '../grammar/asides.js';
import { type Reader, reader } from '../grammar/reader.js';
import { LINK, type Tokens } from '../tokens.js';
import { familyOf, withoutAnyVersion } from './any-version.js';
import { type Group, isBare, withoutBare } from './bare.js';
import { withoutBoth } from './both.js';
import { clausesOf, countsClauses, isAnyOfBsd } from './bsd-clauses.js';
import { isChoice, isForSome, offerIn } from './choice.js';
import { withExceptions } from './exceptions.js';
import { isOfAnother } from './of-another.js';
import { quotedIn, withoutBadges } from './quoted.js';
import { withoutDescription, withoutRestated } from './restated.js';
import { isListed, isRestating } from './restating.js';
import { isGranting, isStated } from './stated.js';
import { withoutStyles } from './style.js';
import { familiesOf, joinAnd, joinOr, operandsOf, termsOf } from './terms.js';

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
  /** Of an exception, the license that the same words grant with it. */
  readonly grants?: string;
  /** It is the rest of a license that was counted. */
  readonly continues?: boolean;
  /** It stands where the file speaks of what is bundled. */
  readonly bundled?: boolean;
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
 * 5. texts that an explicit choice names are what may be chosen from, but for those of what is bundled
 * 6. everything else is joined by AND: nobody said that we may choose
 *
 * `explained` is all that is known of the file, where the passages are a part of it. A modified text stands in it as "LicenseRef-modified-MIT".
 */
export function expressionOf(
  passages: readonly Passage[],
  tokens: Tokens,
  explained: readonly Passage[] = passages,
): string | undefined {
  const words = reader(tokens);
  const isReference = (passage: Passage): boolean => isMention(passage) && !isStated(passage, words);
  const named = passages.filter((passage) => passage.class !== 'similar' && !isReference(passage));
  const isNamed = named.some(({ kind }) => kind !== 'exception');
  const hasText = named.some(({ kind, expression }) => kind === 'text' && expression.startsWith('BSD-'));
  const isQuoted = quotedIn(explained, tokens);
  const speaksForAll = !isNamed && distinct(passages).size < LIST && !isMore(explained, tokens);
  let families: ReadonlySet<string> | undefined;
  const answers = new Map<string, boolean>();
  const isSaid = (passage: Passage): boolean => {
    families ??= new Set([...distinct(named)].flatMap((one) => [...familiesOf(one), ...clausesOf(one)]));
    const { expression } = passage;
    const isCounted = countsClauses(passage, tokens);
    const key = `${isCounted} ${expression}`;
    let answer = answers.get(key);
    if (answer === undefined) {
      const parts = isCounted ? clausesOf(expression) : familiesOf(expression);
      answer = [...parts].every((one) => (one === 'public-domain' ? FREE : [one]).some((name) => families?.has(name)));
      answers.set(key, answer);
    }
    return answer;
  };
  const counted = passages.filter((passage) => {
    if (passage.class === 'similar' || passage.continues || (hasText && isAnyOfBsd(passage, tokens))) return false;
    if (!isReference(passage)) return true;
    if (!isNamed)
      return (
        speaksForAll || isRestricting(passage, tokens) || (isGranting(passage, words, tokens) && !isQuoted(passage))
      );
    if (isSaid(passage)) return false;
    return !isAside(words, passage.first) && !isOver(words, namedAt(passage)) && !isQuoted(passage);
  });
  const said = withoutStyles(withoutBadges(counted, tokens), words);
  const whole = withoutDescription(withoutRestated(said, words), tokens);
  const stated = withoutBoth(withoutIntroductions(withoutSupplements(whole), tokens), words);
  const licenses = withExceptions(stated, words, textOf);
  const offered = offeredBy(licenses);
  const firsts = new Map(
    licenses.flatMap((one) => (one.kind === 'text' ? [[one.expression, one] as const] : [])).reverse(),
  );
  const chosen = licenses.filter(
    (one) =>
      one.kind !== 'text' ||
      one.class === 'modified' ||
      one.offer !== undefined ||
      !offered.has(one.expression) ||
      one.bundled ||
      (firsts.get(one.expression) === one && isOfAnother(one, tokens)),
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
      before.expression !== passage.expression &&
      (isListed(before, passage, groups.at(-1)?.expression ?? '', tokens) ||
        (before.kind !== 'tag' && isOffered(passage, before, words)));
    const last = groups.at(-1);
    const choices = operandsOf(nameOf(passage), 'or');
    const isItsText = passage.kind === 'text' && before?.kind === 'notice' && before.expression === passage.expression;
    if (isItsText && last && operandsOf(last.expression, 'or').includes(nameOf(passage))) continue;
    const isRestated = choices.length > 1 && last !== undefined && choices.includes(last.expression);
    if (isRestated && isRestating(passage, before, words)) {
      while (groups.at(-1)?.expression === last.expression) groups.pop();
      groups.push({ expression: nameOf(passage), bare: false, isTag: passage.kind === 'tag' });
    } else if (isOther && last)
      groups[groups.length - 1] = { expression: joinOr([last.expression, nameOf(passage)]), bare: false };
    else {
      const at = namedAt(passage);
      const isBoth = words.word(at - 1) === 'both' || words.has(at - 2, 'both', 'the');
      groups.push({
        expression: nameOf(passage),
        bare: isBare(passage, tokens),
        isBoth,
        isTag: passage.kind === 'tag',
      });
    }
  }
  return joinAnd(withoutBare(groups.map(atAddress(passages, tokens))));
}

/** Words between two passages, or the first of the second, say that everybody may choose between them. */
function isOffered(passage: Passage, before: Passage, words: Reader): boolean {
  if (!isChoice(words, before.end, leadOf(passage, words))) return false;
  const { kind, first, end, named = first } = passage;
  return kind === 'text' || !isForSome(words, named, end);
}

/** Up to where words may say how a license goes with the one before: "Alternatively" may be one of its own first words. */
function leadOf({ first, end, named, expression }: Passage, words: Reader): number {
  if (operandsOf(expression, 'or').length > 1) return named ?? first;
  return named ?? offerIn(words, first, end) ?? first;
}

/** A choice in the versions, and with the exceptions, that the address of its text has. */
function atAddress(passages: readonly Passage[], { flags }: Tokens): (group: Group) => Group {
  const addresses = new Map<string, string>();
  const familyOf = (expression: string): string => [...familiesOf(expression)].sort().join();
  for (const { kind, expression, first } of passages) {
    if (kind !== 'reference' || ((flags[first] as number) & LINK) === 0 || !expression.includes(' OR ')) continue;
    const family = familyOf(expression);
    if (!addresses.has(family)) addresses.set(family, expression);
  }
  return (group) => {
    if (addresses.size === 0 || !group.expression.includes(' OR ')) return group;
    const expression = addresses.get(familyOf(group.expression));
    return expression === undefined ? group : { ...group, expression };
  };
}

/** Texts of the last three say that the work is in the public domain. */
const FREE = ['public-domain', 'Unlicense', 'CC0', 'CC-PDDC'];

function namedAt({ first, named = first }: Passage): number {
  return named;
}

/** Words that somebody must pay, or may not, count wherever they stand alone, but in program text. */
function isRestricting({ expression, first, end }: Passage, { text, starts, ends }: Tokens): boolean {
  if (!/^LicenseRef-scancode-(?:commercial|proprietary)-license$/.test(expression) || end - first <= 3) return false;
  return !/[(){};=<>]/.test(text.slice(starts[first], ends[end - 1]));
}

/** There is so much besides what is known that a mere reference does not speak for it: what is only similar is not known. */
function isMore(passages: readonly Passage[], tokens: Tokens): boolean {
  if (!tokens.isWhole) return true;
  const explained = passages.reduce((sum, { class: of, first, end }) => sum + (of === 'similar' ? 0 : end - first), 0);
  return tokens.count - explained > MOST_BESIDES;
}

const MOST_BESIDES = 40;
/** So many licenses that are only named are a list of licenses. */
const LIST = 10;

function nameOf({ class: of, expression }: Passage): string {
  return of === 'modified' ? `LicenseRef-modified-${expression.replace(/[^\w.-]+/g, '-')}` : expression;
}

/** It names a license and says nothing of it; what a choice names is offered. */
function isMention({ kind, offer }: Passage): boolean {
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

/**
 * "Under the terms of the GFDL 1.3:", and then the notice, which says whether later versions may be taken; "under the GPL by
 * default, with an exemption:", and then in which version.
 */
function withoutIntroductions(passages: readonly Passage[], tokens: Tokens): readonly Passage[] {
  const { text, starts, ends } = tokens;
  return passages.filter((passage, index) => {
    const { kind, expression, end } = passage;
    const next = passages[index + 1];
    if (kind !== 'notice' || next?.kind !== 'notice' || next.first - end > LONGEST_BETWEEN) return true;
    const between = text.slice(ends[end - 1], starts[next.first]);
    if (isBare(passage, tokens) && familyOf(expression) === familyOf(next.expression))
      return !/:\s*\n\s*$/.test(between);
    return next.expression !== expression.replace(/-only$/, '-or-later') || !/^[)"'*_]*:\s/.test(between);
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
