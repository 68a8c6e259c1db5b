import { commands, type Disposable, EventEmitter, Uri, window, workspace } from 'vscode';

const SCHEME = 'licit';

/** Shows Markdown that the server made, rendered by the editor's own preview, beside what is being edited. */
export interface MarkdownView extends Disposable {
  /** `null`: there is nothing to show, and the user is told so. */
  show(title: string, text: string | null): Promise<void>;
}

export function markdownView(): MarkdownView {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.path) ?? '',
  });
  return {
    async show(title, text) {
      if (text === null) {
        window.showInformationMessage('Licit knows of no dependency here.');
        return;
      }
      const uri = Uri.from({ scheme: SCHEME, path: `/${title}.md` });
      texts.set(uri.path, text);
      changed.fire(uri);
      await commands.executeCommand('markdown.showPreviewToSide', uri);
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
