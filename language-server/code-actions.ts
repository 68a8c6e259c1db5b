import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { type FilePath, purlTitle, type ReportedFinding } from '../core/index.js';
import { type Checked, findingsIn } from './checked.js';
import type { ClientAbilities } from './client.js';
import type { DiagnosticData } from './diagnostics.js';
import { workspaceEdit } from './edits.js';
import { EXPLAIN } from './protocol.js';

/** What can be done about the findings at a place: their fixes as edits, and "explain". */
export function* codeActions(
  file: FilePath,
  { range, context }: CodeActionParams,
  checked: Checked,
  client: ClientAbilities,
): Generator<CodeAction> {
  if (context.only && !context.only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return;
  const seen = new Set<string>();
  for (const finding of findingsIn(checked, file)) {
    if (!touches(checked.range(finding.at), range)) continue;
    const diagnostics = context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding));
    for (const fix of finding.fixes) {
      const edit = workspaceEdit(fix.edits, checked, client);
      const key = JSON.stringify([fix.title, fix.edits]);
      if (!edit || seen.has(key)) continue;
      seen.add(key);
      yield { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, edit };
    }
    const { purl } = finding;
    if (purl === undefined || seen.has(purl)) continue;
    seen.add(purl);
    const title = `Explain the license of ${purlTitle(purl)}`;
    const command = { title, command: EXPLAIN, arguments: [{ folder: checked.folder, purl }] };
    yield { title, kind: CodeActionKind.QuickFix, diagnostics, command };
  }
}

/** Kinds are a tree written with dots: "quickfix" is within "quickfix" and within "". */
function isWithin(kind: CodeActionKind, parent: CodeActionKind): boolean {
  return parent === '' || kind === parent || kind.startsWith(`${parent}.`);
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isOf(diagnostic: Diagnostic, finding: ReportedFinding): boolean {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  return diagnostic.source === 'licit' && data?.fingerprint === finding.fingerprint;
}
