import type { Discovered } from '../discover/discover.js';
import { type Conclusions, noConclusions } from '../identify/conclude.js';
import type { Found } from '../identify/source.js';
import type { Copy } from '../model/component.js';
import type { Fact } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import { noResolutions, type Resolutions } from '../resolve/remembered.js';
import type { Judgements } from './judgement.js';
import type { Recognized } from './recognize-again.js';

/** What the sources answered; that they have nothing is an answer too. */
export interface Looked {
  readonly found: Found | undefined;
}

/** What a walk met: files, and what it left out. */
export interface Walked {
  readonly all: readonly (FilePath | Finding)[];
  readonly files: ReadonlySet<FilePath>;
}

/** What one check leaves for the next: nothing here changes an answer, it only saves asking again. */
export interface Memory {
  /** The files of the tree; absent when it must be walked again. */
  walked: Walked | undefined;
  /** Those that readers know; absent with them. */
  discovered: readonly Discovered[] | undefined;
  /** Facts by file, with the text they were read from; a stamp that is still the same saves reading the text. */
  readonly facts: Map<
    FilePath,
    { readonly text: string; readonly stamp: string | undefined; readonly facts: readonly Fact[] }
  >;
  readonly resolutions: Resolutions;
  /** What is bundled besides packages. Absent when nobody will ask again. */
  readonly recognized: Recognized | undefined;
  /** What the sources found, by component and the copies that were looked for. Absent when nobody will ask again. */
  found: Map<string, Looked> | undefined;
  /** The same for the components of last time, by the very list of their copies. */
  looked: ReadonlyMap<readonly Copy[], Looked>;
  readonly conclusions: Conclusions;
  judgements: Judgements | undefined;
}

/** A memory of nothing yet. */
export function createMemory(): Memory {
  return {
    walked: undefined,
    discovered: undefined,
    facts: new Map(),
    resolutions: noResolutions(),
    recognized: new Map(),
    found: new Map(),
    looked: new Map(),
    conclusions: noConclusions(),
    judgements: undefined,
  };
}
