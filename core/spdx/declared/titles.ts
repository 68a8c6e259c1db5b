import { currentLicenseIds } from '../identifiers.js';
import { ownNames } from '../name-table.js';
import { ALIASES, LEFT_OUT } from './aliases.js';
import { TITLE_TABLE } from './title-table.js';
import { isNumber, telling, wordsOf } from './words.js';

/** A name as it is looked up. */
export interface Name {
  /** Its words without the last number, those written for others replaced: "gpl", "bsd clause". */
  readonly stem: string;
  /** The last number without zeros at its end, "" for none. */
  readonly version: string;
  /** The number was written without a point: "2" may stand for "2.0", or be short for "2.1". */
  readonly isShort: boolean;
}

/** The name that words make, "or later" and "only" taken off before. */
export function nameOf(words: readonly string[]): Name {
  const kept = commons(telling(words));
  const at = kept.findLastIndex(isNumber);
  const number = kept[at] ?? '';
  const stem = kept.filter((_, place) => place !== at).join(' ');
  return { stem: ALIAS.get(stem) ?? stem, version: number.replace(/(?:\.0)+$/, ''), isShort: /^\d+$/.test(number) };
}

/** The ids of a name, "-only" and "-or-later" left off; several where the name does not tell them apart. */
export function idsOfName({ stem, version, isShort }: Name, orLater: boolean): readonly string[] {
  const { versions } = table();
  const known = versions.get(stem);
  if (LEFT_OUT.has(stem)) return [];
  const isOpen = isShort && !orLater && [...(known?.keys() ?? [])].some((other) => other.startsWith(`${version}.`));
  return isOpen ? [] : [...(known?.get(version) ?? [])];
}

/** All ids that have these words before their version. */
export function idsOfStem(stem: string): readonly string[] {
  return [...(table().versions.get(stem)?.values() ?? [])].flatMap((ids) => [...ids]);
}

interface Table {
  /** By stem and version. */
  readonly versions: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
}

// Made when first asked: most runs meet nothing but expressions.
let made: Table | undefined;

function table(): Table {
  made ??= { versions: versionsOf([...listed(), ...reviewed()]) };
  return made;
}

type Row = readonly [id: string, name: string];

function versionsOf(rows: readonly Row[]): Table['versions'] {
  const versions = new Map<string, Map<string, Set<string>>>();
  for (const [id, name] of rows) {
    const { stem, version } = nameOf(withoutRange(wordsOf(name)));
    const of = versions.get(stem) ?? new Map<string, Set<string>>();
    versions.set(stem, of.set(version, new Set([...(of.get(version) ?? []), baseOf(id)])));
  }
  return versions;
}

/** Each id and title of the list. */
function listed(): readonly Row[] {
  const current = new Set(currentLicenseIds());
  return TITLE_TABLE.trim()
    .split('\n')
    .flatMap((row): readonly Row[] => {
      const [id = '', title = ''] = row.split(' | ');
      return current.has(id)
        ? [
            [id, id],
            [id, title],
          ]
        : [];
    });
}

/** The names of the reviewed table that stand for one license. */
function reviewed(): readonly Row[] {
  return ownNames().flatMap(({ expression, names }) =>
    expression.includes(' ') ? [] : names.map((name): Row => [expression, name]),
  );
}

/** "GPL-2.0" of "GPL-2.0-only" and "GPL-2.0-or-later". */
export function baseOf(id: string): string {
  return id.replace(/-(?:only|or-later)$/, '');
}

function withoutRange(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => {
    const [before = '', next] = [words[at - 1], words[at + 1]];
    if (word === '+') return !isNumber(before);
    return word !== 'only' && !(word === 'or' && next === 'later') && !(word === 'later' && before === 'or');
  });
}

const ALIAS: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap(([meant, ...written]) => written.map((words) => [words, meant] as const)),
);

/** Creative Commons by its letters: the parts of its titles stand for them, in the order written. */
function commons(words: readonly string[]): readonly string[] {
  const [first, second] = words;
  if (first === 'cczero') return words.filter((word) => word !== 'universal');
  if (first !== 'cc' && !(first === 'creative' && second === 'commons')) return words;
  const rest = words.slice(first === 'cc' ? 1 : 2).join(' ');
  const letters = rest
    .replace(/\bnon ?commercial\b/g, 'nc')
    .replace(/\bshare ?alike\b/g, 'sa')
    .replace(/\bno ?deriv(?:ative)?s?\b/g, 'nd')
    .replace(/\battribution\b/g, 'by')
    .replace(/ ?\b(?:international|unported|generic|public(?! domain))\b/g, '');
  const parts = letters.split(' ').filter((word) => word !== '');
  if (parts[0] !== '0' && parts[0] !== 'cczero') return ['cc', ...parts];
  return ['cczero', ...parts.slice(1).filter((word) => word !== 'universal')];
}
