import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { READERS } from '../../core/read/index.js';
import { resolve } from '../../core/resolve/resolve.js';
import { memoryTree } from '../../core/tree/memory.js';

const ROOT = join(import.meta.dirname, '../..');

/** This repository's own manifest and lock, as npm wrote them. */
const facts = ['package.json', 'package-lock.json'].flatMap((name) => {
  const reader = READERS.find(({ names }) => names.includes(name));
  return [...(reader?.read({ file: name as FilePath, text: readFileSync(join(ROOT, name), 'utf8') }) ?? [])];
});

test('in our own lock every package is brought in by a line of our own manifest', () => {
  const { components, findings } = resolve(facts, memoryTree({}));
  expect(findings).toEqual([]);
  expect(components.length).toBeGreaterThan(100);
  const direct = new Set(components.filter(({ direct }) => direct).map(({ purl }) => purl));
  for (const { purl, paths } of components) {
    expect(direct, `${purl} by way of`).toContain(paths[0]?.purls[0]);
    expect(paths[0]?.at.file).toBe('package.json');
  }
});

test("npm's own marks agree: what it calls dev is development, what it does not is not", () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  for (const { purl, scope, copies } of resolve(facts, memoryTree({})).components) {
    const marked = copies.every(({ folder }) => packages[folder ?? '']?.dev === true);
    expect([purl, scope === 'development']).toEqual([purl, marked]);
  }
});
