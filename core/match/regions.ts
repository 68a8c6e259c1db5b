/** A text that is no longer is read whole. In UTF-16 units. */
const SHORT = 2048;
/** What stands so near a word of law is read; no license has less than one such word in twice the distance. */
const REACH = 4000;
/** Behind one such word the next is looked for only so far on. */
const STEP = 500;
/** A region begins with a line where one begins this near. */
const LINE_NEAR = 300;

/**
 * Where a text is worth reading word for word, in order and apart: around the words that licenses are made of. Everything
 * where it is short. The template of each license has them all over (the build of the index checks that); of ScanCode's
 * known texts one in three hundred, the vaguest of all ("do what you like with it"), has none and is found in short
 * texts, or near other words of law, alone.
 */
export function regionsOf(text: string): readonly Region[] {
  if (text.length <= SHORT) return whole(text);
  const regions: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  LAW.lastIndex = 0;
  for (let found = LAW.exec(text); found; found = LAW.exec(text)) {
    const end = Math.min(text.length, found.index + REACH);
    if (last && found.index - REACH <= last.end) last.end = end;
    else {
      last = { start: Math.max(0, found.index - REACH), end };
      regions.push(last);
    }
    LAW.lastIndex += STEP;
  }
  for (const region of regions) {
    region.start = lineStart(text, region.start);
    region.end = wordEnd(text, region.end);
  }
  return regions;
}

/** All of a text. */
export function whole(text: string): readonly Region[] {
  return [{ start: 0, end: text.length }];
}

/** UTF-16 offsets, half-open. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** Words, and parts of them, one of which every statement about a license has. */
export const LAW =
  /licen|lizenz|copyright|copyleft|permission |permitted |warrant|public.dom|spdx|gpl|gfdl|glp|agreement|proprietary|redistribut|free software|freeware|freely|shareware|open.source|commercial|same terms|terms (?:of|and)|restrict|without (?:fee|pay)|any purpose|mozilla public|\b(?:mit|bsd|isc|mpl|gnu|artistic|cc.by|cc0|wtfpl|eupl|mlpl|ofl|asl|cddl)\b|creative common|trademark|share.?alike|ing rights|s rights|grants |whatever (?:you|purpose)|you (?:like|wish|please|want)|product includes|confidential|authorized to|free for|any manner|the property of|as a special exception|ライセンス|許諾|许可/gi;

function lineStart(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at) + 1;
  if (at - line <= LINE_NEAR) return line;
  let start = at;
  while (start > 0 && at - start < LINE_NEAR && isPart(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LINE_NEAR && isPart(text.charCodeAt(end))) end += 1;
  return end;
}

/** Of a word: no space and no line break. */
function isPart(code: number): boolean {
  return code > 0x20 && code !== 0xa0;
}
