import { type FilePath, pathIn, ROOT } from '../model/file-path.js';
import type { Scope } from '../model/scope.js';
import type { Tree } from '../tree/tree.js';

/** What the package.json of an installed package says of its place in the graph. */
export interface InstalledManifest {
  readonly name?: string;
  readonly version?: string;
  readonly requires: ReadonlyMap<string, Scope>;
  /** Names that came inside its own archive. */
  readonly bundled: ReadonlySet<string>;
}

/**
 * Undefined when there is none, or none that can be read: the license of such a package is looked for all the same, and
 * its state reported there. No places are needed here, so the platform's own parser does.
 * https://docs.npmjs.com/cli/configuring-npm/package-json
 */
export function installedManifest(tree: Tree, folder: FilePath): InstalledManifest | undefined {
  const fields = objectIn(tree.read(pathIn(folder, 'package.json') ?? ROOT));
  if (!fields) return undefined;
  const name = fields.get('name');
  const version = fields.get('version');
  return {
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(typeof version === 'string' && version.trim() !== '' ? { version: version.trim() } : {}),
    requires: requiresIn(fields),
    bundled: bundledIn(fields),
  };
}

function objectIn(text: string | undefined): ReadonlyMap<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** An optional dependency overrides a needed one of that name, and what is needed anyway is no peer. */
function requiresIn(fields: ReadonlyMap<string, unknown>): ReadonlyMap<string, Scope> {
  const requires = new Map<string, Scope>();
  for (const name of keysOf(fields.get('peerDependencies'))) requires.set(name, 'peer');
  for (const name of keysOf(fields.get('dependencies'))) requires.set(name, 'runtime');
  for (const name of keysOf(fields.get('optionalDependencies'))) requires.set(name, 'optional');
  return requires;
}

function bundledIn(fields: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const value = fields.get('bundleDependencies') ?? fields.get('bundledDependencies');
  if (value === true) return new Set(keysOf(fields.get('dependencies')));
  return new Set(Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []);
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
