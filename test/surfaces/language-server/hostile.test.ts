import { spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundledServer, type Editor, openEditor } from './editor.js';
import { type Project, project, SHOP_MANIFEST } from './project.js';

let server: Awaited<ReturnType<typeof bundledServer>>;
const ended: (() => void)[] = [];

beforeAll(async () => {
  server = await bundledServer();
});
afterAll(() => server.remove());
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

async function start(shop: Project = project()): Promise<Editor> {
  const editor = await openEditor(server.server, shop.root);
  ended.push(() => {
    editor.process.kill();
    editor.rpc.dispose();
    shop.remove();
  });
  return editor;
}

/** The server alone: what it writes on standard output, and how it ends. After the answer `id` comes `last`, or the input ends. */
async function told(
  input: readonly (string | Buffer)[],
  after: { readonly id: number; readonly last?: string },
): Promise<{ output: string; code: number | null }> {
  const child = spawn(process.execPath, [server.server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  let output = '';
  let isOver = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (isOver || !output.includes(`"id":${after.id},`)) return;
    isOver = true;
    if (after.last === undefined) child.stdin.end();
    else child.stdin.write(after.last);
  });
  for (const part of input) child.stdin.write(part);
  const code = await new Promise<number | null>((tell) => child.on('close', tell));
  return { output, code };
}

function message(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify({ jsonrpc: '2.0', ...(body as object) });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** Takes apart a stream that holds messages and nothing else. */
function messagesOf(output: string): readonly Record<string, unknown>[] {
  const bytes = Buffer.from(output);
  const messages: Record<string, unknown>[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.indexOf('\r\n\r\n', at);
    const length = Number(/^Content-Length: (\d+)$/m.exec(bytes.toString('utf8', at, head).trim())?.[1]);
    expect(Number.isInteger(length), bytes.toString('utf8', at, at + 80)).toBe(true);
    messages.push(JSON.parse(bytes.toString('utf8', head + 4, head + 4 + length)));
    at = head + 4 + length;
  }
  return messages;
}

const INITIALIZE = message({
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});
const SHUTDOWN = message({ id: 2, method: 'shutdown' });
const EXIT = message({ method: 'exit' });

describe('how it ends', () => {
  it('with 0 after shutdown and exit', async () => {
    const { output, code } = await told([INITIALIZE, SHUTDOWN], { id: 2, last: EXIT });
    expect(code).toBe(0);
    expect(messagesOf(output).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('with 1 after exit alone', async () => {
    expect((await told([INITIALIZE], { id: 1, last: EXIT })).code).toBe(1);
  });

  it('with 1 when the editor goes away', async () => {
    expect((await told([INITIALIZE], { id: 1 })).code).toBe(1);
  });

  it('with 0 when the editor goes away after shutdown', async () => {
    expect((await told([INITIALIZE, SHUTDOWN], { id: 2 })).code).toBe(0);
  });
});

describe('what is no message', () => {
  it.each([
    ['broken JSON', message('{ "jsonrpc": ')],
    ['JSON that is no message', message('[1, 2, "three", null]')],
    ['a response nobody waits for', message({ id: 99, result: {} })],
    ['a request nobody knows', message({ id: 99, method: 'licit/nonsense', params: { deep: [[[[]]]] } })],
    ['a notification nobody knows', message({ method: '$/nonsense' })],
    ['parameters of the wrong type', message({ id: 99, method: 'textDocument/hover', params: 'everywhere' })],
    ['no parameters', message({ id: 99, method: 'textDocument/codeAction' })],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x00, 0x80])]),
    ],
  ])('does not end it: %s', async (_, input) => {
    const { output, code } = await told([INITIALIZE, input, SHUTDOWN], { id: 2, last: EXIT });
    expect(code).toBe(0);
    expect(messagesOf(output).map(({ id }) => id)).toContain(2);
  });

  it.each([
    null,
    {},
    { initializationOptions: 'x', capabilities: { workspace: 7, textDocument: [] }, workspaceFolders: [{ uri: 'x:' }] },
  ])('a greeting that says nothing sensible is answered: %j', async (params) => {
    const greeting = message({ id: 1, method: 'initialize', params });
    const begun = message({ method: 'initialized', params: {} });
    const { output } = await told([greeting, begun, SHUTDOWN], { id: 2, last: EXIT });
    expect(messagesOf(output).some(({ id }) => id === 1)).toBe(true);
  });
});

describe('documents that are none of ours', () => {
  it.each([
    'untitled:Untitled-1',
    'git:/project/package.json?ref',
    'vscode-vfs://github/x/package.json',
    'file:///somewhere/else/package.json',
    'package.json',
    '',
    '%%%',
    'file://%',
    'http://[::1/package.json',
  ])('are left alone: %s', async (uri) => {
    const editor = await start();
    await editor.until(() => editor.diagnostics('package.json').length === 2);
    await editor.rpc.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'json', version: 1, text: SHOP_MANIFEST.replace('chart-kit', 'other') },
    });
    const hover = await editor.rpc.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 6, character: 6 },
    });
    expect(hover).toBeNull();
    await editor.settled();
    const shown = editor.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    expect(shown.filter(({ params }) => (params as { uri: string }).uri === uri)).toEqual([]);
    expect(editor.diagnostics('package.json')).toHaveLength(2);
  });

  it('changes, closings and saves of what was never opened do no harm', async () => {
    const editor = await start();
    const textDocument = { uri: editor.uri('package.json'), version: 3 };
    await editor.rpc.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text: '' }] });
    await editor.rpc.sendNotification('textDocument/didChange', { textDocument: {}, contentChanges: [{}] });
    await editor.rpc.sendNotification('textDocument/didClose', { textDocument });
    await editor.rpc.sendNotification('textDocument/didSave', { textDocument });
    await editor.rpc.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: '%%%', type: 9 }] });
    await editor.settled();
    await editor.until(() => editor.diagnostics('package.json').length === 2);
  });

  it('positions beyond the text are answered', async () => {
    const editor = await start();
    const textDocument = { uri: editor.uri('package.json') };
    for (const position of [
      { line: 1e9, character: 1e9 },
      { line: -1, character: -5 },
      { line: 0.5, character: Number.NaN },
    ]) {
      expect(await editor.rpc.sendRequest('textDocument/hover', { textDocument, position })).toBeNull();
    }
  });
});

describe('what packages say', () => {
  it('cannot write links, markup or line ends into what the editor renders', async () => {
    const license = 'MIT](command:evil) <img src=x onerror=alert(1)> `x` \u202e\u001b[31m\n# head';
    const shop = project('{"dependencies":{"chart-kit":"^4.0.0"}}', { 'chart-kit': { version: '4.2.0', license } });
    const editor = await start(shop);
    const hover = await editor.rpc.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: editor.uri('package.json') },
      position: { line: 0, character: 20 },
    });
    const { value } = hover.contents;
    expect(value).toContain('chart-kit');
    expect(value).not.toMatch(/\n# head/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(value).not.toMatch(/[\u202e\u001b]/);
    // Outside of code, brackets and angles are escaped.
    const outside = value.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    expect(outside).not.toContain('](command:');
    expect(outside).not.toMatch(/(^|[^\\])<img/);
  });
});
