import { type CheckResult, check } from '../core/index.js';
import type { Ahead } from '../core/node/ahead.js';
import { nodeSources, type Witness } from '../core/node/index.js';
import type { Judging } from './judging.js';
import { progressLine } from './progress.js';
import { mayBeTerminal } from './terminal.js';
import { VERSION } from './version.js';

export interface Checked extends CheckResult {
  /** All that was looked at. */
  readonly seen: Witness;
}

/** Checks a project, with its progress on the terminal. */
export async function checkProject(judging: Judging, ahead?: Ahead): Promise<Checked> {
  const { root, asOf, online, policy, scopes } = judging;
  const options = { root, online, env: process.env, version: VERSION, ahead };
  const { tree, sources, sha256, outside, bundled, rights, seen, flush } = nodeSources(options);
  // To make a stream of a pipe, on which nothing would be drawn, loads all of Node's networking.
  const progress = progressLine(mayBeTerminal(2) ? process.stderr : undefined);
  try {
    const asked = { asOf, sources, sha256, outside, bundled, rights, onProgress: progress.onProgress };
    const narrowed = { ...(policy === undefined ? {} : { policy }), ...(scopes === undefined ? {} : { scopes }) };
    return { ...(await check(tree, { ...asked, ...narrowed })), seen };
  } finally {
    progress.end();
    flush();
  }
}
