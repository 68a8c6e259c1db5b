import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type FilePath, filePath } from '../core/model/file-path.js';
import { type PlainDate, plainDate } from '../core/model/plain-date.js';
import type { Scope } from '../core/model/scope.js';
import { UsageError } from './errors.js';
import { today } from './terminal.js';

/** Options that every judging command takes, as the command line gives them. */
export interface JudgingOptions {
  readonly policy?: string;
  readonly asOf?: string;
  readonly online: boolean;
  readonly scope?: readonly Scope[];
}

/** What is to be judged, and how; the same means the same answer while no file changes. */
export interface Judging {
  /** The project's folder, absolute. */
  readonly root: string;
  readonly asOf: PlainDate;
  readonly online: boolean;
  /** Relative to the root; begins with "..", where it lies outside. */
  readonly policy?: FilePath;
  readonly scopes?: readonly Scope[];
}

/** The options with what they stand for; throws what the user can mend. */
export function judging(path: string, { policy, asOf, online, scope }: JudgingOptions): Judging {
  const root = projectRoot(path);
  const day = plainDate(asOf ?? today());
  if (!day) throw new UsageError(`--as-of ${asOf}: write a day that exists, as 2026-03-31`);
  return {
    root,
    asOf: day,
    online,
    ...(policy === undefined ? {} : { policy: policyFile(root, policy) }),
    ...(scope === undefined ? {} : { scopes: scope }),
  };
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
