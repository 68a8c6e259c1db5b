import type { Edge, Fact, Importer, Lock, LockedPackage, Reader } from '../model/facts.js';
import { folderOf } from '../model/file-path.js';
import { finding } from '../model/finding.js';
import { purl } from '../model/purl.js';
import type { Source } from '../model/span.js';
import { parseJson } from '../text/json.js';
import { childOf, entriesOf, keySpan, type MapEntry, type MapNode, spanOf, stringOf } from '../text/node.js';
import { malformed, problemsOf } from './malformed.js';

/**
 * NuGet's packages.lock.json: for each target framework what was chosen, and what depends on what. What a project of ours that is
 * referenced needs is here too, and counts as needed by this one.
 * https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files#locking-dependencies
 */
export const nugetLock: Reader = {
  id: 'nuget-lock',
  names: ['packages.lock.json'],
  patterns: ['packages.*.lock.json'],
  title: 'packages.lock.json of NuGet, versions 1 and 2',
  url: 'https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files#locking-dependencies',
  *read(source): Generator<Fact> {
    const parsed = parseJson(source.text);
    yield* problemsOf(source, parsed, 'JSON');
    if (parsed.root?.kind === 'map') yield* lockIn(source, parsed.root);
    else if (parsed.root) yield malformed(source.file, parsed.root, 'a lock of NuGet holds one object');
  },
};

function* lockIn(source: Source, root: MapNode): Generator<Fact> {
  const version = childOf(root, 'version');
  const number = version?.kind === 'scalar' ? version.value : undefined;
  if (number !== 1 && number !== 2) {
    yield finding({
      code: 'read/unsupported-version',
      severity: 'error',
      message: 'this is not lock version 1 or 2 of NuGet',
      at: spanOf(source.file, version ?? { start: root.start, end: root.start + 1 }),
      help: 'write it anew: dotnet restore --use-lock-file',
    });
    return;
  }
  const entries = [...entriesIn(root)];
  for (const { line } of entries)
    if (!isOwn(line) && stringOf(childOf(line.value, 'resolved')) === undefined)
      yield malformed(source.file, line.value, 'a package of this lock has no version');
  yield lockOf(source, String(number), entries);
}

interface LockEntry {
  readonly framework: string;
  readonly line: MapEntry;
}

function* entriesIn(root: MapNode): Generator<LockEntry> {
  for (const { key, value } of entriesOf(childOf(root, 'dependencies')))
    for (const line of entriesOf(value)) yield { framework: key, line };
}

function lockOf(source: Source, formatVersion: string, entries: readonly LockEntry[]): Lock {
  const chosen = entries.filter(({ line }) => stringOf(childOf(line.value, 'resolved')) !== undefined && !isOwn(line));
  const keys = new Set(chosen.map(keyOf));
  const packages = new Map(chosen.map((entry) => [keyOf(entry), packageOf(source, entry, keys)]));
  return {
    kind: 'lock',
    file: source.file,
    ecosystem: 'nuget',
    reader: nugetLock.id,
    formatVersion,
    importers: [importerOf(source, entries, keys)],
    packages,
    pins: new Map(),
  };
}

/** What the project itself asks for, and what projects of ours that it references do. */
function importerOf(source: Source, entries: readonly LockEntry[], keys: ReadonlySet<string>): Importer {
  const requires = entries.flatMap((entry): readonly Edge[] => {
    const { framework, line } = entry;
    const at = keySpan(source.file, line);
    if (isOwn(line)) return needs(framework, line, keys).map((edge) => ({ ...edge, at }));
    const isDirect = stringOf(childOf(line.value, 'type')) === 'Direct' && keys.has(keyOf(entry));
    return isDirect ? [{ name: line.key.toLowerCase(), to: keyOf(entry), scope: 'runtime', at }] : [];
  });
  const at = spanOf(source.file, { start: 0, end: 0 });
  return { folder: folderOf(source.file), at, scoped: false, whole: true, requires };
}

function packageOf({ file }: Source, entry: LockEntry, keys: ReadonlySet<string>): LockedPackage {
  const { framework, line } = entry;
  const version = stringOf(childOf(line.value, 'resolved')) ?? '';
  return {
    key: keyOf(entry),
    purl: purl({ type: 'nuget', name: line.key, version }),
    name: line.key,
    version,
    at: keySpan(file, line),
    requires: needs(framework, line, keys),
    origin: 'registry',
    bundled: false,
    patched: false,
  };
}

/** A part for one runtime ("net8.0/win-x64") lists only what differs from the part for all. */
function needs(framework: string, line: MapEntry, keys: ReadonlySet<string>): readonly Edge[] {
  const [general = ''] = framework.split('/', 1);
  return entriesOf(childOf(line.value, 'dependencies')).map(({ key }): Edge => {
    const name = key.toLowerCase();
    const to = [`${framework} ${name}`, `${general} ${name}`].find((candidate) => keys.has(candidate));
    return { name, ...(to === undefined ? {} : { to }), scope: 'runtime' };
  });
}

/** Names have no case. */
function keyOf({ framework, line }: LockEntry): string {
  return `${framework} ${line.key.toLowerCase()}`;
}

function isOwn({ value }: MapEntry): boolean {
  return stringOf(childOf(value, 'type')) === 'Project';
}
