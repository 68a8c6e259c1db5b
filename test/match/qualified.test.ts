import { describe, expect, it } from 'vitest';
import { identified } from './licenses.js';

describe('a license by its name', () => {
  it.each([
    ['JSLint is provided under a customized MIT license, which is included in the header.', 'LicenseRef-modified-MIT'],
    ['Licensed under the ISC license with modifications.', 'LicenseRef-modified-ISC'],
    [
      'Code here is available under the\n- MIT license\n- Zlib license with acknowledgment\n',
      'MIT AND zlib-acknowledgement',
    ],
  ])('is another one where words beside it say so: %s', (text, expression) => {
    expect(identified(text).expression).toBe(expression);
  });

  it.each([
    ['Licensed under the Apache License v2.0 with LLVM Exceptions', 'Apache-2.0 WITH LLVM-exception'],
    [
      'Released under GPL version 2 or later, with the Classpath exception.',
      'GPL-2.0-or-later WITH Classpath-exception-2.0',
    ],
  ])('has the exception that is named behind it: %s', (text, expression) => {
    expect(identified(text).expression).toBe(expression);
  });

  it.each([
    ['Licensed under the MIT license with love.', 'MIT'],
    ['We customized it. MIT license.', 'MIT'],
    ['Licensed under the MIT license with the Classpath exception.', 'MIT'],
    ['Licensed under the Apache License 2.0. With the LLVM exception comes more.', 'Apache-2.0'],
  ])('is itself with other words beside it: %s', (text, expression) => {
    expect(identified(text).expression).toBe(expression);
  });
});

describe('a member of a family', () => {
  it.each([
    ['Examples are licensed under the Zero-Clause BSD license.', '0BSD'],
    ['This is licensed under the Python Software Foundation License Version 2.', 'PSF-2.0'],
    ['Examples are dual licensed under the PSF License Version 2 and the Zero-Clause BSD license.', 'PSF-2.0 OR 0BSD'],
  ])('is told by what is counted: %s', (text, expression) => {
    expect(identified(text).expression).toBe(expression);
  });

  it('is not told by the version of a program', () => {
    expect(
      identified('This is licensed under the Python Software Foundation License, 2.7.3 or not.').expression,
    ).not.toBe('PSF-2.0');
  });
});
