import { CreateFile, TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, FilePath } from '../core/index.js';
import type { Checked } from './checked.js';
import type { ClientAbilities } from './client.js';

/**
 * Our edits in the editor's terms, bound to the versions that were checked, so that a client refuses them for a text
 * that has moved on. A file that is not there is created. Undefined when this client cannot do what is needed.
 */
export function workspaceEdit(
  edits: readonly Edit[],
  checked: Checked,
  client: Pick<ClientAbilities, 'documentChanges' | 'createsFiles'>,
): WorkspaceEdit | undefined {
  const byFile = new Map<FilePath, Edit[]>();
  for (const edit of edits) byFile.set(edit.span.file, [...(byFile.get(edit.span.file) ?? []), edit]);
  if (!client.documentChanges) {
    const isAllThere = [...byFile.keys()].every((file) => checked.document(file) !== undefined);
    if (!isAllThere) return undefined;
    return {
      changes: Object.fromEntries([...byFile].map(([file, list]) => [checked.uri(file), textEdits(list, checked)])),
    };
  }
  const changes: (CreateFile | TextDocumentEdit)[] = [];
  for (const [file, list] of byFile) {
    const uri = checked.uri(file);
    if (checked.document(file) === undefined) {
      if (!client.createsFiles) return undefined;
      changes.push(CreateFile.create(uri));
    }
    const version = checked.buffers.get(file)?.version ?? null;
    changes.push(TextDocumentEdit.create({ uri, version }, textEdits(list, checked)));
  }
  return { documentChanges: changes };
}

function textEdits(edits: readonly Edit[], checked: Checked): TextEdit[] {
  return edits.map((edit) => TextEdit.replace(checked.range(edit.span), edit.text));
}
