import type { Finding } from '../model/finding.js';
import { FINDINGS, type FindingCode, type Severity } from '../model/findings.js';
import type { Spanned } from '../model/span.js';
import type { PolicyDocument } from './document.js';
import { mistake } from './mistake.js';
import { placeOf } from './origins.js';

const LOUDEST_FIRST: readonly Severity[] = ['error', 'warning', 'note', 'off'];

/**
 * How bad each finding is by the nearest file that says so. Two things stay: a mistake in the policy is an error, or else a
 * mistake could hide itself; and `license/not-allowed` is as bad as a binding policy has it, or else its refusals were lifted.
 */
export function readSeverity(documents: readonly PolicyDocument[]): {
  readonly severity: ReadonlyMap<FindingCode, Spanned<Severity>>;
  readonly findings: readonly Finding[];
} {
  const severity = new Map<FindingCode, Spanned<Severity>>();
  const findings: Finding[] = [];
  for (const { input, origins, source } of documents) {
    const codes = input.severity;
    if (!codes) continue;
    for (const code of Object.keys(codes) as FindingCode[]) {
      const value = codes[code];
      if (value === undefined || severity.has(code)) continue;
      const span = placeOf(origins, source, codes, code);
      if (code === 'policy/invalid' && value !== 'error') {
        findings.push(mistake(span, 'a mistake in the policy is always an error', 'remove this line'));
      } else {
        severity.set(code, { value, span });
      }
    }
  }
  const lowered = severity.get('license/not-allowed');
  for (const { input, binding, source, origins } of documents) {
    if (!lowered || !binding) continue;
    const floor = input.severity?.['license/not-allowed'] ?? FINDINGS['license/not-allowed'].severity;
    if (LOUDEST_FIRST.indexOf(lowered.value) <= LOUDEST_FIRST.indexOf(floor)) continue;
    severity.set('license/not-allowed', { value: floor, span: lowered.span });
    const at = input.severity ? placeOf(origins, source, input.severity) : { file: source.file, start: 0, end: 0 };
    findings.push(
      mistake(
        lowered.span,
        `this would lift the refusals of an extended policy, which keeps them at ${floor}`,
        'remove this line',
        {
          labels: [{ span: at, text: 'not overridable' }],
        },
      ),
    );
    break;
  }
  return { severity, findings };
}
