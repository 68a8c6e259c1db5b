import type { Entitlement, Metric, Register } from '../../model/entitlement.js';
import { type Measured, together } from './consumption.js';
import { coversWhole } from './metrics.js';
import { inScope, scopeTitle } from './scope.js';
import type { Circumstances } from './use.js';
import type { Considered, Position } from './verdict.js';

/**
 * The rights that apply, those of one metric and one scope together, and what is used of them. Rights of another metric
 * or scope are never added: what is too much of the one does not make up for what is missing of the other. For the same
 * reason everything used in a scope counts against its rights, even where other rights hold too.
 */
export function positionsOf(
  product: string,
  applying: readonly Considered[],
  { places, register }: Pick<Circumstances, 'places' | 'register'>,
): readonly Position[] {
  const pools = new Map<string, Entitlement[]>();
  for (const { entitlement } of applying) {
    const key = JSON.stringify([entitlement.metric.value, keyOf(entitlement)]);
    const pool = pools.get(key);
    if (pool) pool.push(entitlement);
    else pools.set(key, [entitlement]);
  }
  return [...pools].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pool]) => positionOf(product, pool, places, register));
}

function keyOf({ scope: { units, repositories, environments } }: Entitlement): readonly (readonly string[])[] {
  return [units, repositories, environments].map((words) => [...new Set(words)].sort());
}

function positionOf(
  product: string,
  pool: readonly Entitlement[],
  places: readonly Measured[],
  { entitlements }: Register,
): Position {
  const [first] = pool as readonly [Entitlement, ...Entitlement[]];
  const metric = first.metric.value;
  const rights = rightsIn(pool, entitlements);
  const concerned = places.filter((place) => inScope(first.scope, place).answer !== 'no');
  const used = together(product, metric, concerned) ?? allocated(metric, pool);
  const status =
    rights === 'unlimited' || coversWhole(metric)
      ? 'enough'
      : used === undefined
        ? 'unknown'
        : used.quantity <= rights
          ? 'enough'
          : 'short';
  return {
    product,
    metric,
    scope: scopeTitle(first.scope),
    entitlements: pool,
    rights,
    ...(used ? { used: used.quantity, counted: used.from } : {}),
    status,
  };
}

/**
 * What builds upon a right that is counted already is the same right again, not one more; and without its base an upgrade
 * is none, so that it counts as often as that at most.
 */
function rightsIn(pool: readonly Entitlement[], all: readonly Entitlement[]): number | 'unlimited' {
  const ids = new Set(pool.map(({ id }) => id));
  let sum = 0;
  for (const { quantity, requires } of pool) {
    if (requires.some(({ value }) => ids.has(value))) continue;
    const bases = all.filter(({ id }) => requires.some(({ value }) => value === id));
    const most = bases.reduce((least, base) => Math.min(least, amount(base)), amount({ quantity }));
    if (most === Number.POSITIVE_INFINITY) return 'unlimited';
    sum += most;
  }
  return sum;
}

function amount({ quantity: { value } }: Pick<Entitlement, 'quantity'>): number {
  return value === 'unlimited' ? Number.POSITIVE_INFINITY : value;
}

/** Whom rights are given to, where that is what is counted. */
const GIVEN: ReadonlySet<Metric> = new Set(['named-user', 'user', 'device', 'node-locked', 'oem']);

function allocated(
  metric: Metric,
  pool: readonly Entitlement[],
): { readonly quantity: number; readonly from: string } | undefined {
  const given = pool.flatMap(({ allocations }) => allocations);
  if (!GIVEN.has(metric) || given.length === 0) return undefined;
  return { quantity: given.reduce((sum, { quantity }) => sum + quantity, 0), from: 'given out in the register' };
}
