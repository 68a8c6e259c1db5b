import { knownException, knownLicense } from '../identifiers.js';
import { EXCEPTIONS, FAMILIES_BY_NAME, SOLE } from './aliases.js';
import { baseOf, nameOf } from './name.js';
import { EXCEPTION_TITLES } from './title-table.generated.js';
import { idsOfName, idsOfStem } from './titles.js';
import { isNumber, telling, wordsOf } from './words.js';

/** The license or the pair of license and exception that words name: all words, and one license only. */
export function oneLicense(words: readonly string[]): string | undefined {
  const plain = withoutTemplate(words);
  const at = plain.findIndex((word) => WITH.has(word));
  if (at < 0) return named(plain);
  const alone = named(plain);
  if (alone !== undefined) return alone;
  const license = named(plain.slice(0, at));
  const exception = exceptionOf(plain.slice(plain[at + 1] === '/' ? at + 2 : at + 1));
  return license === undefined || exception === undefined ? undefined : pair(license, exception);
}

const WITH = new Set(['with', 'w', 'include', 'includes', 'including']);

function named(words: readonly string[]): string | undefined {
  const { rest, range } = ranged(words);
  const name = nameOf(rest);
  const ids = idsOfName(name, range === 'later');
  const only =
    ids.length === 1 ? ids[0] : name.version === '' ? (SOLE[name.stem] ?? SOLE[telling(rest).join(' ')]) : undefined;
  return only === undefined ? undefined : inRange(only, range);
}

type Range = 'later' | 'only' | undefined;

function inRange(base: string, range: Range): string | undefined {
  if (knownLicense(`${base}-only`)) return range === 'later' ? `${base}-or-later` : `${base}-only`;
  return range === 'later' ? `${base}+` : base;
}

/** What says "or later" or "only", taken off: "2+", ">= 2", "2 or any later version", "== 2". */
function ranged(words: readonly string[]): { readonly rest: readonly string[]; readonly range: Range } {
  const text = ` ${words.filter((word) => word !== '(' && word !== ')' && word !== ',').join(' ')} `;
  const later = text
    .replace(/ >= (\S+) /, ' $1 + ')
    .replace(/ (?:or|and) (?:at your option )?(?:any )?(?:later|newer|greater|above|higher)(?: version)?s? $/, ' + ');
  const isLater = / \+ $/.test(later) && isNumber(/(\S+) \+ $/.exec(later)?.[1] ?? '');
  const exact = (isLater ? later.slice(0, -2) : text).replace(/ == (\S+) /, ' $1 ');
  const isOnly = / only $/.test(exact);
  const rest = (isOnly ? exact.slice(0, -5) : exact).trim().split(' ');
  return { rest, range: isLater ? 'later' : isOnly ? 'only' : undefined };
}

/** R's way to say that a license with open places has them in a file: "MIT + file LICENSE". */
function withoutTemplate(words: readonly string[]): readonly string[] {
  const [sign, file, license] = words.slice(-3);
  const isFile = sign === '+' && file === 'file' && license === 'license';
  return isFile && /^(?:mit|bsd [23] clause)$/.test(words.slice(0, -3).join(' ')) ? words.slice(0, -3) : words;
}

function exceptionOf(words: readonly string[]): string | undefined {
  exceptions ??= new Map([...titled(), ...EXCEPTIONS]);
  return exceptions.get(exceptionKey(words));
}

let exceptions: ReadonlyMap<string, string> | undefined;

function titled(): readonly (readonly [string, string])[] {
  return EXCEPTION_TITLES.trim()
    .split('\n')
    .map((row) => row.split(' | ') as [string, string])
    .map(([id, title]) => [exceptionKey(wordsOf(title)), id] as const);
}

function exceptionKey(words: readonly string[]): string {
  return telling(words)
    .filter((word) => word !== 'exception')
    .map((word) => word.replace(/(?:\.0)+$/, ''))
    .join(' ');
}

function pair(license: string, exception: string): string | undefined {
  const to = knownException(exception)?.licenses ?? [];
  const base = baseOf(license);
  return to.includes(base.replace(/-.*$/, '')) || to.includes(base) ? `${license} WITH ${exception}` : undefined;
}

/** Whether words without a version name a group of licenses, and these ids are of it. */
export function isFamilyOf(words: readonly string[], ids: readonly string[]): boolean {
  const { stem, version } = nameOf(words);
  if (stem === '' || version !== '') return false;
  const pattern = FAMILIES_BY_NAME[stem];
  const bases = new Set(idsOfStem(stem));
  return ids.length > 0 && ids.every((id) => pattern?.test(id) || bases.has(baseOf(id)));
}
