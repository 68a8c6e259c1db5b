import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../core/identify/source.js';
import { textReader } from '../../core/identify/text-reader.js';
import type { Copy } from '../../core/model/component.js';
import { integrities } from '../../core/node/integrity.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { npmCacheSource } from '../../core/node/npm-cache.js';
import { copy, folder, manifest, put } from './machine.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A tarball as `npm pack` makes it. */
async function tarball(files: Files, add: (archive: ReturnType<typeof pack>) => void = () => {}): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, Buffer.from(content));
  add(archive);
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return gzipSync(Buffer.concat(chunks));
}

function integrityOf(bytes: Uint8Array, algorithm = 'sha512'): string {
  return `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
}

/** Puts it where npm's cache keeps what has this digest. */
function store(cache: string, bytes: Uint8Array, integrity = integrityOf(bytes)): string {
  const [algorithm = '', base64 = ''] = integrity.split('-');
  const hex = Buffer.from(base64, 'base64').toString('hex');
  const path = `_cacache/content-v2/${algorithm}/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex.slice(4)}`;
  put(cache, { [path]: bytes });
  return path;
}

const sound: Files = {
  'package/index.js': 'code',
  'package/LICENSE': 'MIT License\n',
  'package/package.json': manifest('a', '1.0.0'),
  'package/lib/LICENSE': 'of something vendored',
};

async function look(cache: string, integrity: string, more: Partial<Copy> = {}): Promise<Found | undefined> {
  return await npmCacheSource(cache).look(copy('a', '1.0.0', { integrity, ...more }));
}

describe('npm’s cache', () => {
  it('has manifest and texts of what the lock’s digest names', async () => {
    const cache = folder();
    const bytes = await tarball(sound);
    store(cache, bytes);
    const found = await look(cache, integrityOf(bytes));
    expect(found).toMatchObject({
      source: 'npm-cache',
      name: 'a',
      version: '1.0.0',
      declared: [{ kind: 'declared', file: 'npm-cache:a@1.0.0/package.json', start: 52, end: 57, text: 'MIT' }],
      texts: [{ kind: 'text', file: 'npm-cache:a@1.0.0/LICENSE', start: 0, end: 12, text: 'MIT License' }],
    });
    expect(found?.problem).toBeUndefined();
    expect(Buffer.from(found?.file?.('LICENSE') ?? []).toString()).toBe('MIT License\n');
  });

  it('has what a README says of the license where there is no license file', async () => {
    const cache = folder();
    const { 'package/LICENSE': license = '', ...rest } = sound;
    const readme = { 'package/README.md': '# a\n\n## License\n\nGPL version 3\n' };
    for (const [files, expected] of [
      [{ ...rest, ...readme }, [{ file: 'npm-cache:a@1.0.0/README.md', expression: 'GPL-3.0-only' }]],
      [{ ...rest, ...readme, 'package/LICENSE': license }, [{ file: 'npm-cache:a@1.0.0/LICENSE' }]],
    ] as const) {
      const bytes = await tarball(files);
      store(cache, bytes);
      const source = npmCacheSource(cache, () => {}, textReader(licenseIndex));
      const found = await source.look(copy('a', '1.0.0', { integrity: integrityOf(bytes) }));
      expect(found?.texts).toMatchObject(expected);
    }
  });

  it('drops the first folder, whatever its name', async () => {
    const cache = folder();
    const bytes = await tarball({ 'a-1.0.0/package.json': manifest('a', '1.0.0'), 'a-1.0.0/COPYING': 'GPL' });
    store(cache, bytes);
    expect((await look(cache, integrityOf(bytes)))?.texts).toMatchObject([{ file: 'npm-cache:a@1.0.0/COPYING' }]);
  });

  it('takes sha1, and any of several digests', async () => {
    const cache = folder();
    const bytes = await tarball(sound);
    const sha1 = integrityOf(bytes, 'sha1');
    store(cache, bytes, sha1);
    expect((await look(cache, sha1))?.declared).toHaveLength(1);
    expect((await look(cache, `${integrityOf(bytes)} ${sha1}`))?.declared).toHaveLength(1);
  });

  it('has nothing for what it does not hold, what is patched and what is bundled', async () => {
    const cache = folder();
    const bytes = await tarball(sound);
    store(cache, bytes);
    const integrity = integrityOf(bytes);
    expect(await look(cache, integrityOf(Buffer.from('other')))).toBeUndefined();
    expect(await look(cache, 'nonsense')).toBeUndefined();
    expect(await look(cache, 'sha512-../../../../etc/passwd')).toBeUndefined();
    expect(await look(cache, integrity, { patched: true })).toBeUndefined();
    expect(await look(cache, integrity, { bundled: true })).toBeUndefined();
    expect(await look(folder(), integrity)).toBeUndefined();
    expect(await look(cache, integrity, { version: '2.0.0' })).toBeUndefined();
  });

  it('believes nothing of a file that is not what its digest says', async () => {
    const cache = folder();
    const [bytes, other] = [await tarball(sound), await tarball({ ...sound, 'package/x': '' })];
    store(cache, other, integrityOf(bytes));
    expect(await look(cache, integrityOf(bytes))).toEqual({
      source: 'npm-cache',
      declared: [],
      texts: [],
      problem: 'npm-cache:a@1.0.0: its content is not what its digest says',
    });
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 30)],
    ['empty', () => Buffer.alloc(0)],
    ['no gzip', () => Buffer.from('text')],
    ['no tar', () => gzipSync('x'.repeat(2000))],
  ])('says that an archive is broken: %s', async (_what, damage) => {
    const cache = folder();
    const bytes = damage(await tarball(sound));
    store(cache, bytes);
    const found = await look(cache, integrityOf(bytes));
    expect(found).toMatchObject({ declared: [], texts: [] });
    expect(found?.problem).toMatch(/^npm-cache:a@1.0.0: /);
  });

  it('does not keep a text larger than the limit, however well it is packed', async () => {
    const cache = folder();
    const bytes = await tarball({ ...sound, 'package/LICENSE': Buffer.alloc(64 << 20) });
    expect(bytes.length).toBeLessThan(1 << 20);
    store(cache, bytes);
    expect(await look(cache, integrityOf(bytes))).toMatchObject({
      declared: [{ text: 'MIT' }],
      texts: [],
      problem: 'npm-cache:a@1.0.0: LICENSE is too large',
    });
  });

  it('says so when there are more texts than are read', async () => {
    const cache = folder();
    const many = Array.from({ length: 120 }, (_, index) => [`package/LICENSES/${index}.txt`, 'MIT']);
    const bytes = await tarball({ ...sound, ...Object.fromEntries(many) });
    store(cache, bytes);
    const found = await look(cache, integrityOf(bytes));
    expect(found?.texts).toHaveLength(99);
    expect(found?.problem).toMatch(/LICENSES\/119.txt is one file too many/);
  });

  it('reads files only, no links and nothing that climbs', async () => {
    const cache = folder();
    const bytes = await tarball({ ...sound, 'package/../COPYING': 'climbs', '/COPYING': 'absolute' }, (archive) => {
      archive.entry({ name: 'package/LICENCE', type: 'symlink', linkname: '/etc/passwd' });
    });
    store(cache, bytes);
    const found = await look(cache, integrityOf(bytes));
    expect(found?.texts.map(({ text }) => text)).not.toContain('climbs');
    expect(found?.texts.map(({ file }) => file)).not.toContain('npm-cache:a@1.0.0/LICENCE');
  });

  it('reads no link in the place of a file', async () => {
    const cache = folder();
    const bytes = await tarball(sound);
    const path = store(cache, bytes);
    const other = folder();
    put(other, { [join(path, '../x')]: '' });
    symlinkSync(join(cache, path), join(other, path));
    expect(await look(other, integrityOf(bytes))).toBeUndefined();
  });

  it('answers many at once', async () => {
    const cache = folder();
    const bytes = await tarball(sound);
    store(cache, bytes);
    const source = npmCacheSource(cache);
    const asked = Array.from({ length: 20 }, () => source.look(copy('a', '1.0.0', { integrity: integrityOf(bytes) })));
    expect((await Promise.all(asked)).every((found) => found?.texts.length === 1)).toBe(true);
  });
});

describe('integrity strings', () => {
  it('strongest first, options dropped, nonsense passed over', () => {
    const [sha1, sha512] = [integrityOf(Buffer.from('a'), 'sha1'), integrityOf(Buffer.from('a'))];
    expect(integrities(`${sha1} ${sha512}?opt md5-abc sha512-abc`).map(({ algorithm }) => algorithm)).toEqual([
      'sha512',
      'sha1',
    ]);
    expect(integrities('')).toEqual([]);
    expect(integrities('10c0/abcdef')).toEqual([]);
  });
});
