import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A license text that packages carry, and one of them. */
export interface KnownText {
  /** name@version */
  readonly pin: string;
  readonly path: string;
  readonly text: string;
}

export const TEXTS = join(import.meta.dirname, 'texts.jsonl.br');

export function knownTexts(): readonly KnownText[] {
  const lines = brotliDecompressSync(readFileSync(TEXTS)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as KnownText);
}
