/** Names that people write for one expression. Case and white space do not matter. */
export interface NameRow {
  readonly expression: string;
  readonly reason: string;
  readonly names: readonly string[];
  /** Without scheme and "www.". */
  readonly addresses?: readonly string[];
}

/** The licenses of the Free Software Foundation that are named by short name and version. */
export function gnuNames(): readonly NameRow[] {
  return [
    ...gnu('GPL', 'General Public License', ['2', '2.0'], 'GPL-2.0', [
      'gnu.org/licenses/old-licenses/gpl-2.0',
      'gnu.org/licenses/old-licenses/gpl-2.0.html',
      'gnu.org/licenses/old-licenses/gpl-2.0.en.html',
      'gnu.org/licenses/old-licenses/gpl-2.0.txt',
      'gnu.org/licenses/gpl-2.0.html',
      'gnu.org/licenses/gpl-2.0.txt',
      'opensource.org/licenses/gpl-2.0',
    ]),
    ...gnu('GPL', 'General Public License', ['3', '3.0'], 'GPL-3.0', [
      'gnu.org/licenses/gpl-3.0',
      'gnu.org/licenses/gpl-3.0.html',
      'gnu.org/licenses/gpl-3.0.en.html',
      'gnu.org/licenses/gpl-3.0.txt',
      'opensource.org/licenses/gpl-3.0',
    ]),
    ...gnu('LGPL', 'Lesser General Public License', ['2.1'], 'LGPL-2.1', [
      'gnu.org/licenses/old-licenses/lgpl-2.1.html',
      'gnu.org/licenses/old-licenses/lgpl-2.1.en.html',
      'gnu.org/licenses/old-licenses/lgpl-2.1.txt',
      'gnu.org/licenses/lgpl-2.1.html',
      'opensource.org/licenses/lgpl-2.1',
    ]),
    ...gnu('LGPL', 'Lesser General Public License', ['3', '3.0'], 'LGPL-3.0', [
      'gnu.org/licenses/lgpl-3.0',
      'gnu.org/licenses/lgpl-3.0.html',
      'gnu.org/licenses/lgpl-3.0.en.html',
      'gnu.org/licenses/lgpl-3.0.txt',
      'opensource.org/licenses/lgpl-3.0',
    ]),
    ...gnu('AGPL', 'Affero General Public License', ['3', '3.0'], 'AGPL-3.0', [
      'gnu.org/licenses/agpl-3.0',
      'gnu.org/licenses/agpl-3.0.html',
      'gnu.org/licenses/agpl-3.0.en.html',
      'gnu.org/licenses/agpl-3.0.txt',
      'opensource.org/licenses/agpl-3.0',
    ]),
  ];
}

/** "CC BY 4.0", its long title, and its address; versions and the order of the letters as published. */
export function creativeCommonsNames(): readonly NameRow[] {
  const kinds = [
    ['BY', 'Attribution'],
    ['BY-SA', 'Attribution-ShareAlike'],
    ['BY-ND', 'Attribution-NoDerivatives'],
    ['BY-NC', 'Attribution-NonCommercial'],
    ['BY-NC-SA', 'Attribution-NonCommercial-ShareAlike'],
    ['BY-NC-ND', 'Attribution-NonCommercial-NoDerivatives'],
  ] as const;
  return kinds.flatMap(([kind, title]) =>
    ['3.0', '4.0'].map((version) => ({
      expression: `CC-${kind}-${version}`,
      reason: 'the name and version of the license, with no port to a jurisdiction named',
      names: [
        `CC ${kind} ${version}`,
        `CC-${kind} ${version}`,
        `CC ${kind}-${version}`,
        `Creative Commons ${title} ${version}`,
        `Creative Commons ${title} ${version} ${version === '3.0' ? 'Unported' : 'International'}`,
        `Creative Commons ${title} ${version} ${version === '3.0' ? 'Unported' : 'International'} License`,
      ],
      addresses: [
        `creativecommons.org/licenses/${kind.toLowerCase()}/${version}`,
        `creativecommons.org/licenses/${kind.toLowerCase()}/${version}/legalcode`,
      ],
    })),
  );
}

/** "GPLv3", "GNU GPL v3", "GPL 3.0", "GNU General Public License v3.0", and each with "+" or "or later". */
function gnu(
  short: string,
  title: string,
  versions: readonly string[],
  id: string,
  addresses: readonly string[],
): readonly NameRow[] {
  const names = versions.flatMap((version) => [
    ...[short, `GNU ${short}`].flatMap((name) => [
      `${name}v${version}`,
      `${name} v${version}`,
      `${name}-v${version}`,
      `${name} ${version}`,
      `${name}-${version}`,
      `${name}${version}`,
      `${name} version ${version}`,
      `${name}, version ${version}`,
    ]),
    ...[`GNU ${title}`, `The GNU ${title}`].flatMap((name) => [
      `${name} v${version}`,
      `${name} ${version}`,
      `${name} version ${version}`,
      `${name}, version ${version}`,
      `${name} (${short}) version ${version}`,
      `${name} v${version} (${short}v${version})`,
    ]),
  ]);
  return [
    {
      expression: `${id}-only`,
      reason: 'one version is named and "or later" is not said, so only that version',
      names: [...names.flatMap((name) => [name, `${name} only`]), `GNU ${title} v${id.slice(-3)} only`],
      addresses,
    },
    {
      expression: `${id}-or-later`,
      reason: 'one version is named and "or later" is said',
      names: names.flatMap((name) => [
        `${name}+`,
        `${name} or later`,
        `${name} or newer`,
        `${name}-or-later`,
        `${name} or any later version`,
      ]),
    },
  ];
}
