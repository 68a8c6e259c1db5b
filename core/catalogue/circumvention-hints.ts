import type { CatalogueRow } from '../model/catalogue.js';
import type { CircumventionHint } from '../model/claim-sign.js';

/**
 * What rows of the class "circumvention" are known by, as far as it can be looked for in files and in their names. A file
 * that something else must hold of is left out, and so is what CSS hides. In code-unit order.
 */
export function circumventionHints(rows: readonly CatalogueRow[]): readonly CircumventionHint[] {
  const hints = rows
    .filter(({ terms }) => terms.some((one) => one.class === 'circumvention'))
    .flatMap(({ id, name, detect }) =>
      detect.flatMap(({ kind, text, note }): readonly CircumventionHint[] => {
        if (!isKind(kind) || (kind === 'file' && note !== undefined)) return [];
        return [{ kind, pattern: text, name, row: id }];
      }),
    );
  return hints.sort((a, b) => (`${a.kind} ${a.pattern}` < `${b.kind} ${b.pattern}` ? -1 : 1));
}

const KINDS: readonly string[] = [
  'hosts',
  'vmarg',
  'cmd',
  'url',
  'file',
] satisfies readonly CircumventionHint['kind'][];

function isKind(kind: string): kind is CircumventionHint['kind'] {
  return KINDS.includes(kind);
}
