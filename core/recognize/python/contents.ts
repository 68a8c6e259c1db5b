import type { Recognition } from '../../model/recognized.js';
import { genericPurl, libraryFile } from '../archives/generic.js';
import type { ArchiveKind } from '../archives/kind.js';
import { isText, textsOf } from '../archives/texts.js';
import { distributionOf, pypiPurl } from './distribution.js';

const METADATA = /^(?:.+\/)?(?:[^/]+\.dist-info\/METADATA|[^/]+\.egg-info\/PKG-INFO|EGG-INFO\/PKG-INFO)$/;

/** Wheels and eggs: the package itself, then those that it carries with their metadata. */
export const wheelContents: ArchiveKind = {
  names: /\.(?:whl|egg)$/i,
  *describe(wheel): Generator<Recognition> {
    const described = wheel.entries.filter(({ name }) => METADATA.test(name));
    // Its own lies in a folder at the top, those of what it carries lie deeper.
    const own = described.find(({ name }) => name.split('/').length === 2);
    const others = described.filter((entry) => entry !== own);
    const folders = others.map(({ name }) => name.slice(0, name.lastIndexOf('/') + 1));
    const distribution = own && distributionOf(wheel, own);
    const [, name = '', version = ''] = /^([^-]+)-([^-]+)(?:-.*)?\.\w+$/.exec(wheel.name) ?? [];
    const texts = textsOf(
      wheel,
      wheel.entries.filter((entry) => isText(entry) && !folders.some((folder) => entry.name.startsWith(folder))),
    );
    yield {
      ...libraryFile(wheel, wheel.sha256),
      purl: distribution?.purl ?? pypiPurl(name, version) ?? genericPurl(wheel.name, undefined, wheel.sha256),
      declared: distribution?.declared ?? [],
      texts: [...new Map([...(distribution?.texts ?? []), ...texts].map((one) => [one.text, one])).values()],
    };
    for (const entry of others) {
      const other = distributionOf(wheel, entry);
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
