import { describe, expect, test } from 'vitest';
import { notices } from '../../core/match/grammar/notices.js';
import { tokenize } from '../../core/match/tokens.js';
import { licenseIndex } from '../../core/node/licenses.js';

function granted(text: string): readonly string[] {
  const { words } = licenseIndex();
  return notices(tokenize(text, words), words)
    .filter(({ kind }) => kind === 'notice')
    .map(({ expression }) => expression);
}

const FSF = (family: string, version: string, end = ', or (at your option) any later version') =>
  `This program is free software; you can redistribute it and/or modify it under the terms of the GNU ${family} Public License as published by the Free Software Foundation; either version ${version} of the License${end}.`;

describe('a notice grants', () => {
  test.each([
    [FSF('General', '2'), 'GPL-2.0-or-later'],
    [FSF('General', '3', ''), 'GPL-3.0-only'],
    [FSF('Lesser General', '2.1'), 'LGPL-2.1-or-later'],
    [FSF('Library General', '2'), 'LGPL-2.0-or-later'],
    [FSF('Affero General', '3'), 'AGPL-3.0-or-later'],
    ['This file is licensed under the GNU GPL version 2 only.', 'GPL-2.0-only'],
    [
      'redistribute it under the terms of version 2 of the GNU General Public License as published by the FSF.',
      'GPL-2.0-only',
    ],
    ['License: GPL-2+', 'GPL-2.0-or-later'],
    ['- Free software: GNU General Public License v3', 'GPL-3.0-only'],
    [
      'Licensed under the GNU General Public License version 2, which is displayed below, or (at your option) any later version.',
      'GPL-2.0-or-later',
    ],
    ['Licensed under the GNU Lesser General Public License (GNU LGPL), version 2.1 or later.', 'LGPL-2.1-or-later'],
    ['License: LGPL-2.1', 'LGPL-2.1-only'],
    ['Licensed under GPLv3 or later', 'GPL-3.0-or-later'],
    ['licensed under the GPL (v2 or later)', 'GPL-2.0-or-later'],
    ['licensed under either version 2 or version 3 of the GNU GPL', 'GPL-2.0-only OR GPL-3.0-only'],
    ['distributed under the terms of the GNU GPL', 'GPL-1.0-or-later'],
    [
      'released under the GNU General Public License, version 3, or, at your option, any later version',
      'GPL-3.0-or-later',
    ],
    ['Licensed under the Apache License, Version 2.0 (the "License")', 'Apache-2.0'],
    ['This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy', 'MPL-2.0'],
    [
      'licensed under a Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International License',
      'CC-BY-NC-SA-4.0',
    ],
    [
      'modify this document under the terms of the GNU Free Documentation License, Version 1.2 or any later version',
      'GFDL-1.2-or-later',
    ],
    [
      'under the terms of the GNU Free Documentation License, Version 1.3 or any later version published by the Free Software Foundation; with no Invariant Sections, no Front-Cover Texts, and no Back-Cover Texts.',
      'GFDL-1.3-no-invariants-or-later',
    ],
    [
      'under the terms of the GNU Free Documentation License, Version 1.3 or any later version, with the Invariant Sections being "Preface".',
      'GFDL-1.3-invariants-or-later',
    ],
    [
      'under the terms of the GNU General Public License; version 2 dated June, 1991, or (at your option) any later version.',
      'GPL-2.0-or-later',
    ],
    ['under the GNU General Public License version 2, or (at your opinion) any later version', 'GPL-2.0-or-later'],
    [
      'under the GNU LGPL, either version 3 or (at your option) any later version that is accepted by the membership of KDE e.V.',
      'LGPL-3.0-only OR LicenseRef-KDE-Accepted-LGPL',
    ],
    ['License: GPL', 'GPL-1.0-or-later'],
    ['License: GPL\n\nOn Debian, the GPL is included in /usr/share/common-licenses/GPL-2.', 'GPL-1.0-or-later'],
  ])('%s', (text, expression) => {
    expect(granted(text)).toEqual([expression]);
  });
});

describe('words that point to a text, or speak of others, grant nothing', () => {
  test.each([
    'On Debian systems, the full text of the GNU General Public License version 2 can be found in /usr/share/common-licenses/GPL-2.',
    'You should have received a copy of the GNU General Public License version 3 along with this program.',
    'See the GNU General Public License for more details.',
    'It can be combined with other software that is released under the GPL.',
    'This license is compatible with version 2 of the GNU General Public License.',
    'The general public is invited.',
    'See LICENSE-GPL-3.0 and licenses/GPL-2.0.',
    'This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY. See the GNU General Public License for more details.',
  ])('%s', (text) => {
    expect(granted(text)).toEqual([]);
  });
});
