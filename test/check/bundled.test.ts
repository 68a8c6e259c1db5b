import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSession, type FilePath, memoryTree, overlayTree } from '../../core/index.js';
import { zipOf } from '../node/zip-of.js';
import { TODAY } from '../support/day.js';
import { npmProject } from '../support/projects.js';
import { checked, WHOLE } from './checked.js';

const CORPUS = join(import.meta.dirname, '../corpus/recognize');
const real = (path: string) => new Uint8Array(readFileSync(join(CORPUS, path)));
const APACHE = readFileSync(join(CORPUS, 'code/vendored-license/third_party/fiat/LICENSE'), 'utf8');
const BANNER = '/*! kit v1.2.3 | (c) Acme | Released under the MIT license */\n';
const AGPL = `${BANNER.replace('MIT', 'AGPL-3.0')}`;

describe('what is bundled', () => {
  it('is judged by what it says itself', async () => {
    const { licenses, outcomes, verdict } = await checked({
      'public/kit.min.js': `${BANNER}!function(){}();`,
      'fonts/KaTeX.ttf': real('archives/font/KaTeX_Caligraphic-Regular.ttf'),
      'third_party/zed/LICENSE': APACHE,
    });
    expect(licenses).toEqual({
      'pkg:generic/KaTeX_Caligraphic@1.1': 'OFL-1.1',
      'pkg:generic/kit@1.2.3': 'MIT',
      'pkg:generic/zed': 'Apache-2.0',
    });
    expect(outcomes['pkg:generic/KaTeX_Caligraphic@1.1']).toBe('review');
    expect(verdict).toBe('pass');
  });

  it.each([
    ['recommended', 'review'],
    ['saas', 'review'],
    ['distributed-binary', 'review'],
    ['internal', 'allowed'],
    ['library', 'refused'],
  ])('is a font that profile %s has as %s', async (profile, outcome) => {
    const { outcomes } = await checked({
      'licit.yaml': `extends: [${profile}]\n`,
      'fonts/KaTeX.ttf': real('archives/font/KaTeX_Caligraphic-Regular.ttf'),
    });
    expect(outcomes['pkg:generic/KaTeX_Caligraphic@1.1']).toBe(outcome);
  });

  it('is refused where the policy refuses its license, at its own line', async () => {
    const { found, report } = await checked({ 'public/kit.min.js': `${AGPL}!function(){}();` });
    expect(found).toEqual(['error license/not-allowed public/kit.min.js']);
    expect(report.findings[0]?.at).toMatchObject({ start: 0 });
    expect(report.components[0]?.bundled).toBe('library');
  });

  it('says nothing of its license, or only whose it is', async () => {
    const jar = zipOf({ 'META-INF/maven/a/b/pom.properties': 'groupId=a\nartifactId=b\nversion=1\n' });
    const { found, licenses } = await checked({ 'lib/b.jar': jar });
    expect(licenses).toEqual({ 'pkg:maven/a/b@1': 'absent' });
    expect(found).toEqual(['error license/absent lib/b.jar']);
  });

  it('stands under the license files of its vendored folder, or of one above it, where it says nothing itself', async () => {
    const script = '/*! mustache.js - templates */\nf();\n';
    const licenses = async (files: Readonly<Record<string, string | Uint8Array>>) => (await checked(files)).licenses;
    const own = await licenses({ 'lib/mustache/LICENSE': APACHE, 'lib/mustache/dist/mustache.js': script });
    expect(own).toEqual({ 'pkg:generic/mustache': 'Apache-2.0', 'pkg:npm/mustache': 'Apache-2.0' });
    expect(await licenses({ 'lib/LICENSE': APACHE, 'lib/mustache/mustache.js': script })).toEqual({
      'pkg:generic/lib': 'Apache-2.0',
      'pkg:npm/mustache': 'absent',
    });
    expect(await licenses({ 'lib/zed/LICENSE': APACHE, 'lib/mustache/mustache.js': script })).toMatchObject({
      'pkg:npm/mustache': 'absent',
    });
    const two = await licenses({
      'lib/mustache/LICENSE': APACHE,
      'lib/mustache/mustache.js': script,
      'public/mustache.js': script,
    });
    expect(two).toMatchObject({ 'pkg:npm/mustache': 'absent' });
    const among = { 'third_party/LICENSE.zlib': APACHE, 'third_party/mustache/mustache.js': script };
    expect(await licenses(among)).toMatchObject({ 'pkg:npm/mustache': 'absent' });
    const jar = zipOf({ 'META-INF/maven/a/b/pom.properties': 'groupId=a\nartifactId=b\nversion=1\n' });
    expect(await licenses({ 'lib/kit/LICENSE': APACHE, 'lib/kit/b.jar': jar })).toMatchObject({
      'pkg:maven/a/b@1': 'absent',
    });
    for (const words of ['Contact sales for terms.', 'Ask us before you ship it.', 'Only for our friends.'])
      expect(
        await licenses({
          'lib/mustache/LICENSE': APACHE,
          'lib/mustache/mustache.js': script.replace('templates', words),
        }),
      ).toMatchObject({ 'pkg:npm/mustache': 'absent' });
    const said = script.replace('templates', 'templates | MIT');
    const other = await licenses({ 'lib/mustache/LICENSE': APACHE, 'lib/mustache/mustache.js': said });
    expect(other).toMatchObject({ 'pkg:npm/mustache': 'MIT' });
    const evidence = (
      await checked({ 'lib/mustache/LICENSE': APACHE, 'lib/mustache/dist/mustache.js': script })
    ).report.components.find(({ purl }) => purl === 'pkg:npm/mustache')?.license.because;
    expect(evidence?.map(({ file }) => file)).toEqual(['lib/mustache/LICENSE']);
  });

  it('is a Go module with its version, and the license files of its folder and their copies elsewhere', async () => {
    const modules =
      '# a.dev/b v1.0.0\na.dev/b\n# a.dev/b/c v1.1.0\na.dev/b/c\n# d.dev v2.0.0 => e.dev/f v2.1.0\nd.dev\n# g.dev/h v1.0.0\ng.dev/h\n';
    const { licenses } = await checked({
      'vendor/modules.txt': modules,
      'vendor/a.dev/b/LICENSE': APACHE,
      'vendor/a.dev/b/c/COPYING': 'SPDX-License-Identifier: MIT\n',
      'vendor/a.dev/b/third_party/zed/LICENSE': 'SPDX-License-Identifier: ISC\n',
      'vendor/d.dev/LICENSE': APACHE,
      'LICENSES/vendor/a.dev/b/LICENSE': APACHE,
      'LICENSES/vendor/x.dev/y/LICENSE': APACHE,
      'old/vendor/g.dev/h/LICENSE': APACHE,
    });
    expect(licenses).toEqual({
      'pkg:generic/zed': 'ISC',
      'pkg:golang/a.dev/b@v1.0.0': 'Apache-2.0',
      'pkg:golang/a.dev/b/c@v1.1.0': 'MIT',
      'pkg:golang/e.dev/f@v2.1.0': 'Apache-2.0',
      'pkg:golang/g.dev/h': 'Apache-2.0',
      'pkg:golang/g.dev/h@v1.0.0': 'elsewhere',
      'pkg:golang/x.dev/y': 'Apache-2.0',
    });
    const local = '# y.dev/z v1.0.0 => ./forks/z\ny.dev/z\n# u.dev/v v1.0.0\n## explicit\n';
    const forks = { 'vendor/modules.txt': local, 'forks/z/z.go': 'package z\n' };
    expect((await checked(forks)).licenses).toEqual({ 'pkg:golang/y.dev/z': 'elsewhere' });
    expect((await checked({ ...forks, 'forks/z/LICENSE': APACHE })).licenses).toEqual({
      'pkg:golang/y.dev/z': 'Apache-2.0',
    });
    expect((await checked({ ...forks, 'vendor/u.dev/v/v.go': 'package v\n' })).licenses).toEqual({
      'pkg:golang/u.dev/v@v1.0.0': 'elsewhere',
      'pkg:golang/y.dev/z': 'elsewhere',
    });
    const twice = await checked({
      'a/vendor/modules.txt': '# a.dev/b v1.0.0\na.dev/b\n',
      'b/vendor/modules.txt': '# a.dev/b v2.0.0\na.dev/b\n',
      'LICENSES/vendor/a.dev/b/LICENSE': APACHE,
    });
    expect(twice.licenses).toMatchObject({
      'pkg:golang/a.dev/b': 'Apache-2.0',
      'pkg:golang/a.dev/b@v2.0.0': 'elsewhere',
    });
  });

  it('has terms that nobody knows beside a license: that is no license', async () => {
    const terms = 'You may not use this Software in any nuclear facility without prior written consent of Acme Corp.';
    const { outcomes } = await checked({ 'third_party/zed/LICENSE': `${APACHE}\n\n${terms}\n` });
    expect(outcomes).toEqual({ 'pkg:generic/zed': 'refused' });
  });

  it('is judged too where it is a source of our own under another license', async () => {
    const manifest = JSON.stringify({ name: 'a', license: 'Apache-2.0' });
    const tagged = (id: string) => `// SPDX-License-Identifier: ${id}\nx();\n`;
    const { found, outcomes } = await checked({
      'package.json': manifest,
      'a.ts': tagged('Apache-2.0'),
      'b.ts': tagged('GPL-3.0-only'),
      'c.ts': tagged('MIT'),
    });
    expect(outcomes).toEqual({ 'pkg:generic/b.ts': 'refused', 'pkg:generic/c.ts': 'allowed' });
    expect(found).toEqual(['error license/not-allowed b.ts']);
  });

  it('is only named: nobody could look, and that is not green', async () => {
    const { found, licenses, verdict } = await checked({ Dockerfile: 'FROM alpine:3.20\n' });
    expect(licenses).toEqual({ 'pkg:docker/alpine@3.20': 'elsewhere' });
    expect([verdict, found]).toEqual(['undecided', ['error read/named-only Dockerfile']]);
    const policy =
      'extends: [recommended]\nclarifications: [{ package: "pkg:docker/alpine@3.20", license: MIT, reason: read }]\n';
    expect((await checked({ Dockerfile: 'FROM alpine:3.20\n', 'licit.yaml': policy })).verdict).toBe('pass');
  });

  it('cannot be looked into: one finding, and nobody calls it absent', async () => {
    const { found, licenses, verdict } = await checked({ 'a.tar.gz': new Uint8Array([0x1f, 0x8b, 8, 0]) });
    expect(Object.values(licenses)).toEqual(['unread']);
    expect([verdict, found]).toEqual(['undecided', ['error read/skipped a.tar.gz']]);
  });

  it('says nothing where comments beside a bundle only name who made it', async () => {
    const banner = '/*! sheetjs (C) 2013-present SheetJS -- http://sheetjs.com */\n';
    const { found } = await checked({ 'public/a.js.LICENSE.txt': banner });
    expect(found).toEqual(['error license/absent public/a.js.LICENSE.txt']);
    for (const words of ['Talk to legal at Acme before you ship this.', '(C) 2020 Acme, who must be asked first.']) {
      const more = `/*! Released under the MIT license */\n/*! ${words} */\n`;
      const other = await checked({ 'public/a.js.LICENSE.txt': more });
      expect([other.verdict, other.found], words).toEqual([
        'fail',
        ['error license/unreadable public/a.js.LICENSE.txt'],
      ]);
    }
  });

  it('has more comments than are looked at: what stands behind them is not passed over', async () => {
    const many = BANNER.repeat(2001);
    for (const file of ['public/kit.min.js', 'public/kit.js.LICENSE.txt']) {
      const { found, verdict } = await checked({ [file]: many });
      expect([verdict, found]).toEqual(['undecided', [`error read/too-large ${file}`]]);
    }
  });

  it('is ignored by its path, and stays in the report', async () => {
    const ignore = 'paths: [{ under: old, ignore: true, reason: gone soon }]\n';
    const { outcomes, verdict, found } = await checked({
      'old/kit.min.js': `${AGPL}!function(){}();`,
      'old/Dockerfile': 'FROM alpine:3.20\n',
      'licit.yaml': ignore,
    });
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['ignored']));
    expect([verdict, found]).toEqual(['pass', []]);
  });

  it('is judged in the scope of its path, and left out where another is asked for', async () => {
    const files = {
      'tools/kit.min.js': `${BANNER.replace('MIT', 'GPL-3.0-only')}!function(){}();`,
      'licit.yaml':
        'extends: [recommended]\npaths: [{ under: tools, scope: development, reason: not shipped }]\nscopes: { development: { allow: [strong-copyleft] } }\n',
    };
    expect(Object.values((await checked(files)).outcomes)).toEqual(['allowed']);
    expect(Object.values((await checked(files, { scopes: ['runtime'] })).outcomes)).toEqual(['ignored']);
  });

  it('is one component with the package of the same purl', async () => {
    const files = npmProject([{ name: 'jquery', version: '3.6.0', license: 'MIT' }]);
    const { report } = await checked({ ...files, 'public/jquery.min.js': `/*! jQuery v3.6.0 | (c) OpenJS */\nx();` });
    expect(report.components.map(({ purl }) => purl)).toEqual(['pkg:npm/jquery@3.6.0']);
  });

  it('has its say beside the package of the same purl, and counts where that one is ignored or only for development', async () => {
    const banner = '/*! jQuery v3.6.0 | (c) OpenJS | Released under the AGPL-3.0 license */\nx();';
    const purl = 'pkg:npm/jquery@3.6.0';
    const files = npmProject([{ name: 'jquery', version: '3.6.0', license: 'MIT' }]);
    const beside = await checked({ ...files, 'public/jquery.min.js': banner });
    expect([beside.outcomes[purl], beside.verdict]).toEqual(['refused', 'fail']);
    const moved = Object.fromEntries(Object.entries(files).map(([path, text]) => [`old/${path}`, text]));
    const policy = 'extends: [recommended]\npaths: [{ under: old, ignore: true, reason: gone soon }]\n';
    const live = await checked({ ...moved, 'licit.yaml': policy, 'public/jquery.min.js': banner });
    expect([live.outcomes[purl], live.found]).toEqual([
      'refused',
      expect.arrayContaining(['error license/not-allowed public/jquery.min.js']),
    ]);
    const lax =
      'extends: [recommended]\npaths: [{ under: old, scope: development, reason: not shipped }]\nscopes: { development: { allow: [network-copyleft] } }\n';
    const shipped = await checked({ ...moved, 'licit.yaml': lax, 'public/jquery.min.js': banner });
    expect([shipped.outcomes[purl], shipped.report.components[0]?.scope]).toEqual(['refused', 'runtime']);
  });

  it('holds no key that a report would show', async () => {
    const key = 'abcd-1234-efgh-5678';
    const { report, sources } = await checked({
      Dockerfile: `FROM alpine:3.20\nENV MUI_LICENSE_KEY=${key}\n`,
      'package.json': '{}',
    });
    expect(report.findings.map(({ code }) => code)).toContain('conduct/secret-in-repository');
    expect(sources('Dockerfile')).not.toContain(key);
  });
});

describe('a session', () => {
  it('sees what is bundled change, come and go', async () => {
    const buffers = new Map<FilePath, string>();
    const tree = overlayTree(memoryTree({ Dockerfile: 'FROM alpine:3.20\n', 'a.txt': '', '.gitignore': '' }), buffers);
    const session = createSession(tree, { asOf: TODAY, sources: [], ...WHOLE });
    const purls = async () => (await session.check()).report.components.map(({ purl }) => purl);
    expect(await purls()).toEqual(['pkg:docker/alpine@3.20']);
    const edit = async (file: string, text: string) => {
      buffers.set(file as FilePath, text);
      session.changed([file as FilePath]);
      return purls();
    };
    expect(await edit('Dockerfile', 'FROM busybox:1\n')).toEqual(['pkg:docker/busybox@1']);
    expect(await edit('b/Dockerfile', 'FROM nginx:1\n')).toEqual(['pkg:docker/busybox@1', 'pkg:docker/nginx@1']);
    expect(await edit('Dockerfile', '')).toEqual(['pkg:docker/nginx@1']);
    expect(await edit('.gitignore', 'b/\n')).toEqual([]);
    expect(await edit('.gitignore', '')).toEqual(['pkg:docker/nginx@1']);
    buffers.delete('b/Dockerfile' as FilePath);
    session.changed(['b/Dockerfile' as FilePath]);
    expect(await purls()).toEqual([]);
  });
});
