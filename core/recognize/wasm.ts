import { baseName, type FilePath } from '../model/file-path.js';
import type { Recognition, Recognizer, RecognizerInput, Stated, Unpacking } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { ByteView } from './bytes/view.js';
import { component, genericPurl } from './component.js';
import { damaged } from './executable/damaged.js';
import { MOST_BYTES } from './executable/image.js';
import { partsOf } from './executable/parts.js';
import { moduleName, producers } from './wasm/names.js';
import { type CustomSection, customSections } from './wasm/sections.js';

/**
 * WebAssembly modules and components: what their custom sections say, name, producers, version and licenses, and the
 * crates that were compiled into them. https://github.com/WebAssembly/tool-conventions
 */
export const wasm: Recognizer = {
  id: 'wasm',
  title: 'WebAssembly modules and components: .wasm',
  url: 'https://webassembly.github.io/spec/core/binary/modules.html',
  most: MOST_BYTES,
  startIsEnough: false,
  endings: /^wasm$/,
  looksAt: (file) => (/\.wasm$/i.test(file) ? 'by-head' : 'no'),
  begins: (head) => head[0] === 0 && head[1] === 0x61 && head[2] === 0x73 && head[3] === 0x6d,
  *recognize(input, unpacking): Generator<Recognition> {
    const view = new ByteView(input.bytes);
    const { sections, isWhole } = customSections(view);
    if (!isWhole) yield damaged(input.file, 'a section of a WebAssembly module');
    yield* recognizeWasm(view, sections, input, unpacking);
  },
};

function* recognizeWasm(
  view: ByteView,
  sections: readonly CustomSection[],
  { file, bytes }: RecognizerInput,
  unpacking: Unpacking,
): Generator<Recognition> {
  const section = (name: string): CustomSection | undefined => sections.find((one) => one.name === name);
  const stated = (name: string): Stated | undefined => statedIn(view, section(name), file);
  const parts = partsOf(
    { view, wordSize: 4, sections: sections.map((one) => ({ ...one, address: 0, isData: false })) },
    file,
    unpacking,
  );
  if (parts.isDamaged) yield damaged(file, 'the list of crates in a WebAssembly module');
  const names = section('name');
  const made = section('producers');
  const [licenses, version] = [stated('licenses'), stated('version')];
  const sha256 = unpacking.sha256(bytes);
  const name =
    (names && moduleName(view, names.bytes)?.replace(/\.wasm$/, '')) || baseName(file).replace(/\.wasm$/i, '');
  yield component({
    bundled: 'executable',
    purl: parts.main ?? genericPurl(name, version?.text, sha256),
    at: { file, bytes: [0, bytes.length] },
    declared: licenses ? [licenses] : [],
    sha256,
    facts: [
      ...(made ? producers(view, made.bytes) : []),
      ...['authors', 'source', 'homepage', 'revision'].flatMap((key) => {
        const said = stated(key);
        return said ? [`${key}: ${said.text}`] : [];
      }),
    ],
  });
  yield* parts.libraries;
}

const LONGEST = 2000;

/** Sections of text alone. https://github.com/bytecodealliance/wasm-tools/tree/main/crates/wasm-metadata */
function statedIn(view: ByteView, section: CustomSection | undefined, file: FilePath): Stated | undefined {
  if (!section || section.bytes[1] - section.bytes[0] > LONGEST) return undefined;
  const text = textOf(view.slice(section.bytes));
  return text === '' ? undefined : { text, at: { file, bytes: section.bytes } };
}
