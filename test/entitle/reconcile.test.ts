import { describe, expect, it } from 'vitest';
import { judge, measured, row, type Scene } from './scene.js';

async function verdict(scene: Scene) {
  const { verdict: found, issues } = await judge(scene);
  return issues.length === 0 ? found : `${found}: ${issues.map(({ kind }) => kind).join(', ')}`;
}

/** Why each right that names the product does not apply. */
async function reasons(scene: Scene) {
  const { considered } = await judge(scene);
  return considered.map(({ entitlement, answer, by, reasons: why }) => [
    entitlement.id,
    answer === 'yes' ? by : why.map((one) => (one.code === 'unknown' ? `unknown ${one.what}` : one.code)).join(', '),
  ]);
}

const QUANTITY = (n: number) => row(`quantity: ${n}`);

describe('whether a right is needed', () => {
  it.each([
    ['an open version', { purl: 'pkg:npm/kit@1.9.0' }, 'ok'],
    ['a commercial version without a right', {}, 'unlicensed'],
    [
      'free of charge under a condition that is met',
      { purl: 'pkg:npm/small@1.0.0', facts: { 'org.employees': 9 } },
      'free-tier',
    ],
    [
      'a condition that is not met',
      { purl: 'pkg:npm/small@1.0.0', facts: { 'org.employees': 10, 'use.env': 'production' } },
      'unlicensed',
    ],
    [
      'a condition of which a fact is not known',
      { purl: 'pkg:npm/small@1.0.0', facts: { 'org.employees': 10 } },
      'undetermined',
    ],
    ['a version of which nobody knows which it is', { purl: 'pkg:npm/kit' }, 'undetermined'],
    ['a version that has turned open', { purl: 'pkg:npm/late@1.0.0', released: '2022-11-23' }, 'ok'],
    ['a version that turns open tomorrow', { purl: 'pkg:npm/late@1.0.0', released: '2022-11-24' }, 'unlicensed'],
    [
      'what circumvents a license check',
      { purl: 'pkg:npm/keygen@1.0.0', rows: [row('product: keygen')] },
      'circumvention',
    ],
    ['proprietary software that is free', { purl: 'pkg:npm/gratis@1.0.0' }, 'ok'],
    [
      'the same where a list is kept and it is not on it',
      { purl: 'pkg:npm/gratis@1.0.0', register: 'free_software_list: []' },
      'disallowed',
    ],
    [
      'the same on the list, on the last day of its approval',
      {
        purl: 'pkg:npm/gratis@1.0.0',
        register: 'free_software_list: [{ product: gratis, approved_by: a, review_by: 2026-11-23 }]',
      },
      'ok',
    ],
    [
      'the same a day later',
      {
        purl: 'pkg:npm/gratis@1.0.0',
        asOf: '2026-11-24',
        register: 'free_software_list: [{ product: gratis, approved_by: a, review_by: 2026-11-23 }]',
      },
      'disallowed',
    ],
    [
      'copyleft or a purchase, in a project that fits',
      { purl: 'pkg:npm/dual@1.0.0', facts: { 'project.copyleft_compatible': true } },
      'free-tier',
    ],
    [
      'the same in one that does not',
      { purl: 'pkg:npm/dual@1.0.0', facts: { 'project.copyleft_compatible': false } },
      'unlicensed',
    ],
    ['the same where nobody says', { purl: 'pkg:npm/dual@1.0.0' }, 'undetermined'],
    [
      'the same with another condition that is not met',
      { purl: 'pkg:npm/dual@2.0.0', facts: { 'use.env': 'production', 'project.copyleft_compatible': true } },
      'free-tier',
    ],
    [
      'with none that is',
      { purl: 'pkg:npm/dual@2.0.0', facts: { 'use.env': 'production', 'project.copyleft_compatible': false } },
      'unlicensed',
    ],
    ['open under a condition that is met', { purl: 'pkg:npm/bound@1.0.0', facts: { 'ack.logo_kept': true } }, 'ok'],
    [
      'open under a condition that is not',
      { purl: 'pkg:npm/bound@1.0.0', facts: { 'ack.logo_kept': false } },
      'unlicensed',
    ],
    ['open under a condition of which nobody says anything', { purl: 'pkg:npm/bound@1.0.0' }, 'undetermined'],
    [
      'what is not allowed, though a right is held',
      { rows: [row('quantity: 5')], register: 'disallowed: [{ product: kit, reason: no }]' },
      'disallowed',
    ],
    [
      'what is not allowed, though it is open',
      { purl: 'pkg:npm/kit@1.0.0', register: 'disallowed: [{ product: "pkg:npm/kit@<2", reason: no }]' },
      'disallowed',
    ],
    [
      'another version than is not allowed',
      { rows: [row('quantity: 5')], register: 'disallowed: [{ product: "pkg:npm/kit@<2", reason: no }]' },
      'covered',
    ],
    [
      'a version that may be one that is not allowed',
      { purl: 'pkg:npm/kit', register: 'disallowed: [{ product: "pkg:npm/kit@<2", reason: no }]' },
      'disallowed',
    ],
    [
      'what circumvents a check is worse than not allowed',
      { purl: 'pkg:npm/keygen@1.0.0', register: 'disallowed: [{ product: keygen, reason: no }]' },
      'circumvention',
    ],
    ['open source where a list is kept', { purl: 'pkg:npm/kit@1.0.0', register: 'free_software_list: []' }, 'ok'],
  ] satisfies readonly (readonly [string, Scene, string])[])('%s', async (_, scene, expected) => {
    expect(await verdict(scene)).toBe(expected);
  });

  it('names the facts that would tell', async () => {
    const { open } = await judge({ purl: 'pkg:npm/small@1.0.0', facts: { 'org.employees': 10 } });
    expect(open.map(({ fact }) => fact)).toEqual(['use.env']);
  });

  it('is not asked when a right covers it anyway', async () => {
    expect(await verdict({ purl: 'pkg:npm/small@1.0.0', rows: [row('product: small')] })).toBe('covered');
  });
});

describe('whether a right applies', () => {
  it.each([
    ['on its last day', row('kind: subscription, term: { end: 2026-11-23 }'), 'exact'],
    ['a day after', row('kind: subscription, term: { end: 2026-11-22 }'), 'expired'],
    ['on its first day', row('term: { start: 2026-11-23 }'), 'exact'],
    ['a day before', row('term: { start: 2026-11-24 }'), 'not-started'],
    ['by a range', row('versions: { range: ">=3 <4" }'), 'exact'],
    ['outside of its range', row('versions: { range: ">=4" }'), 'version-not-covered'],
    [
      'before its range, with a right to downgrade',
      row('versions: { range: ">=4" }, rights: { downgrade: true }'),
      'downgrade',
    ],
    [
      'behind its range, with a right to downgrade',
      row('versions: { range: "<3" }, rights: { downgrade: true }'),
      'version-not-covered',
    ],
    ['while maintenance runs', row('kind: perpetual+maintenance, maintenance: { end: 2026-11-23 }'), 'maintenance'],
    [
      'after maintenance, release not known',
      row('kind: perpetual+maintenance, maintenance: { end: 2026-11-22 }'),
      'unknown release-date',
    ],
    ['by another metric', row('metric: core'), 'metric-mismatch'],
    ['by seats where developers are counted', row('metric: named-user'), 'exact'],
    ['for a site', row('metric: site, quantity: 1'), 'site'],
    ['without limit', row('quantity: 1').replace('quantity: 1', 'unlimited: true'), 'site'],
    ['for another unit', row('scope: { units: [sales] }'), 'scope-mismatch'],
    ['for another repository', row('scope: { repositories: ["git.example/app/*"] }'), 'scope-mismatch'],
    ['for this repository', row('scope: { repositories: ["git.example/web/*"] }'), 'exact'],
    [
      'for an environment, and which this is nobody knows',
      row('scope: { environments: [dev] }'),
      'unknown environment',
    ],
    [
      'as a trial, and where it runs nobody knows',
      row('kind: evaluation, term: { end: 2026-12-31 }'),
      'unknown environment',
    ],
    ['as a claim that it is free', row('kind: free-tier'), 'claim'],
  ])('%s', async (_, one, expected) => {
    const scene = { rows: [one], repository: 'git.example/web/shop', unit: 'research' };
    expect(await reasons(scene)).toEqual([['A', expected]]);
  });

  it('by release on the last day of maintenance, and not on the next', async () => {
    const rows = [row('kind: perpetual+maintenance, maintenance: { end: 2026-06-30 }')];
    expect(await reasons({ rows, released: '2026-06-30' })).toEqual([['A', 'maintenance']]);
    expect(await reasons({ rows, released: '2026-07-01' })).toEqual([['A', 'version-not-covered']]);
    expect(await verdict({ rows })).toBe('undetermined');
  });

  it('with maintenance that was bought later', async () => {
    const base = row('kind: perpetual+maintenance, maintenance: { end: 2026-06-30 }');
    const more = row('id: M, kind: maintenance, requires: [A], maintenance: { start: 2026-07-01, end: 2027-06-30 }');
    expect(await reasons({ rows: [base, more], released: '2026-09-01' })).toEqual([
      ['A', 'maintenance'],
      ['M', 'no-right-by-itself'],
    ]);
  });

  it('as an upgrade only while its base holds', async () => {
    const upgrade = row('id: U, kind: upgrade, requires: [A], versions: { range: ">=3" }');
    const old = (term: string) => row(`kind: subscription, versions: { range: "<3" }, term: { end: ${term} }`);
    expect(await reasons({ rows: [old('2027-01-01'), upgrade] })).toEqual([
      ['A', 'version-not-covered'],
      ['U', 'upgrade'],
    ]);
    expect(await reasons({ rows: [old('2026-01-01'), upgrade] })).toEqual([
      ['A', 'expired, version-not-covered'],
      ['U', 'base-not-active'],
    ]);
  });

  it('not as a trial in production', async () => {
    const rows = [row('kind: evaluation, term: { end: 2026-12-31 }')];
    expect(await reasons({ rows, facts: { 'use.env': 'production' } })).toEqual([['A', 'evaluation-in-production']]);
    expect(await reasons({ rows, facts: { 'use.env': 'test' } })).toEqual([['A', 'evaluation']]);
  });

  it('not for another edition than the one that is used', async () => {
    const rows = [row('edition: Pro')];
    expect(await reasons({ rows, facts: { 'use.edition': 'premium' } })).toEqual([['A', 'edition-mismatch']]);
    expect(await reasons({ rows, facts: { 'use.edition': 'pro' } })).toEqual([['A', 'exact']]);
    expect(await reasons({ rows })).toEqual([['A', 'unknown edition']]);
    expect(await reasons({ rows: [row('edition: KIT')] })).toEqual([['A', 'exact']]);
  });
});

describe('how many rights there are', () => {
  it.each([
    ['as many as are used', { rows: [QUANTITY(3)] }, 'covered'],
    ['one too few', { rows: [QUANTITY(2)] }, 'covered-with-issue: exceeded'],
    ['two rows together', { rows: [QUANTITY(2), row('id: B, quantity: 1')] }, 'covered'],
    ['nobody counted', { rows: [QUANTITY(9)], counts: {} }, 'undetermined'],
    [
      'without limit nobody needs to count',
      {
        rows: [
          '{ id: A, product: kit, kind: site, metric: developer, unlimited: true, evidence: [{ type: authorization, verified_at: 2026-01-02 }] }',
        ],
        counts: {},
      },
      'covered',
    ],
    [
      'two metrics are not one',
      { rows: [QUANTITY(2), row('id: B, metric: named-user, quantity: 2')], counts: { developer: 3, 'named-user': 3 } },
      'covered-with-issue: exceeded',
    ],
    [
      'two scopes are not one',
      { rows: [QUANTITY(2), row('id: B, quantity: 2, scope: { units: [web] }')], unit: 'web' },
      'covered-with-issue: exceeded',
    ],
    [
      'an upgrade and its base are one',
      { rows: [QUANTITY(2), row('id: U, kind: upgrade, requires: [A], quantity: 2')] },
      'covered-with-issue: exceeded',
    ],
    [
      'an upgrade is no more than its base',
      {
        rows: [row('quantity: 2, versions: { range: "<3" }'), row('id: U, kind: upgrade, requires: [A], quantity: 9')],
      },
      'covered-with-issue: exceeded',
    ],
  ] satisfies readonly (readonly [string, Scene, string])[])('%s', async (_, scene, expected) => {
    expect(await verdict(scene)).toBe(expected);
  });

  it('is held against all repositories that share the register', async () => {
    const developers = (people: readonly string[]) => ({
      developer: { quantity: people.length, people, from: 'authors' },
    });
    const other = measured(developers(['ann', 'bob', 'cy']), ['kit'], { repository: 'git.example/b' });
    const scene = { rows: [QUANTITY(4)], counts: developers(['ann', 'bob', 'dee']) };
    expect(await verdict(scene)).toBe('covered');
    expect(await verdict({ ...scene, others: [other] })).toBe('covered');
    expect(await verdict({ ...scene, rows: [QUANTITY(3)], others: [other] })).toBe('covered-with-issue: exceeded');
    const uncounted = measured({}, ['kit'], { repository: 'git.example/c' });
    expect(await verdict({ ...scene, others: [uncounted] })).toBe('undetermined');
    const without = measured({}, [], { repository: 'git.example/d' });
    expect(await verdict({ ...scene, others: [without] })).toBe('covered');
  });

  it('for some repositories is held against those alone', async () => {
    const other = measured({ developer: 9 }, ['kit'], { repository: 'git.example/app/b' });
    const rows = [row('quantity: 3, scope: { repositories: ["git.example/web/*"] }')];
    expect(await verdict({ rows, repository: 'git.example/web/a', others: [other] })).toBe('covered');
  });

  it('adds up what is no person, and takes what the organization has as a whole once', async () => {
    const other = measured({ node: 2, employee: 50 }, ['late'], { repository: 'git.example/b' });
    const scene = { purl: 'pkg:npm/late@1.0.0', counts: { node: 2, employee: 50 }, others: [other] };
    const late = (metric: string) => row(`product: late, metric: ${metric}, quantity: 4`);
    const { positions } = await judge({ ...scene, rows: [late('node')] });
    expect(positions).toMatchObject([{ rights: 4, used: 4, status: 'enough' }]);
  });
});

describe('what is not as it should be with a right', () => {
  it.each([
    ['it has no evidence', row('evidence: []'), 'covered-with-issue: evidence-missing'],
    ['it has a contract alone', row('evidence: [{ type: contract, no: HT-1 }]'), 'covered-with-issue: evidence-weak'],
    ['nobody verified it', row('evidence: [{ type: authorization, no: A-1 }]'), 'covered-with-issue: evidence-weak'],
    ['it ends in 60 days', row('kind: subscription, term: { end: 2027-01-22 }'), 'covered-with-issue: expiring'],
    ['it ends in 61 days', row('kind: subscription, term: { end: 2027-01-23 }'), 'covered'],
  ])('%s', async (_, one, expected) => {
    expect(await verdict({ rows: [one] })).toBe(expected);
  });

  it('its evidence was changed, or is gone', async () => {
    const rows = [row('evidence: [{ type: authorization, file: a.pdf, verified_at: 2026-01-02 }]')];
    expect(await verdict({ rows, fileState: () => 'as-recorded' })).toBe('covered');
    expect(await verdict({ rows, fileState: () => 'changed' })).toBe('covered-with-issue: evidence-changed');
    expect(await verdict({ rows, fileState: () => 'gone' })).toBe('covered-with-issue: evidence-gone');
  });

  it('is said only of rights that are needed, those without fault being taken first', async () => {
    expect(await verdict({ rows: [row('evidence: []'), row('id: B')] })).toBe('covered');
    expect(await verdict({ rows: [row('evidence: []'), row('id: B, quantity: 2')] })).toBe(
      'covered-with-issue: evidence-missing',
    );
  });

  it('a waiver stands in for a right until its last day', async () => {
    const register = 'waivers: [{ id: W-3, product: kit, reason: moving away, until: 2026-11-23, approved_by: legal }]';
    expect(await verdict({ register })).toBe('covered-with-issue: waived');
    expect(await verdict({ register, asOf: '2026-11-24' })).toBe('unlicensed');
    expect(await verdict({ register, rows: [row('id: B')] })).toBe('covered');
  });
});
