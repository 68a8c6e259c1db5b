import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { abilitiesOf } from './client.js';
import { CHECK, CREATE_POLICY, EXPLAIN, REPORT } from './protocol.js';
import { answerRequests } from './requests.js';
import { VERSION } from './version.js';
import { openWorkspace } from './workspace.js';

/**
 * Serves the editor that started this process, over the transport its arguments name (`--stdio`, `--node-ipc`,
 * `--pipe`, `--socket`), else over standard input and output. Never settles: the process ends when the editor says so or
 * goes away, with 0 after a proper shutdown, else 1.
 */
export function serve(): Promise<never> {
  const isNamed = process.argv.some((argument) => /^--(stdio|node-ipc|pipe|socket)\b/.test(argument));
  answer(
    isNamed
      ? createConnection(ProposedFeatures.all)
      : createConnection(ProposedFeatures.all, process.stdin, process.stdout),
  );
  return new Promise(() => {});
}

function answer(connection: Connection): void {
  // A client that refuses what it said it could do is no reason to end.
  process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
  connection.onInitialize((params) => {
    const client = abilitiesOf(params);
    const workspace = openWorkspace(connection, client, params.initializationOptions);
    answerRequests(connection, workspace, client);
    connection.onInitialized(() => workspace.open(foldersOf(params)));
    connection.onShutdown(() => workspace.close());
    return greeting();
  });
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function greeting(): InitializeResult {
  return {
    serverInfo: { name: 'licit', version: VERSION },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      codeLensProvider: { resolveProvider: false },
      inlayHintProvider: { resolveProvider: false },
      completionProvider: { triggerCharacters: [' ', '[', ',', '"', '-', ':'] },
      executeCommandProvider: { commands: [EXPLAIN, REPORT, CHECK, CREATE_POLICY] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
