import { categoryOf } from '../../spdx/categories.js';
import { parseExpression } from '../../spdx/parse.js';
import { firstIndex } from '../first-index.js';
import type { Tokens } from '../tokens.js';
import { isAnyVersion } from './any-version.js';
import { debianName, expressionOfNames, LONGEST_FIELD, ownName, plainName } from './debian-names.js';
import { debianStanzas, type Stanza } from './debian-stanzas.js';
import { expressionOf, type Passage } from './expression.js';
import { joinAnd, operandsOf, termsOf, withException } from './terms.js';

/**
 * The licenses of all files that a machine-readable Debian copyright file lists; undefined for any other text. In this order
 * a name is
 *
 * 1. what the text says that stands with it, or in the paragraph that defines the name; a permissive name adds nothing to the
 *    whole text of one license
 * 2. what the format, or the SPDX list, says of it
 * 3. own terms: a name that means nothing to us is a license that nobody has read
 *
 * What is granted outside of such paragraphs holds too, but for what the comment of one says again: a license that is
 * asked for anyway, or one to choose from of which it says that too.
 */
export function debianCopyright(text: string, passages: readonly Passage[], tokens: Tokens): string | undefined {
  const stanzas = debianStanzas(text);
  const about = stanzas.filter(({ files }) => files !== undefined);
  if (about.length === 0) return undefined;
  const definitions = new Map<string, Stanza>();
  for (const stanza of stanzas) if (hasText(stanza, text)) definitions.set(stanza.license.toLowerCase(), stanza);
  const inside = passagesIn(passages, tokens);
  const told = new Map<string, string>();
  /** What a name says together with the text behind it; of a text that has several parts the name is only one. */
  const read = (name: string, stanza: Stanza | undefined): string => {
    const behind = stanza ? inside(stanza.textStart, stanza.end) : [];
    const said = expressionOf(behind, tokens);
    const named = debianName(name);
    const definition = definitions.get(name.toLowerCase());
    const elsewhere = definition && definition !== stanza ? inside(definition.textStart, definition.end) : [];
    const license = named && excepted(named, name, [...behind, ...elsewhere]);
    return (
      (stanza && isWholeText(stanza, behind, said, tokens) && isPermissive(license) ? said : nearest(license, said)) ??
      ownName(name)
    );
  };
  const nameOf = (name: string): string => {
    const key = name.toLowerCase();
    const known = told.get(key);
    if (known !== undefined) return known;
    const found = read(name, definitions.get(key) ?? definitions.get(plainName(key)));
    told.set(key, found);
    return found;
  };
  const all = about.map((stanza) => {
    const isAlone = stanza.license.length <= LONGEST_FIELD && !/[\s_](?:and|or)[\s_]|[,|]/i.test(stanza.license);
    return isAlone && hasText(stanza, text) ? read(stanza.license, stanza) : expressionOfNames(stanza.license, nameOf);
  });
  const required = saidBy(all.flatMap((one) => operandsOf(one, 'and')).filter((one) => termsOf(one).length === 1));
  const named = saidBy(all.flatMap(termsOf));
  let place = 0;
  let before: Stanza | undefined;
  const outside = passages.filter(({ kind, expression, first, end: last }) => {
    const [from, until] = [tokens.starts[first] as number, tokens.ends[last - 1] as number];
    while ((stanzas[place]?.end ?? Number.POSITIVE_INFINITY) <= from) {
      before = stanzas[place];
      place += 1;
    }
    const remark = before?.remark;
    const isRemark = remark !== undefined && from >= remark.start && until <= remark.end;
    if (isRemark && termsOf(expression).every(remark.isOfChoice ? named : required)) return false;
    return kind !== 'reference' && until <= (stanzas[place]?.start ?? Number.POSITIVE_INFINITY);
  });
  const besides = expressionOf(outside, tokens);
  return joinAnd(besides === undefined ? all : [...all, besides]);
}

/** Tells whether one of these is the same, or of the same family where any version may be taken. */
function saidBy(licenses: readonly string[]): (license: string) => boolean {
  const exact = new Set(licenses);
  const families = new Set(licenses.map(unversioned));
  return (license) => exact.has(license) || (isAnyVersion(license) && families.has(unversioned(license)));
}

/** What stands with a name is for the most part the text of one license, and grants nothing else. */
function isWholeText(
  { textStart, end: until }: Stanza,
  behind: readonly Passage[],
  said: string | undefined,
  { starts, ends }: Tokens,
): boolean {
  if (said === undefined || termsOf(said).length !== 1) return false;
  return behind.some(({ kind, class: of, first, end }) => {
    const length = (ends[end - 1] as number) - (starts[first] as number);
    return kind === 'text' && of !== 'similar' && end - first >= TERMS && 2 * length > until - textStart;
  });
}

/** Words: a sentence on a part of the files has fewer than the terms of a license. */
const TERMS = 40;

/** Where the text behind such a name is another license, the name was too: it asks for nothing that a text does not say. */
function isPermissive(license: string | undefined): boolean {
  const read = parseExpression(license ?? '');
  return 'expression' in read && read.expression.kind === 'license' && categoryOf(read.expression) === 'permissive';
}

/** A license with the exception that its name announces, where the text behind the name has one that fits. */
function excepted(license: string, name: string, behind: readonly Passage[]): string {
  if (plainName(name) === name) return license;
  for (const { kind, expression } of behind) {
    const both = kind === 'exception' ? withException(license, expression) : undefined;
    if (both !== undefined) return both;
  }
  return license;
}

/**
 * A name and what its text says: the text, unless it says less than the name, or nothing. Where the text leaves the version
 * to the name, it speaks of that one.
 */
function nearest(named: string | undefined, said: string | undefined): string | undefined {
  if (said === undefined || named === undefined) return said ?? named;
  if (named.startsWith('LicenseRef-')) return said;
  const parts = operandsOf(said, 'and');
  if (parts.some((one) => isVariant(family(one), family(named)))) return said;
  if (parts.some((one) => family(one) === family(named) && (isExcepted(one) || !isExcepted(named)))) return said;
  const isSaid = (one: string): boolean =>
    isAnyVersion(withoutException(one)) ? unversioned(one) === unversioned(named) : family(one) === family(named);
  return joinAnd([named, ...parts.filter((one) => !isSaid(one))]);
}

/** "FSFULLRWD" of "FSFULLR", "MIT-CMU" of "MIT": a name for several, of which the text is one. */
function isVariant(license: string, named: string): boolean {
  return license.startsWith(named) && /^[A-Z-]/.test(license.slice(named.length));
}

function isExcepted(license: string): boolean {
  return license.includes(' WITH ');
}

function withoutException(license: string): string {
  return license.replace(/ WITH .*$/, '');
}

function family(license: string): string {
  return withoutException(license.replace(/^LicenseRef-modified-/, '')).replace(/-(?:only|or-later)$/, '');
}

function unversioned(license: string): string {
  return family(license).replace(/-\d.*$/, '');
}

function hasText({ textStart, end }: Stanza, text: string): boolean {
  return text.slice(textStart, end).trim() !== '';
}

/**
 * The passages between two offsets; both ends may be cut, but not before the name of the license, and what begins before the
 * first stands for the most part behind it: "License: Apache-2.0", and then "Licensed under either …".
 */
function passagesIn(passages: readonly Passage[], { starts }: Tokens) {
  return (from: number, until: number): readonly Passage[] => {
    let low = firstIndex(passages.length, (index) => (starts[(passages[index] as Passage).end - 1] as number) >= from);
    const isBefore = ({ first, end: last }: Passage): boolean =>
      (starts[first] as number) < from && (starts[(first + last) >> 1] as number) < from;
    while (low < passages.length && isBefore(passages[low] as Passage)) low += 1;
    let end = low;
    const namedAt = ({ first, named = first }: Passage): number => starts[named] as number;
    while (end < passages.length && namedAt(passages[end] as Passage) < until) end += 1;
    return passages.slice(low, end);
  };
}
