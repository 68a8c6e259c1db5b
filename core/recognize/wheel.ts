import type { Recognizer } from '../model/recognized.js';
import { KINDS } from './archives/kinds.js';
import { LARGEST_ARCHIVE, lookInto } from './archives/look-into.js';
import { wheelContents } from './python/contents.js';

/**
 * Python's wheels, and the eggs before them, with the packages and archives in them.
 * https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
export const wheel: Recognizer = {
  id: 'wheel',
  title: "Python's wheels and eggs, and the packages in them",
  url: 'https://packaging.python.org/en/latest/specifications/binary-distribution-format/',
  most: LARGEST_ARCHIVE,
  startIsEnough: false,
  endings: /^(?:whl|egg)$/,
  looksAt: (file) => (wheelContents.names.test(file) ? 'yes' : 'no'),
  recognize: (input, unpacking) => lookInto(wheelContents, KINDS, input, unpacking),
};
