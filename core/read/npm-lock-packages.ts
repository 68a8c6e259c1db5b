import type { Source } from '../model/span.js';
import type { MapNode } from '../text/node.js';
import { collectEntries, isPackageFolder, type NpmLockEntries } from './npm-lock-entry.js';
import { npmWants } from './npm-wants.js';

/** Lock versions 2 and 3: every folder by its path. */
export function packagesIn(source: Source, packages: MapNode): NpmLockEntries {
  const places = packages.entries.map((at) => ({ location: at.key, at }));
  const collected = collectEntries(source, places, (draft) => {
    if (draft.link) draft.linkTo = draft.resolved ?? '';
  });
  return {
    ...collected,
    hasProjects: true,
    wants: ({ location, isPackage, groups }, each) => npmWants(groups, !isPackage && !isPackageFolder(location), each),
  };
}
