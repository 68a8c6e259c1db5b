import { execFileSync, spawn } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from './install.js';

/** A folder for one run: settings, extensions, workspace, browser profile. */
export interface Scratch {
  readonly folder: string;
  readonly workspace: string;
  remove(): void;
}

/** Quiet, offline, and without anything that pops up by itself. */
const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'update.mode': 'none',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
};

/** @param project copied, so that a run may change it */
export function scratch(project: string): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'licit-vscode-'));
  for (const part of ['data/User', 'data/Machine', 'extensions']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify(SETTINGS));
  const workspace = join(folder, 'shop');
  cpSync(project, workspace, { recursive: true });
  return { folder, workspace, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export function installExtension(host: Host, { folder }: Scratch, vsix: string): void {
  execFileSync(host.node, [host.entry, '--install-extension', vsix, '--force', ...folders(folder)], {
    env: environment(folder),
    stdio: 'ignore',
  });
}

/** A running VS Code server on this machine alone. */
export interface Server {
  readonly url: string;
  readonly authority: string;
  stop(): Promise<void>;
}

export async function startServer(
  host: Host,
  { folder }: Scratch,
  { trust, env = {} }: { readonly trust: boolean; readonly env?: Readonly<Record<string, string>> },
): Promise<Server> {
  const authority = `127.0.0.1:${await freePort()}`;
  const logFile = join(folder, 'host.log');
  const log = openSync(logFile, 'w');
  const options = [
    '--bind-addr',
    authority,
    '--auth',
    'none',
    '--disable-telemetry',
    '--disable-update-check',
    '--ignore-last-opened',
  ];
  // A built workbench loads tests only when the server was started so.
  const driven = ['--vscode-option', 'enable-smoke-test-driver', '--disable-getting-started-override'];
  const trusting = trust ? ['--disable-workspace-trust'] : [];
  const child = spawn(host.node, [host.entry, ...options, ...driven, ...trusting, ...folders(folder)], {
    env: environment(folder, env),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const end = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // Gone already.
    }
  };
  process.once('exit', () => end('SIGKILL'));
  const url = `http://${authority}`;
  for (let tries = 0; !(await answers(`${url}/healthz`)); tries++) {
    if (child.exitCode !== null || tries > 600)
      throw new Error(`the host does not start:\n${readFileSync(logFile, 'utf8')}`);
    await sleep(50);
  }
  return {
    url,
    authority,
    async stop() {
      end('SIGTERM');
      for (let tries = 0; child.exitCode === null && child.signalCode === null && tries < 100; tries++) await sleep(50);
      end('SIGKILL');
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function folders(folder: string): readonly string[] {
  return ['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
}

/** A home of its own, no gallery, and nothing of a VS Code that we may be running in. */
function environment(folder: string, extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|XDG_|npm_|PORT$|PASSWORD$)/.test(name));
  const gallery = JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' });
  return { ...Object.fromEntries(own), HOME: folder, EXTENSIONS_GALLERY: gallery, ...extra };
}
