/** The three ways in which pnpm has written keys. */
export type PnpmKeys = 'slashes' | 'slash-at' | 'at';

/** What a key of pnpm's lock says of its package. */
export interface PnpmKey {
  /** Absent for what is neither from a registry nor named (git and archives before version 9). */
  readonly name?: string;
  /** Of a registry package; else absent, and `specifier` says where it is from. */
  readonly version?: string;
  /** Behind the name: a URL, "file:…", "git+…", "runtime:…". */
  readonly specifier?: string;
  /** Host of a registry that is not the default one, as versions 5 and 6 put it first. */
  readonly host?: string;
  readonly patched: boolean;
}

/**
 * Takes a key apart. Version 5: "/a/1.0.0_peers", "/@s/a/1.0.0". Version 6: "/a@1.0.0(peer@1.0.0)". Version 9:
 * "a@1.0.0(patch_hash=…)(peer@1.0.0)". Without the leading slash in 5 and 6: "host/a/1.0.0", "github.com/user/repo/hash",
 * "file:folder", "@host/path.tgz". https://pnpm.io/lockfile
 */
export function pnpmKey(key: string, keys: PnpmKeys): PnpmKey {
  const plain = withoutSuffix(key);
  const patched = key.startsWith('(patch_hash=', plain.length);
  if (keys === 'at') return { ...named(plain, '@'), patched };
  const separator = keys === 'slashes' ? '/' : '@';
  if (plain.startsWith('/')) return { ...named(plain.slice(1), separator), patched };
  const slash = plain.indexOf('/');
  const rest = named(plain.slice(slash + 1), separator);
  if (slash <= 0 || plain.includes(':') || plain.startsWith('@') || rest.version === undefined) return { patched };
  return { ...rest, host: plain.slice(0, slash), patched };
}

/** "a@1.0.0(patch_hash=x)(b@2.0.0(c@3.0.0))" → "a@1.0.0". */
export function withoutSuffix(key: string): string {
  if (!key.endsWith(')')) return key;
  let open = 0;
  for (let at = key.length - 1; at >= 0; at--) {
    const sign = key[at];
    if (sign === ')') open++;
    else if (sign === '(') open--;
    else if (open === 0) return key.slice(0, at + 1);
  }
  return key;
}

/** The keys that "name: reference" may mean, the likeliest first: a reference holds a whole key where the name is an alias. */
export function keysMeant(name: string, reference: string, keys: PnpmKeys): readonly string[] {
  if (keys === 'at') return [`${name}@${reference}`, reference];
  return [keys === 'slashes' ? `/${name}/${reference}` : `/${name}@${reference}`, reference];
}

function named(text: string, separator: '/' | '@'): Omit<PnpmKey, 'patched'> {
  const scope = text.startsWith('@') ? text.indexOf('/') : 0;
  const end = scope < 0 ? -1 : text.indexOf(separator, scope + 1);
  if (end < 0) return {};
  const name = text.slice(0, end);
  const rest = text.slice(end + 1);
  const version = separator === '/' ? (rest.split('_', 1)[0] ?? rest) : rest;
  return VERSION.test(version) ? { name, version } : { name, specifier: rest };
}

const VERSION = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?$/;
