import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { codeClaims } from './code-claims.js';
import { hidings } from './hidings.js';
import { textRecognizer } from './text-recognizer.js';

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
  looksAt: (file) => (CODE.test(file) && !OTHERS.test(baseName(file)) ? 'yes' : 'no'),
  *read(source, hash): Generator<Recognition> {
    if (MAY_CLAIM.test(source.text)) yield* codeClaims(source, hash);
    yield* hidings(source);
  },
});

const CODE =
  /\.(?:[mc]?[jt]sx?|vue|svelte|astro|html?|cshtml|razor|aspx?|cs|vb|fs|java|kts?|scala|groovy|gradle|py|rb|php|go|rs|swift|dart|json|ya?ml|toml|properties|conf|config|xml|(?:cs|vb|fs)proj|props|targets|ini|cfg)$/i;
const OTHERS = /\.min\.[mc]?js$|\.d\.[mc]?ts$|(?:^|[.-])lock\.(?:json|ya?ml|toml)$|^npm-shrinkwrap\.json$/i;
/** Nothing that is looked for is without one of these. */
const MAY_CLAIM = /licen[cs]e|(?:api|product|registration)key|accesstoken|termsofuse/i;
