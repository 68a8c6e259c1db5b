import type { CheckOptions } from './check.js';
import { gather } from './identify/gather.js';
import type { Found } from './identify/source.js';
import type { Memory } from './memory.js';
import type { Component } from './model/component.js';
import type { FilePath } from './model/file-path.js';

/** What is known of one component before anything is concluded. */
interface Evidence {
  readonly found: Found | undefined;
  /** Something else of its lock is installed. */
  readonly present: boolean;
  /** Set when it is not to be judged, and why. */
  readonly outside?: 'ignored' | 'out-of-scope';
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
  await lookAll(wanted, options, memory);
  const found = (component: Component): Found | undefined => memory.found.get(keyOf(component))?.found;
  const installed = new Set(wanted.flatMap((component) => (isHere(found(component)) ? locksOf(component) : [])));
  return (component) => {
    const outside = outsideOf(component);
    const present = locksOf(component).some((lock) => installed.has(lock));
    return { found: outside ? undefined : found(component), present, ...(outside ? { outside } : {}) };
  };
}

const AT_ONCE = 32;

async function lookAll(
  components: readonly Component[],
  { sources, onProgress }: CheckOptions,
  memory: Memory,
): Promise<void> {
  let done = 0;
  const advance = () => onProgress?.({ stage: 'looking', done: ++done, total: components.length });
  const queue = components.values();
  const worker = async () => {
    for (const component of queue) {
      const key = keyOf(component);
      if (!memory.found.has(key)) {
        const answer = gather(component.copies, sources);
        memory.found.set(key, { found: answer instanceof Promise ? await answer : answer });
      }
      advance();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function keyOf({ purl, copies }: Component): string {
  return `${purl} ${copies.map(({ folder, lock, key, resolved }) => folder ?? `${lock} ${key} ${resolved}`).join(' ')}`;
}

function isHere(found: Found | undefined): boolean {
  return found !== undefined && (found.source === 'installed' || found.source === 'yarn-cache');
}

function locksOf({ copies }: Component): readonly FilePath[] {
  return copies.flatMap(({ lock }) => (lock === undefined ? [] : [lock]));
}
