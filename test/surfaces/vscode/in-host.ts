import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { openBrowser } from './browser.js';
import type { Host } from './install.js';
import type { Result } from './results.js';
import { type Scratch, scratch, startServer } from './server.js';

const PATIENCE_MS = 240_000;

/** Runs a suite inside the extension host of a real VS Code, over the unpacked extension. */
export async function inHost(
  host: Host,
  suite: 'trusted' | 'restricted',
  extension: string,
  project: string,
): Promise<readonly Result[]> {
  const run = scratch(project);
  const result = join(run.folder, 'result.json');
  if (suite === 'restricted') distrustful(run);
  const tests = join(run.folder, 'tests.cjs');
  await build({
    entryPoints: [`test/surfaces/vscode/inside/${suite}.ts`],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  const server = await startServer(host, run, { trust: suite === 'trusted', env: { LICIT_TEST_RESULT: result } });
  const browser = await openBrowser(host, run);
  try {
    const { page } = browser;
    const ended = new Promise<unknown>((end) => {
      void page.exposeFunction('codeAutomationExit', end);
      setTimeout(() => end('no end in sight'), PATIENCE_MS).unref();
    });
    await page.exposeFunction('codeAutomationLog', () => {});
    const remote = (path: string): string => `vscode-remote://${server.authority}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ folder: run.workspace, payload: JSON.stringify(payload) });
    await page.goto(`${server.url}/?${query}`);
    const how = await ended;
    if (!existsSync(result)) {
      await page.screenshot({ path: join(run.folder, '..', `licit-${suite}-failed.png`) });
      throw new Error(`the suite wrote no result: ${how}`);
    }
    const { vscode, node, results }: { vscode: string; node: string; results: Result[] } = JSON.parse(
      readFileSync(result, 'utf8'),
    );
    return results.map((one) => ({ ...one, title: `${suite} (VS Code ${vscode}, Node ${node}): ${one.title}` }));
  } finally {
    await browser.close();
    await server.stop();
    run.remove();
  }
}

/** Settings in the folder itself that would let everything pass, were they taken. */
function distrustful({ workspace }: Scratch): void {
  mkdirSync(join(workspace, '.vscode'));
  writeFileSync(join(workspace, '.vscode/settings.json'), '{ "licit.policy": "evil.yaml", "licit.online": true }\n');
  writeFileSync(join(workspace, 'evil.yaml'), 'licenses:\n  otherwise: allow\n');
}
