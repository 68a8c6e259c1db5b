import { baseName, type FilePath } from '../model/file-path.js';
import type { Recognition, Recognizer, RecognizerInput, Unpacking } from '../model/recognized.js';
import { hex } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { damaged } from './executable/damaged.js';
import { MOST_BYTES } from './executable/image.js';
import { EXECUTABLE_ENDINGS, mayBeExecutable } from './executable/name.js';
import { partsOf } from './executable/parts.js';
import { statementsIn } from './executable/statements.js';
import { isMachO, type MachO, machO } from './macho/image.js';

/**
 * Executables and libraries of macOS and iOS, of a universal one the first architecture. What one is, in this order: its
 * main Go module, its root crate, the name a library gives itself, its file's name.
 * https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h
 */
export const machOFile: Recognizer = {
  id: 'mach-o',
  title: 'executables and libraries of macOS (Mach-O), with the Go modules and Rust crates in them',
  url: 'https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h',
  most: MOST_BYTES,
  startIsEnough: false,
  endings: EXECUTABLE_ENDINGS,
  looksAt: (file) => (mayBeExecutable(file) ? 'by-head' : 'no'),
  begins: isMachO,
  *recognize(input, unpacking): Generator<Recognition> {
    const image = machO(input.bytes);
    if (!image) yield damaged(input.file, 'the header of a Mach-O file');
    else yield* recognizeMachO(image, input, unpacking);
  },
};

function* recognizeMachO(image: MachO, { file, bytes }: RecognizerInput, unpacking: Unpacking): Generator<Recognition> {
  const parts = partsOf(image, file, unpacking);
  if (parts.isDamaged) yield damaged(file, 'the list of crates in an executable');
  const { library, links, uuid } = image;
  const sha256 = unpacking.sha256(bytes);
  const version = library && library.version !== '0.0.0' ? library.version : undefined;
  yield component({
    bundled: 'executable',
    purl: parts.main ?? genericPurl(library ? baseName(library.name as FilePath) : baseName(file), version, sha256),
    at: { file, bytes: [0, bytes.length] },
    texts: parts.libraries.length > 0 ? [] : statementsIn(image, file),
    sha256,
    facts: [
      ...(library ? [`calls itself ${library.name}`] : []),
      ...(links.length === 0 ? [] : [`links to ${links.slice(0, 40).join(', ')}`]),
      ...(uuid ? [`its build id is ${hex(image.view.slice(uuid))}`] : []),
      ...parts.facts,
    ],
  });
  yield* parts.libraries;
}
