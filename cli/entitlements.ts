import { readFileSync } from 'node:fs';
import { builtInCatalogue, createCatalogue } from '../core/catalogue/index.js';
import { checkEntitlements, type Measured, readResult } from '../core/entitlements.js';
import { type FilePath, type PlainDate, RECOGNIZERS, recognizeFiles } from '../core/index.js';
import { nodeSources, PUBLIC_REGISTRY, unpacking } from '../core/node/index.js';
import { type EntitlementView, entitlementsJson, renderEntitlements } from '../core/report/entitlements/index.js';
import { UsageError } from './errors.js';
import { type JudgingOptions, judging } from './judging.js';
import { renderOptions } from './terminal.js';
import { VERSION } from './version.js';

export interface EntitlementsOptions extends JudgingOptions {
  readonly format: 'text' | 'json';
  /** Results of other repositories that share the register. */
  readonly with?: readonly string[];
}

const EXIT = { pass: 0, fail: 1, undecided: 2 } as const;

/** `licit entitlements check|list|position`: rights held against what the project uses; only `check` has a verdict. */
export async function entitlementsCommand(
  view: EntitlementView,
  path: string,
  options: EntitlementsOptions,
): Promise<number> {
  const { root, asOf, online, policy, scopes } = judging(path, options);
  const others = (options.with ?? []).map(resultIn);
  const { tree, sources, releases, sha256, outside, flush } = nodeSources({
    root,
    online,
    env: process.env,
    version: VERSION,
  });
  try {
    const { entitlements, sources: texts } = await checkEntitlements(tree, {
      ...{ asOf, sources, releases, sha256, outside, others },
      people: (folders) => authorsOf(root, folders, asOf),
      catalogue: createCatalogue(builtInCatalogue()),
      publicRegistries: [PUBLIC_REGISTRY],
      besides: recognizeFiles(tree, RECOGNIZERS, unpacking),
      ...(policy === undefined ? {} : { policy }),
      ...(scopes === undefined ? {} : { scopes }),
    });
    process.stdout.write(
      options.format === 'json'
        ? entitlementsJson(view, entitlements, texts)
        : renderEntitlements(view, entitlements, texts, renderOptions(process.stdout)),
    );
    return view === 'check' ? EXIT[entitlements.report.summary.verdict] : 0;
  } finally {
    flush();
  }
}

/** Days back from the day of the answer, that day included. */
const DAYS = 365;

async function authorsOf(root: string, paths: readonly FilePath[], to: PlainDate) {
  const { gitAuthors } = await import('../core/node/git-authors.js');
  const from = new Date(`${to}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() - DAYS + 1);
  const found = await gitAuthors({ root, from: from.toISOString().slice(0, 10) as PlainDate, to, paths });
  return found.kind === 'counted' ? { ...found, days: DAYS } : found;
}

function resultIn(path: string): Measured {
  const read = readResult(textAt(path));
  if ('problem' in read) throw new UsageError(`--with ${path}: ${read.problem}`);
  return read;
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`--with ${path}: there is no such file, or it cannot be read as text`);
  }
}
