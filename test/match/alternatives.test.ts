import { describe, expect, it, test } from 'vitest';
import { BSD, identified, passages } from './licenses.js';

const MPL = `The contents of this file are subject to the Mozilla Public License
Version 1.1 (the "License"); you may not use this file except in compliance
with the License. You may obtain a copy of the License at
http://www.mozilla.org/MPL/

Software distributed under the License is distributed on an "AS IS" basis,
WITHOUT WARRANTY OF ANY KIND, either express or implied. See the License for
the specific language governing rights and limitations under the License.

The Original Code is: dialog.pas, released 2000-06-23.

The Original Code is part of the Demo project, written by Somebody.
All Rights Reserved.

Contributors to the project are listed in the Contributors.txt file.
`;
const OR_GPL = `Alternatively, the contents of this file may be used under the terms of the
GNU General Public License Version 2 or later (the "GPL"), in which case
the provisions of the GPL are applicable instead of those above.
If you wish to allow use of your version of this file only under the terms
of the GPL and not to allow others to use your version of this file
under the MPL, indicate your decision by deleting the provisions above and
replace them with the notice and other provisions required by the GPL.
If you do not delete the provisions above, a recipient may use your version
of this file under either the MPL or the GPL.
`;

const withMiddle = (words: string): string => BSD.replace('THIS SOFTWARE IS', `${words}\n\nTHIS SOFTWARE IS`);

describe('another license that is offered in the middle of terms', () => {
  it.each([
    [
      'Alternatively, this software may be distributed under the terms of the\nGNU General Public License ("GPL") version 2 as published by the Free\nSoftware Foundation.',
      'BSD-3-Clause OR GPL-2.0-only',
    ],
    [
      'ALTERNATIVELY, provided that this notice is retained in full, this product\nmay be distributed under the terms of the GNU General Public License (GPL),\nin which case the provisions of the GPL apply INSTEAD OF those given above.',
      'BSD-3-Clause OR GPL-1.0-or-later',
    ],
    [
      'Alternatively, provided that this notice is retained in full, this software may be distributed under the terms of the GNU General Public License ("GPL") version 2, in which case the provisions of the GPL apply INSTEAD OF those given above.',
      'BSD-3-Clause OR GPL-2.0-only',
    ],
  ])('is a choice: %j', (words, expression) => {
    expect(identified(withMiddle(words)).expression).toBe(expression);
  });

  test('does not change the terms, which go on behind it', () => {
    const text = withMiddle(
      'Alternatively, this software may be distributed under the terms of the\nGNU General Public License ("GPL") version 2 as published by the Free\nSoftware Foundation.',
    );
    expect(passages(text)).toEqual(['exact text BSD-3-Clause', 'exact notice GPL-2.0-only', 'exact text BSD-3-Clause']);
    const [first, , last] = identified(text).matches;
    expect(text.slice(first?.start, first?.end)).toMatch(/written permission$/);
    expect(text.slice(last?.start, last?.end)).toMatch(/^THIS SOFTWARE IS PROVIDED/);
  });

  test('stays apart from what was changed in the terms', () => {
    const changed = withMiddle(
      'Alternatively, this software may be distributed under the terms of the\nGNU General Public License ("GPL") version 2.',
    ).replace('source and binary forms', 'binary forms');
    expect(identified(changed).expression).toBe('LicenseRef-modified-BSD-3-Clause OR GPL-2.0-only');
  });

  it.each([
    'No person may use this in aircraft, trains or ships of any kind. Alternatively, this software may be distributed under the terms of the GNU General Public License version 2.',
    'Whoever likes may alternatively ask for a license in words of their own choice, which costs little.',
  ])('changes the terms by what else it says: %s', (words) => {
    expect(identified(withMiddle(words)).expression).toContain('LicenseRef-');
    expect(identified(withMiddle(words)).matches[0]?.class).toBe('modified');
  });

  it.each([
    'Alternatively, you need a license of Acme Corp for each of your users.',
    'Alternatively, this license may be exchanged for the Acme Enterprise License.',
  ])('that nobody knows adds to the terms: %s', (words) => {
    const { expression, unknown } = identified(withMiddle(words));
    expect(expression === 'BSD-3-Clause' && unknown.length === 0).toBe(false);
  });
});

describe('the form of a notice that was filled in', () => {
  test('offers what it says', () => {
    expect(identified(MPL + OR_GPL).expression).toBe('MPL-1.1 OR GPL-2.0-or-later');
    expect(identified(MPL).expression).toBe('MPL-1.1');
  });

  test('offers what only the GPL is named in', () => {
    const other = OR_GPL.replace('Version 2 or later (the "GPL")', 'version 2 (the "GPL")');
    expect(identified(MPL + other).expression).toBe('MPL-1.1 OR GPL-2.0-only');
  });
});

describe('a license under which something may be had too', () => {
  test('is a choice, and its text below is no more', () => {
    const text = `This program can be distributed under the terms of the GNU GPL.
See the file COPYING.

This -- and only this -- header file may also be distributed under
the terms of the BSD Licence as follows:

${BSD.replace(/3\. Neither[\s\S]*?written permission\.\n/, '')}`;
    expect(identified(text).expression).toBe('GPL-1.0-or-later OR BSD-2-Clause');
  });

  it.each(['The documentation', 'This documentation', 'Parts of this file', 'The examples', 'These files'])(
    'is none for the whole where it is said of something else: %s',
    (subject) => {
      const text = `This program can be distributed under the terms of the GNU GPL.\n\n${subject} may also be distributed under the terms of the MIT license.`;
      expect(identified(text).expression).toMatch(/GPL-1\.0-or-later AND MIT/);
    },
  );

  it.each([
    'Alternatively, students may use this software under the terms of the MIT license.',
    'Alternatively, this software may be used under the terms of the MIT license by customers of Acme.',
    'It may also be used under the MIT license by paying members.',
  ])('is none for everybody that only some may choose: %s', (words) => {
    const text = `This program can be distributed under the terms of the GNU GPL version 2.\n\n${words}`;
    expect(identified(text).expression).toMatch(/GPL-2\.0-only AND MIT/);
  });

  test('is none that has the name of a company', () => {
    const text =
      '/*\n * This file is provided under a dual BSD/GPLv2 license.  When using or\n * redistributing this file, you may do so under either license.\n *\n * Copyright(c) 2018 Intel Corporation. All rights reserved.\n *\n * Author: Somebody\n */\n';
    expect(identified(text).expression).toBe('GPL-2.0-only OR BSD-3-Clause');
  });

  test('asks nothing of what only uses it', () => {
    const words =
      'Alternatively, this software may be distributed under the terms of the GNU General Public License ("GPL") version 2.\n\nThe provided data structures and external interfaces from this code are not restricted to be used by modules with a GPL compatible license.';
    expect(identified(withMiddle(words)).expression).toBe('BSD-3-Clause OR GPL-2.0-only');
  });
});
