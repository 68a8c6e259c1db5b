import { type Purl, purl } from '../../model/purl.js';
import { parseJson } from '../../text/json.js';
import { childOf, stringOf } from '../../text/node.js';
import { textOf } from '../bytes/text.js';

/** Of the owner "FDO". */
export const PACKAGE_NOTE = 0xcafe1a7e;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['rpm', 'rpm'],
  ['deb', 'deb'],
  ['apk', 'apk'],
  ['arch', 'alpm'],
  ['alpm', 'alpm'],
]);

/**
 * The package of a distribution that an executable belongs to, as its builder wrote into it; undefined for what is no
 * such note. https://systemd.io/PACKAGE_METADATA_FOR_EXECUTABLE_FILES/
 */
export function notedPackage(note: Uint8Array): Purl | undefined {
  const { root } = parseJson(textOf(note).replace(/\0+$/, ''));
  const said = (key: string): string | undefined => stringOf(childOf(root, key)) || undefined;
  const [name, version, os] = [said('name'), said('version'), said('os')];
  if (name === undefined) return undefined;
  const type = TYPES.get(said('type') ?? '') ?? 'generic';
  const distribution = os !== undefined && said('osVersion') !== undefined ? `${os}-${said('osVersion')}` : '';
  return purl({
    type,
    name,
    ...(os !== undefined && type !== 'generic' ? { namespace: os } : {}),
    ...(version === undefined ? {} : { version }),
    qualifiers: new Map([
      ['arch', said('architecture') ?? ''],
      ['distro', distribution],
    ]),
  });
}
