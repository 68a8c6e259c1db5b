import type { Finding } from '../model/finding.js';
import type { RuleEntry, Verdict } from '../model/policy.js';
import type { PolicyDocument } from './document.js';
import { mistake, quoted } from './mistake.js';
import { nodeOf, placeOf } from './origins.js';
import type { RulesInput } from './schema.js';
import { readTarget, targetName } from './targets.js';
import { removal } from './yaml-edit.js';

const STRICTEST_FIRST = ['deny', 'review', 'allow'] as const satisfies readonly Verdict[];

/**
 * The rules of one file for one scope, or for all. Of a license with two verdicts the stricter counts; a line that
 * cannot be read has a finding and no effect.
 */
export function readRules(
  input: RulesInput | undefined,
  document: PolicyDocument,
): { readonly entries: readonly RuleEntry[]; readonly findings: readonly Finding[] } {
  if (!input) return { entries: [], findings: [] };
  const { source, origins } = document;
  const findings: Finding[] = [];
  const entries = new Map<string, RuleEntry>();
  for (const verdict of STRICTEST_FIRST) {
    const list = input[verdict] ?? [];
    for (const [index, text] of list.entries()) {
      const node = nodeOf(origins, list, index);
      const read = readTarget(text, node, source);
      findings.push(...read.findings);
      if (!read.target) continue;
      const span = placeOf(origins, source, list, index);
      const name = targetName(read.target);
      const earlier = entries.get(name);
      if (earlier) {
        const listNode = nodeOf(origins, list);
        const removed = listNode?.kind === 'list' ? removal(source, listNode, index) : undefined;
        const fixes = removed ? [{ title: `Remove this ${text}`, edits: [removed] }] : [];
        findings.push(doubled(text, verdict, earlier, { span, fixes }, document));
      } else {
        const binding = verdict === 'deny' && document.binding;
        entries.set(name, { verdict, what: read.target, span, distance: document.distance, binding });
      }
    }
  }
  return { entries: [...entries.values()].sort((a, b) => a.span.start - b.span.start), findings };
}

function doubled(
  text: string,
  verdict: Verdict,
  earlier: RuleEntry,
  { span, fixes }: { readonly span: RuleEntry['span']; readonly fixes: Finding['fixes'] },
  { distance }: PolicyDocument,
): Finding {
  const labels = [
    { span: earlier.span, text: earlier.verdict === verdict ? 'first written here' : `under ${earlier.verdict} here` },
  ];
  if (earlier.verdict === verdict) {
    return mistake(span, `${quoted(text)} is under ${verdict} twice`, 'remove one of the two', {
      code: 'policy/unused-entry',
      labels,
      fixes: distance === 0 ? fixes : [],
    });
  }
  return mistake(
    span,
    `${quoted(text)} is under ${verdict} and under ${earlier.verdict}; ${earlier.verdict} counts`,
    'keep it in one of the two lists',
    { labels, fixes },
  );
}
