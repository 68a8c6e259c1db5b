import type { UnreadableTag } from '../model/text-match.js';
import { parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';
import { familyOf, isAnyVersion } from './assemble/any-version.js';
import { operandsOf } from './assemble/terms.js';
import type { TagMatch } from './tags.js';
import type { Tokens } from './tokens.js';

/** A part of a line of a comment, between its frame of stars and slashes, "|" and " - "; UTF-16 offsets, half-open. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** What is found in a comment, in words of its text. */
interface Said {
  readonly kind: string;
  readonly class: string;
  readonly expression: string;
  readonly first: number;
  readonly end: number;
  readonly offer?: number;
}

/**
 * Parts of a comment that are nothing but a license of the SPDX list: "/*! foo 1.0 | MIT", "@license Apache-2.0". Where one is, the other
 * ids in the comment count too: they may be of something else that is in the file.
 */
export function* idsAlone(text: string): Generator<TagMatch | UnreadableTag> {
  if (!ID.test(text) || isDoubtful(text)) return;
  const alone = [...partsAlone(text)];
  const [first] = alone;
  if (!first) return;
  yield* alone;
  if (alone.length === MOST) {
    const problem = `${MOST} licenses are named in it, and the rest is not read`;
    yield { kind: 'unreadable', problem, start: (alone.at(-1) ?? first).end, end: text.length };
    return;
  }
  for (const { 0: id, index } of text.matchAll(IDS_ANYWHERE)) {
    const found = tagOf(id.replace(/\.+$/, ''), index);
    if (found) yield found;
  }
}

function* partsAlone(text: string): Generator<TagMatch> {
  const [, product = ''] = (text.length <= LONGEST_LINE && PRODUCT.exec(text)) || [];
  let left = MOST;
  for (const line of linesOf(text))
    for (const { start, end } of partsOf(text, line)) {
      if (end - start > LONGEST) continue;
      const [lead] = product.length > 0 ? [product] : (LEAD.exec(text.slice(start, end)) ?? ['']);
      const [, value] = IDS.exec(text.slice(start + lead.length, end)) ?? [];
      const found = value === undefined ? undefined : tagOf(value, start + lead.length);
      if (!found || goesOn(text, start, end)) continue;
      yield found;
      left -= 1;
      if (left === 0) return;
    }
}

function tagOf(value: string, start: number): TagMatch | undefined {
  const parsed = parseExpression(value);
  if (!('expression' in parsed)) return undefined;
  const expression = printExpression(parsed.expression);
  return { kind: 'tag', expression, start, end: start + value.length, score: 1 };
}

/** It speaks of other terms too: a name in it may be that of something else. */
function isDoubtful(text: string): boolean {
  return DOUBT.test(text);
}

const DOUBT =
  /\b(?:eula|proprietary|commons clause|commercial\w*|confidential|source[- ]available|trial|evaluation|no longer|not (?:mit|free|open|licensed)|unauthori[sz]ed|uses|(?<!@)requires|includ(?:es|ed|ing)(?!: [\w./-]{1,60}\.(?:js|css),)|contains|bundle[sd]|third[- ]party|dependenc(?:y|ies)|based on|derived from)\b/i;

/** Licenses whose names have a version, and those whose names mean nothing else. */
const ONE = '(?:MIT|ISC|0BSD|WTFPL|Unlicense|[A-Za-z][A-Za-z]*(?:-[\\w.]+)*-\\d[\\w.-]*)';
const ID = new RegExp(`(?<![\\w-])${ONE}(?![\\w-])`);
const IDS_ANYWHERE = new RegExp(ID.source, 'g');
const IDS = new RegExp(`^(\\(?${ONE}(?: (?:OR|AND|WITH) ${ONE}){0,3}\\)?)(?: [Ll]icen[sc]ed?)?$`);
const LONGEST = 120;
/** Names in one comment: none that is about one file has more. */
const MOST = 200;

/**
 * What a comment says of its license in a line of its own: a name there grants what elsewhere it would only name. Behind a
 * choice such lines, one for each license of it, say once more what may be chosen.
 */
export function withNamesAlone<T extends Said>(passages: readonly T[], tokens: Tokens): readonly T[] {
  if (passages.length > MOST) return passages;
  const grants = !isDoubtful(tokens.text);
  const again = new Set<T>();
  const chosen: string[] = [];
  for (const one of passages) {
    const isMember = chosen.some((other) => isSame(one.expression, other));
    if (isMember && MAY_NAME.has(one.kind) && (isAlone(one, tokens) || isAddress(one, tokens))) again.add(one);
    else if (isChoice(one)) chosen.push(...operandsOf(one.expression, 'or'));
  }
  const isAllAgain = chosen.every((other) => [...again].some((one) => isSame(one.expression, other)));
  return passages.map((one) => {
    if (isAllAgain && again.has(one)) return { ...one, kind: 'reference', class: 'reference' };
    return grants && one.kind === 'reference' && isAlone(one, tokens)
      ? { ...one, kind: 'notice', class: 'exact' }
      : one;
  });
}

const MAY_NAME: ReadonlySet<string> = new Set(['reference', 'notice', 'tag']);

function isChoice({ offer, expression }: Said): boolean {
  return offer !== undefined || expression.includes(' OR ');
}

/** One license, in one version or in any. */
function isSame(name: string, offered: string): boolean {
  const [one, other] = [name, offered].map((license) => license.replace(/-(?:only|or-later)$/, ''));
  return one === other || ((isAnyVersion(name) || isAnyVersion(offered)) && familyOf(name) === familyOf(offered));
}

/** Its part of a line says nothing but the license, and where that is, and belongs to no sentence of the lines around it. */
function isAlone(said: Said, tokens: Tokens): boolean {
  const { text } = tokens;
  return inPart(
    said,
    tokens,
    ({ from, start, end, to }) =>
      BEFORE.test(text.slice(from, start)) && AFTER.test(text.slice(end, to)) && !goesOn(text, from, to),
  );
}

function goesOn(text: string, from: number, to: number): boolean {
  const start = text.lastIndexOf('\n', from - 1);
  const before = text
    .slice(Math.max(0, text.lastIndexOf('\n', start - 1), start - LONGEST_LINE), Math.max(0, start))
    .trim();
  const isFull = start >= 0 && before.length >= FULL && /[\w,]$/.test(before);
  if (isFull && !BEGINS.test(text.slice(from, from + 10)) && !HOLDER.test(before)) return true;
  return /^[^\n|]{0,9}\n[\s/*!#;%-]{0,20}(?!https?:)[a-z]/.test(text.slice(to, to + 40));
}

/** UTF-16 units; as long as a line is that was broken where it was full. */
const FULL = 52;
/** What no sentence of the line before goes on with. */
const BEGINS = /^(?:@|copyright\b|\(c\)|©)/i;
const HOLDER = /copyright|\(c\)|©|https?:/i;

/** It stands in an address that is a line of its own. */
function isAddress(said: Said, tokens: Tokens): boolean {
  return inPart(said, tokens, ({ from, to }) => ADDRESS.test(tokens.text.slice(from, to)));
}

interface InPart {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

function inPart({ first, end: last }: Said, { text, starts, ends }: Tokens, is: (place: InPart) => boolean): boolean {
  const start = starts[first] as number;
  const end = ends[last - 1] as number;
  const line = { start: text.lastIndexOf('\n', start) + 1, end: nextLine(text, end) };
  if (line.end - line.start > LONGEST_LINE) return false;
  const part = partsOf(text, line).find((one) => one.start <= start && end <= one.end);
  return part !== undefined && is({ from: part.start, start, end, to: part.end });
}

const LONGEST_LINE = 400;
const ADDRESS = /^https?:\/\/\S+$/;
const LEAD = /^(?:@?licen[sc]e[ds]?(?: under)?:? {1,4})?/i;
/** All that a comment says, but for addresses: "Pickr 1.9.1 MIT", "moment.js, MIT". */
const PRODUCT =
  /^[\s/*!]{0,20}(\w[\w.@/-]{0,40} v?\d{1,9}(?:\.\d{1,9}){1,3} |\w[\w.-]{0,40}\.(?:js|css), )[\w. -]{3,60}(?:[\s|*/!;-]|https?:\S+)*$/;
const BEFORE =
  /^(?:@?licen[sc]e[ds]?\b:?|released|distributed|available|under|the|an?|copyright\b|\(c\)|©|\d{4}(?:[-–]\d{4})?|[\s@([{'"]){0,8}$/i;
const AFTER =
  /^(?:[\s,.;:()[\]{}'"–—-]|MIT\b|X11\b|version \d[\d.]*|(?:(?:https?:\/\/|www\.)|[\w-]+\.(?:org|com|net|io)\/)\S+(?!\S)|see\b|the\b|file\b|in\b|for\b|(?:more )?(?:details|information)|(?:MIT-)?(?:LICEN[SC]E|COPYING)[\w.-]*(?![\w.-])){0,24}$/i;

function* linesOf(text: string): Generator<Part> {
  for (let start = 0; start < text.length; ) {
    const end = nextLine(text, start);
    if (end - start <= LONGEST_LINE) yield { start, end };
    start = end + 1;
  }
}

function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

const SEPARATOR = /\||(?<= )[-–—](?= )|\n|$/g;

function partsOf(text: string, { start, end }: Part): readonly Part[] {
  const parts: Part[] = [];
  for (let from = start; from <= end; ) {
    SEPARATOR.lastIndex = from;
    const to = Math.min(end, SEPARATOR.exec(text)?.index ?? end);
    const [lead = ''] = /^[\s/*!#;%-]*/.exec(text.slice(from, to)) ?? [];
    const [rest = ''] = /[\s*/.]*$/.exec(text.slice(from + lead.length, to)) ?? [];
    if (from + lead.length < to - rest.length) parts.push({ start: from + lead.length, end: to - rest.length });
    from = to + 1;
  }
  return parts;
}
