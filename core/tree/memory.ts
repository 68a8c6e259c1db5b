import { baseName, type FilePath, filePath, folderOf, ROOT } from '../model/file-path.js';
import type { Entry, Stat, Tree } from './tree.js';
import { decodeUtf8, encodeUtf8 } from './utf8.js';

type Content = string | Uint8Array;

/**
 * A tree of files held in memory, as they are when it is made. Paths that no tree can have are left out. `links` maps
 * the place of a link to where it leads, both from the root of the tree; a place outside ("../x") is a link that leads
 * out.
 */
export function memoryTree(
  files: ReadonlyMap<string, Content> | Readonly<Record<string, Content>>,
  links: ReadonlyMap<string, string> = new Map(),
): Tree {
  const contents = new Map<FilePath, Content>();
  const targets = new Map<FilePath, string>();
  const folders = new Map<FilePath, Map<string, Entry>>([[ROOT, new Map()]]);

  for (const [name, content] of files instanceof Map ? files : Object.entries(files))
    place(name, 'file', contents, content);
  for (const [name, target] of links) place(name, 'link', targets, target);
  const sorted = new Map([...folders].map(([folder, entries]) => [folder, [...entries.values()].sort(byName)]));
  const follow = following(targets);

  return {
    list: (folder) => sorted.get(follow(folder) ?? folder) ?? [],
    read(file) {
      const content = contents.get(follow(file) ?? file);
      return typeof content === 'string' ? content.replace(/^\uFEFF/, '') : content && decodeUtf8(content);
    },
    bytes: (file, limit) => bytesOf(contents.get(follow(file) ?? file))?.subarray(0, limit),
    stat(path) {
      const at = follow(path);
      if (at === undefined) return undefined;
      if (sorted.has(at)) return { kind: 'folder', size: 0, stamp: 'folder' };
      return statOf(contents.get(at));
    },
    follow: (path) => {
      const at = follow(path);
      return at !== undefined && (sorted.has(at) || contents.has(at)) ? at : undefined;
    },
  };

  function place<T>(name: string, kind: Entry['kind'], into: Map<FilePath, T>, value: T): void {
    const path = filePath(name);
    if (path === undefined || path === '' || folders.has(path)) return;
    into.set(path, value);
    let below: Entry = { name: baseName(path), kind };
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const known = folders.get(folder);
      const entries = known ?? new Map<string, Entry>();
      entries.set(below.name, below);
      if (known) return;
      folders.set(folder, entries);
      below = { name: baseName(folder), kind: 'folder' };
    }
  }
}

/** Links followed before giving up, as a file system does on a circle. */
const MOST_LINKS = 40;

/** Where a path leads once every link on its way is followed; undefined when that is outside, or in a circle. */
function following(targets: ReadonlyMap<FilePath, string>): (path: FilePath) => FilePath | undefined {
  if (targets.size === 0) return (path) => path;
  return (path) => {
    let at: FilePath = ROOT;
    let rest = path === '' ? [] : path.split('/');
    for (let links = 0; rest.length > 0; ) {
      const [first = '', ...later] = rest;
      const next = (at === '' ? first : `${at}/${first}`) as FilePath;
      const target = targets.get(next);
      rest = later;
      if (target === undefined) at = next;
      else {
        const led = filePath(target);
        if (led === undefined || ++links > MOST_LINKS) return undefined;
        rest = led === '' ? later : [...led.split('/'), ...later];
        at = ROOT;
      }
    }
    return at;
  };
}

function bytesOf(content: Content | undefined): Uint8Array | undefined {
  return typeof content === 'string' ? encodeUtf8(content) : content;
}

/** The content is its own stamp: nothing else is equal exactly when it is unchanged. */
function statOf(content: Content | undefined): Stat | undefined {
  if (content === undefined) return undefined;
  const stamp =
    typeof content === 'string' ? content : Array.from(content, (byte) => String.fromCharCode(byte)).join('');
  return { kind: 'file', size: bytesOf(content)?.length ?? 0, stamp };
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : 1;
}
