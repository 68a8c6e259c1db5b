import { type CancellationToken, type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { ClientAbilities } from './client.js';
import { codeActions } from './code-actions.js';
import { checkAgain, createPolicy, explain, reportOf } from './commands.js';
import { dependencyHover } from './hover.js';
import { licenseInlays, licenseLenses } from './manifest-licenses.js';
import { isPolicy, policyCompletions, policyHover } from './policy-file.js';
import { CHECK, CREATE_POLICY, EXPLAIN, REPORT } from './protocol.js';
import type { Workspace } from './workspace.js';

/** Connects each request of the protocol with what answers it. */
export function answerRequests(connection: Connection, workspace: Workspace, client: ClientAbilities): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const place = await workspace.place(textDocument.uri, token);
    if (!place) return null;
    const { checked, file } = place;
    return (isPolicy(file, checked) ? policyHover : dependencyHover)(checked, file, position) ?? null;
  });
  connection.onCodeAction(async (params, token) => {
    const place = await workspace.place(params.textDocument.uri, token);
    return place ? [...codeActions(place.file, params, place.checked, client)] : [];
  });
  connection.onCodeLens(async ({ textDocument }, token) => {
    const place = await workspace.place(textDocument.uri, token);
    return place?.settings.manifestLicenses === 'lens' ? [...licenseLenses(place.checked, place.file)] : [];
  });
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const place = await workspace.place(textDocument.uri, token);
    return place?.settings.manifestLicenses === 'inlay' ? [...licenseInlays(place.checked, place.file, range)] : [];
  });
  connection.onCompletion(({ textDocument, position }) => {
    const document = workspace.document(textDocument.uri);
    return document && textDocument.uri.endsWith('/licit.yaml') ? policyCompletions(document, position) : [];
  });
  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }, token) => {
    const answer = await execute(command, argument, token);
    if (typeof answer === 'string' && (command === EXPLAIN || command === REPORT) && !client.showsMarkdown) {
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: answer });
    }
    return answer ?? null;
  });

  async function execute(command: string, argument: unknown, token: CancellationToken): Promise<string | undefined> {
    await workspace.ready(token);
    switch (command) {
      case EXPLAIN:
        return await explain(argument, workspace, token);
      case REPORT:
        return await reportOf(argument, workspace);
      case CHECK:
        await checkAgain(workspace);
        return undefined;
      case CREATE_POLICY:
        return await createPolicy(argument, workspace, connection, client);
      default:
        return undefined;
    }
  }
}
