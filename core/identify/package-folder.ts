import { type FilePath, isUnder, pathIn } from '../model/file-path.js';
import type { LicenseEvidence } from '../model/license.js';
import type { Stat, Tree } from '../tree/tree.js';
import { type LicenseFiles, licenseFiles } from './license-files.js';
import { detached, type ManifestLicense, manifestLicense } from './manifest-license.js';

/** What one package's own folder says of it. */
export interface PackageReading {
  readonly folder: FilePath;
  /** As its package.json states them. */
  readonly name?: string;
  readonly version?: string;
  readonly declared: readonly LicenseEvidence[];
  readonly texts: readonly LicenseEvidence[];
  /** It has a node_modules of its own. */
  readonly nested: boolean;
  readonly problem?: string;
  /** All that was looked at, with the stamps it had: while they are the same, so is the reading. */
  readonly seen: readonly Seen[];
}

/** A path and its stamp; MISSING where a file that was asked for is not there. */
export interface Seen {
  readonly path: FilePath;
  readonly stamp: string;
}

export const MISSING = '';

/** Reads a package's folder; undefined when no package.json is in it. */
export type PackageReader = (folder: FilePath) => PackageReading | undefined;

/** Bytes. The largest package.json and license texts of real packages stay under a third of it. */
export const LARGEST = 2 * 1024 * 1024;

/** A reader of the packages in a tree that keeps nothing. */
export function packageReader(tree: Tree): PackageReader {
  return (folder) => new Reading(tree, folder).result();
}

/** One reading in progress: what was seen and what went wrong on the way. */
class Reading {
  readonly #tree: Tree;
  readonly #folder: FilePath;
  readonly #seen: Seen[] = [];
  readonly #problems: string[] = [];

  constructor(tree: Tree, folder: FilePath) {
    this.#tree = tree;
    this.#folder = folder;
  }

  result(): PackageReading | undefined {
    const file = this.#path('package.json');
    if (!file || !this.#see(this.#folder)) return undefined;
    const stat = this.#see(file);
    if (!stat) return undefined;
    const manifest = this.#manifest(file, stat);
    const entries = this.#tree.list(this.#folder);
    const texts = this.#texts(licenseFiles(this.#tree, this.#folder, entries), pointers(manifest));
    return {
      folder: this.#folder,
      ...(manifest.name === undefined ? {} : { name: manifest.name }),
      ...(manifest.version === undefined ? {} : { version: manifest.version }),
      declared: manifest.statements.map(({ start, end, text }) => ({ kind: 'declared', file, start, end, text })),
      texts,
      nested: entries.some(({ name, kind }) => name === 'node_modules' && kind === 'folder'),
      ...(this.#problems.length === 0 ? {} : { problem: this.#problems.join('; ') }),
      seen: this.#seen,
    };
  }

  #manifest(file: FilePath, { size }: Stat): ManifestLicense {
    const text = this.#read(file, 'package.json', size);
    if (text === undefined) return { statements: [] };
    const manifest = manifestLicense(text);
    if (manifest.problem !== undefined) this.#problems.push(manifest.problem);
    return manifest;
  }

  #texts(listed: LicenseFiles, pointed: readonly string[]): readonly LicenseEvidence[] {
    for (const name of listed.folders) this.#see(this.#path(name));
    if (listed.more) this.#problems.push('it has more license files than are read');
    return [...new Set([...listed.files, ...pointed])].sort().flatMap((name) => this.#text(name));
  }

  #text(name: string): readonly LicenseEvidence[] {
    const file = this.#path(name);
    const stat = file && this.#see(file);
    const text = stat?.kind === 'file' ? this.#read(file, name, stat.size) : undefined;
    if (file === undefined || text === undefined) return [];
    if (text.includes('\0')) this.#problems.push(`${name} is no text`);
    return textEvidence(file, text);
  }

  #read(file: FilePath | undefined, name: string, size: number): string | undefined {
    const text = file === undefined || size > LARGEST ? undefined : this.#tree.read(file);
    if (text === undefined) this.#problems.push(`${name} ${size > LARGEST ? 'is too large' : 'cannot be read'}`);
    return text;
  }

  /** Notes the stamp before anything is read, so that a change in between shows next time. */
  #see(path: FilePath | undefined): Stat | undefined {
    if (path === undefined) return undefined;
    const stat = this.#tree.stat(path);
    this.#seen.push({ path, stamp: stat?.stamp ?? MISSING });
    return stat;
  }

  /** A path below the package; undefined when it leads out of it. */
  #path(relative: string): FilePath | undefined {
    const path = pathIn(this.#folder, relative);
    return path !== undefined && path !== this.#folder && isUnder(path, this.#folder) ? path : undefined;
  }
}

/** Files that a statement points to: "SEE LICENSE IN terms/EULA.txt". */
export function pointers({ statements }: ManifestLicense): readonly string[] {
  return statements.flatMap(({ text }) => {
    const name = /^see licen[sc]e in (\S.*)$/i.exec(text.trim())?.[1]?.replace(/^[<"'](.*)[>"']$/, '$1');
    return name === undefined || name.includes('://') ? [] : [name.replace(/^(?:\.\/)+/, '')];
  });
}

/** A license text as evidence; none when the file is empty or holds no text at all. */
export function textEvidence(file: string, text: string): readonly LicenseEvidence[] {
  const line = firstLine(text);
  return line === undefined ? [] : [{ kind: 'text', file, start: 0, end: text.length, text: line }];
}

function firstLine(text: string): string | undefined {
  const first = text.search(/\S/);
  if (first < 0 || text.includes('\0')) return undefined;
  const line = text.slice(first, first + 400).split(/[\r\n\u2028\u2029]/, 1)[0] ?? '';
  return detached(
    line
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trimEnd()
      .slice(0, 120)
      .toWellFormed(),
  );
}
