import { compareDigits, compareNumbers, type Digits, digits } from './digits.js';
import { LONGEST_VERSION, type Version, type VersionScheme } from './scheme.js';

interface Key {
  readonly release: readonly Digits[];
  readonly stage: number;
  readonly number: Digits;
}

/**
 * Tags of images, actions and tools: numbers or a date after an optional "v", with or without words that name a variant
 * ("7.4-alpine"). Words for what is not finished ("rc1", "-beta.2") make a prerelease; all others do not count. A tag of
 * fewer than three numbers is a line of versions that moves on. Anything else ("latest", a branch, a commit, the name of
 * a base image) says nothing about a version.
 */
export const plain: VersionScheme<Key> = {
  id: 'plain',
  parse(text): Version<Key> | undefined {
    const trimmed = text.trim();
    if (text.length > LONGEST_VERSION || COMMIT.test(trimmed)) return undefined;
    const [, date, numbers, rest = ''] = FORM.exec(trimmed) ?? [];
    if (numbers === undefined && date === undefined) return undefined;
    const release = (date?.split('-') ?? numbers?.split('.') ?? []).map(digits);
    const [, long, short, number = ''] = UNFINISHED.exec(rest) ?? [];
    const word = long ?? short;
    if (word === undefined && rest !== '' && !(date === undefined ? /^[-_+.]/ : /^[-_+.T]/i).test(rest))
      return undefined;
    const stage = word === undefined ? FINISHED : (STAGES.get(word.toLowerCase()) ?? 0);
    const floats = word === undefined && release.length < 3;
    return { release, ...(floats ? { floats } : {}), key: { release, stage, number: digits(number) } };
  },
  compare({ key: a }, { key: b }) {
    return compareNumbers(a.release, b.release) || Math.sign(a.stage - b.stage) || compareDigits(a.number, b.number);
  },
};

/** Words before the numbers that do not make them something else's. */
const FORM =
  /^(?:(?:release|version|enterprise|community|server)[-._]?)?v?(?:(\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?)(?!\d)|(\d+(?:\.\d+)*))(.*)$/is;
const COMMIT = /^(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}$/i;
/** Single letters only behind a number: "-b08" is a build. */
const UNFINISHED =
  /^(?:[-_.+]?(alpha|beta|preview|pre|rc|cr|milestone|dev|snapshot|nightly|edge|canary|next|ea)|([abm])(?=\d))(?![a-z])[-._]?(\d*)/i;

const STAGES: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['alpha', 1],
  ['b', 2],
  ['beta', 2],
  ['m', 3],
  ['milestone', 3],
  ['pre', 4],
  ['preview', 4],
  ['ea', 4],
  ['rc', 5],
  ['cr', 5],
]);
const FINISHED = 6;
