import type { Artifact } from './artifacts.js';
import { bundleNames, type Coordinates, coordinates } from './coordinates.js';
import { jarName } from './file-name.js';
import { knownByClasses } from './known-classes.js';
import type { ManifestValue } from './manifest.js';

/** Who a jar is. */
export type JarIdentity =
  /** One of the artifacts that it names. */
  | { readonly by: 'artifact'; readonly artifact: Artifact }
  /** What its manifest says, with a group. */
  | { readonly by: 'manifest'; readonly coordinates: Coordinates }
  /** Its name, and classes that only one group has. */
  | { readonly by: 'classes'; readonly coordinates: Coordinates }
  /** A name, and no ecosystem that it is of; what it would be if its vendor's id is a group. */
  | { readonly by: 'name'; readonly name: string; readonly version?: string; readonly likely?: Coordinates };

/** The main section of a manifest, by keys in lower case. */
export type Manifest = ReadonlyMap<string, ManifestValue>;

/**
 * Which artifact a jar is itself, of those that it names; the others were put into it. Believed in this order:
 * 1. the artifact that the file is named after, the longest name first
 * 2. the artifact that the manifest names
 * 3. the only artifact, unless the file is named after something else, with a version
 * 4. coordinates in the manifest
 * 5. the manifest's names, then the file's own; with the group that its classes are known to be of, if any
 */
export function jarIdentity(
  file: string,
  artifacts: readonly Artifact[],
  manifest: Manifest,
  paths: Iterable<string>,
): JarIdentity {
  const longestFirst = [...artifacts].sort((a, b) => b.artifact.length - a.artifact.length);
  const artifact =
    longestFirst.find((one) => isFileOf(file, one)) ??
    longestFirst.find((one) => isNamedBy(manifest, one)) ??
    (artifacts.length === 1 ? artifacts.find((one) => !isOfAnother(file, one)) : undefined);
  if (artifact) return { by: 'artifact', artifact };
  const stated = statedIn(manifest, file);
  if (stated) return { by: 'manifest', coordinates: stated };
  const named = nameOf(file, manifest);
  const known = knownByClasses(named.name, named.version, paths);
  if (known) return { by: 'classes', coordinates: known };
  const likely = coordinates(textOf(manifest, 'implementation-vendor-id'), named.name, named.version);
  return { by: 'name', ...named, ...(likely ? { likely } : {}) };
}

/** "log4j-core-2.24.2-tests.jar" is of log4j-core 2.24.2, "org.junit_4.13.2.jar" of org.junit. */
function isFileOf(file: string, artifact: Artifact): boolean {
  const { stem } = jarName(file);
  const of = (name: string) => stem === name || (stem.startsWith(name) && /^[-_]v?\d/.test(stem.slice(name.length)));
  return of(artifact.artifact) || [...bundleNames(artifact)].some(of);
}

function isNamedBy(manifest: Manifest, artifact: Artifact): boolean {
  const names = bundleNames(artifact);
  const bundle = bundleName(manifest);
  const title = textOf(manifest, 'implementation-title');
  return (bundle !== undefined && names.has(bundle)) || (title !== undefined && names.has(title));
}

function isOfAnother(file: string, { artifact }: Artifact): boolean {
  const { name, version } = jarName(file);
  const [a, b] = [name, artifact].map((one) => one.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) as [string, string];
  return version !== undefined && !a.includes(b) && !b.includes(a);
}

/**
 * Nebula's "group#artifact;version", or the vendor id where Maven wrote it: others write the name of a vendor there, or
 * a group that was left long ago.
 */
function statedIn(manifest: Manifest, file: string): Coordinates | undefined {
  const title = textOf(manifest, 'implementation-title') ?? '';
  const nebula = /^([\w.-]+)#([\w.-]+);([\w.+-]+)$/.exec(title);
  if (nebula) return coordinates(nebula[1], nebula[2], nebula[3]);
  const group = textOf(manifest, 'implementation-vendor-id');
  const version = textOf(manifest, 'implementation-version');
  const named = jarName(file);
  const isOfMaven = /maven/i.test(textOf(manifest, 'created-by') ?? '');
  return isOfMaven && version !== undefined && named.version === version
    ? coordinates(group, named.name, version)
    : undefined;
}

function nameOf(file: string, manifest: Manifest): { readonly name: string; readonly version?: string } {
  const named = jarName(file);
  const stated = plainVersion(textOf(manifest, 'implementation-version') ?? textOf(manifest, 'bundle-version'));
  // A bundle's version has dots where the file's has dashes, and may have a day at its end.
  const isSame = named.version !== undefined && (!stated || plain(stated).startsWith(plain(named.version)));
  const version = isSame ? named.version : stated;
  const title = textOf(manifest, 'implementation-title');
  const name = isSame
    ? named.name
    : (bundleName(manifest) ??
      (title !== undefined && /^[\w.-]+$/.test(title) ? title : undefined) ??
      textOf(manifest, 'automatic-module-name') ??
      named.name);
  return { name, ...(version === undefined ? {} : { version }) };
}

/** "2.1.0-release-394 (1.9)" is Kotlin's way to write 2.1.0. */
function plainVersion(version: string | undefined): string | undefined {
  return version?.split(/\s/, 1)[0]?.replace(/-release-\d+$/, '');
}

function plain(version: string): string {
  return version.replaceAll(/[-_]/g, '.').toLowerCase();
}

/** Without the directives that follow it: "org.eclipse.osgi; singleton:=true". */
function bundleName(manifest: Manifest): string | undefined {
  return textOf(manifest, 'bundle-symbolicname')?.split(';', 1)[0]?.trim() || undefined;
}

function textOf(manifest: Manifest, key: string): string | undefined {
  return manifest.get(key)?.text || undefined;
}
