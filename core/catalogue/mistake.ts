import { type Finding, finding } from '../model/finding.js';
import { FINDINGS } from '../model/findings.js';
import type { Span } from '../model/span.js';

/** What is wrong with a text, and what to do about it. */
export interface Mistake {
  readonly message: string;
  readonly help: string;
}

/** The mistake as a finding: what is wrong with a catalogue is wrong with the policy that uses it. */
export function mistakeAt(at: Span, { message, help }: Mistake, labels: Finding['labels'] = []): Finding {
  const code = 'policy/invalid';
  return finding({ code, severity: FINDINGS[code].severity, message, at, help, labels });
}
