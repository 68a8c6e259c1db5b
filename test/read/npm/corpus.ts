import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact, Lock, Manifest, Reader } from '../../../core/model/facts.js';
import type { FilePath } from '../../../core/model/file-path.js';
import type { Finding } from '../../../core/model/finding.js';
import type { Source } from '../../../core/model/span.js';

const CORPUS = join(import.meta.dirname, '../../corpus');

/** A real file: "npm-lock/ui5-cli/npm-shrinkwrap.json". It is read as if it lay at the tree's root. */
export function corpusFile(path: string): Source {
  return { file: path.slice(path.lastIndexOf('/') + 1) as FilePath, text: readFileSync(join(CORPUS, path), 'utf8') };
}

/** Every file of a format, by its path in the corpus. */
export function corpusFiles(format: string, names: readonly string[]): readonly string[] {
  return readdirSync(join(CORPUS, format), { recursive: true, encoding: 'utf8' })
    .map((path) => `${format}/${path.replaceAll('\\', '/')}`)
    .filter((path) => names.some((name) => path.endsWith(`/${name}`)))
    .sort();
}

export function counts<T>(format: string): ReadonlyMap<string, T> {
  const table = JSON.parse(readFileSync(join(CORPUS, format, 'counts.json'), 'utf8')) as { locks: Record<string, T> };
  return new Map(Object.entries(table.locks).map(([path, count]) => [`${format}/${path}`, count]));
}

export function digest(lines: readonly string[]): string {
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
}

export interface Reading {
  readonly facts: readonly Fact[];
  readonly lock: Lock | undefined;
  readonly manifest: Manifest | undefined;
  /** "code at «text»: message", in the order found. */
  readonly findings: readonly string[];
}

export function readWith(reader: Reader, source: Source): Reading {
  const facts = [...reader.read(source)];
  return {
    facts,
    lock: facts.find((fact) => fact.kind === 'lock'),
    manifest: facts.find((fact) => fact.kind === 'manifest'),
    findings: facts.filter((fact) => fact.kind === 'finding').map((found) => findingLine(source, found)),
  };
}

/** A value written as JSON, read as that file. */
export function readJson(reader: Reader, file: string, value: unknown): Reading {
  return readWith(reader, { file: file as FilePath, text: JSON.stringify(value, undefined, 2) });
}

function findingLine({ text }: Source, { code, severity, at, message }: Finding): string {
  return `${severity} ${code} at «${text.slice(at.start, at.end)}»: ${message}`;
}
