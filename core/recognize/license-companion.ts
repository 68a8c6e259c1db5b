import type { Recognition, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { type Banner, bannerComponents } from './script/components.js';
import { cut } from './script/cut.js';
import { linkedPaths } from './script/linked.js';
import { productOf } from './script/product.js';

/**
 * The comments that a bundler moved out of a bundle into a file beside it: webpack's x.js.LICENSE.txt, one comment after
 * another, and esbuild's x.js.LEGAL.txt, under the paths they come from. A component each.
 * https://webpack.js.org/plugins/terser-webpack-plugin/#extractcomments
 */
export const licenseCompanion: Recognizer = {
  id: 'license-companion',
  title: 'license comments beside a bundle: main.js.LICENSE.txt, main.js.LEGAL.txt',
  url: 'https://webpack.js.org/plugins/terser-webpack-plugin/#extractcomments',
  most: 8 * 1024 * 1024,
  startIsEnough: true,
  endings: /^(?:txt|license|legal)$/,
  looksAt: (file) => (/\.(?:[cm]?js|css)\.(?:LICENSE|LEGAL)(?:\.txt)?$/.test(file) ? 'yes' : 'no'),
  *recognize({ file, bytes, size }): Generator<Recognition> {
    const text = textOf(bytes);
    const linked = linkedPaths(text, 0);
    const banners = linked.length > 0 ? linked : [...blocksIn(text)];
    yield* bannerComponents(banners, { file, text });
    if (bytes.length < size || banners.length >= MOST) yield cut(file);
  },
};

/** Comments of one file. */
const MOST = 2000;

/** Each comment; all of a text that has none. */
function* blocksIn(text: string): Generator<Banner> {
  let start = text.indexOf('/*');
  if (start < 0 && text.trim() !== '') yield { start: 0, end: text.length };
  for (let count = 0; start >= 0 && count < MOST; count++) {
    const close = text.indexOf('*/', start + 2);
    const end = close < 0 ? text.length : close + 2;
    yield { product: productOf(text.slice(start, end)), start, end };
    start = text.indexOf('/*', end);
  }
}
