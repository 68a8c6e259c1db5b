import { baseName, type FilePath } from '../model/file-path.js';
import { npmPurl } from '../model/purl.js';
import type { Recognition, Recognizer, Stated } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { latin1, textOf } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { BOUGHT_FILES } from './script/bought-products.js';
import { bannersIn, type Comment, MOST_BANNERS } from './script/comments.js';
import { type Banner, bannerComponents } from './script/components.js';
import { cut } from './script/cut.js';
import { linkedPaths } from './script/linked.js';
import { NPM_NAMES } from './script/npm-names.js';
import { type Product, productOf } from './script/product.js';
import { isVendoredPath, mayHoldScripts } from './vendored/folders.js';

/**
 * Scripts and style sheets of others that lie in the tree: what their banners name, a component for each product, with
 * the banner as its text. An npm package only where the banner leaves no doubt. Without a banner a minified file is what
 * its name says with a version ("jquery-3.7.1.min.js"), and a file is a product that is sold if it has the name of one; a source with a header
 * that names no product is not this kind.
 * https://esbuild.github.io/api/#legal-comments
 */
export const vendoredScript: Recognizer = {
  id: 'vendored-script',
  title: 'JavaScript and CSS with the banner of a product, minified or bundled: jquery.min.js',
  url: 'https://esbuild.github.io/api/#legal-comments',
  most: 16 * 1024 * 1024,
  startIsEnough: true,
  endings: /^(?:[cm]?js|css)$/,
  looksAt(file) {
    if (!SCRIPT.test(file)) return 'no';
    if (MINIFIED.test(file) || boughtFile(file) !== undefined) return 'yes';
    return mayHoldScripts(file) || NAMES.has(stem(file)) ? 'by-head' : 'no';
  },
  begins: (head) => beginsWithBanner(latin1(head)),
  *recognize({ file, bytes, size }, { sha256 }): Generator<Recognition> {
    const source = { file, text: textOf(bytes) };
    const comments = bannersIn(source.text);
    const banners = [...bannersOf(source, comments)];
    const hash = (): string | undefined => (bytes.length === size ? sha256(bytes) : undefined);
    const isNamed = banners.some(({ product }) => product);
    const sold = boughtFile(file);
    const isUnsaid = sold !== undefined && banners.every(({ product }) => product?.npm !== sold);
    if (isNamed) yield* bannerComponents(joined(banners), source, banners.length === 1 ? hash() : undefined);
    if (isUnsaid || (!isNamed && isOthers(source))) yield* ofFile(isNamed ? [] : banners, source, hash);
    else if (!isNamed) return;
    if (bytes.length < size || comments.length === MOST_BANNERS) yield cut(file);
  },
};

/** What a minifier left at the start it left for its rights, marked or not. */
function* bannersOf({ file, text }: Source, comments: readonly Comment[]): Generator<Banner> {
  const isKept = MINIFIED.test(file) || isMinified(text);
  for (const { start, end, isMarked, isFirst } of comments) {
    const written = text.slice(start, end);
    if (ELSEWHERE.test(written)) continue;
    const linked = isMarked ? linkedPaths(written, start) : [];
    const product = linked.length === 0 ? productOf(written, isMarked) : undefined;
    if (linked.length > 0) yield* linked;
    else if (product || ((isMarked || (isFirst && isKept)) && RIGHTS.test(written))) yield { product, start, end };
  }
}

/** The package that is sold and has a file of this name. */
function boughtFile(file: FilePath): string | undefined {
  const name = baseName(file).toLowerCase();
  return BOUGHT_FILES.get(name.replace(/(?:[.-](?:min|pack))?\.(?:[cm]?js|css)$/, ''));
}

const NAMES = new Set([...NPM_NAMES].flat().map((name) => name.replace(/\.(?:js|css)$/, '')));

/** "jquery" of jquery.js and of jquery.slim.js. */
function stem(file: FilePath): string {
  return baseName(file)
    .toLowerCase()
    .replace(/\.(?:[cm]?js|css)$/, '')
    .replace(/\..*$/, '');
}

const SCRIPT = /\.(?:[cm]?js|css)$/i;
const MINIFIED = /[.-](?:min|pack|packed|bundle|slim)\.(?:[cm]?js|css)$|[-.]v?\d+\.\d+(?:\.\d+)?\.(?:[cm]?js|css)$/i;
const SQUEEZED = /[.-](?:min|pack|packed|bundle|slim)\.(?:[cm]?js|css)$/i;
const ELSEWHERE = /^[/*!\s]*For license information please see /i;
const RIGHTS = /licen[sc]e|copyright|\(c\)|©|public domain|SPDX/i;

function beginsWithBanner(head: string): boolean {
  if (MARKED.test(head)) return true;
  if (head.length >= 400 && !head.slice(0, 400).includes('\n')) return true;
  return OPENING.test(head) && TELLING.test(head) && productOf(head, false) !== undefined;
}

const MARKED = /\/\*!|\/\/!|@lic(?:en[sc]e|start)|@preserve/;
const TELLING = /\d\.\d|opyright|\(c\)/;
const OPENING = /^(?:\xef\xbb\xbf)?\s*[;!]?\s*\/[*/]/;

/** "jQuery UI Widget 1.13.2" beside "jQuery UI 1.13.2" is a part of it, and "moment.js" beside "moment.js 2.25.2" the same. */
function joined(banners: readonly Banner[]): readonly Banner[] {
  const wholes = new Map<string, Product>();
  const versioned = new Map<string, Product>();
  for (const { product } of banners) {
    if (!product?.npm) continue;
    wholes.set(`${product.name} ${product.version}`, product);
    if (product.version !== undefined && !versioned.has(product.npm)) versioned.set(product.npm, product);
  }
  return banners.map(({ product, start, end }) => {
    const same = product?.version === undefined ? versioned.get(product?.npm ?? '') : undefined;
    if (same) return { product: same, start, end };
    const words = product && !product.npm ? product.name.split(' ') : [];
    const starts = words.map((_, index) => `${words.slice(0, -1 - index).join(' ')} ${product?.version}`);
    const whole = starts.map((one) => wholes.get(one)).find((one) => one !== undefined);
    return { product: whole ?? product, start, end };
  });
}

/** Nothing names a product, and yet it is nobody's own source. */
function isOthers({ file, text }: Source): boolean {
  return MINIFIED.test(file) || NAME_VERSION.test(baseName(file)) || isVendoredPath(file) || isMinified(text);
}

function* ofFile(banners: readonly Banner[], source: Source, hash: () => string | undefined): Generator<Recognition> {
  const { file, text } = source;
  const sold = boughtFile(file);
  const byName = nameAndVersion(source);
  if (!sold && !byName && banners.length === 0) return;
  const sha256 = hash();
  const texts = banners.map(
    ({ start, end }): Stated => ({ text: text.slice(start, end), at: { file, start, end }, comment: 'banner' }),
  );
  yield component({
    bundled: 'library',
    purl: sold ? npmPurl(sold, undefined) : genericPurl(byName?.[1] ?? baseName(file), byName?.[2], sha256),
    at: texts[0]?.at ?? { file, start: 0, end: Math.min(1, text.length) },
    texts,
    ...(sha256 === undefined ? {} : { sha256 }),
    facts: [sold || byName ? 'named by its file name alone' : 'its banner names no product'],
  });
}

/** "jquery-3.7.1.min.js"; a source of one's own may have two numbers at the end of its name: "test-tls-1.2.js". */
function nameAndVersion({ file, text }: Source): RegExpExecArray | null {
  const found = NAME_VERSION.exec(baseName(file));
  if (!found || /^\d+\.\d+\.\d/.test(found[2] as string)) return found;
  return SQUEEZED.test(file) ||
    isVendoredPath(file) ||
    isMinified(text) ||
    NAMES.has((found[1] as string).toLowerCase())
    ? found
    : null;
}

const NAME_VERSION =
  /^([A-Za-z][\w.-]{0,60}?)[-.@]v?(\d{1,4}\.\d{1,4}(?:\.\d{1,5})?(?:-[\w.]{1,20}?)?)(?:[.-](?:min|pack|packed|slim|bundle))?\.(?:[cm]?js|css)$/i;

/** Code of which a line is much longer than anybody writes. */
function isMinified(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return sample.length > 1000 && sample.length / sample.split('\n').length > 200;
}
