import { describe, expect, it, test } from 'vitest';
import { identified } from './licenses.js';

/** So much else that a mere name says nothing of the whole. */
const MUCH = 'const answer = compute(question, options);\n'.repeat(20);

describe('few words in a long source', () => {
  it.each([
    [
      'This document is licensed under the SGI Free Software B License Version\n * 2.0. For details, see http://oss.sgi.com/projects/FreeB/ .',
      'SGI-B-2.0',
    ],
    ['License: BSD (see docs/LICENSE for details).', 'BSD-3-Clause'],
    ['Licensed under Microsoft Public License (Ms-PL)', 'MS-PL'],
    ['This file is licensed under the TMate Open Source License', 'TMate'],
    ['This file is entirely BSD licensed.', 'BSD-3-Clause'],
    ['Distribution is permitted under the terms of the HSQLDB license.', 'BSD-3-Clause'],
    ['License terms: GNU General Public License (GPL) version 2', 'GPL-2.0-only'],
    ['JsonMapper is licensed under the `AGPL v3`__ or later.', 'AGPL-3.0-or-later'],
    ['MIT license, all text above must be included in any redistribution', 'MIT'],
    ['1999 Copyright (C) Somebody. This code is GPL.', 'GPL-1.0-or-later'],
    ['License: Dual MIT/GPL', 'MIT OR GPL-1.0-or-later'],
    ['License: Dual BSD/GPL', 'BSD-3-Clause OR GPL-1.0-or-later'],
  ])('grant: %s', (words, expression) => {
    expect(identified(`/*\n * ${words}\n */\n${MUCH}`).expression).toBe(expression);
  });

  it.each([
    'Versions prior to 1.10 were licensed under Microsoft Public License (Ms-PL)',
    'This plugin is not licensed under the TMate Open Source License',
    'It is compatible with code that is licensed under Microsoft Public License (Ms-PL)',
    'vendor/lib/LICENSE: MIT',
    '\n```\nLicense: BSD (see docs/LICENSE for details)\n```',
    'This code is GPL-compatible',
    'License: Dual Acme/GPL',
  ])('grant nothing: %s', (words) => {
    expect(identified(`/*\n * ${words}\n */\n${MUCH}`).expression).toBeUndefined();
  });
});

test('a manifest says its license wherever it stands', () => {
  const keywords = Array.from({ length: 200 }, (_, index) => `"word-${index}"`).join(', ');
  const manifest = `{\n  "name": "demo",\n  "keywords": [${keywords}],\n  "license": "WTFPL"\n}`;
  expect(identified(manifest).expression).toBe('WTFPL');
  expect(identified(`It is told so:\n\n${manifest}`).expression).toBeUndefined();
});

test('ids and nothing else are a list of licenses', () => {
  const ids = [
    'MPL-2.0',
    'EPL-2.0',
    'BSL-1.0',
    'Apache-2.0',
    'AFL-3.0',
    'OSL-3.0',
    'EPL-1.0',
    'MPL-1.1',
    'CPL-1.0',
    'ECL-2.0',
  ];
  const listed = (count: number): string => `[${ids.slice(0, count).map((id) => `"${id}"`)}]`;
  expect(identified(listed(10)).expression).toBeUndefined();
  expect(identified(listed(2)).expression).toBe('MPL-2.0 AND EPL-2.0');
});

describe('the version of a name', () => {
  it.each([
    ['The contents of this file are subject to the Open Software License version 1.1.', 'OSL-1.1'],
    ['It is by Acme. Open Software License version 1.1', 'OSL-1.1'],
    ['Mozilla Public License (version 1.1)', 'MPL-1.1'],
    ['License: GPL\nGroup: foo\nVersion: 1.0', 'GPL-1.0-or-later'],
    ['Dual licensed under the MIT and GPL licenses.\n *\n * Version: 2.0\n', 'MIT OR GPL-1.0-or-later'],
    ['grail - Gesture Recognition Library (GPLv3 license)', 'GPL-3.0-only'],
  ])('is its own: %j', (text, expression) => {
    expect(identified(text).expression).toBe(expression);
  });
});

describe('GNU addresses', () => {
  it.each([
    ['https://www.gnu.org/licenses/gpl-2.0.txt', 'GPL-2.0-only'],
    ['https://www.gnu.org/licenses/old-licenses/lgpl-2.1.html', 'LGPL-2.1-only'],
    ['http://www.opensource.org/licenses/agpl-3.0', 'AGPL-3.0-only'],
    ['https://www.gnu.org/licenses/gpl.html', 'GPL-1.0-or-later'],
  ])('that are all a text has name its license: %s', (text, expression) => {
    expect(identified(text).expression).toBe(expression);
  });

  test('point to a text where more is said', () => {
    expect(identified(`${MUCH}See https://www.gnu.org/licenses/gpl-2.0.txt\n`).expression).toBeUndefined();
  });
});

describe('a tag that offers what nobody knows', () => {
  it.each([
    [
      'EPL-2.0 OR Apache-2.0 OR GPL-2.0 WITH Classpath-exception-2.0 OR LicenseRef-GPL-2.0 WITH Assembly-exception',
      'EPL-2.0 OR Apache-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0 OR LicenseRef-GPL-2.0 WITH AdditionRef-Assembly-exception',
    ],
    ['MIT OR Acme-EULA', 'MIT OR LicenseRef-Acme-EULA'],
  ])('offers the others: %s', (tag, expression) => {
    const { expression: found, unreadable } = identified(`// SPDX-License-Identifier: ${tag}\n`);
    expect(found).toBe(expression);
    expect(unreadable).toEqual([]);
  });

  it.each(['MIT AND Acme-EULA', 'MIT OR', 'MIT OR AND', 'MIT OR OR Apache-2.0', 'MIT OR WITH Acme'])(
    'cannot be read: %s',
    (tag) => {
      const { expression, unreadable } = identified(`// SPDX-License-Identifier: ${tag}\n`);
      expect(expression).toBeUndefined();
      expect(unreadable).toHaveLength(1);
    },
  );
});
