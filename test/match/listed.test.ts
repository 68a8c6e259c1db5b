import { expect, test } from 'vitest';
import { identified } from './licenses.js';

test.each([
  ['See http://creativecommons.org/licenses/sa/1.0', 'CC-SA-1.0'],
  ['See http://creativecommons.org/licenses/by-sa/1.0', 'CC-BY-SA-1.0'],
  ['Redistribution and use is allowed according to the terms of the 2-clause BSD license.', 'BSD-2-Clause'],
  ['The MIT Licence, for code from kryogenix.org', 'MIT'],
  ['Mix of LGPL-2.1 and GPL-3.0.', 'LGPL-2.1-only AND GPL-3.0-only'],
  ['Licensed under the BOLA - Buena Onda License Agreement.', 'BOLA-1.1'],
])('a license has its id on the SPDX list where it is only named: %s', (text, expected) => {
  expect(identified(text).expression).toBe(expected);
});

test('the header of OpenSolaris is of version 1.0, which is the file that it points to', () => {
  const header = `The contents of this file are subject to the terms of the Common Development and Distribution License (the "License"). You may not use this file except in compliance with the License.

You can obtain a copy of the license at usr/src/OPENSOLARIS.LICENSE or http://www.opensolaris.org/os/licensing. See the License for the specific language governing permissions and limitations under the License.

When distributing Covered Code, include this CDDL HEADER in each file and include the License file at usr/src/OPENSOLARIS.LICENSE. If applicable, add the following below this CDDL HEADER, with the fields enclosed by brackets "[]" replaced with your own identifying information: Portions Copyright [yyyy] [name of copyright owner]
`;
  expect(identified(header).expression).toBe('CDDL-1.0');
});
