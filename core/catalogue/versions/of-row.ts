import type { Detection, SchemeId } from '../../model/catalogue.js';
import { schemeOfType } from './index.js';

/** How versions of this row may have to be read: as its ecosystems do, and as `scheme` says for what is no package. */
export function schemesOf(detect: readonly Detection[], scheme: SchemeId | undefined): readonly SchemeId[] {
  const schemes = detect.flatMap(({ kind, patterns }): readonly (SchemeId | undefined)[] => {
    if (kind === 'purl') return patterns.map((pattern) => schemeOfType(pattern.slice(0, pattern.indexOf('/'))));
    return kind === 'image' || kind === 'tool' || kind === 'action' ? [scheme] : [];
  });
  return [...new Set(schemes.map((id) => id ?? scheme ?? 'plain'))];
}
