import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, licit } from '../../support/runner.js';

const ACME = join(import.meta.dirname, '../../../examples/acme');
const DAY = ['--as-of', '2026-11-25'];

describe('the sample organization', () => {
  it.each([
    ['web', 1],
    ['dotnet', 1],
    ['jvm', 1],
    ['python', 0],
    ['infra', 2],
  ])('%s comes to what is written down, and ends with %i', async (folder, exit) => {
    const { out, err, code } = await licit(['entitlements', 'check', join(ACME, folder), ...DAY]);
    expect([err, code]).toEqual(['', exit]);
    await expect(out).toMatchFileSnapshot(join(ACME, 'expected', `${folder}.txt`));
  });

  it('has too few rights for two repositories together, and enough for each', async () => {
    const folder = folderWith({});
    const position = (name: string, ...more: readonly string[]) =>
      licit(['entitlements', 'position', join(ACME, name), ...DAY, ...more]);
    const others: string[] = [];
    for (const name of ['dotnet', 'jvm', 'python', 'infra']) {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, (await position(name, '--format', 'json')).out);
      others.push(file);
    }
    const alone = await position('web');
    const together = await position('web', '--with', ...others);
    expect(alone.out).toMatch(/^npm\.mui-x-pro .* 6 +5 +1 +enough /m);
    await expect(together.out).toMatchFileSnapshot(join(ACME, 'expected/position.txt'));
    const docs = readFileSync(join(ACME, '../../docs/entitlements.md'), 'utf8');
    const [table = ''] = together.out.split('\n\n');
    expect(docs, 'the page shows what is printed').toContain(`\n${table}\n`);
    const check = await licit(['entitlements', 'check', join(ACME, 'web'), ...DAY, '--with', ...others]);
    expect(check.out).toContain('error[entitlement/exceeded]: @mui/x-data-grid-pro 8.5.0');
  });

  it('shows every verdict that matters', () => {
    const all = ['web', 'dotnet', 'jvm', 'python', 'infra']
      .map((folder) => readFileSync(join(ACME, 'expected', `${folder}.txt`), 'utf8'))
      .join('');
    const codes = new Set([...all.matchAll(/^\w+\[entitlement\/([\w-]+)\]/gm)].map(([, code]) => code));
    for (const code of [
      'missing',
      'expired',
      'expiring',
      'exceeded',
      'version-not-covered',
      'undetermined',
      'will-open',
    ])
      expect([...codes]).toContain(code);
    for (const words of ['covered', 'free of charge', 'in need of no right'])
      expect(all).toMatch(new RegExp(`\\d ${words}`));
  });
});
