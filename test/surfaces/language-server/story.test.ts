import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Command, Diagnostic, Hover } from 'vscode-languageserver';
import { ABLE, bundledServer, type Editor, type EditorOptions, openEditor, rangeOf } from './editor.js';
import { install, type Project, project, SHOP, SHOP_MANIFEST } from './project.js';

let server: Awaited<ReturnType<typeof bundledServer>>;
const ended: (() => void)[] = [];

beforeAll(async () => {
  server = await bundledServer();
});
afterAll(() => server.remove());
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

async function start(
  shop: Project = project(),
  options: EditorOptions = {},
): Promise<{ editor: Editor; shop: Project }> {
  const editor = await openEditor(server.server, shop.root, options);
  ended.push(() => {
    editor.process.kill();
    editor.rpc.dispose();
    shop.remove();
  });
  return { editor, shop };
}

const REFUSED = 'license/not-allowed';

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

function about(diagnostics: readonly Diagnostic[], word: string): Diagnostic {
  const found = diagnostics.find(({ message }) => String(message).includes(word));
  if (!found) throw new Error(`nothing about ${word} in ${JSON.stringify(diagnostics, null, 1)}`);
  return found;
}

describe('an editor session', () => {
  it('finds, explains, mends and ends', async () => {
    const { editor } = await start();
    expect(editor.greeting.capabilities.positionEncoding).toBe('utf-16');
    expect(editor.greeting.serverInfo?.name).toBe('licit');

    // Before anything is open.
    await editor.until(() => editor.diagnostics('package.json').length > 0);
    await editor.open('package.json', SHOP_MANIFEST, 7);
    await editor.settled();
    const found = editor.diagnostics('package.json');
    expect(codes(found)).toEqual([REFUSED, REFUSED]);
    const direct = about(found, 'chart-kit');
    expect(direct).toMatchObject({ severity: 1, source: 'licit', range: rangeOf(SHOP_MANIFEST, '"chart-kit"') });
    expect(direct.message).toContain('SSPL-1.0');
    expect(direct.message).toMatch(/\nhelp: ./);
    const transitive = about(found, 'grid-engine');
    expect(transitive.range).toEqual(rangeOf(SHOP_MANIFEST, '"dashboards"'));

    const hover = await editor.rpc.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: editor.uri('package.json') },
      position: rangeOf(SHOP_MANIFEST, '^4.0.0').start,
    });
    expect(hover.range).toEqual(rangeOf(SHOP_MANIFEST, '"chart-kit": "^4.0.0"'));
    expect(hover.contents).toMatchObject({ kind: 'markdown' });
    expect(hover.contents).toMatchObject({ value: expect.stringContaining('`MIT AND SSPL-1.0`') });
    expect(hover.contents).toMatchObject({ value: expect.stringContaining('❌ refused') });
    expect(hover.contents).toMatchObject({ value: expect.stringContaining('node\\_modules/chart-kit/package.json:') });

    const actions = await editor.rpc.sendRequest<(CodeAction | Command)[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('package.json') },
      range: direct.range,
      context: { diagnostics: [direct] },
    });
    const allow = actions.find(({ title }) => /^Allow SSPL-1\.0/.test(title)) as CodeAction;
    expect(allow, JSON.stringify(actions, null, 1)).toBeDefined();
    expect(allow.diagnostics).toEqual([direct]);
    await editor.apply(allow.edit ?? {});
    expect(editor.text('licit.yaml')).toContain('SSPL-1.0');
    await editor.settled();
    const left = editor.diagnostics('package.json');
    expect(left.some(({ message }) => String(message).includes('chart-kit'))).toBe(false);
    expect(left.some(({ message }) => String(message).includes('grid-engine'))).toBe(true);

    expect(editor.noise).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });

  it('follows unsaved text, and what is on disk once the buffer is closed', async () => {
    const { editor } = await start();
    await editor.open('package.json', SHOP_MANIFEST);
    await editor.settled();
    const before = about(editor.diagnostics('package.json'), 'chart-kit').range;
    await editor.change('package.json', SHOP_MANIFEST.replace('"version"', '"private": true,\n  "version"'));
    await editor.settled();
    const after = about(editor.diagnostics('package.json'), 'chart-kit').range;
    expect(after.start).toEqual({ ...before.start, line: before.start.line + 1 });
    await editor.close('package.json');
    await editor.settled();
    expect(about(editor.diagnostics('package.json'), 'chart-kit').range).toEqual(before);
  });

  it('says where broken text is broken, and recovers', async () => {
    const { editor } = await start();
    await editor.open('package.json', SHOP_MANIFEST);
    await editor.settled();
    await editor.change('package.json', SHOP_MANIFEST.replace('"dependencies": {', '"dependencies": '));
    await editor.settled();
    expect(codes(editor.diagnostics('package.json'))).toContain('read/malformed');
    await editor.change('package.json', SHOP_MANIFEST);
    await editor.settled();
    expect(codes(editor.diagnostics('package.json'))).toEqual([REFUSED, REFUSED]);
  });

  it('counts columns in UTF-16 units', async () => {
    const manifest = `{"name":"shop","description":"🧾🧾 ünï","dependencies":{"chart-kit":"^4.0.0"}}\r\n`;
    const { editor } = await start(project(manifest, { 'chart-kit': { version: '4.2.0', license: 'SSPL-1.0' } }));
    await editor.settled();
    await editor.until(() => editor.diagnostics('package.json').length > 0);
    expect(about(editor.diagnostics('package.json'), 'chart-kit').range).toEqual(rangeOf(manifest, '"chart-kit"'));
  });

  it('binds edits to the version that was checked', async () => {
    const { editor } = await start();
    const policy = 'extends: recommended\n';
    await editor.open('licit.yaml', policy, 41);
    await editor.settled();
    const direct = about(editor.diagnostics('package.json'), 'chart-kit');
    const actions = await editor.rpc.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('package.json') },
      range: direct.range,
      context: { diagnostics: [direct] },
    });
    const edits = actions.flatMap(({ edit }) => edit?.documentChanges ?? []);
    expect(edits.length).toBeGreaterThan(0);
    for (const edit of edits)
      expect(edit).toMatchObject({ textDocument: { uri: editor.uri('licit.yaml'), version: 41 } });
  });

  it('offers a client without versions only what that client can do', async () => {
    const { editor } = await start(project(), { capabilities: {}, options: {} });
    await editor.until(() => editor.diagnostics('package.json').length > 0);
    const direct = about(editor.diagnostics('package.json'), 'chart-kit');
    expect(direct).not.toHaveProperty('relatedInformation');
    expect(direct).not.toHaveProperty('data');
    const ask = async (): Promise<CodeAction[]> =>
      await editor.rpc.sendRequest('textDocument/codeAction', {
        textDocument: { uri: editor.uri('package.json') },
        range: direct.range,
        context: { diagnostics: [] },
      });
    expect((await ask()).filter(({ edit }) => edit)).toEqual([]);
    await editor.open('licit.yaml', 'extends: recommended\n');
    const [fix] = (await ask()).filter(({ edit }) => edit);
    expect(Object.keys(fix?.edit?.changes ?? {})).toEqual([editor.uri('licit.yaml')]);
  });
});

describe('what is bundled, and what is bought', () => {
  const DOCKERFILE = 'FROM alpine:3.20\n';
  const CHARTS = { 'ag-charts-enterprise': { version: '10.2.0', license: 'Commercial' } };
  const MANIFEST = SHOP_MANIFEST.replace(
    /"dependencies": \{[^}]*\}/,
    '"dependencies": { "ag-charts-enterprise": "10.2.0" }',
  );
  const RIGHT = `schema: entitlement-register/1
entitlements:
  - { id: A, product: npm.ag-charts-enterprise, kind: perpetual, metric: developer, quantity: 9, evidence: [{ type: certificate, verified_at: 2026-01-01 }] }
`;

  it('is judged on its own line while it is written, with an edit that settles it', async () => {
    const shop = project();
    shop.write('Dockerfile', DOCKERFILE);
    const { editor } = await start(shop);
    await editor.open('Dockerfile', DOCKERFILE);
    await editor.settled();
    const [named] = editor.diagnostics('Dockerfile');
    expect(named).toMatchObject({ code: 'read/named-only', range: rangeOf(DOCKERFILE, 'alpine:3.20') });
    const actions = await editor.rpc.sendRequest<(CodeAction | Command)[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('Dockerfile') },
      range: named?.range,
      context: { diagnostics: [named] },
    });
    expect(actions.map(({ title }) => title)).toContainEqual(
      expect.stringMatching(/^Clarify the license of pkg:docker/),
    );
    await editor.change('Dockerfile', 'FROM scratch\n');
    await editor.settled();
    expect(editor.diagnostics('Dockerfile')).toEqual([]);
  });

  it('wants a right where the manifest brings it in, until one is recorded', async () => {
    const shop = project(MANIFEST, CHARTS);
    shop.write('usage.yaml', 'schema: usage/1\nconsumption: { npm.ag-charts-enterprise: { developer: 3 } }\n');
    const { editor } = await start(shop);
    await editor.open('package.json', MANIFEST);
    await editor.settled();
    const missing = editor.diagnostics('package.json').find(({ code }) => code === 'entitlement/missing');
    expect(missing?.range).toEqual(rangeOf(MANIFEST, '"ag-charts-enterprise"'));
    await editor.open('entitlements.yaml', RIGHT);
    await editor.settled();
    expect(editor.diagnostics('package.json')).toEqual([]);
    const hover = await editor.rpc.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri: editor.uri('package.json') },
      position: rangeOf(MANIFEST, '10.2.0').start,
    });
    expect(hover.contents).toMatchObject({
      value: expect.stringContaining('AG Charts Enterprise: covered\n\n- A covers it'),
    });
  });
});

describe('licenses in the manifest', () => {
  const lenses = async (editor: Editor): Promise<(string | undefined)[]> => {
    const answer = await editor.rpc.sendRequest<{ command?: Command }[]>('textDocument/codeLens', {
      textDocument: { uri: editor.uri('package.json') },
    });
    return answer.map(({ command }) => command?.title);
  };
  const inlays = async (editor: Editor): Promise<unknown[]> => {
    const answer = await editor.rpc.sendRequest<{ label: string }[]>('textDocument/inlayHint', {
      textDocument: { uri: editor.uri('package.json') },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });
    return answer.map(({ label }) => label);
  };
  const LICENSES = ['✓ MIT', '✗ MIT AND SSPL-1.0', '✓ Apache-2.0 · ✗ 1 refused below'];

  it('stand above each direct dependency', async () => {
    const { editor } = await start();
    expect(await lenses(editor)).toEqual(LICENSES);
    expect(await inlays(editor)).toEqual([]);
  });

  it('stand behind it where that is wanted', async () => {
    const { editor } = await start(project(), { settings: () => ({ manifestLicenses: 'inlay' }) });
    expect(await lenses(editor)).toEqual([]);
    expect(await inlays(editor)).toEqual(LICENSES);
  });
});

describe('commands', () => {
  const run = async (editor: Editor, command: string, ...given: unknown[]): Promise<unknown> =>
    await editor.rpc.sendRequest('workspace/executeCommand', { command, arguments: given });

  it('explains what stands at a place, and says nothing where there is nothing', async () => {
    const { editor } = await start();
    const uri = editor.uri('package.json');
    const position = rangeOf(SHOP_MANIFEST, '"dashboards"').start;
    expect(await run(editor, 'licit.server.explain', { uri, position })).toContain('**dashboards 2.1.0**');
    expect(await run(editor, 'licit.server.explain', { uri, position: { line: 0, character: 0 } })).toBeNull();
    for (const nonsense of [
      undefined,
      null,
      7,
      'x',
      [],
      { uri },
      { uri: 'x', position },
      { folder: uri, purl: 'pkg:npm/x' },
    ]) {
      expect(await run(editor, 'licit.server.explain', nonsense)).toBeNull();
    }
  });

  it('reports a folder in Markdown', async () => {
    const { editor } = await start();
    expect(await run(editor, 'licit.server.report')).toContain('chart-kit');
    expect(await run(editor, 'licit.server.report', 'file:///nowhere')).toBeNull();
  });

  it('creates a policy through the editor, once', async () => {
    const { editor } = await start();
    expect(await run(editor, 'licit.server.createPolicy')).toBe(editor.uri('licit.yaml'));
    const text = editor.text('licit.yaml');
    expect(text).toContain('extends: [recommended]');
    expect(await run(editor, 'licit.server.createPolicy')).toBe(editor.uri('licit.yaml'));
    expect(editor.text('licit.yaml')).toBe(text);
  });

  it('tells a plain client what it cannot show otherwise', async () => {
    const { editor } = await start(project(), { options: {} });
    await run(editor, 'licit.server.report');
    await editor.until(() => editor.heard.some(({ method }) => method === 'window/showMessage'));
    expect(editor.heard.some(({ method }) => method === 'licit/status')).toBe(false);
    expect(await editor.quit()).toBe(0);
  });

  it('looks again when asked, at what no watcher told it', async () => {
    const { editor, shop } = await start();
    await editor.until(() => editor.diagnostics('package.json').length > 0);
    shop.write('licit.yaml', 'extends: recommended\nlicenses:\n  allow: [SSPL-1.0, AGPL-3.0-only]\n');
    await run(editor, 'licit.server.check');
    expect(editor.diagnostics('package.json')).toEqual([]);
  });
});

describe('the policy file', () => {
  const POLICY = 'extends: recommended\nlicenses:\n  allow: [SSPL-1.0, \n';

  it('is completed and explained', async () => {
    const { editor } = await start();
    await editor.open('licit.yaml', POLICY);
    const textDocument = { uri: editor.uri('licit.yaml') };
    const items = await editor.rpc.sendRequest<{ label: string }[]>('textDocument/completion', {
      textDocument,
      position: rangeOf(POLICY, 'SSPL-1.0, ').end,
    });
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['permissive', 'MIT']));
    const keys = await editor.rpc.sendRequest<{ label: string }[]>('textDocument/completion', {
      textDocument,
      position: { line: 3, character: 0 },
    });
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(['exceptions']));
    const hover = async (words: string): Promise<string> =>
      JSON.stringify(
        await editor.rpc.sendRequest('textDocument/hover', { textDocument, position: rangeOf(POLICY, words).start }),
      );
    expect(await hover('SSPL-1.0')).toContain('source-available');
    expect(await hover('allow')).toContain('may be used');
  });

  it('is judged while it is written', async () => {
    const { editor } = await start();
    const policy = 'extends: recommended\nlicenses:\n  alow: [MIT]\n';
    await editor.open('licit.yaml', policy);
    await editor.settled();
    const [mistake] = editor.diagnostics('licit.yaml');
    expect(mistake).toMatchObject({ code: 'policy/invalid', range: rangeOf(policy, 'alow') });
    await editor.change('licit.yaml', policy.replace('alow', 'allow'));
    await editor.settled();
    expect(codes(editor.diagnostics('licit.yaml'))).not.toContain('policy/invalid');
  });
});

describe('folders and settings', () => {
  it('keeps two folders apart, and takes back what a closed one showed', async () => {
    const shop = project();
    install(shop.write, 'a/', SHOP_MANIFEST, SHOP);
    install(shop.write, 'b/', SHOP_MANIFEST, { ...SHOP, 'chart-kit': { version: '4.2.0', license: 'MIT' } });
    const { editor } = await start(shop, { folders: ['a', 'b'] });
    await editor.until(
      () => editor.diagnostics('a/package.json').length === 2 && editor.diagnostics('b/package.json').length === 1,
    );
    expect(editor.diagnostics('package.json')).toEqual([]);
    const removed = [{ uri: editor.uri('a'), name: 'a' }];
    await editor.rpc.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed } });
    await editor.until(() => editor.diagnostics('a/package.json').length === 0);
    expect(editor.diagnostics('b/package.json')).toHaveLength(1);
    await editor.rpc.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: removed, removed: [] },
    });
    await editor.until(() => editor.diagnostics('a/package.json').length === 2);
  });

  it('shows a finding of nested folders once', async () => {
    const shop = project('{"name":"outer","dependencies":{}}', {});
    install(shop.write, 'inner/', SHOP_MANIFEST, SHOP);
    const { editor } = await start(shop, { folders: ['', 'inner'] });
    const isDone = (): boolean =>
      editor.heard.filter(
        ({ method, params }) => method === 'licit/status' && JSON.stringify(params).includes('"checked"'),
      ).length >= 2;
    await editor.until(isDone);
    expect(codes(editor.diagnostics('inner/package.json'))).toEqual([REFUSED, REFUSED]);
  });

  it('is silent where it is switched off, and speaks when switched on', async () => {
    let enable = false;
    const { editor } = await start(project(), { settings: () => ({ enable }) });
    await editor.open('package.json', SHOP_MANIFEST);
    await editor.settled();
    expect(editor.diagnostics('package.json')).toEqual([]);
    enable = true;
    await editor.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.diagnostics('package.json').length === 2);
    enable = false;
    await editor.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.diagnostics('package.json').length === 0);
  });

  it('judges by the policy that is set, and does not judge by another when that one is not there', async () => {
    const shop = project();
    shop.write('legal/house.yaml', 'extends: recommended\nlicenses:\n  allow: [SSPL-1.0, AGPL-3.0-only]\n');
    let policy = 'legal/house.yaml';
    const { editor } = await start(shop, { settings: () => ({ policy }) });
    const told = (words: string): boolean =>
      editor.heard.some(({ method, params }) => method === 'licit/status' && JSON.stringify(params).includes(words));
    await editor.until(() => told('"checked"'));
    expect(editor.diagnostics('package.json')).toEqual([]);
    policy = 'legal/gone.yaml';
    await editor.rpc.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.diagnostics('legal/gone.yaml').length > 0);
    expect(editor.diagnostics('legal/gone.yaml')[0]?.severity).toBe(1);
    expect(told('"pass"')).toBe(true);
    expect(editor.heard.findLast(({ method }) => method === 'licit/status')?.params).not.toMatchObject({
      verdict: 'pass',
    });
  });

  it('hears of changes on disk: of a policy by itself, of an install by its last file', async () => {
    const { editor, shop } = await start();
    await editor.until(() => editor.diagnostics('package.json').length === 2);
    expect(JSON.stringify(editor.heard)).toContain('**/licit.yaml');
    const changed = async (path: string): Promise<void> =>
      await editor.rpc.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: editor.uri(path), type: 2 }],
      });
    shop.write('licit.yaml', 'extends: recommended\nlicenses:\n  allow: [AGPL-3.0-only]\n');
    await changed('licit.yaml');
    await editor.until(() => editor.diagnostics('package.json').length === 1);
    shop.write('node_modules/chart-kit/package.json', '{"name":"chart-kit","version":"4.2.0","license":"MIT"}');
    await changed('node_modules/.package-lock.json');
    await editor.until(() => editor.diagnostics('package.json').length === 0);
  });
});

describe('a check under way', () => {
  it('can be waited for no longer', async () => {
    let go = (): void => {};
    const gate = new Promise<null>((open) => {
      go = () => open(null);
    });
    const { editor } = await start(project(), { progress: () => gate, capabilities: ABLE });
    const hover = editor.rpc.sendRequest(
      'textDocument/hover',
      { textDocument: { uri: editor.uri('package.json') }, position: { line: 5, character: 6 } },
      {
        isCancellationRequested: false,
        onCancellationRequested: (cancel: (event: unknown) => void) => {
          setTimeout(() => cancel(undefined), 20);
          return { dispose: () => {} };
        },
      },
    );
    await expect(hover).rejects.toMatchObject({ code: -32800 });
    go();
    await editor.until(() => editor.diagnostics('package.json').length === 2);
  });

  it('does not depend on a client that answers nothing', async () => {
    const { editor } = await start(project(), { progress: () => new Promise(() => {}) });
    await editor.until(() => editor.diagnostics('package.json').length === 2);
  });
});
