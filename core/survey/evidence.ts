import type { CheckOptions } from '../check.js';
import { gather } from '../identify/gather.js';
import type { EvidenceSource, Found } from '../identify/source.js';
import type { Component, Copy } from '../model/component.js';
import type { FilePath } from '../model/file-path.js';
import type { Looked, Memory } from './memory.js';

/** What is known of one component before anything is concluded. */
export interface Evidence {
  readonly found: Found | undefined;
  /** Something else of its lock is installed. */
  readonly present: boolean;
  /** Set when it is not to be judged, and why. */
  readonly outside: 'ignored' | 'out-of-scope' | undefined;
}

/** Why a component is not to be judged, where only some scopes are asked for. */
export function outsideBy(scopes: CheckOptions['scopes']): (component: Component) => Evidence['outside'] {
  const asked = scopes && new Set(scopes);
  return ({ ignored, scope }) => {
    if (ignored) return 'ignored';
    return asked && !asked.has(scope) ? 'out-of-scope' : undefined;
  };
}

/** Looks for evidence on every component that is to be judged; many at a time where a source needs time. */
export async function evidenceOn(
  components: readonly Component[],
  options: CheckOptions,
  memory: Memory,
): Promise<(component: Component) => Evidence> {
  const outsideOf = outsideBy(options.scopes);
  const wanted = components.filter((component) => outsideOf(component) === undefined);
  const found = await lookAll(wanted, options, memory);
  const installed = new Set<FilePath>();
  for (const { copies } of wanted) if (isHere(found.get(copies)?.found)) addLocks(copies, installed);
  return (component) => {
    const { copies } = component;
    const present = copies.some(({ lock }) => lock !== undefined && installed.has(lock));
    return { found: found.get(copies)?.found, present, outside: outsideOf(component) };
  };
}

const AT_ONCE = 32;

async function lookAll(
  components: readonly Component[],
  { sources, onProgress }: CheckOptions,
  memory: Memory,
): Promise<ReadonlyMap<readonly Copy[], Looked>> {
  const all = new Map<readonly Copy[], Looked>();
  const queue = components.values();
  const sourcesOf = sourcesByEcosystem(sources);
  const worker = async () => {
    for (const component of queue) {
      const looked = memory.looked.get(component.copies) ?? look(component, sourcesOf(component), memory);
      all.set(component.copies, looked instanceof Promise ? await looked : looked);
      onProgress?.({ stage: 'looking', done: all.size, total: components.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (memory.found) memory.looked = all;
  return all;
}

function look(component: Component, sources: readonly EvidenceSource[], { found }: Memory): Looked | Promise<Looked> {
  const key = found && keyOf(component);
  const known = key === undefined ? undefined : found?.get(key);
  if (known) return known;
  const keep = (answer: Found | undefined): Looked => {
    const looked = { found: answer };
    if (key !== undefined) found?.set(key, looked);
    return looked;
  };
  const answer = gather(component.copies, sources);
  return answer instanceof Promise ? answer.then(keep) : keep(answer);
}

/** Names mean something in one ecosystem only: whoever knows npm's packages is not asked about Python's. */
function sourcesByEcosystem(sources: readonly EvidenceSource[]): (component: Component) => readonly EvidenceSource[] {
  const byType = new Map<string, readonly EvidenceSource[]>();
  return ({ purl }) => {
    const type = purl.slice('pkg:'.length, purl.indexOf('/'));
    const known = byType.get(type);
    if (known) return known;
    const asked = sources.filter(({ ecosystem }) => ecosystem === undefined || ecosystem === type);
    byType.set(type, asked);
    return asked;
  };
}

function keyOf({ purl, copies }: Component): string {
  return `${purl} ${copies.map(({ folder, lock, key, resolved }) => folder ?? `${lock} ${key} ${resolved}`).join(' ')}`;
}

function isHere(found: Found | undefined): boolean {
  return found !== undefined && (found.source === 'installed' || found.source === 'yarn-cache');
}

function addLocks(copies: readonly Copy[], locks: Set<FilePath>): void {
  for (const { lock } of copies) if (lock !== undefined) locks.add(lock);
}
