import { describe, expect, test } from 'vitest';
import { draftPolicy } from '../../core/config/draft.js';
import type { Decision, JudgedComponent } from '../../core/model/component.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { LicenseConclusion } from '../../core/model/license.js';
import { npmPurl } from '../../core/model/purl.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { loadText, TODAY } from './loading.js';

function component(
  name: string,
  outcome: Decision['outcome'],
  license: string | LicenseConclusion,
  reason = '',
): JudgedComponent {
  const span = { file: 'package.json' as FilePath, start: 0, end: 0 };
  return {
    purl: npmPurl(name, '1.0.0'),
    scope: 'runtime',
    direct: true,
    paths: [],
    occurrences: [{ span, scope: 'runtime', relation: 'direct', project: '' as FilePath }],
    copies: [],
    optional: false,
    ignored: false,
    license: typeof license === 'string' ? known(license) : license,
    decision: { outcome, reason },
  };
}

function known(text: string): LicenseConclusion {
  const parsed = parseExpression(text);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return { kind: 'known', text, expression: parsed.expression, because: [] };
}

const COMPONENTS = [
  component('b', 'review', 'MPL-2.0'),
  component('a', 'review', 'MPL-2.0'),
  component('@acme/kit', 'allowed', 'MIT'),
  component('chart-kit', 'refused', 'MIT AND SSPL-1.0', 'SSPL-1.0 is denied'),
  component('mute', 'refused', { kind: 'absent', because: [] }, 'nothing is said'),
  component('odd', 'refused', { kind: 'unreadable', problem: 'AND or OR is\nmissing: "x"', because: [] }),
  component('gone', 'undecided', { kind: 'not-evaluated', reason: 'not-installed', because: [] }),
];

describe('a drafted policy', () => {
  test('says what is there and lifts no refusal', async () => {
    const text = draftPolicy(COMPONENTS, {
      asOf: TODAY,
      projectLicense: 'Apache-2.0',
      schemaUrl: 'https://example.org/licit.schema.json',
    });
    expect(text).toBe(`# yaml-language-server: $schema=https://example.org/licit.schema.json
# Which licenses may be used here. Drafted on 2026-11-23 from 7 components, 3 of them refused.
# Permissive and public-domain licenses are allowed, weak copyleft needs review, the rest and what is unknown is refused.

extends: [recommended]

# The license this project is given out under; nothing is judged by it yet.
# project:
#   license: "Apache-2.0"

licenses:
  # In use and not looked at yet: move a license to \`allow\` once its terms are kept.
  review:
    - MPL-2.0 # a 1.0.0, b 1.0.0

# Refused. Replace the package, allow its license under \`licenses\`, or let one through: take away the "# ", say why,
# who answers for it and until when.
# exceptions:
#   - package: "pkg:npm/chart-kit@1.0.0"
#     license: "MIT AND SSPL-1.0" # SSPL-1.0 is denied
#     scope: runtime
#     reason: ""
#     owner: ""
#     until: ""

# Nobody says, or nobody can read, what the license of these is. Find out, then take away the "# " and say how you
# know. With \`file\` and \`sha256\` you hear of it when the text changes.
# clarifications:
#   - package: "pkg:npm/mute@1.0.0"
#     license: "" # nothing is said
#     reason: ""
#   - package: "pkg:npm/odd@1.0.0"
#     license: "" # AND or OR is missing: "x"
#     reason: ""
`);
    const { policy, findings } = await loadText(text);
    expect(findings).toEqual([]);
    const own = policy.rules.entries.filter(({ distance }) => distance === 0);
    expect(own.map(({ verdict }) => verdict)).toEqual(['review']);
    expect([...policy.exceptions, ...policy.clarifications]).toEqual([]);
  });

  test('its templates hold once they are filled in', async () => {
    const text = draftPolicy(COMPONENTS, { asOf: TODAY })
      .replace(/^# ((exceptions|clarifications):| {2}.*)$/gm, '$1')
      .replaceAll('reason: ""', 'reason: r')
      .replaceAll('owner: ""', 'owner: o')
      .replaceAll('until: ""', 'until: 2027-01-01')
      .replaceAll('license: ""', 'license: MIT');
    const { policy, findings } = await loadText(text);
    expect(findings).toEqual([]);
    expect(policy.exceptions.map(({ package: { name } }) => name)).toEqual(['chart-kit']);
    expect(policy.clarifications.map(({ package: { name } }) => name)).toEqual(['mute', 'odd']);
  });

  test('is the same in whatever order the components come, and short where there is nothing to say', () => {
    expect(draftPolicy(COMPONENTS.toReversed(), { asOf: TODAY })).toBe(draftPolicy(COMPONENTS, { asOf: TODAY }));
    expect(
      draftPolicy([], { asOf: TODAY }),
    ).toBe(`# Which licenses may be used here. Drafted on 2026-11-23 from 0 components, 0 of them refused.
# Permissive and public-domain licenses are allowed, weak copyleft needs review, the rest and what is unknown is refused.

extends: [recommended]
`);
  });

  test('names from outside break no line', async () => {
    const hostile = component(
      'x\nlicenses: { allow: [GPL-3.0-only] }',
      'refused',
      'MIT',
      'a\u2028b\u001b[31m\nexceptions: []',
    );
    const text = draftPolicy([hostile, component('y\nz', 'review', 'MPL-2.0')], {
      asOf: TODAY,
      projectLicense: 'MIT\nextends: []',
      schemaUrl: 'x\ny: z',
    });
    const { policy, findings } = await loadText(text);
    expect(findings).toEqual([]);
    expect(policy.rules.entries.filter(({ distance }) => distance === 0)).toHaveLength(1);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u2028/u);
  });

  test('many refusals are counted, not all listed', () => {
    const many = Array.from({ length: 100 }, (_, n) => component(`p${n}`, 'refused', 'SSPL-1.0'));
    const text = draftPolicy(many, { asOf: TODAY });
    expect(text.match(/package:/g)).toHaveLength(40);
    expect(text).toContain('#   and 60 more: licit check\n');
  });
});
