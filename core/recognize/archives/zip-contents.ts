import { genericPurl, libraryFile } from './generic.js';
import type { ArchiveKind } from './kind.js';
import { textsIn } from './texts.js';

/** Zip files of anything: known by their bytes, with the license texts in them. */
export const zipContents: ArchiveKind = {
  names: /\.zip$/i,
  *describe(zip) {
    yield {
      ...libraryFile(zip, zip.sha256),
      bundled: 'source',
      purl: genericPurl(zip.name, undefined, zip.sha256),
      texts: textsIn(zip),
    };
  },
};
