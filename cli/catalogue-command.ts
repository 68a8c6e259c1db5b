import { readFileSync, statSync } from 'node:fs';
import { type CatalogueOptions, catalogueAnswer } from './catalogue.js';
import { renderOptions } from './terminal.js';

/** `licit catalogue list|show|lint` on this machine. */
export function catalogueCommand(
  command: 'list' | 'show' | 'lint',
  words: readonly string[],
  options: CatalogueOptions,
): number {
  const around = { read: textAt, look: renderOptions(process.stdout) };
  const { code, out, err } = catalogueAnswer(command, words, options, around);
  process.stdout.write(out);
  process.stderr.write(err);
  return code;
}

/** Bytes; the reader of catalogues refuses what is larger anyway, and says so. */
const LARGEST = 64 * 1024 * 1024;

function textAt(path: string): string | undefined {
  try {
    const file = statSync(path);
    if (!file.isFile() || file.size > LARGEST) return undefined;
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
