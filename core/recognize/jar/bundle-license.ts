import type { Stated } from '../../model/recognized.js';
import type { Archive } from '../zip/archive.js';
import type { ZipEntry } from '../zip/directory.js';
import type { Manifest } from './identity.js';

/**
 * The licenses of Bundle-License, each an identifier or URL without its attributes. Many write a sentence, so that a
 * comma parts licenses only where the next word stands alone or is a URL.
 * https://docs.osgi.org/specification/osgi.core/8.0.0/framework.module.html#framework.module.bundle-license
 */
export function bundleLicenses(archive: Archive, entry: ZipEntry, manifest: Manifest): readonly Stated[] {
  const value = manifest.get('bundle-license');
  if (!value) return [];
  const at = archive.placeIn(entry, value.bytes);
  return value.text
    .split(/,\s*(?=https?:|[\w.+-]+\s*(?:[;,]|$))/)
    .map((clause) => (clause.split(';', 1)[0] as string).trim().replace(/^"(.*)"$/, '$1'))
    .filter((text) => text !== '' && text !== '<<EXTERNAL>>')
    .map((text) => ({ text, at }));
}
