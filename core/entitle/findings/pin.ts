import { writtenRange } from '../../catalogue/versions/written.js';
import type { VersionRange } from '../../model/catalogue.js';
import type { Requirement } from '../../model/facts.js';
import { baseName } from '../../model/file-path.js';
import type { Fix } from '../../model/finding.js';
import { type Purl, parsePurl, purlName } from '../../model/purl.js';
import type { Span } from '../../model/span.js';
import type { ProductUse } from '../reconcile/use.js';

/** The line of a manifest at this place that asks for a package, where one does that people write. */
export type WishAt = (at: Span) => Requirement | undefined;

/**
 * The edit of a manifest that asks for a version of a range, `why` it is the one to ask for; none for what something else brings in, nor where the
 * line says more than a version. Which versions are out is for the manager to say, which then takes the newest of them.
 */
export function pinFixes(
  { at, direct, purl }: ProductUse,
  range: VersionRange,
  why: string,
  wishAt: WishAt,
): readonly Fix[] {
  const type = parsePurl(purl)?.type ?? '';
  const found = direct ? wishAt(at) : undefined;
  const wish = found && asksFor(found, purl) ? found : undefined;
  const written =
    wish && PLAIN.test(wish.spec.value) && !WORD.test(wish.spec.value) ? writtenRange(range, type) : undefined;
  if (!wish || written === undefined || wish.source !== 'registry') return [];
  const text = baseName(at.file).endsWith('.json') ? JSON.stringify(written) : written;
  return [{ title: `Ask for ${written}, ${why}`, edits: [{ span: wish.spec.span, text }] }];
}

function asksFor({ asked, target, name }: Requirement, purl: Purl): boolean {
  return (asked ? purlName(asked.purl) : (target ?? name)) === purlName(purl);
}

/** Versions and comparators alone: no address, no property. */
const PLAIN = /^[\w.<>=|~^!,[() \]*+-]{1,100}$/;
/** A tag, or a build. */
const WORD = /(?<![\w.+-])[A-Za-z_]/;
