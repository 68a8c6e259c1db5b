import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BSD, identified, MIT } from './licenses.js';

describe('what a sentence offers to choose from', () => {
  it.each([
    [
      'Every file may be used under the terms of either the GNU Lesser General Public\nLicense (LGPL) version 2.1 or the Mozilla Public License (MPL) version 1.1. Each file may be used under\neither the LGPL or the MPL.',
      'LGPL-2.1-only OR MPL-1.1',
    ],
    ['Dual licensed under the LGPL-2.1+ or MIT licenses', 'LGPL-2.1-or-later OR MIT'],
    [
      'Copyright 2004-2023 H2 Group. Multiple-Licensed under the MPL 2.0,\nand the EPL 1.0 (https://h2database.com/html/license.html).',
      'MPL-2.0 OR EPL-1.0',
    ],
    [
      'This is available under both the MIT and GPL version 2.0 licenses. This means that you can choose the license that suits you.',
      'MIT OR GPL-2.0-only',
    ],
    [
      'This file is dual licensed under the terms of the MIT license, and GPL version 2 or later. You must apply one of these licenses.',
      'MIT OR GPL-2.0-or-later',
    ],
    [
      'Use is subject to your choice of exactly one of the following two licenses:\n  * The FreeType License, which is similar to the original BSD license, or\n  * The GNU General Public License (GPL), version 2 or later.',
      'FTL OR GPL-2.0-or-later',
    ],
    [
      'Licensed under:\n1. The terms of the GNU General Public License Version 2 or later; or\n2. our commercial license agreement.',
      'GPL-2.0-or-later OR LicenseRef-scancode-commercial-license',
    ],
    [
      'Under a dual-license model, this software is available under:\n\n* the GNU General Public License Version 2 or later,\n* or commercial license terms from Example Ltd.',
      'GPL-2.0-or-later OR LicenseRef-commercial-license',
    ],
    [
      'It is dual-licensed under "the GNU LGPLv3+ or the GNU GPLv2+". You can redistribute it under either\n  - the terms of the GNU Lesser General Public License, either version 3, or (at your option) any later version, or\n  - the terms of the GNU General Public License, either version 2, or (at your option) any later version.',
      'LGPL-3.0-or-later OR GPL-2.0-or-later',
    ],
    [
      'Licensed under the Apache License (Version 2.0), or the MIT license,\n(the "Licenses") at your option. You may not use this file except in\ncompliance with one of the Licenses.',
      'Apache-2.0 OR MIT',
    ],
    [
      `This file is provided under a dual BSD/GPLv2 license to whoever has it. When using or\nredistributing this file, you may do so under either license.\n\nGPL LICENSE SUMMARY\n\nThis program is free software; you can redistribute it and/or modify it\nunder the terms of version 2 of the GNU General Public License as published by the\nFree Software Foundation.\n\nBSD LICENSE\n\n${BSD}`,
      'BSD-3-Clause OR GPL-2.0-only',
    ],
    ['Terms: MPL 2.0/GPL 3.0/LGPL 3.0 for all of it', 'MPL-2.0 OR GPL-3.0-only OR LGPL-3.0-only'],
    ['Dual MIT/Apache-2.0 as you like', 'MIT OR Apache-2.0'],
    ['Tri-licensed (MPL 1.1/GPL 2.0/LGPL 2.1)', 'GPL-2.0-only OR LGPL-2.1-only OR MPL-1.1'],
    ['Version: MPL 1.1 / GPLv3+ / LGPLv3+', 'MPL-1.1 OR GPL-3.0-or-later OR LGPL-3.0-or-later'],
    [
      'Made available under the terms of the Eclipse Public License v1.0 and the Apache License v2.0.\n\nYou may elect to redistribute this code under either of these licenses.',
      'EPL-1.0 OR Apache-2.0',
    ],
    ['It has the MIT license and the Apache License 2.0. Take your pick.', 'MIT OR Apache-2.0'],
    [
      `It has these licenses, choose one that suits your needs better.\n\n- MIT license\n\n${MIT}\n\n- GPL version 3\n`,
      'MIT OR GPL-3.0-only',
    ],
  ])('is joined by OR: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });

  it.each([
    [
      'Made available under the terms of the Eclipse Public License v. 2.0 which is available at\nhttps://www.eclipse.org/legal/epl-2.0.\n\nSPDX-License-Identifier: EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0',
      'EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0',
    ],
    [
      ' * SPDX-License-Identifier: EPL-2.0 OR BSD-3-Clause OR GPL-2.0-only WITH\n *   Classpath-exception-2.0\n',
      'EPL-2.0 OR BSD-3-Clause OR GPL-2.0-only WITH Classpath-exception-2.0',
    ],
    [
      'The contents of this file are subject to the Mozilla Public License Version 1.1.\n\nContributor(s): Somebody, Another\n\nAlternatively, the contents of this file may be used under the terms of any one of the MPL, the GPL version 2 or the LGPL version 2.1.',
      'MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only',
    ],
  ])('is what was stated before too: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });

  it.each([
    [
      `SPDX-License-Identifier: MIT OR Apache-2.0\n\n${'It does what it was asked for. '.repeat(30)}\n\nThe parser is licensed under the Apache License 2.0.`,
      '(MIT OR Apache-2.0) AND Apache-2.0',
    ],
    [
      `Dual licensed under MIT or Apache-2.0, see the files.\n\n## fpconv License\n\nThe MIT License\n\n${MIT}`,
      '(MIT OR Apache-2.0) AND MIT',
    ],
    [`Dual licensed under MIT or Apache-2.0.\n\n## MIT License\n\n${MIT}`, 'MIT OR Apache-2.0'],
  ])('is not what is said of something else: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });

  it('is stated by a header in two halves', () => {
    const header = readFileSync('test/corpus/license-texts/hunspell-MPL.cxx', 'utf8');
    expect(identified(header).expression).toBe('MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later');
  });

  it('has the texts of what is offered, and the notice for it, once', () => {
    const text = `Dual licensed under Apache-2.0 and MIT. If you choose the Apache License, the following applies:\n\nLicensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with the License.\n\n${MIT}`;
    expect(identified(text).expression).toBe('Apache-2.0 OR MIT');
  });

  it.each([
    ['It is not dual licensed: it is under the MIT license and the GPL version 3.', 'MIT AND GPL-3.0-only'],
    [
      'It is dual licensed under the MIT license or the Apache License 2.0. The server is licensed under the AGPL version 3.',
      '(MIT OR Apache-2.0) AND AGPL-3.0-only',
    ],
    [
      'Your choice of the MIT license or the Apache License 2.0; files in lib/ are licensed under the GPL version 3.',
      '(MIT OR Apache-2.0) AND GPL-3.0-only',
    ],
    [
      'Dual licensed under the MIT license and the Apache License 2.0, and portions under the GPL version 3.',
      '(MIT OR Apache-2.0) AND GPL-3.0-only',
    ],
    [
      'Licensed GPLv3 for non-commercial use\nor Acme Commercial License for commercial use.',
      '(GPL-3.0-only OR LicenseRef-commercial-license) AND LicenseRef-scancode-proprietary-license',
    ],
    [
      'Dual licensed: MIT for non-commercial use, Apache-2.0 for all else.',
      '(MIT OR Apache-2.0) AND LicenseRef-scancode-proprietary-license',
    ],
    ['You may use either the MIT license. The manual is under the GFDL version 1.3.', 'MIT AND GFDL-1.3-only'],
    [
      'Dual licensed under the BSD license for students and the GPL version 3.',
      '(BSD-3-Clause OR GPL-3.0-only) AND LicenseRef-additional-terms',
    ],
    ['Choose one that you paid for: MIT, GPL version 3.', '(MIT OR GPL-3.0-only) AND LicenseRef-additional-terms'],
    ['Code is MIT licensed. Docs are under GPL version 3. Take the editor of your choice.', 'MIT AND GPL-3.0-only'],
    [
      'Se distribuye bajo un triple esquema: GNU GPL versión 3, GNU LGPL versión 3.',
      'GPL-1.0-or-later AND LGPL-2.0-or-later',
    ],
    ['We are changing from the GPL version 2 to a dual license: GPL version 2 and MIT.', 'GPL-2.0-only'],
    ['Licensed under the GPL version 2/Apache-2.0', 'GPL-2.0-only AND Apache-2.0'],
    ['Dual licensed under the GPL version 3, see licenses/MIT', 'GPL-3.0-only'],
    ['Dual licensed under the original BSD and the GPL version 2.', 'GPL-2.0-only'],
    ['Dual licensed under BSD style terms and the GPL version 2.', 'GPL-2.0-only'],
    [
      `Dual licensed under MIT or Apache-2.0.\n\nIt bundles third-party software:\n\nThe parser:\n\n${MIT}`,
      '(MIT OR Apache-2.0) AND MIT',
    ],
    [
      `Licensed under the Apache License 2.0.\n\n${'It does what it was asked for. '.repeat(30)}\n\nSPDX-License-Identifier: MIT OR Apache-2.0\n`,
      'Apache-2.0 AND (MIT OR Apache-2.0)',
    ],
    [
      `Dual licensed under MIT or Apache-2.0.\n\n# Third-party software\n\n## fpconv\n\n${MIT}`,
      '(MIT OR Apache-2.0) AND MIT',
    ],
  ])('is no more than what it offers: %j', (text, expected) => {
    expect(identified(text).expression).toBe(expected);
  });
});

describe('an exception', () => {
  const GPL =
    'This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation; either version 3 of the License, or (at your option) any later version.';
  const AUTOCONF =
    'Under Section 7 of GPL version 3, you are granted additional\npermissions described in the Autoconf Configure Script Exception,\nversion 3.0, as published by the Free Software Foundation.';

  it('that says again which license it is made to is joined with the notice before it', () => {
    expect(identified(`${GPL}\n\n${AUTOCONF}`).expression).toBe('GPL-3.0-or-later WITH Autoconf-exception-3.0');
  });

  it('of other files leaves the license of the first as it is', () => {
    const text =
      'Files: *\nLicense: GPL-2.0-only\n\nFiles: lib/*\nSPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0\n';
    expect(identified(text).expression).toBe('GPL-2.0-only AND GPL-2.0-only WITH Classpath-exception-2.0');
  });

  it('in a tag is that of the notice below it', () => {
    const text = `/* SPDX-License-Identifier: GPL-3.0-or-later WITH Linux-syscall-note */\n/*\n * ${GPL}\n */`;
    expect(identified(text).expression).toBe('GPL-3.0-or-later WITH Linux-syscall-note');
  });
});

describe('a header that many projects have', () => {
  it('of three usages is a choice of all of them', () => {
    const text = `/*
** Copyright (C) 2016 The Qt Company Ltd.
** This file is part of the QtCore module of the Qt Toolkit.
**
** $QT_BEGIN_LICENSE:LGPL$
** Commercial License Usage
** Licensees holding valid commercial Qt licenses may use this file in
** accordance with the commercial license agreement provided with the
** Software or, alternatively, in accordance with the terms contained in
** a written agreement between you and The Qt Company. For licensing terms
** and conditions see https://www.qt.io/terms-conditions. For further
** information use the contact form at https://www.qt.io/contact-us.
**
** GNU Lesser General Public License Usage
** Alternatively, this file may be used under the terms of the GNU Lesser
** General Public License version 3 as published by the Free Software
** Foundation and appearing in the file LICENSE.LGPL3 included in the
** packaging of this file. Please review the following information to
** ensure the GNU Lesser General Public License version 3 requirements
** will be met: https://www.gnu.org/licenses/lgpl-3.0.html.
**
** GNU General Public License Usage
** Alternatively, this file may be used under the terms of the GNU
** General Public License version 2.0 or (at your option) the GNU General
** Public license version 3 or any later version approved by the KDE Free
** Qt Foundation. The licenses are as published by the Free Software
** Foundation and appearing in the file LICENSE.GPL2 and LICENSE.GPL3
** included in the packaging of this file.
** $QT_END_LICENSE$
*/`;
    const { expression = '' } = identified(text);
    expect(expression).toMatch(/^LicenseRef-\S*commercial\S* OR LGPL-3\.0-only OR GPL-2\.0-only OR GPL-3\.0-only$/);
  });

  it('ends where another sentence offers something else, which holds too', () => {
    const client =
      'The REST API client code (in go and python) is released\nunder a dual license of Apache 2.0 or LGPLv3+.';
    const server =
      'The other parts of heketi (server, cli, tests, ...) are released\nunder a dual license of LGPLv3+ or GPLv2.';
    expect(identified(`${client}\n\n${server}\n`).expression).toBe(
      '(Apache-2.0 OR LGPL-3.0-or-later) AND (LGPL-3.0-or-later OR GPL-2.0-only)',
    );
    expect(identified(`${client} If you choose LGPLv3+, you may link it.\n`).expression).toBe(
      'Apache-2.0 OR LGPL-3.0-or-later',
    );
  });

  it('goes on where the same is offered again, and says in which versions', () => {
    const manual =
      'This manual is free documentation.  It is dually licensed under the\nGNU FDL and the GNU GPL.  This means that you can redistribute this\nmanual under either of these two licenses, at your choice.\n\nThis manual is covered by the GNU FDL.  Permission is granted to\ncopy, distribute and/or modify this document under the terms of the GNU\nFree Documentation License (FDL), either version 1.2 of the License, or\n(at your option) any later version published by the Free Software\nFoundation (FSF); with no Invariant Sections, with no Front-Cover Text,\nand with no Back-Cover Texts.\n\nThis manual is covered by the GNU GPL.  You can redistribute it\nand/or modify it under the terms of the GNU General Public License\n(GPL), either version 2 of the License, or (at your option) any later\nversion published by the Free Software Foundation (FSF).\n';
    expect(identified(manual).expression).toBe('GFDL-1.2-no-invariants-or-later OR GPL-2.0-or-later');
  });

  it('with the address of both licenses has their versions and exceptions', () => {
    const text =
      'The contents of this file are subject to the terms of either the GNU General Public License Version 2 only ("GPL") or the Common Development and Distribution License("CDDL") (collectively, the "License"). You can obtain a copy of the License at https://oss.oracle.com/licenses/CDDL+GPL-1.1.\n\nOracle designates this file as subject to the "Classpath" exception as provided by Oracle in the GPL Version 2 section of the License file.\n';
    expect(identified(text).expression).toBe('GPL-2.0-only WITH Classpath-exception-2.0 OR CDDL-1.1');
  });

  it.each([
    'Alternatively, use the library Foo, which is licensed under the GNU GPL version 2.',
    'The tests were written alternately. They are licensed under the GNU GPL version 2.',
  ])('is no choice where another work is meant: %s', (remark) => {
    const much =
      'It reads what it is given and writes what it was asked for, in the order in which that was done. '.repeat(3);
    const { expression } = identified(`This is licensed under the MIT license.\n${much}\n${remark}\n`);
    expect(expression).toBe('MIT AND GPL-2.0-only');
  });
});

it('a license that is bought holds where there is no other', () => {
  const old = 'Version 1 is licensed under the GNU GPL version 3.';
  for (const words of ['is available under a commercial license only', 'is available only under a commercial license'])
    expect(identified(`${old}\n\nVersion 2 ${words}.\n`).expression).toBe(
      'GPL-3.0-only AND LicenseRef-commercial-license',
    );
  const offer = 'It is licensed under the GNU GPL version 3, or under a commercial license.';
  expect(identified(`${offer}\n`).expression).toBe('GPL-3.0-only OR LicenseRef-commercial-license');
});

describe('a comment whose lines all begin with a star', () => {
  const comment = (...lines: readonly string[]): string => `/*\n${lines.map((line) => ` * ${line}\n`).join('')} */\n`;

  it.each([
    [
      ['1) MIT license', '2) BSD license', '', 'The manual comes under the GPL version 3.'],
      '(MIT OR BSD-3-Clause) AND GPL-3.0-only',
    ],
    [
      ['* MIT license', '* BSD license', '', 'The manual comes under the GPL version 3.'],
      '(MIT OR BSD-3-Clause) AND GPL-3.0-only',
    ],
    [['1) MIT license', '2) GPL version 3'], 'MIT OR GPL-3.0-only'],
  ])('has no items but those that it marks: %j', (lines, expression) => {
    const text = comment('This software is licensed under one of the following licenses:', ...lines);
    expect(identified(text).expression).toBe(expression);
  });

  it('offers what stands behind an "or" of its own', () => {
    const text = comment(
      'This program and the accompanying materials are dual-licensed under',
      'either the terms of the Eclipse Public License v2.0 as published by',
      'the Eclipse Foundation',
      '',
      "  or (per the licensee's choosing)",
      '',
      'under the terms of the GNU Lesser General Public License version 2.1',
      'as published by the Free Software Foundation.',
    );
    expect(identified(text).expression).toBe('EPL-2.0 OR LGPL-2.1-only');
  });
});

describe('a list of which each item says where its text is', () => {
  const item = (number: number, name: string): string =>
    ` * ${number}) under the terms of the "${name}" a copy of which is\n *    available from the Open Source Initiative, see\n *    http://www.opensource.org/licenses/${number}.php.\n *\n`;
  const holders = Array.from(
    { length: 6 },
    (_, at) => ` * Copyright (c) 200${at} Company Number ${at}.  All rights reserved.\n`,
  );
  it.each([[holders.slice(0, 1)], [holders]])('offers all of them: %j', (lines) => {
    const text = `/*\n${lines.join('')} *\n * This Software is licensed under one of the following licenses:\n *\n${item(1, 'Common Public License 1.0')}${item(2, 'The BSD License')}${item(3, 'GNU General Public License (GPL) Version 2')} * Licensee has the right to choose one of the above licenses.\n *\n * Redistributions of source code must retain the above copyright\n * notice and one of the license notices.\n */\n`;
    expect(identified(text).expression).toBe('CPL-1.0 OR BSD-3-Clause OR GPL-2.0-only');
  });
});
