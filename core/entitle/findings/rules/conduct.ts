import { type HeldRule, onUse, titleOf } from '../held.js';

/** Something is there whose only purpose is to get around a license check. */
export const circumvention: HeldRule = function* ({ judged }) {
  for (const { verdict, use } of judged) {
    if (verdict !== 'circumvention') continue;
    yield onUse(
      use,
      'conduct/circumvention',
      `${titleOf(use)} is ${use.match.row.name}, which circumvents a license check`,
      'take it out, find out who brought it in, and buy what it was to stand in for; no right covers it',
    );
  }
};

/** A package that its vendor gives out from a registry of their own came from another: a placeholder, or not theirs. */
export const notApprovedSource: HeldRule = function* ({ judged }) {
  for (const { use } of judged) {
    const { row, source } = use.match;
    if (source !== 'elsewhere') continue;
    const registries = row.detect.filter(({ kind }) => kind === 'registry').map(({ text }) => text);
    yield onUse(
      use,
      'entitlement/not-approved-source',
      `${titleOf(use)} does not come from the registry of ${row.publisher}`,
      `take it from ${registries.join(' or ')}, where ${row.publisher} gives it out, and look at what came instead`,
    );
  }
};
