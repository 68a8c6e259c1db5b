import { compileGlob, LONGEST_PATTERN } from '../../catalogue/patterns/glob.js';
import { keyOf, packageKey } from '../../catalogue/patterns/names.js';
import { parseRange } from '../../catalogue/versions/range.js';
import type { Subject } from '../../model/entitlement.js';
import type { Purl } from '../../model/purl.js';
import type { Span } from '../../model/span.js';
import { quoted } from '../../text/words.js';

/** Why a text names no product. */
export interface NoSubject {
  readonly message: string;
  readonly help: string;
}

const ID = /^[a-z0-9][a-z0-9.-]{0,79}$/;
const HELP =
  'write the id of a product ("licit catalogue list" shows them), or a package URL: "pkg:npm/@acme/kit@>=2 <3"';

/** Reads a product: an id of the catalogue, or a package URL whose name may have "*" and whose version is a range. */
export function readSubject(text: string, span: Span): Subject | NoSubject {
  if (!text.startsWith('pkg:')) {
    if (ID.test(text)) return { kind: 'product', id: text, span };
    return { message: `${quoted(text)} names no product`, help: HELP };
  }
  const at = text.indexOf('@', text.lastIndexOf('/') + 1);
  const name = (at < 0 ? text : text.slice(0, at)).slice('pkg:'.length);
  if (!/^[A-Za-z][\w.+-]*\/.+$/.test(name) || name.length > LONGEST_PATTERN || /[?#]/.test(name))
    return { message: `${quoted(text)} is no package URL`, help: HELP };
  if (at < 0) return { kind: 'package', name: keyOf(name), span };
  const parsed = parseRange(text.slice(at + 1));
  if ('problem' in parsed)
    return {
      message: `${quoted(text.slice(at + 1))} is no range of versions`,
      help: 'write bounds: ">=2 <3", "=1.2.3"',
    };
  return { kind: 'package', name: keyOf(name), range: parsed.range, span };
}

/** Whether a subject names a product or package, of whatever version. */
export function names(subject: Subject, product: string, purl: Purl): boolean {
  return subject.kind === 'product' ? subject.id === product : compileGlob(subject.name).matches(packageKey(purl));
}
