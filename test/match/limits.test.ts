import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BSD, identified, MIT } from './licenses.js';

const corpus = (name: string) => readFileSync(`test/corpus/license-texts/${name}`, 'utf8');
const ADDED = 'MIT AND LicenseRef-additional-terms';

describe('terms in any words beside a license', () => {
  const TERMS = [
    'Valid until 2025.',
    'Free for students.',
    'Use is limited to teaching.',
    'Do not use this software in production.',
    'Companies need to obtain a subscription before use.',
    'This license may be revoked at any time.',
    'The license does not extend to the images folder.',
    'The images in this folder are all rights reserved.',
    'Modified versions have to carry a different name.',
    'A visible link to our site is mandatory.',
    'Competitors are hereby denied the use of this software.',
    'Unless you have a contract with us, the above does not apply.',
    'By using this you accept to be tracked.',
    'Process: termination at any time.',
    'Resale is not OK.',
    'Adults only',
    'No warranty, for students only.',
    'The code may be copied and used with permission.',
    'Users and contributors must pay.',
    'Commercial rights are not part of this license.',
    'The source code is not included in this license.',
    'The grant does not include a license to patents.',
    'Not for companies where approval is required.',
    'Use is subject to purchase of our components.',
    'Do not use our logos, and do not use this in production.',
    'Nur für Studierende.',
    'Der Copyright-Hinweis darf nicht entfernt werden.',
    'Prohibido su uso con fines comerciales.',
    '本项目仅供学习交流使用,禁止用于商业用途。',
  ];

  it.each(TERMS)('are told of: %s', (words) => {
    expect(identified(`${MIT}\n\n${words}\n`).expression).toBe(ADDED);
    expect(identified(`${words}\n\n${MIT}`).expression).toBe(ADDED);
  });

  it('are told of in what looks like a line on the copyright', () => {
    const text = `The textures are All Rights Reserved.\n\n${BSD}`;
    expect(identified(text).expression).toBe('BSD-3-Clause AND LicenseRef-additional-terms');
  });

  it('are told of where a line of them begins like code', () => {
    const words = 'You may choose this for\nprivate use only;\nclass actions are waived:\nimport restrictions apply.';
    expect(identified(`${MIT}\n\n${words}\n`).expression).toBe(ADDED);
  });

  it('are told of behind much else', () => {
    const much = 'It reads what it is given and writes what it was asked for. '.repeat(18);
    expect(identified(`${MIT}\n\n${much}\n\nFree for students.\n`).expression).toBe(ADDED);
  });

  it('are told of where they stand', () => {
    const text = `${MIT}\n\nHave fun.\n\nFree for students.\n`;
    const [one, ...others] = identified(text).additional;
    expect(others).toEqual([]);
    expect(text.slice(one?.start, one?.end)).toBe('Free for students');
  });

  it('are told of beside the mere name of a license, below its heading', () => {
    const about = 'Only tested with version 20.';
    expect(identified(`${about}\n\n## License\n\nMIT\n`).expression).toBe('MIT');
    expect(identified(`${about}\n\n## License\n\nMIT\n\nFree for students.\n`).expression).toBe(ADDED);
  });

  it('are not looked for in a long text that has a license in it', () => {
    const about = 'It only reads what it must, and never writes before it is used for the first time. '.repeat(60);
    expect(identified(`${about}\n\n${MIT}`).expression).toBe('MIT');
  });

  it('are told of in real files', () => {
    expect(identified(corpus('fluentui-MIT.txt')).expression).toBe(ADDED);
    expect(identified(corpus('strapi-LICENSE.txt')).expression).toBe(ADDED);
  });
});

describe('words beside a license that limit nothing', () => {
  const HARMLESS = [
    'You are free to use it in commercial projects as long as the copyright header is left intact.',
    'tomb - support for clean goroutine termination in Go.',
    'Foo, Copyright (c) 2015, The Regents of the University of California, through Lawrence Berkeley National Laboratory (subject to receipt of any required approvals from the U.S. Dept. of Energy).',
    'As such, the U.S. Government has been granted for itself and others acting on its behalf a paid-up, nonexclusive, irrevocable, worldwide license in the Software to reproduce, prepare derivative works, and perform publicly and display publicly.',
    'Copyright 2001 Somebody [somebody@student.example.ac.be]',
    'Unless otherwise noted, all files are under the license below.',
    'No permission is needed to use this in closed source.',
    'Used with permission.',
    'As a contributor, you agree that your code is published under the same license.',
    'This file was added by a tool. Do not edit.',
    'You should not need to do anything else.',
    'This does not imply endorsement.',
    'If you have any questions, please contact us.',
    'Please check the laws of your country before using any encryption software.',
    'All trademarks belong to their owners. Please do not use our logos.',
    'Portions copyright (c) 2019 Money Forward, Inc.',
    'Written by someone@cjohansen.no for a university',
  ];

  it.each(HARMLESS)('add nothing: %s', (words) => {
    expect(identified(`${MIT}\n\n${words}\n`).expression).toBe('MIT');
    expect(identified(`${words}\n\n${MIT}`).expression).toBe('MIT');
  });

  it('add nothing in real files', () => {
    expect(identified(corpus('json-schema-LICENSE.txt')).expression).toBe('BSD-3-Clause OR AFL-2.1');
    expect(identified(corpus('posthog-LICENSE.txt')).additional).toEqual([]);
    expect(identified(corpus('sinon-BSD.txt')).expression).toBe('BSD-3-Clause');
  });
});

describe('the comments of a program', () => {
  it.each([
    [
      'C',
      '/*\n',
      ' */\n#include <stdio.h>\n\n/* Only for Windows; must not be NULL. */\nint open(const char *name);\n',
    ],
    ['JavaScript', '/*\n', ' */\n// Do not use this in production.\nmodule.exports = require("./lib");\n'],
    ['Python', '', '\nfrom os import path\n\n# Only needed for tests, until the new one is there.\n'],
    ['YAML', '', '\njobs:\n  build:\n    only:\n      - main\n    needs: [test]\n'],
    ['Objective-C', '/*\n', ' */\n@protocol Table\n// Only on iOS.\n- (void)open;\n@end\n'],
  ])('set no terms: %s', (_, before, behind) => {
    expect(identified(`${before}${BSD}${behind}`).expression).toBe('BSD-3-Clause');
  });
});
