import type { Recognition } from '../model/recognized.js';
import { HIDING_HINTS } from './claim-signs.generated.js';
import { CLAIMED_NAMES, codeClaims } from './code-claims.js';
import { hidings } from './hidings.js';
import { textRecognizer } from './text-recognizer.js';

const ENDINGS =
  '[mc]?[jt]sx?|vue|svelte|astro|html?|cshtml|razor|aspx?|cs|vb|fs|java|kts?|scala|groovy|gradle|py|rb|php|go|rs|swift|dart|json|ya?ml|toml|properties|conf|config|xml|(?:cs|vb|fs)proj|props|targets|ini|cfg';

/**
 * License keys and declarations in code and configuration, by the names that the catalogue has as evidence. A claim is
 * no proof: whether a right is held is for the register to say. Types, maps of sources, minified code and locks are not
 * looked at. What code hides of a product that wants to be seen is found on the way.
 */
export const licenseClaims = textRecognizer({
  id: 'license-claims',
  title:
    'license keys and declarations in code and configuration: licenseKey, LicenseType.Community; code that hides a watermark',
  url: 'https://ckeditor.com/docs/ckeditor5/latest/getting-started/licensing/license-key-and-activation.html',
  startIsEnough: true,
  endings: new RegExp(`^(?:${ENDINGS})$`),
  looksAt: (file) => (CODE.test(file) && !OTHERS.test(file) ? 'yes' : 'no'),
  words: [...CLAIMED_NAMES, ...HIDING_HINTS.map(({ name }) => name)],
  *read(source, hash): Generator<Recognition> {
    yield* codeClaims(source, hash);
    yield* hidings(source);
  },
});

const CODE = new RegExp(`\\.(?:${ENDINGS})$`, 'i');
const OTHERS = /\.min\.[mc]?js$|\.d\.[mc]?ts$|(?:^|[/.-])lock\.(?:json|ya?ml|toml)$|(?:^|\/)npm-shrinkwrap\.json$/i;
