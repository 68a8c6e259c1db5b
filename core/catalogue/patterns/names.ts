import type { DetectionKind } from '../../model/catalogue.js';
import { parsePurl } from '../../model/purl.js';

/**
 * The name by which something of this kind is looked up, alike for what is met and for patterns: without what may be
 * written in several ways. Images, tools and actions are without their version, see `versionOf`.
 */
export function nameOf(kind: DetectionKind, text: string): string {
  switch (kind) {
    case 'purl':
      return packageKey(text);
    case 'image':
      return imageName(text);
    case 'tool':
    case 'action':
    case 'azure':
      return before(text, '@').toLowerCase();
    case 'registry':
    case 'url':
      return urlName(text);
    case 'file':
      return text.replace(/^(?:\.\/)+/, '').toLowerCase();
    case 'import':
    case 'env':
      return text;
    default:
      return LOWERED.has(kind) ? text.toLowerCase() : text;
  }
}

/** The version that is written behind a name: an image's tag, what follows the "@" of a tool, action or package. */
export function versionOf(kind: DetectionKind, text: string): string | undefined {
  switch (kind) {
    case 'purl':
      return parsePurl(text)?.version;
    case 'image':
      return tagOf(text);
    case 'tool':
    case 'action':
    case 'azure': {
      const version = text.slice(before(text, '@').length + 1);
      return version === '' ? undefined : version;
    }
    default:
      return undefined;
  }
}

const LOWERED: ReadonlySet<DetectionKind> = new Set([
  'vscode',
  'fontname',
  'apt',
  'brew',
  'choco',
  'winget',
  'installer',
  'hosts',
  'runs-on',
]);

/** "npm/@scope/name", in the case that counts for the ecosystem; without looking at more of a purl than its name. */
export function packageKey(purl: string): string {
  const written = purl.slice(4, endOfName(purl));
  return keyOf(written.includes('%') ? decoded(written) : written);
}

/** The "@" of a scope, where it is written as such, stands behind a "/". */
function endOfName(purl: string): number {
  let at = purl.indexOf('@', 5);
  while (at > 0 && purl.charCodeAt(at - 1) === SLASH) at = purl.indexOf('@', at + 1);
  const question = purl.indexOf('?', 5);
  const hash = purl.indexOf('#', 5);
  let end = at < 0 ? purl.length : at;
  if (question >= 0 && question < end) end = question;
  return hash >= 0 && hash < end ? hash : end;
}

const SLASH = 47;

/** The key of a package from its type and name, or pattern of names. */
export function keyOf(name: string): string {
  if (name.startsWith('npm/')) return name;
  const type = before(name, '/').toLowerCase();
  const rest = name.slice(type.length);
  if (type === 'pypi') return type + rest.toLowerCase().replace(/[._]/g, '-');
  return type + (FOLDED.has(type) ? rest.toLowerCase() : rest);
}

/** Ecosystems that take "Foo" and "foo" for the same. */
const FOLDED: ReadonlySet<string> = new Set([
  ...['nuget', 'composer', 'docker', 'oci', 'github', 'bitbucket', 'vscode-extension', 'golang'],
]);

function decoded(text: string): string {
  // Most have nothing encoded but the sign of a scope.
  const scoped = text.replace('%40', '@');
  if (!scoped.includes('%')) return scoped;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * "redis" for "docker.io/library/redis:7@sha256:…". https://github.com/distribution/reference
 */
export function imageName(reference: string): string {
  const name = before(reference.replace(/^(?:docker|oci):\/\//i, ''), '@');
  const tag = tagAt(name);
  return (tag < 0 ? name : name.slice(0, tag))
    .toLowerCase()
    .replace(/^(?:(?:index|registry-1)\.)?docker\.io\//, '')
    .replace(/^library\//, '');
}

function tagOf(reference: string): string | undefined {
  const name = before(reference.replace(/^(?:docker|oci):\/\//i, ''), '@');
  const tag = tagAt(name);
  return tag < 0 || tag === name.length - 1 ? undefined : name.slice(tag + 1);
}

/** A ":" behind the last "/": one before it belongs to the port of a registry. */
function tagAt(name: string): number {
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? colon : -1;
}

/** "npm.example.com/team" for "https://user:key@npm.example.com/team/". */
function urlName(url: string): string {
  return url
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^[^/@]*@/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
}

function before(text: string, sign: string): string {
  const at = text.indexOf(sign, 1);
  return at < 0 ? text : text.slice(0, at);
}
