import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmProject } from '../../support/projects.js';
import { folderWith, licit } from '../../support/runner.js';

const PROJECT = npmProject([{ name: 'ag-charts-enterprise', version: '10.2.0', license: 'SEE LICENSE IN LICENSE' }]);
const RIGHT = `schema: entitlement-register/1
entitlements:
  - id: A
    product: npm.ag-charts-enterprise
    kind: subscription
    metric: developer
    quantity: 3
    term: { end: 2027-12-31 }
    evidence: [{ type: certificate, verified_at: 2026-01-01 }]
`;
const usage = (repository: string, developers: number) =>
  `schema: usage/1\nrepository: ${repository}\nconsumption: { npm.ag-charts-enterprise: { developer: ${developers} } }\n`;
const HELD = { ...PROJECT, 'entitlements.yaml': RIGHT, 'usage.yaml': usage('git.example/a', 2) };
const DAY = ['--as-of', '2026-11-23'];

describe('licit entitlements', () => {
  it('check looks at what is bundled besides packages, and not where the policy ignores it', async () => {
    const files = { ...HELD, 'old/.env': 'MUI_LICENSE_KEY=abcd-1234-efgh\n', 'old/Dockerfile': 'FROM redis:7.4\n' };
    const { out, code } = await licit(['entitlements', 'check', folderWith(files), ...DAY]);
    expect(code).toBe(1);
    expect(out).toContain('error[conduct/secret-in-repository]');
    expect(out).toContain('whether redis 7.4 may be used');
    expect(out).not.toContain('abcd');
    const policy = 'paths: [{ under: old, ignore: true, reason: not ours }]\n';
    const ignored = await licit(['entitlements', 'check', folderWith({ ...files, 'licit.yaml': policy }), ...DAY]);
    expect([ignored.code, ignored.out.includes('old/')]).toEqual([0, false]);
  });

  it('check ends with 0, 1 or 2: rights are held, are not, cannot be told', async () => {
    const check = async (files: Readonly<Record<string, string>>) =>
      (await licit(['entitlements', 'check', folderWith(files), ...DAY])).code;
    expect(await check(HELD)).toBe(0);
    expect(await check(PROJECT)).toBe(1);
    expect(await check({ ...PROJECT, 'entitlements.yaml': RIGHT })).toBe(2);
    expect(await check({ ...HELD, 'entitlements.yaml': `${RIGHT}  - { id: B }\n` })).toBe(2);
    expect(await check(npmProject([{ name: 'left-pad', version: '1.3.0', license: 'WTFPL' }]))).toBe(0);
  });

  it('list shows the register as of a day', async () => {
    const cwd = folderWith(HELD);
    const { out, code } = await licit(['entitlements', 'list', ...DAY], { cwd });
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /A +npm\.ag-charts-enterprise +subscription +3 developer +2027-12-31 +everywhere +in force +1/,
      ),
    ]);
    expect((await licit(['entitlements', 'list', '--as-of', '2028-01-01'], { cwd })).out).toContain('ended');
  });

  it('position takes in what other repositories of the register use', async () => {
    const other = await licit(['entitlements', 'position', '--format', 'json', ...DAY], {
      cwd: folderWith({ ...HELD, 'usage.yaml': usage('git.example/b', 2) }),
    });
    const cwd = folderWith(HELD);
    writeFileSync(join(cwd, 'b.json'), other.out);
    expect((await licit(['entitlements', 'check', ...DAY], { cwd })).code).toBe(0);
    const { out } = await licit(['entitlements', 'position', ...DAY, '--with', 'b.json'], { cwd });
    expect(out).toMatch(/developer +everywhere +3 +4 +-1 +short +A/);
    expect((await licit(['entitlements', 'check', ...DAY, '--with', 'b.json'], { cwd })).code).toBe(1);
    const wrong = await licit(['entitlements', 'check', ...DAY, '--with', 'package.json'], { cwd });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('it is no result of')]);
  });
});
