import type { Scope } from '../model/scope.js';
import { entriesOf, itemsOf, type MapEntry, stringOf, type TextNode } from '../text/node.js';

const NONE: ReadonlySet<string> = new Set();

/** The groups as npm, yarn, pnpm and bun name them. Other keys are left alone. */
const GROUPS = new Map<string, Scope>([
  ['dependencies', 'runtime'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
]);

/**
 * The dependencies of a map that has npm's groups, in the order written: what `each` makes of the line (the name as
 * key, the spec as value) and its scope.
 *
 * A name in `optionalDependencies` overrides the same in `dependencies`. A peer that may be missing
 * (`peerDependenciesMeta`, bun's `optionalPeers`) is optional. Development dependencies count only for a project of
 * ours. https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies
 */
export function npmWants<T>(
  groups: readonly MapEntry[],
  isProject: boolean,
  each: (entry: MapEntry, scope: Scope) => T,
): readonly T[] {
  const made: T[] = [];
  let optional: ReadonlySet<string> | undefined;
  for (const { key, value } of isProject ? lastOfEachKey(groups) : groups) {
    const scope = value.kind === 'map' ? GROUPS.get(key) : undefined;
    if (value.kind !== 'map' || scope === undefined || (scope === 'development' && !isProject)) continue;
    if (scope === 'runtime') optional = namesIn(lastValue(groups, 'optionalDependencies'));
    if (scope === 'peer') optional = optionalPeersIn(groups);
    for (const entry of isProject ? lastOfEachKey(value.entries) : value.entries) {
      const isOptional = (scope === 'runtime' || scope === 'peer') && optional?.has(entry.key);
      if (isOptional && scope === 'runtime') continue;
      made.push(each(entry, isOptional ? 'optional' : scope));
    }
  }
  return made;
}

/** People write a key twice, machines do not. */
function lastOfEachKey(entries: readonly MapEntry[]): Iterable<MapEntry> {
  return new Map(entries.map((entry) => [entry.key, entry])).values();
}

function lastValue(groups: readonly MapEntry[], key: string): TextNode | undefined {
  return groups.findLast((entry) => entry.key === key)?.value;
}

function namesIn(group: TextNode | undefined): ReadonlySet<string> {
  return group === undefined ? NONE : new Set(entriesOf(group).map(({ key }) => key));
}

function optionalPeersIn(groups: readonly MapEntry[]): ReadonlySet<string> {
  const meta = lastValue(groups, 'peerDependenciesMeta');
  const list = lastValue(groups, 'optionalPeers');
  if (meta === undefined && list === undefined) return NONE;
  const names = new Set<string>();
  for (const { key, value } of entriesOf(meta))
    if (entriesOf(value).some((entry) => entry.key === 'optional' && isTrue(entry.value))) names.add(key);
  for (const item of itemsOf(list)) {
    const name = stringOf(item);
    if (name !== undefined) names.add(name);
  }
  return names;
}

export function isTrue(node: TextNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}
