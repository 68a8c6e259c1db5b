import { baseName } from '../../model/file-path.js';
import { npmPurl, type Purl } from '../../model/purl.js';
import type { RecognizedComponent, Stated } from '../../model/recognized.js';
import type { Source } from '../../model/span.js';
import { component, genericPurl } from '../component.js';
import type { Product } from './product.js';

/** A banner, and the product it names if any. UTF-16 offsets, half-open. */
export interface Banner {
  readonly product?: Product | undefined;
  readonly start: number;
  readonly end: number;
}

/** Banners of one file. */
const MOST = 2000;

/**
 * A component for each product, with all its banners; one named after the file for the banners that name nobody.
 * `sha256` is given where the file is nothing but the product.
 */
export function* bannerComponents(
  banners: readonly Banner[],
  { file, text }: Source,
  sha256?: string,
): Generator<RecognizedComponent> {
  const found = new Map<Purl, { readonly texts: Stated[]; readonly isNamed: boolean }>();
  for (const { product, start, end } of banners.slice(0, MOST)) {
    const purl = product ? productPurl(product, sha256) : genericPurl(baseName(file));
    const one = found.get(purl) ?? { texts: [], isNamed: product !== undefined };
    found.set(purl, one);
    one.texts.push({ text: text.slice(start, end), at: { file, start, end }, comment: 'banner' });
  }
  for (const [purl, { texts, isNamed }] of found)
    yield component({
      bundled: isNamed ? 'library' : 'source',
      purl,
      at: (texts[0] as Stated).at,
      texts,
      ...(sha256 === undefined ? {} : { sha256 }),
    });
}

function productPurl({ npm, name, version }: Product, sha256: string | undefined): Purl {
  return npm ? npmPurl(npm, version) : genericPurl(name, version, sha256);
}
