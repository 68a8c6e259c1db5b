import type { Recognizer } from '../model/recognized.js';
import { FONT_NAMES, fontsIn } from './font/fonts-in.js';

/**
 * Fonts: TrueType, OpenType, collections of them, WOFF and WOFF 2. They say of themselves who made them, under which
 * license, and whether they may be embedded. https://learn.microsoft.com/typography/opentype/spec/name
 */
export const font: Recognizer = {
  id: 'font',
  title: 'fonts by their own names, license and embedding rights: TrueType, OpenType, WOFF, WOFF 2',
  url: 'https://learn.microsoft.com/typography/opentype/spec/name',
  most: 128 * 1024 * 1024,
  startIsEnough: false,
  endings: /^(?:ttf|otf|ttc|otc|woff2?)$/,
  looksAt: (file) => (FONT_NAMES.test(file) ? 'yes' : 'no'),
  recognize: ({ file, bytes }, unpacking) => fontsIn({ file, inside: [], bytes }, unpacking),
};
