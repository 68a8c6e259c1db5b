import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import {
  type CodeAction,
  type CodeLens,
  ConfigurationTarget,
  commands,
  type Hover,
  type MarkdownString,
  Selection,
  type TextEdit,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { about, eventually, file, licit, open, rangeOf, runTests } from './support.js';

const gone = (words: string) => () => about('package.json', words).length === 0;
const there = (words: string) => () => about('package.json', words)[0];

async function hoverOn(path: string, words: string): Promise<string> {
  const document = await open(path);
  const found = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, words).start,
  );
  return found.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join('\n');
}

async function actionFor(words: string, title: RegExp): Promise<CodeAction> {
  const diagnostic = await eventually(there(words), words);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    file('package.json'),
    diagnostic.range,
  );
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action?.edit, `an action ${title} among ${actions.map((one) => one.title).join(', ')}`);
  return action;
}

/** The suite for a folder the user trusts. */
export const run = (): Promise<void> =>
  runTests([
    [
      'activates by itself and shows what it found without any file open',
      async () => {
        await eventually(there('chart-kit'), 'a diagnostic');
        const api = await licit();
        await eventually(() => /\$\(error\) Licit: 2 errors/.test(api.status()), 'two errors in the status bar');
      },
    ],
    [
      'puts the diagnostic on the direct dependency, with code, page and reasons',
      async () => {
        const document = await open('package.json');
        const diagnostic = await eventually(there('grid-engine'), 'the diagnostic');
        assert.deepEqual(diagnostic.range, rangeOf(document, '"dashboards"'));
        const { code } = diagnostic;
        assert.ok(typeof code === 'object' && code.value === 'license/not-allowed');
        const page = await workspace.openTextDocument(code.target);
        assert.match(page.getText(), /license\/not-allowed/);
        assert.ok((diagnostic.relatedInformation ?? []).length > 0);
      },
    ],
    [
      'hovers with license, decision and path',
      async () => {
        const text = await hoverOn('package.json', '"chart-kit"');
        assert.match(text, /`MIT AND SSPL-1\.0`/);
        assert.match(text, /refused/);
        assert.match(await hoverOn('package.json', '"dashboards"'), /Brings in 2 more components/);
      },
    ],
    [
      'shows licenses above the dependencies',
      async () => {
        const lenses = await commands.executeCommand<CodeLens[]>(
          'vscode.executeCodeLensProvider',
          file('package.json'),
          99,
        );
        const titles = lenses.flatMap(({ command }) => command?.title ?? []);
        assert.ok(titles.includes('✓ MIT') && titles.includes('✗ MIT AND SSPL-1.0'), titles.join());
      },
    ],
    [
      'follows unsaved text',
      async () => {
        const document = await open('package.json');
        const before = await eventually(there('chart-kit'), 'the diagnostic');
        const edit = new WorkspaceEdit();
        edit.insert(document.uri, rangeOf(document, '"version"').start, '"private": true,\n  ');
        await workspace.applyEdit(edit);
        await eventually(
          () => there('chart-kit')()?.range.start.line === before.range.start.line + 1,
          'the diagnostic a line below',
        );
        assert.ok(document.isDirty);
        await commands.executeCommand('undo');
        await eventually(() => there('chart-kit')()?.range.isEqual(before.range), 'the diagnostic where it was');
      },
    ],
    [
      'creates a policy by a quick fix',
      async () => {
        const action = await actionFor('chart-kit', /^Allow SSPL-1\.0/);
        assert.ok(action.edit);
        assert.ok(await workspace.applyEdit(action.edit));
        await eventually(gone('chart-kit'), 'no diagnostic');
        const policy = await open('licit.yaml');
        assert.match(policy.getText(), /SSPL-1\.0/);
        await policy.save();
      },
    ],
    [
      'edits the policy by a quick fix, and takes it back by undo',
      async () => {
        const action = await actionFor('grid-engine', /^Allow AGPL-3\.0-only/);
        const edits = action.edit?.get(file('licit.yaml')) as TextEdit[];
        assert.ok(edits.length > 0);
        const policy = await open('licit.yaml');
        const before = policy.getText();
        assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
        await eventually(gone('grid-engine'), 'no diagnostic');
        const api = await licit();
        await eventually(() => /\$\(check\) Licit: 5 components/.test(api.status()), 'all well in the status bar');
        await window.showTextDocument(policy);
        await commands.executeCommand('undo');
        assert.equal(policy.getText(), before);
        await eventually(there('grid-engine'), 'the diagnostic again');
      },
    ],
    [
      'completes and explains the policy',
      async () => {
        const policy = await open('licit.yaml');
        const at = rangeOf(policy, 'SSPL-1.0').start;
        const list = await commands.executeCommand<{ items: { label: string | { label: string } }[] }>(
          'vscode.executeCompletionItemProvider',
          policy.uri,
          at,
        );
        const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        assert.ok(labels.includes('permissive'), labels.slice(0, 20).join());
        assert.match(await hoverOn('licit.yaml', 'SSPL-1.0'), /source-available/);
      },
    ],
    [
      'sees what changes on disk: a policy, and the end of an install',
      async () => {
        await commands.executeCommand('workbench.action.closeAllEditors');
        rmSync(file('licit.yaml').fsPath);
        await eventually(there('chart-kit'), 'the diagnostic without the policy');
        writeFileSync(
          file('node_modules/chart-kit/package.json').fsPath,
          '{"name":"chart-kit","version":"4.2.0","license":"MIT"}',
        );
        writeFileSync(file('node_modules/.package-lock.json').fsPath, '{}');
        await eventually(gone('chart-kit'), 'no diagnostic after the install');
      },
    ],
    [
      'creates a policy by command',
      async () => {
        await commands.executeCommand('licit.createPolicy');
        await eventually(() => window.activeTextEditor?.document.uri.path.endsWith('/licit.yaml'), 'the policy open');
        assert.match(window.activeTextEditor?.document.getText() ?? '', /extends: \[recommended\]/);
      },
    ],
    [
      'shows the report and an explanation as rendered Markdown',
      async () => {
        const isShown = (label: string): boolean =>
          window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => tab.label.includes(label)));
        await commands.executeCommand('licit.showReport');
        await eventually(() => isShown('Licit report'), 'the report');
        const document = await open('package.json');
        const { start } = rangeOf(document, '"dashboards"');
        const editor = await window.showTextDocument(document);
        editor.selection = new Selection(start, start);
        await commands.executeCommand('licit.explain');
        await eventually(() => isShown('Licit explains'), 'the explanation');
      },
    ],
    [
      'obeys its settings',
      async () => {
        await eventually(there('grid-engine'), 'the diagnostic');
        const settings = workspace.getConfiguration('licit', file(''));
        await settings.update('enable', false, ConfigurationTarget.Workspace);
        await eventually(gone('grid-engine'), 'silence');
        await settings.update('enable', undefined, ConfigurationTarget.Workspace);
        await eventually(there('grid-engine'), 'the diagnostic again');
      },
    ],
    [
      'starts its server anew',
      async () => {
        const api = await licit();
        await commands.executeCommand('licit.restart');
        await eventually(there('grid-engine'), 'the diagnostic after the restart');
        await eventually(() => /Licit: 1 error/.test(api.status()), 'the status after the restart');
      },
    ],
  ]);
