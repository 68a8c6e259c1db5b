import type { Discovered } from './discover/discover.js';
import { type Conclusions, noConclusions } from './identify/conclude.js';
import type { Found } from './identify/source.js';
import type { Fact } from './model/facts.js';
import type { FilePath } from './model/file-path.js';

/** What one check leaves for the next: nothing here changes an answer, it only saves asking again. */
export interface Memory {
  /** The files that readers know; absent when the tree must be walked again. */
  discovered: readonly Discovered[] | undefined;
  /** Facts by file, with the text they were read from. */
  readonly facts: Map<FilePath, { readonly text: string; readonly facts: readonly Fact[] }>;
  /** What the sources found, by component and the copies that were looked for; `undefined` found is an answer too. */
  found: Map<string, { readonly found: Found | undefined }>;
  readonly conclusions: Conclusions;
}

export function createMemory(): Memory {
  return { discovered: undefined, facts: new Map(), found: new Map(), conclusions: noConclusions() };
}
