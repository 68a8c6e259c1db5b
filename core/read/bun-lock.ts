import type { Fact, Lock, Reader } from '../model/facts.js';
import { finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { parseJson } from '../text/json.js';
import { childOf, type MapNode, spanOf } from '../text/node.js';
import { type BunEntry, bunEntriesIn } from './bun-lock-entry.js';
import { BunLockGraph } from './bun-lock-graph.js';
import { malformed, problemsOf, quoted } from './malformed.js';

const VERSIONS = new Set<unknown>([0, 1, 2, 3]);

/**
 * bun's text lock: JSON with trailing commas. The binary bun.lockb is not read.
 *
 * `workspaces` has the projects by folder. `packages` has one list for each place of the hoisted tree, whose key is
 * the path of names that leads there ("a/b" is the b for a alone). Versions 1 to 3 differ from 0 in what is left out,
 * in how strictly bun reads them, and in overrides. https://bun.com/docs/pm/lockfile
 */
export const bunLock: Reader = {
  id: 'bun-lock',
  names: ['bun.lock'],
  title: 'bun.lock, versions 0 to 3',
  url: 'https://bun.com/docs/pm/lockfile',
  *read(source): Generator<Fact> {
    const parsed = parseJson(source.text, { comments: true });
    yield* problemsOf(source, parsed, 'JSON');
    if (parsed.root?.kind === 'map') yield* lockIn(source, parsed.root);
    else if (parsed.root) yield malformed(source.file, parsed.root, 'a bun.lock holds one object');
  },
};

function* lockIn(source: Source, root: MapNode): Generator<Fact> {
  const version = childOf(root, 'lockfileVersion');
  if (version?.kind !== 'scalar' || !VERSIONS.has(version.value)) {
    yield finding({
      code: 'read/unsupported-version',
      severity: 'error',
      message: 'this is not lock version 0, 1, 2 or 3 of bun',
      at: spanOf(source.file, version ?? { start: root.start, end: root.start + 1 }),
      help: 'write it anew with a version of bun that writes one of these: bun install --lockfile-only',
    });
    return;
  }
  for (const key of ['workspaces', 'packages']) {
    const part = childOf(root, key);
    if (part !== undefined && part.kind !== 'map')
      yield malformed(source.file, part, `the value of ${quoted(key)} is not an object`);
  }
  const { entries, findings } = bunEntriesIn(source, root);
  yield* findings;
  yield lockOf(source, String(version.value), root, entries);
}

function lockOf(source: Source, formatVersion: string, root: MapNode, entries: ReadonlyMap<string, BunEntry>): Lock {
  const graph = new BunLockGraph(source, root, entries);
  return {
    kind: 'lock',
    file: source.file,
    ecosystem: 'npm',
    reader: bunLock.id,
    formatVersion,
    importers: graph.importers(),
    packages: graph.packages(),
    pins: new Map(),
  };
}
