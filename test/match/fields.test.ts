import { describe, expect, it } from 'vitest';
import { identified } from './licenses.js';

describe('a field that holds licenses', () => {
  it.each([
    ['* License: Apache-2.0 AND W3C', 'Apache-2.0 AND W3C'],
    [
      '* License: Apache-2.0 AND (MIT OR GPL-1.0+)\n* License: Zlib AND ISC',
      'Apache-2.0 AND (MIT OR GPL-1.0-or-later) AND Zlib AND ISC',
    ],
    ['license = "MPL-2.0 AND MIT"', 'MPL-2.0 AND MIT'],
    ["  license  = 'MIT/X11',", 'MIT'],
    ['# License: MPLv1.1 and MIT and ASL 2.0 and BSD', 'MPL-1.1 AND MIT AND Apache-2.0 AND BSD-3-Clause'],
    ['License: GPL-2 | GPL-3', 'GPL-2.0-only OR GPL-3.0-only'],
    ['License: GPL (>= 2)', 'GPL-2.0-or-later'],
    [
      'URL: https://example.org/,\n        https://example.org/it.html\nDepends: R (>= 3.3.0)\nImports: utils\nLicense: GPL (>= 2)',
      'GPL-2.0-or-later',
    ],
    ['License: GPLv2+ and Public Domain', 'GPL-2.0-or-later AND LicenseRef-scancode-public-domain'],
    ['Copying-policy: GPL and LGPL', 'GPL-1.0-or-later AND LGPL-2.0-or-later'],
    ['[SPDX-License-Identifier: Apache-2.0](./LICENSE)', 'Apache-2.0'],
  ])('says all of them: %s', (text, expected) => {
    expect(identified(`Name: it\n${text}\n`).expression).toBe(expected);
  });

  it('goes on in the next line behind what joins', () => {
    const text = '* License: (CDDL-1.1 OR GPL-2.0 WITH Classpath-exception-2.0) AND\n   Apache-2.0\n* Project: it\n';
    expect(identified(text).expression).toBe('(CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0) AND Apache-2.0');
  });

  it.each([
    ['license = "MIT and Acme-EULA"', 'Acme-EULA'],
    ['License: MIT/Proprietary', 'Proprietary'],
    ['License: MIT and Acme', 'Acme'],
    ['License: MIT, Acme-EULA', 'Acme-EULA'],
    ['License: MIT + Acme EULA', 'Acme EULA'],
    ['License: MIT; Commercial', 'Commercial'],
    ['License: MIT License, Apache License', 'Apache License'],
  ])('cannot be read where it names another license that nobody knows: %s', (text, unknown) => {
    const { expression, unreadable } = identified(`${text}\n`);
    expect(expression).toBeUndefined();
    expect(unreadable.map(({ problem }) => problem)).toEqual([`nobody knows which license "${unknown}" is`]);
  });

  it('of a machine-readable copyright file has names that the file explains', () => {
    const text =
      'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\nFiles: *\nCopyright: A\nLicense: MIT and Acme-EULA\n';
    expect(identified(text).unreadable).toEqual([]);
  });

  it('may say where the license is beside its name', () => {
    for (const value of ['MIT and LICENSE', 'MIT / see LICENSE', 'MIT and others'])
      expect(identified(`License: ${value}\n`).expression).toBe('MIT');
    expect(identified('License: MIT, Acme Corp\n').expression).toBe('MIT');
    expect(identified('License: Apache License, Version 2.0\n').expression).toBe('Apache-2.0');
    expect(identified('License: see LICENSE and COPYING\n').matches).toEqual([]);
  });

  it.each([
    ['a name of spaces', `License: MIT${' '.repeat(100_000)}x\n`],
    ['tags of spaces', `SPDX-License-Identifier: ${' '.repeat(16_000)}\n`.repeat(20)],
    ['many that nobody knows', 'License: MIT and Foo\n'.repeat(20_000)],
  ])('is read in time: %s', (_, text) => {
    const started = process.cpuUsage();
    identified(text);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
  });
});

describe('a name alone', () => {
  const prose = 'It reads what it is given and writes what it was asked for. '.repeat(20);

  it.each([
    [`## License\n\n[MIT](LICENSE)\n\n${prose}`, 'MIT'],
    [`## License\n\n[BSD-3-Clause](LICENSE)\n\n${prose}`, 'BSD-3-Clause'],
    [`${prose}\n\n- Free software: BSD license\n\n${prose}`, 'BSD-3-Clause'],
    [`${prose}\n\nThis extension is released under the original modified BSD license.\n\n${prose}`, 'BSD-3-Clause'],
  ])('grants by what stands before it, whatever else is said', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });

  it.each([
    `${prose}\n\nThe modified BSD license is a good one.\n\n${prose}`,
    `${prose}\n\nIt is incompatible with what is released under the modified BSD license.\n\n${prose}`,
    `${prose}\n\nThe GPL version 3 does not apply.\n\n${prose}`,
    'The GPL version 3 does not apply.\n',
    '## License\n\nMIT is not what this is under.\n',
    `${prose}\n\nUntil 2013 it was released under the modified BSD license.\n\n${prose}`,
    `${prose}\n\nIt may be linked with what is released under licenses like the modified BSD license.\n\n${prose}`,
  ])('grants nothing else: %#', (text) => {
    expect(identified(text).expression).toBeUndefined();
  });
});

it('is no license beside which a picture is named', () => {
  const images = '.. |License| image:: x\n    :alt: License\n\n.. |Python Versions| image:: y\n';
  expect(identified(`License: MIT\n\n${images}`).expression).toBe('MIT');
  expect(identified('License: MIT\n\n|Version| |License| |Python Versions|\n').expression).toBe('MIT');
});

it('has no terms in what classifies it', () => {
  const fields =
    'Classifier: License :: OSI Approved :: MIT License\nClassifier: Programming Language :: Python :: 3 :: Only\nRequires-Python: >=3.8 only\n';
  expect(identified(`License: MIT\n${fields}`).expression).toBe('MIT');
  expect(identified(`License: MIT\nSummary: only for students\n`).expression).not.toBe('MIT');
});

it('is the license with as many clauses that a style is said to have', () => {
  expect(identified('Licensed under a 3-clause BSD style license - see LICENSE.rst').expression).toBe('BSD-3-Clause');
  expect(identified('Licensed under a BSD style license - see LICENSE.rst').expression).not.toBe('BSD-3-Clause');
});

it('is no restriction that nothing is kept back from any use', () => {
  const open = 'Freely available under the permissive MIT licence, free for';
  expect(identified(`${open} both non-commercial and commercial use.`).expression).toBe('MIT');
  expect(identified(`${open} non-commercial use.`).expression).not.toBe('MIT');
});
