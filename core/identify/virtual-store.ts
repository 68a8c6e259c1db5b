import type { Copy } from '../model/component.js';
import { type FilePath, pathIn } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';
import { plainVersion } from './same-version.js';

/** The folder in which pnpm (or bun's isolated linker) keeps one real copy of each package. */
export interface VirtualStore {
  /** Where the copy may lie, the likeliest first; the package.json there has the last word. */
  foldersOf(copy: Copy): Iterable<FilePath>;
}

/**
 * Lists `node_modules/.pnpm` and `node_modules/.bun` under the lock's folder: one folder a package, named
 * `name@version`, "/" written "+", then the peers it was resolved with, all of it cut and hashed where it
 * grows long. Copies of one version differ in their peers only, not in their files, so any will do; a patched one
 * must be its own.
 * https://pnpm.io/symlinked-node-modules-structure https://pnpm.io/settings#virtualstoredirmaxlength
 */
export function virtualStore(tree: Tree, root: FilePath): VirtualStore {
  const folders = storeFolders(tree, root).flatMap((store) =>
    tree.list(store).flatMap(({ kind, name }) => (kind === 'folder' ? [{ store, name }] : [])),
  );
  const byName = new Map(folders.map((folder) => [folder.name, folder]));
  const byVersion = new Map<string, StoreFolder[]>();
  for (const folder of folders) {
    const id = packageOf(folder.name);
    const others = id === undefined ? undefined : byVersion.get(id);
    if (others) others.push(folder);
    else if (id !== undefined) byVersion.set(id, [folder]);
  }
  const cut = folders.filter(({ name }) => HASHED.test(name));

  return {
    *foldersOf(copy) {
      const exact = copy.key === undefined ? undefined : byName.get(folderName(copy.key));
      if (exact) yield* packageIn(exact, copy);
      if (copy.patched || copy.version === undefined) return;
      const version = plainVersion(copy.version);
      const same = byVersion.get(`${copy.name}@${version}`);
      if (same?.[0]) return yield* packageIn(same[0], copy);
      const id = escaped(`${copy.name}@${version}`);
      for (const folder of cut) if (id.startsWith(beforeHash(folder.name))) yield* packageIn(folder, copy);
    },
  };
}

interface StoreFolder {
  readonly store: FilePath;
  readonly name: string;
}

function* packageIn({ store, name }: StoreFolder, copy: Copy): Generator<FilePath> {
  const folder = pathIn(store, `${name}/node_modules/${copy.name}`);
  if (folder?.startsWith(`${store}/${name}/node_modules/`)) yield folder;
}

function storeFolders(tree: Tree, root: FilePath): readonly FilePath[] {
  const modules = pathIn(root, 'node_modules') ?? root;
  const stated = /^[ \t]*"?virtualStoreDir"?:(.*)$/m.exec(tree.read(pathIn(modules, '.modules.yaml') ?? modules) ?? '');
  const own = stated?.[1]?.trim().replace(/^["']|["']?,?$/g, '');
  const stores = [
    own === undefined ? undefined : pathIn(modules, own),
    pathIn(modules, '.pnpm'),
    pathIn(modules, '.bun'),
  ];
  return [...new Set(stores)].filter((store) => store !== undefined);
}

/** "@scope+name@1.0.0_react@18.0.0" → "@scope/name@1.0.0". */
function packageOf(folder: string): string | undefined {
  const at = folder.indexOf('@', 1);
  if (at < 0) return undefined;
  const name = folder.startsWith('@') ? folder.slice(0, at).replace('+', '/') : folder.slice(0, at);
  return `${name}@${folder.slice(at + 1).split(/[_+(]/, 1)[0]}`;
}

/** The folder's name for a key of pnpm's lock, when it is not cut: "/foo@1.0.0(react@18.0.0)" → "foo@1.0.0_react@18.0.0". */
function folderName(key: string): string {
  const name = escaped(key.startsWith('/') ? key.slice(1) : key);
  return name.replace(/\)$/, '').replace(/\)\(|[()]/g, '_');
}

function escaped(id: string): string {
  return id.replace(/[\\/:*?"<>|#]/g, '+');
}

const HASHED = /^.{26,}_(?:[0-9a-z]{26}|[0-9a-f]{32})$/;

function beforeHash(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('_'));
}
