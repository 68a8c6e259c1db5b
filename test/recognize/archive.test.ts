import { expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { archive } from '../../core/recognize/archive.js';
import { zipOf } from '../node/zip-of.js';
import { recognized } from './support.js';

it('looks into a zip file for packages and license texts', () => {
  const wheel = zipOf({ 'a-1.dist-info/METADATA': 'Name: a\nVersion: 1\n' });
  expect(recognized(archive, 'vendor/x.zip', zipOf({ 'x/LICENSE': 'MIT', 'x/a.whl': wheel }))).toMatchObject([
    { bundled: 'source', purl: expect.stringMatching(/^pkg:generic\/x\.zip\?/), texts: [{ text: 'MIT' }] },
    { purl: 'pkg:pypi/a@1' },
  ]);
});

it.each([
  'a-1.0.tar.gz',
  'a.tgz',
  'a.7z',
  'b/a.RAR',
  'a.tar',
  'a.gem',
  'a.tar.part',
  'a.tar.001',
  'a.tar.aa',
  'bin/phpunit.phar',
])('says that %s is not looked into', (file) => {
  expect(recognized(archive, file, 'bytes')).toMatchObject([
    { kind: 'component', purl: expect.stringContaining('checksum=sha256:') },
    { code: 'read/skipped', severity: 'error', message: `${file} is an archive that is not looked into` },
  ]);
});

it("leaves alone what a lockfile's packages are kept in", () => {
  expect(archive.looksAt('.yarn/cache/ms-npm-2.1.3-81ff3cfac1.zip' as FilePath)).toBe('no');
});

it.each(['Elixir.Hex.Tar.beam', 'org.gradle.api.tasks.bundling.Tar.xml', 'a.tar.gz.asc', 'a.tar.sha256', 'a.tar.md'])(
  'takes %s for no archive',
  (file) => expect(archive.looksAt(file as FilePath)).toBe('no'),
);
