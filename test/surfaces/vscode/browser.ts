import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host } from './install.js';
import type { Scratch } from './server.js';

/** Of Playwright's API what we use; the package itself is installed beside the host, not here. */
export interface Locator {
  first(): Locator;
  last(): Locator;
  filter(options: { hasText: string | RegExp }): Locator;
  locator(selector: string, options?: { hasText: string | RegExp }): Locator;
  waitFor(options?: { state?: 'attached' | 'detached' | 'visible'; timeout?: number }): Promise<void>;
  isVisible(): Promise<boolean>;
  click(): Promise<void>;
  dblclick(): Promise<void>;
  hover(): Promise<void>;
  fill(text: string): Promise<void>;
  innerText(): Promise<string>;
}

export interface Page {
  goto(url: string): Promise<unknown>;
  locator(selector: string, options?: { hasText: string | RegExp }): Locator;
  frameLocator(selector: string): {
    frameLocator(selector: string): { locator(selector: string, options?: { hasText: string | RegExp }): Locator };
  };
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  screenshot(options: { path: string }): Promise<unknown>;
  exposeFunction(name: string, action: (...given: never[]) => void): Promise<void>;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  on(event: 'pageerror', listener: (error: unknown) => void): void;
  setDefaultTimeout(milliseconds: number): void;
}

export interface Browser {
  readonly page: Page;
  /** Other machines that the page wanted to talk to. */
  readonly outside: ReadonlySet<string>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: {
    launchPersistentContext(
      folder: string,
      options: unknown,
    ): Promise<{ pages(): Page[]; newPage(): Promise<Page>; close(): Promise<void> }>;
  };
}

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export async function openBrowser(host: Host, scratch: Scratch): Promise<Browser> {
  const { chromium }: Playwright = createRequire(join(host.driver, 'package.json'))('playwright-core');
  const context = await chromium.launchPersistentContext(join(scratch.folder, 'browser'), {
    executablePath: host.chromium,
    args: QUIET,
    viewport: { width: 1400, height: 900 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const outside = new Set<string>();
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    // Views load their parts from a name that the workbench's own worker answers.
    const isOurs = hostname === '' || hostname === '127.0.0.1' || hostname.endsWith('.vscode-resource.vscode-cdn.net');
    if (!isOurs && protocol.startsWith('http')) outside.add(hostname);
  });
  return { page, outside, close: () => context.close() };
}

/** Gives a command by its title in the command palette. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible input').first();
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}
