import type { RuledComponent } from '../decide/facts.js';
import type { RuleOn } from '../decide/rule-on.js';
import type { Reconciled } from '../entitle/reconcile/reconcile.js';
import type { DetectionKind } from '../model/catalogue.js';
import type { Expression } from '../model/expression.js';
import type { FilePath } from '../model/file-path.js';
import type { LicenseEvidence } from '../model/license.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Purl } from '../model/purl.js';
import { parseExpression } from '../spdx/parse.js';

/**
 * What the catalogue says of the license of this very version, where the thing is not at hand and nobody else says anything of it. Terms
 * that nobody has read in a document say nothing, nor do those of what an action only sets up or calls.
 */
export function byCatalogue(
  components: readonly RuledComponent[],
  judged: readonly Reconciled[],
  rule: RuleOn,
  asOf: PlainDate,
): readonly RuledComponent[] {
  const uses = new Map<Purl, Reconciled[]>();
  for (const one of judged) uses.set(one.use.purl, [...(uses.get(one.use.purl) ?? []), one]);
  return components.map((component) => {
    const about = uses.get(component.purl);
    if (!about || component.license.kind !== 'not-evaluated' || !NOT_AT_HAND.has(component.license.reason))
      return component;
    const said = about.map((one) => statementOf(one, asOf));
    if (!said.every((one) => one !== undefined)) return component;
    const expression = said.map(({ text }) => `(${text})`).join(' AND ');
    const read = parseExpression(said.length === 1 ? (said[0]?.text ?? '') : expression);
    if (!('expression' in read) || !isOfLicenses(read.expression)) return component;
    const text = said.length === 1 ? (said[0]?.text ?? '') : expression;
    return { ...component, ...rule(component, { kind: 'known', text, expression: read.expression, because: said }) };
  });
}

const NOT_AT_HAND: ReadonlySet<string> = new Set(['elsewhere', 'not-installed']);

function isOfLicenses({ kind }: Expression): boolean {
  return kind !== 'none' && kind !== 'noassertion';
}

/** The license in force on the day. */
function statementOf({ use, need }: Reconciled, asOf: PlainDate): LicenseEvidence | undefined {
  const { row, by, terms, source } = use.match;
  // What has the name of a vendor's package, and comes from elsewhere, is not that package.
  if (source === 'elsewhere' || row.verified !== 'doc' || terms.kind !== 'known' || !IS_THE_THING.has(by.kind))
    return undefined;
  const opening = 'opening' in need ? need.opening : undefined;
  const text = opening?.on !== undefined && opening.on <= asOf ? opening.to : terms.terms.license;
  const file = `catalogue:${row.id}` as FilePath;
  return { kind: 'catalogue', file, start: 0, end: 0, text, expression: text, score: 1 };
}

const IS_THE_THING: ReadonlySet<DetectionKind> = new Set([
  ...(['purl', 'image', 'vscode', 'tool', 'fontname'] as const),
  ...(['apt', 'brew', 'choco', 'winget'] as const),
]);
