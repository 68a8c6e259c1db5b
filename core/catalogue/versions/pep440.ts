import { compare, parse } from '@renovatebot/pep440';
import { digits } from './digits.js';
import { LONGEST_VERSION, type VersionScheme } from './scheme.js';

/** PyPI: epochs, prereleases, post-releases and local versions. https://peps.python.org/pep-0440/ */
export const pep440: VersionScheme<string> = {
  id: 'pep440',
  parse(text) {
    const key = text.trim();
    const parsed = key.length > LONGEST_VERSION || !SAFE.test(key) ? null : parse(key);
    if (parsed === null) return undefined;
    return {
      release: parsed.release.map((number) => digits(String(number))),
      epoch: digits(String(parsed.epoch)),
      key,
    };
  },
  compare: (a, b) => Math.sign(compare(a.key, b.key)),
};

/** The library counts in numbers of JavaScript, which are exact up to fifteen digits. */
const SAFE = /^(?!.*\d{16})/;
