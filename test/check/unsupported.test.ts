import { describe, expect, it } from 'vitest';
import { check, createSession, type FilePath, memoryTree, overlayTree } from '../../core/index.js';
import { TODAY } from '../support/day.js';
import { checked, WHOLE } from './checked.js';

const MOD =
  'module a\n\nrequire (\n\tgithub.com/pkg/errors v0.9.1\n\tgolang.org/x/net v0.1.0 // indirect\n)\n\nreplace x.example/y v1.0.0 => ./y\n';
const LIST =
  '# github.com/pkg/errors v0.9.1\n## explicit\ngithub.com/pkg/errors\n# golang.org/x/net v0.1.0\n## explicit; go 1.17\n';
const TOLD = 'error read/unsupported-format go.mod';

describe('files that are not read', () => {
  it('leave a check undecided', async () => {
    const { verdict, found } = await checked({ 'Cargo.lock': 'source = "registry"\n', 'go.mod': MOD, 'go.sum': 'a\n' });
    expect(verdict).toBe('undecided');
    expect(found).toEqual(['error read/unsupported-format Cargo.lock', TOLD]);
  });

  it('are told once for a tool, with some places and the number of the others', async () => {
    const crates = Array.from({ length: 9 }, (_, index) => [`c${index}/Cargo.toml`, '[dependencies]\n'] as const);
    const { report } = await checked(Object.fromEntries(crates));
    expect(report.findings.map(({ at, labels }) => [at.file, labels.map(({ text }) => text)])).toEqual([
      ['c0/Cargo.toml', ['and here', 'and here', 'and here', 'and here', 'and here, and in 3 more files']],
    ]);
  });

  it('are no matter where the policy ignores their folder', async () => {
    const policy = 'paths: [{ under: old, ignore: true, reason: "not shipped" }]\n';
    const { found } = await checked({ 'licit.yaml': policy, 'old/Cargo.toml': '[dependencies]\n' });
    expect(found).toEqual([]);
  });

  it('are none of Go’s where all that is asked for is listed in vendor', async () => {
    const told = async (list: string, more: Readonly<Record<string, string>> = {}) =>
      (await checked({ 'go.mod': MOD, 'go.sum': 'a\n', 'vendor/modules.txt': list, ...more })).found.filter((one) =>
        one.includes('unsupported'),
      );
    expect(await told(LIST)).toEqual([]);
    expect(await told(LIST.replace('x/net v0.1.0', 'x/net v0.2.0'))).toEqual([TOLD]);
    expect(await told('# github.com/pkg/errors v0.9.1\n')).toEqual([TOLD]);
    expect(await told(LIST, { '.gitignore': 'vendor/\n' })).toEqual([TOLD]);
    const { bundled: _, ...packagesAlone } = { ...WHOLE, asOf: TODAY, sources: [] };
    const files = { 'go.mod': MOD, 'vendor/modules.txt': LIST };
    const { report } = await check(memoryTree(files), packagesAlone);
    expect(report.findings.map(({ code }) => code)).toEqual(['read/unsupported-format']);
  });

  it('are looked at again when they change', async () => {
    const buffers = new Map<FilePath, string>();
    const tree = overlayTree(memoryTree({ 'Cargo.toml': '[package]\nname = "a"\n' }), buffers);
    const session = createSession(tree, { asOf: TODAY, sources: [], ...WHOLE });
    const verdict = async () => (await session.check()).report.summary.verdict;
    expect(await verdict()).toBe('pass');
    buffers.set('Cargo.toml' as FilePath, '[dependencies]\nb = "1"\n');
    session.changed(['Cargo.toml' as FilePath]);
    expect(await verdict()).toBe('undecided');
  });
});
