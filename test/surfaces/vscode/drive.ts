import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { command, openBrowser } from './browser.js';
import type { Host } from './install.js';
import { type Result, steps } from './results.js';
import { installExtension, scratch, startServer } from './server.js';

/** Uses the extension as a person would, with pictures of each step in `pictures`. */
export async function drive(host: Host, vsix: string, project: string, pictures: string): Promise<readonly Result[]> {
  const run = scratch(project);
  mkdirSync(pictures, { recursive: true });
  installExtension(host, run, vsix);
  const server = await startServer(host, run, { trust: true });
  const browser = await openBrowser(host, run);
  const { page } = browser;
  const { results, step: tried } = steps();
  const picture = async (name: string): Promise<void> => {
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const step = (title: string, action: () => Promise<void> | void): Promise<void> =>
    tried(title, async () => {
      try {
        await action();
      } catch (error) {
        await picture(`failed ${title}`);
        throw error;
      }
    });
  const line = (words: string) => page.locator('.view-line', { hasText: words }).first();
  const problem = (words: string) => page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();
  const status = (words: string) => page.locator('.statusbar-item', { hasText: words });
  try {
    await page.goto(`${server.url}/?folder=${encodeURIComponent(run.workspace)}`);
    await page.locator('.monaco-workbench').waitFor();
    await step('the status bar counts the errors', async () => {
      await status('Licit: 2 errors').waitFor();
    });
    await step('its item shows the problems', async () => {
      await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'package.json' }).first().dblclick();
      await line('chart-kit').waitFor();
      await status('Licit: 2 errors').click();
      await problem('chart-kit').waitFor();
      await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
      await picture('1-problems');
    });
    await step('a dependency tells its license on hover', async () => {
      await page.locator('.view-line span', { hasText: 'chart-kit' }).last().hover();
      await page.locator('.monaco-hover', { hasText: 'Evidence:' }).first().waitFor();
      await picture('2-hover');
      await page.keyboard.press('Escape');
    });
    await step('a quick fix writes a policy and clears the problem', async () => {
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Allow SSPL-1.0' }).first();
      // A hover that is still going away may take the key.
      for (let tries = 0; tries < 5 && !(await fix.isVisible()); tries++) {
        await page.keyboard.press('Escape');
        await page.locator('.view-line span', { hasText: 'chart-kit' }).last().click();
        await page.keyboard.press('Control+.');
        await fix.waitFor({ timeout: 6000 }).catch(() => {});
      }
      await fix.waitFor();
      await picture('3-quick-fix');
      await page.keyboard.press('Enter');
      await problem('chart-kit').waitFor({ state: 'detached' });
      await status('Licit: 1 error').waitFor();
      await command(page, 'File: Save All');
      const policy = join(run.workspace, 'licit.yaml');
      for (
        let tries = 0;
        tries < 100 && !(existsSync(policy) && readFileSync(policy, 'utf8').includes('SSPL-1.0'));
        tries++
      )
        await sleep(50);
      if (!readFileSync(policy, 'utf8').includes('SSPL-1.0')) throw new Error('the policy is not on disk');
      // Not before: the host asks for lenses only once something has moved in the editor.
      await page
        .locator('.codelens-decoration', { hasText: /SSPL-1\.0/ })
        .first()
        .waitFor();
      await picture('4-fixed');
    });
    await step('the report is shown rendered', async () => {
      await command(page, 'Licit: Show Report');
      const report = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
      await report.locator('h2', { hasText: 'error' }).waitFor();
      await picture('5-report');
    });
    await step('nothing was asked of other machines', () => {
      if (browser.outside.size > 0) throw new Error([...browser.outside].join());
    });
  } finally {
    await browser.close();
    await server.stop();
    run.remove();
  }
  return results.map((one) => ({ ...one, title: `window: ${one.title}` }));
}
