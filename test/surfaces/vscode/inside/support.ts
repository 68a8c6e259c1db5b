import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import {
  type Diagnostic,
  extensions,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  version,
  window,
  workspace,
} from 'vscode';

/** What the extension's `activate` gives. */
interface LicitApi {
  status(): string;
}

export type Test = readonly [title: string, run: () => Promise<void> | void];

/** Runs tests inside the extension host, one after the other, and writes what came of them to LICIT_TEST_RESULT. */
export async function runTests(tests: readonly Test[]): Promise<void> {
  const results = [];
  for (const [title, run] of tests) {
    try {
      await run();
      results.push({ title });
    } catch (error) {
      results.push({ title, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  const about = { vscode: version, node: process.version, trusted: workspace.isTrusted };
  writeFileSync(process.env.LICIT_TEST_RESULT ?? '', JSON.stringify({ ...about, results }));
}

/** Waits for something to become true; fails with what it saw last. */
export async function eventually<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new assert.AssertionError({
    message: `never saw ${what}; diagnostics: ${JSON.stringify(languages.getDiagnostics())}`,
  });
}

export function file(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(file(path));
  await window.showTextDocument(document);
  return document;
}

/** Licit's diagnostics in a file that speak of something. */
export function about(path: string, words: string): readonly Diagnostic[] {
  return languages
    .getDiagnostics(file(path))
    .filter(({ source, message }) => source === 'licit' && message.includes(words));
}

export function rangeOf(document: TextDocument, words: string): Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `${words} is in the text`);
  return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

export async function licit(): Promise<LicitApi> {
  const extension = extensions.getExtension<LicitApi>('licit.licit');
  assert.ok(extension, 'the extension is there');
  return await extension.activate();
}

export const START = new Position(0, 0);
