import { readFileSync } from 'node:fs';
import { checkEntitlements, type Measured, readResult } from '../core/entitlements.js';
import { nodeSources } from '../core/node/index.js';
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
  const { tree, sources, sha256, outside, bundled, rights, flush } = nodeSources({
    ...{ root, online },
    env: process.env,
    version: VERSION,
  });
  try {
    const { entitlements, sources: texts } = await checkEntitlements(tree, {
      ...{ asOf, sources, sha256, outside, bundled },
      rights: { ...rights, others },
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
