/**
 * Whether a literal that stands where a key belongs can be one: eight characters or more without a blank, that neither
 * name a variable nor ask to be replaced ("YOUR_LICENSE_KEY", "<key>", "xxxxxxxx"), and have a digit.
 */
export function isLiteralKey(value: string): boolean {
  if (value.length < SHORTEST || value.length > LONGEST || /[\s<>${}]/.test(value)) return false;
  return /\d/.test(value) && !PLACEHOLDER.test(value) && !NO_KEY.test(value) && new Set(value).size > FEWEST_LETTERS;
}

const SHORTEST = 8;
const LONGEST = 16 * 1024;
const FEWEST_LETTERS = 3;
const PLACEHOLDER = /your|change.?me|example|placeholder|replace|dummy|insert|todo|…|\.\.\./i;
/** Addresses and paths. */
const NO_KEY = /^(?:[a-z]+:\/\/|\d+@|[A-Za-z]:\\|\.{0,2}\/)/;
