import { type ClaimSign, signText } from '../model/claim-sign.js';
import type { LicenseClaim } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { CLAIM_SIGNS } from './claim-signs.generated.js';
import { isLiteralKey } from './literal-key.js';

/**
 * What code and configuration say of licenses by names that the catalogue knows: "LicenseType.Community",
 * "setLicenseKey('…')", "licenseKey: 'GPL'". A name of one word counts only where it is given a literal, or what a
 * variable of the environment holds: what is merely declared, passed on or explained in a comment says nothing. The place
 * is the name's; of a key no more is kept than the start of its hash.
 */
export function* codeClaims(source: Source, hash: (text: string) => string): Generator<LicenseClaim> {
  const { file, text } = source;
  for (const { 0: word, index } of text.matchAll(LAST_WORDS)) {
    const end = index + word.length;
    const chain = chainBefore(text, index) + word;
    const signs = (SIGNS.get(word) ?? []).filter(({ name }) => chain === name || chain.endsWith(`.${name}`));
    const [first] = signs;
    if (!first || isComment(text, index)) continue;
    const given = givenAt(text, end);
    const isTelling = first.name.includes('.');
    if (!isTelling && given.literal === undefined && !given.isFromEnvironment) continue;
    const claim = claimOf({ file, start: end - first.name.length, end }, signs, given.literal, hash);
    if (claim) yield claim;
  }
}

const CODE_SIGNS = CLAIM_SIGNS.filter(({ kind }) => kind === 'code');
const SIGNS = byLastWord(CODE_SIGNS);
/** Code in which none of these stands claims nothing. */
export const CLAIMED_NAMES: readonly string[] = CODE_SIGNS.map(({ name }) => name);
const LAST_WORDS = new RegExp(
  `(?<![\\w$])(?:${[...SIGNS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\w$])`,
  'g',
);

function byLastWord(signs: readonly ClaimSign[]): ReadonlyMap<string, readonly ClaimSign[]> {
  const by = new Map<string, ClaimSign[]>();
  // The longest names first: what is said of them is said more exactly.
  for (const sign of signs.toSorted((a, b) => b.name.length - a.name.length)) {
    const last = sign.name.slice(sign.name.lastIndexOf('.') + 1);
    by.set(last, [...(by.get(last) ?? []), sign]);
  }
  return by;
}

function claimOf(
  at: LicenseClaim['at'],
  signs: readonly ClaimSign[],
  literal: string | undefined,
  hash: (text: string) => string,
): LicenseClaim | undefined {
  const valued = signs.find(({ value }) => value !== undefined && literal !== undefined && isLike(value, literal));
  const sign = valued ?? signs.find(({ value }) => value === undefined);
  if (!sign) return undefined;
  const { shows } = sign;
  const isKey = literal !== undefined && (!valued || shows === 'commercial') && isLiteralKey(literal);
  return {
    kind: 'claim',
    by: { kind: 'code', text: signText(sign) },
    shows: shows === 'unclear' && isKey ? 'commercial' : shows,
    at,
    ...(isKey ? { keyHash: hash(literal) } : {}),
  };
}

/** "*" is any letters, "?" a digit or a capital. */
function isLike(glob: string, text: string): boolean {
  if (glob.endsWith('*')) return text.startsWith(glob.slice(0, -1));
  if (!glob.includes('?')) return glob === text;
  return (
    glob.length === text.length &&
    [...glob].every((sign, at) => (sign === '?' ? /[0-9A-Za-z]/.test(text.charAt(at)) : sign === text.charAt(at)))
  );
}

/** The names before a name, with their dots: "a.b." */
function chainBefore(text: string, index: number): string {
  return /[\w$.]*$/.exec(text.slice(Math.max(0, index - LONGEST_CHAIN), index))?.[0] ?? '';
}

const LONGEST_CHAIN = 80;

/** The line, so far, is a comment in some language. */
function isComment(text: string, index: number): boolean {
  const near = text.slice(Math.max(0, index - LONGEST_LINE), index);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  return /^\s*(?:\/\/|\/?\*|#(?!\[)|<!--|--|;)|(?:^|[^:])\/\/(?!["'])/.test(before);
}

const LONGEST_LINE = 500;

interface Given {
  readonly literal?: string;
  readonly isFromEnvironment: boolean;
}

/** What a name is given: by "=", ":", as the first argument of a call, or between tags. */
function givenAt(text: string, end: number): Given {
  const after = text.slice(end, end + LONGEST_VALUE);
  const [sign, quote] = GIVEN.exec(after) ?? [];
  if (sign === undefined) return { isFromEnvironment: false };
  const rest = after.slice(sign.length);
  if (quote !== undefined) {
    const close = rest.indexOf(quote);
    const literal = rest.slice(0, close);
    return close < 0 || literal.includes('\n') ? { isFromEnvironment: false } : { literal, isFromEnvironment: false };
  }
  const [bare] = (sign.endsWith('>') ? /^[^<\n]{1,2000}(?=<\/)/ : BARE).exec(rest) ?? [];
  if (bare !== undefined && !bare.startsWith('$')) return { literal: bare.trim(), isFromEnvironment: false };
  return { isFromEnvironment: ENVIRONMENT.test(rest.slice(0, LONGEST_EXPRESSION)) };
}

/** Also the end of the quotes around a name, and the "{" of JSX. */
const GIVEN = /^["'\]]{0,2}\s{0,20}(?:[:=]{1,2}(?!=)|\(|>)\s{0,80}\{?\s{0,20}(?:(["'`]))?/;
/** What needs no quotes in YAML and properties: at the end of its line, and no word that may be a type or a name. */
const BARE = /^(?:true(?=\s*[;,\n])|(?=[^\s"'`]{0,200}[\d-])[\w+/=.-]{8,200}(?=[^\S\n]*(?:\r?\n|$)))/;
const ENVIRONMENT =
  /^[^\n;]*?(?:process\.env|import\.meta\.env|Environment\.GetEnv|os\.environ|getenv|System\.getenv|ENV\[|\$\{?[A-Z_])/;
const LONGEST_VALUE = 20_000;
const LONGEST_EXPRESSION = 200;
