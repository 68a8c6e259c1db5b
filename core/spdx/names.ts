import { licenseSpelling } from './identifiers.js';
import { nameTable } from './name-table.js';

/** What words that are no SPDX expression mean, and why we may say so. */
export interface NamedExpression {
  readonly expression: string;
  readonly reason: string;
}

/**
 * The expression behind a license's name or address as people write it in metadata ("Apache License, Version 2.0"),
 * from a reviewed table; undefined for everything else, and for every name that could mean two things ("BSD", "GPL",
 * "Public Domain"). The whole text must match, after case and white space.
 */
export function expressionOfName(text: string): NamedExpression | undefined {
  if (text.length > LONGEST) return undefined;
  const name = normal(text);
  names ??= tableOfNames();
  return names.get(name) ?? addressed(name);
}

/** Longer than any name in the table. */
const LONGEST = 200;

function normal(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

// Made when first asked: most runs meet nothing but expressions.
let names: ReadonlyMap<string, NamedExpression> | undefined;

function tableOfNames(): ReadonlyMap<string, NamedExpression> {
  return new Map(
    nameTable().flatMap(({ expression, reason, names: written, addresses = [] }) =>
      [...written, ...addresses.flatMap(spellings)].map((name) => [normal(name), { expression, reason }] as const),
    ),
  );
}

function spellings(address: string): readonly string[] {
  return ['http://', 'https://', 'http://www.', 'https://www.'].flatMap((start) => [
    `${start}${address}`,
    `${start}${address}/`,
  ]);
}

/** "https://spdx.org/licenses/MIT.html": the address of an id is the id. */
function addressed(name: string): NamedExpression | undefined {
  const id = /^https?:\/\/(?:www\.)?spdx\.org\/licenses\/([a-z0-9.+-]+?)(?:\.html|\.json|\.txt)?\/?$/.exec(name)?.[1];
  const expression = id === undefined ? undefined : licenseSpelling(id);
  return expression === undefined
    ? undefined
    : { expression, reason: 'the address of the id on the SPDX License List' };
}
