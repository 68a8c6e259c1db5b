import { describe, expect, it, test } from 'vitest';
import { identified, passages } from './licenses.js';

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

test('two licenses of one sentence are both read', () => {
  const words = `/**
 * Licence
 * ====================================================================
 * This program is free software; you can redistribute it and/or modify
 * it under the terms of the GNU General Public License version 2 or
 * the GNU Lesser General Public License version 2.1 as published by
 * the Free Software Foundation (your choice between the two).
 *
 * This program is distributed in the hope that it will be useful,
 * but WITHOUT ANY WARRANTY; without even the implied warranty of
 * MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
 * GNU General Public License or GNU Lesser General Public License for more details.
 *
 * You should have received a copy of the GNU General Public License
 * or GNU Lesser General Public License along with this program; if not,
 * write to the Free Software Foundation, Inc., 675 Mass Ave, Cambridge, MA 02139, USA.
 * or visit http://www.gnu.org
 *
 */`;
  expect(identified(words).expression).toBe('GPL-2.0-only OR LGPL-2.1-only');
});

test('a notice that is known is no other one with changes', () => {
  const notice = `The contents of this file are subject to the Netscape Public
License Version 1.1 (the "License"); you may not use this file
except in compliance with the License. You may obtain a copy of
the License at http://www.mozilla.org/NPL/

Software distributed under the License is distributed on an "AS
IS" basis, WITHOUT WARRANTY OF ANY KIND, either express or
implied. See the License for the specific language governing
rights and limitations under the License.

The Original Code is Demo client code, released March 31, 1998.

The Initial Developer of the Original Code is Netscape Communications
Corporation. Portions created by Netscape are
Copyright (C) 1998 Netscape Communications Corporation. All
Rights Reserved.

Contributor(s):
`;
  expect(passages(notice).join()).toContain('NPL-1.1');
  expect(passages(notice).join()).not.toContain('SISSL');
});

describe('an exception whose words grant a license too', () => {
  it.each([
    [
      'You are granted the rights to distribute and use this software as governed by the terms of the Lisp Lesser General Public License (http://opensource.franz.com/preamble.html), also known as the LLGPL.',
      'LGPL-2.1-only WITH LLGPL',
    ],
    [
      'LZMA exception\n\nIgor Pavlov and Amir Szekely, the authors of the LZMA compression module for NSIS, expressly permit you to statically or dynamically link your code (or bind by name) to the files from the LZMA compression module for NSIS without subjecting your linked code to the terms of the Common Public license version 1.0. Any modifications or additions to files from the LZMA compression module for NSIS, however, are subject to the terms of the Common Public License version 1.0.',
      'CPL-1.0 WITH LZMA-exception',
    ],
  ])('%s', (text, expression) => {
    expect(identified(text).expression).toBe(expression);
  });

  test('does so by a version alone', () => {
    const text = `Any FreeRTOS source code, whether modified or in its original release form, or whether in whole or in part, can only be distributed by you under the terms of the GNU General Public License plus this exception. An independent module is a module which is not derived from or based on FreeRTOS.

Clause 1:

Linking FreeRTOS with other modules is making a combined work based on FreeRTOS. Thus, the terms and conditions of the GNU General Public License cover the whole combination.

As a special exception, the copyright holders of FreeRTOS give you permission to link FreeRTOS with independent modules to produce a statically linked executable, regardless of the license terms of these independent modules, and to copy and distribute the resulting executable under terms of your choice, provided that you also meet, for each linked independent module, the terms and conditions of the license of that module. An independent module is a module which is not derived from or based on FreeRTOS.`;
    expect(identified(text).expression ?? '').not.toContain('WITH');
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

test('a notice that another one resembles keeps its license', () => {
  const notice = `/*
 * Copyright (c) 2004 World Wide Web Consortium,
 *
 * (Massachusetts Institute of Technology, European Research Consortium for
 * Informatics and Mathematics, Keio University). All Rights Reserved. This
 * work is distributed under the W3C(r) Software License [1] in the hope that
 * it will be useful, but WITHOUT ANY WARRANTY; without even the implied
 * warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.
 *
 * [1] http://www.w3.org/Consortium/Legal/2002/copyright-software-20021231
 */`;
  expect(identified(notice).expression).toBe('W3C');
});

test.each([
  'Use is subject to license terms.',
  'Documents that it makes are its output; they are not affected by this license.',
])('limits nothing: %s', (words) => {
  expect(identified(`Licensed under the MIT license.\n\n${words}\n`).expression).toBe('MIT');
});

test.each([
  'Use is subject to license terms of Acme Corp.',
  'Use is subject to license terms at https://acme.example/eula.',
  'The Acme logo must be included in any redistribution.',
])('limits: %s', (words) => {
  expect(identified(`Licensed under the MIT license.\n\n${words}\n`).expression).toBe(
    'MIT AND LicenseRef-additional-terms',
  );
});

describe('Creative Commons alone', () => {
  it.each(['Docs released under Creative commons.', 'The images are licensed under a Creative Commons license.'])(
    'is one of many licenses: %s',
    (words) => {
      expect(identified(`Code is licensed under the MIT license.\n${words}\n`).unknown).toHaveLength(1);
    },
  );
  test('is not what is dedicated to the public beside it', () => {
    expect(identified('Licensed under CC0-1.0. Images are released under Creative Commons.').unknown).toHaveLength(1);
  });

  test('is the one that is named elsewhere', () => {
    const text = 'Licensed under a Creative Commons license:\nCreative Commons Attribution 4.0 International.\n';
    expect(identified(text).unknown).toEqual([]);
  });
});

test('the license of somebody that is called like another one is not that one', () => {
  const { matches } = identified('/*\n * The Jahia Open Software License, Version 1.1\n */');
  expect(matches.map(({ expression }) => expression)).toEqual([]);
});

test.each(['Acme Open Software License version 3.0', 'Nokia Open Software License, version 1.1'])(
  'what is under the license of somebody is under no other one: %s',
  (name) => {
    const { expression, unknown } = identified(`Licensed under the ${name}.`);
    expect(expression).toBeUndefined();
    expect(unknown).toHaveLength(1);
  },
);

test('a license that only ends in the name of one that is known is unknown', () => {
  const { unknown } = identified('This source code is subject to the "ITU-T General Public License".');
  expect(unknown).toHaveLength(1);
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

test('an introduction says no more than the notice below it', () => {
  const text = `License:

Totem is distributed under the GPL by default, with a special exemption
clause added:

  This package is free software; you can redistribute it and/or modify
  it under the terms of the GNU General Public License as published by
  the Free Software Foundation; either version 2 of the License, or
  (at your option) any later version.
`;
  expect(identified(text).expression).toBe('GPL-2.0-or-later');
});

describe('copies of one text with other names, one right behind the other', () => {
  const copy = (holder: string): string => `/*
 * Copyright (c) 1999 ${holder}. All rights reserved.
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions
 * are met:
 * 1. Redistributions of source code must retain the above copyright
 *    notice, this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright
 *    notice, this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. All advertising materials mentioning features or use of this software
 *    must display the following acknowledgement:
 *      This product includes software developed by
 *      ${holder} and contributors.
 * 4. Neither the name of the Author nor the names of contributors
 *    may be used to endorse or promote products derived from this software
 *    without specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE AUTHOR AND CONTRIBUTORS \`\`AS IS'' AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED.  IN NO EVENT SHALL THE AUTHOR OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS
 * OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION)
 * HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT
 * LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY
 * OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF
 * SUCH DAMAGE.
 */
`;
  it.each([1, 2, 3, 5])('are each found: %i', (count) => {
    const names = ['the Lab of Computer Systems', 'Pai Hsiao', 'TaBE', 'Acme Corp', 'the University of Somewhere'];
    const text = names.slice(0, count).map(copy).join('\n');
    expect(identified(text).expression).toBe('BSD-4-Clause');
    expect(passages(text)).toEqual(Array.from({ length: count }, () => 'exact text BSD-4-Clause'));
  });
});
