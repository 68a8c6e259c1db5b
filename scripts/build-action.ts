import { bundle } from './bundle.js';

/** The Action: one file that runs on the runner's own Node, readable rather than small. */
export function buildAction(): Promise<void> {
  return bundle('action/dist', { entryPoints: { main: 'action/main.ts' } });
}
