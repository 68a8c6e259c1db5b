import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmProject } from '../../support/projects.js';
import { folderWith, licit, run } from '../../support/runner.js';

const FINE = npmProject([{ name: 'left-pad', version: '1.3.0', license: 'WTFPL' }]);
const REFUSED = npmProject([
  { name: 'copyleft', version: '1.0.0', license: 'AGPL-3.0-only' },
  { name: 'fine', version: '2.0.0', license: 'MIT' },
]);

describe('licit check', () => {
  it('ends with 0, 1 or 2: allowed, refused, could not judge', async () => {
    expect((await licit(['check', folderWith(FINE)])).code).toBe(0);
    expect((await licit(['check', folderWith(REFUSED)])).code).toBe(1);
    expect((await licit(['check', folderWith({ ...FINE, 'package-lock.json': '{' })])).code).toBe(2);
  });

  it('says where, why and what next', async () => {
    const { out } = await licit(['check'], { cwd: folderWith(REFUSED) });
    expect(out).toContain('error[license/not-allowed]: copyleft 1.0.0 is AGPL-3.0-only, which is not allowed');
    expect(out).toContain('--> package.json:6:5');
    expect(out).toContain('node_modules/copyleft/package.json:4:15');
    expect(out).toContain('= help: ');
    expect(out).toContain('built-in');
  });

  it('prints no colors and no progress into a pipe, colors when asked, none with NO_COLOR', async () => {
    const cwd = folderWith(REFUSED);
    const piped = await licit(['check'], { cwd });
    expect([piped.out.includes('\u001b'), piped.err]).toEqual([false, '']);
    expect((await licit(['check'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[');
    expect((await licit(['check'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });

  it('writes each format where it was asked to', async () => {
    const cwd = folderWith(REFUSED);
    const both = await licit(['check', '--format', 'json', '--format', 'text'], { cwd });
    expect([both.code, both.out]).toEqual([2, '']);
    expect(both.err).toContain('only one format can go to the screen');
    const args = ['--format', 'json', '--output', 'a.json', '-o', 'b.sarif', '--format', 'text'];
    const { code, out } = await licit(['check', ...args], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('error[license/not-allowed]');
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).summary.verdict).toBe('fail');
    expect(JSON.parse(readFileSync(join(cwd, 'b.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('gives the same bytes again, from an empty cache and from a full one', async () => {
    const cwd = folderWith(REFUSED);
    const env = home();
    const args = ['check', '--format', 'json', '--as-of', '2026-11-23'];
    await settled();
    const first = await licit(args, { cwd, env });
    const second = await licit(args, { cwd, env });
    expect(first.out.length).toBeGreaterThan(500);
    expect(second.out).toBe(first.out);
    expect((await licit(['cache'], { env })).out).toContain(': 1 file,');
  });

  it('notices an edit of an installed package although the cache is full', async () => {
    const cwd = folderWith(FINE);
    const env = home();
    await settled();
    expect((await licit(['check'], { cwd, env })).code).toBe(0);
    expect((await licit(['cache'], { env })).out).toContain(': 1 file,');
    writeFileSync(
      join(cwd, 'node_modules/left-pad/package.json'),
      '{"name":"left-pad","version":"1.3.0","license":"AGPL-3.0-only"}',
    );
    expect((await licit(['check'], { cwd, env })).code).toBe(1);
  });

  it('asks no answer of another build', async () => {
    const program = mkdtempSync(join(tmpdir(), 'licit-build-'));
    cpSync(join(import.meta.dirname, '../../../dist/cli'), program, { recursive: true });
    const cwd = folderWith(FINE);
    const env = home();
    const check = async (): Promise<string> => (await run([join(program, 'licit.mjs'), 'check'], { cwd, env })).out;
    await settled();
    const first = await check();
    const answers = join(env.XDG_CACHE_HOME, 'licit/answers');
    const [answer = ''] = readdirSync(answers, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(answers, path)).isFile(),
    );
    const kept = readFileSync(join(answers, answer), 'utf8');
    writeFileSync(join(answers, answer), kept.replace('1 component', '1 COMPONENT'));
    expect(await check()).toBe(first.replace('1 component', '1 COMPONENT'));
    for (const file of readdirSync(program)) if (file.endsWith('.mjs')) utimesSync(join(program, file), 1, 1);
    expect(await check()).toBe(first);
  });

  it('judges by the policy it is given, also one outside the project', async () => {
    const cwd = folderWith(REFUSED);
    const policies = folderWith({
      'strict.yaml': 'extends: [recommended]\nlicenses:\n  deny: [MIT]\n',
      'open.yaml': 'licenses:\n  allow: [network-copyleft, permissive]\n',
    });
    expect((await licit(['check', '--policy', join(policies, 'strict.yaml')], { cwd })).out).toContain(
      'fine 2.0.0 is MIT, which is not allowed',
    );
    expect((await licit(['check', '--policy', join(policies, 'open.yaml')], { cwd })).code).toBe(0);
    expect((await licit(['check', '--policy', 'none.yaml'], { cwd })).err).toContain(
      '--policy none.yaml: there is no such file',
    );
  });

  it('judges the scopes asked for, and does not call the others allowed', async () => {
    const cwd = folderWith(REFUSED);
    const { code, out } = await licit(['check', '--scope', 'development', '--format', 'json'], { cwd });
    const report = JSON.parse(out) as { components: { license: { status: string }; decision: { outcome: string } }[] };
    expect(code).toBe(0);
    expect(new Set(report.components.map(({ license, decision }) => `${license.status} ${decision.outcome}`))).toEqual(
      new Set(['not-evaluated ignored']),
    );
  });

  it('tells how to mend a wrong call', async () => {
    const cwd = folderWith(FINE);
    const wrong = async (...args: string[]) => {
      const { code, err, out } = await licit(args, { cwd });
      expect([args, code, out]).toEqual([args, 2, '']);
      return err;
    };
    expect(await wrong('check', 'nowhere')).toContain('nowhere: there is no such file or folder');
    expect(await wrong('check', '--as-of', '2026-02-30')).toContain('--as-of 2026-02-30: write a day that exists');
    expect(await wrong('chekc')).toContain('check');
    expect(await wrong('check', '--format', 'xml')).toContain('text, json, sarif, markdown, github');
    expect(await wrong('check', '--scope', 'prod')).toContain('development');
    expect(await wrong('check', '--output', '/nowhere/at/all.json')).toContain('--output /nowhere/at/all.json');
  });
});

describe('licit explain', () => {
  it('tells the story by name, name@version and purl', async () => {
    const cwd = folderWith(REFUSED);
    for (const wanted of ['copyleft', 'copyleft@1.0.0', 'pkg:npm/copyleft@1.0.0']) {
      const { code, out } = await licit(['explain', wanted], { cwd });
      expect([wanted, code]).toEqual([wanted, 0]);
      expect(out).toContain('AGPL-3.0-only');
      expect(out).toContain('node_modules/copyleft/package.json');
    }
    const none = await licit(['explain', 'copylef'], { cwd });
    expect([none.code, none.err]).toEqual([2, 'copylef: nothing here brings it in; there is pkg:npm/copyleft@1.0.0\n']);
  });
});

describe('licit catalogue', () => {
  const ROW = `schema: licit-catalogue/1
rows:
  - id: own.kit
    name: Kit
    publisher: Acme
    category: own
    detect: ["purl:pkg:npm/@acme/kit"]
    terms: [{ versions: ">=2", license: LicenseRef-acme, class: commercial }]
    verified: memory
`;

  it('lists what is known, all or what is about some words, for people and for machines', async () => {
    const all = await licit(['catalogue', 'list']);
    expect([all.code, all.err]).toEqual([0, '']);
    expect(all.out).toMatch(/^\d{3} products, \d+ read in a document and \d+ from memory; as of \d{4}-\d{2}-\d{2}$/m);
    const { code, out } = await licit(['catalogue', 'list', 'sidekiq', '--format', 'json']);
    const { format, date, rows } = JSON.parse(out) as { format: string; date: string; rows: { id: string }[] };
    expect([code, format, rows.map(({ id }) => id)]).toEqual([
      0,
      'licit-catalogue-1',
      ['ruby.sidekiq-pro', 'ruby.sidekiq-ent'],
    ]);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const none = await licit(['catalogue', 'list', 'left-pad']);
    expect([none.code, none.out, none.err]).toEqual([2, '', 'left-pad: no product of the catalogue is about it\n']);
  });

  it('shows one product, with a file of one’s own over what Licit knows', async () => {
    const cwd = folderWith({ 'own.yaml': ROW });
    const { code, out } = await licit(['catalogue', 'show', 'pkg:npm/@acme/kit@2.1.0', '-c', 'own.yaml'], { cwd });
    expect([code, out.includes('from: own.yaml'), out.includes('> versions >=2: LicenseRef-acme')]).toEqual([
      0,
      true,
      true,
    ]);
    const json = await licit(['catalogue', 'show', 'pkg:npm/@acme/kit@1.0.0', '-c', 'own.yaml', '-f', 'json'], { cwd });
    const { shown } = JSON.parse(json.out) as { shown: { row: { id: string }; terms: { kind: string } }[] };
    expect(shown.map(({ row, terms }) => [row.id, terms.kind])).toEqual([['own.kit', 'uncovered']]);
    const none = await licit(['catalogue', 'show', 'tldrow']);
    expect([none.code, none.out, none.err]).toEqual([
      2,
      '',
      'tldrow: it is not in the catalogue; did you mean npm.tldraw?\n',
    ]);
  });

  it('checks a file, ends with 1 for a mistake, and uses no file with one', async () => {
    const wrong = ROW.replace('commercial', 'comercial');
    const cwd = folderWith({ 'own.yaml': ROW, 'wrong.yaml': wrong });
    const fine = await licit(['catalogue', 'lint', 'own.yaml'], { cwd });
    expect([fine.code, fine.out]).toEqual([0, 'own.yaml: 1 row, no mistakes\n']);
    const { code, out } = await licit(['catalogue', 'lint', 'wrong.yaml'], { cwd });
    expect([code, out]).toEqual([1, expect.stringContaining('wrong.yaml:8:65')]);
    const json = await licit(['catalogue', 'lint', 'wrong.yaml', '--format', 'json'], { cwd });
    expect(JSON.parse(json.out)).toMatchObject({
      files: [
        {
          file: 'wrong.yaml',
          rows: 0,
          mistakes: [{ start: { line: 8, column: 65 }, help: 'did you mean "commercial"?' }],
        },
      ],
    });
    const used = await licit(['catalogue', 'list', '-c', 'wrong.yaml'], { cwd });
    expect([used.code, used.out, used.err.includes('did you mean "commercial"?')]).toEqual([2, '', true]);
    const missing = await licit(['catalogue', 'lint', 'none.yaml'], { cwd });
    expect([missing.code, missing.err]).toEqual([
      2,
      'none.yaml: there is no such file, or it cannot be read as text\n',
    ]);
    expect((await licit(['catalogue', 'lint', '.'], { cwd })).code).toBe(2);
  });

  it('knows what the policy of this folder adds, and files asked for come over that', async () => {
    const over = 'schema: licit-catalogue/1\nrows: [{ id: own.kit, override: true, metric: node }]\n';
    const cwd = folderWith({ 'a/licit.yaml': 'catalogue: ../own.yaml\n', 'own.yaml': ROW, 'a/over.yaml': over });
    const shown = await licit(['catalogue', 'show', 'own.kit'], { cwd: join(cwd, 'a') });
    expect([shown.code, shown.out.includes('from: ../own.yaml')]).toEqual([0, true]);
    const more = await licit(['catalogue', 'show', 'own.kit', '-c', 'over.yaml'], { cwd: join(cwd, 'a') });
    expect([more.code, more.out.includes('from: over.yaml'), more.out.includes('node')]).toEqual([0, true, true]);
    const linted = await licit(['catalogue', 'lint'], { cwd: join(cwd, 'a') });
    expect([linted.code, linted.out]).toEqual([0, '../own.yaml: 1 row, no mistakes\n']);
    const nothing = await licit(['catalogue', 'lint'], { cwd });
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('names no catalogue')]);
    expect((await licit(['catalogue', 'show', 'own.kit'], { cwd })).code).toBe(2);
  });
});

describe('licit init', () => {
  it('writes a policy that the next check reads without a complaint, and that whitewashes nothing', async () => {
    const cwd = folderWith(REFUSED);
    const { code, out } = await licit(['init'], { cwd });
    expect([code, out]).toEqual([0, 'wrote licit.yaml for 2 components\nnext: read it, then run licit check\n']);
    const next = await licit(['check', '--format', 'json'], { cwd });
    const report = JSON.parse(next.out) as { policy: { name: string }; findings: { code: string }[] };
    expect(next.code).toBe(1);
    expect(report.policy.name).toBe('licit.yaml');
    expect(report.findings.map((found) => found.code)).toEqual(['license/not-allowed']);
  });

  it('leaves a policy that is there alone', async () => {
    const cwd = folderWith({ ...FINE, 'licit.yaml': 'extends: [recommended]\n' });
    const { code, err } = await licit(['init'], { cwd });
    expect([code, err]).toEqual([2, 'licit.yaml is there already; edit it, or remove it to start anew\n']);
    expect(readFileSync(join(cwd, 'licit.yaml'), 'utf8')).toBe('extends: [recommended]\n');
  });
});

describe('licit identify', () => {
  const license = readFileSync('node_modules/undici/LICENSE', 'utf8');

  it('says which license each text is, with its lines', async () => {
    const cwd = folderWith({
      'a.c': '/* A file.\n * SPDX-License-Identifier: MIT OR Apache-2.0\n */\n',
      LICENSE: license,
    });
    const { code, out } = await licit(['identify', 'a.c', 'LICENSE'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe(
      'a.c: MIT OR Apache-2.0\n  tag of MIT OR Apache-2.0, line 2\n' +
        'LICENSE: MIT\n  text of MIT, lines 1-21\n  copyright: Copyright (c) Matteo Collina and Undici contributors\n' +
        '\nWhat the licenses ask\n' +
        '  MIT (permissive): Use, change, sell and pass on for any purpose; keep the copyright and license notice.\n' +
        '  Apache-2.0 (permissive): Use, change, sell and pass on for any purpose; keep the copyright and license notice. ' +
        'Say which files were changed and pass the NOTICE file on; the patent license ends for whoever sues over patents.\n',
    );
  });

  it('says that there are terms which nobody knows, and shows them', async () => {
    const cwd = folderWith({ LICENSE: `The icons in res/ are licensed under the Foo Bar License 1.0.\n\n${license}` });
    const { code, out } = await licit(['identify', 'LICENSE'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('LICENSE: MIT, and terms that nobody knows\n');
    expect(out).toContain('  unknown terms, line 1\n      licensed under the Foo Bar License\n');
  });

  it('reads a source as one: what it says of itself is no term', async () => {
    const header =
      '// SPDX-License-Identifier: MIT\n//\n// This must always be linked first, and needs a table of its own.\n';
    const cwd = folderWith({ 'a.c': header, 'a.txt': header });
    expect((await licit(['identify', 'a.c'], { cwd })).out).toMatch(/^a\.c: MIT\n/);
    expect((await licit(['identify', 'a.txt'], { cwd })).out).toMatch(/^a\.txt: MIT AND LicenseRef-additional-terms\n/);
  });

  it('looks through a folder, and passes over what speaks of no license', async () => {
    const cwd = folderWith({ 'x/LICENSE': license, 'x/main.js': 'run();\n', 'x/logo.png': '\u0000\u0001' });
    const { code, out } = await licit(['identify', 'x'], { cwd });
    expect([code, out.split('\n')[0]]).toEqual([0, 'x/LICENSE: MIT']);
    expect(out).not.toContain('main.js');
  });

  it('says so where no file of a folder speaks of one', async () => {
    const cwd = folderWith({ 'x/main.js': 'run();\n' });
    const { code, out, err } = await licit(['identify', 'x'], { cwd });
    expect([code, out, err]).toEqual([2, '', 'x: no file here speaks of a license\n']);
  });

  it('shows with --diff what was changed, and with --why by what it is known', async () => {
    const cwd = folderWith({
      LICENSE: license.replace('free of charge, to any person', 'free of charge, to no person'),
    });
    const { code, out } = await licit(['identify', 'LICENSE', '--diff', '--why'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('LICENSE: LicenseRef-modified-MIT\n');
    expect(out).toContain('modified text of MIT (99.4 %), lines 1-21, 1 difference\n      by the SPDX template MIT\n');
    expect(out).toContain(
      '    line 5: … hereby granted, free of charge, to ⟨replaced⟩ person obtaining a copy of this …\n',
    );
    expect(out).toContain('    !- any\n    !+ no\n');
    expect(out).toContain('rejected: ');
  });

  it('quotes the terms that stand beside a license', async () => {
    const cwd = folderWith({ LICENSE: `${license}\nFree for students.\nValid\tuntil\u001b[2J 2025.\n` });
    const { out } = await licit(['identify', 'LICENSE'], { cwd });
    expect(out).toMatch(/additional terms, lines 23-24\n {6}Free for students\. Valid until\S*2J 2025\n/);
    expect(out).not.toContain('\u001b[2J');
  });

  it('gives machines the same with offsets, and says 2 where something is not identified', async () => {
    const cwd = folderWith({ LICENSE: license, 'b.txt': 'All sorts of words\n' });
    const { code, out } = await licit(['identify', 'LICENSE', 'b.txt', 'c.txt', '--format', 'json'], { cwd });
    expect(code).toBe(2);
    const { format, files } = JSON.parse(out) as { format: string; files: Record<string, unknown>[] };
    expect(format).toBe('licit-identify-1');
    expect(files.map(({ file, expression }) => [file, expression])).toEqual([
      ['LICENSE', 'MIT'],
      ['b.txt', undefined],
      ['c.txt', undefined],
    ]);
    expect(files[0]).toMatchObject({ compared: 'texts', matches: [{ kind: 'text', startLine: 1, endLine: 21 }] });
    expect(files[2]?.problem).toContain('ENOENT');
  });
});

describe('licit cache', () => {
  it('shows where it is and clears it', async () => {
    const cwd = folderWith(FINE);
    const env = home();
    const cache = env.XDG_CACHE_HOME;
    await settled();
    await licit(['check'], { cwd, env });
    const full = await licit(['cache'], { env });
    expect(full.out).toMatch(new RegExp(`^${cache}/licit: [1-9]\\d* files?, \\d+ KiB\\n$`));
    expect((await licit(['cache', 'clear'], { env })).out).toMatch(/: 0 files, 0 KiB\n$/);
    expect((await licit(['cache', 'celar'], { env })).code).toBe(2);
  });
});

describe('licit --help', () => {
  it('shows every command, where to start and what the exit codes mean', async () => {
    const { code, out } = await licit(['--help']);
    expect(code).toBe(0);
    for (const word of [
      'check',
      'explain',
      'init',
      'identify',
      'catalogue',
      'cache',
      'lsp',
      'Start here',
      'Exit codes',
    ])
      expect(out).toContain(word);
  });
});

/** A home that several runs share, with its cache. */
function home(): { readonly HOME: string; readonly XDG_CACHE_HOME: string } {
  const folder = mkdtempSync(join(tmpdir(), 'licit-home-'));
  return { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
}

/** Nothing is remembered of files that changed a moment ago. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2100));
}
