import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { afterAll, describe, expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { gitAuthors } from '../../core/node/git-authors.js';
import { isBot, mailmap } from '../../core/node/mailmap.js';
import { day } from '../support/day.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Commit {
  readonly by: string;
  readonly on: string;
  readonly file: string;
  readonly message?: string;
}

/** A repository with these commits, made without a git program. */
async function repository(commits: readonly Commit[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'licit-authors-'));
  folders.push(dir);
  await git.init({ fs, dir, defaultBranch: 'main' });
  for (const [index, { by, on, file, message = 'work' }] of commits.entries()) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), `${index}`);
    await git.add({ fs, dir, filepath: file });
    const [, name = '', email = ''] = /^(.*) <(.*)>$/.exec(by) ?? [];
    const author = { name, email, timestamp: Date.parse(`${on}T12:00:00Z`) / 1000, timezoneOffset: 0 };
    await git.commit({ fs, dir, message, author, committer: author });
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

async function count(root: string, paths: readonly string[] = [''], from = '2025-11-24', to = '2026-11-23') {
  const found = await gitAuthors({ root, from: day(from), to: day(to), paths: paths as FilePath[] });
  return found.kind === 'counted' ? found.people.length : found.kind;
}

const COMMITS: readonly Commit[] = [
  { by: 'Old Hand <old@example.org>', on: '2025-11-22', file: 'web/a.ts' },
  { by: 'Ann <ann@example.org>', on: '2025-11-24', file: 'web/b.ts' },
  { by: 'Ann Other <ANN@example.org>', on: '2026-01-02', file: 'web/c.ts' },
  { by: 'Bob <bob@example.org>', on: '2026-02-02', file: 'server/a.go' },
  { by: 'Bob <bob@home.example>', on: '2026-02-03', file: 'server/b.go' },
  { by: 'renovate[bot] <29139614+renovate[bot]@users.example>', on: '2026-03-01', file: 'package.json' },
  {
    by: 'Cy <cy@example.org>',
    on: '2026-03-02',
    file: 'web/d.ts',
    message: 'pair\n\nCo-authored-by: Dee <dee@example.org>',
  },
  { by: 'Eve <eve@example.org>', on: '2026-11-24', file: 'web/e.ts' },
];

describe('authors of a repository', () => {
  it('are those of the days asked for, the first and the last included', async () => {
    const root = await repository(COMMITS);
    expect(await count(root)).toBe(5);
    expect(await count(root, [''], '2025-11-22')).toBe(6);
    expect(await count(root, [''], '2025-11-23')).toBe(5);
    expect(await count(root, [''], '2025-11-25', '2026-01-01')).toBe(0);
    expect(await count(root, [''], '2025-11-24', '2026-11-24')).toBe(6);
  });

  it('are one person for all addresses that .mailmap gives them', async () => {
    const root = await repository(COMMITS, { '.mailmap': 'Bob <bob@example.org> <bob@home.example>\n' });
    expect(await count(root)).toBe(4);
  });

  it('are those who changed certain folders or files', async () => {
    const root = await repository(COMMITS);
    expect(await count(root, ['web'])).toBe(3);
    expect(await count(root, ['server'])).toBe(2);
    expect(await count(root, ['server/a.go'])).toBe(1);
    expect(await count(root, ['web', 'server'])).toBe(5);
    expect(await count(root, ['gone'])).toBe(0);
    expect(await count(join(root, 'web'))).toBe(3);
  });

  it('have the same mark in every repository, and no mark tells who they are', async () => {
    const marks = async (commits: readonly Commit[]) => {
      const found = await gitAuthors({
        root: await repository(commits),
        from: day('2025-01-01'),
        to: day('2026-12-31'),
        paths: ['' as FilePath],
      });
      return found.kind === 'counted' ? found.people : [];
    };
    const [one] = COMMITS.slice(1, 2) as [Commit];
    const first = await marks([one]);
    expect(first).toEqual(await marks([{ ...one, file: 'elsewhere.ts', on: '2026-05-05' }]));
    expect(first[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  it('are not known where a shallow clone cuts off part of the days, and are where it cuts before', async () => {
    const root = await repository(COMMITS);
    const log = await git.log({ fs, dir: root, ref: 'HEAD' });
    const at = (message: number) => log[log.length - 1 - message]?.oid ?? '';
    writeFileSync(join(root, '.git', 'shallow'), `${at(3)}\n`);
    expect(await count(root)).toBe('shallow');
    writeFileSync(join(root, '.git', 'shallow'), `${at(0)}\n`);
    expect(await count(root)).toBe(5);
  });

  it('are not known where there is no repository, or nothing in it', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'licit-authors-'));
    folders.push(dir);
    expect(await count(dir)).toBe('no-history');
    await git.init({ fs, dir });
    expect(await count(dir)).toBe('no-history');
  });
});

describe('a .mailmap', () => {
  const who = mailmap(
    [
      '# a comment',
      'Jane Doe <jane@example.org> <jd@laptop>',
      'Jane Doe <jane@example.org> Jane <shared@example.org>',
      '<joe@example.org> <joe@old.example>   # moved',
      'Only Name <name@example.org>',
      'broken <',
    ].join('\n'),
  );

  it.each([
    [{ name: 'x', email: 'JD@laptop' }, 'jane@example.org'],
    [{ name: 'JANE', email: 'shared@example.org' }, 'jane@example.org'],
    [{ name: 'John', email: 'shared@example.org' }, 'shared@example.org'],
    [{ name: 'Joe', email: 'joe@old.example' }, 'joe@example.org'],
    [{ name: 'Somebody', email: 'name@example.org' }, 'name@example.org'],
    [{ name: 'No Address', email: '' }, 'no address'],
  ])('takes %o for %s', (signature, expected) => {
    expect(who(signature)).toBe(expected);
  });
});

describe('a bot', () => {
  it.each(['dependabot[bot]', 'Renovate', 'acme-bot', 'GitHub Actions', 'release robot'])('is %s', (name) => {
    expect(isBot({ name, email: 'a@b.c' })).toBe(true);
  });

  it.each(['Abbot', 'Robert', 'Jo Talbot', 'Lucia Ci Rossi', '机器人同学'])('is not %s', (name) => {
    expect(isBot({ name, email: 'a@b.c' })).toBe(false);
  });
});
