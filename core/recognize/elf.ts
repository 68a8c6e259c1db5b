import { baseName } from '../model/file-path.js';
import type { Recognition, Recognizer, RecognizerInput, Unpacking } from '../model/recognized.js';
import { hex } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { dynamicOf } from './elf/dynamic.js';
import { type Elf, elfImage } from './elf/image.js';
import { kernelModule } from './elf/kernel-module.js';
import { notesIn } from './elf/notes.js';
import { notedPackage, PACKAGE_NOTE } from './elf/package-note.js';
import { damaged } from './executable/damaged.js';
import { MOST_BYTES } from './executable/image.js';
import { EXECUTABLE_ENDINGS, mayBeExecutable } from './executable/name.js';
import { partsOf } from './executable/parts.js';
import { statementsIn } from './executable/statements.js';

/**
 * Executables and shared libraries of Linux and its like, and modules of its kernel. What one is, in this order: the
 * package its builder noted, its main Go module, its root crate, the name it gives itself, its file's name. What Go and
 * Rust link into it are components of their own; objects not yet linked are left to what is linked of them.
 * https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html
 */
export const elf: Recognizer = {
  id: 'elf',
  title: 'executables and libraries of Linux (ELF), with the Go modules and Rust crates in them',
  url: 'https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html',
  most: MOST_BYTES,
  startIsEnough: false,
  endings: EXECUTABLE_ENDINGS,
  looksAt: (file) => (mayBeExecutable(file) ? 'by-head' : 'no'),
  begins: (head) => head[0] === 0x7f && head[1] === 0x45 && head[2] === 0x4c && head[3] === 0x46,
  *recognize(input, unpacking): Generator<Recognition> {
    const image = elfImage(input.bytes);
    if (!image) yield damaged(input.file, 'an ELF file without a whole header');
    else yield* recognizeElf(image, input, unpacking);
  },
};

function* recognizeElf(image: Elf, { file, bytes }: RecognizerInput, unpacking: Unpacking): Generator<Recognition> {
  const notes = [...notesIn(image)];
  const parts = partsOf(image, file, unpacking);
  if (parts.isDamaged) yield damaged(file, 'the list of crates in an executable');
  const { soname, needed } = dynamicOf(image);
  const module = kernelModule(image, file);
  const sha256 = unpacking.sha256(bytes);
  const noted = notes.find(({ owner, type }) => owner === 'FDO' && type === PACKAGE_NOTE);
  const build = notes.find(({ owner, type }) => owner === 'GNU' && type === 3);
  const named = genericPurl(soname ?? module?.name ?? baseName(file), module?.version, sha256);
  yield component({
    bundled: 'executable',
    purl: (noted && notedPackage(image.view.slice(noted.bytes))) ?? parts.main ?? named,
    at: { file, bytes: [0, bytes.length] },
    declared: module?.licenses ?? [],
    texts: parts.libraries.length > 0 ? [] : statementsIn(image, file),
    sha256,
    facts: [
      ...(soname === undefined ? [] : [`calls itself ${soname}`]),
      ...(needed.length === 0 ? [] : [`links to ${needed.slice(0, 40).join(', ')}`]),
      ...(build ? [`its build id is ${hex(image.view.slice(build.bytes))}`] : []),
      ...parts.facts,
    ],
  });
  yield* parts.libraries;
}
