import type { Edge, Fact, Lock, LockedPackage } from '../../core/model/facts.js';
import type { FilePath } from '../../core/model/file-path.js';
import { npmPurl } from '../../core/model/purl.js';
import type { Scope } from '../../core/model/scope.js';
import { packageJson } from '../../core/read/package-json.js';

/** What a package.json says, read by its real reader. */
export function manifest(file: string, content: object): readonly Fact[] {
  return [...packageJson.read({ file: file as FilePath, text: JSON.stringify(content) })];
}

/** "b@1.0.0", "b@1.0.0 development", or "-> folder": the name, the key it leads to, the scope. */
type Wish = string;

interface LockParts {
  /** By folder; "scoped" unless the lock says otherwise. */
  readonly importers?: Readonly<Record<string, readonly Wish[]>>;
  readonly scoped?: boolean;
  /** "a@1.0.0" → what it requires. A key may have a suffix: "a@1.0.0(peer)". */
  readonly packages: Readonly<Record<string, readonly Wish[]>>;
  /** "a@^1" → key. */
  readonly pins?: Readonly<Record<string, string>>;
}

/** A lock of no particular format. The entry of the package with number n stands at 100 n. */
export function lock(file: string, { importers = {}, scoped = true, packages, pins = {} }: LockParts): Lock {
  const path = file as FilePath;
  return {
    kind: 'lock',
    file: path,
    ecosystem: 'npm',
    reader: 'test-lock',
    formatVersion: '1',
    importers: Object.entries(importers).map(([folder, wishes]) => ({
      folder: folder as FilePath,
      at: { file: path, start: 1, end: 2 },
      scoped,
      requires: wishes.map((wish) => ({ ...edge(wish), at: { file: path, start: 3, end: 4 } })),
    })),
    packages: new Map(
      Object.entries(packages).map(([key, wishes], index) => [key, locked(path, key, wishes, 100 * (index + 1))]),
    ),
    pins: new Map(Object.entries(pins)),
  };
}

function locked(file: FilePath, key: string, wishes: readonly Wish[], start: number): LockedPackage {
  const [, name = '', version = ''] = /^(@?[^@]+)@([^(]*)/.exec(key) ?? [];
  return {
    key,
    purl: npmPurl(name, version),
    name,
    version,
    at: { file, start, end: start + 10 },
    requires: wishes.map(edge),
    origin: 'registry',
    bundled: false,
    patched: false,
  };
}

function edge(wish: Wish): Edge {
  const [what = '', scope = 'runtime'] = wish.split(' ');
  if (what.startsWith('->')) return { name: what, toImporter: what.slice(2) as FilePath, scope: scope as Scope };
  const name = /^(@?[^@]+)/.exec(what)?.[1] ?? what;
  return { name, ...(what === name ? {} : { to: what }), scope: scope as Scope };
}

/** Where a text stands in a package.json made by `manifest`. */
export function placeIn(file: string, content: object, text: string): object {
  const start = JSON.stringify(content).indexOf(text);
  return { file, start, end: start + text.length };
}
