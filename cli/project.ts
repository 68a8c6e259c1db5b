import { type CheckResult, check } from '../core/index.js';
import { nodeSources, type Witness } from '../core/node/index.js';
import type { Judging } from './judging.js';
import { progressLine } from './progress.js';
import { VERSION } from './version.js';

export interface Checked extends CheckResult {
  /** All that was looked at. */
  readonly seen: Witness;
}

/** Checks a project, with its progress on the terminal. */
export async function checkProject({ root, asOf, online, policy, scopes }: Judging): Promise<Checked> {
  const { tree, sources, outside, seen, flush } = nodeSources({ root, online, env: process.env, version: VERSION });
  const progress = progressLine(process.stderr);
  try {
    const options = { asOf, sources, outside, onProgress: progress.onProgress };
    const narrowed = { ...(policy === undefined ? {} : { policy }), ...(scopes === undefined ? {} : { scopes }) };
    return { ...(await check(tree, { ...options, ...narrowed })), seen };
  } finally {
    progress.end();
    flush();
  }
}
