/** What a deprecated license id means today. */
export interface Replacement {
  readonly id: string;
  readonly exception?: string;
  /** The id for a written "+" after the deprecated one ("GPL-2.0+"). */
  readonly later?: string;
}

export interface Deprecation<T> {
  /** Absent: nothing says the same, so the id is kept. */
  readonly replacement?: T;
  readonly reason: string;
}

const gnu = (version: string, exception?: string): Deprecation<Replacement> => ({
  replacement: {
    id: `${version}-only`,
    later: `${version}-or-later`,
    ...(exception === undefined ? {} : { exception }),
  },
  reason: exception
    ? `the list replaced it by "${version}-only WITH ${exception}"`
    : 'the list replaced it by "-only" and "-or-later"',
});

/**
 * Every deprecated id of the SPDX License List (spdx-license-ids 3.0.24) and what replaces it, by the list's
 * own `obsoletedBy` elements and notes. https://github.com/spdx/license-list-XML
 */
export const DEPRECATED_LICENSES: ReadonlyMap<string, Deprecation<Replacement>> = new Map([
  ['AGPL-1.0', gnu('AGPL-1.0')],
  ['AGPL-3.0', gnu('AGPL-3.0')],
  [
    'BSD-2-Clause-FreeBSD',
    {
      replacement: { id: 'BSD-2-Clause-Views' },
      reason: 'the list added BSD-2-Clause-Views as its more general form (3.10)',
    },
  ],
  [
    'BSD-2-Clause-NetBSD',
    { replacement: { id: 'BSD-2-Clause' }, reason: 'the list found it to be a match to BSD-2-Clause (3.9)' },
  ],
  ['GFDL-1.1', gnu('GFDL-1.1')],
  ['GFDL-1.2', gnu('GFDL-1.2')],
  ['GFDL-1.3', gnu('GFDL-1.3')],
  ['GPL-1.0', gnu('GPL-1.0')],
  ['GPL-2.0', gnu('GPL-2.0')],
  ['GPL-2.0-with-GCC-exception', gnu('GPL-2.0', 'GCC-exception-2.0')],
  ['GPL-2.0-with-autoconf-exception', gnu('GPL-2.0', 'Autoconf-exception-2.0')],
  ['GPL-2.0-with-bison-exception', gnu('GPL-2.0', 'Bison-exception-2.2')],
  ['GPL-2.0-with-classpath-exception', gnu('GPL-2.0', 'Classpath-exception-2.0')],
  ['GPL-2.0-with-font-exception', gnu('GPL-2.0', 'Font-exception-2.0')],
  ['GPL-3.0', gnu('GPL-3.0')],
  ['GPL-3.0-with-GCC-exception', gnu('GPL-3.0', 'GCC-exception-3.1')],
  ['GPL-3.0-with-autoconf-exception', gnu('GPL-3.0', 'Autoconf-exception-3.0')],
  ['LGPL-2.0', gnu('LGPL-2.0')],
  ['LGPL-2.1', gnu('LGPL-2.1')],
  ['LGPL-3.0', gnu('LGPL-3.0')],
  ['Net-SNMP', { reason: 'it named a stack of nine licenses that has grown since; no replacement: kept' }],
  [
    'Nunit',
    { replacement: { id: 'zlib-acknowledgement' }, reason: 'the list replaced it by zlib-acknowledgement (3.0)' },
  ],
  ['StandardML-NJ', { replacement: { id: 'SMLNJ' }, reason: 'a duplicate of SMLNJ (2.0)' }],
  ['bzip2-1.0.5', { replacement: { id: 'bzip2-1.0.6' }, reason: 'the list found it equivalent to bzip2-1.0.6 (3.16)' }],
  [
    'eCos-2.0',
    {
      replacement: { id: 'GPL-2.0-or-later', exception: 'eCos-exception-2.0' },
      reason: 'the list replaced it by "GPL-2.0-or-later WITH eCos-exception-2.0"',
    },
  ],
  [
    'wxWindows',
    {
      // Its text speaks of the Library GPL; the list's reading is the stricter one.
      replacement: { id: 'GPL-2.0-or-later', exception: 'WxWindows-exception-3.1' },
      reason: 'the list replaced it by "GPL-2.0-or-later WITH WxWindows-exception-3.1"',
    },
  ],
]);

/** Every deprecated exception id of the list. */
export const DEPRECATED_EXCEPTIONS: ReadonlyMap<string, Deprecation<string>> = new Map([
  [
    'Nokia-Qt-exception-1.1',
    { replacement: 'Qt-LGPL-exception-1.1', reason: 'the list replaced it by Qt-LGPL-exception-1.1 (3.1)' },
  ],
]);
