import type { Written } from '../../config/entry.js';
import { placeOf } from '../../config/origins.js';
import type { Entitlement, EntitlementKind, Term } from '../../model/entitlement.js';
import {
  type EntitlementInput,
  type RowReader,
  readDay,
  readEvidence,
  readSubjects,
  readTerm,
  readVersions,
  type Wrong,
  wrongIn,
} from './entry-parts.js';

/** One row; undefined with a mistake anywhere in it: half a right is none. */
export function readEntitlement(row: RowReader, document: Written): Entitlement | undefined {
  const { input, findings, place } = row;
  const before = findings.length;
  const wrong = wrongIn(findings);
  const subjects = readSubjects(row, document, wrong);
  const quantity = readQuantity(row, wrong);
  const term = readTerm(input.term, document, wrong);
  const maintenance = readTerm(input.maintenance, document, wrong);
  const versions = readVersions(row, document, wrong);
  const evidence = readEvidence(row, document, wrong);
  const allocations = readAllocations(row, document, wrong);
  if (term && maintenance) contradictions(row, term, maintenance, wrong);
  if (findings.length > before || !subjects || !quantity || !term || !maintenance || !versions || !evidence)
    return undefined;
  const { scope = {}, rights = {}, requires = [] } = input;
  return {
    id: input.id,
    subjects,
    ...(input.publisher === undefined ? {} : { publisher: input.publisher }),
    kind: input.kind,
    metric: { value: input.metric, span: place('metric') },
    quantity: { value: quantity, span: input.quantity === undefined ? place('unlimited') : place('quantity') },
    ...versions,
    ...(input.edition === undefined ? {} : { edition: { value: input.edition, span: place('edition') } }),
    term,
    maintenance,
    rights: {
      upgrade: rights.upgrade ?? false,
      downgrade: rights.downgrade ?? false,
      secondUse: rights.second_use ?? false,
      devTest: rights.dev_test === 'included',
      standby: rights.disaster_recovery ?? 'none',
      ...(rights.transfer === undefined ? {} : { transfer: rights.transfer }),
    },
    scope: {
      units: scope.units ?? [],
      repositories: scope.repositories ?? [],
      environments: scope.environments ?? [],
      hosts: scope.hosts ?? [],
    },
    requires: requires.map((id, index) => ({
      value: id,
      span: placeOf(document.origins, document.source, requires, index),
    })),
    ...(input.transferred_from === undefined
      ? {}
      : { transferredFrom: { value: input.transferred_from, span: place('transferred_from') } }),
    allocations,
    evidence,
    ...(input.key_fingerprint === undefined ? {} : { keyFingerprint: input.key_fingerprint }),
    span: place('id'),
  };
}

function readQuantity({ input, span, place }: RowReader, wrong: Wrong): number | 'unlimited' | undefined {
  const { quantity, unlimited } = input;
  if (quantity !== undefined && unlimited)
    return wrong(place('unlimited'), 'this is unlimited, and has a quantity too', 'leave out one of the two');
  if (unlimited) return 'unlimited';
  return quantity ?? wrong(span, 'nothing says how many rights these are', 'write the quantity, or "unlimited: true"');
}

function readAllocations({ input }: RowReader, { source, origins }: Written, wrong: Wrong): Entitlement['allocations'] {
  const list = input.allocations ?? [];
  const read = list.map((one) => {
    const since =
      one.since === undefined ? undefined : readDay(one.since, placeOf(origins, source, one, 'since'), wrong);
    return { to: one.to, quantity: one.quantity ?? 1, ...(since ? { since } : {}) };
  });
  const given = read.reduce((sum, { quantity }) => sum + quantity, 0);
  if (input.quantity !== undefined && given > input.quantity)
    wrong(
      placeOf(origins, source, list),
      `${given} are given out, and ${input.quantity} are held`,
      'take back what is too much, or correct the quantity',
    );
  return read;
}

/** What cannot both be so. */
function contradictions({ input, span, place }: RowReader, term: Term, maintenance: Term, wrong: Wrong): void {
  const { kind } = input;
  if (ENDING.has(kind) && !term.end)
    wrong(
      span,
      `nothing says when this ends, and ${withArticle(kind)} does`,
      'write its last day: "term: { end: 2027-03-31 }"',
    );
  if (LASTING.has(kind) && term.end)
    wrong(
      term.end.span,
      `a perpetual right does not end, and this ends on ${term.end.value}`,
      'write "kind: subscription", or put the day under "maintenance"',
    );
  if (MAINTAINED.has(kind) && !maintenance.end)
    wrong(span, 'nothing says when maintenance ends', 'write its last day: "maintenance: { end: 2027-03-31 }"');
  if (BUILDING.has(kind) && (input.requires ?? []).length === 0)
    wrong(
      place('kind'),
      `nothing says what ${withArticle(kind)} builds upon`,
      'write the id of that right under "requires"',
    );
}

const ENDING: ReadonlySet<EntitlementKind> = new Set(['subscription', 'evaluation']);
const LASTING: ReadonlySet<EntitlementKind> = new Set(['perpetual', 'perpetual+maintenance']);
const MAINTAINED: ReadonlySet<EntitlementKind> = new Set(['perpetual+maintenance', 'maintenance']);
const BUILDING: ReadonlySet<EntitlementKind> = new Set(['maintenance', 'upgrade', 'step-up', 'add-on']);

function withArticle(kind: EntitlementInput['kind']): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
