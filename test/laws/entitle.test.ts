import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../core/catalogue/condition.js';
import { evaluate } from '../../core/entitle/conditions/evaluate.js';
import { holds } from '../../core/entitle/conditions/holds.js';
import { readOrganization, readUsage } from '../../core/entitle/facts/read.js';
import { parseChangeDate } from '../../core/entitle/opens/change-date.js';
import type { Amount } from '../../core/entitle/reconcile/consumption.js';
import { type Reconciled, reconcile } from '../../core/entitle/reconcile/reconcile.js';
import { readRegisters } from '../../core/entitle/register/read.js';
import type { Condition, FactValue } from '../../core/model/condition.js';
import type { Entitlement } from '../../core/model/entitlement.js';
import { VERDICTS, type Verdict } from '../../core/model/entitlement-report.js';
import type { FilePath } from '../../core/model/file-path.js';
import { plainDate } from '../../core/model/plain-date.js';
import { circumstances, registerOf, useOf } from '../entitle/scene.js';

const days = fc.constantFrom('2026-01-01', '2026-11-22', '2026-11-23', '2026-11-24', '2027-01-01', '2028-01-01');

/** A row of a register that has no mistake. */
const rows = fc
  .record({
    kind: fc.constantFrom(
      'perpetual',
      'perpetual+maintenance',
      'subscription',
      'evaluation',
      'site',
      'free-tier',
      'oem',
    ),
    metric: fc.constantFrom('developer', 'named-user', 'core', 'node', 'device', 'site', 'organization'),
    quantity: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    end: days,
    start: fc.option(fc.constantFrom('2025-01-01', '2026-11-23', '2026-11-24'), { nil: undefined }),
    range: fc.option(fc.constantFrom('>=3', '<3', '>=2 <4', '*', '=3.0.0'), { nil: undefined }),
    until: fc.option(days, { nil: undefined }),
    product: fc.constantFrom('kit', 'small', 'late', 'desk', '"pkg:npm/k*"', '"pkg:npm/kit@>=3"'),
    unit: fc.option(fc.constantFrom('web', 'app'), { nil: undefined }),
    environment: fc.option(fc.constantFrom('dev', 'production'), { nil: undefined }),
    edition: fc.option(fc.constantFrom('pro', 'kit'), { nil: undefined }),
    evidence: fc.constantFrom('', '{ type: contract }', '{ type: authorization, verified_at: 2026-01-01 }'),
    downgrade: fc.boolean(),
    upgrade: fc.boolean(),
    secondUse: fc.boolean(),
    devTest: fc.constantFrom('included', 'excluded'),
    standby: fc.constantFrom('none', 'cold', 'warm'),
    transfer: fc.constantFrom('', ', transfer: true', ', transfer: false'),
    from: fc.constantFrom('', 'transferred_from: Another'),
    host: fc.option(fc.constantFrom('"*.example.cn"', 'shop.example.cn'), { nil: undefined }),
    base: fc.boolean(),
  })
  .map((one) => (id: string, base: string | undefined) => {
    const kind = one.base && base !== undefined ? 'upgrade' : one.kind;
    const parts = [
      `id: ${id}`,
      `product: ${one.product}`,
      `kind: ${kind}`,
      `metric: ${one.metric}`,
      one.quantity === undefined ? 'unlimited: true' : `quantity: ${one.quantity}`,
      ...(kind === 'upgrade' ? [`requires: [${base}]`] : []),
      ...(kind === 'subscription' || kind === 'evaluation'
        ? [`term: { end: ${one.end}${one.start !== undefined && one.start <= one.end ? `, start: ${one.start}` : ''} }`]
        : []),
      ...(kind === 'perpetual+maintenance' ? [`maintenance: { end: ${one.end} }`] : []),
      ...(one.range === undefined && one.until === undefined
        ? []
        : [
            `versions: { ${[
              ...(one.range === undefined ? [] : [`range: "${one.range}"`]),
              ...(one.until === undefined ? [] : [`released_until: ${one.until}`]),
            ].join(', ')} }`,
          ]),
      ...(one.unit === undefined && one.environment === undefined && one.host === undefined
        ? []
        : [
            `scope: { ${[
              ...(one.unit === undefined ? [] : [`units: [${one.unit}]`]),
              ...(one.environment === undefined ? [] : [`environments: [${one.environment}]`]),
              ...(one.host === undefined ? [] : [`hosts: [${one.host}]`]),
            ].join(', ')} }`,
          ]),
      ...(one.edition === undefined ? [] : [`edition: ${one.edition}`]),
      `evidence: [${one.evidence}]`,
      `rights: { downgrade: ${one.downgrade}, upgrade: ${one.upgrade}, second_use: ${one.secondUse}, dev_test: ${one.devTest}, disaster_recovery: ${one.standby}${one.transfer} }`,
      ...(one.from === '' ? [] : [one.from]),
    ];
    return `{ ${parts.join(', ')} }`;
  });

const registers = fc
  .array(rows, { maxLength: 5 })
  .map((all) => all.map((make, index) => make(`E${index}`, index === 0 ? undefined : `E${index - 1}`)));

const facts = fc.record(
  {
    'org.employees': fc.constantFrom<FactValue>(5, 10),
    'use.env': fc.constantFrom<FactValue>('dev', 'production', 'evaluation'),
    'use.edition': fc.constantFrom<FactValue>('pro', 'kit'),
  },
  { requiredKeys: [] },
);

const scenes = fc.record({
  rows: registers,
  facts,
  purl: fc.constantFrom(
    'pkg:npm/kit@3.0.0',
    'pkg:npm/kit@2.5.0',
    'pkg:npm/kit',
    'pkg:npm/small@1.0.0',
    'pkg:npm/late@1.0.0',
    'pkg:npm/desk@1.0.0',
  ),
  released: fc.option(fc.constantFrom('2026-01-01', '2026-11-23'), { nil: undefined }),
  developers: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  unit: fc.option(fc.constantFrom('web', 'app'), { nil: undefined }),
  hosts: fc.option(fc.constantFrom(['shop.example.cn'], ['shop.example.cn', 'a.example.org']), { nil: undefined }),
  copies: fc.option(fc.record({ active: fc.nat(4), cold: fc.nat(3), warm: fc.nat(3) }), { nil: undefined }),
});
type Drawn = (typeof scenes extends fc.Arbitrary<infer T> ? T : never) & { readonly rows: readonly string[] };

async function judged(
  { developers, released, unit, hosts, copies, ...scene }: Drawn,
  entitlements?: readonly Entitlement[],
): Promise<Reconciled> {
  const around = await circumstances({
    ...scene,
    ...(unit === undefined ? {} : { unit }),
    ...(hosts ? { hosts } : {}),
    counts: {
      ...(developers === undefined ? {} : { developer: developers, 'named-user': developers }),
      ...(copies ? { node: amountOf(copies), device: amountOf(copies) } : {}),
    },
  });
  const register = entitlements ? { ...around.register, entitlements } : around.register;
  return reconcile(useOf(scene.purl, released), { ...around, register }) as Reconciled;
}

function amountOf({ active, cold, warm }: NonNullable<Drawn['copies']>): Amount {
  return { quantity: active + cold + warm, from: 'stated', standby: { cold, warm } };
}

const ORDER = Object.keys(VERDICTS) as readonly Verdict[];

/** How good it is; too few rights are worse than not to know. */
function goodness({ verdict, issues }: Reconciled): number {
  const isShort = issues.some(({ kind }) => kind === 'exceeded');
  return isShort ? ORDER.indexOf('undetermined') + 0.5 : ORDER.indexOf(verdict);
}

function isGood(one: Reconciled): boolean {
  return goodness(one) <= ORDER.indexOf('covered-with-issue');
}

describe('rights', () => {
  it('are never too many: one more makes no verdict worse', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        const { entitlements } = await registerOf(scene.rows);
        let before = await judged(scene, []);
        for (let count = 1; count <= entitlements.length; count++) {
          const after = await judged(scene, entitlements.slice(0, count));
          expect(goodness(after), scene.rows.slice(0, count).join('\n')).toBeLessThanOrEqual(goodness(before));
          before = after;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('cover nothing by what is not known: whatever a fact turns out to be, what was covered stays so', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, facts, async (scene, more) => {
        const before = await judged(scene);
        fc.pre(isGood(before));
        const after = await judged({ ...scene, facts: { ...more, ...scene.facts } });
        expect(isGood(after), JSON.stringify([before.verdict, after.verdict, more])).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it('are the same in any order', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, fc.infiniteStream(fc.nat()), async (scene, numbers) => {
        const { entitlements } = await registerOf(scene.rows);
        const shuffled = entitlements
          .map((one) => ({ one, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const told = (found: Reconciled) =>
          JSON.stringify({
            ...found,
            positions: found.positions.map((one) => ({
              ...one,
              entitlements: one.entitlements.map(({ id }) => id).sort(),
            })),
          });
        expect(told(await judged(scene, shuffled))).toBe(told(await judged(scene, entitlements)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a condition', () => {
  const leaf = fc
    .constantFrom(
      'org.employees<10',
      'org.employees>=10',
      'org.kind=charity',
      'use.commercial=false',
      'org.developers<=3',
    )
    .map((text) => {
      const parsed = parseCondition(text);
      if ('problem' in parsed) throw new Error(parsed.problem.message);
      return parsed.condition;
    });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({
        kind: fc.constantFrom('any' as const, 'all' as const),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  }));
  const complete = fc.record({
    'org.employees': fc.constantFrom<FactValue>(3, 10),
    'org.kind': fc.constantFrom<FactValue>('charity', 'for_profit'),
    'use.commercial': fc.boolean() as fc.Arbitrary<FactValue>,
    'org.developers': fc.constantFrom<FactValue>(3, 4),
  });
  const asked = (known: Readonly<Record<string, FactValue>>) => (fact: string) => {
    const value = known[fact];
    return value === undefined ? ({ kind: 'unknown' } as const) : ({ kind: 'known', value } as const);
  };
  const unseen = () => {
    throw new Error('no row');
  };

  it('that is decided stays so whatever else becomes known, and is as logic has it when all is', () => {
    const plain = (of: Condition, known: Readonly<Record<string, FactValue>>): boolean => {
      if (of.kind === 'fact') return holds(known[of.fact] as FactValue, of.op, of.value) === 'yes';
      if (of.kind === 'see') throw new Error('no row');
      return of.kind === 'any' ? of.of.some((one) => plain(one, known)) : of.of.every((one) => plain(one, known));
    };
    fc.assert(
      fc.property(
        condition,
        complete,
        fc.subarray(Object.keys({ 'org.employees': 0, 'org.kind': 0, 'use.commercial': 0, 'org.developers': 0 })),
        (of, all, some) => {
          const truth = plain(of, all) ? 'yes' : 'no';
          expect(evaluate(of, asked(all), unseen).answer).toBe(truth);
          const part = evaluate(
            of,
            asked(Object.fromEntries(some.map((fact) => [fact, all[fact as keyof typeof all]]))),
            unseen,
          );
          expect(['unknown', truth]).toContain(part.answer);
          expect(part.open.length > 0).toBe(part.answer === 'unknown');
        },
      ),
    );
  });

  it('is decided once the facts it names are known', () => {
    fc.assert(
      fc.property(condition, complete, (of, all) => {
        const known: Record<string, FactValue> = {};
        for (let round = 0; round < 5; round++) {
          const { answer, open } = evaluate(of, asked(known), unseen);
          if (answer !== 'unknown') return;
          for (const { fact } of open) known[fact] = all[fact as keyof typeof all];
        }
        expect(evaluate(of, asked(known), unseen).answer).not.toBe('unknown');
      }),
    );
  });
});

describe('hostile text', () => {
  const pieces = fc
    .array(
      fc.constantFrom(
        ...[
          'schema: entitlement-register/1\n',
          'entitlements:\n',
          '  - id: A\n',
          '    kind: perpetual\n',
          '    quantity: -1\n',
        ],
        ...[
          '    requires: [A, *a]\n',
          '&a ',
          '*a',
          '- ',
          '{',
          '}',
          '[',
          ']',
          ': ',
          'org:\n',
          'use: {env: ',
          'term: {end: 2026-02-30}\n',
        ],
        ...[
          ' W269N-WFGWX-YVC9B-4J6C9-T83GX ',
          '"',
          "'",
          '\n',
          '  ',
          '1e999',
          'null',
          '<<: ',
          '!!',
          '%',
          '\u0000',
          '\ud800',
        ],
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(''));

  it('is read without a throw, every place lies in its file, and no key is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 200 })), async (text) => {
        const source = { file: 'a.yaml' as FilePath, text };
        const reads = [await readRegisters([source]), await readOrganization(source), await readUsage(source)];
        for (const { findings } of reads) {
          for (const { at, message, help } of findings) {
            expect(at.start).toBeGreaterThanOrEqual(0);
            expect(at.end).toBeGreaterThanOrEqual(at.start);
            expect(at.end).toBeLessThanOrEqual(text.length);
            expect(message + help).not.toContain('W269N-WFGWX-YVC9B-4J6C9-T83GX');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a Change Date gives a day that exists, some years, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(June|Feb|31|29|20\d\d|-|years? from| )*$/)), (text) => {
        const read = parseChangeDate(text);
        if (read?.kind === 'day') expect(plainDate(read.day)).toBe(read.day);
        if (read?.kind === 'years') expect(read.years).toBeGreaterThan(0);
      }),
    );
  });
});
