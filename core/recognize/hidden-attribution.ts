import { baseName } from '../model/file-path.js';
import { HIDING_HINTS } from './claim-signs.generated.js';
import { hidings } from './hidings.js';
import { textRecognizer } from './text-recognizer.js';

const ENDINGS = 'css|scss|sass|less|styl|pcss|erb|twig';

/**
 * Style sheets and templates that hide the watermark of a product. Code is looked at with what it says of licenses, so that it is read once.
 * https://developer.mozilla.org/en-US/docs/Web/CSS/CSS_selectors
 */
export const hiddenAttribution = textRecognizer({
  id: 'hidden-attribution',
  title: 'style sheets that hide the watermark of a product',
  url: 'https://developer.mozilla.org/en-US/docs/Web/CSS/CSS_selectors',
  startIsEnough: true,
  endings: new RegExp(`^(?:${ENDINGS})$`),
  words: HIDING_HINTS.map(({ name }) => name),
  looksAt: (file) => (STYLED.test(baseName(file)) && !MADE.test(baseName(file)) ? 'yes' : 'no'),
  read: hidings,
});

const STYLED = new RegExp(`\\.(?:${ENDINGS})$`, 'i');
const MADE = /\.min\.css$/i;
