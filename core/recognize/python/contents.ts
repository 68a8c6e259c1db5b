import type { Recognition } from '../../model/recognized.js';
import { genericPurl, libraryFile } from '../archives/generic.js';
import type { ArchiveKind } from '../archives/kind.js';
import { isText, textsOf } from '../archives/texts.js';
import type { ZipEntry } from '../zip/directory.js';
import { distributionOf, pypiPurl } from './distribution.js';

const METADATA = /(?:\.dist-info\/METADATA|\.egg-info\/PKG-INFO|(?:^|\/)EGG-INFO\/PKG-INFO)$/;
/** What of a path is the folder of a package's metadata. */
const FOLDER = /^.*?(?:\.dist-info|\.egg-info|(?:^|\/)EGG-INFO)\//;

/** Wheels and eggs: the package itself, then those that it carries with their metadata. */
export const wheelContents: ArchiveKind = {
  names: /\.(?:whl|egg)$/i,
  *describe(wheel): Generator<Recognition> {
    const described = wheel.entries.filter(({ name }) => METADATA.test(name));
    // Its own lies in a folder at the top, those of what it carries lie deeper.
    const own = described.find(({ name }) => name.split('/').length === 2);
    const others = described.filter((entry) => entry !== own);
    const folders = inFolders(wheel.entries);
    const beside = (entry: ZipEntry) => folders.get(folderOf(entry)) ?? [];
    const distribution = own && distributionOf(wheel, own, beside(own));
    const [, name = '', version = ''] = /^([^-]+)-([^-]+)(?:-.*)?\.\w+$/.exec(wheel.name) ?? [];
    const texts = textsOf(wheel, (folders.get('') ?? []).filter(isText));
    yield {
      ...libraryFile(wheel, wheel.sha256),
      purl: distribution?.purl ?? pypiPurl(name, version) ?? genericPurl(wheel.name, undefined, wheel.sha256),
      declared: distribution?.declared ?? [],
      texts: [...new Map([...(distribution?.texts ?? []), ...texts].map((one) => [one.text, one])).values()],
    };
    for (const entry of others) {
      const other = distributionOf(wheel, entry, beside(entry));
      if (!other?.purl) continue;
      yield {
        kind: 'component',
        bundled: 'library',
        ...other,
        purl: other.purl,
        scope: 'runtime',
        at: wheel.placeIn(entry),
        known: [],
        facts: [`is part of ${wheel.name}`],
      };
    }
  },
};

/** The entries in and below each folder of metadata; those in none by "". */
function inFolders(entries: readonly ZipEntry[]): ReadonlyMap<string, readonly ZipEntry[]> {
  const folders = new Map<string, ZipEntry[]>();
  for (const entry of entries) {
    const folder = folderOf(entry);
    const known = folders.get(folder);
    if (known) known.push(entry);
    else folders.set(folder, [entry]);
  }
  return folders;
}

function folderOf({ name }: ZipEntry): string {
  return FOLDER.exec(name)?.[0] ?? '';
}
