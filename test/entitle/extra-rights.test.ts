import { describe, expect, it } from 'vitest';
import { readUsage } from '../../core/entitle/facts/read.js';
import type { Amount } from '../../core/entitle/reconcile/consumption.js';
import { readResult } from '../../core/entitle/reconcile/result-file.js';
import type { FilePath } from '../../core/model/file-path.js';
import { judge, measured, row, type Scene } from './scene.js';

const LATE = 'pkg:npm/late@1.0.0';
const nodes = (more: string) => row(`product: late, metric: node, ${more}`);
const standing = (quantity: number, cold: number, warm: number): Amount => ({
  quantity,
  from: 'stated',
  standby: { cold, warm },
});

/** The verdict, and how much is used of how many rights. */
async function told(scene: Scene) {
  const { verdict, issues, positions, considered } = await judge({ purl: LATE, released: '2026-01-01', ...scene });
  const [position] = positions;
  const reasons = considered.flatMap(({ reasons: why }) =>
    why.map((one) => (one.code === 'unknown' ? `unknown ${one.what}` : one.code)),
  );
  const words = [verdict, ...issues.map(({ kind }) => kind), ...reasons].join(', ');
  return position ? `${words}: ${position.used} of ${position.rights}` : words;
}

describe('copies that stand by', () => {
  it.each([
    ['count where nothing is said of them', 'quantity: 2', standing(3, 1, 0), 'covered-with-issue, exceeded: 3 of 2'],
    [
      'cold ones do not, where a right says so',
      'quantity: 2, rights: { disaster_recovery: cold }',
      standing(3, 1, 0),
      'covered: 2 of 2',
    ],
    [
      'warm ones then still do',
      'quantity: 2, rights: { disaster_recovery: cold }',
      standing(3, 0, 1),
      'covered-with-issue, exceeded: 3 of 2',
    ],
    [
      'warm ones do not, and cold ones neither, where it says so',
      'quantity: 2, rights: { disaster_recovery: warm }',
      standing(4, 1, 1),
      'covered: 2 of 2',
    ],
    [
      'no more of them than there are rights',
      'quantity: 2, rights: { disaster_recovery: cold }',
      standing(5, 3, 0),
      'covered-with-issue, exceeded: 3 of 2',
    ],
    [
      'no more of both together either',
      'quantity: 2, rights: { disaster_recovery: warm }',
      standing(5, 2, 1),
      'covered-with-issue, exceeded: 3 of 2',
    ],
    [
      'none where it says none',
      'quantity: 2, rights: { disaster_recovery: none }',
      standing(3, 1, 0),
      'covered-with-issue, exceeded: 3 of 2',
    ],
  ] as const)('%s', async (_, right, node, expected) => {
    expect(await told({ rows: [nodes(right)], counts: { node } })).toBe(expected);
  });

  it('are left out for those rights alone that say so, and not twice for an upgrade and its base', async () => {
    const cold = 'rights: { disaster_recovery: cold }';
    const two = [nodes(`quantity: 1, ${cold}`), nodes('id: B, quantity: 3')];
    expect(await told({ rows: two, counts: { node: standing(6, 2, 0) } })).toBe('covered-with-issue, exceeded: 5 of 4');
    const upgraded = [
      nodes(`quantity: 1, ${cold}`),
      nodes(`id: U, kind: upgrade, requires: [A], quantity: 1, ${cold}`),
    ];
    expect(await told({ rows: upgraded, counts: { node: standing(3, 2, 0) } })).toBe(
      'covered-with-issue, exceeded: 2 of 1',
    );
  });

  it('mean nothing where people are counted', async () => {
    const developer = standing(6, 1, 0);
    const rows = [row('rights: { disaster_recovery: warm }')];
    expect(await told({ purl: 'pkg:npm/kit@3.0.0', rows, counts: { developer } })).toBe(
      'covered-with-issue, exceeded: 6 of 5',
    );
  });

  it('add up over repositories, and go through a result', async () => {
    const product = {
      id: 'late',
      amounts: [{ metric: 'node', quantity: 3, standby: { cold: 1, warm: 0 }, from: 'x' }],
    };
    const result = (standby: unknown) =>
      readResult(
        JSON.stringify({
          measured: { repository: 'b', products: [{ ...product, amounts: [{ ...product.amounts[0], standby }] }] },
        }),
      );
    const other = result({ cold: 1, warm: 0 });
    if ('problem' in other) throw new Error(other.problem);
    const scene = { counts: { node: standing(2, 1, 0) }, others: [other] };
    expect(await told({ ...scene, rows: [nodes('quantity: 3, rights: { disaster_recovery: cold }')] })).toBe(
      'covered: 3 of 3',
    );
    for (const wrong of [{ cold: 4, warm: 0 }, { cold: -1, warm: 0 }, { cold: 1 }, 1])
      expect(result(wrong)).toHaveProperty('problem');
  });
});

describe('development and test', () => {
  const included = 'rights: { dev_test: included }';

  it.each([
    [
      'a right for production does not hold there',
      'scope: { environments: [production] }',
      'test',
      'unlicensed, scope-mismatch',
    ],
    ['unless it includes them', `scope: { environments: [production] }, ${included}`, 'test', 'covered: 0 of 5'],
    [
      'staging is neither',
      `scope: { environments: [production] }, ${included}`,
      'staging',
      'unlicensed, scope-mismatch',
    ],
    ['copies there are not counted then', `quantity: 1, ${included}`, 'dev', 'covered: 0 of 1'],
    ['and in production they are', `quantity: 1, ${included}`, 'production', 'covered-with-issue, exceeded: 2 of 1'],
    [
      'nor where they are excluded',
      'quantity: 1, rights: { dev_test: excluded }',
      'dev',
      'covered-with-issue, exceeded: 2 of 1',
    ],
  ])('%s', async (_, right, env, expected) => {
    expect(await told({ rows: [nodes(right)], counts: { node: 2 }, facts: { 'use.env': env } })).toBe(expected);
  });

  it('are covered by one right of several that includes them', async () => {
    const two = [nodes(`quantity: 1, ${included}`), nodes('id: B, quantity: 1')];
    expect(await told({ rows: two, counts: { node: 9 }, facts: { 'use.env': 'dev' } })).toBe('covered: 0 of 2');
  });

  it('people are counted there too', async () => {
    const scene = { purl: 'pkg:npm/kit@3.0.0', facts: { 'use.env': 'dev' }, counts: { developer: 6 } };
    for (const scope of ['', ', scope: { environments: [production] }'])
      expect(await told({ ...scene, rows: [row(included + scope)] })).toBe('covered-with-issue, exceeded: 6 of 5');
  });

  it('other repositories count by where they are', async () => {
    const other = (environment: string) => measured({ node: 3 }, ['late'], { repository: 'b', environment });
    const scene = {
      rows: [nodes(`quantity: 2, ${included}`)],
      counts: { node: 2 },
      facts: { 'use.env': 'production' },
    };
    expect(await told({ ...scene, others: [other('test')] })).toBe('covered: 2 of 2');
    expect(await told({ ...scene, others: [other('staging')] })).toBe('covered-with-issue, exceeded: 5 of 2');
  });
});

describe('second machines', () => {
  const devices = (more: string) => row(`product: desk, metric: device, quantity: 3, ${more}`);
  it.each([
    [3, 'rights: { second_use: true }', 'covered: 3 of 3'],
    [4, 'rights: { second_use: true }', 'undetermined: 4 of 3'],
    [6, 'rights: { second_use: true }', 'undetermined: 6 of 3'],
    [7, 'rights: { second_use: true }', 'covered-with-issue, exceeded: 7 of 3'],
    [4, 'rights: { second_use: false }', 'covered-with-issue, exceeded: 4 of 3'],
  ])('%i machines and %s: %s', async (device, right, expected) => {
    expect(await told({ purl: 'pkg:npm/desk@1.0.0', rows: [devices(right)], counts: { device } })).toBe(expected);
  });

  it('are nothing that a person or a server has', async () => {
    const rows = [nodes('quantity: 1, rights: { second_use: true }')];
    expect(await told({ rows, counts: { node: 2 } })).toBe('covered-with-issue, exceeded: 2 of 1');
  });
});

describe('hosts', () => {
  const rows = [row('scope: { hosts: ["*.example.cn"] }')];
  it.each([
    [undefined, 'undetermined, unknown host'],
    [['shop.example.cn'], 'covered: 3 of 5'],
    [['SHOP.example.CN'], 'covered: 3 of 5'],
    [['shop.example.cn', 'shop.example.org'], 'unlicensed, scope-mismatch'],
    [['example.cn'], 'unlicensed, scope-mismatch'],
  ])('%j: %s', async (hosts, expected) => {
    const scene = { purl: 'pkg:npm/kit@3.0.0', rows };
    expect(await told(hosts ? { ...scene, hosts } : scene)).toBe(expected);
  });

  it('are two scopes where they differ', async () => {
    const two = [
      row('quantity: 2, scope: { hosts: ["*.example.cn"] }'),
      row('id: B, quantity: 2, scope: { hosts: ["shop.*"] }'),
    ];
    expect(await told({ purl: 'pkg:npm/kit@3.0.0', rows: two, hosts: ['shop.example.cn'] })).toBe(
      'covered-with-issue, exceeded: 3 of 2',
    );
  });
});

describe('what was passed on', () => {
  it.each([
    ['', 'undetermined, unknown transfer'],
    [', rights: { transfer: true }', 'covered: 3 of 5'],
    [', rights: { transfer: false }', 'unlicensed, passed-on'],
  ])('%j: %s', async (more, expected) => {
    const rows = [row(`transferred_from: Another Unit${more}`)];
    expect(await told({ purl: 'pkg:npm/kit@3.0.0', rows })).toBe(expected);
  });

  it('asks nothing where nothing was', async () => {
    const rows = [row('rights: { transfer: false }')];
    expect(await told({ purl: 'pkg:npm/kit@3.0.0', rows })).toBe('covered: 3 of 5');
  });
});

describe('later versions', () => {
  const upgrade = 'rights: { upgrade: true }';
  it.each([
    ['versions: { range: "<3" }', 'unlicensed, version-not-covered'],
    [`versions: { range: "<3" }, ${upgrade}`, 'covered: 3 of 5'],
    [`versions: { range: ">=2 <=2.9" }, ${upgrade}`, 'covered: 3 of 5'],
    [`versions: { range: "<1 || >=2 <3" }, ${upgrade}`, 'covered: 3 of 5'],
    [`versions: { range: ">=4" }, ${upgrade}`, 'unlicensed, version-not-covered'],
    [`versions: { range: "<3", released_until: 2026-06-30 }, ${upgrade}`, 'covered: 3 of 5'],
    [
      `versions: { range: "<3", released_until: 2026-01-30 }, ${upgrade}`,
      'unlicensed, version-not-covered, version-not-covered',
    ],
  ])('%s: %s', async (right, expected) => {
    expect(await told({ purl: 'pkg:npm/kit@3.0.0', released: '2026-02-01', rows: [row(right)] })).toBe(expected);
  });
});

it('copies and hosts are read from usage.yaml', async () => {
  const read = (text: string) => readUsage({ file: 'usage.yaml' as FilePath, text: `schema: usage/1\n${text}` });
  const { consumption, hosts, findings } = await read(
    'hosts: [a.example.cn]\nconsumption: { late: { node: { active: 2, cold: 1 }, core: 8 } }\n',
  );
  expect([findings, hosts]).toEqual([[], ['a.example.cn']]);
  expect([...(consumption.get('late') ?? [])].map(([metric, one]) => [metric, one.value, one.standby])).toEqual([
    ['node', 3, { cold: 1, warm: 0 }],
    ['core', 8, undefined],
  ]);
  expect((await read('hosts: []\n')).findings).toHaveLength(1);
  expect((await read('consumption: { late: { node: { cold: 1 } } }\n')).findings).toHaveLength(1);
});
