import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Copy } from '../../core/model/component.js';
import { type FilePath, filePath } from '../../core/model/file-path.js';

/** A folder of its own on this machine, gone after the tests. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-')));
  made.push(root);
  put(root, files);
  return root;
}

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true, force: true });
});

export function put(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

export function at(text: string): FilePath {
  const path = filePath(text);
  if (path === undefined) throw new Error(`${text} is no path in a tree`);
  return path;
}

/** A copy of a package from a registry. */
export function copy(name: string, version: string, more: Partial<Copy> = {}): Copy {
  return { name, version, origin: 'registry', bundled: false, patched: false, ...more };
}

export function manifest(name: string, version: string, license: unknown = 'MIT'): string {
  return `${JSON.stringify({ name, version, license }, null, 2)}\n`;
}
