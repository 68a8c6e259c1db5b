import { baseName, type FilePath } from '../model/file-path.js';
import { type PurlParts, purl } from '../model/purl.js';
import type { Recognition, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component } from './component.js';
import { noneOf, SOURCES } from './endings.js';
import { type Below, belowVendored } from './vendored/folders.js';
import { namedByFolder } from './vendored/named.js';

/** Programs and data that deal in licenses are none. */
const PROGRAMS = `${SOURCES}|json|ya?ml|toml|xml|html?|css|png|svg|sh|spdx|cmake|in|class|jar|key|lic|map`;

/**
 * License files below folders that hold the work of others: each is the root of a component named after its folder.
 * The version stands in other files of the folder and is not known here, but where the folder's name says it.
 * https://reuse.software/spec-3.3/
 */
export const vendoredLicense: Recognizer = {
  id: 'vendored-license',
  title: 'vendored sources, by the license files below vendor, third_party, external, deps, lib',
  url: 'https://reuse.software/spec-3.3/',
  most: 1024 * 1024,
  startIsEnough: true,
  endings: noneOf(PROGRAMS),
  looksAt: (file) => (isLicense(file) && componentOf(file) !== undefined ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const named = componentOf(file);
    if (!named) return;
    const text = textOf(bytes);
    const at = { file, start: 0, end: text.length };
    yield component({ bundled: 'source', purl: purl(named), at, texts: [{ text, at }] });
  },
};

const LICENSE_NAME =
  /^(?:(?:un)?licen[sc]e|copying)[^/]{0,40}$|^(?:notice|copyright)(?:\.txt|\.md)?$|^[^/]{1,40}[._-]licen[sc]e(?:\.txt|\.md)?$/i;
const IN_LICENSES = /\/licenses\/[^/]{1,80}\.txt$/i;

function isLicense(file: FilePath): boolean {
  return LICENSE_NAME.test(baseName(file)) || (file.endsWith('.txt') && IN_LICENSES.test(file));
}

const NO_TEXT = new RegExp(`\\.(?:${PROGRAMS})$`, 'i');

function componentOf(file: FilePath): PurlParts | undefined {
  if (NO_TEXT.test(file)) return undefined;
  const below = belowVendored(file);
  if (!below) return undefined;
  return namedByFolder(below) ?? namedByFile(below, baseName(file));
}

/** "third_party/LICENSE.zlib": a file among the vendored folders that says whose it is. */
function namedByFile({ isSure }: Below, name: string): PurlParts | undefined {
  const found = OF_WHOM.exec(name);
  const whom = found?.[1] ?? found?.[2];
  return isSure && whom !== undefined && !NO_NAME.test(whom) ? { type: 'generic', name: whom } : undefined;
}

const OF_WHOM =
  /^(?:licen[sc]e|copying)[._-]([\w+-]{2,40}?)(?:\.txt|\.md)?$|^([\w+-]{2,40}?)[._-]licen[sc]e(?:\.txt|\.md)?$/i;
const NO_NAME =
  /^(?:txt|md|rst|mit|bsd|isc|apache|mpl|gpl|lgpl|agpl|gpl[v-]?\d.*|lgpl[v-]?\d.*|apache[-_]?\d.*|third[-_]?party|html|docs|orig|template)$/i;
