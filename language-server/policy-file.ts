import { type CompletionItem, CompletionItemKind, type Hover, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { baseName, completePolicy, describePolicyKey, type FilePath, knownLicense } from '../core/index.js';
import type { Checked } from './checked.js';
import { code, link, plain } from './markdown.js';
import { OUTCOMES } from './story.js';
import { keyPathOf, type Word, wordAt } from './yaml-place.js';

/** True for a licit.yaml, and for any other file that the last check read as policy. */
export function isPolicy(file: FilePath, checked: Checked): boolean {
  if (baseName(file) === 'licit.yaml') return true;
  return checked.report.files.some(({ path, reader }) => path === file && reader === 'policy');
}

/** What may be written here. Answers without a check, from the text alone. */
export async function policyCompletions(document: TextDocument, position: Position): Promise<CompletionItem[]> {
  const text = document.getText();
  const offset = document.offsetAt(position);
  const { start, end } = wordAt(text, offset);
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  const completions = await completePolicy(text, offset);
  return completions.map(({ label, detail, insert }) => ({
    label,
    detail,
    kind: insert === label ? CompletionItemKind.Value : CompletionItemKind.Property,
    textEdit: { range, newText: insert },
  }));
}

/** What a key means, or what a license id is and who uses it here. */
export async function policyHover(checked: Checked, file: FilePath, position: Position): Promise<Hover | undefined> {
  const document = checked.document(file);
  if (!document) return undefined;
  const text = document.getText();
  const word = wordAt(text, document.offsetAt(position));
  const value = (await aboutKey(text, word)) ?? aboutLicense(word, checked);
  if (value === undefined) return undefined;
  const range = { start: document.positionAt(word.start), end: document.positionAt(word.end) };
  return { contents: { kind: 'markdown', value }, range };
}

async function aboutKey(text: string, word: Word): Promise<string | undefined> {
  const path = keyPathOf(text, word);
  const description = path && (await describePolicyKey(path));
  return description === undefined ? undefined : `**${plain(word.text)}**\n\n${plain(description)}`;
}

const MOST = 5;

function aboutLicense({ text }: Word, checked: Checked): string | undefined {
  const known = knownLicense(text);
  if (!known) return undefined;
  const { id, category, replacement } = known;
  const users = checked.report.components.filter(
    ({ license }) =>
      (license.kind === 'known' || license.kind === 'conflicting') && idsIn(license.text).has(id.toLowerCase()),
  );
  const names = users.slice(0, MOST).map(({ purl, decision }) => `- ${code(purl)} — ${OUTCOMES[decision.outcome]}`);
  const rest = users.length > MOST ? [`- … and ${users.length - MOST} more`] : [];
  return [
    `**${plain(id)}** — ${category ?? 'uncategorized'} — ${link('SPDX', `https://spdx.org/licenses/${id}.html`)}`,
    ...(replacement === undefined
      ? []
      : [
          `Deprecated: write ${code([replacement.id, ...(replacement.exception ? ['WITH', replacement.exception] : [])].join(' '))}`,
        ]),
    users.length === 0 ? 'Nothing here has it.' : ['Here:', '', ...names, ...rest].join('\n'),
  ].join('\n\n');
}

function idsIn(expression: string): ReadonlySet<string> {
  return new Set(expression.toLowerCase().split(/[\s()]+/));
}
