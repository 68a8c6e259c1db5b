import type { Amount } from '../entitle/reconcile/consumption.js';
import { PEOPLE } from '../entitle/reconcile/measure.js';
import type { ProductUse } from '../entitle/reconcile/use.js';
import { names } from '../entitle/register/subject.js';
import type { Register } from '../model/entitlement.js';
import type { FilePath } from '../model/file-path.js';
import type { PlainDate } from '../model/plain-date.js';

/** Counts the people who worked on these folders in the time up to a day, by marks that tell persons apart. */
export type PeopleCounter = (
  folders: readonly FilePath[],
  to: PlainDate,
) => Promise<
  | { readonly kind: 'counted'; readonly people: readonly string[]; readonly days: number }
  | { readonly kind: 'shallow' | 'no-history' }
>;

/** Who works on what uses each product, or in a clause why nobody can tell. */
export interface People {
  readonly amount: (product: string) => Amount | undefined;
  readonly uncounted: (product: string) => string | undefined;
}

/** Counts people for the products of which rights are held that are counted by them: history is long, and read for no other. */
export async function countPeople(
  uses: readonly ProductUse[],
  { entitlements }: Register,
  count: PeopleCounter | undefined,
  to: PlainDate,
): Promise<People> {
  const folders = new Map<string, Set<FilePath>>();
  for (const { match, purl, folders: own } of uses) {
    const product = match.row.id;
    const isAsked = entitlements.some(
      ({ metric, subjects }) => PEOPLE.has(metric.value) && subjects.some((one) => names(one, product, purl)),
    );
    if (isAsked) folders.set(product, new Set([...(folders.get(product) ?? []), ...own]));
  }
  const amounts = new Map<string, Amount>();
  const uncounted = new Map<string, string>();
  for (const [product, own] of count ? folders : []) {
    const found = await count?.([...own].sort(), to);
    if (found?.kind === 'counted')
      amounts.set(product, {
        quantity: found.people.length,
        people: found.people,
        from: `authors of the last ${found.days} days`,
      });
    else if (found) uncounted.set(product, WHY[found.kind]);
  }
  return { amount: (product) => amounts.get(product), uncounted: (product) => uncounted.get(product) };
}

const WHY = { shallow: 'this clone is shallow', 'no-history': 'there is no history to count authors in' } as const;
