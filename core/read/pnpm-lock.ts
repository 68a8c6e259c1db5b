import type { Fact, Importer, LockedPackage, Reader } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { childOf, type MapNode, spanOf, type TextNode } from '../text/node.js';
import { parseYamlDocuments, writtenScalar } from '../text/yaml.js';
import { malformed, problemsOf } from './malformed.js';
import { PnpmGraph } from './pnpm-graph.js';
import type { PnpmKeys } from './pnpm-key.js';
import type { PnpmEntry } from './pnpm-package.js';

/**
 * pnpm's lock. `importers` has the projects by folder (one project alone stands at the top before version 9),
 * `packages` what was chosen; since version 9 `snapshots` has it once for each set of peers. A first document of its
 * own holds what pnpm needs before it can read the rest: config dependencies and pnpm itself.
 *
 * Left out: what makes pnpm write another lock but not another tree (settings, overrides, catalogs), for its results
 * are all there. https://pnpm.io/lockfile https://github.com/pnpm/spec/blob/master/lockfile/9.0.md
 */
export const pnpmLock: Reader = {
  id: 'pnpm-lock',
  names: ['pnpm-lock.yaml'],
  title: 'pnpm-lock.yaml, versions 5, 6 and 9, of one or several documents',
  url: 'https://pnpm.io/lockfile',
  *read(source): Generator<Fact> {
    const documents = parseYamlDocuments(source.text);
    const read: ReadDocument[] = [];
    for (const document of documents) {
      yield* problemsOf(source, document, 'YAML');
      const keys = document.root && keysOf(source, document.root);
      if (document.root?.kind === 'map' && keys) read.push(readDocument(source, document.root, keys));
      else if (document.root) yield unsupported(source, document.root);
    }
    if (documents.length === 0) yield malformed(source.file, { start: 0, end: 0 }, 'this lock is empty');
    for (const { graph } of read) yield* graph.findings;
    yield* carried(read.flatMap(({ graph }) => graph.bundling()));
    if (read.length > 0) yield lockOf(source, read);
  },
};

interface ReadDocument {
  readonly graph: PnpmGraph;
  readonly formatVersion: string;
  readonly importers: readonly Importer[];
  readonly packages: ReadonlyMap<string, LockedPackage>;
}

const VERSION = /^([569])(?:\.\d+)?(?:-inlineSpecifiers)?$/;
const KEYS = new Map<string | undefined, PnpmKeys>([
  ['5', 'slashes'],
  ['6', 'slash-at'],
  ['9', 'at'],
]);

function keysOf(source: Source, root: TextNode): PnpmKeys | undefined {
  return KEYS.get(VERSION.exec(versionOf(source, root) ?? '')?.[1]);
}

function versionOf({ text }: Source, root: TextNode): string | undefined {
  const node = childOf(root, 'lockfileVersion');
  return node?.kind === 'scalar' ? writtenScalar(text, node) : undefined;
}

function unsupported({ file }: Source, root: TextNode) {
  return finding({
    code: 'read/unsupported-version',
    severity: 'error',
    message: 'this is not lock version 5, 6 or 9 of pnpm',
    at: spanOf(file, childOf(root, 'lockfileVersion') ?? { start: root.start, end: root.start }),
    help: 'write it anew with a version of pnpm that writes one of these: pnpm install --lockfile-only',
  });
}

function readDocument(source: Source, root: MapNode, keys: PnpmKeys): ReadDocument {
  const graph = new PnpmGraph(source, root, keys);
  const importers = graph.importers();
  return { graph, importers, packages: graph.packages(), formatVersion: versionOf(source, root) ?? '' };
}

/** What a package ships inside its own archive is nowhere in the lock, and so in no report. */
function* carried(packages: readonly PnpmEntry[]): Generator<Finding> {
  const [first] = packages;
  if (!first) return;
  const count = packages.length;
  yield finding({
    code: 'read/skipped',
    severity: 'warning',
    message: `${count === 1 ? 'a package carries' : `${count} packages carry`} others inside, which this lock does not name`,
    at: first.at,
    labels: packages.slice(0, MOST_LABELS).map(({ at, key }) => ({ span: at, text: key })),
    help: 'look into the archives: what they carry is judged only where a lock of npm names it',
  });
}

const MOST_LABELS = 20;

/** All documents as one lock; of a package that stands in several the last, the project's own, speaks. */
function lockOf({ file }: Source, documents: readonly ReadDocument[]): Fact {
  const packages = new Map<string, LockedPackage>();
  const importers = new Map<FilePath, Importer>();
  for (const document of documents) {
    for (const [key, found] of document.packages) packages.set(key, found);
    for (const importer of document.importers) {
      const before = importers.get(importer.folder);
      const requires = [...(before?.requires ?? []), ...importer.requires];
      importers.set(importer.folder, { ...importer, requires });
    }
  }
  return {
    kind: 'lock',
    file,
    ecosystem: 'npm',
    reader: pnpmLock.id,
    formatVersion: documents.at(-1)?.formatVersion ?? '',
    importers: [...importers.values()],
    packages,
    pins: new Map(),
  };
}
