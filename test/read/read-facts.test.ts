import { expect, it } from 'vitest';
import { memoryTree } from '../../core/index.js';
import type { Reader } from '../../core/model/facts.js';
import { packageJson } from '../../core/read/package-json.js';
import { createMemory } from '../../core/survey/memory.js';
import { readFacts } from '../../core/survey/read-facts.js';
import { walk } from '../../core/tree/walk.js';

const failing: Reader = {
  id: 'failing',
  names: ['broken.txt'],
  title: 'files that it cannot stand',
  url: 'https://example.org',
  // biome-ignore lint/correctness/useYield: it fails before
  *read() {
    throw new RangeError('out of luck');
  },
};

it('reports a reader that fails with the file it failed on, and reads the others', () => {
  const tree = memoryTree({ 'broken.txt': 'any', 'z/package.json': '{ "name": "z" }' });
  const { facts, findings, files } = readFacts(tree, [failing, packageJson], createMemory(), walk(tree));
  expect(findings.map(({ code, severity, message, at }) => [code, severity, at.file, message])).toEqual([
    [
      'read/malformed',
      'error',
      'broken.txt',
      'broken.txt made failing fail, so it was not read to its end: out of luck',
    ],
  ]);
  expect(files).toEqual([
    { path: 'broken.txt', reader: 'failing', outcome: 'failed' },
    { path: 'z/package.json', reader: 'package-json', outcome: 'read' },
  ]);
  expect(facts.length).toBeGreaterThan(0);
});
