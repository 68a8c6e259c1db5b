import type { FilePath } from '../../model/file-path.js';
import { purl } from '../../model/purl.js';
import type { RecognizedComponent, Unpacking } from '../../model/recognized.js';
import { component } from '../component.js';
import { golangPurl } from '../go/purl.js';
import { type GoBuildInfo, type GoModule, goBuildInfo } from './go-build-info.js';
import { type Image, sectionNamed } from './image.js';
import { type RustCrate, rustCrates } from './rust-audit.js';

/** What an executable tells of how it was made. */
export interface Parts {
  /** By which the whole goes: its main module, or its root crate. */
  readonly main?: RecognizedComponent['purl'];
  readonly facts: readonly string[];
  /** What is linked into it. */
  readonly libraries: readonly RecognizedComponent[];
  /** There is a list of crates that cannot be read. */
  readonly isDamaged: boolean;
}

/** What Go's and Rust's tools write into an executable, whatever its format. */
export function partsOf(image: Image, file: FilePath, unpacking: Unpacking): Parts {
  const go = goBuildInfo(image);
  if (go) return ofGo(go, file);
  const section = sectionNamed(image, '.dep-v0', 'rust-deps-v0');
  if (!section) return { facts: [], libraries: [], isDamaged: false };
  const crates = rustCrates(image.view.slice(section.bytes), unpacking);
  return crates ? ofRust(crates, section.bytes, file) : { facts: [], libraries: [], isDamaged: true };
}

function ofGo({ version, path, modules, settings }: GoBuildInfo, file: FilePath): Parts {
  const main = modules.find(({ kind }) => kind === 'mod');
  const number = /go(\d[\w.]*)/.exec(version.text)?.[1];
  const stdlib = component({
    bundled: 'library',
    purl: purl({ type: 'golang', name: 'stdlib', ...(number === undefined ? {} : { version: number }) }),
    at: { file, bytes: version.bytes },
  });
  const revision = settings.get('vcs.revision');
  return {
    ...(main ? { main: golangPurl(main.path, main.version) } : {}),
    facts: [
      `built with ${version.text.slice(0, 60)}`,
      ...(path === undefined ? [] : [`built from package ${path}`]),
      ...(revision === undefined ? [] : [`built from commit ${revision}`]),
    ],
    libraries: [stdlib, ...modules.filter(({ kind }) => kind === 'dep').map((one) => goLibrary(one, file))],
    isDamaged: false,
  };
}

function goLibrary({ path, version, replaces, folder, bytes }: GoModule, file: FilePath): RecognizedComponent {
  const facts = [
    ...(replaces === undefined ? [] : [`stands in for ${replaces}`]),
    ...(folder === undefined ? [] : [`comes from the folder ${folder}`]),
  ];
  return component({ bundled: 'library', purl: golangPurl(path, version), at: { file, bytes }, facts });
}

/** What only builds is not in the executable. */
function ofRust(crates: readonly RustCrate[], bytes: readonly [number, number], file: FilePath): Parts {
  const root = crates.find(({ isRoot }) => isRoot);
  const inside = crates.filter(({ isRoot, isBuild }) => !isRoot && !isBuild);
  return {
    ...(root ? { main: root.purl } : {}),
    facts: ['written in Rust'],
    libraries: inside.map((one) =>
      component({
        bundled: 'library',
        purl: one.purl,
        at: { file, bytes },
        facts: one.source === 'crates.io' ? [] : [`its source is ${one.source}`],
      }),
    ),
    isDamaged: false,
  };
}
