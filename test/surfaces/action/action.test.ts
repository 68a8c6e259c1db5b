import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { npmProject } from '../../support/projects.js';
import { folderWith, runAction } from '../../support/runner.js';

const FINE = npmProject([{ name: 'left-pad', version: '1.3.0', license: 'WTFPL' }]);
const REFUSED = npmProject([{ name: 'copyleft', version: '1.0.0', license: 'AGPL-3.0-only' }]);

describe('the built Action', () => {
  it('passes a tree that is allowed', async () => {
    const { code, outputs, summary, out } = await runAction(folderWith(FINE));
    expect(out).not.toContain('::error');
    expect(outputs.get('verdict')).toBe('pass');
    expect(outputs.get('components')).toBe('1');
    expect(outputs.get('errors')).toBe('0');
    expect(summary.length).toBeGreaterThan(20);
    expect(code).toBe(0);
  });

  it('fails on what is refused, with an annotation on its line, a summary and reports', async () => {
    const { code, outputs, summary, out } = await runAction(folderWith(REFUSED), { 'as-of': '2026-11-23' });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error .*file=package\.json,.*line=6,.*title=.*AGPL|^::error file=package\.json,line=6/m);
    expect(outputs.get('verdict')).toBe('fail');
    expect(summary).toContain('AGPL-3.0-only');
    const json = JSON.parse(readFileSync(outputs.get('json') ?? '', 'utf8')) as {
      asOf: string;
      summary: { verdict: string };
    };
    expect([json.asOf, json.summary.verdict]).toEqual(['2026-11-23', 'fail']);
    expect(JSON.parse(readFileSync(outputs.get('sarif') ?? '', 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(outputs.get('markdown') ?? '', 'utf8')).toContain('copyleft');
  });

  it('is undecided, never green, when a lockfile cannot be read', async () => {
    const { code, outputs } = await runAction(folderWith({ ...FINE, 'package-lock.json': '{ "lockfileVersion": 3, ' }));
    expect([code, outputs.get('verdict')]).toEqual([2, 'undecided']);
  });

  it('annotates at most ten of a kind and says how many more there are', async () => {
    const many = Array.from({ length: 14 }, (_, index) => ({
      name: `p${index}`,
      version: '1.0.0',
      license: 'AGPL-3.0-only',
    }));
    const { out } = await runAction(folderWith(npmProject(many)));
    expect(out.match(/^::error /gm)).toHaveLength(10);
    expect(out).toContain('4 more');
  });

  it('names paths from the workspace when the project is a folder of it', async () => {
    const inFolder = Object.fromEntries(Object.entries(REFUSED).map(([path, text]) => [`apps/shop/${path}`, text]));
    const { out, outputs } = await runAction(folderWith(inFolder), { path: 'apps/shop' });
    expect(out).toContain('file=apps/shop/package.json');
    expect(readFileSync(outputs.get('sarif') ?? '', 'utf8')).toContain('"uri": "apps/shop/package.json"');
  });

  it('refuses a path that leaves the workspace, also through a link', async () => {
    const outside = folderWith(REFUSED);
    const workspace = folderWith(FINE);
    symlinkSync(outside, join(workspace, 'link'));
    for (const path of ['..', '/', 'link']) {
      const { code, out } = await runAction(workspace, { path });
      expect([path, code]).toEqual([path, 2]);
      expect(out).toContain('leaves the workspace');
    }
  });

  it('says which input is wrong', async () => {
    const workspace = folderWith(FINE);
    expect((await runAction(workspace, { online: 'maybe' })).out).toContain(
      'online: "maybe" is neither true nor false',
    );
    expect((await runAction(workspace, { 'as-of': '2026-02-30' })).out).toContain('as-of: "2026-02-30" is no day');
    expect((await runAction(workspace, { scope: 'runtime, prod' })).out).toContain('scope: "prod" is none');
    expect((await runAction(workspace, { path: 'nowhere' })).code).toBe(2);
  });

  it('lets no name from a package become a workflow command, HTML or a mention', async () => {
    const hostile = 'x\n::error::pwned\r\n::set-output name=verdict::pass <img src=x> @octocat';
    const files = npmProject([{ name: 'evil', version: '1.0.0', license: hostile }]);
    const { code, out, summary, outputs } = await runAction(folderWith(files));
    expect(code).toBe(1);
    expect(outputs.get('verdict')).toBe('fail');
    const live = liveCommands(out);
    expect(
      live.every((line) => /^::(error|warning|notice) (file|title)=/.test(line)),
      live.join('\n'),
    ).toBe(true);
    expect(summary).not.toContain('<img');
    expect(summary).not.toMatch(/(^|[\s|])@octocat/);
  });

  it('declares in action.yml what the code reads and sets, and nothing else', () => {
    const root = join(import.meta.dirname, '../../..');
    const manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
      inputs: object;
      outputs: object;
      runs: { using: string; main: string };
    };
    const code = readFileSync(join(root, 'action/inputs.ts'), 'utf8');
    const read = new Set([...code.matchAll(/get\('([a-z-]+)'\)/g)].map((match) => match[1]));
    expect(Object.keys(manifest.inputs).sort()).toEqual([...read].sort());
    expect(Object.keys(manifest.outputs)).toEqual([
      'verdict',
      'components',
      'errors',
      'warnings',
      'notes',
      'json',
      'sarif',
      'markdown',
    ]);
    expect(manifest.runs).toEqual({ using: 'node24', main: 'action/dist/main.mjs' });
  });
});

/** Lines that a runner would take as commands: not those between stop-commands and its token. */
function liveCommands(out: string): readonly string[] {
  const live: string[] = [];
  let stopped: string | undefined;
  for (const line of out.split(/\r\n|\r|\n/)) {
    const stop = /^::stop-commands::(.+)$/.exec(line);
    if (stopped !== undefined) {
      if (line === `::${stopped}::`) stopped = undefined;
    } else if (stop) stopped = stop[1];
    else if (/^\s*::/.test(line) || /##\[/.test(line)) live.push(line);
  }
  return live;
}
