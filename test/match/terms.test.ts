import { describe, expect, it, test } from 'vitest';
import { identified, MIT } from './licenses.js';

describe('terms beside a license', () => {
  test.each([
    'This Software may not be used for commercial purposes.',
    'Permission is granted provided that the branding is preserved in every user interface.',
    'It can be used for academic purposes. For commercial purposes a license has to be bought.',
    'The Software must not be used by any military organization.',
    'You must display our logo in your application.',
    'For commercial use a license fee has to be paid.',
    'You have no rights to copy the ee folder.',
    'This grant applies only to companies with fewer than 10 employees.',
    'Training of machine learning models is excluded from this grant.',
    'You may not use this work except in compliance with our code of conduct.',
  ])('%s', (terms) => {
    for (const text of [`${MIT}\n\n${terms}\n`, `${terms}\n\n${MIT}`]) {
      const found = identified(text);
      expect(found.expression).toBe('MIT AND LicenseRef-additional-terms');
      expect(found.additional.map(({ start, end }) => text.slice(start, end))).toEqual([terms.slice(0, -1)]);
    }
  });

  test.each([
    'Copyright (c) 2020 Somebody, all rights reserved',
    'See AUTHORS for the list of contributors.',
    '# Some library\n\nIt does this and that, and does it well.',
    'The name is spoken like the word.',
    'The functions in this file are for internal use only.',
    'Write to Somebody for a commercial license.',
    'You may not add protected words when you contribute to the list.',
    'You may not use this work except in compliance with the License.',
    'You may not use this source code or its parts except in compliance with the License.',
    'You may not use this file except in compliance with one or both of these licenses.',
    'Individual files may be copyright by other parties and/or subject to additional restrictions.',
    'This means that it is free software and can be used for both academic and commercial purposes at absolutely no cost.',
    '---\npermissions:\n  - private-use\n  - commercial-use\n---',
  ])('not: %s', (words) => {
    expect(identified(`${words}\n\n${MIT}`).expression).toBe('MIT');
    expect(identified(`${MIT}\n\n${words}\n`).additional).toEqual([]);
  });

  it('have a name where they have one', () => {
    const clause =
      '"Commons Clause" License Condition v1.0\n\nThe Software is provided to you by the Licensor under the License, as defined below, subject to the following condition.\n\nWithout limiting other conditions in the License, the grant of rights under the License will not include, and the License does not grant to you, the right to Sell the Software.\n\nFor purposes of the foregoing, "Sell" means practicing any or all of the rights granted to you under the License to provide to third parties, for a fee or other consideration (including without limitation fees for hosting or consulting/ support services related to the Software), a product or service whose value derives, entirely or substantially, from the functionality of the Software. Any license notice or attribution required by the License must also include this Commons Clause License Condition notice.';
    expect(identified(`${clause}\n\n${MIT}`).expression).toContain('LicenseRef-scancode-commons-clause');
  });
});

describe('a text that nobody knows', () => {
  it('is unknown terms where it reads like terms', () => {
    const text =
      'END USER TERMS. The Licensor grants the Licensee a non-transferable right to install the Product. The Licensee shall not distribute or sublicense it. ' +
      'The Licensor gives no warranty and has no liability for damages. This agreement and all rights granted hereunder terminate upon breach.';
    const found = identified(text);
    expect([found.expression, found.unknown.length]).toEqual([undefined, 1]);
    const about =
      'A license says what a license is; licenses of all kinds are licensed by those who hold the copyright. ';
    expect(identified(about.repeat(10)).unknown).toEqual([]);
    expect(identified('A day in the garden, with some friends and their children.').unknown).toEqual([]);
  });
});

describe('what a text fills in', () => {
  it('is the copyright statements, verbatim', () => {
    const text = `Copyright (c) 2015-2020 Ada Lovelace <ada@example.org>\nCopyright 2021 The Others\n\n${MIT}`;
    expect(identified(text).parameters).toMatchObject([
      { name: 'copyright', value: 'Copyright (c) 2015-2020 Ada Lovelace <ada@example.org>' },
      { name: 'copyright', value: 'Copyright 2021 The Others' },
    ]);
  });
});

test.each([
  'This software is made available to you on the condition that you agree to the agreement that governs your use of the service.',
  "By using this software you agree to the vendor's agreement. See its license.",
])('terms that are agreed to elsewhere are unknown terms: %s', (text) => {
  expect(identified(text).unknown).toHaveLength(1);
});

describe('a copyright line', () => {
  const LINES = [
    ...[
      'a fee of 5 dollars is due',
      'royalties are due',
      'until 2025',
      'with our consent',
      'for testing',
      'at most 5 seats',
    ],
    ...[
      'provided you ask',
      'subject to approval',
      'expires 2021',
      'not for sale',
      'only on Tuesdays',
      'for personal use',
    ],
    ...['shall not be sold', 'for research', 'confidential', 'modification forbidden', 'within 30 days', '$5 a day'],
  ];

  it.each(LINES)('that sets terms is no part of the license above or below it: %s', (words) => {
    const line = `Copyright (c) 2020 Somebody, ${words}`;
    expect(identified(`MIT License\n\n${line}\n\n${MIT}`).expression).toBe('MIT AND LicenseRef-additional-terms');
    expect(identified(`${MIT}\n\n${line}\n`).expression).toBe('MIT AND LicenseRef-additional-terms');
  });

  it('that sets terms changes the license in which it stands', () => {
    const inside = MIT.replace('\n\nTHE SOFTWARE', '\n\nCopyright (c) 2020 Somebody, until 2025\n\nTHE SOFTWARE');
    expect(identified(inside).expression).toBe('LicenseRef-modified-MIT');
  });

  it.each([
    'Copyright (c) 2020 Somebody Ltd. All rights reserved.',
    'Copyright (c) 2012 Ryan Day, Will Price and Dan Alloway Limited',
    'Copyright (c) 2011, Gary Court until https://example.org/commit/1',
    'Copyright &copy; 2017 [Somebody](https://example.org)',
    'Copyright 2016 Somebody <somebody@users.noreply.example.org>',
    'Copyright (c) 2021 real-require contributors (github.com/somebody/ink-testing-library)',
    'Copyright (c) 2022 Association of Universities for Research in Astronomy.',
    'Copyright (c) 2004 Somebody unless otherwise noted.',
  ])('that only says who holds it is nothing else: %s', (line) => {
    expect(identified(`MIT License\n\n${line}\n\n${MIT}`).expression).toBe('MIT');
  });
});
