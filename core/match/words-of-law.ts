/**
 * The first of the words, and parts of them, one of which every statement about a license has, from an offset on. Most places
 * of a text begin no such word by their first letters, and no more is looked at there.
 */
export function wordOfLaw(text: string, from: number): { readonly start: number; readonly end: number } | undefined {
  let hash = 0;
  for (let at = from; at < text.length + HEAD - LEAST; at += 1) {
    hash = pushed(hash, at < text.length ? text.charCodeAt(at) : 0);
    const start = at + 1 - HEAD;
    if (heads[hash] === 0 || start < from) continue;
    LAW.lastIndex = start;
    if (LAW.test(text)) return { start, end: LAW.lastIndex };
  }
  return undefined;
}

const PARTS =
  'licen|lizenz|copyright|copyleft|permission |permitted |warrant|public.dom|spdx|gpl|gfdl|glp|agreement|proprietary|redistribut|' +
  'free software|freeware|freely|shareware|open.source|commercial|same terms|terms (?:of|and)|restrict|without (?:fee|pay)|any purpose|' +
  'mozilla public|creative common|trademark|share.?alike|ing rights|s rights|grants |whatever (?:you|purpose)|' +
  'you (?:like|wish|please|want)|product includes|confidential|authorized to|free for|any manner|the property of|' +
  'as a special exception|ライセンス|許諾|许可';
const WORDS = 'mit|bsd|isc|mpl|gnu|artistic|cc.by|cc0|wtfpl|eupl|mlpl|ofl|asl|cddl';
const LAW = new RegExp(`${PARTS}|\\b(?:${WORDS})\\b`, 'iy');

/** Letters by which a word is known to begin at a place; the shortest has two. */
const HEAD = 4;
const LEAST = 2;

/** With one more letter, the one before the last four forgotten; letters that differ in case alone are one. */
function pushed(hash: number, letter: number): number {
  return ((hash << 4) ^ (letter & 31)) & 0xffff;
}

/** 1 for the hash of letters that a word may begin with. */
const heads = new Uint8Array(1 << 16);
for (const word of `${PARTS}|${WORDS}`.replaceAll(/\(.*?\)/g, '').split('|')) {
  let hashes = [0];
  for (const letter of word.padEnd(HEAD, '.').slice(0, HEAD)) {
    const codes = letter === '.' ? Array.from({ length: 32 }, (_, code) => code) : [letter.charCodeAt(0)];
    hashes = hashes.flatMap((hash) => codes.map((code) => pushed(hash, code)));
  }
  for (const hash of hashes) heads[hash] = 1;
}
