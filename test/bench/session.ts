import { check, createSession, type FilePath, overlayTree } from '../../core/index.js';
import { nodeSources } from '../../core/node/index.js';
import { TODAY } from '../support/day.js';
import { median } from './measure.js';

/** What one keystroke in package.json costs a session, as a share of a check from scratch in the same process. */
export async function sessionShare(root: string): Promise<number> {
  const asOf = TODAY;
  const { tree: disk, sources } = nodeSources({ root, online: false, env: { HOME: '/nonexistent' }, version: '' });
  const buffers = new Map<FilePath, string>();
  const tree = overlayTree(disk, buffers);
  const options = { asOf, sources };
  const cold = await timed(() => check(tree, options));
  const session = createSession(tree, options);
  await session.check();
  const manifest = 'package.json' as FilePath;
  const text = tree.read(manifest) ?? '';
  const edits: number[] = [];
  for (let round = 0; round < 9; round++) {
    const at = text.indexOf('"version"') + 12;
    buffers.set(manifest, `${text.slice(0, at)}${round}${text.slice(at)}`);
    session.changed([manifest]);
    edits.push(await timed(() => session.check()));
  }
  return median(edits) / cold;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
