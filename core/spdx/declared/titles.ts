import { LEFT_OUT } from './aliases.js';
import type { Name } from './name.js';
import { NAMED } from './title-table.generated.js';

/** The ids of a name, "-only" and "-or-later" left off; several where the name does not tell them apart. */
export function idsOfName({ stem, version, isShort }: Name, orLater: boolean): readonly string[] {
  const known = table().get(stem);
  if (LEFT_OUT.has(stem)) return [];
  const isOpen = isShort && !orLater && [...(known?.keys() ?? [])].some((other) => other.startsWith(`${version}.`));
  return isOpen ? [] : (known?.get(version) ?? []);
}

/** All ids that have these words before their version. */
export function idsOfStem(stem: string): readonly string[] {
  return [...(table().get(stem)?.values() ?? [])].flat();
}

/** Ids by stem and version. */
type Table = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

// Made when first asked: most runs meet nothing but expressions.
let made: Table | undefined;

function table(): Table {
  made ??= read();
  return made;
}

function read(): Table {
  const versions = new Map<string, Map<string, readonly string[]>>();
  for (const row of NAMED.trim().split('\n')) {
    const [stem = '', version = '', ids = ''] = row.split(' | ');
    const of = versions.get(stem) ?? new Map<string, readonly string[]>();
    versions.set(stem, of.set(version, ids.split(' ')));
  }
  return versions;
}
