import { describe, expect, test } from 'vitest';
import { declaredExpression } from '../../core/spdx/declared/declared.js';
import { currentLicenseIds } from '../../core/spdx/identifiers.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { printExpression } from '../../core/spdx/print.js';
import { titlesOf } from '../../scripts/generate-title-table.js';
import { declarations } from '../bench/declared/rows.js';
import { verdictOf } from '../bench/declared/score.js';

/** Titles of the list that do not tell which license is meant, or say "only" in their midst. */
const NOT_READ =
  /^(?:BSD-3-Clause-Attribution|GFDL-.*invariants.*|LGPL-2\.0-only|MIT-CMU|Python-2\.0(?:\.1)?|TORQUE-1\.1)$/;

describe('titles of the SPDX list', () => {
  test('are read as their ids, but for those that are left out', () => {
    for (const [id, title] of titlesOf(currentLicenseIds())) {
      const plain = parseExpression(title);
      const read = 'expression' in plain ? printExpression(plain.expression) : declaredExpression(title)?.expression;
      expect(read, title).toBe(NOT_READ.test(id) ? undefined : id);
    }
  });
});

test('nothing that real packages declare is read as another license than it states, or as more than it states', () => {
  const verdicts = declarations().map((row) => ({ row, ...verdictOf(row) }));
  expect(verdicts.filter(({ of }) => of === 'wrong' || of === 'permissive')).toEqual([]);
  expect(verdicts.filter(({ of }) => of === 'right').length / verdicts.length).toBeGreaterThan(0.97);
});

describe('declarations', () => {
  test.each([
    ['GPL (>= 2)', 'GPL-2.0-or-later'],
    ['gpl (≥ 3)', 'GPL-3.0-or-later'],
    ['Apache License (== 2.0)', 'Apache-2.0'],
    ['GNU General Public License v2 or later (GPLv2+)', 'GPL-2.0-or-later'],
    ['Lesser General Public License, version 3 or greater', 'LGPL-3.0-or-later'],
    ['LGPLv2+', 'LGPL-2.0-or-later'],
    ['GNU GENERAL PUBLIC LICENSE Version 2, June 1991', 'GPL-2.0-only'],
    ['The OpenLDAP Public License, Version 2.8, 17 August 2003', 'OLDAP-2.8'],
    ['GNU General Public License (GPL) v. 2', 'GPL-2.0-only'],
    ['Apache License, V2.0 or later', 'Apache-2.0+'],
    ['Boost Software License', 'BSL-1.0'],
    ['Universal Permissive License (UPL)', 'UPL-1.0'],
    ['Creative Commons 3.0 BY-SA', 'CC-BY-SA-3.0'],
    ['Creative Commons License Attribution-NonCommercial-ShareAlike 3.0 Unported', 'CC-BY-NC-SA-3.0'],
    ['CC0 1.0 Universal License', 'CC0-1.0'],
    ['BSD Three Clause License', 'BSD-3-Clause'],
    ['BSD 4 Clause', 'BSD-4-Clause'],
    ['License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)', 'MPL-2.0'],
    ['License :: OSI Approved :: MIT License', 'MIT'],
    ['This material is licensed under the Apache Software License, Version 2.0', 'Apache-2.0'],
    ['MIT + file LICENSE', 'MIT'],
    ['MIT License (http://opensource.org/licenses/MIT)', 'MIT'],
    ['Unlicense <http://unlicense.org/>', 'Unlicense'],
    ['Public Domain <http://unlicense.org>', 'Unlicense'],
    ['Modified BSD (http://scikit-image.org/docs/dev/license.html)', 'BSD-3-Clause'],
  ])('%j is %s', (text, expression) => {
    expect(declaredExpression(text)?.expression).toBe(expression);
  });

  test.each([
    ['LGPL 2.1, MPL 1.1', 'LGPL-2.1-only AND MPL-1.1'],
    ['MIT/Apache-2.0', 'MIT AND Apache-2.0'],
    ['MIT and/or GPL-3.0', 'MIT AND GPL-3.0-only'],
    ['MIT, Apache-2.0 or BSD-2-Clause', 'MIT AND Apache-2.0 AND BSD-2-Clause'],
    ['MIT or GPLv3', 'MIT OR GPL-3.0-only'],
    ['GPL v2 or later or MIT License', 'GPL-2.0-or-later OR MIT'],
    ['GPL-2 | LGPL-2.1 | MPL-1.1', 'GPL-2.0-only OR LGPL-2.1-only OR MPL-1.1'],
    [
      'Apache License, Version 2.0 and Common Development And Distribution License (CDDL) Version 1.0',
      'Apache-2.0 AND CDDL-1.0',
    ],
    ['CDDL v1.0 / GPL v2 dual license', 'CDDL-1.0 OR GPL-2.0-only'],
    ['Dual license consisting of the CDDL v1.1 and GPL v2', 'CDDL-1.1 OR GPL-2.0-only'],
    ['Dual licensed: MIT, GPL 2, Apache 2', 'MIT AND GPL-2.0-only AND Apache-2.0'],
    ['Commercial or AGPLv3', 'LicenseRef-commercial-license OR AGPL-3.0-only'],
  ])('%j is %s', (text, expression) => {
    expect(declaredExpression(text)?.expression).toBe(expression);
  });

  test.each([
    [
      'GNU General Public License, version 2 (GPL2), with the classpath exception',
      'GPL-2.0-only',
      'Classpath-exception-2.0',
    ],
    ['GPLv2 license, includes the CLASSPATH exception', 'GPL-2.0-only', 'Classpath-exception-2.0'],
    ['LGPL-3 with OCaml linking exception', 'LGPL-3.0-only', 'OCaml-LGPL-linking-exception'],
    ['GPL 3 or later with GCC Runtime Library exception 3.1', 'GPL-3.0-or-later', 'GCC-exception-3.1'],
  ])('%j is %s WITH %s', (text, license, exception) => {
    expect(declaredExpression(text)?.expression).toBe(`${license} WITH ${exception}`);
  });

  test.each([
    'BSD',
    'GPL',
    'Apache Software License',
    'LGPLv2',
    'CECILL v2',
    'EPL',
    'W3C license',
    'Python License 2.0',
    'Sun Industry Standards Source License (SISSL)',
    'GPL or MIT',
    'BSD or Apache License, Version 2.0',
    'MIT, custom',
    'MIT, not GPL',
    'not MIT',
    'Non-MIT license',
    'no license',
    'Unlicensed',
    'MIT-style',
    'MIT with some exceptions',
    'MIT with Classpath exception',
    'GPLv2 with linking exception',
    'Apache 2.0 with Commons Clause',
    'MIT?',
    'BSD*',
    'MIT License until version 2',
    'Apache 2 (MIT)',
    'MIT and commercial',
    'Commercial',
    'Other/Proprietary License',
    'GPL-2 | file LICENSE',
    'GPL-2 + file LICENSE',
    'GPL (http://opensource.org/licenses/MIT)',
    'License 2.0',
    '2.0',
    '+',
    '()',
    '(((',
  ])('%j is not understood', (text) => {
    expect(declaredExpression(text)).toBeUndefined();
  });
});

describe('addresses', () => {
  test.each([
    ['https://opensource.org/license/apache-2-0', 'Apache-2.0'],
    ['http://www.opensource.org/licenses/mit-license.php', 'MIT'],
    ['http://opensource.org/licenses/cddl1.php', 'CDDL-1.0'],
    ['https://opensource.org/licenses/BSD-3-Clause', 'BSD-3-Clause'],
    ['http://www.gnu.org/licenses/gpl-2.0-standalone.html', 'GPL-2.0-only'],
    ['https://www.gnu.org/licenses/old-licenses/lgpl-2.1.en.html', 'LGPL-2.1-only'],
    ['http://www.fsf.org/licensing/licenses/agpl-3.0.html', 'AGPL-3.0-only'],
    ['https://www.apache.org/licenses/LICENSE-2.0.txt', 'Apache-2.0'],
    ['https://creativecommons.org/licenses/by-nc-sa/2.5', 'CC-BY-NC-SA-2.5'],
    ['https://creativecommons.org/licenses/by/4.0/deed.en', 'CC-BY-4.0'],
    ['http://www.eclipse.org/org/documents/epl-2.0/EPL-2.0.txt', 'EPL-2.0'],
    ['https://www.mozilla.org/en-US/MPL/2.0/', 'MPL-2.0'],
    ['http://opendatacommons.org/licenses/odbl/1.0/', 'ODbL-1.0'],
    ['http://someone.mit-license.org', 'MIT'],
    ['https://choosealicense.com/licenses/mit/', 'MIT'],
    ['https://spdx.org/licenses/0BSD.html', '0BSD'],
    ['BSD (https://opensource.org/licenses/BSD-2-Clause)', 'BSD-2-Clause'],
    ['Public Domain (https://creativecommons.org/publicdomain/zero/1.0/)', 'CC0-1.0'],
    ['MIT (https://github.com/someone/something/blob/master/LICENSE)', 'MIT'],
    ['LGPL 2.1 (http://www.gnu.org/licenses/lgpl.html)', 'LGPL-2.1-only'],
    ['GPL-2.0-or-later (https://www.gnu.org/licenses/gpl-2.0.html)', 'GPL-2.0-or-later'],
    ['MIT (http://www.apache.org/licenses/LICENSE-2.0)', 'MIT AND Apache-2.0'],
  ])('%s is %s', (address, expression) => {
    expect(declaredExpression(address)?.expression).toBe(expression);
  });

  test.each([
    'http://www.gnu.org/licenses/gpl.html',
    'http://www.opensource.org/licenses/bsd-license.php',
    'https://creativecommons.org/licenses/by/3.0/us/',
    'https://opensource.org/licenses/MIT/extra',
    'https://opensource.org.example.com/licenses/MIT',
    'https://example.org/licenses/mit',
    'https://notmit-license.org',
    'http://opensource.org/licenses/MIT http://www.apache.org/licenses/LICENSE-2.0',
  ])('%s says nothing that is known', (address) => {
    expect(declaredExpression(address)).toBeUndefined();
  });
});
