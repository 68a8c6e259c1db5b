import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Catalogue } from '../catalogue/lookup.js';
import { type FactSheet, factLookup, NO_FACTS } from '../entitle/facts/lookup.js';
import type { Measured } from '../entitle/reconcile/consumption.js';
import { measureOf } from '../entitle/reconcile/measure.js';
import type { Circumstances, ProductUse } from '../entitle/reconcile/use.js';
import { type FilePath, folderOf, pathIn } from '../model/file-path.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Tree } from '../tree/tree.js';
import type { EntitlementFiles } from './entitlement-files.js';
import type { People } from './people.js';

/** Everything that uses are judged by, from the files that say it and from what was counted. */
export function circumstances(
  { held, organization, usage }: EntitlementFiles,
  uses: readonly ProductUse[],
  people: People,
  tree: Tree,
  {
    asOf,
    catalogue,
    others = [],
  }: { readonly asOf: PlainDate; readonly catalogue: Catalogue; readonly others?: readonly Measured[] | undefined },
): Circumstances {
  const facts: FactSheet = {
    organization: organization?.facts ?? NO_FACTS.organization,
    usage: usage?.facts ?? NO_FACTS.usage,
    products: usage?.products ?? NO_FACTS.products,
    partial: organization?.partial ?? false,
  };
  const lookup = (product: string) => factLookup(facts, product, new Map(), asOf);
  const env = lookup('')('use.env');
  const environment = env.kind === 'known' ? String(env.value) : undefined;
  const products = new Set(uses.map(({ match }) => match.row.id));
  const here = measureOf(usage ?? { consumption: new Map() }, products, environment, lookup, people.amount);
  return {
    ...{ asOf, catalogue, register: held.register, facts },
    places: [here, ...others],
    uncounted: people.uncounted,
    fileState: fileStates(tree),
  };
}

/** Bytes of a file of evidence; a larger one is not looked at. */
const MOST_EVIDENCE = 256 * 1024 * 1024;

/** Files of evidence lie beside their register; those outside of the tree are not looked at. */
function fileStates(tree: Tree): Circumstances['fileState'] {
  return (_, { file, sha256: recorded }) => {
    if (!file || file.span.file.startsWith('../')) return 'unchecked';
    const path = pathIn(folderOf(file.span.file as FilePath), file.value);
    if (path === undefined) return 'unchecked';
    const stat = tree.stat(path);
    if (stat?.kind !== 'file') return 'gone';
    if (!recorded || stat.size > MOST_EVIDENCE) return 'as-recorded';
    const bytes = tree.bytes(path, MOST_EVIDENCE);
    return bytes && bytesToHex(sha256(bytes)) === recorded.value ? 'as-recorded' : 'changed';
  };
}
