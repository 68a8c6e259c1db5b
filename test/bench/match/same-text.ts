import { licenseIndex } from '../../../core/node/licenses.js';
import { knownLicense } from '../../../core/spdx/identifiers.js';
import { idsIn } from './figure.js';

/** Ids whose texts do not differ: what tells them apart is said elsewhere, or by a line that may be left out. */
const ALIASES: readonly (readonly string[])[] = [
  ['MPL-2.0', 'MPL-2.0-no-copyleft-exception'],
  ['OFL-1.1', 'OFL-1.1-RFN', 'OFL-1.1-no-RFN'],
  ['OFL-1.0', 'OFL-1.0-RFN', 'OFL-1.0-no-RFN'],
  ['Qt-LGPL-exception-1.1', 'Nokia-Qt-exception-1.1', 'Digia-Qt-LGPL-exception-1.1'],
  ['SMLNJ', 'StandardML-NJ'],
  ['CAL-1.0', 'CAL-1.0-Combined-Work-Exception'],
];

/** Whether two ids of the SPDX list have the same text: "only" and "or later", an old id and the one that replaces it. */
export function isSameText(id: string, other: string): boolean {
  const current = currentIds(id);
  if (current.some((one) => plain(one) === plain(other))) return true;
  if (ALIASES.some((same) => same.includes(id) && same.includes(other))) return true;
  return licenseIndex().templates.some(({ ids }) => ids.includes(id) && ids.some((one) => plain(one) === plain(other)));
}

function currentIds(id: string): readonly string[] {
  return [id, ...idsIn(id), ...(knownLicense(id)?.replacement === undefined ? [] : idsIn(id))];
}

function plain(id: string): string {
  return id.replace(/(?:-(?:no-)?invariants)?(?:-only|-or-later|\+)$/, '');
}
