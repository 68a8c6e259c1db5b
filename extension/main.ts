import { commands, type ExtensionContext, window, workspace } from 'vscode';
import {
  DidChangeConfigurationNotification,
  ExecuteCommandRequest,
  type LanguageClient,
} from 'vscode-languageclient/node';
import { languageClient } from './client.js';
import type { CommandId } from './commands.js';
import { markdownView } from './markdown-view.js';
import { showPolicy } from './policy.js';
import { CHECK, CREATE_POLICY, EXPLAIN, REPORT, STATUS, type Status } from './protocol.js';
import { statusItem } from './status.js';

/** What the extension tells other extensions, and its tests. */
export interface LicitApi {
  /** The words of the status bar item. */
  status(): string;
}

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<LicitApi> {
  const output = window.createOutputChannel('Licit', { log: true });
  const status = statusItem();
  const markdown = markdownView();
  const started = languageClient(context, output, markdown.show);
  client = started;
  const ask = async <Answer>(command: string, ...given: unknown[]): Promise<Answer> =>
    await started.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });

  const handlers: Record<CommandId, () => Promise<unknown>> = {
    'licit.check': () => ask(CHECK),
    'licit.showReport': async () => await markdown.show('Licit report', await ask<string | null>(REPORT)),
    'licit.explain': async () => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const uri = started.code2ProtocolConverter.asUri(editor.document.uri);
      const position = started.code2ProtocolConverter.asPosition(editor.selection.active);
      await markdown.show('Licit explains', await ask<string | null>(EXPLAIN, { uri, position }));
    },
    'licit.createPolicy': async () => await showPolicy(await ask<string | null>(CREATE_POLICY)),
    'licit.restart': async () => {
      status.reset();
      await started.restart();
    },
  };

  context.subscriptions.push(
    output,
    status,
    markdown,
    started.onNotification(STATUS, (news: Status) => status.show(news)),
    ...Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler)),
    workspace.onDidGrantWorkspaceTrust(() =>
      started.sendNotification(DidChangeConfigurationNotification.type, { settings: null }),
    ),
  );
  await started.start();
  return { status: () => status.text() };
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
