import { readFileSync } from 'node:fs';
import { identifyText, lineIndex } from '../core/index.js';

/** `licit identify`: what each file states, with its place; 2 when some file says nothing that is understood. */
export function identifyCommand(files: readonly string[], format: 'text' | 'json'): number {
  const answers = files.map(identified);
  const text =
    format === 'json' ? `${JSON.stringify({ files: answers }, undefined, 2)}\n` : answers.map(sentence).join('');
  process.stdout.write(text);
  return answers.every(({ expression }) => expression !== undefined) ? 0 : 2;
}

interface Answer {
  readonly file: string;
  readonly expression?: string;
  readonly matches?: readonly {
    readonly kind: string;
    readonly expression: string;
    readonly start: { readonly line: number; readonly column: number };
  }[];
  readonly problem?: string;
}

function identified(file: string): Answer {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { file, problem: error instanceof Error ? error.message : String(error) };
  }
  const lines = lineIndex(text);
  const { expression, matches } = identifyText(text);
  return {
    file,
    ...(expression === undefined
      ? { problem: 'no SPDX tag; license texts are not compared by this version' }
      : { expression }),
    matches: matches.map(({ kind, expression, start }) => ({ kind, expression, start: lines.at(start) })),
  };
}

function sentence({ file, expression, matches = [], problem }: Answer): string {
  if (expression === undefined) return `${file}: not identified: ${problem}\n`;
  const places = matches.map(({ start }) => `${start.line}:${start.column}`).join(', ');
  return `${file}: ${expression} by its SPDX tag at ${places}\n`;
}
