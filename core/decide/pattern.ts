import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import type { PackagePattern } from '../model/policy.js';
import { type Purl, packageName, parsePurl } from '../model/purl.js';

/**
 * True when the pattern names this component. A range is read by the rules of the ecosystem (node-semver for npm; for
 * others only the very version); a component without a version is in no range.
 */
export function matches(pattern: PackagePattern, purl: Purl): boolean {
  const parts = parsePurl(purl);
  if (!parts || parts.type !== pattern.type || packageName(parts) !== pattern.name) return false;
  if (pattern.range === undefined) return true;
  if (parts.version === undefined) return false;
  if (pattern.type !== 'npm' || validRange(pattern.range) === null) return parts.version === pattern.range;
  return satisfies(parts.version, pattern.range, { includePrerelease: true });
}

/** Entries by the package they name, so that thousands of components do not each ask every entry. */
export function byPackage<T extends { readonly package: PackagePattern }>(
  entries: readonly T[],
): (purl: Purl) => readonly T[] {
  const index = new Map<string, T[]>();
  for (const entry of entries) {
    const key = `${entry.package.type}/${entry.package.name}`;
    index.set(key, [...(index.get(key) ?? []), entry]);
  }
  if (index.size === 0) return () => [];
  return (purl) => {
    const parts = parsePurl(purl);
    const named = parts ? index.get(`${parts.type}/${packageName(parts)}`) : undefined;
    return named?.filter((entry) => matches(entry.package, purl)) ?? [];
  };
}
