import { expect, it } from 'vitest';
import type { FilePath } from '../../core/index.js';
import { check, memoryTree } from '../../core/index.js';
import { TODAY } from '../support/day.js';

/** Messages about folders of the tree that are taken for our own. */
async function said(workspaces: readonly string[]): Promise<readonly string[]> {
  const files: Readonly<Record<string, object>> = {
    'package.json': { name: 'shop', workspaces, dependencies: { grid: 'file:libs/grid' } },
    'libs/grid/package.json': { name: 'grid', version: '1.0.0' },
  };
  const tree = memoryTree(
    new Map(Object.entries(files).map(([path, json]) => [path as FilePath, JSON.stringify(json)])),
  );
  const { report } = await check(tree, { asOf: TODAY, sources: [] });
  return report.findings.filter(({ message }) => message.includes('taken for our own')).map(({ message }) => message);
}

it('says that a folder named by its path alone was not judged', async () => {
  expect(await said([])).toEqual([
    'grid comes from libs/grid, a folder of this tree: it is taken for our own, and its license was not judged',
  ]);
});

it('is silent on a folder that a workspace names: it is ours', async () => {
  expect(await said(['libs/*'])).toEqual([]);
});
