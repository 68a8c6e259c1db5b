import type { CatalogueRow } from '../model/catalogue.js';
import type { HidingHint } from '../model/claim-sign.js';

/**
 * The classes of CSS by which rows know what a product wants to be shown, in code-unit order. Those of rows that circumvent are left
 * out: ".watermark" may be anybody's.
 */
export function hidingHints(rows: readonly CatalogueRow[]): readonly HidingHint[] {
  const hints = rows
    .filter(({ terms }) => !terms.some((one) => one.class === 'circumvention'))
    .flatMap(({ id, detect }) =>
      detect.flatMap(({ kind, text }): readonly HidingHint[] => {
        const name = kind === 'css' ? /^\.([\w-]{4,100})$/.exec(text)?.[1] : undefined;
        return name === undefined ? [] : [{ name, row: id }];
      }),
    );
  return hints.sort((a, b) => (`${a.name} ${a.row}` < `${b.name} ${b.row}` ? -1 : 1));
}
