import { purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';
import type { Span } from '../model/span.js';

/** A tool that a version manager sets up, in the version as it is written. */
export function toolAt(at: Span, written: string, version: string): RecognizedComponent {
  const name = ALSO_CALLED.get(written) ?? written;
  return {
    kind: 'component',
    bundled: 'toolchain',
    purl: purl({ type: 'generic', name, version: version.replace(/^v(?=\d)/, '') }),
    scope: 'tool',
    at,
    declared: [],
    texts: [],
    known: [{ kind: 'tool', text: name, version }],
    facts: [],
  };
}

const ALSO_CALLED: ReadonlyMap<string, string> = new Map([
  ['nodejs', 'node'],
  ['golang', 'go'],
  ['openjdk', 'java'],
]);

/** Words in the place of a version for what is not fetched. */
export function isElsewhere(version: string): boolean {
  return version === 'system' || version.startsWith('path:');
}
