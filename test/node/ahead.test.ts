import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evidenceBy, packageReader, textEvidence } from '../../core/identify/package-folder.js';
import { textReader } from '../../core/identify/text-reader.js';
import type { FilePath } from '../../core/model/file-path.js';
import { type Ahead, type AheadReading, readAhead } from '../../core/node/ahead.js';
import { diskTree } from '../../core/node/disk-tree.js';
import { isWorthThread } from '../../core/node/hidden-lock.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { MARK_LENGTH, witness } from '../../core/node/witness.js';
import { MIT } from '../match/licenses.js';
import { folder, manifest, put } from './machine.js';

const SCRIPT = pathToFileURL(join(import.meta.dirname, '../../dist/cli/thread/ahead.mjs'));

function installed(names: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const packages = Object.fromEntries(names.map((name) => [`node_modules/${name}`, { version: '1.0.0' }]));
  const files = names.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', license: 'MIT' })],
    [`node_modules/${name}/LICENSE`, `Of ${name}`],
  ]);
  return folder({
    'node_modules/.package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }),
    ...Object.fromEntries(files),
    ...more,
  });
}

/** Asks until it was read, for a thread takes a while to start. */
async function taken(ahead: Ahead | undefined, wanted: string): Promise<AheadReading | undefined> {
  for (let round = 0; round < 200; round++) {
    const found = ahead?.take(wanted as FilePath);
    if (found) return found;
    await setTimeout(25);
  }
  return undefined;
}

describe('packages read ahead on another thread', () => {
  const names = Array.from({ length: 300 }, (_, index) => `p${String(index).padStart(3, '0')}`);
  const kinds: readonly (readonly [string, (root: string) => void])[] = [
    ['is there', () => {}],
    [
      'is a link',
      (root) => {
        put(root, { 'p/package.json': manifest('p299', '1.0.0') });
        rmSync(join(root, 'node_modules/p299'), { recursive: true });
        symlinkSync('../p', join(root, 'node_modules/p299'));
      },
    ],
    ['is gone', (root) => rmSync(join(root, 'node_modules/p299'), { recursive: true })],
  ];

  it.each(kinds)('read as they do on this one, and tell of all that was looked at, when one %s', async (_, change) => {
    const root = installed(names);
    change(root);
    const ahead = readAhead(root, SCRIPT);
    const found = await taken(ahead, 'node_modules/p299');
    ahead?.stop();

    const here = witness();
    const tree = diskTree(root, { saw: here.saw });
    const texts = found?.reading?.texts.flatMap((text) => ahead?.said(text, textEvidence) ?? []);
    const reading = found?.reading && { ...found.reading, texts };
    expect(reading).toEqual(packageReader(tree)('node_modules/p299' as FilePath));
    const told = witness();
    told.saw(join(root, 'node_modules'));
    for (const [index, path] of (found?.paths ?? []).entries())
      told.told(path, found?.marks.subarray(index * MARK_LENGTH, (index + 1) * MARK_LENGTH) ?? new Float64Array());
    expect([...told.paths]).toEqual([...here.paths]);
    expect(told.digest()).toBe(here.digest());
  });

  it('have the license texts identified that many packages carry', async () => {
    const text = `MIT License\n\nCopyright (c) 2020 Somebody\n\n${MIT}`;
    const root = installed(names, { 'node_modules/p299/LICENSE': text });
    const ahead = readAhead(root, SCRIPT);
    const found = await taken(ahead, 'node_modules/p299');
    ahead?.stop();
    const here = packageReader(diskTree(root), evidenceBy(textReader(licenseIndex)))('node_modules/p299' as FilePath);
    expect(here?.texts).toMatchObject([{ expression: 'MIT' }]);
    expect(found?.reading).toEqual(here);
  });

  it('have what a README says of the license placed as on this one', async () => {
    const root = installed(names, {
      'node_modules/p299/README.md': '# p\n\n## License\n\nGPL version 3, and no other.\n',
    });
    rmSync(join(root, 'node_modules/p299/LICENSE'));
    const ahead = readAhead(root, SCRIPT);
    const found = await taken(ahead, 'node_modules/p299');
    ahead?.stop();
    const told = evidenceBy(textReader(licenseIndex));
    const here = packageReader(diskTree(root), told)('node_modules/p299' as FilePath);
    expect(here?.texts).toMatchObject([{ expression: 'GPL-3.0-only', file: 'node_modules/p299/README.md' }]);
    expect(found?.reading?.texts.flatMap((text) => ahead?.said(text, told) ?? [])).toEqual(here?.texts);
  });

  it('are none where the record of what is installed is broken, hostile or missing', async () => {
    for (const lock of [
      undefined,
      '',
      '{',
      '[]',
      '{"packages":7}',
      '{"packages":{"../node_modules/x":{},"node_modules/y":null}}',
    ]) {
      const root = folder(lock === undefined ? {} : { 'node_modules/.package-lock.json': lock });
      const ahead = readAhead(root, SCRIPT);
      await setTimeout(150);
      expect(ahead?.take('../node_modules/x' as FilePath)).toBeUndefined();
      ahead?.stop();
    }
  });

  it('are none where the thread cannot start, and nothing else happens', async () => {
    const ahead = readAhead(installed(['a']), pathToFileURL('/nowhere/ahead.mjs'));
    await setTimeout(150);
    expect(ahead?.take('node_modules/a' as FilePath)).toBeUndefined();
    ahead?.stop();
  });

  it('are not worth a thread when they are few', () => {
    expect(isWorthThread(installed(['a']))).toBe(false);
    expect(isWorthThread(folder())).toBe(false);
  });
});
