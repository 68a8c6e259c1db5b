import type { Expression } from '../../../core/model/expression.js';
import { FAMILIES } from '../../../core/spdx/families.js';
import { parseExpression } from '../../../core/spdx/parse.js';

/** More licenses than this are not tried in all combinations. */
const MOST_ATOMS = 18;

/**
 * Whether somebody who allows some licenses could take `found` and could not take `wanted`: the wrong way to be wrong. "Or
 * later" may be taken as what it names, and a license with an exception as the license; own and modified terms nobody allows.
 * Undefined when too many licenses are named.
 */
export function isMorePermissive(found: string, wanted: string): boolean | undefined {
  const [one, other] = [readOf(found), readOf(wanted)];
  if (!one) return false;
  if (!other) return wanted === '' ? true : undefined;
  const atoms = [...new Set([...atomsOf(one), ...atomsOf(other)])];
  if (atoms.length > MOST_ATOMS) return undefined;
  for (let allowed = 0; allowed < 1 << atoms.length; allowed += 1) {
    const isAllowed = (atom: string): boolean => ((allowed >> atoms.indexOf(atom)) & 1) === 1;
    if (holds(one, isAllowed) && !holds(other, isAllowed)) return true;
  }
  return false;
}

function readOf(text: string): Expression | undefined {
  const read = parseExpression(text);
  return 'expression' in read ? read.expression : undefined;
}

/** Any of these is enough: "GPL-2.0-only", then what more is granted, and each later version where it may be taken. */
function choicesOf(term: Expression): readonly string[] {
  if (term.kind !== 'license' || term.id.startsWith('LicenseRef-')) return [];
  const [id, isLater] = [term.id.replace(/-(?:only|or-later)$/, ''), term.orLater || term.id.endsWith('-or-later')];
  const versions = [id, ...(isLater ? laterThan(id) : [])];
  return versions.flatMap((one) => [
    one,
    ...(isLater ? [`${one}+`] : []),
    ...(term.exception ? [`${one} WITH ${term.exception}`] : []),
  ]);
}

/** "GPL-2.0" and "GPL-3.0" for "GPL-1.0". */
function laterThan(id: string): readonly string[] {
  for (const { versions } of FAMILIES) {
    const ids = versions.map((version) => version.id.replace(/-only$/, ''));
    if (ids.includes(id)) return ids.slice(ids.indexOf(id) + 1);
  }
  return [];
}

function atomsOf(expression: Expression): readonly string[] {
  return 'operands' in expression ? expression.operands.flatMap(atomsOf) : choicesOf(expression);
}

function holds(expression: Expression, isAllowed: (atom: string) => boolean): boolean {
  if (expression.kind === 'and') return expression.operands.every((one) => holds(one, isAllowed));
  if (expression.kind === 'or') return expression.operands.some((one) => holds(one, isAllowed));
  return choicesOf(expression).some(isAllowed);
}
