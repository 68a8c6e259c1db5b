import validRange from 'semver/ranges/valid.js';
import type { Finding } from '../model/finding.js';
import type { PackagePattern } from '../model/policy.js';
import { type Purl, packageName, parsePurl, purl } from '../model/purl.js';
import type { Source } from '../model/span.js';
import type { TextNode } from '../text/node.js';
import { mistake, quoted, replacement } from './mistake.js';
import { spanIn } from './origins.js';
import { yamlScalar } from './yaml-edit.js';

const HELP = 'write a purl, with a version range if not all versions are meant: "pkg:npm/left-pad@^1.3"';

/** Reads the package an entry is for: a purl whose version is a range. A bare name could be a package of any ecosystem. */
export function readPattern(
  text: string,
  node: TextNode | undefined,
  source: Source,
): PackagePattern | { readonly finding: Finding } {
  const span = spanIn(source, node);
  const wrong = (message: string, help = HELP, meant?: string) => ({
    finding: mistake(span, message, help, { fixes: meant === undefined ? [] : [replacement(span, yamlScalar(meant))] }),
  });
  const parts = parsePurl(text);
  if (!parts) {
    const bare = bareName(text);
    return wrong(`${quoted(text)} is no package URL`, HELP, bare === undefined ? undefined : `pkg:npm/${bare}`);
  }
  const name = packageName(parts);
  if (name.includes('*'))
    return wrong(`${quoted(name)} names no package: * is no pattern here`, 'write one entry per package');
  if (parts.qualifiers !== undefined || text.includes('#')) {
    return wrong('a package is matched by its name and version alone', 'leave out what follows "?" or "#"');
  }
  if (parts.version === undefined && /@\s*$/.test(text)) {
    return wrong(
      'the version range after "@" is empty',
      'write a range, or leave out the "@" to mean every version',
      text.replace(/@\s*$/, ''),
    );
  }
  if (parts.type === 'npm' && parts.version !== undefined && validRange(parts.version) === null) {
    return wrong(
      `${quoted(parts.version)} is no version range`,
      'write a range as in package.json: ^1.2, ~1.2.3, ">=1 <3", 1.2.3',
    );
  }
  return { type: parts.type, name, ...(parts.version === undefined ? {} : { range: parts.version }), span };
}

/** The pattern that names this very component, as an entry of the policy would: "pkg:npm/@acme/kit@1.2.3". */
export function patternOf(component: Purl): string {
  if (PINNED.test(component)) return component;
  const parts = parsePurl(component);
  if (!parts) return component;
  const { type, namespace, name, version } = parts;
  const pinned = version !== undefined && (type !== 'npm' || validRange(version) !== null);
  const plain = `pkg:${type}/${packageName(parts)}${pinned ? `@${version}` : ''}`;
  if (/^[\w.~@/+:-]+$/.test(plain)) return plain;
  return purl({ type, name, ...(namespace === undefined ? {} : { namespace }), ...(pinned ? { version } : {}) });
}

/** A purl that is its own pattern: nothing is encoded in it, and its version is a range that holds but itself. */
const PINNED = /^pkg:npm\/[\w.~-]+@\d{1,9}\.\d{1,9}\.\d{1,9}$/;

/** "left-pad@^1", "@acme/kit", "npm/left-pad", "pkg:left-pad": what is left when all but the npm name is dropped. */
function bareName(text: string): string | undefined {
  const name = text
    .trim()
    .replace(/^pkg:\/*/i, '')
    .replace(/^npm[/:]/i, '');
  return /^(@[\w.~-]+\/)?[\w.~-]+(@[^@]+)?$/.test(name) ? name : undefined;
}
