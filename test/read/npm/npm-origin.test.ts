import { describe, expect, it } from 'vitest';
import { npmOrigin, versionInArchive } from '../../../core/read/npm-origin.js';

function origin(resolved: string | undefined, name = 'a'): string {
  const { origin, qualifiers } = npmOrigin(resolved, name);
  return [origin, ...[...(qualifiers ?? [])].map(([key, value]) => `${key}=${value}`)].join(' ');
}

describe('npmOrigin', () => {
  it.each([
    [undefined, 'a', 'registry'],
    ['https://registry.npmjs.org/a/-/a-1.0.0.tgz', 'a', 'registry'],
    ['http://registry.yarnpkg.com/@s/a/-/a-1.0.0.tgz#hash', '@s/a', 'registry'],
    ['https://registry.npmjs.org/@s%2fa/-/a-1.0.0.tgz', '@s/a', 'registry'],
    ['https://npm.example.org/base/a/-/a-1.0.0.tgz', 'a', 'registry repository_url=https://npm.example.org/base'],
    ['https://me:secret@npm.example.org/a/-/a-1.0.0.tgz', 'a', 'registry repository_url=https://npm.example.org'],
    [
      'https://npm.pkg.github.com/download/@s/a/1.0.0/abc',
      '@s/a',
      'registry repository_url=https://npm.pkg.github.com',
    ],
    ['https://example.org/a.tgz', 'a', 'tarball download_url=https://example.org/a.tgz'],
    ['https://me@example.org/a.tgz', 'a', 'tarball download_url=https://example.org/a.tgz'],
    ['file:vendor/a.tgz', 'a', 'tarball download_url=file:vendor/a.tgz'],
    ['file:vendor/a', 'a', 'file download_url=file:vendor/a'],
    ['git+ssh://git@github.com/u/r.git#abc', 'a', 'git vcs_url=git+ssh://git@github.com/u/r.git@abc'],
    ['git+https://me:secret@host/u/r.git#abc', 'a', 'git vcs_url=git+https://host/u/r.git@abc'],
    ['git+ssh://git:secret@host/u/r.git#abc', 'a', 'git vcs_url=git+ssh://host/u/r.git@abc'],
    ['https://github.com/u/r.git#abc', 'a', 'git vcs_url=git+https://github.com/u/r.git@abc'],
    ['github:u/r#abc', 'a', 'git vcs_url=git+https://github.com/u/r.git@abc'],
  ])('%j of %j', (resolved, name, expected) => {
    expect(origin(resolved, name)).toBe(expected);
  });

  it("takes another package's file for an archive of its own, for it is not what the name says", () => {
    const other = 'https://registry.npmjs.org/other/-/other-1.0.0.tgz';
    expect(origin(other, 'a')).toBe(`tarball download_url=${other}`);
  });

  it('does not take a host that looks like the public registry for it', () => {
    const url = 'https://registry.npmjs.org.example.com/a/-/a-1.0.0.tgz';
    expect(origin(url)).toBe('registry repository_url=https://registry.npmjs.org.example.com');
    expect(origin('https://registry.npmjs.org@example.com/a/-/a-1.0.0.tgz')).toBe(
      'registry repository_url=https://example.com',
    );
  });
});

describe('versionInArchive', () => {
  it.each([
    ['https://example.org/a-1.2.3.tgz', 'a', '1.2.3'],
    ['file:x/a-1.2.3-rc.1+5.tar.gz', '@s/a', '1.2.3-rc.1+5'],
    ['https://example.org/b-1.2.3.tgz', 'a', undefined],
    ['https://example.org/a-latest.tgz', 'a', undefined],
  ])('%j', (resolved, name, version) => {
    expect(versionInArchive(resolved, name)).toBe(version);
  });
});
