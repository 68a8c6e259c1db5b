import type { CatalogueFileRows } from '../model/catalogue.js';
import type { JudgedComponent } from '../model/component.js';
import type { PlainDate } from '../model/plain-date.js';
import type { PolicyUsed, Report } from '../model/report.js';
import { visible } from './visible.js';

/** "1,203": thousands apart, whatever the machine's language. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "1 error", "2 errors", "1,203 components". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export type Outcome = JudgedComponent['decision']['outcome'];

/** Every outcome in the order in which it is told, with its words after a number. */
export const OUTCOMES: ReadonlyMap<Outcome, string> = new Map([
  ['allowed', 'allowed'],
  ['excepted', 'allowed by exception'],
  ['entitled', 'covered by a right'],
  ['review', 'to review'],
  ['refused', 'refused'],
  ['undecided', 'undecided'],
  ['ignored', 'ignored'],
]);

/** How many components have each outcome; those with none are left out. */
export function outcomes(report: Report): ReadonlyMap<Outcome, number> {
  const counts = new Map<Outcome, number>();
  for (const { decision } of report.components) counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1);
  return new Map([...OUTCOMES.keys()].flatMap((outcome) => pair(outcome, counts.get(outcome))));
}

function pair(outcome: Outcome, count: number | undefined): [Outcome, number][] {
  return count === undefined ? [] : [[outcome, count]];
}

/** "1,203 components: 1,180 allowed, 12 to review, 9 refused, 2 undecided". */
export function judgedSentence(report: Report): string {
  const total = report.components.length;
  if (total === 0) return 'No components found';
  const counts = [...outcomes(report)].map(([outcome, count]) => ({ words: OUTCOMES.get(outcome) ?? outcome, count }));
  const [only] = counts;
  if (only && counts.length === 1)
    return total === 1 ? `1 component, ${only.words}` : `${counted(total, 'component')}, all ${only.words}`;
  return `${counted(total, 'component')}: ${counts.map(({ words, count }) => `${grouped(count)} ${words}`).join(', ')}`;
}

/** "9 errors, 12 warnings and 1 note"; "nothing found" when there is none. */
export function findingsSentence(report: Report): string {
  const { error, warning, note } = report.summary.findings;
  const parts = [
    ...(error > 0 ? [counted(error, 'error')] : []),
    ...(warning > 0 ? [counted(warning, 'warning')] : []),
    ...(note > 0 ? [counted(note, 'note')] : []),
  ];
  return parts.length > 0 ? listed(parts) : 'nothing found';
}

/** By which policy, and which catalogue where rights were judged. */
export function judgesTitle({ policy, catalogue, catalogueFiles = [] }: Report): string {
  if (catalogue === undefined) return policyTitle(policy);
  return `${policyTitle(policy)}; ${catalogueWords({ catalogue, catalogueFiles })}`;
}

/** By which catalogue it was judged: "catalogue of 2026-11-23 with 3 rows of catalogue.yaml". */
export function catalogueWords({
  catalogue,
  catalogueFiles,
}: {
  readonly catalogue: PlainDate;
  readonly catalogueFiles: readonly CatalogueFileRows[];
}): string {
  const own = catalogueFiles.map(({ file, rows }) => `${counted(rows, 'row')} of ${visible(file)}`);
  return `catalogue of ${catalogue}${own.length === 0 ? '' : ` with ${own.join(' and ')}`}`;
}

/** "licit.yaml", or the built-in profile's own name. */
export function policyTitle(policy: PolicyUsed): string {
  return policy.builtIn
    ? `the built-in ${visible(policy.name.replace(/^licit:/, ''), 200)} profile: no licit.yaml here`
    : visible(policy.name, 200);
}
