import { Uri, window } from 'vscode';

/** Opens the policy file that the server wrote, or says why there is none. */
export async function showPolicy(uri: string | null): Promise<void> {
  if (uri === null) window.showInformationMessage('Licit found no folder here that a policy could be written for.');
  else await window.showTextDocument(Uri.parse(uri, true));
}
