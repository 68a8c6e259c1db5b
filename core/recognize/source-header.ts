import { baseName, type FilePath } from '../model/file-path.js';
import type { Recognition, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import {
  COMMENTED,
  type FirstComment,
  type FirstComments,
  firstComments,
  isSource,
  LOOKED_AHEAD,
} from './header/first-comments.js';
import type { Stretch } from './header/rights.js';

/**
 * What the comments at the start of a source say of its license. Most are about the project that it belongs to: those are for
 * `othersSources` to leave out, so this is none of the recognizers that are asked of any tree.
 * https://reuse.software/spec-3.3/#comment-headers
 */
export const sourceHeader: Recognizer = {
  id: 'source-header',
  title: 'sources whose headers state another license than that of their project',
  url: 'https://reuse.software/spec-3.3/#comment-headers',
  most: 16 * 1024,
  startIsEnough: true,
  endings: new RegExp(`^(?:${COMMENTED})$`),
  words: ['licen', 'spdx-', 'redistribut', 'hereby granted', 'public domain', 'copying', 'proprietary'],
  looksAt: (file) => (isSource(file) && !MINIFIED.test(file) && !INSTALLED.test(file) ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const { text, comments } = commentsIn(file, bytes);
    const texts = joined(comments, text)
      .map(({ start, end }) => ({ text: text.slice(start, end), at: { file, start, end }, comment: 'header' as const }))
      .filter((one) => RIGHTS.test(one.text));
    const [first] = texts;
    if (first) yield component({ bundled: 'source', purl: genericPurl(baseName(file)), at: first.at, texts });
  },
};

/**
 * Lines of a license may have blank lines between them: from the first that speak of rights to the last such lines they are one
 * text. So are a license and an exception from it, whatever stands between the two.
 */
function joined(comments: readonly FirstComment[], text: string): readonly Stretch[] {
  const all: FirstComment[] = [];
  for (const one of comments) {
    const said = text.slice(one.start, one.end);
    if (one.isLines && !TELLING.test(said)) continue;
    const before = all.at(-1);
    const isMore = before && ((before.isLines && one.isLines) || EXCEPTION.test(said));
    if (isMore) all[all.length - 1] = { ...before, end: one.end };
    else all.push(one);
  }
  return all;
}

const EXCEPTION = /\bspecial exception\b|\badditional permission\b/i;

/** Most headers are short: the rest of the source need not be decoded then. */
function commentsIn(file: FilePath, bytes: Uint8Array): FirstComments & { readonly text: string } {
  const near = textOf(bytes.subarray(0, NEAR));
  const found = firstComments(file, near);
  if (bytes.length <= NEAR || found.end < near.length - LOOKED_AHEAD) return { ...found, text: near };
  const text = textOf(bytes);
  return { ...firstComments(file, text), text };
}

/** Bytes; an even number, as UTF-16 asks for. */
const NEAR = 2048;

const MINIFIED = /[.-]min\.(?:[cm]?js|css)$/i;
/** Whose metadata say under which license they come. */
const INSTALLED = /(?:^|\/)(?:site|dist)-packages\//;
const RIGHTS = /licen[sc]|SPDX-|redistribut|hereby granted|public domain|copying|proprietary/i;
const TELLING =
  /licen[sc]|SPDX-|redistribut|granted|public domain|copying|copyright|warrant|liable|permission|permitted|commercial|provided that|disclaim|proprietary/i;
