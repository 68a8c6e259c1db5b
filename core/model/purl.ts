/** A canonical package URL: the identity of everything we find. https://github.com/package-url/purl-spec */
export type Purl = string & { readonly __brand: 'Purl' };

export interface PurlParts {
  readonly type: string;
  readonly namespace?: string;
  readonly name: string;
  readonly version?: string;
  readonly qualifiers?: ReadonlyMap<string, string>;
}

/**
 * The purl of an npm package. The name keeps its case: the registry's old mixed-case names
 * (`JSONStream`, `jsonstream`) are different packages.
 */
export function npmPurl(name: string, version?: string, qualifiers?: ReadonlyMap<string, string>): Purl {
  const slash = name.startsWith('@') ? name.indexOf('/') : -1;
  const named = slash > 0 ? `${encode(name.slice(0, slash))}/${encode(name.slice(slash + 1))}` : encode(name);
  return `pkg:npm/${named}${versionPart(version)}${qualifierPart(qualifiers)}` as Purl;
}

/** Prints the canonical form: percent-encoded parts, qualifiers sorted by key. */
export function purl({ type, namespace, name, version, qualifiers }: PurlParts): Purl {
  const folder = namespace ? `${namespace.split('/').map(encode).join('/')}/` : '';
  return `pkg:${type}/${folder}${encode(name)}${versionPart(version)}${qualifierPart(qualifiers)}` as Purl;
}

function versionPart(version: string | undefined): string {
  return version === undefined || version === '' ? '' : `@${encode(version)}`;
}

function qualifierPart(qualifiers: ReadonlyMap<string, string> | undefined): string {
  if (qualifiers === undefined) return '';
  const stated = [...qualifiers].filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  if (stated.length === 0) return '';
  return `?${stated.map(([key, value]) => `${key.toLowerCase()}=${encode(value)}`).join('&')}`;
}

/** Reads a purl, canonical or not; undefined when it is none. A subpath is dropped. */
export function parsePurl(text: string): PurlParts | undefined {
  const scheme = /^pkg:\/*([A-Za-z][A-Za-z0-9.+-]*)\/(.+)$/s.exec(text);
  if (!scheme) return undefined;
  const [beforeSubpath = ''] = (scheme[2] as string).split('#', 1);
  const question = beforeSubpath.indexOf('?');
  const path = question < 0 ? beforeSubpath : beforeSubpath.slice(0, question);
  const at = path.lastIndexOf('@');
  const versioned = at > path.lastIndexOf('/') && at > 0;
  const segments = (versioned ? path.slice(0, at) : path)
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  const name = segments.pop();
  if (name === undefined || segments.includes(undefined)) return undefined;
  const version = versioned ? decode(path.slice(at + 1)) : undefined;
  const qualifiers = question < 0 ? undefined : parseQualifiers(beforeSubpath.slice(question + 1));
  return {
    type: (scheme[1] as string).toLowerCase(),
    ...(segments.length > 0 ? { namespace: segments.join('/') } : {}),
    name,
    ...(version ? { version } : {}),
    ...(qualifiers ? { qualifiers } : {}),
  };
}

/** "@scope/name" or "name", as people write it. */
export function packageName(parts: PurlParts): string {
  return parts.namespace ? `${parts.namespace}/${parts.name}` : parts.name;
}

/** "@scope/name 1.2.3": how a component is named in a sentence. */
export function purlTitle(text: Purl): string {
  const plain = PLAIN_PURL.exec(text);
  if (plain) return plain[3] === undefined ? plainName(plain) : `${plainName(plain)} ${plain[3]}`;
  const parts = parsePurl(text);
  if (!parts) return text;
  return parts.version ? `${packageName(parts)} ${parts.version}` : packageName(parts);
}

/** "@scope/name": how a component is named where its version is no matter. */
export function purlName(text: Purl): string {
  const plain = PLAIN_PURL.exec(text);
  if (plain) return plainName(plain);
  const parts = parsePurl(text);
  return parts ? packageName(parts) : text;
}

/** A canonical purl in which nothing but the sign of a scope is encoded and nothing follows the version: most are. */
const PLAIN_PURL = /^pkg:[a-z]+\/(?:%40([^@/?#%]+)\/)?([^@/?#%]+)(?:@([^@/?#%]+))?$/;

function plainName([, scope, name = '']: RegExpExecArray): string {
  return scope === undefined ? name : `@${scope}/${name}`;
}

function parseQualifiers(text: string): ReadonlyMap<string, string> {
  const qualifiers = new Map<string, string>();
  for (const pair of text.split('&')) {
    const equals = pair.indexOf('=');
    if (equals > 0)
      qualifiers.set(pair.slice(0, equals).toLowerCase(), decode(pair.slice(equals + 1)) ?? pair.slice(equals + 1));
  }
  return qualifiers;
}

const PLAIN = /^[A-Za-z0-9.\-_~:]*$/;

function encode(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text.toWellFormed?.() ?? text)
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
