import type { DiagnosticTag, InitializeParams } from 'vscode-languageserver';
import type { ServerOptions } from './protocol.js';

/** What the editor at the other end can do, of what matters to us. */
export interface ClientAbilities extends Required<Omit<ServerOptions, 'pages'>> {
  /** Where codes link to; absent when they do not. */
  readonly pages?: string;
  readonly relatedInformation: boolean;
  readonly diagnosticData: boolean;
  readonly tags: ReadonlySet<DiagnosticTag>;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchedFiles: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesInlays: boolean;
}

/** Reads a client's greeting; whatever it does not say it cannot do. */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = capabilities;
  const diagnostics = textDocument?.publishDiagnostics;
  const options: ServerOptions = initializationOptions ?? {};
  return {
    ...(diagnostics?.codeDescriptionSupport && typeof options.pages === 'string' ? { pages: options.pages } : {}),
    relatedInformation: diagnostics?.relatedInformation === true,
    diagnosticData: diagnostics?.dataSupport === true,
    tags: new Set(diagnostics?.tagSupport?.valueSet),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: capabilities.window?.workDoneProgress === true,
    folders: workspace?.workspaceFolders === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesInlays: workspace?.inlayHint?.refreshSupport === true,
    status: options.status === true,
    showsMarkdown: options.showsMarkdown === true,
  };
}
