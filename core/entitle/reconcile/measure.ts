import type { Metric } from '../../model/entitlement.js';
import type { FactLookup } from '../facts/fact-state.js';
import type { ReadUsage } from '../facts/read.js';
import type { Amount, Measured } from './consumption.js';

/** People who work on what uses a product, as somebody counted them. */
type CountPeople = (product: string) => Amount | undefined;

/**
 * What this repository uses, most believed first:
 *
 * 1. stated in usage.yaml
 * 2. counted: the people who work on it
 * 3. one repository, one project, one organization
 * 4. facts: employees, nodes, cores
 */
export function measureOf(
  { repository, unit, hosts, consumption }: Pick<ReadUsage, 'repository' | 'unit' | 'hosts' | 'consumption'>,
  products: ReadonlySet<string>,
  environment: string | undefined,
  factOf: (product: string) => FactLookup,
  people: CountPeople,
): Measured {
  return {
    ...(repository ? { repository: repository.value } : {}),
    ...(unit ? { unit: unit.value } : {}),
    ...(environment === undefined ? {} : { environment }),
    ...(hosts ? { hosts } : {}),
    products,
    amount(product, metric) {
      const stated = consumption.get(product)?.get(metric);
      if (stated) {
        const { value: quantity, standby } = stated;
        return { quantity, from: 'stated in usage.yaml', ...(standby ? { standby } : {}) };
      }
      const counted = PEOPLE.has(metric) ? people(product) : undefined;
      if (counted) return counted;
      if (ONE.has(metric)) return { quantity: 1, from: 'one repository' };
      return byFact(FACTS_OF.get(metric), factOf(product));
    },
  };
}

/** Metrics that count the people who work on something. */
export const PEOPLE: ReadonlySet<Metric> = new Set(['developer', 'active-committer']);
const ONE: ReadonlySet<Metric> = new Set(['repository', 'project', 'organization', 'site']);

/** Metrics that a fact tells. */
const FACTS_OF: ReadonlyMap<Metric, string> = new Map([
  ['developer', 'org.developers'],
  ['employee', 'org.employees'],
  ['node', 'deploy.nodes'],
  ['core', 'deploy.cores'],
  ['vcpu', 'deploy.vcpus'],
  ['cluster', 'deploy.clusters'],
  ['endpoint', 'deploy.endpoints'],
  ['device', 'org.pcs'],
]);

function byFact(fact: string | undefined, look: FactLookup): Amount | undefined {
  const state = fact === undefined ? undefined : look(fact);
  return state?.kind === 'known' && typeof state.value === 'number'
    ? { quantity: Math.ceil(state.value), from: `${fact}` }
    : undefined;
}
