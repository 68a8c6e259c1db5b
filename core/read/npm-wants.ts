import type { Scope } from '../model/scope.js';
import { entriesOf, itemsOf, type MapEntry, stringOf, type TextNode } from '../text/node.js';

/** One dependency that a manifest, or an entry of a lock, states. */
export interface NpmWant {
  readonly name: string;
  readonly scope: Scope;
  /** Its line: the name as key, the spec as value. */
  readonly entry: MapEntry;
}

/** The groups as npm, yarn, pnpm and bun name them. Other keys are left alone. */
const GROUPS = new Map<string, Scope>([
  ['dependencies', 'runtime'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
]);

/**
 * The dependencies of a map that has npm's groups, in the order written.
 *
 * A name in `optionalDependencies` overrides the same in `dependencies`. A peer that may be missing
 * (`peerDependenciesMeta`, bun's `optionalPeers`) is optional. Development dependencies count only for a project of
 * ours. https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies
 */
export function* npmWants(groups: readonly MapEntry[], isProject: boolean): Generator<NpmWant> {
  if (!groups.some(({ key }) => GROUPS.has(key))) return;
  const optional = namesIn(lastValue(groups, 'optionalDependencies'));
  const optionalPeers = optionalPeersIn(groups);
  for (const [group, scope] of GROUPS) {
    if (scope === 'development' && !isProject) continue;
    for (const entry of lastOfEachKey(entriesOf(lastValue(groups, group)))) {
      if (scope === 'runtime' && optional.has(entry.key)) continue;
      const missing = scope === 'peer' && optionalPeers.has(entry.key);
      yield { name: entry.key, scope: missing ? 'optional' : scope, entry };
    }
  }
}

function lastOfEachKey(entries: readonly MapEntry[]): Iterable<MapEntry> {
  return entries.length < 2 ? entries : new Map(entries.map((entry) => [entry.key, entry])).values();
}

function lastValue(groups: readonly MapEntry[], key: string): TextNode | undefined {
  return groups.findLast((entry) => entry.key === key)?.value;
}

function namesIn(group: TextNode | undefined): ReadonlySet<string> {
  return new Set(entriesOf(group).map(({ key }) => key));
}

function optionalPeersIn(groups: readonly MapEntry[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { key, value } of entriesOf(lastValue(groups, 'peerDependenciesMeta')))
    if (entriesOf(value).some((entry) => entry.key === 'optional' && isTrue(entry.value))) names.add(key);
  for (const item of itemsOf(lastValue(groups, 'optionalPeers'))) {
    const name = stringOf(item);
    if (name !== undefined) names.add(name);
  }
  return names;
}

export function isTrue(node: TextNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}
