import { parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';
import { readTags, type TagMatch, type UnreadableTag } from './tags.js';

/** What a text says of its own license. */
export interface TextIdentification {
  /**
   * What was looked at. `tags`: only `SPDX-License-Identifier:` tags; the words of the text were not compared with any
   * license, so "no match" does not mean "no license".
   */
  readonly compared: 'tags';
  /** In text order. */
  readonly matches: readonly TextMatch[];
  /** Statements that are there and cannot be read, in text order. */
  readonly unreadable: readonly UnreadableTag[];
  /**
   * All matches joined by AND: nobody said that we may choose. Absent when there is none, and when a statement could
   * not be read: a part of the terms is not the terms.
   */
  readonly expression?: string;
}

export type TextMatch = TagMatch;

/** Which license a text is, or states. Never throws; linear. */
export function identifyText(text: string): TextIdentification {
  const matches: TextMatch[] = [];
  const unreadable: UnreadableTag[] = [];
  for (const tag of readTags(text)) {
    if (tag.kind === 'tag') matches.push(tag);
    else unreadable.push(tag);
  }
  const expression = unreadable.length === 0 ? joined(matches) : undefined;
  return { compared: 'tags', matches, unreadable, ...(expression === undefined ? {} : { expression }) };
}

function joined(matches: readonly TextMatch[]): string | undefined {
  const distinct = [...new Set(matches.map(({ expression }) => expression))];
  if (distinct.length < 2) return distinct[0];
  const read = parseExpression(distinct.map((expression) => `(${expression})`).join(' AND '));
  return 'expression' in read ? printExpression(read.expression) : undefined;
}
