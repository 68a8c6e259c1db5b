/**
 * What the extension knows of the server beyond the Language Server Protocol. It shares no code with it, only these
 * names; a test holds them equal to the server's own.
 */
export const STATUS = 'licit/status';
export const EXPLAIN = 'licit.server.explain';
export const REPORT = 'licit.server.report';
export const CHECK = 'licit.server.check';
export const CREATE_POLICY = 'licit.server.createPolicy';

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

/** What the server may count on. `pages`: a URI below which the page of each finding lies. */
export interface ServerOptions {
  readonly status: true;
  readonly showsMarkdown: true;
  readonly pages: string;
}
