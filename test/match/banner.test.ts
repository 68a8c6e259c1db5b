import { describe, expect, it } from 'vitest';
import { identifyText } from '../../core/match/identify.js';
import type { ProgramComment } from '../../core/model/text-match.js';
import { licenseIndex } from '../../core/node/licenses.js';

const comment = (text: string, of: ProgramComment = 'banner') => identifyText(text, licenseIndex(), undefined, of);
const LONG =
  'Written by Ada Lovelace for the Analytical Engine, with the help of many others who gave their time, and of all those\n * who found what was wrong with it in the years since. It draws what it is asked to draw, and then some more of it.\n *';

describe('the comment that a file begins with', () => {
  it.each([
    ['/*! Hammer.JS - v2.0.7 | MIT */', 'MIT'],
    ['/*! foo 1.0 | Apache-2.0 OR MIT | https://example.org */', 'Apache-2.0 OR MIT'],
    ['/*! (c) Andrea Giammarchi - ISC */', 'ISC'],
    ['/*!\n * foo\n * @license BSD-3-Clause\n */', 'BSD-3-Clause'],
    ['/*!\n * foo\n * MIT Licensed\n */', 'MIT'],
    ['// foo\n// GPL-3.0-or-later', 'GPL-3.0-or-later'],
    ['/*! Pickr 1.9.1 MIT | https://github.com/Simonwep/pickr */', 'MIT'],
    ['/* moment.js, MIT */', 'MIT'],
    ['/*! modernizr 3.11.0 (Custom Build) | MIT *\n * https://modernizr.com/download/?-canvas !*/', 'MIT'],
    ['/*! foo | MIT\n * @requires jQuery */', 'MIT'],
    ['/*! foo | requires bar | MIT */', undefined],
    ['/*! foo 1.0.0 MIT\n * bar 2.0.0 GPL */', 'GPL-1.0-or-later'],
    ['/*! foo 1.0.0 MIT but for the images */', undefined],
    ['/*! for foo.js, MIT */', undefined],
    ['/*! foo | JSON | curl */', undefined],
    ['/*! foo | x-1.0 | some-2.0.1 */', undefined],
    ['/*! the MIT way | of MIT */', undefined],
  ])('may have an id alone in a part of a line: %j', (text, expected) => {
    expect(comment(text).expression).toBe(expected);
  });

  it.each([
    ['MIT License, https://example.org/foo/blob/master/LICENSE.md', 'MIT'],
    ['@license The MIT License (MIT); see LICENSE.txt', 'MIT'],
    ['Apache License 2.0 (http://www.apache.org/licenses/LICENSE-2.0)', 'Apache-2.0'],
    ['MIT License for what is below, but not for\n * what is above', undefined],
    ['MIT License file parser', undefined],
    [`This program can tell whatever it is given to read from the\n * MIT License\n *`, undefined],
    ['This program can tell whatever it is given to read from the\n * Apache License 2.0\n *', undefined],
    ['Apache License 2.0\n * for all but the images', undefined],
    ['https://example.org/licenses/mit-license.txt', undefined],
  ])('grants by a name alone in a line, however much it says besides: %s', (line, expected) => {
    expect(comment(`/*!\n * Foo\n * ${LONG}\n * ${line}\n */`).expression).toBe(expected);
    expect(identifyText(`Foo\n${LONG}\n${line}\n`, licenseIndex()).expression).toBeUndefined();
  });

  it('says the licenses of a choice once more in lines of their own', () => {
    const choice = 'Dual licensed under the MIT and GPL licenses:';
    const mit = 'http://example.org/mit-license.txt';
    const gpl = 'http://example.org/gpl-license-v2.txt';
    const of = (...lines: readonly string[]) => comment(`/*!\n * Foo\n * ${lines.join('\n * ')}\n */`).expression;
    expect(of(choice, mit, gpl)).toBe('MIT OR GPL-1.0-or-later');
    const stated = 'Foo is dual licensed GPLv2 or later and MIT. You need not do anything special.';
    expect(
      of(stated, LONG, '', '@licence GNU General Public Licence version 2.0 or any later', '@licence MIT License'),
    ).toBe('GPL-2.0-or-later OR MIT');
    expect(
      of(
        'Dual licensed under the MIT and GPL licenses.',
        '',
        LONG,
        LONG,
        'bar',
        'GNU General Public License version 2',
      ),
    ).toBe('(MIT OR GPL-1.0-or-later) AND GPL-2.0-only');
    expect(of(choice, mit, gpl, '', 'bar', 'Apache License 2.0')).toBe('(MIT OR GPL-1.0-or-later) AND Apache-2.0');
  });

  it('may ask for what its license asks for anyhow', () => {
    const axe = (more: string) =>
      comment(`/*! axe v4.11.1
 * Copyright (c) 2015 - 2026 Deque Systems, Inc.
 *
 * Your use of this Source Code Form is subject to the terms of the Mozilla Public
 * License, v. 2.0. If a copy of the MPL was not distributed with this
 * file, You can obtain one at http://mozilla.org/MPL/2.0/.
 *
 * This entire copyright notice must appear in every copy of this file you
 * distribute or in any file that contains substantial portions of this source
 * code.${more}
 */`).expression;
    expect(axe('')).toBe('MPL-2.0');
    expect(axe(' It must be shown to all who use it.')).toBe('MPL-2.0 AND LicenseRef-additional-terms');
  });

  it('may list its files above its license', () => {
    const files = Array.from({ length: 60 }, (_, at) => `widgets/part${at}.js`).join(', ');
    const of = (line: string) =>
      comment(
        `/*! jQuery UI - v1.13.0 - 2021-10-21\n* http://jqueryui.com\n* ${line}\n* Copyright jQuery Foundation and other contributors; Licensed MIT */`,
      ).expression;
    expect(of(`Includes: ${files}`)).toBe('MIT');
    expect(of(`Includes: a library of Acme, ${files}`)).toBeUndefined();
  });

  it.each([
    ['/*! foo: BUSL-1.1 | bar | MIT */', 'BUSL-1.1 AND MIT'],
    ['/*! bundle: foo (GPL-3.0) | bar | MIT */', 'GPL-3.0-only AND MIT'],
    ['/*! foo | license: see EULA | MIT */', undefined],
    ['/*! foo\n * Third-party: bar\n * MIT License */', undefined],
    ['/*! foo | MIT | Commons Clause */', undefined],
    ['/*! Foo Pro v2 - proprietary\n * lodash\n * MIT License, https://example.org\n */', undefined],
    ['/*! foo\n * (c) X, all rights reserved\n * Uses bar - MIT */', undefined],
    ['/*! foo | MIT for open source, commercial otherwise */', undefined],
  ])('may speak of other terms and other things too: %j', (text, expected) => {
    const { expression } = comment(`${text}\n// ${LONG.replaceAll('\n *', '\n//')}`);
    expect(expression).toBe(expected);
  });

  it('is not read behind two hundred names', () => {
    const { expression, unreadable } = comment(`/*\n${' * MIT\n'.repeat(250)} * GPL-3.0-only\n */`);
    expect(expression).toBeUndefined();
    expect(unreadable.map(({ problem }) => problem)).toEqual([
      '200 licenses are named in it, and the rest is not read',
    ]);
  });

  it('says in the header of a source what the program does, which limits no license, unless the words may mean one', () => {
    const mit = (words: string, of: ProgramComment) =>
      comment(`/*!\n * ${words}\n *\n * Released under the MIT license\n */`, of).expression;
    expect(mit('Removes what is expired, and must be given a date.', 'header')).toBe('MIT');
    expect(mit('The copyright tool knows one license alone, so we have to script this ourselves.', 'header')).toBe(
      'MIT',
    );
    expect(mit('AuthorizationHeaderToken: API tokens must be prepended with "token".', 'header')).toBe('MIT');
    expect(
      mit('The terms of Acme are elsewhere. You may not use it except in compliance with those terms.', 'header'),
    ).not.toBe('MIT');
    expect(mit('It is available for use in all personal or commercial projects.', 'header')).toBe('MIT');
    expect(mit('Permission granted by Ada for relicense of what was ported.', 'header')).toBe('MIT');
    expect(mit('You may not use this file.', 'header')).not.toBe('MIT');
    expect(mit('For use in personal projects.', 'header')).not.toBe('MIT');
    expect(mit('Not for commercial use.', 'header')).not.toBe('MIT');
    for (const terms of ['Not to be copied without authorization.', 'Users must be authorized.'])
      expect(mit(terms, 'header')).not.toBe('MIT');
    for (const terms of [
      'Valid until 2025.',
      'Free for students.',
      'Companies need a subscription.',
      'Der Verkauf ist untersagt.',
    ])
      expect(mit(terms, 'header')).toBe('MIT AND LicenseRef-additional-terms');
    for (const harmless of ['Native Promise Only', "Originally forked from (with the author's permission): foo"])
      expect(mit(harmless, 'banner')).toBe('MIT');
    expect(mit('Promises only', 'banner')).toBe('MIT AND LicenseRef-additional-terms');
    expect(mit('It must stay in Japan.', 'header')).toBe('MIT');
    expect(mit('It must stay in Japan.', 'banner')).toBe('MIT AND LicenseRef-additional-terms');
  });
});
