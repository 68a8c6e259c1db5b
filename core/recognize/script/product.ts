import { BOUGHT_BANNERS } from './bought-products.js';
import { NPM_NAMES } from './npm-names.js';

/** What a banner says it belongs to. */
export interface Product {
  /** As written. */
  readonly name: string;
  readonly version?: string;
  /** Of the npm package, where name and form leave no doubt. */
  readonly npm?: string;
}

/** Lines of a banner that are looked at for its name. */
const LINES = 6;
/** UTF-16 units of a banner that are looked at. */
const ENOUGH = 2000;

/**
 * The product that a banner names. In this order:
 *
 * 1. a path at a CDN: "Original file: /npm/chart.js@4.4.0/dist/chart.umd.js", "esm.sh - preact@10.5.0"
 * 2. name and version in a line: "jQuery v3.7.1 | …", "DOMPurify 3.0.6 | …", "https://d3js.org v7.8.5 …"
 * 3. a name in a line and a version in another: "moment.js", "version : 2.29.4"
 * 4. a name that is known, without a version: "React", "Lodash <https://lodash.com/>", "Handsontable is a software …"
 *
 * What nobody marked as a banner (`isMarked`) may be any comment, and is believed only with a "v" or a name that is known; a description only
 * with the name of something that is sold.
 */
export function productOf(banner: string, isMarked = true): Product | undefined {
  const text = banner.slice(0, ENOUGH);
  return fromCdn(text) ?? fromLines(linesOf(text), isMarked);
}

function fromCdn(text: string): Product | undefined {
  const found = CDN.exec(text);
  return found ? { name: found[1] as string, version: found[2] as string, npm: found[1] as string } : undefined;
}

const CDN =
  /(?:Original file: \/npm\/|esm\.sh - (?:esbuild bundle\()?)((?:@[\w.-]{1,100}\/)?[\w.-]{1,100})@(\d[\w.+-]{0,60})/;

interface Line {
  readonly text: string;
  /** A sentence that the line before did not end goes on. */
  readonly goesOn: boolean;
}

/** What stands in the comment, line by line, without its frame of stars and slashes. */
function linesOf(text: string): readonly Line[] {
  const lines = text
    .split(/\r?\n/, 40)
    .map((line) => line.slice(0, 300).replace(FRAME, '').trim().replace(/\s+/g, ' '));
  return lines
    .map((text, index) => ({ text, goesOn: BROKEN_OFF.test(lines[index - 1] ?? '') }))
    .filter(({ text }) => text !== '');
}

/** As long as a line is that was broken where it was full, of words, and without a stop. */
const BROKEN_OFF = /^.*[a-z]{2} .{60,}(?<![.:;!?)>\]])$/;

const FRAME = /^[\s/*!#=~-]+|[*\s/=~-]+$/g;

function fromLines(all: readonly Line[], isMarked: boolean): Product | undefined {
  const lines = all.map(({ text }) => text);
  const first = all.slice(0, LINES).flatMap(({ text, goesOn }) => (goesOn ? [] : [text.replace(LEAD, '')]));
  for (const line of first) {
    const found = WITH_URL.exec(line) ?? WITH_V.exec(line) ?? withNumber(line, isMarked);
    const name = found ? nameOf(found[1] as string) : undefined;
    if (found && name !== undefined) return known(name, found[2] as string);
  }
  const version = versionIn(lines);
  for (const line of first) {
    const name = FIELD.test(line)
      ? undefined
      : nameOf(/^[^<(|,:]{1,60}?(?= [-–—] |[<(|,:]|$)/.exec(line.replace(ADDRESS, '$1'))?.[0] ?? '');
    if (name === undefined) continue;
    if (keyOf(name) === 'react') return reactPart(lines);
    const isKnown = NPM_NAMES.has(keyOf(name));
    if (isKnown || (version !== undefined && isMarked && isName(name))) return known(name, version);
  }
  const described = lines
    .map((line) => DESCRIBED.exec(line)?.[1] ?? '')
    .find((name) => (isMarked ? NPM_NAMES : SOLD).has(keyOf(name)));
  if (described !== undefined) return known(described, version);
  return undefined;
}

/** "Lodash lodash.com/license | …" */
const ADDRESS = /^(\w[\w.]*) [\w-]+\.[a-z]{2,6}\/.*$/;

/** Comments that nobody marked describe these too, for they are at the start of what is sold. */
const SOLD: ReadonlyMap<string, string> = new Map(BOUGHT_BANNERS);

/** "Handsontable is a software …", "Mapbox GL JS is Copyright …" */
const DESCRIBED = /^([\w.-]{2,60}(?: [\w.-]{1,20}){0,2}) is (?:an?|the|lightweight|copyright) /i;

/** "Author: …", "Web: …" */
const FIELD = /^[A-Za-z ]{2,20}:\s/;

/** A number behind words makes a name and a version only where the words look like a name, in a comment to be kept. */
function withNumber(line: string, isMarked: boolean): RegExpExecArray | null {
  const found = WITH_NUMBER.exec(line);
  if (!found) return null;
  const name = found[1] as string;
  return NPM_NAMES.has(keyOf(name)) || (isMarked && isName(name)) ? found : null;
}

function isName(name: string): boolean {
  return name.split(' ').length === 1 || name.split(' ').every((word) => /^[A-Z0-9@]|\.(?:js|css)$/.test(word));
}

/** React's banners name the file: "react-dom.production.min.js" is of another package than "react.production.min.js". */
function reactPart(lines: readonly string[]): Product {
  for (const line of lines) {
    const found = REACT_FILE.exec(line);
    if (found) return known(found[1] as string, undefined);
    const other = OTHER_FILE.exec(line);
    if (other) return { name: other[1] as string };
  }
  return known('react', undefined);
}

const REACT_FILE =
  /^(react-(?:dom|is|reconciler|test-renderer|refresh)|react|scheduler|use-sync-external-store)[\w.-]{0,80}\.js$/;

const OTHER_FILE = /^([\w-]{2,60})\.(?:production|development|profiling)\b/;

const LEAD =
  /^(?:@(?:license|licence|preserve|name|overview|file|fileoverview|module|package|project|title)\b:?\s*)+|^(?:(?:theme |plugin )?name|theme|plugin|title|project|library|script|package)\s{0,4}:\s*/i;
const VERSION =
  String.raw`(\d{1,5}\.\d{1,6}(?:\.\d{1,6}){0,2}(?:[-.+]?(?:alpha|beta|rc|pre|dev|canary|next|snapshot|build|hotfix|slim|m)[\w.+-]{0,30})?)` +
  String.raw`(?![\w/])`;
const WITH_URL = new RegExp(String.raw`^https?://(?:www\.)?([\w.-]{3,60}(?:/[\w.-]{1,60}){0,3})/?,? v?${VERSION}`);
const NAME = String.raw`([@A-Za-z][\w.@/+&'-]{0,60}(?: [\w.@/+&'-]{1,30}){0,5}?)`;
const WITH_V = new RegExp(String.raw`^${NAME}:?(?: ?[-–—|,(] ?| )[vV](?:er(?:sion|\.)?)?[ .:]{0,2}${VERSION}`);
const WITH_NUMBER = new RegExp(String.raw`^${NAME}(?: [-–—(]| )? ?${VERSION}(?=$|[\s|,;()*<-])`);

function versionIn(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, 20)) {
    const found = VERSION_LINE.exec(line);
    if (found) return found[1];
  }
  return undefined;
}

const VERSION_LINE = new RegExp(String.raw`^(?:@?version\s{0,4}[:=]?\s{0,4}v?|v(?=[\d.]{3,20}$))${VERSION}(?!,)`, 'i');

/** Undefined for words that begin a sentence about rights, dates and tools, not a product. */
function nameOf(written: string): string | undefined {
  const name = written
    .replace(/^the /i, '')
    .replace(/[\s,:|(-]+$/, '')
    .replace(/ (?:version|release)$/i, '');
  return !/^(?!v\d)[@A-Za-z][^\s]/i.test(name) || NO_NAME.test(name) || NOT_IN_NAME.test(name) ? undefined : name;
}

const NO_NAME =
  /^(?:@(?![\w.-]+\/)|(?:\(c\)|copyright|version|released?|under|dual|apache|gnu|gpl|lgpl|agpl|mit|mozilla|mpl|bsd|isc|creative|cc|see|for|from|by|date|build|built|compiled|generated|minified|created|updated|author|requires?|depends|based|includes?|ecma|es\d|css|html|http|https|node|unicode|rfc|ie|chrome|firefox|safari|iso|bundled|portions?|parts?|this|all|no|an?|if|in|on|to|use|used|since|terms|description|maintainers?|contributors?|homepage|credits?|website|repository|internet|android|ios|opera|edge)\b(?![-.]))/i;
const NOT_IN_NAME =
  /\b(?:licen[sc]e[ds]?|copyright|version|rights|reserved|authors?|support|requires?|minified|using|spec|section|step|level)\b/i;

function known(name: string, version: string | undefined): Product {
  const npm = NPM_NAMES.get(keyOf(name)) ?? (SCOPED.test(name) ? name : MATHIAS.exec(name)?.[1]);
  return { name, ...(version === undefined ? {} : { version }), ...(npm === undefined ? {} : { npm }) };
}

/** A scope belongs to one owner on npm, and nobody writes one elsewhere. */
const SCOPED = /^@[a-z0-9][\w.-]*\/[a-z0-9][\w.-]*$/;

/** One author's short addresses, each with the name of its package. */
const MATHIAS = /^mths\.be\/([a-z0-9.-]+)$/;

function keyOf(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}
