import { type Purl, purl } from '../../model/purl.js';
import type { Unpacking } from '../../model/recognized.js';
import { parseJson } from '../../text/json.js';
import { childOf, itemsOf, stringOf, type TextNode } from '../../text/node.js';
import { textOf } from '../bytes/text.js';

/** A crate that was compiled into an executable. */
export interface RustCrate {
  readonly purl: Purl;
  readonly name: string;
  readonly version: string;
  readonly isRoot: boolean;
  /** Only what builds it, not what runs. */
  readonly isBuild: boolean;
  /** "crates.io", "git", "local", or a registry. */
  readonly source: string;
}

/** Bytes of the list when unpacked. */
const MOST = 8 * 1024 * 1024;

/**
 * The crates that cargo auditable writes into an executable: JSON, compressed with zlib. Undefined for what is damaged.
 * https://github.com/rust-secure-code/cargo-auditable/blob/master/PARSING.md
 */
export function rustCrates(section: Uint8Array, { inflate }: Unpacking): readonly RustCrate[] | undefined {
  const json = inflate(section, MOST);
  if (!json) return undefined;
  const { root } = parseJson(textOf(json));
  if (root?.kind !== 'map') return undefined;
  return itemsOf(childOf(root, 'packages'))
    .map(crate)
    .filter((one) => one !== undefined);
}

function crate(node: TextNode): RustCrate | undefined {
  const name = stringOf(childOf(node, 'name'));
  const version = stringOf(childOf(node, 'version'));
  if (!name || !version) return undefined;
  const root = childOf(node, 'root');
  return {
    purl: purl({ type: 'cargo', name, version }),
    name,
    version,
    isRoot: root?.kind === 'scalar' && root.value === true,
    isBuild: stringOf(childOf(node, 'kind')) === 'build',
    source: stringOf(childOf(node, 'source')) ?? 'crates.io',
  };
}
