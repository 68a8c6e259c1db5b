import { type Finding, type Fix, finding } from '../model/finding.js';
import { FINDINGS, type FindingCode } from '../model/findings.js';
import type { Span } from '../model/span.js';

export { nearest, quoted } from '../text/words.js';

/** A finding about the policy itself, by default `policy/invalid`: while there is one, nothing passes. */
export function mistake(
  at: Span,
  message: string,
  help: string,
  more: Partial<Pick<Finding, 'labels' | 'fixes'>> & { readonly code?: FindingCode } = {},
): Finding {
  const { code = 'policy/invalid', ...rest } = more;
  return finding({ code, severity: FINDINGS[code].severity, message, at, help, ...rest });
}

/** The fix that writes something else in this place. */
export function replacement(span: Span, text: string): Fix {
  return { title: `Write ${text}`, edits: [{ span, text }] };
}
