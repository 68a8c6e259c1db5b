import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../core/config/load.js';
import { textReader } from '../../core/identify/text-reader.js';
import { memoryTree } from '../../core/index.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { PlainDate } from '../../core/model/plain-date.js';
import type { RecognizedComponent } from '../../core/model/recognized.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { unpacking } from '../../core/node/unpacking.js';
import { folderLicense } from '../../core/recognize/folder-license.js';
import { vendoredLicense } from '../../core/recognize/vendored-license.js';
import { vendoredScript } from '../../core/recognize/vendored-script.js';
import { COMPARED, othersSources } from '../../core/survey/own-sources.js';
import { recognizeFiles } from '../../core/survey/recognize-files.js';
import { MIT } from '../match/licenses.js';

const identify = textReader(licenseIndex);

async function components(files: Record<string, string>): Promise<readonly RecognizedComponent[]> {
  const tree = memoryTree(files);
  const { policy } = await loadPolicy(tree, { asOf: '2026-01-01' as PlainDate });
  const found = recognizeFiles(tree, [vendoredLicense, vendoredScript, ...COMPARED], unpacking);
  const all = [...othersSources(found, { tree, policy, identify, sha256: unpacking.sha256 })];
  return all.flatMap(({ recognitions }) => recognitions as readonly RecognizedComponent[]);
}

async function others(files: Record<string, string>): Promise<readonly string[]> {
  return (await components(files)).map(
    ({ at, purl, facts }) => `${at.file} ${purl.replace(/:[0-9a-f]{64}$/, ':…')} ${facts.join()}`,
  );
}

const tagged = (license: string): string => `// SPDX-License-Identifier: ${license}\nexport {};\n`;
const OWN = 'project: { license: Apache-2.0 }\n';

describe('sources of one’s own', () => {
  it('are told of where their header states another license than the project', async () => {
    const files = {
      'licit.yaml': OWN,
      'src/own.ts': tagged('Apache-2.0'),
      'src/other.ts': tagged('GPL-3.0-only'),
      'src/choice.ts': tagged('MIT OR Apache-2.0'),
      'src/none.ts': 'export {};\n',
      'src/asm.java':
        '/*\n * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and\n * associated documentation files (the "Software"), to deal in the Software without restriction, including\n * without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies\n * of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following\n * conditions:\n *\n * The above copyright notice and this permission notice shall be included in all copies or substantial portions\n * of the Software.\n *\n * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED\n * TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL\n * THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF\n * CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER\n * DEALINGS IN THE SOFTWARE.\n */\nclass A {}\n',
    };
    expect(await others(files)).toEqual([
      'src/asm.java pkg:generic/asm.java?checksum=sha256:… its header says MIT, and what it belongs to is Apache-2.0',
      'src/other.ts pkg:generic/other.ts?checksum=sha256:… its header says GPL-3.0-only, and what it belongs to is Apache-2.0',
    ]);
  });

  it('are held against each license that the project offers to choose from', async () => {
    const project = { 'licit.yaml': 'project: { license: MIT OR GPL-3.0-only }\n' };
    const files = { 'a.ts': tagged('GPL-3.0-or-later'), 'b.ts': tagged('MIT OR GPL-3.0-only') };
    expect(await others({ ...project, ...files })).toEqual([
      'a.ts pkg:generic/a.ts?checksum=sha256:… its header says GPL-3.0-or-later, and what it belongs to is MIT OR GPL-3.0-only',
    ]);
  });

  it('belong to the nearest package, and at the root to what the policy states before the manifest and the text', async () => {
    const manifest = (license: string): string => JSON.stringify({ name: 'a', license });
    expect(await others({ 'package.json': manifest('MIT'), 'a.ts': tagged('MIT'), 'b.ts': tagged('ISC') })).toEqual([
      'b.ts pkg:generic/b.ts?checksum=sha256:… its header says ISC, and what it belongs to is MIT',
    ]);
    expect(
      await others({
        'licit.yaml': OWN,
        'package.json': manifest('MIT'),
        'a.ts': tagged('MIT'),
        'packages/b/package.json': manifest('ISC'),
        'packages/b/src/c.ts': tagged('ISC'),
        'packages/b/src/d.ts': tagged('Apache-2.0'),
      }),
    ).toEqual([
      'a.ts pkg:generic/a.ts?checksum=sha256:… its header says MIT, and what it belongs to is Apache-2.0',
      'packages/b/src/d.ts pkg:generic/d.ts?checksum=sha256:… its header says Apache-2.0, and what it belongs to is ISC',
    ]);
    expect(
      await others({ LICENSE: 'SPDX-License-Identifier: 0BSD\n', 'a.ts': tagged('0BSD'), 'b.ts': tagged('MIT') }),
    ).toEqual(['b.ts pkg:generic/b.ts?checksum=sha256:… its header says MIT, and what it belongs to is 0BSD']);
  });

  it('belong to the first license in the text of the project, which may list what it holds of others', async () => {
    const list = '\nBundled libraries\n\nlibfoo: SPDX-License-Identifier: GPL-3.0-only\n';
    const files = { 'a.ts': tagged('MIT'), 'b.ts': tagged('GPL-3.0-only') };
    const told = 'b.ts pkg:generic/b.ts?checksum=sha256:… its header says GPL-3.0-only, and what it belongs to is MIT';
    expect(await others({ ...files, LICENSE: `${MIT}${list}` })).toEqual([told]);
    expect(await others({ ...files, 'COPYRIGHT.txt': `${list}${MIT}`, 'LICENSE.txt': MIT })).toEqual([told]);
  });

  it('belong to what a folder of license texts holds where that is one text', async () => {
    const files = { 'a.ts': tagged('MIT'), 'b.ts': tagged('ISC'), 'LICENSES/MIT.txt': MIT };
    const told = (file: string, license: string, whose: string): string =>
      `${file} pkg:generic/${file}?checksum=sha256:… its header says ${license}, and ${whose}`;
    expect(await others(files)).toEqual([told('b.ts', 'ISC', 'what it belongs to is MIT')]);
    expect(await others({ ...files, 'LICENSES/ISC.txt': tagged('ISC') })).toEqual([
      told('a.ts', 'MIT', 'nothing says what it belongs to'),
      told('b.ts', 'ISC', 'nothing says what it belongs to'),
    ]);
  });

  it('are not compared where the policy ignores them, and where they are known already', async () => {
    expect(
      await others({
        'licit.yaml': `${OWN}paths: [{ under: samples, ignore: true, reason: not shipped }]\n`,
        'samples/a.ts': tagged('GPL-3.0-only'),
        'lib/jquery.js': '/*!\n * jQuery JavaScript Library v3.7.1\n * Released under the MIT license\n */\n',
      }),
    ).toEqual([expect.stringMatching(/^lib\/jquery\.js pkg:npm\/jquery@3\.7\.1/)]);
  });

  it('are told of in a project that states no license, but for what is proprietary and may be its own', async () => {
    const proprietary = '// All rights reserved. Proprietary and confidential; no license is granted.\nexport {};\n';
    const files = { 'a.ts': tagged('GPL-3.0-only'), 'b.ts': proprietary };
    const unsaid =
      'a.ts pkg:generic/a.ts?checksum=sha256:… its header says GPL-3.0-only, and nothing says what it belongs to';
    expect(await others(files)).toEqual([unsaid]);
    expect(await others({ ...files, 'package.json': '{ "license": "UNLICENSED" }' })).toEqual([unsaid]);
    expect(await others({ ...files, 'licit.yaml': OWN })).toHaveLength(2);
  });

  it('are one component where more than two hundred are under one license, with every file and each wording once', async () => {
    const files: Record<string, string> = { 'licit.yaml': OWN, 'src/b.ts': tagged('MIT') };
    const holders = ['A', 'B'].map(
      (holder) => `/*\n * Copyright 2020 ${holder}\n * SPDX-License-Identifier: ISC\n */\n`,
    );
    for (let number = 0; number <= 200; number++)
      files[`src/many/${1000 + number}.ts`] = `${holders[number % 2]}export const a = ${number};\n`;
    const found = await components(files);
    const many = found.filter(({ purl }) => purl === 'pkg:generic/sources%20under%20ISC');
    expect(many.map(({ at }) => at.file)).toEqual(Object.keys(files).filter((file) => file.startsWith('src/many/')));
    expect(many.flatMap(({ texts }) => texts.map(({ at }) => at.file))).toEqual([
      'src/many/1000.ts',
      'src/many/1001.ts',
    ]);
    expect(found.filter((one) => !many.includes(one)).map(({ at }) => at.file)).toEqual(['src/b.ts']);
    const both = Object.fromEntries(
      Object.entries(files).map(([file, text]) => [
        file.replace('many', 'more'),
        text.replace('*/\n', '*/\n/* SPDX-License-Identifier: MIT */\n'),
      ]),
    );
    const groups = await components({ ...both, ...files });
    const shown = groups.filter(({ purl }) => purl === 'pkg:generic/sources%20under%20ISC%20and%20MIT');
    expect(shown.flatMap(({ texts }) => texts.map(({ text }) => identify(text, 'header').expression))).toEqual([
      'ISC',
      'MIT',
      'ISC',
    ]);
    delete files['src/many/1000.ts'];
    expect(new Set((await components(files)).map(({ purl }) => purl)).size).toBe(201);
  });

  it('may say what the program leaves out, must be given, or expires', async () => {
    const notice =
      'This program is free software; you can redistribute it and/or modify it under the terms of the GNU General\n * Public License as published by the Free Software Foundation; either version 2 of the License, or (at your\n * option) any later version.';
    const header = (words: string): string =>
      `/**\n * ${words}\n *\n * Copyright © 2005 Somebody\n *\n * ${notice}\n */\n`;
    const files = {
      'licit.yaml': 'project: { license: GPL-2.0-or-later }\n',
      'a.php': header('Dump output filter to exclude all talk pages. The start time must be known.'),
      'b.php': header('Remove expired blocks from the table.'),
      'c.php': header('Not for commercial use.'),
    };
    expect(await others(files)).toEqual([
      'c.php pkg:generic/c.php?checksum=sha256:… its header says LicenseRef-scancode-proprietary-license AND GPL-2.0-or-later, and what it belongs to is GPL-2.0-or-later',
    ]);
  });

  it('may name licenses that they are about', async () => {
    const about =
      '/**\n * Names are those of ScanCode LicenseDB (© nexB Inc., CC-BY-4.0): proprietary license,\n * where the name says so.\n */\n';
    expect(await others({ 'licit.yaml': OWN, 'a.ts': about })).toEqual([]);
  });
});

describe('sources of vendored folders', () => {
  const others = async (files: Record<string, string>): Promise<readonly string[]> =>
    (await components(files))
      .filter(({ facts }) => facts.length > 0)
      .map(({ at, purl, facts }) => `${at.file} ${decodeURIComponent(purl)}: ${facts.join()}`);

  it('are told of, those of one license together, where their header states another license than the files of their folder', async () => {
    const files = {
      'licit.yaml': OWN,
      'third_party/zlib-1.3.1/LICENSE': tagged('Zlib'),
      'third_party/zlib-1.3.1/zutil.c': tagged('Zlib'),
      'third_party/zlib-1.3.1/contrib/a.c': tagged('GPL-2.0-only'),
      'third_party/zlib-1.3.1/contrib/b.c': tagged('GPL-2.0-only'),
      'deps/uv/COPYING': tagged('MIT'),
      'deps/uv/src/tree.h': tagged('BSD-2-Clause'),
    };
    const uv = 'its header says BSD-2-Clause, and what it belongs to is MIT';
    const zlib = 'its header says GPL-2.0-only, and what it belongs to is Zlib';
    expect(await others(files)).toEqual([
      `deps/uv/src/tree.h pkg:generic/sources of uv under BSD-2-Clause: ${uv}`,
      `third_party/zlib-1.3.1/contrib/a.c pkg:generic/sources of zlib under GPL-2.0-only: ${zlib}`,
      `third_party/zlib-1.3.1/contrib/b.c pkg:generic/sources of zlib under GPL-2.0-only: ${zlib}`,
    ]);
  });

  it('and of one’s own are told of where they say in a few words that they are proprietary', async () => {
    const closed = '/* Copyright Acme Corp 2019. This file is proprietary and confidential. */\nint a;\n';
    const files = { 'licit.yaml': OWN, 'src/a.c': closed, 'vendor/b/LICENSE': tagged('MIT'), 'vendor/b/b.c': closed };
    const says = 'its header says LicenseRef-scancode-proprietary-license, and what it belongs to is';
    expect(await others(files)).toEqual([
      expect.stringContaining(`src/a.c pkg:generic/a.c?checksum=sha256:`),
      `vendor/b/b.c pkg:generic/sources of b under LicenseRef-scancode-proprietary-license: ${says} MIT`,
    ]);
  });

  it('speak for themselves where their folder has no license file, or one that cannot be told, and are held against the project', async () => {
    const files = {
      'third_party/misc/deep/down/a.c': tagged('GPL-2.0-only'),
      'third_party/dark/LICENSE': 'Ask us.\n',
      'third_party/dark/b.c': tagged('ISC'),
      'third_party/LICENSE.zlib': tagged('Zlib'),
      'third_party/c.c': tagged('LGPL-2.1-only'),
      'vendor/github.com/a/b/c/d.go': tagged('MIT'),
    };
    const nobody = (license: string): string => `its header says ${license}, and nothing says what it belongs to`;
    const all = [
      `third_party/c.c pkg:generic/c.c?checksum=sha256:…: ${nobody('LGPL-2.1-only')}`,
      `third_party/dark/b.c pkg:generic/sources of dark under ISC: ${nobody('ISC')}`,
      `third_party/misc/deep/down/a.c pkg:generic/sources of misc under GPL-2.0-only: ${nobody('GPL-2.0-only')}`,
      `vendor/github.com/a/b/c/d.go pkg:generic/sources of github.com/a/b under MIT: ${nobody('MIT')}`,
    ];
    const told = async (more: Record<string, string>): Promise<readonly string[]> =>
      (await others({ ...files, ...more })).map((one) => one.replace(/[0-9a-f]{64}/, '…'));
    expect(await told({})).toEqual(all);
    const ours = await told({ 'licit.yaml': 'project: { license: GPL-2.0-only AND MIT }\n' });
    expect(ours.map((one) => one.split(' ')[0])).toEqual(['third_party/c.c', 'third_party/dark/b.c']);
  });

  it('may as well be the project’s own, by the name of their folder, and are then held against its license', async () => {
    const files = { 'licit.yaml': OWN, 'src/lib/a.c': tagged('GPL-2.0-only'), 'contrib/b.c': tagged('Apache-2.0') };
    expect((await others(files)).map((one) => one.replace(/[0-9a-f]{64}/, '…'))).toEqual([
      'src/lib/a.c pkg:generic/a.c?checksum=sha256:…: its header says GPL-2.0-only, and what it belongs to is Apache-2.0',
    ]);
  });
});

describe('license files of own folders', () => {
  const told = async (files: Record<string, string>): Promise<readonly string[]> =>
    (await components(files)).map(({ at, purl }) => `${at.file} ${decodeURIComponent(purl).replace(/\?.*/, '')}`);

  it('are told of where they state another license than the project, or one that cannot be told', async () => {
    const files = {
      LICENSE: tagged('GPL-2.0-only'),
      'packages/a/LICENSE': tagged('GPL-2.0-or-later'),
      'data/music/LICENSE.txt': tagged('CC-BY-NC-SA-4.0'),
      'data/sounds/license.txt': 'You may use these sounds in this game as long as you ask us.\n',
      'src/librtmp-2.4/src/COPYING': tagged('LGPL-2.1-only'),
      'src/names/COPYRIGHT': 'Copyright 2020 Somebody\n',
    };
    const others = [
      'data/music/LICENSE.txt pkg:generic/music',
      'data/sounds/license.txt pkg:generic/sounds',
      'src/librtmp-2.4/src/COPYING pkg:generic/librtmp@2.4',
    ];
    expect(await told(files)).toEqual(others);
    expect(await told({ ...files, LICENSE: '' })).toEqual([...others, 'packages/a/LICENSE pkg:generic/a'].sort());
  });

  it('hold for the sources below them', async () => {
    const files = {
      LICENSE: tagged('GPL-2.0-only'),
      'src/librtmp/COPYING': tagged('LGPL-2.1-only'),
      'src/librtmp/deep/a.c': tagged('LGPL-2.1-or-later'),
      'src/librtmp/deep/b.c': tagged('GPL-2.0-only'),
      'src/librtmp/c.c': tagged('MIT'),
      'deps/v8/LICENSE': tagged('GPL-2.0-only'),
      'deps/v8/LICENSE.fdlibm': tagged('SunPro'),
      'deps/v8/d.c': tagged('GPL-2.0-or-later'),
    };
    expect(await told(files)).toEqual([
      'deps/v8/LICENSE.fdlibm pkg:generic/v8',
      'src/librtmp/COPYING pkg:generic/librtmp',
      'src/librtmp/c.c pkg:generic/sources of librtmp under MIT',
    ]);
  });

  it.each([
    'LICENSE',
    'LICENSES/MIT.txt',
    'legal/COPYING',
    'debian/copyright',
    'src/license.c',
    'img/license.png',
    'docs/licenses.md/a.md',
    'src/licenseplate.txt',
    'data/licenses.tsv',
    'docs/copying_files.md',
    'public/a.js.LICENSE.txt',
    'src/NOTICE',
    'third_party/a/LICENSE',
  ])('%s is none', (file) => expect(folderLicense.looksAt(file as FilePath)).toBe('no'));
});
