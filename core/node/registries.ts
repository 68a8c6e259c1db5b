import { isAbsolute, join, resolve } from 'node:path';
import { type Environment, homeFolder } from './cache-folder.js';
import { type NpmSettings, type Settings, settingOf } from './npmrc.js';

/** Which registry serves what, and who we are to it. */
export interface Registries {
  /** The registry's address, ending in "/"; undefined when none is known, or the one that is set is not http or https. */
  registryOf(name: string): URL | undefined;
  /** The Authorization header for a request; undefined when nothing is to be sent. */
  authorizationFor(url: URL): string | undefined;
}

/**
 * Registries as npm's settings name them: `@scope:registry`, else `registry`, else npm's own `fallback`.
 *
 * The project may name registries, as npm lets it, but no credentials are taken from its file: neither secrets of the
 * environment (see `npmSettings`) nor ones written out, which could only replace the user's own. Credentials of the
 * user go to the host and path they were given for and nowhere else, and in the clear only to a registry that the
 * user's own settings name with http: a project that turns https into http gets none.
 * https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration
 */
export function registries(settings: NpmSettings, fallback: () => string | undefined): Registries {
  const credentials = credentialsIn(settings.own);
  const clear = originsIn(settings.own);
  return {
    registryOf(name) {
      const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : undefined;
      const scoped = scope === undefined ? undefined : settingOf(settings, `${scope}:registry`);
      return address(scoped ?? settingOf(settings, 'registry') ?? fallback() ?? '');
    },
    authorizationFor(url) {
      if (url.protocol !== 'https:' && !isLoopback(url) && !clear.has(url.origin)) return undefined;
      return foldersOf(url)
        .map((folder) => credentials.get(folder))
        .find((found) => found !== undefined);
    },
  };
}

/** npm's cache folder: `cache`, else the platform's default. https://docs.npmjs.com/cli/using-npm/config#cache */
export function npmCacheFolder(settings: NpmSettings, env: Environment, root: string): string {
  const home = homeFolder(env);
  const stated = settingOf(settings, 'cache');
  if (stated?.startsWith('~/')) return join(home, stated.slice(2));
  if (stated !== undefined && stated !== '') return isAbsolute(stated) ? stated : resolve(root, stated);
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'npm-cache');
  return join(home, '.npm');
}

/** Authorization headers by "//host/path/". */
function credentialsIn(settings: Settings): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of settings) {
    const [, folder, what] = /^(\/\/.+?)\/*:(_authToken|_auth|username)$/.exec(key) ?? [];
    if (folder === undefined || value === '' || /[\r\n]/.test(value)) continue;
    const at = `${folder.replace(/^\/\/[^/]+/, (host) => host.toLowerCase())}/`;
    const password = settings.get(`${key.slice(0, key.lastIndexOf(':'))}:_password`);
    if (what === '_authToken') found.set(at, `Bearer ${value}`);
    else if (found.get(at)?.startsWith('Bearer ')) continue;
    else if (what === '_auth') found.set(at, `Basic ${value}`);
    else if (password !== undefined && !found.has(at)) {
      const plain = Buffer.from(password, 'base64').toString('utf8');
      found.set(at, `Basic ${Buffer.from(`${value}:${plain}`).toString('base64')}`);
    }
  }
  return found;
}

function originsIn(settings: Settings): ReadonlySet<string> {
  const named = [...settings].filter(([key]) => key === 'registry' || key.endsWith(':registry'));
  return new Set(named.flatMap(([, value]) => address(value)?.origin ?? []));
}

/** "//host/a/b/", "//host/a/", "//host/" for https://host/a/b/c. */
function foldersOf(url: URL): readonly string[] {
  const segments = url.pathname.split('/').slice(1, -1).slice(0, 64);
  return [...segments.keys(), segments.length]
    .reverse()
    .map((count) => `//${[url.host, ...segments.slice(0, count)].join('/')}/`);
}

function address(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(url.hostname);
}
