import type { SemVer } from 'semver';
import parse from 'semver/functions/parse.js';
import { digits } from './digits.js';
import type { Version, VersionScheme } from './scheme.js';

/** npm, Go, Cargo: semantic versions, a leading "v" included. Build metadata does not count. https://semver.org */
export const semver: VersionScheme<SemVer> = {
  id: 'semver',
  parse(text): Version<SemVer> | undefined {
    const key = parse(text);
    if (key === null) return undefined;
    return { release: [key.major, key.minor, key.patch].map((number) => digits(String(number))), key };
  },
  compare: (a, b) => a.key.compare(b.key),
};
