import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../core/config/load.js';
import { judge } from '../../core/decide/judge.js';
import type { FilePath, Scope } from '../../core/index.js';
import { memoryTree } from '../../core/index.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { TODAY } from '../support/day.js';

/** "verdict: deciding operand (reason)" for an expression under a policy. */
async function verdict(
  expression: string,
  policy: string,
  scope: Scope = 'runtime',
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const files = Object.entries({ 'licit.yaml': policy, ...more }).map(
    ([path, text]) => [path as FilePath, text] as const,
  );
  const { policy: loaded, findings } = await loadPolicy(memoryTree(new Map(files)), { asOf: TODAY });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const parsed = parseExpression(expression);
  if (!('expression' in parsed)) throw new Error(parsed.problem.message);
  const judged = judge(parsed.expression, scope, loaded);
  return `${judged.verdict}: ${expression.slice(judged.deciding.start, judged.deciding.end)}`;
}

const MIT = 'licenses:\n  allow: [MIT]\n';

describe('judging expressions', () => {
  it('takes the best of a choice and the worst of a sum', async () => {
    expect(await verdict('MIT OR GPL-3.0-only', MIT)).toBe('allow: MIT');
    expect(await verdict('GPL-3.0-only OR MIT', MIT)).toBe('allow: MIT');
    expect(await verdict('MIT AND GPL-3.0-only', MIT)).toBe('deny: GPL-3.0-only');
    expect(await verdict('(MIT OR ISC) AND (GPL-3.0-only OR MIT)', MIT)).toBe('allow: MIT');
    expect(await verdict('MIT AND (ISC OR GPL-3.0-only)', MIT)).toBe('deny: ISC');
  });

  it('lets the recipient choose a later version, and only where it says so', async () => {
    const three = 'licenses:\n  allow: [GPL-3.0-only]\n';
    expect(await verdict('GPL-2.0-or-later', three)).toBe('allow: GPL-2.0-or-later');
    expect(await verdict('GPL-2.0-only', three)).toBe('deny: GPL-2.0-only');
    expect(await verdict('GPL-2.0', three)).toBe('deny: GPL-2.0');
    expect(await verdict('GPL-3.0-only', 'licenses:\n  allow: [GPL-2.0-or-later]\n')).toBe('allow: GPL-3.0-only');
    expect(await verdict('GPL-3.0-only', 'licenses:\n  allow: [GPL-2.0-only]\n')).toBe('deny: GPL-3.0-only');
    expect(await verdict('AGPL-3.0-only', 'licenses:\n  allow: [AGPL-1.0-only]\n')).toBe('deny: AGPL-3.0-only');
    expect(
      await verdict('GPL-2.0-or-later', 'licenses:\n  allow: [strong-copyleft]\n  deny: [GPL-2.0-or-later]\n'),
    ).toBe('deny: GPL-2.0-or-later');
  });

  it('keeps a license with an exception apart from the license', async () => {
    const plain = 'licenses:\n  allow: [GPL-2.0-only]\n';
    expect(await verdict('GPL-2.0-only WITH Classpath-exception-2.0', plain)).toBe(
      'deny: GPL-2.0-only WITH Classpath-exception-2.0',
    );
    const pair = 'licenses:\n  allow: ["GPL-2.0-only WITH Classpath-exception-2.0"]\n';
    expect(await verdict('GPL-2.0-only', pair)).toBe('deny: GPL-2.0-only');
    expect(await verdict('GPL-2.0-with-classpath-exception', pair)).toBe('allow: GPL-2.0-with-classpath-exception');
  });

  it('believes an expression before an id, an id before a category, and the stricter of equals', async () => {
    expect(await verdict('MPL-2.0', 'licenses:\n  allow: [MPL-2.0]\n  review: [weak-copyleft]\n')).toBe(
      'allow: MPL-2.0',
    );
    expect(await verdict('MIT', 'licenses:\n  allow: [permissive]\n  deny: [MIT]\n')).toBe('deny: MIT');
    expect(await verdict('MIT AND Zlib', 'licenses:\n  allow: [permissive]\n  deny: ["Zlib AND MIT"]\n')).toBe(
      'deny: MIT',
    );
    expect(await verdict('MIT', 'licenses:\n  allow: [permissive]\n  deny: ["Zlib AND MIT"]\n')).toBe('allow: MIT');
  });

  it('refuses what nothing names, unless the policy says otherwise', async () => {
    expect(await verdict('LicenseRef-ours', MIT)).toBe('deny: LicenseRef-ours');
    expect(await verdict('LicenseRef-ours', 'licenses:\n  allow: [permissive]\n')).toBe('deny: LicenseRef-ours');
    expect(await verdict('LicenseRef-ours', 'licenses:\n  review: [uncategorized]\n')).toBe('review: LicenseRef-ours');
    expect(await verdict('NOASSERTION', 'licenses:\n  otherwise: allow\n')).toBe('deny: NOASSERTION');
    expect(await verdict('NONE', 'licenses:\n  otherwise: allow\n')).toBe('deny: NONE');
  });

  it('has the rules of a scope before the general ones, for that scope alone', async () => {
    const policy =
      'licenses:\n  allow: [permissive]\n  deny: [strong-copyleft, AGPL-3.0-only]\nscopes:\n  development:\n    allow: [strong-copyleft, network-copyleft]\n';
    expect(await verdict('GPL-3.0-only', policy, 'development')).toBe('allow: GPL-3.0-only');
    expect(await verdict('GPL-3.0-only', policy, 'runtime')).toBe('deny: GPL-3.0-only');
    expect(await verdict('AGPL-3.0-only', policy, 'development')).toBe('deny: AGPL-3.0-only');
  });

  it('has the nearest policy win, but for a refusal that binds', async () => {
    const open = { 'base.yaml': 'overridable: true\nlicenses:\n  allow: [permissive]\n  deny: [weak-copyleft]\n' };
    const bound = { 'base.yaml': 'licenses:\n  allow: [permissive]\n  deny: [weak-copyleft]\n' };
    const nearer = 'extends: [./base.yaml]\nlicenses:\n  allow: [weak-copyleft]\n';
    expect(await verdict('MPL-2.0', nearer, 'runtime', open)).toBe('allow: MPL-2.0');
    expect(await verdict('MPL-2.0', nearer, 'runtime', bound)).toBe('deny: MPL-2.0');
    const softer = 'extends: [./base.yaml]\nlicenses:\n  review: [MPL-2.0]\n';
    expect(await verdict('MPL-2.0', softer, 'runtime', open)).toBe('review: MPL-2.0');
    expect(await verdict('MPL-2.0', softer, 'runtime', bound)).toBe('deny: MPL-2.0');
    expect(await verdict('MIT', 'extends: [./base.yaml]\nlicenses:\n  review: [permissive]\n', 'runtime', bound)).toBe(
      'review: MIT',
    );
  });
});
