import fs, { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import git from 'isomorphic-git';
import { describe, expect, it } from 'vitest';
import { npmProject } from '../../support/projects.js';
import { folderWith, licit } from '../../support/runner.js';

const FILES = {
  'notes.log': 'read by nobody',
  ...npmProject([{ name: 'ag-charts-enterprise', version: '10.2.0', license: 'Commercial' }]),
  'entitlements.yaml': `schema: entitlement-register/1
entitlements:
  - { id: A, product: npm.ag-charts-enterprise, kind: perpetual, metric: developer, quantity: 1, evidence: [{ type: certificate, verified_at: 2026-01-01 }] }
`,
};
const DAY = ['--as-of', '2026-11-23'];

async function commit(dir: string, name: string): Promise<void> {
  await git.add({ fs, dir, filepath: '.' });
  const at = { name, email: `${name}@example.org`, timestamp: Date.parse('2026-11-01T12:00:00Z') / 1000 };
  const author = { ...at, timezoneOffset: 0 };
  await git.commit({ fs, dir, message: 'work', author, committer: author });
}

describe('licit check', () => {
  it('judges a folder that has nothing but bundled things', async () => {
    const cwd = folderWith({ Dockerfile: 'FROM alpine:3.20\n' });
    const { code, out } = await licit(['check', ...DAY], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('alpine 3.20 (container image) is only named here');
  });

  it('counts the people of the history, and anew when another joins', async () => {
    const dir = folderWith(FILES);
    const home = mkdtempSync(join(tmpdir(), 'licit-home-'));
    const env = { HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
    await git.init({ fs, dir, defaultBranch: 'main' });
    await commit(dir, 'ann');
    // An answer is kept about what has not changed just now.
    await setTimeout(2100);
    const first = await licit(['check', dir, ...DAY], { env });
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('covered by a right')]);
    expect((await licit(['check', dir, ...DAY], { env })).out).toBe(first.out);
    writeFileSync(join(dir, 'notes.log'), 'read by nobody, and changed');
    await commit(dir, 'bob');
    const second = await licit(['check', dir, ...DAY], { env });
    expect([second.code, second.out]).toEqual([1, expect.stringContaining('entitlement/exceeded')]);
  });

  it('shows no key that a file holds', async () => {
    const cwd = folderWith({ '.env': 'MUI_LICENSE_KEY=abcd-1234-efgh-5678\n', Dockerfile: 'FROM alpine:3.20\n' });
    for (const format of ['text', 'json', 'sarif', 'markdown', 'github']) {
      const { code, out } = await licit(['check', '--format', format, ...DAY], { cwd });
      expect([format, code]).toEqual([format, 1]);
      expect(out).toContain('secret-in-repository');
      expect(out).not.toContain('abcd-1234');
    }
  });
});
