import { describe, expect, it } from 'vitest';
import type { LockedPackage } from '../../../core/model/facts.js';
import { pnpmLock } from '../../../core/read/pnpm-lock.js';
import { corpusFile, corpusFiles, counts, digest, readWith } from '../npm/corpus.js';
import { asListed } from './listed.js';

/** What pnpm itself says is in the lock. */
interface PnpmCount {
  readonly versions: number;
  readonly versionsDigest: string;
  /** Packages that are from no registry, as "name@where". */
  readonly elsewhere: readonly string[];
}

const recorded = counts<PnpmCount>('pnpm-lock');

function isElsewhere({ origin }: LockedPackage): boolean {
  return origin === 'file' || origin === 'link';
}

describe('real locks of pnpm say what pnpm says they say', () => {
  it('has a count for each', () => {
    expect([...recorded.keys()]).toEqual(corpusFiles('pnpm-lock', pnpmLock.names));
  });

  it.each([...recorded])('%s', (path, count) => {
    const { lock, findings } = readWith(pnpmLock, corpusFile(path));
    expect(findings.filter((line) => !line.startsWith('warning read/skipped'))).toEqual([]);
    const packages = [...(lock?.packages.values() ?? [])];
    const versions = packages.filter((found) => !isElsewhere(found)).map(({ name, version }) => `${name}@${version}`);
    const listed = asListed('pnpm-lock', path, versions);
    expect(listed).toHaveLength(count.versions);
    expect(digest(listed)).toBe(count.versionsDigest);
    const elsewhere = packages.filter(isElsewhere).map(({ name, resolved }) => `${name}@${resolved}`);
    expect(elsewhere.sort()).toEqual(count.elsewhere);
  });

  it.each([...recorded.keys()])('%s: every dependency leads somewhere', (path) => {
    const { lock } = readWith(pnpmLock, corpusFile(path));
    const folders = new Set(lock?.importers.map(({ folder }) => folder));
    for (const { requires } of [...(lock?.importers ?? []), ...(lock?.packages.values() ?? [])])
      for (const { to, toImporter } of requires)
        expect(to === undefined ? toImporter !== undefined && folders.has(toImporter) : lock?.packages.has(to)).toBe(
          true,
        );
  });

  it.each([...recorded.keys()])('%s: every place is the key it stands for', (path) => {
    const source = corpusFile(path);
    const { lock } = readWith(pnpmLock, source);
    for (const { at, key, name } of lock?.packages.values() ?? []) {
      const written = source.text.slice(at.start, at.end).replaceAll("'", '');
      expect(key.startsWith(written) || written === name).toBe(true);
    }
  });
});
