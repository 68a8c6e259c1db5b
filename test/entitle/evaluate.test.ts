import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../core/catalogue/condition.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import { seeingRows } from '../../core/entitle/conditions/charge.js';
import { evaluate } from '../../core/entitle/conditions/evaluate.js';
import { holds } from '../../core/entitle/conditions/holds.js';
import { factLookup, NO_FACTS } from '../../core/entitle/facts/lookup.js';
import type { CatalogueRow } from '../../core/model/catalogue.js';
import type { Condition, FactValue } from '../../core/model/condition.js';
import type { StatedFact } from '../../core/model/entitlement.js';
import type { FilePath } from '../../core/model/file-path.js';
import { day, TODAY } from '../support/day.js';

function condition(...texts: readonly string[]): Condition {
  const of = texts.map((text) => {
    const parsed = parseCondition(text);
    if ('problem' in parsed) throw new Error(parsed.problem.message);
    return parsed.condition;
  });
  return { kind: 'any', of };
}

function stated(fact: string, value: FactValue, more: Partial<StatedFact> = {}): StatedFact {
  return { fact, value, span: { file: 'organization.yaml' as FilePath, start: 0, end: 1 }, ...more };
}

function knowing(facts: Readonly<Record<string, FactValue>>) {
  const organization = new Map(Object.entries(facts).map(([fact, value]) => [fact, stated(fact, value)]));
  return factLookup({ ...NO_FACTS, organization }, 'any', new Map(), TODAY);
}

const unseen = () => {
  throw new Error('no row is to be seen');
};

function answerOf(of: Condition, facts: Readonly<Record<string, FactValue>>) {
  const { answer, used, open } = evaluate(of, knowing(facts), unseen);
  return { answer, used: used.map(({ fact }) => fact), open: open.map(({ fact }) => fact) };
}

const SMALL = condition('org.revenue_usd<1000000 & org.developers<5', 'org.kind in nonprofit,charity');

describe('a condition over facts', () => {
  it('is met by one of its alternatives, whatever the others say', () => {
    expect(answerOf(SMALL, { 'org.kind': 'charity' })).toEqual({ answer: 'yes', used: ['org.kind'], open: [] });
  });

  it('is not met when each alternative fails on one fact', () => {
    expect(answerOf(SMALL, { 'org.kind': 'for_profit', 'org.developers': 5 })).toEqual({
      answer: 'no',
      used: ['org.developers', 'org.kind'],
      open: [],
    });
  });

  it('names only the facts that would change the answer', () => {
    expect(answerOf(SMALL, {})).toEqual({
      answer: 'unknown',
      used: [],
      open: ['org.developers', 'org.kind', 'org.revenue_usd'],
    });
    // With ten developers the first alternative is lost, and revenue is of no matter.
    expect(answerOf(SMALL, { 'org.developers': 10 })).toMatchObject({ answer: 'unknown', open: ['org.kind'] });
    expect(answerOf(SMALL, { 'org.developers': 3 })).toMatchObject({
      answer: 'unknown',
      open: ['org.kind', 'org.revenue_usd'],
    });
  });

  it('has bounds as they are written', () => {
    expect(holds(5, '<', 5)).toBe('no');
    expect(holds(5, '<=', 5)).toBe('yes');
    expect(holds(5, '>', 5)).toBe('no');
    expect(holds(5, '>=', 5)).toBe('yes');
    expect(holds('a', '!=', 'b')).toBe('yes');
    expect(holds(true, '=', true)).toBe('yes');
  });

  it('takes a list of agreements for each of them', () => {
    expect(holds(['ea', 'mpsa'], '=', 'mpsa')).toBe('yes');
    expect(holds(['ea', 'mpsa'], 'in', ['x', 'ea'])).toBe('yes');
    expect(holds(['ea', 'mpsa'], '!=', 'ea')).toBe('no');
    expect(holds([], '!=', 'ea')).toBe('yes');
  });

  it('does not compare what cannot be compared', () => {
    expect(holds('12', '<', 20)).toBe('unknown');
    expect(holds(true, '=', 'true')).toBe('unknown');
  });
});

describe('facts', () => {
  const old = stated('org.employees', 40, { validUntil: day('2026-11-22') });
  const employees = (fact: StatedFact) =>
    factLookup({ ...NO_FACTS, organization: new Map([[fact.fact, fact]]) }, 'any', new Map(), TODAY)('org.employees');

  it('hold on their last day and are stale on the next', () => {
    expect(employees({ ...old, validUntil: TODAY })).toMatchObject({ kind: 'known', value: 40 });
    expect(employees(old)).toMatchObject({ kind: 'stale' });
  });

  it('are taken from what is nearest: found out, of the product, of the repository, of the organization', () => {
    const sheet = {
      ...NO_FACTS,
      organization: new Map([['use.env', stated('use.env', 'production')]]),
      usage: new Map([['use.env', stated('use.env', 'test')]]),
      products: new Map([['npm.kit', new Map([['use.env', stated('use.env', 'dev')]])]]),
    };
    const env = (product: string, derived = new Map<string, FactValue>()) =>
      factLookup(sheet, product, derived, TODAY)('use.env');
    expect(env('npm.kit')).toMatchObject({ value: 'dev' });
    expect(env('npm.other')).toMatchObject({ value: 'test' });
    expect(env('npm.kit', new Map([['use.env', 'ci']]))).toMatchObject({ value: 'ci' });
  });

  it('of finances are the largest of the three, and unknown while one is', () => {
    const all = { 'org.revenue_usd': 5, 'org.budget_usd': 9, 'org.funding_usd': 7 };
    expect(knowing(all)('org.total_finances_usd')).toMatchObject({ kind: 'known', value: 9 });
    expect(knowing({ 'org.revenue_usd': 5 })('org.total_finances_usd')).toEqual({ kind: 'unknown' });
    expect(knowing({ ...all, 'org.total_finances_usd': 1 })('org.total_finances_usd')).toMatchObject({ value: 1 });
  });

  it('for part of a group do not say how large the group is', () => {
    const organization = new Map([
      ['org.employees', stated('org.employees', 3)],
      ['org.kind', stated('org.kind', 'charity')],
    ]);
    const look = factLookup({ ...NO_FACTS, organization, partial: true }, 'any', new Map(), TODAY);
    expect(look('org.employees').kind).toBe('partial');
    expect(look('org.kind').kind).toBe('known');
  });
});

describe('the terms of another row', () => {
  const row = (id: string, of: Partial<CatalogueRow['terms'][number]>): CatalogueRow => ({
    id,
    name: id,
    publisher: 'Acme',
    category: 'test',
    detect: [],
    evidence: [],
    verified: 'doc',
    sources: [],
    terms: [{ versions: { text: '*', alternatives: [[]] }, license: 'MIT', class: 'commercial', ...of }],
  });
  const see = (id: string, facts: Readonly<Record<string, FactValue>> = {}) => {
    const catalogue = createCatalogue({
      date: TODAY,
      rows: [
        row('free', { class: 'open' }),
        row('paid', {}),
        row('small', { class: 'conditional', freeIf: condition('org.employees<10') }),
        row('relay', { class: 'conditional', freeIf: { kind: 'see', row: 'small' } }),
        row('ring', { class: 'conditional', freeIf: { kind: 'see', row: 'ring' } }),
      ],
    });
    const look = knowing(facts);
    return evaluate({ kind: 'see', row: id }, look, seeingRows(catalogue, look, {}));
  };

  it('decide, over several steps too', () => {
    expect(see('free').answer).toBe('yes');
    expect(see('paid').answer).toBe('no');
    expect(see('relay', { 'org.employees': 9 }).answer).toBe('yes');
    expect(see('relay')).toMatchObject({ answer: 'unknown', open: [{ fact: 'org.employees' }] });
  });

  it('decide nothing when they are not there or refer to themselves', () => {
    expect(see('gone')).toMatchObject({ answer: 'unknown', untold: ['gone'] });
    expect(see('ring')).toMatchObject({ answer: 'unknown', untold: ['ring'] });
  });
});
