import { execFileSync } from 'node:child_process';
import { type Environment, homeFolder } from './cache-folder.js';

/**
 * The registry that npm asks when no .npmrc names one, from npm itself; undefined without npm. npm runs in the user's
 * own folder, so no project has a say in it.
 */
export function defaultRegistry(env: Environment): string | undefined {
  const windows = process.platform === 'win32';
  try {
    const said = execFileSync(windows ? 'npm.cmd' : 'npm', ['config', 'get', 'registry', '--no-update-notifier'], {
      cwd: homeFolder(env),
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
      windowsHide: true,
      // A .cmd file needs a shell to run; the arguments are all ours.
      shell: windows,
    }).trim();
    return /^https?:\/\/\S+$/.test(said) ? said : undefined;
  } catch {
    return undefined;
  }
}
