import { firstIndex } from '../first-index.js';
import type { Tokens } from '../tokens.js';
import { isAnyVersion } from './any-version.js';
import { debianName, expressionOfNames, LONGEST_FIELD, ownName, plainName } from './debian-names.js';
import { debianStanzas, type Stanza } from './debian-stanzas.js';
import { expressionOf, type Passage } from './expression.js';
import { joinAnd, operandsOf, withException } from './terms.js';

/**
 * The licenses of all files that a machine-readable Debian copyright file lists; undefined for any other text. In this order
 * a name is
 *
 * 1. what the text says that stands with it, or in the paragraph that defines the name
 * 2. what the format, or the SPDX list, says of it
 * 3. own terms: a name that means nothing to us is a license that nobody has read
 *
 * What is granted outside of such paragraphs holds too.
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
    return nearest(named && excepted(named, name, [...behind, ...elsewhere]), said) ?? ownName(name);
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
  let place = 0;
  const outside = passages.filter(({ kind, first, end: last }) => {
    const [from, until] = [tokens.starts[first] as number, tokens.ends[last - 1] as number];
    while ((stanzas[place]?.end ?? Number.POSITIVE_INFINITY) <= from) place += 1;
    return kind !== 'reference' && until <= (stanzas[place]?.start ?? Number.POSITIVE_INFINITY);
  });
  const besides = expressionOf(outside, tokens);
  return joinAnd(besides === undefined ? all : [...all, besides]);
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

/** The passages between two offsets; both ends may be cut, but not before the name of the license. */
function passagesIn(passages: readonly Passage[], { starts }: Tokens) {
  return (from: number, until: number): readonly Passage[] => {
    const first = firstIndex(
      passages.length,
      (index) => (starts[(passages[index] as Passage).end - 1] as number) >= from,
    );
    let end = first;
    const namedAt = ({ first, named = first }: Passage): number => starts[named] as number;
    while (end < passages.length && namedAt(passages[end] as Passage) < until) end += 1;
    return passages.slice(first, end);
  };
}
