import { isOneOfAKind, keyOf, placed } from './shared-text.js';
import type { TextReading } from './text-reader.js';

/** What is known of a text before it is read, by what remains of it without copyright lines and runs of white space. */
export type KnownReadings = (rest: string) => TextReading | undefined;

/** SHA-256 of a text (in UTF-8) in hex. */
export type Sha256 = (text: string) => string;

/** Of a SHA-256 so many digits are kept: 128 bits, so that nobody can write a second text for one. */
const DIGITS = 32;

export function nameOfText(rest: string, sha256: Sha256): string {
  return sha256(rest).slice(0, DIGITS);
}

/**
 * Readings of texts that many packages carry, made when Licit was: each is what reading the text would give, with
 * passages that differ from no license in anything that matters, and places that count letters.
 *
 * @param json an object of readings by the names of their texts
 */
export function knownReadings(json: string, sha256: Sha256): KnownReadings {
  const readings = new Map(Object.entries(JSON.parse(json) as Readonly<Record<string, TextReading>>));
  return (rest) => readings.get(nameOfText(rest, sha256));
}

/** Reads texts that are known, whoever holds the copyright. */
export function knownReader(known: KnownReadings): (text: string) => TextReading | undefined {
  return (text) => {
    const reading = isOneOfAKind(text) ? undefined : known(keyOf(text));
    return reading && { ...reading, passages: placed(reading.passages, text) };
  };
}
