import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { FilePath } from '../core/index.js';
import type { Checked } from './checked.js';

/** Keeps what each file shows equal to what the folders' last checks found, closed files included. */
export interface Publisher {
  /** Shows a folder's findings and takes back those that are gone. A buffer that has moved on since keeps what it shows: its next check is on the way. */
  show(
    checked: Checked,
    found: ReadonlyMap<FilePath, readonly Diagnostic[]>,
    isCurrent: (file: FilePath) => boolean,
  ): void;
  /** Takes back everything a folder shows. */
  clear(folder: string): void;
}

export function publisher(send: (params: PublishDiagnosticsParams) => void): Publisher {
  /** By URI, then by folder: nested folders may have findings in the same file. */
  const shown = new Map<string, Map<string, readonly Diagnostic[]>>();
  const sent = new Map<string, string>();

  function publish(uri: string, version?: number): void {
    const diagnostics = distinct([...(shown.get(uri)?.values() ?? [])].flat());
    const text = JSON.stringify([version, diagnostics]);
    if ((sent.get(uri) ?? '[null,[]]') === text) return;
    if (diagnostics.length === 0) sent.delete(uri);
    else sent.set(uri, text);
    send({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }

  function clear(folder: string, kept: ReadonlySet<string>): void {
    for (const [uri, byFolder] of [...shown]) {
      if (kept.has(uri) || !byFolder.delete(folder)) continue;
      if (byFolder.size === 0) shown.delete(uri);
      publish(uri);
    }
  }

  return {
    show(checked, found, isCurrent) {
      const kept = new Set<string>();
      for (const [file, diagnostics] of found) {
        const uri = checked.uri(file);
        kept.add(uri);
        if (!isCurrent(file)) continue;
        const byFolder = shown.get(uri) ?? new Map<string, readonly Diagnostic[]>();
        shown.set(uri, byFolder.set(checked.folder, diagnostics));
        publish(uri, checked.buffers.get(file)?.version);
      }
      for (const [file, { uri }] of checked.buffers) if (!isCurrent(file)) kept.add(uri);
      clear(checked.folder, kept);
    },
    clear: (folder) => clear(folder, new Set()),
  };
}

function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { range, code, message } = diagnostic;
    const key = JSON.stringify([range, code, message]);
    if (!seen.has(key)) seen.set(key, diagnostic);
  }
  return [...seen.values()];
}
