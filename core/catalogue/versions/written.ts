import type { VersionBound, VersionRange } from '../../model/catalogue.js';

/**
 * A range as manifests of an ecosystem, by its purl type, write it; never with a version that is outside of it. Undefined where they
 * cannot write it, or where it has no lower end and the manager would take the lowest.
 */
export function writtenRange({ alternatives }: VersionRange, type: string): string | undefined {
  if (alternatives.some(({ length }) => length === 0)) return undefined;
  if (type === 'npm')
    return alternatives.flat().every(isSemver) ? alternatives.map(comparators).join(' || ') : undefined;
  const [bounds, ...others] = alternatives;
  return bounds && others.length === 0 ? WRITERS.get(type)?.(bounds) : undefined;
}

type Writer = (bounds: readonly VersionBound[]) => string | undefined;

const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['pypi', commas],
  ['conda', commas],
  ['maven', maven],
  ['nuget', nuget],
]);

/** https://github.com/npm/node-semver#ranges */
function comparators(bounds: readonly VersionBound[]): string {
  return bounds.map(({ op, version }) => `${op}${version}`).join(' ');
}

function isSemver({ version }: VersionBound): boolean {
  return /^\d+(?:\.\d+){0,2}(?:[-+].*)?$/.test(version);
}

/**
 * https://packaging.python.org/en/latest/specifications/version-specifiers/
 * https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html#package-match-specifications
 */
function commas(bounds: readonly VersionBound[]): string | undefined {
  if (bounds.some(isLoose)) return undefined;
  return bounds.map(({ op, version }) => `${op === '=' ? '==' : op}${version}`).join(',');
}

/** "[1.0,2.0-alpha)": for Maven 2.0-rc is before 2.0. https://maven.apache.org/pom.html#dependency-version-requirement-specification */
function maven(bounds: readonly VersionBound[]): string | undefined {
  return bracketed(bounds, (version) => (NUMBERS.test(version) ? `${version}-alpha` : version));
}

/**
 * NuGet takes the lowest of a range, and the newest of "7.*", so that of "below 8" is the one before it.
 * https://learn.microsoft.com/en-us/nuget/concepts/package-versioning#version-ranges
 */
function nuget(bounds: readonly VersionBound[]): string | undefined {
  const { lower, upper } = ends(bounds) ?? {};
  const next = upper?.op === '<' ? /^(\d{1,6})(?:\.0){0,3}$/.exec(upper.version)?.[1] : undefined;
  const line = next === undefined ? 0 : Number(next) - 1;
  if (line > 0 && (!lower || (lower.op === '>=' && Number.parseInt(lower.version, 10) < line))) return `${line}.*`;
  return lower?.op === '>=' || lower?.op === '=' ? bracketed(bounds, (version) => version) : undefined;
}

function bracketed(bounds: readonly VersionBound[], before: (version: string) => string): string | undefined {
  const { lower, upper } = ends(bounds) ?? {};
  if ((!lower && !upper) || bounds.some(isLoose)) return undefined;
  if (lower?.op === '=') return `[${lower.version}]`;
  const from = lower ? `${lower.op === '>' ? '(' : '['}${lower.version}` : '(';
  const to = upper?.op === '<' ? `${before(upper.version)})` : upper ? `${upper.version}]` : ')';
  return `${from},${to}`;
}

/** At most one bound at each end; "=" alone is the lower one. */
function ends(
  bounds: readonly VersionBound[],
): { readonly lower?: VersionBound | undefined; readonly upper?: VersionBound | undefined } | undefined {
  const lower = bounds.filter(({ op }) => op === '>' || op === '>=' || op === '=');
  const upper = bounds.filter(({ op }) => op === '<' || op === '<=');
  const isOne = lower[0]?.op !== '=' || bounds.length === 1;
  return lower.length < 2 && upper.length < 2 && isOne ? { lower: lower[0], upper: upper[0] } : undefined;
}

/** What is above "7.10" is 7.11 here, and 7.10.1 elsewhere. */
function isLoose({ op, version }: VersionBound): boolean {
  return op === '>' && NUMBERS.test(version) && version.split('.').length < 3;
}

const NUMBERS = /^\d+(?:\.\d+)*$/;
