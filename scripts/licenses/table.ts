import type { KnownKey } from './scancode.js';
import type { TemplateText } from './spdx-template.js';

/**
 * Every license and exception that is known by a name: id or LicenseRef (an expression, where the list has two ids for
 * one of theirs), name, ScanCode's category and the keys that ScanCode has for it, sorted. Each key of a rule's expression stands in one row.
 */
export function licenseTable(keys: ReadonlyMap<string, KnownKey>, templates: readonly TemplateText[]): string {
  const names = new Map<string, string>();
  for (const { id, name } of templates) if (!names.has(id)) names.set(id, name);
  const theirs = new Map<string, KnownKey[]>();
  for (const known of keys.values()) theirs.set(known.spdx, [...(theirs.get(known.spdx) ?? []), known]);
  const ids = [...new Set([...names.keys(), ...theirs.keys()])].sort();
  const rows = ids.map((id) => {
    const known = theirs.get(id) ?? [];
    const categories = [...new Set(known.map(({ category }) => category))].join(', ');
    return [id, names.get(id) ?? known[0]?.name ?? '', categories, known.map(({ key }) => key).join(' ')].join('\t');
  });
  return `SPDX\tname\tScanCode category\tScanCode keys\n${rows.join('\n')}\n`;
}

/**
 * The names outside of the SPDX list whose ScanCode category restricts what one may do, as source: their word is enough
 * to refuse or ask by, and not enough to allow by.
 */
export function restrictedTable(keys: ReadonlyMap<string, KnownKey>): string {
  const kinds = { proprietary: [] as string[], 'source-available': [] as string[], 'non-commercial': [] as string[] };
  for (const { spdx, name, category, isException } of keys.values()) {
    const kind = RESTRICTED[category];
    if (kind === undefined || isException || !spdx.startsWith(PREFIX)) continue;
    kinds[kind === 'source-available' && NON_COMMERCIAL.test(name) ? 'non-commercial' : kind].push(
      spdx.slice(PREFIX.length),
    );
  }
  const rows = Object.entries(kinds).map(
    ([kind, names]) => `  ${kind.includes('-') ? `'${kind}'` : kind}: \`\n${filled(names.sort())}\`,\n`,
  );
  return `/**
 * Names "LicenseRef-scancode-…" by what they are, made by \`npm run licenses\` from ScanCode's licenses (© nexB Inc. and
 * others, CC-BY-4.0): Commercial and Proprietary Free → proprietary; Source-available → source-available, or
 * non-commercial where the name says so.
 */
export const RESTRICTED_TABLE = {
${rows.join('')}} as const;
`;
}

const PREFIX = 'LicenseRef-scancode-';
const RESTRICTED: Readonly<Record<string, 'proprietary' | 'source-available' | undefined>> = {
  Commercial: 'proprietary',
  'Proprietary Free': 'proprietary',
  'Source-available': 'source-available',
};
const NON_COMMERCIAL = /non-?commercial|nicht-kommerziell|non-profit|prosperity/i;

/** Names in lines of at most 120 characters. */
function filled(names: readonly string[]): string {
  let text = '';
  let used = 0;
  for (const name of names) {
    if (used > 0 && used + 1 + name.length > 120) {
      text += '\n';
      used = 0;
    }
    text += used === 0 ? name : ` ${name}`;
    used += name.length + (used === 0 ? 0 : 1);
  }
  return `${text}\n`;
}
