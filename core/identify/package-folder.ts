import { type FilePath, isUnder, pathIn } from '../model/file-path.js';
import type { LicenseEvidence } from '../model/license.js';
import type { Entry, Tree } from '../tree/tree.js';
import { licenseFiles } from './license-files.js';
import { detached, type ManifestLicense, manifestLicense } from './manifest-license.js';
import { moved } from './moved.js';
import { isNoTerms, isOwnText } from './own-texts.js';
import { isReadme, licenseSections, type Section } from './readme.js';
import { pointedFile } from './statement.js';
import type { TextReader } from './text-reader.js';

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
}

/** Reads a package's folder; undefined when no package.json is in it. */
export type PackageReader = (folder: FilePath) => PackageReading | undefined;

/** Bytes, and of a text UTF-16 units. The largest package.json and license texts of real packages stay under a third of it. */
export const LARGEST = 2 * 1024 * 1024;

/** What a license text is worth as evidence. */
export type TextEvidence = (file: string, text: string) => readonly LicenseEvidence[];

/** A reader of the packages in a tree that keeps nothing; without `evidenceOf` license texts are listed, not identified. */
export function packageReader(tree: Tree, evidenceOf: TextEvidence = textEvidence): PackageReader {
  return (folder) => new Reading(tree, folder, evidenceOf).result();
}

/** Evidence that says which license a text is. */
export function evidenceBy(identify: TextReader | undefined): TextEvidence {
  return (file, text) => textEvidence(file, text, identify);
}

/** One reading in progress, and what went wrong on the way. */
class Reading {
  readonly #tree: Tree;
  readonly #folder: FilePath;
  readonly #evidenceOf: TextEvidence;
  readonly #problems: string[] = [];

  constructor(tree: Tree, folder: FilePath, evidenceOf: TextEvidence) {
    this.#tree = tree;
    this.#folder = folder;
    this.#evidenceOf = evidenceOf;
  }

  result(): PackageReading | undefined {
    const file = this.#path('package.json');
    const text = file && this.#tree.read(file);
    if (!file || (text === undefined && !this.#tree.stat(file))) return undefined;
    const manifest = this.#manifest(text);
    const entries = this.#tree.list(this.#folder);
    const texts = this.#texts(entries, pointers(manifest));
    return {
      folder: this.#folder,
      ...(manifest.name === undefined ? {} : { name: manifest.name }),
      ...(manifest.version === undefined ? {} : { version: manifest.version }),
      declared: manifest.statements.map(({ start, end, text }) => ({ kind: 'declared', file, start, end, text })),
      texts,
      nested: entries.some(({ name, kind }) => name === 'node_modules' && kind === 'folder'),
      ...(this.#problems.length === 0 ? {} : { problem: this.#problems.join('; ') }),
    };
  }

  #manifest(text: string | undefined): ManifestLicense {
    if (!this.#isReadable(text, 'package.json')) return { statements: [] };
    const manifest = manifestLicense(text);
    if (manifest.problem !== undefined) this.#problems.push(manifest.problem);
    return manifest;
  }

  #texts(entries: readonly Entry[], pointed: readonly string[]): readonly LicenseEvidence[] {
    const listed = licenseFiles(this.#tree, this.#folder, entries);
    if (listed.more) this.#problems.push('it has more license files than are read');
    const names = [...new Set([...listed.files, ...pointed])].sort();
    const hasOwn = names.some(isOwnText);
    const texts = names.flatMap((name) => this.#text(name, hasOwn && !isOwnText(name)));
    return hasOwn ? texts : [...texts, ...this.#readme(entries)];
  }

  #readme(entries: readonly Entry[]): readonly LicenseEvidence[] {
    const entry = entries.find(({ name, kind }) => kind === 'file' && isReadme(name));
    const file = entry && this.#path(entry.name);
    const text = file && this.#tree.read(file);
    return file && text !== undefined ? readmeEvidence(file, text, this.#evidenceOf) : [];
  }

  /** `bundled`: there are texts about the package itself, and this one is about what comes with it: it has no say. */
  #text(name: string, bundled: boolean): readonly LicenseEvidence[] {
    const file = this.#path(name);
    const text = file && this.#tree.read(file);
    if (!file || (text === undefined && this.#tree.stat(file)?.kind !== 'file')) return [];
    if (!bundled) {
      if (!this.#isReadable(text, name)) return [];
      if (text.includes('\0')) this.#problems.push(`${name} is no text`);
      return this.#evidenceOf(file, text);
    }
    if (text === undefined || text.length > LARGEST) return [];
    return textEvidence(file, text).map((evidence) => ({ ...evidence, bundled: true }));
  }

  #isReadable(text: string | undefined, name: string): text is string {
    if (text !== undefined && text.length <= LARGEST) return true;
    this.#problems.push(`${name} ${text === undefined ? 'cannot be read' : 'is too large'}`);
    return false;
  }

  /** A path below the package; undefined when it leads out of it. */
  #path(relative: string): FilePath | undefined {
    const path = pathIn(this.#folder, relative);
    return path !== undefined && path !== this.#folder && isUnder(path, this.#folder) ? path : undefined;
  }
}

/** What a README says of the license of its package, where no other text does; none when it only points to one. */
export function readmeEvidence(file: string, text: string, evidenceOf: TextEvidence): readonly LicenseEvidence[] {
  if (text.length > LARGEST || text.includes('\0')) return [];
  return licenseSections(text).flatMap((section) => sectionEvidence(file, section, evidenceOf));
}

/** The same of one of its sections. */
export function sectionEvidence(file: string, { start, text }: Section, evidenceOf: TextEvidence) {
  return evidenceOf(file, text)
    .filter(saysLicense)
    .map((evidence) => moved(evidence, start));
}

/** It names a license of the package, or has terms that nobody knows, or nobody has looked yet. */
function saysLicense(evidence: LicenseEvidence): boolean {
  return evidence.expression !== undefined || evidence.unidentified === true || 'pending' in evidence;
}

/** Files that a statement points to: "SEE LICENSE IN terms/EULA.txt". */
export function pointers({ statements }: ManifestLicense): readonly string[] {
  return statements.flatMap(({ text }) => {
    const name = pointedFile(text);
    return name === undefined || name.includes('://') ? [] : [name];
  });
}

/** A license text as evidence; none when the file is empty or holds no text at all. */
export function textEvidence(file: string, text: string, identify?: TextReader): readonly LicenseEvidence[] {
  const line = firstLine(text);
  if (line === undefined) return [];
  const { expression, score = 1, passages = [], unidentified, unidentifiedAt, wordy, naming } = identify?.(text) ?? {};
  const [first] = passages;
  const isNothing = (wordy && isNoTerms(file)) || (naming && isReadme(file.slice(file.lastIndexOf('/') + 1)));
  return [
    {
      kind: 'text',
      file,
      start: first?.start ?? 0,
      end: passages.at(-1)?.end ?? text.length,
      text: line,
      ...(expression === undefined ? {} : { expression, score }),
      ...(unidentified && !isNothing ? { unidentified, ...(unidentifiedAt ? { unidentifiedAt } : {}) } : {}),
      ...(first ? { passages } : {}),
    },
  ];
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
