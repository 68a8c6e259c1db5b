import { type CheckOptions, type CheckResult, check } from './check.js';
import { baseName, type FilePath } from './model/file-path.js';
import { createMemory } from './survey/memory.js';
import type { Tree } from './tree/tree.js';

/** A check that remembers. Its answer equals that of a check from scratch, whatever changed in between. */
export interface Session {
  /** These files changed, as buffer or on disk; without a list anything may have. Texts that the tree still gives alike cost nothing. */
  changed(files?: readonly FilePath[]): void;
  /** The answer for the tree as it is now. */
  check(): Promise<CheckResult>;
}

export function createSession(tree: Tree, options: CheckOptions): Session {
  const memory = createMemory();
  return {
    changed(files) {
      if (files === undefined || files.some(isInstalled)) {
        memory.found = new Map();
        memory.looked = new Map();
        for (const source of options.sources) source.forget?.();
      }
      // Two writes within a tick of the file system's clock leave the same stamp.
      for (const file of files ?? memory.facts.keys()) {
        const known = memory.facts.get(file);
        if (known) memory.facts.set(file, { ...known, stamp: undefined });
      }
      const { recognized, walked } = memory;
      for (const file of files ?? recognized?.keys() ?? []) {
        const known = recognized?.get(file);
        if (known) recognized?.set(file, { ...known, stamp: undefined });
      }
      if (files?.every((file) => walked?.files.has(file) && tree.stat(file) && baseName(file) !== '.gitignore')) return;
      memory.walked = undefined;
      memory.discovered = undefined;
    },
    check: () => check(tree, options, memory),
  };
}

/** A file of an installed package: what was found there may be different now. */
function isInstalled(file: FilePath): boolean {
  return /(^|\/)(node_modules|\.yarn|\.pnp\.[a-z.]+)(\/|$)/.test(file);
}
