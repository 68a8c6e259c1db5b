import { fstatSync } from 'node:fs';
import type { RenderOptions } from '../core/model/report.js';
import { VERSION } from './version.js';

/** How to render for this stream: its width and whether it shows colors. https://no-color.org */
export function renderOptions(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): RenderOptions {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0';
  const color = !env.NO_COLOR && (forced || (stream.isTTY && env.TERM !== 'dumb'));
  return { color, version: VERSION, ...(stream.isTTY ? { width: stream.columns } : {}) };
}

/** False for a pipe, a file, and what is closed. */
export function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** For files: no terminal, no colors. */
export const PLAIN: RenderOptions = { color: false, version: VERSION };

/** Today where the user is. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
