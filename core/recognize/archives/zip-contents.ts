import { genericPurl, libraryFile } from './generic.js';
import type { ArchiveKind, Opened } from './kind.js';
import { ownTexts } from './own-texts.js';
import { textsIn } from './texts.js';

/** Zip files of anything: known by their bytes, with the license texts in them. */
export const zipContents: ArchiveKind = {
  names: /\.zip$/i,
  *describe(zip) {
    yield {
      ...libraryFile(zip, zip.sha256),
      bundled: 'source',
      purl: genericPurl(zip.name, undefined, zip.sha256),
      texts: ownTexts(textsIn(zip), ['', topOf(zip)], zip.name),
    };
  },
};

/** The folder that all of it lies in, as in what hosts of repositories give out, with "/" at its end; "" where there is none. */
function topOf({ entries }: Opened): string {
  const [first, ...others] = entries
    .map(({ name }) => name.slice(0, name.lastIndexOf('/') + 1))
    .filter((one) => one !== '');
  const isAtRoot = entries.some(({ name }) => !name.includes('/'));
  let top = isAtRoot ? '' : (first ?? '');
  for (const folder of others)
    while (!folder.startsWith(top)) top = top.slice(0, top.lastIndexOf('/', top.length - 2) + 1);
  return top;
}
