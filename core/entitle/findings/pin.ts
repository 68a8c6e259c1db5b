import { writtenRange } from '../../catalogue/versions/written.js';
import type { VersionRange } from '../../model/catalogue.js';
import type { WishAt } from '../../model/facts.js';
import { baseName } from '../../model/file-path.js';
import type { Fix } from '../../model/finding.js';
import { parsePurl } from '../../model/purl.js';
import type { ProductUse } from '../reconcile/use.js';

/** The newest version that would be covered, of those that are known to be out, and by what. */
export interface Newest {
  readonly version: string;
  readonly because: string;
}

/**
 * The edit of a manifest that asks for a version of a range, `why` it is the one to ask for; none for what something else brings in, nor where the
 * line says more than a version. Which versions are out, and which of them is taken, is for the manager to say.
 */
export function pinFixes(use: ProductUse, range: VersionRange, why: string, wishAt: WishAt): readonly Fix[] {
  const written = writtenRange(range, parsePurl(use.purl)?.type ?? '');
  return written === undefined ? [] : askFixes(use, written, why, wishAt);
}

/** The edit that asks for the one version. */
export function newestFixes(use: ProductUse, newest: Newest | undefined, wishAt: WishAt): readonly Fix[] {
  return newest ? askFixes(use, newest.version, `the newest ${newest.because}`, wishAt) : [];
}

function askFixes({ at, direct }: ProductUse, written: string, why: string, wishAt: WishAt): readonly Fix[] {
  const found = direct ? wishAt(at) : undefined;
  if (found?.source !== 'registry') return [];
  const { value, span } = found.spec;
  if (!PLAIN.test(value) || WORD.test(value)) return [];
  const text = baseName(at.file).endsWith('.json') ? JSON.stringify(written) : written;
  return [{ title: `Ask for ${written}, ${why}`, edits: [{ span, text }] }];
}

/** Versions and comparators alone: no address, no property. */
const PLAIN = /^[\w.<>=|~^!,[() \]*+-]{1,100}$/;
/** A tag, or a build. */
const WORD = /(?<![\w.+-])[A-Za-z_]/;
