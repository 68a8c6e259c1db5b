interface Folder<T> {
  readonly up: Folder<T> | undefined;
  readonly isModules: boolean;
  readonly below: Map<string, Folder<T>>;
  holds: T | undefined;
}

/**
 * Finds packages by name as Node does: in the node_modules of the asking folder, then of each folder above it.
 *
 * Folders above the project ("../shared") are on their own: what is above them is not known.
 * https://nodejs.org/api/modules.html#loading-from-node_modules-folders
 */
export class FolderTree<T> {
  private readonly root: Folder<T> = { up: undefined, isModules: false, below: new Map(), holds: undefined };

  /** By the folders' paths, relative to the project and "/"-separated; the project itself is "". */
  constructor(entries: ReadonlyMap<string, T>) {
    for (const [location, entry] of entries) this.folderAt(location).holds = entry;
  }

  /** Linear in the depth of `from`. */
  find(from: string, name: string): T | undefined {
    let folder: Folder<T> | undefined = this.folderAt(from);
    for (; folder !== undefined; folder = folder.up) {
      const modules: Folder<T> | undefined = folder.isModules ? undefined : folder.below.get(MODULES);
      const found = modules && below(modules, name)?.holds;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private folderAt(location: string): Folder<T> {
    let folder = this.root;
    if (location === '') return folder;
    for (const segment of location.split('/')) {
      const known = folder.below.get(segment);
      folder = known ?? make(folder, segment);
    }
    return folder;
  }
}

const MODULES = 'node_modules';

function make<T>(parent: Folder<T>, segment: string): Folder<T> {
  const folder: Folder<T> = {
    up: segment === '..' ? undefined : parent,
    isModules: segment === MODULES,
    below: new Map(),
    holds: undefined,
  };
  parent.below.set(segment, folder);
  return folder;
}

function below<T>(modules: Folder<T>, name: string): Folder<T> | undefined {
  const slash = name.indexOf('/');
  if (slash < 0) return modules.below.get(name);
  return modules.below.get(name.slice(0, slash))?.below.get(name.slice(slash + 1));
}
