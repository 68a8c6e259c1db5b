/**
 * Whether a literal that stands where a key belongs can be one: eight characters or more without a blank, that neither
 * name a variable nor ask to be replaced ("YOUR_LICENSE_KEY", "<key>", "xxxxxxxx"), and have a digit.
 */
export function isLiteralKey(value: string): boolean {
  if (value.length < SHORTEST || value.length > LONGEST || /[\s<>${}]/.test(value)) return false;
  if (!/\d/.test(value) || NO_KEY.test(value) || new Set(value).size <= FEWEST_LETTERS) return false;
  return value.length > LONGEST_WORDS || !(PLACEHOLDER.test(value) || FREE.test(value));
}

const SHORTEST = 8;
const LONGEST = 16 * 1024;
/** What is longer has such words by chance. */
const LONGEST_WORDS = 64;
const FEWEST_LETTERS = 3;
const PLACEHOLDER = /your|change.?me|example|placeholder|replace|dummy|insert|todo|…|\.\.\./i;
/** Words that licenses are called by, and editions that are free. */
const FREE = /gpl|open.?source|non.?commercial|community|trial|evaluation/i;
/** Addresses and paths. */
const NO_KEY = /^(?:[a-z]+:\/\/|\d+@|[A-Za-z]:\\|\.{0,2}\/)/;
