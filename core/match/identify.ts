import { readTags, type TagMatch } from './tags.js';

/** What a text says of its own license. */
export interface TextIdentification {
  /**
   * What was looked at. `tags`: only `SPDX-License-Identifier:` lines; the words of the text were not compared with
   * any license, so no match does not mean that there is no license.
   */
  readonly compared: 'tags';
  /** In text order. */
  readonly matches: readonly TextMatch[];
  /** All that was found, joined by AND: nobody said that we may choose. Absent when nothing was. */
  readonly expression?: string;
}

export type TextMatch = TagMatch;

/** Which license a text is, or states. Never throws; linear. */
export function identifyText(text: string): TextIdentification {
  const matches = [...readTags(text)];
  const expression = joined(matches);
  return { compared: 'tags', matches, ...(expression === undefined ? {} : { expression }) };
}

function joined(matches: readonly TextMatch[]): string | undefined {
  return matches[0]?.expression;
}
