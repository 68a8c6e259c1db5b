import type { Tokens } from '../tokens.js';
import { debianName, expressionOfNames } from './debian-names.js';
import { debianStanzas, type Stanza } from './debian-stanzas.js';
import { expressionOf, type Passage } from './expression.js';
import { joinAnd, operandsOf } from './terms.js';

/**
 * The licenses of all files that a machine-readable Debian copyright file lists; undefined for any other text, and where a
 * name means nothing to us. In this order a name is
 *
 * 1. what the text says that stands with it, or in the paragraph that defines the name
 * 2. what the format, or the SPDX list, says of it
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
  const told = new Map<string, string | undefined>();
  /** What the text behind a name says; of a text that has several parts the name is only one. */
  const textOf = (stanza: Stanza | undefined): string | undefined =>
    stanza && expressionOf(inside(stanza.textStart, stanza.end), tokens);
  const nameOf = (name: string): string | undefined => {
    const key = name.toLowerCase();
    if (!told.has(key)) told.set(key, nearest(debianName(name), textOf(definitions.get(key))));
    return told.get(key);
  };
  const all: string[] = [];
  for (const stanza of about) {
    const isAlone = !/\s(?:and|or)\s|[,|]/.test(stanza.license);
    const said = isAlone && hasText(stanza, text) ? textOf(stanza) : undefined;
    const expression =
      said === undefined ? expressionOfNames(stanza.license, nameOf) : nearest(debianName(stanza.license), said);
    if (expression === undefined) return undefined;
    all.push(expression);
  }
  let place = 0;
  const outside = passages.filter(({ kind, first, end: last }) => {
    const [from, until] = [tokens.starts[first] as number, tokens.ends[last - 1] as number];
    while ((stanzas[place]?.end ?? Number.POSITIVE_INFINITY) <= from) place += 1;
    return kind !== 'reference' && until <= (stanzas[place]?.start ?? Number.POSITIVE_INFINITY);
  });
  const besides = expressionOf(outside, tokens);
  return joinAnd(besides === undefined ? all : [...all, besides]);
}

/** A name and what its text says: the text, unless it says less than the name, or nothing. */
function nearest(named: string | undefined, said: string | undefined): string | undefined {
  if (said === undefined || named === undefined) return said ?? named;
  const family = (expression: string): string =>
    expression.replace(/^LicenseRef-modified-| WITH .*$|-(?:only|or-later)$/g, '').replace(/-(?:only|or-later)$/, '');
  const isSame = operandsOf(said, 'and').some((one) => family(one) === family(named));
  return isSame || named.startsWith('LicenseRef-') ? said : joinAnd([named, said]);
}

function hasText({ textStart, end }: Stanza, text: string): boolean {
  return text.slice(textStart, end).trim() !== '';
}

/** The passages between two offsets; both ends may be cut. */
function passagesIn(passages: readonly Passage[], { starts }: Tokens) {
  return (from: number, until: number): readonly Passage[] => {
    let low = 0;
    let high = passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[(passages[middle] as Passage).end - 1] as number) < from) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < passages.length && (starts[(passages[end] as Passage).first] as number) < until) end += 1;
    return passages.slice(low, end);
  };
}
