import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type CheckResult, check, type FilePath, filePath, plainDate, type Scope } from '../core/index.js';
import { nodeSources } from '../core/node/index.js';
import { UsageError } from './errors.js';
import { progressLine } from './progress.js';
import { today } from './terminal.js';

/** Options that every judging command takes, as the command line gives them. */
export interface JudgingOptions {
  readonly policy?: string;
  readonly asOf?: string;
  readonly online: boolean;
  readonly scope?: readonly Scope[];
}

/** Checks the project at this path, with its progress on the terminal. */
export async function checkProject(
  path: string,
  options: JudgingOptions,
): Promise<CheckResult & { readonly root: string }> {
  const root = projectRoot(path);
  const asOf = plainDate(options.asOf ?? today());
  if (!asOf) throw new UsageError(`--as-of ${options.asOf}: write a day that exists, as 2026-03-31`);
  const { tree, sources, flush } = nodeSources({ root, online: options.online, cache: true, env: process.env });
  const progress = progressLine(process.stderr);
  try {
    const result = await check(tree, {
      asOf,
      sources,
      onProgress: progress.onProgress,
      outside: (file) => readOutside(root, file),
      ...(options.policy === undefined ? {} : { policy: policyFile(root, options.policy) }),
      ...(options.scope === undefined ? {} : { scopes: options.scope }),
    });
    return { ...result, root };
  } finally {
    progress.end();
    flush();
  }
}

/** The folder itself, or the folder of a file in it. */
function projectRoot(path: string): string {
  const full = resolve(path);
  if (!existsSync(full)) throw new UsageError(`${path}: there is no such file or folder`);
  return statSync(full).isDirectory() ? full : dirname(full);
}

function policyFile(root: string, policy: string): FilePath {
  const full = resolve(policy);
  if (!existsSync(full)) throw new UsageError(`--policy ${policy}: there is no such file`);
  const inside = relative(root, full);
  return filePath(inside) ?? (inside.replaceAll('\\', '/') as FilePath);
}

function readOutside(root: string, file: string): string | undefined {
  try {
    return readFileSync(resolve(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
