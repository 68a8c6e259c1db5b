import type { Tokens } from '../tokens.js';
import type { Passage } from './expression.js';

/** UTF-16 units between a heading of Markdown and a text, for a title and copyright lines; and of a line. */
const FARTHEST = 400;
const LONGEST = 200;

/** A text under a heading of its own that says whose license it is: "## fpconv License". The heading may be its first line. */
export function isOfAnother({ first }: Passage, { text, starts }: Tokens): boolean {
  const start = starts[first] as number;
  const [line = ''] = text.slice(start, start + LONGEST).split('\n');
  const before = `${text.slice(Math.max(0, start - FARTHEST), start)}${line}`;
  const heading = [...before.matchAll(/(?:^|\n)#{1,6} ([^\n]*)/g)].at(-1)?.[1];
  return heading?.match(/[\p{L}\d]+/gu)?.some((word) => !OF_LICENSES.test(word)) ?? false;
}

/** Words that name a license, or say that there is one. */
const OF_LICENSES =
  /^(?:\d+|v\d*|versions?|the|an?|of|or|and|to|for|under|with|licen[cs](?:es?|ed|ing)|terms|conditions|texts?|full|notices?|copyrights?|information|details|legal|options?|alternatives?|dual|open|source|software|clause|new|modified|simplified|revised|public|general|lesser|library|affero|gnu|[al]?gplv?\d*|mit|expat|x11|apache|asl|bsd|isc|mpl|mozilla|eclipse|epl|zlib|boost|bsl|unlicense|cc0?|by|sa|creative|commons|zero|artistic|perl|ruby|python|cddl|eupl|0bsd|blueoak|blue|oak|model|wtfpl)$/i;
