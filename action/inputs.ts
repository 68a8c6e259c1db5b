import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type FilePath, filePath, type PlainDate, plainDate, SCOPES, type Scope } from '../core/index.js';

/** What a workflow asked for, checked. */
export interface Inputs {
  /** The project's folder, absolute. */
  readonly root: string;
  /** The same relative to the workspace: "" or "packages/app". */
  readonly prefix: FilePath;
  readonly policy?: FilePath;
  readonly asOf: PlainDate;
  readonly online: boolean;
  readonly scopes?: readonly Scope[];
}

/** An input that the workflow's author can put right. */
export class InputError extends Error {}

/** Reads the inputs; paths must lie in the workspace, also after links are followed. */
export function readInputs(get: (name: string) => string, workspace: string, today: string): Inputs {
  const home = realpathSync(workspace);
  const root = inside(home, get('path') || '.', 'path');
  const policy = get('policy');
  const asOf = plainDate(get('as-of') || today);
  if (!asOf) throw new InputError(`as-of: "${get('as-of')}" is no day; write it as 2026-03-31`);
  const scopes = get('scope')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(scope);
  return {
    root,
    prefix: relativeTo(home, root),
    asOf,
    online: flag(get('online')),
    ...(policy ? { policy: relativeTo(root, inside(home, policy, 'policy')) } : {}),
    ...(scopes.length > 0 ? { scopes } : {}),
  };
}

function inside(home: string, path: string, input: string): string {
  let real: string;
  try {
    real = realpathSync(resolve(home, path));
  } catch {
    throw new InputError(`${input}: "${path}" is not there; was the repository checked out before this step?`);
  }
  if (real !== home && !real.startsWith(home + sep)) throw new InputError(`${input}: "${path}" leaves the workspace`);
  return real;
}

function relativeTo(folder: string, path: string): FilePath {
  const text = relative(folder, path);
  return filePath(text) ?? (text.split(sep).join('/') as FilePath);
}

function flag(text: string): boolean {
  if (text === '' || /^false$/i.test(text)) return false;
  if (/^true$/i.test(text)) return true;
  throw new InputError(`online: "${text}" is neither true nor false`);
}

function scope(word: string): Scope {
  const known = SCOPES.find((name) => name === word);
  if (!known) throw new InputError(`scope: "${word}" is none; there is ${SCOPES.join(', ')}`);
  return known;
}
