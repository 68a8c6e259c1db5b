import { nameOf } from '../../../catalogue/patterns/names.js';
import type { Register } from '../../../model/entitlement.js';
import { finding } from '../../../model/finding.js';
import { FINDINGS } from '../../../model/findings.js';
import { parsePurl } from '../../../model/purl.js';
import type { CircumventionSign } from '../../../model/recognized.js';
import { placeLabels, placesAlike } from '../besides.js';
import { FROM_MEMORY, type HeldRule, onUse, titleOf } from '../held.js';

/** Something is there whose only purpose is to get around a license check. */
export const circumvention: HeldRule = function* ({ judged }) {
  for (const { verdict, use } of judged) {
    if (verdict !== 'circumvention') continue;
    yield onUse(
      use,
      'conduct/circumvention',
      `${titleOf(use)} is ${use.match.row.name}, which circumvents a license check`,
      HELP,
    );
  }
};

const HELP = 'take it out, find out who brought it in, and buy what it was to stand in for; no right covers it';

/** A file, a setting or a command that gets around a license check: once in a file for each thing that does. */
export const signs: HeldRule = function* ({ besides, around }) {
  const keyOf = ({ what }: CircumventionSign) => what;
  for (const [{ what, row }, first, ...others] of placesAlike(besides.signs, keyOf)) {
    const isUnverified = around.catalogue.row(row)?.verified !== 'doc';
    yield finding({
      code: 'conduct/circumvention',
      severity: isUnverified ? 'warning' : FINDINGS['conduct/circumvention'].severity,
      message: `this gets around a license check: ${what}`,
      at: first,
      labels: placeLabels(others),
      help: isUnverified ? `${HELP}${FROM_MEMORY}` : HELP,
    });
  }
};

/**
 * A package that its vendor gives out from a registry of their own came from another: a placeholder, or not theirs. What is open anybody may
 * pass on, and a registry of one's own that is approved may pass on the rest. Settings only say from where it is to come, and so warn.
 */
export const notApprovedSource: HeldRule = function* ({ judged, around, approve }) {
  for (const { use, need } of judged) {
    const { row, source } = use.match;
    const isOpen = need.kind === 'none' && need.because !== 'free';
    const from = parsePurl(use.purl)?.qualifiers?.get('repository_url');
    if (source !== 'elsewhere' || isOpen || isApproved(from, around.register)) continue;
    const registries = row.detect.filter(({ kind }) => kind === 'registry').map(({ text }) => text);
    const { setBy } = use;
    const found = onUse(
      use,
      'entitlement/not-approved-source',
      setBy
        ? `${setBy.file} has ${titleOf(use)} come from ${setBy.hosts.join(' or ')}, and not from the registry of ${row.publisher}`
        : `${titleOf(use)} does not come from the registry of ${row.publisher}`,
      `take it from ${registries.join(' or ')}, where ${row.publisher} gives it out, and look at what came instead; a registry of your own that passes it on goes under "approved_sources" of the register`,
    );
    yield {
      ...found,
      ...(setBy && found.severity === 'error' ? { severity: 'warning' } : {}),
      ...(from === undefined ? {} : { fixes: approve(from) }),
    };
  }
};

/** Whether a lock has it from a registry that the register approves of. */
function isApproved(from: string | undefined, { approvedSources }: Register): boolean {
  if (from === undefined) return false;
  const name = nameOf('registry', from);
  return approvedSources
    .map((one) => nameOf('registry', one))
    .some((one) => name === one || name.startsWith(`${one}/`));
}
