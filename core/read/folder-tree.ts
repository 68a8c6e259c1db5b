/** A place in the tree; most hold nothing below, so the map is made when it is needed. */
interface Folder<T> {
  readonly up: Folder<T> | undefined;
  readonly isModules: boolean;
  below: Map<string, Folder<T>> | undefined;
  holds: T | undefined;
}

/**
 * Finds packages by name as Node does: in the node_modules of the asking folder, then of each folder above it.
 *
 * Folders above the project ("../shared") are on their own: what is above them is not known.
 * https://nodejs.org/api/modules.html#loading-from-node_modules-folders
 */
export class FolderTree<T> {
  private readonly root = make<T>(undefined, '');
  private readonly known = new Map<string, Folder<T>>();

  /** By the folders' paths, relative to the project and "/"-separated; the project itself is "". */
  constructor(entries: ReadonlyMap<string, T>) {
    for (const [location, entry] of entries) {
      const folder = this.folderAt(location);
      folder.holds = entry;
      this.known.set(location, folder);
    }
  }

  /** What a package's name means in a folder; each look is linear in the folder's depth. */
  from(location: string): (name: string) => T | undefined {
    const start = this.known.get(location) ?? this.folderAt(location);
    return (name) => {
      for (let folder: Folder<T> | undefined = start; folder !== undefined; folder = folder.up) {
        const modules: Folder<T> | undefined = folder.isModules ? undefined : folder.below?.get(MODULES);
        const found = modules && packageIn(modules, name)?.holds;
        if (found !== undefined) return found;
      }
      return undefined;
    };
  }

  private folderAt(location: string): Folder<T> {
    let folder = this.root;
    for (let start = 0; start < location.length; ) {
      const slash = location.indexOf('/', start);
      const end = slash < 0 ? location.length : slash;
      const segment = location.slice(start, end);
      folder.below ??= new Map();
      const next: Folder<T> = folder.below.get(segment) ?? make(folder, segment);
      folder.below.set(segment, next);
      folder = next;
      start = end + 1;
    }
    return folder;
  }
}

const MODULES = 'node_modules';

function make<T>(parent: Folder<T> | undefined, segment: string): Folder<T> {
  const up = segment === '..' ? undefined : parent;
  return { up, isModules: segment === MODULES, below: undefined, holds: undefined };
}

function packageIn<T>(modules: Folder<T>, name: string): Folder<T> | undefined {
  const slash = name.indexOf('/');
  if (slash < 0) return modules.below?.get(name);
  return modules.below?.get(name.slice(0, slash))?.below?.get(name.slice(slash + 1));
}
