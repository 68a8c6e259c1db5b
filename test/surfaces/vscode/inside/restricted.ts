import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { about, eventually, file, licit, runTests } from './support.js';

/** The suite for a folder the user has not said to trust. Its own settings name a policy that allows everything. */
export const run = (): Promise<void> =>
  runTests([
    ['the folder is not trusted', () => assert.equal(workspace.isTrusted, false)],
    [
      'is active all the same, and does not take the policy that the folder names',
      async () => {
        await licit();
        await eventually(() => about('package.json', 'chart-kit')[0], 'the diagnostic');
        assert.equal(workspace.getConfiguration('licit', file('')).get('policy'), '');
        assert.equal(workspace.getConfiguration('licit', file('')).get('online'), false);
      },
    ],
  ]);
