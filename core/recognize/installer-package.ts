import type { DetectionKind } from '../model/catalogue.js';
import { purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';
import type { Span } from '../model/span.js';

/** A program that a package manager of a desktop installs: Homebrew, Chocolatey, winget. */
export function installerPackage(
  at: Span,
  kind: DetectionKind & ('brew' | 'choco' | 'winget'),
  name: string,
  version?: string,
): RecognizedComponent {
  const stated = version === undefined ? {} : { version };
  return {
    kind: 'component',
    bundled: 'os-package',
    purl: purl({ type: 'generic', name: name.slice(name.lastIndexOf('/') + 1), ...stated }),
    scope: 'tool',
    at,
    declared: [],
    texts: [],
    known: [{ kind, text: name, ...stated }],
    facts: [],
  };
}
