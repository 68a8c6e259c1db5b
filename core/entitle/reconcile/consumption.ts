import type { Metric, Standby } from '../../model/entitlement.js';

/** How much of something is in use, and who counted. */
export interface Amount {
  readonly quantity: number;
  /** Copies among them that stand by. */
  readonly standby?: Standby;
  /** Whom it counts, by marks that tell persons apart and not who they are: so that nobody counts twice over several repositories. */
  readonly people?: readonly string[];
  /** "stated in usage.yaml", "authors of the last 365 days". */
  readonly from: string;
}

/** What one repository uses. */
export interface Measured {
  readonly repository?: string;
  readonly unit?: string;
  readonly environment?: string;
  /** All hosts that it runs on, or is served from. */
  readonly hosts?: readonly string[];
  /** Ids of the products that are used there. */
  readonly products: ReadonlySet<string>;
  /** Undefined where nobody counted. */
  amount(product: string, metric: Metric): Amount | undefined;
}

/** Counted once for all repositories together. */
const SHARED: ReadonlySet<Metric> = new Set(['organization', 'site', 'employee']);

/**
 * How much several repositories use together; undefined while one that uses it was not counted. Persons count once, what
 * the organization has as a whole too, all else adds up.
 */
export function together(product: string, metric: Metric, places: readonly Measured[]): Amount | undefined {
  const amounts: Amount[] = [];
  for (const place of places) {
    if (!place.products.has(product)) continue;
    const amount = place.amount(product, metric);
    if (!amount) return undefined;
    amounts.push(amount);
  }
  const [first, ...rest] = amounts;
  if (!first) return undefined;
  if (rest.length === 0) return first;
  const from = [...new Set(amounts.map((one) => one.from))].sort().join(', ');
  if (SHARED.has(metric)) return { quantity: Math.max(...amounts.map(({ quantity }) => quantity)), from };
  const named = amounts.flatMap(({ people }) => (people ? [people] : []));
  if (named.length === amounts.length) {
    const people = [...new Set(named.flat())].sort();
    return { quantity: people.length, people, from };
  }
  const standing = amounts.flatMap(({ standby }) => standby ?? []);
  return {
    quantity: total(amounts, ({ quantity }) => quantity),
    from,
    ...(standing.length === 0
      ? {}
      : { standby: { cold: total(standing, ({ cold }) => cold), warm: total(standing, ({ warm }) => warm) } }),
  };
}

function total<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}
