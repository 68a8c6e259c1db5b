import type { FilePath } from '../model/file-path.js';
import type { Recognition, RecognizedComponent, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component } from './component.js';
import { golangPurl } from './go/purl.js';

/**
 * Go's list of what lies in `vendor`: a module with its version a line, "=>" before what stands in for it.
 * https://go.dev/ref/mod#vendoring
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
    for (const line of textOf(bytes).matchAll(LINE)) yield* moduleOn(line, file);
  },
};

const LINE = /^# (\S+)(?: (v\S+))?(?: => (\S+)(?: (v\S+))?)?\s*$/gm;

/** A line without a version on the left is a replacement at the end of the list, where all of them are repeated. */
function* moduleOn(line: RegExpExecArray, file: FilePath): Generator<RecognizedComponent> {
  const [whole, module = '', version, replacement, replacedBy] = line;
  if (version === undefined) return;
  const at = { file, start: line.index, end: line.index + whole.trimEnd().length };
  const isLocal = replacement !== undefined && replacedBy === undefined;
  yield component({
    bundled: 'source',
    purl:
      replacedBy === undefined
        ? golangPurl(module, isLocal ? undefined : version)
        : golangPurl(replacement as string, replacedBy),
    at,
    facts:
      replacement === undefined
        ? []
        : [isLocal ? `comes from the folder ${replacement}` : `stands in for ${module} ${version}`],
  });
}
