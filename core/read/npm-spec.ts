import type { RequirementSource } from '../model/facts.js';

/** What a dependency's spec asks for. */
export interface NpmSpec {
  readonly source: RequirementSource;
  /** The real package's name, where the spec names one ("npm:real@1"). */
  readonly target?: string;
  /** The version range or tag, when it comes from a registry; "*" is written out, a catalog's range is not known here. */
  readonly range?: string;
  /** True when its contents are changed after the download (yarn's "patch:"). */
  readonly patched?: true;
}

/**
 * Tells where the packages of npm, yarn, pnpm and bun are to come from, by the form of the spec alone.
 *
 * An archive is `tarball` wherever it lies; `file` is a folder that is copied, `link` one that is linked to. A catalog
 * may hold registry ranges only, but for git. What has an unknown protocol is `unknown`.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#dependencies, https://yarnpkg.com/protocols,
 * https://pnpm.io/package-sources, https://pnpm.io/catalogs
 */
export function classifySpec(spec: string): NpmSpec {
  const text = spec.trim();
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return withScheme(scheme, text, text.slice(scheme.length + 1));
  if (LOCAL.test(text)) return { source: ARCHIVE.test(text) ? 'tarball' : 'file' };
  if (SSH.test(text) || SHORTHAND.test(text)) return { source: 'git' };
  if (text.includes('/')) return { source: 'unknown' };
  return { source: 'registry', range: text === '' ? '*' : text };
}

function withScheme(scheme: string, text: string, rest: string): NpmSpec {
  switch (scheme) {
    case 'npm':
      return aliased(rest);
    case 'jsr':
      return fromJsr(rest);
    case 'workspace':
      return fromWorkspace(rest);
    case 'catalog':
      return { source: 'registry' };
    case 'patch':
      return patched(rest);
    case 'file':
      return { source: ARCHIVE.test(rest) ? 'tarball' : 'file' };
    case 'link':
    case 'portal':
      return { source: 'link' };
    case 'http':
    case 'https':
      return { source: GIT_URL.test(text) || HOSTED_REPOSITORY.test(text) ? 'git' : 'tarball' };
  }
  if (GIT_SCHEME.test(scheme)) return { source: 'git' };
  return { source: LOCAL.test(text) ? 'file' : 'unknown' };
}

/** After "npm:" a name with or without a range; yarn and bun also write a bare range there. */
function aliased(rest: string): NpmSpec {
  if (BARE_RANGE.test(rest)) return { source: 'registry', range: rest };
  const { name, range } = nameAndRange(rest);
  return { source: 'registry', target: name, range };
}

/** JSR's packages lie on its npm registry under "@jsr/scope__name". https://jsr.io/docs/npm-compatibility */
function fromJsr(rest: string): NpmSpec {
  if (!rest.startsWith('@')) return { source: 'registry', range: rest };
  const { name, range } = nameAndRange(rest);
  return { source: 'registry', target: `@jsr/${name.slice(1).replace('/', '__')}`, range };
}

/** "workspace:^", "workspace:other@*", "workspace:./path". */
function fromWorkspace(rest: string): NpmSpec {
  if (LOCAL.test(rest) || rest.lastIndexOf('@') <= 0) return { source: 'workspace' };
  return { source: 'workspace', target: nameAndRange(rest).name };
}

/** "patch:name@npm%3A1.0.0#~/name.patch": the inner locator, then the patch. */
function patched(rest: string): NpmSpec {
  const [locator = ''] = rest.split('#', 1);
  const { name, range } = nameAndRange(decoded(locator));
  const inner = classifySpec(range);
  return { target: name, ...inner, patched: true };
}

function nameAndRange(text: string): { readonly name: string; readonly range: string } {
  const at = text.indexOf('@', 1);
  return at < 0 ? { name: text, range: '*' } : { name: text.slice(0, at), range: text.slice(at + 1) || '*' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Two letters at least: one is a Windows drive. */
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]+):/;
const LOCAL = /^(?:\.{1,2}$|\.{0,2}[/\\]|~[/\\]|[A-Za-z]:[/\\]?)/;
const ARCHIVE = /\.(?:tgz|tar|tar\.gz)$/i;
const SSH = /^[^@/\s]+@[^:/\s]+:\S+$/;
const SHORTHAND = /^[^@/:.\s#][^@/:\s#]*\/[^@/:\s#]+(?:#.*)?$/;
const GIT_SCHEME = /^(?:git(?:\+[a-z]+)?|ssh|github|gitlab|bitbucket|gist|sourcehut)$/;
const GIT_URL = /\.git\/?(?:#.*)?$/;
/** npm clones a bare repository page of the hosts it knows. */
const HOSTED_REPOSITORY =
  /^https?:\/\/(?:[^@/]*@)?(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)\/[^/#]+\/[^/#]+\/?(?:#.*)?$/i;
const BARE_RANGE = /^(?:$|[\^~<>=*]|v?\d+(?:\.|$|\s)|[xX](?:\.|$)|latest$)/;
