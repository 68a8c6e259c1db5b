import { type PurlParts, purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';

/** A component of the runtime of which nothing more is known than is given. */
export function component(
  parts: Pick<RecognizedComponent, 'bundled' | 'purl' | 'at'> & Partial<RecognizedComponent>,
): RecognizedComponent {
  return { kind: 'component', scope: 'runtime', declared: [], texts: [], known: [], facts: [], ...parts };
}

/** The purl of what no ecosystem names: by its name, its version if any, and the checksum of its file if it has one of its own. */
export function genericPurl(name: string, version?: string, sha256?: string): RecognizedComponent['purl'] {
  const parts: PurlParts = { type: 'generic', name, ...(version === undefined ? {} : { version }) };
  return purl(sha256 === undefined ? parts : { ...parts, qualifiers: new Map([['checksum', `sha256:${sha256}`]]) });
}
