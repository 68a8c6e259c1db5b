import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the index of licenses, the names of its rules and what is known of texts where a bundle in this folder finds them. */
export function withLicenses(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of ['licenses.bin', 'readings.json', 'rule-names.br'])
    cpSync(join('core/match/data', file), join(folder, file));
}
