import type { Finding } from '../model/finding.js';
import { type Purl, purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';
import type { Scope } from '../model/scope.js';
import type { Span } from '../model/span.js';
import { quoted } from '../text/words.js';
import { malformed } from './unread.js';

/**
 * A container image by its reference, "[registry/]path[:tag][@digest]"; a finding for what is none. Without a tag no
 * version is said: which one is pulled then is not for the file to say. https://github.com/distribution/reference
 */
export function imageAt(at: Span, written: string, scope: Scope): RecognizedComponent | Finding {
  const text = written.replace(/^(?:docker|oci):\/\//i, '');
  const reference = parseReference(text);
  if (!reference) return malformed(at, `${quoted(written)} is no reference to an image`);
  return {
    kind: 'component',
    bundled: 'image',
    purl: imagePurl(reference),
    scope,
    at,
    declared: [],
    texts: [],
    known: [{ kind: 'image', text, ...(reference.tag === undefined ? {} : { version: reference.tag }) }],
    facts: [],
  };
}

interface ImageReference {
  /** Absent for Docker Hub. */
  readonly registry?: string;
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

const LONGEST = 512;
const REFERENCE = /^([a-zA-Z0-9._:/-]+?)(?::([\w.-]{1,128}))?(?:@([a-z0-9+._-]+:[0-9a-fA-F]{32,128}))?$/;
const PATH = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$/;

function parseReference(text: string): ImageReference | undefined {
  const [, name = '', tag, digest] = (text.length <= LONGEST && REFERENCE.exec(text)) || [];
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isRegistry = /[.:]/.test(first) || first === 'localhost';
  const path = isRegistry ? name.slice(slash + 1) : name;
  if (!PATH.test(path)) return undefined;
  const isHub = !isRegistry || HUB.has(first.toLowerCase());
  return {
    ...(isHub ? {} : { registry: first.toLowerCase() }),
    path: isHub ? path.replace(/^library\//, '') : path,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

const HUB: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);

/** A digest is the version where there is one, and the tag is said besides. https://github.com/package-url/purl-spec */
function imagePurl({ registry, path, tag, digest }: ImageReference): Purl {
  const slash = path.lastIndexOf('/');
  const version = digest ?? tag;
  const qualifiers = new Map<string, string>();
  if (registry !== undefined) qualifiers.set('repository_url', registry);
  if (digest !== undefined && tag !== undefined) qualifiers.set('tag', tag);
  return purl({
    type: 'docker',
    ...(slash < 0 ? {} : { namespace: path.slice(0, slash) }),
    name: path.slice(slash + 1),
    ...(version === undefined ? {} : { version }),
    qualifiers,
  });
}
