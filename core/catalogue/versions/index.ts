import type { SchemeId } from '../../model/catalogue.js';
import { gem } from './gem.js';
import { java } from './java.js';
import { maven } from './maven.js';
import { nuget } from './nuget.js';
import { pep440 } from './pep440.js';
import { plain } from './plain.js';
import type { VersionScheme } from './scheme.js';
import { semver } from './semver.js';

/** Every way to read versions, by id. */
export const SCHEMES: Readonly<Record<SchemeId, VersionScheme>> = { semver, nuget, maven, pep440, gem, plain, java };

/** How the packages of an ecosystem count, by the type of their purl. */
const OF_TYPE: ReadonlyMap<string, SchemeId> = new Map([
  ['npm', 'semver'],
  ['golang', 'semver'],
  ['cargo', 'semver'],
  ['swift', 'semver'],
  ['pub', 'semver'],
  ['hex', 'semver'],
  ['nuget', 'nuget'],
  ['maven', 'maven'],
  ['pypi', 'pep440'],
  ['gem', 'gem'],
]);

/** Undefined where an ecosystem has no order of its own that is known here. */
export function schemeOfType(type: string): SchemeId | undefined {
  return OF_TYPE.get(type);
}
