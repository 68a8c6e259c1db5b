import { mergeCatalogues } from '../catalogue/file/merge.js';
import { readCatalogueFile } from '../catalogue/file/read.js';
import { type Catalogue, createCatalogue } from '../catalogue/lookup.js';
import type { Outside } from '../config/gather.js';
import { loadPolicy, type PolicyOptions } from '../config/load.js';
import { mistake } from '../config/mistake.js';
import type { CatalogueFileRows } from '../model/catalogue.js';
import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { Policy } from '../model/policy.js';
import type { Source } from '../model/span.js';
import type { Tree } from '../tree/tree.js';
import { eachOnce, notRead, sourceAt } from './named-source.js';

/** A catalogue with what a policy adds to it and changes of it. */
export interface OwnCatalogue {
  readonly catalogue: Catalogue;
  /** Mistakes in the files that the policy names. */
  readonly findings: readonly Finding[];
  /** The files that were read. */
  readonly sources: readonly Source[];
  /** How many rows stand as each of them says, in the order in which they were laid one over the other. */
  readonly files: readonly CatalogueFileRows[];
}

/** The same by the policy of a tree, whose own mistakes are among the findings: by a policy with one, rows may be missing. */
export async function projectCatalogue(below: Catalogue, tree: Tree, options: PolicyOptions): Promise<OwnCatalogue> {
  const { policy, findings, sources } = await loadPolicy(tree, options);
  const own = ownCatalogue(below, tree, policy, options.outside);
  const texts = [...sources].map(([file, text]) => ({ file: file as FilePath, text }));
  return {
    ...own,
    findings: [...findings.filter(({ code }) => code === 'policy/invalid'), ...own.findings],
    sources: [...texts, ...own.sources],
  };
}

/** Files of rows that are taken together. */
const MOST_FILES = 32;

/** A catalogue with the files over it that the policy, and all it extends, name under `catalogue`. A row with a mistake does not count. */
export function ownCatalogue(
  below: Catalogue,
  tree: Tree,
  { catalogue: named }: Pick<Policy, 'catalogue'>,
  outside: Outside | undefined,
): OwnCatalogue {
  const findings: Finding[] = [];
  const all = eachOnce(named);
  const [tooMany] = all.slice(MOST_FILES);
  if (tooMany)
    findings.push(mistake(tooMany.span, `more than ${MOST_FILES} catalogues are named`, 'join several into one'));
  const files = all.slice(0, MOST_FILES).flatMap((one) => {
    const source = sourceAt(one.value, tree, outside);
    if (!source) findings.push(notRead(one, outside));
    return source ? [{ ...readCatalogueFile(source), ...(one.boundBy ? { boundBy: one.boundBy } : {}) }] : [];
  });
  const { data, findings: wrong } = mergeCatalogues(below, files);
  const counts = new Map(files.map(({ source }) => [source.file as string, 0]));
  for (const { from } of data.rows) if (from !== undefined) counts.set(from, (counts.get(from) ?? 0) + 1);
  return {
    catalogue: files.length === 0 ? below : createCatalogue(data),
    findings: [...findings, ...files.flatMap((file) => file.findings), ...wrong],
    sources: files.map(({ source }) => source),
    files: [...counts].map(([file, rows]) => ({ file, rows })),
  };
}
