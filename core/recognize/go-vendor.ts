import { type FilePath, folderOf, pathIn } from '../model/file-path.js';
import type { Recognition, RecognizedComponent, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component } from './component.js';
import { golangPurl } from './go/purl.js';

/**
 * Go's list of what lies in `vendor`: a module with its version a line, "=>" before what stands in for it, and below it the
 * packages that are used of it. https://go.dev/ref/mod#vendoring
 */
export const goVendor: Recognizer = {
  id: 'go-vendor',
  title: 'Go modules in vendor/modules.txt',
  url: 'https://go.dev/ref/mod#vendoring',
  most: 8 * 1024 * 1024,
  startIsEnough: true,
  endings: /^txt$/,
  looksAt: (file) => (file === 'vendor/modules.txt' || file.endsWith('/vendor/modules.txt') ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const text = textOf(bytes);
    const used = usedIn(text);
    for (const line of text.matchAll(MODULE)) yield* moduleOn(line, file, used.has(line[1] as string));
  },
};

const MODULE = /^# (\S+)(?: (v\S+))?(?: => (\S+)(?: (v\S+))?)?\s*$/gm;

/** Modules of which a package is listed. Some lists have a module twice, with its packages below either line. */
function usedIn(text: string): ReadonlySet<string> {
  const used = new Set<string>();
  let module = '';
  for (const { 1: named } of text.matchAll(/^(?:# (\S+)|[^#\s])/gm))
    if (named === undefined) used.add(module);
    else module = named;
  return used;
}

/** A line without a version on the left is a replacement at the end of the list, where all of them are repeated. */
function* moduleOn(line: RegExpExecArray, file: FilePath, isUsed: boolean): Generator<RecognizedComponent> {
  const [whole, module = '', version, replacement, replacedBy] = line;
  if (version === undefined) return;
  const at = { file, start: line.index, end: line.index + whole.trimEnd().length };
  const isLocal = replacement !== undefined && replacedBy === undefined;
  const folder = isLocal ? folderHere(file, replacement) : pathIn(folderOf(file), module);
  yield component({
    bundled: 'source',
    purl:
      replacedBy === undefined
        ? golangPurl(module, isLocal ? undefined : version)
        : golangPurl(replacement as string, replacedBy),
    at,
    ...(folder === undefined ? {} : { folder }),
    ...(isUsed ? {} : { isUnused: true }),
    facts:
      replacement === undefined || replacedBy === version
        ? []
        : [isLocal ? `comes from the folder ${replacement}` : `stands in for ${module} ${version}`],
  });
}

/** A folder that a module comes from, seen from its go.mod; an absolute path is none of this tree. */
function folderHere(file: FilePath, replacement: string): FilePath | undefined {
  return replacement.startsWith('.') ? pathIn(folderOf(folderOf(file)), replacement) : undefined;
}
