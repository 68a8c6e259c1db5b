/** UTF-16 offsets, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units at the start, and at the end, in which a file speaks of its rights. */
const NEAR = 24 * 1024;
/** Comments looked at. */
const MOST = 200;
const RIGHTS = /licen[sc]e|copyright|\(c\)|©|public domain|SPDX-|disclaims|copying|as[ -]is\b/i;

/**
 * The comments at the start and at the end of a C source that speak of rights: single headers keep them at either. One that sends
 * to the end, and has no terms and names no license that asks for more itself, says nothing beside what stands there.
 */
export function rightsIn(text: string): readonly Stretch[] {
  const head = [...commentsIn(text, 0, Math.min(NEAR, text.length))].filter((one) => speaks(text, one)).slice(0, 2);
  if (text.length <= NEAR) return head;
  const tail = [...commentsIn(text, Math.max(NEAR, text.length - NEAR), text.length)].filter((one) =>
    speaks(text, one),
  );
  const last = tail.slice(-1);
  return [...(last.length > 0 ? head.filter((one) => !sendsToEnd(text, one)) : head), ...last];
}

function sendsToEnd(text: string, { start, end }: Stretch): boolean {
  const said = text.slice(start, end);
  return TO_END.test(said) && !TERMS.test(said);
}

const TO_END = /\bsee (?:the )?end of (?:this |the )?file for (?:the )?licen[sc]e/i;
const TERMS =
  /commercial|permi(?:t|ss)|prohibit|forbid|provided that|royalt|(?:may|must|shall) not|evaluation|proprietary|SPDX-|\b(?:[al]?gpl|gnu|mpl|mozilla|cddl|epl|eclipse|cc[- ]by|creative commons|copyleft)/i;

function speaks(text: string, { start, end }: Stretch): boolean {
  return RIGHTS.test(text.slice(start, Math.min(end, start + NEAR)));
}

/** Lines with "//" that follow each other are one comment; of what starts in the range. */
function* commentsIn(text: string, from: number, until: number): Generator<Stretch> {
  OPENING.lastIndex = from;
  for (let count = 0; count < MOST; count++) {
    const opening = OPENING.exec(text);
    if (!opening || opening.index >= until) return;
    const start = opening.index;
    const end = opening[0] === '/*' ? endOfBlock(text, start) : endOfLines(text, start);
    yield { start, end };
    OPENING.lastIndex = end;
  }
}

const OPENING = /\/[*/]/g;

function endOfBlock(text: string, start: number): number {
  const close = text.indexOf('*/', start + 2);
  return close < 0 ? text.length : close + 2;
}

function endOfLines(text: string, start: number): number {
  for (let at = start; ; ) {
    const line = text.indexOf('\n', at);
    if (line < 0) return text.length;
    const next = /^[ \t]{0,40}\/\//.exec(text.slice(line + 1, line + 43));
    if (!next) return line;
    at = line + 1;
  }
}
