import { isCopy } from '../identify/installed.js';
import { isLicensePath } from '../identify/license-files.js';
import { manifestLicense } from '../identify/manifest-license.js';
import { isOwnText } from '../identify/own-texts.js';
import { evidenceBy, LARGEST, pointers, readmeEvidence, textEvidence } from '../identify/package-folder.js';
import { isReadme } from '../identify/readme.js';
import type { Found } from '../identify/source.js';
import type { TextReader } from '../identify/text-reader.js';
import type { Copy } from '../model/component.js';

/** Files of a package that were read out of an archive, by their path in the package. */
export interface ArchivedFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was there and was not read. */
  readonly problems: readonly string[];
}

/**
 * What an archive says of the copy; undefined when it holds another package. `locator` names the archive in evidence
 * ("npm-cache:ms@2.1.3").
 */
export function foundInArchive(
  source: string,
  locator: string,
  copy: Copy,
  archived: ArchivedFiles,
  identify: TextReader | undefined,
): Found | undefined {
  const bytes = archived.files.get('package.json');
  const missing = bytes === undefined ? 'package.json is not in it' : undefined;
  const manifest = manifestLicense(textOf(bytes ?? new Uint8Array()));
  const problems = [...((missing ?? manifest.problem) ? [missing ?? manifest.problem] : []), ...archived.problems];
  const problem = problems.length === 0 ? {} : { problem: `${locator}: ${problems.join('; ')}` };
  if (missing !== undefined || manifest.problem !== undefined) return { source, declared: [], texts: [], ...problem };
  if (!isCopy(manifest, copy)) return undefined;

  const file = `${locator}/package.json`;
  const pointed = new Set(pointers(manifest));
  const names = [...archived.files.keys()].filter((name) => isLicensePath(name) || pointed.has(name)).sort();
  const readme = [...archived.files.keys()].sort().find(isReadme);
  return {
    source,
    ...(manifest.name === undefined ? {} : { name: manifest.name }),
    ...(manifest.version === undefined ? {} : { version: manifest.version }),
    declared: manifest.statements.map(({ start, end, text }) => ({ kind: 'declared', file, start, end, text })),
    texts: [
      ...names.flatMap((name) => textEvidence(`${locator}/${name}`, textOf(archived.files.get(name)), identify)),
      ...(readme === undefined || names.some(isOwnText)
        ? []
        : readmeEvidence(`${locator}/${readme}`, textOf(archived.files.get(readme)), evidenceBy(identify))),
    ],
    file: (path) => archived.files.get(path),
    ...problem,
  };
}

/** Whether a file is read out of an archive at all: the manifest, license texts, and what a manifest may point to. */
export function isWanted(path: string): boolean {
  return path === 'package.json' || isLicensePath(path) || (!path.includes('/') && POINTED.test(path));
}

/** An archive is read in one go, so what its manifest will point to is not known yet: READMEs and terms. */
const POINTED = /^(?:readme|eula|terms|legal|agreement)\b/i;

/** Why a wanted file is not read after all: it is too large (bytes), or one too many. */
export function refusal(path: string, size: number, read: ReadonlyMap<string, unknown>): string | undefined {
  if (size > LARGEST) return `${path} is too large`;
  return read.size >= MOST_FILES && !read.has(path) ? `${path} is one file too many` : undefined;
}

const MOST_FILES = 100;

function textOf(bytes: Uint8Array = new Uint8Array()): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}
