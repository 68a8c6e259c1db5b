import { basename } from 'node:path';
import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  InlayHintRefreshRequest,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePath } from '../core/index.js';
import type { Checked } from './checked.js';
import type { ClientAbilities } from './client.js';
import { diagnosticsOf } from './diagnostics.js';
import { type Folder, openFolder } from './folder.js';
import { diskFolder, pathInFolder } from './places.js';
import { type CheckProgress, checkProgress } from './progress.js';
import { STATUS, type Status } from './protocol.js';
import { publisher } from './publish.js';
import { type Settings, settingsFrom } from './settings.js';
import { today } from './today.js';
import { isWorthChecking, WATCHED, worthChecking } from './watch.js';

/** A file of an open folder, and a check that knows its text as it is now. */
export interface Place {
  readonly checked: Checked;
  readonly file: FilePath;
  readonly settings: Settings;
}

/** All folders and buffers of one editor. */
export interface Workspace {
  readonly folders: readonly Folder[];
  open(uris: readonly string[]): Promise<void>;
  /** When the first folders are open, unless cancelled before. */
  ready(token: CancellationToken): Promise<void>;
  /** The buffer with this URI, as it is now. */
  document(uri: string): TextDocument | undefined;
  /** What the innermost folder knows of a file; undefined where nothing is checked. Waits for a check under way, unless cancelled. */
  place(uri: string, token: CancellationToken): Promise<Place | undefined>;
  close(): Promise<void>;
}

export function openWorkspace(connection: Connection, client: ClientAbilities, initial: unknown): Workspace {
  const documents = new TextDocuments(TextDocument);
  const folders = new Map<string, Folder>();
  const publish = publisher((params) => void connection.sendDiagnostics(params));
  let pushed: unknown = initial;
  let opening: Promise<unknown> = Promise.resolve();

  const tell = (status: Status): void => {
    if (client.status) void connection.sendNotification(STATUS, status);
  };

  async function settingsOf(uri: string): Promise<Settings> {
    if (!client.configuration) return settingsFrom(pushed);
    try {
      return settingsFrom(
        (await connection.workspace.getConfiguration({ scopeUri: uri, section: 'licit' })) ?? initial,
      );
    } catch {
      return settingsFrom(initial);
    }
  }

  async function add(uri: string): Promise<void> {
    const root = diskFolder(uri);
    if (root === undefined || folders.has(uri)) return;
    const settings = await settingsOf(uri);
    if (folders.has(uri)) return;
    const folder = watchedFolder(uri, root, settings);
    folders.set(uri, folder);
    for (const document of documents.all()) edited(folder, document);
    folder.changed();
  }

  function watchedFolder(uri: string, root: string, settings: Settings): Folder {
    let progress: CheckProgress | undefined;
    const folder: Folder = openFolder(uri, root, settings, {
      today,
      async starts() {
        tell({ folder: uri, state: 'checking' });
        if (folder.latest === undefined && client.progress) progress = await checkProgress(connection, basename(root));
      },
      progress: (step) => progress?.report(step),
      ends(result) {
        progress?.done();
        progress = undefined;
        if (!folder.settings.enable) return;
        publish.show(result, diagnosticsOf(result, client), (file) => isCurrent(result, file));
        const { summary, policy } = result.report;
        tell({ folder: uri, state: 'checked', policy, ...summary });
        if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
        if (client.refreshesInlays) void connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {});
      },
      fails(error) {
        progress?.done();
        progress = undefined;
        const message = error instanceof Error ? error.message : String(error);
        connection.console.error(`${uri} could not be checked: ${error instanceof Error ? error.stack : message}`);
        tell({ folder: uri, state: 'failed', message });
        if (client.status) return;
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message: `Licit could not check this folder: ${message}`,
        });
      },
    });
    return folder;
  }

  function isCurrent(checked: Checked, file: FilePath): boolean {
    const buffer = checked.buffers.get(file);
    const uri = buffer?.uri ?? checked.uri(file);
    return documents.get(uri)?.version === buffer?.version;
  }

  async function remove(uri: string): Promise<void> {
    const folder = folders.get(uri);
    folders.delete(uri);
    publish.clear(uri);
    tell({ folder: uri, state: 'closed' });
    await folder?.close();
  }

  function edited(folder: Folder, document: TextDocument): void {
    const file = pathInFolder(folder.uri, document.uri);
    if (file === undefined) return;
    const { uri, version } = document;
    folder.edit(file, { uri, version, text: document.getText() }, isWorthChecking(file, folder.latest?.report));
  }

  async function configure(): Promise<void> {
    for (const folder of folders.values()) {
      const settings = await settingsOf(folder.uri);
      if (JSON.stringify(settings) === JSON.stringify(folder.settings)) continue;
      folder.configure(settings);
      if (settings.enable) continue;
      publish.clear(folder.uri);
      tell({ folder: folder.uri, state: 'closed' });
    }
  }

  async function ready(token: CancellationToken): Promise<void> {
    await Promise.race([opening, cancelled(token)]);
  }

  documents.onDidChangeContent(({ document }) => {
    for (const folder of folders.values()) edited(folder, document);
  });
  documents.onDidClose(({ document }) => {
    for (const folder of folders.values()) {
      const file = pathInFolder(folder.uri, document.uri);
      if (file !== undefined) folder.release(file, isWorthChecking(file, folder.latest?.report));
    }
  });
  documents.onDidSave(({ document }) => {
    if (client.watchedFiles) return;
    for (const folder of folders.values()) {
      const file = pathInFolder(folder.uri, document.uri);
      if (file !== undefined) folder.changed([file]);
    }
  });
  documents.listen(connection);
  connection.onDidChangeConfiguration(async ({ settings }) => {
    pushed = settings?.licit ?? pushed;
    await configure();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const folder of folders.values()) {
      const files = changes.flatMap(({ uri }) => pathInFolder(folder.uri, uri) ?? []);
      const worth = worthChecking(files);
      if (worth === undefined || worth.length > 0) folder.changed(worth);
    }
  });

  return {
    get folders() {
      return [...folders.values()];
    },
    async open(uris) {
      opening = Promise.all(uris.map(add));
      await opening;
      if (client.folders) {
        connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
          for (const { uri } of removed) await remove(uri);
          for (const { uri } of added) await add(uri);
        });
      }
      if (client.configurationChanges) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'licit' });
      }
      if (client.watchedFiles) {
        const watchers = WATCHED.map((globPattern) => ({ globPattern }));
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
    },
    ready,
    document: (uri) => documents.get(uri),
    async place(uri, token) {
      await ready(token);
      const [innermost] = [...folders.values()]
        .flatMap((folder) => {
          const file = pathInFolder(folder.uri, uri);
          return file === undefined ? [] : [{ folder, file }];
        })
        .sort((a, b) => a.file.length - b.file.length);
      if (!innermost) return undefined;
      const checked = await Promise.race([innermost.folder.settled(), cancelled(token)]);
      return checked && { checked, file: innermost.file, settings: innermost.folder.settings };
    },
    async close() {
      await Promise.all([...folders.values()].map((folder) => folder.close()));
      folders.clear();
    },
  };
}

function cancelled(token: CancellationToken): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = () => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
    if (token.isCancellationRequested) refuse();
    else token.onCancellationRequested(refuse);
  });
}
