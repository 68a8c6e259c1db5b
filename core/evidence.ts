import type { CheckOptions } from './check.js';
import { gather } from './identify/gather.js';
import type { Found } from './identify/source.js';
import type { Memory } from './memory.js';
import type { Component } from './model/component.js';
import type { FilePath } from './model/file-path.js';

/** What is known of one component before anything is concluded. */
export interface Evidence {
  readonly found: Found | undefined;
  /** Something else of its lock is installed. */
  readonly present: boolean;
  /** Set when it is not to be judged, and why. */
  readonly outside: 'ignored' | 'out-of-scope' | undefined;
}

/** Looks for evidence on every component that is to be judged; many at a time where a source needs time. */
export async function evidenceOn(
  components: readonly Component[],
  options: CheckOptions,
  memory: Memory,
): Promise<(component: Component) => Evidence> {
  const scopes = options.scopes && new Set(options.scopes);
  const outsideOf = (component: Component): Evidence['outside'] => {
    if (component.ignored) return 'ignored';
    return scopes && !scopes.has(component.scope) ? 'out-of-scope' : undefined;
  };
  const wanted = components.filter((component) => outsideOf(component) === undefined);
  const found = await lookAll(wanted, options, memory);
  const installed = new Set<FilePath>();
  for (const component of wanted) if (isHere(found.get(component))) addLocks(component, installed);
  return (component) => {
    const present = component.copies.some(({ lock }) => lock !== undefined && installed.has(lock));
    return { found: found.get(component), present, outside: outsideOf(component) };
  };
}

const AT_ONCE = 32;

async function lookAll(
  components: readonly Component[],
  { sources, onProgress }: CheckOptions,
  memory: Memory,
): Promise<ReadonlyMap<Component, Found | undefined>> {
  const all = new Map<Component, Found | undefined>();
  const queue = components.values();
  const worker = async () => {
    for (const component of queue) {
      const key = memory.found && keyOf(component);
      let known = key === undefined ? undefined : memory.found?.get(key);
      if (!known) {
        const answer = gather(component.copies, sources);
        known = { found: answer instanceof Promise ? await answer : answer };
        if (key !== undefined) memory.found?.set(key, known);
      }
      all.set(component, known.found);
      onProgress?.({ stage: 'looking', done: all.size, total: components.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return all;
}

function keyOf({ purl, copies }: Component): string {
  return `${purl} ${copies.map(({ folder, lock, key, resolved }) => folder ?? `${lock} ${key} ${resolved}`).join(' ')}`;
}

function isHere(found: Found | undefined): boolean {
  return found !== undefined && (found.source === 'installed' || found.source === 'yarn-cache');
}

function addLocks({ copies }: Component, locks: Set<FilePath>): void {
  for (const { lock } of copies) if (lock !== undefined) locks.add(lock);
}
