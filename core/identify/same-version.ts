import clean from 'semver/functions/clean.js';

/** Equal as npm compares: "v1.0.0" is "1.0.0", and build metadata does not count. */
export function sameVersion(a: string, b: string): boolean {
  return a === b || plainVersion(a) === plainVersion(b);
}

/** The version as npm writes it into a lock; text that is no version stays as it is. */
export function plainVersion(version: string): string {
  return clean(version, { loose: true }) ?? version.trim();
}
