/**
 * What the server speaks beyond the Language Server Protocol. A client that wants none of it need do nothing.
 * https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
 */

/** Sent by the server when a folder's check starts or ends, to clients that asked for it (`ServerOptions.status`). */
export const STATUS = 'licit/status';

export type Status =
  | { readonly folder: string; readonly state: 'checking' | 'closed' }
  | { readonly folder: string; readonly state: 'failed'; readonly message: string }
  | {
      readonly folder: string;
      readonly state: 'checked';
      readonly components: number;
      readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
      readonly verdict: 'pass' | 'fail' | 'undecided';
      readonly policy: { readonly name: string; readonly builtIn: boolean };
    };

/** What a client may say in `initializationOptions`, beside the settings themselves. */
export interface ServerOptions {
  /** Wants `STATUS` notifications. */
  readonly status?: boolean;
  /** Shows the Markdown that `EXPLAIN` and `REPORT` answer with; other clients get it as a message. */
  readonly showsMarkdown?: boolean;
  /** A URI below which the page of each finding lies: `<pages>/license/absent.md`. Without it codes are no links. */
  readonly pages?: string;
}

/** `workspace/executeCommand`: the whole story of one component, in Markdown. Takes an `ExplainTarget`. */
export const EXPLAIN = 'licit.server.explain';
/** `workspace/executeCommand`: everything found in a folder, in Markdown. Takes the folder's URI, or nothing for all. */
export const REPORT = 'licit.server.report';
/** `workspace/executeCommand`: looks at everything again. Takes nothing, answers when done. */
export const CHECK = 'licit.server.check';
/** `workspace/executeCommand`: writes a licit.yaml through the editor. Takes a folder's URI, or nothing for the first; answers the file's URI. */
export const CREATE_POLICY = 'licit.server.createPolicy';

/** A component by name, or whatever stands at a place of a file. */
export type ExplainTarget =
  | { readonly folder: string; readonly purl: string }
  | { readonly uri: string; readonly position: { readonly line: number; readonly character: number } };
