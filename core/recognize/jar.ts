import type { FilePath } from '../model/file-path.js';
import type { Recognizer } from '../model/recognized.js';
import { KINDS } from './archives/kinds.js';
import { LARGEST_ARCHIVE, lookInto } from './archives/look-into.js';
import { aarContents, jarContents } from './jar/contents.js';

/**
 * Java's archives, with the libraries that were put into them as classes or as jars. A jar that Maven made says which
 * artifact it is; of others the manifest may say it. https://docs.oracle.com/en/java/javase/21/docs/specs/jar/jar.html
 */
export const jar: Recognizer = {
  id: 'jar',
  title: 'jars, wars, ears and aars, and the libraries in them',
  url: 'https://docs.oracle.com/en/java/javase/21/docs/specs/jar/jar.html',
  most: LARGEST_ARCHIVE,
  startIsEnough: false,
  endings: /^(?:jar|war|ear|aar)$/,
  looksAt: (file) => (kindOf(file) ? 'yes' : 'no'),
  recognize: (input, unpacking) => lookInto(kindOf(input.file) ?? jarContents, KINDS, input, unpacking),
};

function kindOf(file: FilePath) {
  return [jarContents, aarContents].find(({ names }) => names.test(file));
}
