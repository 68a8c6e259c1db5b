import type { NameRow } from './name-families.js';

/**
 * Licenses that are named by a title or its letters and a version, which people write in a dozen ways: "Eclipse Public License - v 1.0",
 * "CDDL 1.1". A version without its zero stands where the license has no other that begins so.
 */
export function versionedNames(): readonly NameRow[] {
  return LICENSES.flatMap(([id, titles, letters, ...versions]) => ({
    expression: id,
    reason: id === 'BSD-3-Clause' ? EDL : 'the title or the letters of the license, with the version',
    names: versions.flatMap((version) => [
      ...titles.flatMap((title) => titled(title, letters, version)),
      ...letters.flatMap((short) => lettered(short, version)),
    ]),
  }));
}

const EDL = 'the Eclipse Foundation gives BSD-3-Clause as the id of its Distribution License';

type Licensed = readonly [id: string, titles: readonly string[], letters: readonly string[], ...versions: string[]];

const CDDL = 'Common Development and Distribution License';
const LICENSES: readonly Licensed[] = [
  ['EPL-1.0', ['Eclipse Public License'], ['EPL'], '1.0', '1'],
  ['EPL-2.0', ['Eclipse Public License'], ['EPL'], '2.0', '2'],
  ['BSD-3-Clause', ['Eclipse Distribution License'], ['EDL'], '1.0', '1'],
  ['CDDL-1.0', [CDDL], ['CDDL'], '1.0'],
  ['CDDL-1.1', [CDDL], ['CDDL'], '1.1'],
  ['CPL-1.0', ['Common Public License'], ['CPL'], '1.0', '1'],
  ['MPL-1.1', ['Mozilla Public License'], ['MPL'], '1.1'],
  ['MPL-2.0', ['Mozilla Public License'], ['MPL'], '2.0', '2'],
  ['Apache-2.0', ['Apache License', 'Apache Software License'], ['ASL'], '2.0', '2'],
  ['EUPL-1.1', ['European Union Public License', 'European Union Public Licence'], ['EUPL'], '1.1'],
  ['EUPL-1.2', ['European Union Public License', 'European Union Public Licence'], ['EUPL'], '1.2'],
  ['ZPL-2.0', ['Zope Public License'], ['ZPL'], '2.0'],
  ['ZPL-2.1', ['Zope Public License'], ['ZPL'], '2.1'],
  ['AFL-2.1', ['Academic Free License'], ['AFL'], '2.1'],
  ['AFL-3.0', ['Academic Free License'], ['AFL'], '3.0', '3'],
  ['OSL-3.0', ['Open Software License'], ['OSL'], '3.0', '3'],
  ['UPL-1.0', ['Universal Permissive License'], ['UPL'], '1.0', '1'],
  ['ECL-2.0', ['Educational Community License'], ['ECL'], '2.0', '2'],
];

function titled(title: string, letters: readonly string[], version: string): readonly string[] {
  const names = [title, ...letters.map((short) => `${title} (${short})`)].flatMap((name) => [name, `The ${name}`]);
  return names.flatMap((name) => [
    ...['', 'v', 'v ', 'v. ', 'version '].flatMap((mark) => [
      `${name} ${mark}${version}`,
      `${name}, ${mark}${version}`,
      `${name} - ${mark}${version}`,
    ]),
    ...letters.flatMap((short) => [
      `${name} ${version} (${short} ${version})`,
      `${name} ${version} (${short}-${version})`,
      `${name} version ${version} (${short}-${version})`,
    ]),
  ]);
}

function lettered(short: string, version: string): readonly string[] {
  return [
    ...['', 'v', 'version '].map((mark) => `${short} ${mark}${version}`),
    ...['', 'v', '-', '-v', ', version '].map((mark) => `${short}${mark}${version}`),
  ];
}
