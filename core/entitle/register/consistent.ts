import { mistake, nearest, quoted } from '../../config/mistake.js';
import type { Entitlement } from '../../model/entitlement.js';
import type { Finding } from '../../model/finding.js';

/** Rows that are right together, and what is wrong with the others. */
export interface Consistent {
  readonly entitlements: readonly Entitlement[];
  readonly findings: readonly Finding[];
}

/**
 * What no row shows by itself:
 *
 * 1. of rows with one id the first counts
 * 2. one authorization is one right, however often it is written down
 * 3. what builds upon something that is not there, does not count or builds upon itself, does not count
 */
export function consistent(rows: readonly Entitlement[]): Consistent {
  const findings: Finding[] = [];
  const byId = new Map<string, Entitlement>();
  const byAuthorization = new Map<string, Entitlement>();
  for (const row of rows) {
    const same = byId.get(row.id);
    const twice = authorizationsOf(row)
      .map((one) => byAuthorization.get(one))
      .find((one) => one !== undefined);
    if (same) {
      findings.push(
        mistake(
          row.span,
          `there are two rights ${quoted(row.id)}, and this one does not count`,
          'give it an id of its own, or remove it',
          {
            labels: [{ span: same.span, text: 'the one that counts' }],
          },
        ),
      );
    } else if (twice) {
      findings.push(
        mistake(
          row.span,
          `${quoted(row.id)} has the same authorization as ${quoted(twice.id)}, and does not count a second time`,
          'correct the number of one of them, or remove this row',
          { labels: [{ span: twice.span, text: 'the one that counts' }] },
        ),
      );
    } else {
      byId.set(row.id, row);
      for (const one of authorizationsOf(row)) byAuthorization.set(one, row);
    }
  }
  findings.push(...dropUnfounded(byId));
  return { entitlements: [...byId.values()], findings };
}

/** Authorizations with what they are counted for: one of them may grant several products, and several metrics. */
function authorizationsOf({ evidence, subjects, metric, kind }: Entitlement): readonly string[] {
  const what = subjects.map((one) => (one.kind === 'product' ? one.id : `${one.name}@${one.range?.text ?? ''}`)).sort();
  return evidence.flatMap(({ type, no }) =>
    type === 'authorization' && no !== undefined ? [JSON.stringify([no, kind, metric.value, what])] : [],
  );
}

/** To compare an id with all others takes a while; whoever has so many wrong ones did not mistype them. */
const MOST_GUESSED = 50;

/** Takes out, until nothing more falls, what builds upon something that does not count. */
function* dropUnfounded(byId: Map<string, Entitlement>): Generator<Finding> {
  const circular = inCircles(byId);
  const ids = [...byId.keys()];
  const known = new Set(ids);
  let guessed = 0;
  for (const row of circular) {
    byId.delete(row.id);
    const [first] = row.requires;
    yield mistake(
      first?.span ?? row.span,
      `${quoted(row.id)} builds upon itself, directly or by way of others, and does not count`,
      'name the right that was there first',
    );
  }
  for (let fallen = true; fallen; ) {
    fallen = false;
    for (const row of [...byId.values()]) {
      const gone = row.requires.find(({ value }) => !byId.has(value));
      if (!gone) continue;
      byId.delete(row.id);
      fallen = true;
      const isThere = known.has(gone.value);
      const meant =
        isThere || guessed >= MOST_GUESSED
          ? undefined
          : nearest(
              gone.value,
              ids.filter((id) => id !== row.id),
            );
      guessed += 1;
      yield mistake(
        gone.span,
        isThere
          ? `${quoted(row.id)} builds upon ${quoted(gone.value)}, which does not count`
          : `${quoted(row.id)} builds upon ${quoted(gone.value)}, which is not in the register or has a mistake`,
        meant !== undefined ? `did you mean ${quoted(meant)}?` : 'mend that row first, or add it',
      );
    }
  }
}

/** Rows from which following `requires` leads back to them. */
function inCircles(byId: ReadonlyMap<string, Entitlement>): readonly Entitlement[] {
  return [...byId.values()].filter((row) => {
    const seen = new Set<string>();
    const open = row.requires.map(({ value }) => value);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === row.id) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(byId.get(id)?.requires.map(({ value }) => value) ?? []));
    }
    return false;
  });
}
