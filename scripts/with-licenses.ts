import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Puts the index of licenses, and the names of its rules, where a bundle in this folder finds them. */
export function withLicenses(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of ['licenses.bin', 'rule-names.br']) cpSync(join('core/match/data', file), join(folder, file));
}
