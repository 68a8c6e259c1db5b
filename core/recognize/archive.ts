import { baseName } from '../model/file-path.js';
import type { Recognition, Recognizer } from '../model/recognized.js';
import { genericPurl, libraryFile } from './archives/generic.js';
import { CLOSED } from './archives/kind.js';
import { KINDS } from './archives/kinds.js';
import { LARGEST_ARCHIVE, lookInto } from './archives/look-into.js';
import { zipContents } from './archives/zip-contents.js';
import { noneOf, SOURCES } from './endings.js';
import { closed } from './zip/troubles.js';

/**
 * Archives of no kind of package that is known. A zip file is looked into for packages, fonts and license texts; of all
 * others it is said that they were not. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export const archive: Recognizer = {
  id: 'archive',
  title: 'zip files, looked into for packages, fonts and license texts; other archives, not looked into',
  url: 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT',
  most: LARGEST_ARCHIVE,
  startIsEnough: false,
  endings: noneOf(SOURCES),
  looksAt: (file) => ((zipContents.names.test(file) || CLOSED.test(file)) && !YARN_CACHE.test(file) ? 'yes' : 'no'),
  *recognize(input, unpacking): Generator<Recognition> {
    const { file, bytes } = input;
    if (zipContents.names.test(file)) {
      yield* lookInto(zipContents, KINDS, input, unpacking);
      return;
    }
    const located = { file, inside: [], bytes };
    const sha256 = unpacking.sha256(bytes);
    yield { ...libraryFile(located, sha256), bundled: 'source', purl: genericPurl(baseName(file), undefined, sha256) };
    yield closed(located);
  },
};

/** What Yarn keeps for its lockfile, whose packages are known from there. https://yarnpkg.com/features/caching#zero-installs */
const YARN_CACHE = /(?:^|\/)\.yarn\/cache\//;
