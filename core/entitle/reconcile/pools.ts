import type { Entitlement, ExtraRights, Metric, Register, Standby } from '../../model/entitlement.js';
import { type Amount, type Measured, together } from './consumption.js';
import { coversWhole } from './metrics.js';
import { DEV_TEST, inScope, scopeTitle } from './scope.js';
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

function keyOf({ scope: { units, repositories, environments, hosts } }: Entitlement): readonly (readonly string[])[] {
  return [units, repositories, environments, hosts].map((words) => [...new Set(words)].sort());
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
  const used = usedOf(product, pool, places, entitlements) ?? allocated(metric, pool);
  return {
    product,
    metric,
    scope: scopeTitle(first.scope),
    entitlements: pool,
    rights,
    ...(used ? { used: used.quantity, counted: used.from } : {}),
    ...standing(pool, rights, used?.quantity, entitlements),
  };
}

/** What is used of these rights: without copies for development and test, and without those that stand by, where the rights say so. */
function usedOf(
  product: string,
  pool: readonly Entitlement[],
  places: readonly Measured[],
  all: readonly Entitlement[],
): Amount | undefined {
  const [first] = pool as readonly [Entitlement, ...Entitlement[]];
  const metric = first.metric.value;
  const devTest = pool.some(({ rights }) => rights.devTest);
  const concerned = places.filter(
    (place) => place.products.has(product) && inScope(first.scope, place, devTest).answer !== 'no',
  );
  const isExempt = COPIES.has(metric) && devTest;
  const counted = concerned.filter(({ environment }) => !isExempt || !DEV_TEST.has(environment ?? ''));
  if (counted.length === 0 && concerned.length > 0)
    return { quantity: 0, from: 'development and test, which are included' };
  const used = together(product, metric, counted);
  if (!used?.standby || !COPIES.has(metric)) return used;
  const left = uncounted(used.standby, pool, all);
  if (left === 0) return used;
  return { ...used, quantity: used.quantity - left, from: `${used.from}, without ${left} standing by` };
}

/** As many copies that stand by as there are rights that leave them uncounted; a right that does so for warm ones does for cold ones. */
function uncounted({ cold, warm }: Standby, pool: readonly Entitlement[], all: readonly Entitlement[]): number {
  const permitting = (what: ExtraRights['standby']) =>
    quantityOf(
      pool.filter(({ rights }) => rights.standby === what),
      all,
    );
  const warmOnes = Math.min(warm, permitting('warm'));
  return warmOnes + Math.min(cold, permitting('cold') + permitting('warm') - warmOnes);
}

/** Metrics that count what runs, and neither people nor machines that people have. */
const COPIES: ReadonlySet<Metric> = new Set([
  ...(['node', 'server', 'cluster', 'endpoint', 'appliance', 'core', 'core-points'] as const),
  ...(['vcpu', 'processor', 'processor-points', 'worker-thread'] as const),
]);

/** Metrics that count machines that people have. */
const MACHINES: ReadonlySet<Metric> = new Set(['device', 'node-locked']);

function standing(
  pool: readonly Entitlement[],
  rights: number | 'unlimited',
  used: number | undefined,
  all: readonly Entitlement[],
): Pick<Position, 'status' | 'secondMachines'> {
  const metric = pool[0]?.metric.value;
  if (rights === 'unlimited' || (metric && coversWhole(metric))) return { status: 'enough' };
  if (used === undefined) return { status: 'unknown' };
  if (used <= rights) return { status: 'enough' };
  const second = pool.filter(({ rights: { secondUse } }) => secondUse);
  const isOpen = metric && MACHINES.has(metric) && used <= rights + quantityOf(second, all);
  return isOpen ? { status: 'unknown', secondMachines: used - rights } : { status: 'short' };
}

/** How many rights these are, infinitely many where one is unlimited. */
function quantityOf(pool: readonly Entitlement[], all: readonly Entitlement[]): number {
  const rights = rightsIn(pool, all);
  return rights === 'unlimited' ? Number.POSITIVE_INFINITY : rights;
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

function allocated(metric: Metric, pool: readonly Entitlement[]): Amount | undefined {
  const given = pool.flatMap(({ allocations }) => allocations);
  if (!GIVEN.has(metric) || given.length === 0) return undefined;
  return { quantity: given.reduce((sum, { quantity }) => sum + quantity, 0), from: 'given out in the register' };
}
