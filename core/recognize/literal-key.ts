/**
 * Whether a literal that stands where a key belongs can be one: eight characters or more without a blank, that neither
 * name a variable nor ask to be replaced ("YOUR_LICENSE_KEY", "<key>", "xxxxxxxx", "test-1"), and have a digit. Ids of
 * licenses ("Apache-2.0"), versions, days and short numbers are none.
 */
export function isLiteralKey(value: string): boolean {
  if (value.length < SHORTEST || value.length > LONGEST || /[\s<>${}]/.test(value)) return false;
  if (!/\d/.test(value) || NO_KEY.test(value) || new Set(value).size <= FEWEST_LETTERS) return false;
  return value.length > LONGEST_WORDS || ![PLACEHOLDER, FREE, LICENSE_ID, NUMBER].some((no) => no.test(value));
}

const SHORTEST = 8;
const LONGEST = 16 * 1024;
/** What is longer has such words by chance. */
const LONGEST_WORDS = 64;
const FEWEST_LETTERS = 3;
const PLACEHOLDER =
  /your|change.?me|example|placeholder|replace|dummy|insert|todo|test|fake|mock|sample|demo|…|\.\.\./i;
/** Words that licenses are called by, and editions that are free. */
const FREE = /gpl|open.?source|non.?commercial|community|trial|evaluation/i;
/** https://spdx.org/licenses/: words, a number of at most two digits with points, words. */
const LICENSE_ID = /^[a-z]+(?:-[a-z]+){0,3}-\d{1,2}(?:\.\d{1,2}){0,2}\+?(?:-[a-z]+){0,4}$/i;
/** A version, a day, a number. */
const NUMBER = /^(?:v?\d{1,4}(?:\.\d+){1,4}(?:[-+][\w.]{1,20})?|\d{4}-\d{2}-\d{2}(?:T[\d:.]*Z?)?|\d{1,11})$/;
/** Addresses and paths. */
const NO_KEY = /^(?:[a-z]+:\/\/|\d+@|[A-Za-z]:\\|\.{0,2}\/)/;
