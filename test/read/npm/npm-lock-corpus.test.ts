import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../core/model/facts.js';
import { npmLock } from '../../../core/read/npm-lock.js';
import { corpusFile, corpusFiles, counts, digest, readWith } from './corpus.js';

/** What npm itself says is in the lock. */
interface NpmCount {
  readonly listed: number;
  readonly packages: number;
  readonly packagesDigest: string;
  readonly edges: number;
  readonly edgesDigest: string;
  readonly projectEdges: number;
  readonly projectEdgesDigest: string;
}

const recorded = counts<NpmCount>('npm-lock');

function edgeLines(from: string, edges: readonly Edge[]): readonly string[] {
  return edges.flatMap(({ to }) => (to === undefined ? [] : [`${from} > ${to}`]));
}

describe('real locks of npm say what npm says they say', () => {
  it('has a count for each', () => {
    expect([...recorded.keys()]).toEqual(corpusFiles('npm-lock', npmLock.names));
  });

  it.each([...recorded])('%s', (path, count) => {
    const { lock, findings } = readWith(npmLock, corpusFile(path));
    const packages = [...(lock?.packages.values() ?? [])];
    const lines = packages.map(({ key, name, version }) => `${key} ${name}@${version}`);
    expect(lines).toHaveLength(count.packages);
    expect(digest(lines)).toBe(count.packagesDigest);

    if (lock?.formatVersion === '0') {
      expect(findings).toEqual([expect.stringContaining('warning read/unsupported-version')]);
      return;
    }
    expect(findings).toEqual([]);
    const between = packages.flatMap(({ key, requires }) => [...new Set(edgeLines(key, requires))]);
    expect(between).toHaveLength(count.edges);
    expect(digest(between)).toBe(count.edgesDigest);

    if (lock?.formatVersion === '1') return;
    const fromProjects =
      lock?.importers.flatMap(({ folder, requires }) => [...new Set(edgeLines(folder, requires))]) ?? [];
    expect(fromProjects).toHaveLength(count.projectEdges);
    expect(digest(fromProjects)).toBe(count.projectEdgesDigest);
    expect(packages).toHaveLength(count.listed);
  });
});
