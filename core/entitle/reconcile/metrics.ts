import { METRICS, type Metric } from '../../model/entitlement.js';

/** Words of the catalogue for what is counted, each with the codes it stands for. */
const WORDS: readonly (readonly [RegExp, readonly Metric[]])[] = [
  [/\bdeveloper|\bdesigner|\bdev\b/, ['developer', 'named-user']],
  [/\bnamed user|\bnamed seat|\bseats?\b|\bauthori[sz]ed use/, ['named-user', 'developer', 'user']],
  [/\busers?\b|\bworkspace seat/, ['user', 'named-user', 'concurrent-user', 'client-access']],
  [/\bfloating|\bconcurrent/, ['concurrent-user']],
  [/\bmachine|\bworkstation|\bdevice|\bnode-locked/, ['device', 'node-locked']],
  [/\bnodes?\b|\bbroker|\binstance/, ['node']],
  [/\bcores?\b/, ['core', 'core-points']],
  [/\bvcpu/, ['vcpu']],
  [/\bcpus?\b|\bprocessor|\bsocket|\bpvu/, ['processor', 'processor-points']],
  [/\bservers?\b/, ['server']],
  [/\bcal\b/, ['client-access']],
  [/\bclusters?\b/, ['cluster']],
  [/\bendpoints?\b/, ['endpoint']],
  [/\bemployees?\b/, ['employee']],
  [/\bapplications?\b|\bapps?\b|\btitles?\b/, ['application']],
  [/\bproducts?\b|\bembedding|\bsaas/, ['product', 'application']],
  [/\bprojects?\b/, ['project']],
  [/\brepositor/, ['repository']],
  [/\bactive committer/, ['active-committer']],
  [/\bdomains?\b|\bwebsite|\bsites?\b|\bhost names?/, ['domain', 'site']],
  [/\bworker threads?/, ['worker-thread']],
];

/** What is counted of everything in a place, so that no other count is asked for. */
const WHOLE: ReadonlySet<Metric> = new Set(['site', 'organization']);

/**
 * What may be counted where a product is bought, by the words of the catalogue; empty where they tell nothing, and where
 * they name the organization as a whole, a subscription or a tier: then any count may be right.
 */
export function metricsIn(words: string | undefined): readonly Metric[] {
  if (words === undefined) return [];
  const lower = words.toLowerCase();
  if (/\b(?:organi[sz]ation|company|enterprise|account|tier|plan|agreement|volume|usage)\b/.test(lower)) return [];
  return [...new Set(WORDS.flatMap(([pattern, metrics]) => (pattern.test(lower) ? metrics : [])))];
}

/** Whether rights counted by this metric may be for a product that is sold by those. */
export function isCountedBy(metric: Metric, wanted: readonly Metric[]): boolean {
  return wanted.length === 0 || wanted.includes(metric) || WHOLE.has(metric) || UNSAID.has(metric);
}

/** Codes that say how a right was bought, not what is counted. */
const UNSAID: ReadonlySet<Metric> = new Set(['perpetual', 'subscription', 'custom-metric', 'other']);

/** Whether rights of this metric are enough however much is used. */
export function coversWhole(metric: Metric): boolean {
  return WHOLE.has(metric);
}

/** "1 developer", "12 developers". */
export function amountOf(count: number, metric: Metric): string {
  const words = METRICS[metric];
  return `${count} ${count === 1 ? (SINGULAR.get(words) ?? words.replace(/s$/, '')) : words}`;
}

const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['repositories', 'repository'],
  ['units of use', 'unit of use'],
]);
