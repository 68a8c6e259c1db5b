import { type LoadedPolicy, loadPolicy, type PolicyOptions } from '../../core/config/load.js';
import type { Edit, Finding } from '../../core/model/finding.js';
import type { PlainDate } from '../../core/model/plain-date.js';
import { memoryTree } from '../../core/tree/memory.js';

export const TODAY = '2026-11-23' as PlainDate;

export type Files = Readonly<Record<string, string>>;

/** The policy of these files, on a fixed day. */
export function load(files: Files, options: Partial<PolicyOptions> = {}): Promise<LoadedPolicy> {
  return loadPolicy(memoryTree(files), { asOf: TODAY, ...options });
}

/** The policy of a licit.yaml with this text. */
export function loadText(text: string, options: Partial<PolicyOptions> = {}): Promise<LoadedPolicy> {
  return load({ 'licit.yaml': text }, options);
}

/** A finding on one line: code, the text it stands on, message. */
export function told(finding: Finding, text: string): string {
  return `${finding.code} ${JSON.stringify(text.slice(finding.at.start, finding.at.end))} ${finding.message}`;
}

/** The text after the edits, as an editor applies them: places count in the text before. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: added } of edits.toSorted(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    result += text.slice(at, span.start) + added;
    at = span.end;
  }
  return result + text.slice(at);
}
