import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { type KnownReadings, knownReadings } from '../identify/known-readings.js';
import { type LicenseIndex, readLicenseIndex } from '../match/license-index.js';

let index: LicenseIndex | undefined;
let readings: KnownReadings | undefined;
let names: readonly string[] | undefined;

/** The index of licenses that comes with Licit, read once. Throws when it is missing or of another version. */
export function licenseIndex(): LicenseIndex {
  index ??= readLicenseIndex(besides('licenses.bin'));
  return index;
}

/** Readings by that index of texts that many packages carry, read once. Throws when they are missing. */
export function licenseReadings(): KnownReadings {
  readings ??= knownReadings(Buffer.from(besides('readings.json')).toString('utf8'), sha256);
  return readings;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Of a rule by its number in the index ("rule 1234") its name where it comes from ("mit_12.RULE"). */
export function ruleName(number: number): string | undefined {
  names ??= brotliDecompressSync(besides('rule-names.br')).toString('utf8').split('\n');
  return names[number];
}

/** Where the file lies: beside a bundle, above a thread's, in the library, in the sources. */
const PLACES = ['./', '../', '../match/data/'];

function besides(file: string): Uint8Array {
  for (const place of PLACES) {
    try {
      return readFileSync(fileURLToPath(new URL(`${place}${file}`, import.meta.url)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`${file} is missing beside Licit's own files: install it again`);
}
