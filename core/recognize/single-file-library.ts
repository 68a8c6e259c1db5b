import { baseName, type FilePath } from '../model/file-path.js';
import type { Recognition, Recognizer, Stated } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { SINGLE_FILES, type SingleFile } from './header/known.js';
import { rightsIn } from './header/rights.js';

/**
 * C and C++ libraries that are copied into a tree as a file or two: known by name and by the macros with their version;
 * those of stb and of dr_libs by their first line. Texts are the comments about rights at the start and at the end.
 * https://github.com/nothings/single_file_libs
 */
export const singleFileLibrary: Recognizer = {
  id: 'single-file-library',
  title: 'C and C++ libraries of one file: sqlite3.c, stb_image.h, json.hpp',
  url: 'https://github.com/nothings/single_file_libs',
  most: 1024 * 1024,
  startIsEnough: true,
  endings: /^(?:c|h|hpp|hh|cc|cpp|cxx|hxx|inl|ipp)$/,
  looksAt: (file) => (candidates(file).length > 0 || FAMILY.test(baseName(file)) ? 'yes' : 'no'),
  *recognize({ file, bytes, size }, { sha256 }): Generator<Recognition> {
    const text = textOf(bytes);
    const found = inStart(text, file) ?? inMacros(text, file) ?? inFirstLines(text, file);
    if (!found) return;
    const hash = bytes.length === size ? sha256(bytes) : undefined;
    yield component({
      bundled: 'source',
      purl: genericPurl(found.name, found.version, hash),
      at: { file, start: found.start, end: found.end },
      texts: rightsIn(text).map(
        ({ start, end }): Stated => ({ text: text.slice(start, end), at: { file, start, end }, comment: 'banner' }),
      ),
      ...(hash === undefined ? {} : { sha256: hash }),
    });
  },
};

const BY_FILE = new Map<string, SingleFile[]>();
for (const one of SINGLE_FILES) for (const file of one.files) BY_FILE.set(file, [...(BY_FILE.get(file) ?? []), one]);

function candidates(file: FilePath): readonly SingleFile[] {
  return BY_FILE.get(baseName(file)) ?? [];
}

interface Found {
  readonly name: string;
  readonly version?: string;
  readonly start: number;
  readonly end: number;
}

function inStart(text: string, file: FilePath): Found | undefined {
  for (const { name, start } of candidates(file)) {
    const found = start?.exec(text.slice(0, 2000));
    if (found) return { name, version: found[1] as string, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function inMacros(text: string, file: FilePath): Found | undefined {
  for (const { name, macros } of candidates(file)) {
    const defined = macros.map((macro) => macroIn(text, macro));
    const first = defined[0];
    if (!first) continue;
    const values = defined.map((one) => one?.value);
    const version = values.every((value) => value !== undefined) ? versionOf(values) : undefined;
    return { name, ...(version === undefined ? {} : { version }), start: first.start, end: first.end };
  }
  return undefined;
}

function macroIn(text: string, macro: string): { value: string | undefined; start: number; end: number } | undefined {
  const found = new RegExp(
    String.raw`^[ \t]{0,20}#[ \t]{0,20}define[ \t]{1,40}${macro}[ \t]{1,80}"?([\w.+-]{1,40})`,
    'm',
  ).exec(text);
  if (!found) return undefined;
  return { value: found[1], start: found.index, end: found.index + found[0].length };
}

/** A single number is counted in a way of its own, and is no version. */
function versionOf(values: readonly (string | undefined)[]): string | undefined {
  const version = values.join('.');
  return /^\d+(?:\.\d+)*[\w.+-]*$/.test(version) && version.includes('.') ? version : undefined;
}

const FAMILY = /^(?:stb_\w{1,40}|dr_(?:wav|mp3|flac)|miniaudio|sokol_\w{1,40})\.[ch]$/;

/** "stb_image - v2.27 - public domain image loader", "// Ogg Vorbis audio decoder - v1.22 - public domain" */
function inFirstLines(text: string, file: FilePath): Found | undefined {
  if (!FAMILY.test(baseName(file))) return undefined;
  const name = baseName(file).replace(/\.[ch]$/, '');
  const head = text.slice(0, 2000);
  const named = new RegExp(String.raw`\b${name}(?:\.h)?[ ,-]{1,6}v?(${NUMBER})`).exec(head);
  const found = named ?? (name.startsWith('stb_') ? PUBLIC.exec(head) : null);
  return found
    ? { name, version: found[1] as string, start: found.index, end: found.index + found[0].length }
    : undefined;
}

const NUMBER = String.raw`\d{1,4}(?:\.\d{1,4}){1,2}[a-z]?`;
const PUBLIC = new RegExp(`- v(${NUMBER}) - public domain`);
