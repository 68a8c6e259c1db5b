import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { buildLanguageServer } from '../../../scripts/build-language-server.js';

/** A server bundle of the sources as they are now, and a way to remove it. */
export async function bundledServer(): Promise<{ readonly server: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'licit-lsp-'));
  const server = join(folder, 'server.mjs');
  await buildLanguageServer(server);
  return { server, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An editor that talks plain LSP with a real server process. */
export interface Editor {
  readonly rpc: MessageConnection;
  readonly process: ChildProcess;
  readonly greeting: InitializeResult;
  /** The last diagnostics of each file, by its path under the root. */
  diagnostics(path: string): readonly Diagnostic[];
  /** All notifications and requests the server sent, in order. */
  readonly heard: readonly { readonly method: string; readonly params: unknown }[];
  /** What the stream reader could not take for a message. */
  readonly noise: readonly unknown[];
  uri(path: string): string;
  open(path: string, text: string, version?: number): Promise<void>;
  change(path: string, text: string): Promise<void>;
  close(path: string): Promise<void>;
  /** Waits until this holds; looks again whenever the server said something. */
  until(holds: () => boolean): Promise<void>;
  /** Waits until the server has looked at everything sent so far. */
  settled(): Promise<void>;
  /** Puts an edit of the server's into the open buffers, and says so; new files become buffers. */
  apply(edit: WorkspaceEdit): Promise<void>;
  text(path: string): string | undefined;
  /** Says goodbye properly; the exit code. */
  quit(): Promise<number | null>;
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly options?: unknown;
  readonly settings?: () => unknown;
  /** Answers requests of the server for a place to show progress; by default at once. */
  readonly progress?: () => Promise<null>;
}

export const ABLE: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
};

export async function openEditor(server: string, root: string, options: EditorOptions = {}): Promise<Editor> {
  const child = spawn(process.execPath, [server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: environment(),
  });
  const exit = new Promise<number | null>((tell) => child.on('exit', tell));
  const rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const shown = new Map<string, readonly Diagnostic[]>();
  const buffers = new Map<string, TextDocument>();
  const heard: { method: string; params: unknown }[] = [];
  const noise: unknown[] = [];
  const wakers: (() => void)[] = [];
  const hear = (method: string, params: unknown): void => {
    heard.push({ method, params });
    for (const wake of wakers.splice(0)) wake();
  };
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;

  rpc.onError((error) => noise.push(error));
  rpc.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    shown.set(params.uri, params.diagnostics);
    hear('textDocument/publishDiagnostics', params);
  });
  rpc.onNotification((method, params) => hear(method, params));
  rpc.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => options.settings?.() ?? null),
  );
  rpc.onRequest('window/workDoneProgress/create', async () => (await options.progress?.()) ?? null);
  rpc.onRequest('client/registerCapability', (params) => {
    hear('client/registerCapability', params);
    return null;
  });
  rpc.onRequest('workspace/applyEdit', async ({ edit }: { edit: WorkspaceEdit }) => {
    await apply(edit);
    return { applied: true };
  });
  rpc.listen();

  const folders = (options.folders ?? ['']).map((path) => ({
    uri: uri(path).replace(/\/$/, ''),
    name: path || 'root',
  }));
  const greeting = await rpc.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders,
    capabilities: options.capabilities ?? ABLE,
    initializationOptions: options.options ?? { status: true, showsMarkdown: true },
  });
  await rpc.sendNotification('initialized', {});

  async function open(path: string, text: string, version = 1): Promise<void> {
    buffers.set(uri(path), TextDocument.create(uri(path), '', version, text));
    await rpc.sendNotification('textDocument/didOpen', {
      textDocument: { uri: uri(path), languageId: '', version, text },
    });
  }

  async function replace(at: string, text: string): Promise<void> {
    const version = (buffers.get(at)?.version ?? 0) + 1;
    buffers.set(at, TextDocument.create(at, '', version, text));
    await rpc.sendNotification('textDocument/didChange', {
      textDocument: { uri: at, version },
      contentChanges: [{ text }],
    });
  }

  async function apply(edit: WorkspaceEdit): Promise<void> {
    for (const change of edit.documentChanges ?? []) {
      if ('kind' in change) {
        if (change.kind === 'create') await open(decodeURIComponent(change.uri.slice(uri('').length)), '', 0);
      } else await applyTo(change);
    }
    for (const [at, edits] of Object.entries(edit.changes ?? {})) await applyEdits(at, edits);
  }

  async function applyTo({ textDocument, edits }: TextDocumentEdit): Promise<void> {
    const buffer = buffers.get(textDocument.uri);
    const { version } = textDocument;
    if (version !== null && version !== buffer?.version)
      throw new Error(`an edit for version ${version} of ${textDocument.uri}`);
    await applyEdits(textDocument.uri, edits as TextEdit[]);
  }

  async function applyEdits(at: string, edits: TextEdit[]): Promise<void> {
    const buffer = buffers.get(at);
    if (!buffer) throw new Error(`an edit for ${at}, which is not open`);
    await replace(at, TextDocument.applyEdits(buffer, edits));
  }

  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      await new Promise<void>((wake, fail) => {
        wakers.push(wake);
        exit.then((code) => fail(new Error(`the server ended with ${code}`)));
      });
    }
  };

  return {
    rpc,
    process: child,
    greeting,
    heard,
    noise,
    uri,
    open,
    change: (path, text) => replace(uri(path), text),
    async close(path) {
      buffers.delete(uri(path));
      await rpc.sendNotification('textDocument/didClose', { textDocument: { uri: uri(path) } });
    },
    diagnostics: (path) => shown.get(uri(path)) ?? [],
    until,
    async settled() {
      await rpc.sendRequest('textDocument/hover', {
        textDocument: { uri: uri('package.json') },
        position: { line: 0, character: 0 },
      });
    },
    apply,
    text: (path) => buffers.get(uri(path))?.getText(),
    async quit() {
      await rpc.sendRequest('shutdown');
      await rpc.sendNotification('exit');
      return await exit;
    },
  };
}

/** The place of some words in a text. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${words} in the text`);
  const document = TextDocument.create('', '', 0, text);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}

/** Nothing of the machine's own npm settings or caches is looked at. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  const nowhere = join(tmpdir(), 'licit-no-such-home');
  return { PATH, ...(TMPDIR ? { TMPDIR } : {}), HOME: nowhere, XDG_CACHE_HOME: nowhere, npm_config_cache: nowhere };
}
