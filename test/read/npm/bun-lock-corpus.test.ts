import { describe, expect, it } from 'vitest';
import { bunLock } from '../../../core/read/bun-lock.js';
import { corpusFile, corpusFiles, counts, digest, readWith } from './corpus.js';

/** What bun itself says is in the lock. */
interface BunCount {
  readonly packages: number;
  readonly versions: number;
  readonly versionsDigest: string;
}

const recorded = counts<BunCount>('bun-lock');

/** bun lists an alias by its own name. */
function installedAs(key: string): string {
  return /(?:@[^/]*\/)?[^/]*$/.exec(key)?.[0] ?? key;
}

describe('real locks of bun say what bun says they say', () => {
  it('has a count for each', () => {
    expect([...recorded.keys()]).toEqual(corpusFiles('bun-lock', bunLock.names));
  });

  it.each([...recorded])('%s', (path, count) => {
    const { lock, findings } = readWith(bunLock, corpusFile(path));
    expect(findings).toEqual([]);
    const packages = [...(lock?.packages.values() ?? [])];
    expect(packages).toHaveLength(count.packages);
    const versions = packages
      .filter(({ resolved }) => resolved === undefined)
      .map(({ key, version }) => `${installedAs(key)}@${version}`);
    expect(versions).toHaveLength(count.versions);
    expect(digest(versions)).toBe(count.versionsDigest);
  });

  it.each([...recorded.keys()])('%s: every needed dependency leads somewhere', (path) => {
    const { lock } = readWith(bunLock, corpusFile(path));
    const all = [...(lock?.importers ?? []), ...(lock?.packages.values() ?? [])].flatMap(({ requires }) => requires);
    const lost = all.filter(
      ({ scope, to, toImporter }) => scope === 'runtime' && to === undefined && toImporter === undefined,
    );
    expect(lost).toEqual([]);
  });
});
