import type { Copy } from '../model/component.js';
import type { FilePath } from '../model/file-path.js';
import type { Purl } from '../model/purl.js';
import type { Scope } from '../model/scope.js';
import type { Span } from '../model/span.js';

/** One copy of a package. Two copies of one version are two nodes, for they may require different things. */
export interface GraphNode {
  readonly purl: Purl;
  readonly copy: Copy;
  /** Its own place: the entry of a lock, the manifest of what is installed; absent when only a wish is known. */
  readonly at?: Span;
  /** The folder of the lock or project it belongs to. */
  readonly home: FilePath;
  /** Filled while the graph is built, since packages may require each other. */
  readonly requires: GraphEdge[];
}

export interface GraphEdge {
  readonly to: GraphNode;
  readonly scope: Scope;
}

/** A project of ours asks for a package. */
export interface GraphRoot {
  readonly project: FilePath;
  readonly to: GraphNode;
  readonly scope: Scope;
  /** Where a person would act: the line of the manifest; of the lock where there is no manifest. */
  readonly at: Span;
}
