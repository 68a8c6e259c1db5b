import { parseExpression } from '../parse.js';
import { printExpression } from '../print.js';
import { termsIn } from '../terms.js';
import { isFamilyOf, oneLicense } from './one.js';
import { isNumber } from './words.js';

/** An expression, and whether words that join licenses were read for it. */
export interface Joined {
  readonly expression: string;
  readonly joined?: 'all' | 'choice';
}

/**
 * What words state that name one license, or several: OR where nothing but "or" stands between them, or where two are said
 * to be a dual license; AND in every other case. Undefined unless every word is understood.
 *
 * @param open asked for a name in small letters that could mean several licenses
 */
export function licensesIn(all: readonly string[], open?: OpenName): Joined | undefined {
  const words = all.length > MOST_WORDS ? [] : introduced(all);
  if (words.length === 0) return undefined;
  const one = oneLicense(words);
  if (one !== undefined) return { expression: one };
  return bracketed(words) ?? choiceOf(words, open);
}

/** What is taken for the license where a name among several leaves open which it is. */
export type OpenName = (name: string) => string | undefined;

const MOST_WORDS = 60;

/** "Eclipse Public License 1.0 (EPL-1.0)": what is in brackets says the same, or only the name without its version. */
function bracketed(words: readonly string[]): Joined | undefined {
  const open = words.indexOf('(');
  const close = words.lastIndexOf(')');
  if (open < 0 || close < open) return undefined;
  const inner = words.slice(open + 1, close);
  const outer = [...words.slice(0, open), ...words.slice(close + 1)];
  if (outer.length === 0) return licensesIn(inner);
  if (inner.includes('(') || inner.includes(')')) return undefined;
  const [outside, inside] = [licensesIn(outer), licensesIn(inner)];
  if (outside && inside) return isSame(outside.expression, inside.expression) ? outside : undefined;
  if (outside) return isFamilyOf(inner, idsIn(outside.expression)) ? outside : undefined;
  return inside && inner.some(isNumber) && isFamilyOf(outer, idsIn(inside.expression)) ? inside : undefined;
}

function choiceOf(all: readonly string[], open?: OpenName): Joined | undefined {
  const { words, isDual } = announced(all);
  const parts = partsOf(words, open);
  if (!parts || parts.licenses.length < 2) return undefined;
  const isChoice = parts.joints.every(isOr) || (isDual && parts.licenses.length === 2);
  if (parts.licenses.includes(COMMERCIAL) && !isChoice) return undefined;
  const operands = [...new Set(parts.licenses)].map((one) =>
    one.includes(' ') && !one.includes(' WITH ') ? `(${one})` : one,
  );
  const read = parseExpression(operands.join(isChoice ? ' OR ' : ' AND '));
  if (!('expression' in read)) return undefined;
  return { expression: printExpression(read.expression), joined: isChoice ? 'choice' : 'all' };
}

/** Without "This material is licensed under the terms of": a sentence that states the license. */
function introduced(words: readonly string[]): readonly string[] {
  const text = words.join(' ');
  const [intro] = INTRODUCTION.exec(text) ?? [];
  return intro === undefined || intro === text ? words : text.slice(intro.length).split(' ');
}

const INTRODUCTION =
  /^(?:(?:this|the) (?:material|software|project|package|library|work|program) (?:is|are) )?(?:available |distributed |released |licensed )?under (?:the )?(?:terms of )?(?:the )?/;

/** Words that say how licenses are joined, taken off: "dual license consisting of", "either", "both". */
function announced(all: readonly string[]): { readonly words: readonly string[]; readonly isDual: boolean } {
  const text = ` ${all.join(' ')} `;
  const plain = text
    .replace(/^ dual licensed? (?:consisting of |under |as )?(?:the )?/, ' ')
    .replace(/ dual licensed? $/, ' ')
    .replace(/^ (?:either|both) /, ' ');
  const words = plain.split(' ').filter((word) => word !== '');
  return { words, isDual: / dual licensed? /.test(text) };
}

/** What stands for terms that are bought, where they are one of the things to choose from. */
const COMMERCIAL = 'LicenseRef-commercial-license';
const BOUGHT = /^(?:a )?(?:commercial|proprietary)(?: license| terms| use)*$/;

interface Parts {
  readonly licenses: readonly string[];
  /** What stands between them. */
  readonly joints: readonly (readonly string[])[];
}

/** The words taken apart at what joins, as many together as make a name: "development and distribution" is none. */
function partsOf(words: readonly string[], open?: OpenName): Parts | undefined {
  const licenses: string[] = [];
  const joints: (readonly string[])[] = [];
  let at = 0;
  while (at < words.length) {
    const found = longest(words, at, open);
    if (!found || licenses.length === MOST_PARTS) return undefined;
    licenses.push(found.license);
    const next = words.findIndex((word, place) => place >= found.end && !JOINTS.has(word));
    if (next < 0) return found.end === words.length ? { licenses, joints } : undefined;
    joints.push(words.slice(found.end, next));
    at = next;
  }
  return undefined;
}

const JOINTS = new Set(['or', 'and', '/', ',', ';', '|', '&', '+']);
const MOST_PARTS = 16;

function longest(
  words: readonly string[],
  from: number,
  open?: OpenName,
): { readonly license: string; readonly end: number } | undefined {
  for (let end = Math.min(words.length, from + LONGEST); end > from; end--) {
    if (end < words.length && !JOINTS.has(words[end] as string)) continue;
    const part = words.slice(from, end);
    const name = part.join(' ');
    const license = BOUGHT.test(name) ? COMMERCIAL : (oneLicense(part) ?? bracketed(part)?.expression ?? open?.(name));
    if (license !== undefined) return { license, end };
  }
  return undefined;
}

const LONGEST = 24;

function isOr(joint: readonly string[]): boolean {
  return joint.length === 1 && (joint[0] === 'or' || joint[0] === '|');
}

/** The same, or the license whose exception is named outside of the brackets. */
function isSame(outside: string, inside: string): boolean {
  return outside === inside || outside.startsWith(`${inside} WITH `);
}

/** Every id in an expression. */
export function idsIn(expression: string): readonly string[] {
  const read = parseExpression(expression);
  return 'expression' in read ? termsIn(read.expression).map(({ id }) => id) : [];
}
