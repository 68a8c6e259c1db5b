import { bundle } from './bundle.js';
import { withLicenses } from './with-licenses.js';

/** The Action: one program that runs on the runner's own Node, readable rather than small. */
export async function buildAction(): Promise<void> {
  await bundle('action/dist', { entryPoints: { main: 'action/main.ts' } });
  withLicenses('action/dist');
}
