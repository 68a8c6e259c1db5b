import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check, packageName, parsePurl } from '../../core/index.js';
import { nodeSources } from '../../core/node/index.js';
import { sameExpression } from '../../core/spdx/evaluate.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { TODAY } from '../support/day.js';

const PEER = join(
  import.meta.dirname,
  '../../node_modules/license-checker-rseidelsohn/bin/license-checker-rseidelsohn.js',
);

/** Where an independent scanner and we see another thing in the same installed tree. */
export interface Differences {
  readonly both: number;
  /** name@version that one of the two found alone. */
  readonly onlyPeer: readonly string[];
  readonly onlyUs: readonly string[];
  /** The same package, another license: what each says, and the statement we stand on. */
  readonly licenses: readonly Disagreement[];
}

export interface Disagreement {
  readonly package: string;
  readonly peer: string;
  readonly ours: string;
  readonly evidence: string;
}

/** Asks both about the tree and compares what is installed. */
export async function secondOpinion(root: string): Promise<Differences> {
  const peer = askPeer(root);
  const ours = await askUs(root);
  const both = [...ours.keys()].filter((name) => peer.has(name));
  return {
    both: both.length,
    onlyPeer: [...peer.keys()].filter((name) => !ours.has(name)).sort(),
    onlyUs: [...ours.keys()].filter((name) => !peer.has(name)).sort(),
    licenses: both.sort().flatMap((name) => {
      const [theirs, mine] = [peer.get(name) ?? '', ours.get(name)];
      return !mine || agree(theirs, mine.license)
        ? []
        : [{ package: name, peer: theirs, ours: mine.license, evidence: mine.evidence }];
    }),
  };
}

function askPeer(root: string): ReadonlyMap<string, string> {
  const { stdout, status } = spawnSync(process.execPath, [PEER, '--json', '--start', root], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the peer ended with ${status}`);
  const found = JSON.parse(stdout) as Record<string, { licenses?: string | readonly string[] }>;
  return new Map(
    Object.entries(found).map(([name, { licenses = '' }]) => [
      name,
      typeof licenses === 'string' ? licenses : licenses.join(' AND '),
    ]),
  );
}

async function askUs(
  root: string,
): Promise<ReadonlyMap<string, { readonly license: string; readonly evidence: string }>> {
  const asOf = TODAY;
  const { tree, sources } = nodeSources({ root, online: false, env: process.env, version: '' });
  const { report } = await check(tree, { asOf, sources: sources.filter(({ id }) => id === 'installed') });
  const isThere = (folder: string | undefined) =>
    folder !== undefined && existsSync(join(root, folder, 'package.json'));
  const installed = report.components.filter(
    ({ copies, decision }) => decision.outcome !== 'ignored' && copies.some(({ folder }) => isThere(folder)),
  );
  return new Map(
    installed.map(({ purl, license }) => {
      const parts = parsePurl(purl);
      const name = parts ? `${packageName(parts)}@${parts.version ?? ''}` : purl;
      const said = license.because
        .filter(({ kind }) => kind === 'declared' || kind === 'lockfile')
        .map(({ text }) => text);
      return [name, { license: 'text' in license ? license.text : license.kind, evidence: said.join(' | ') }];
    }),
  );
}

/** The same license by SPDX; what the peer marks as a guess ("MIT*") agrees with nothing. */
function agree(theirs: string, ours: string): boolean {
  if (theirs === ours) return true;
  const [a, b] = [parseExpression(theirs), parseExpression(ours)];
  return 'expression' in a && 'expression' in b && sameExpression(a.expression, b.expression);
}
