import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { mistake } from '../config/mistake.js';
import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';

/** A file without the license keys that stood in it. */
export interface WithoutKeys {
  /** The same text, as long as before, with a mark in the place of each character of a key. */
  readonly source: Source;
  /** Where a key stood. */
  readonly findings: readonly Finding[];
}

/** Keys that are told of one file; all of them are taken out. */
const MOST_TOLD = 100;

/**
 * Takes out what looks like a license key or token, in values, names and comments alike, before anything else reads the file:
 * nothing that is told, shown or kept later can hold it. Of the key its fingerprint remains.
 */
export function withoutKeys({ file, text }: Source): WithoutKeys {
  const findings: Finding[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of keysIn(text)) {
    if (start < from) continue;
    const key = text.slice(start, end);
    parts.push(text.slice(from, start), key.replace(/\S/g, '•'));
    from = end;
    if (findings.length === MOST_TOLD) continue;
    findings.push(
      mistake(
        { file, start, end },
        'what looks like a license key is written here, and the entry does not count',
        `keep the key elsewhere; write "key_fingerprint: ${fingerprintOf(key)}" to tell which one it is`,
      ),
    );
  }
  return { source: { file, text: parts.join('') + text.slice(from) }, findings };
}

/** "sha256:" and twelve digits: enough to tell keys apart, too little to guess one. */
export function fingerprintOf(key: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(key.trim()))).slice(0, 12)}`;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What licenses and tokens look like, in the order of the text:
 *
 * 1. a PEM block, a token of parts with points between (JWT)
 * 2. a GUID, or four and more groups of capitals and digits
 * 3. 24 and more digits of hex that are no SHA-256 written as such
 * 4. 24 and more characters of base64, with capitals, small letters and digits among each other
 */
function* keysIn(text: string): Generator<Stretch> {
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token.startsWith('-----BEGIN') || /^eyJ[\w-]{8,}\.[\w-]{8,}/.test(token)) {
      yield { start: index, end: index + token.length };
      continue;
    }
    if (/^(?:pkg:|https?:)/.test(token)) continue;
    for (const { 0: word, index: at } of token.matchAll(WORDS)) {
      const start = index + at;
      if (isKeyWord(word) && !isDigest(text, start)) yield { start, end: start + word.length };
    }
  }
}

const TOKENS = /-----BEGIN [A-Z ]{3,40}-----[\s\S]{0,10000}?-----END [A-Z ]{3,40}-----|[^\s"'[\]{},]+/g;
/** Parts of a path, an address or an assignment; "/" and "=" also belong to base64. */
const WORDS = /[\w+-]+(?:\/[\w+/-]*[+=])?[\w+/-]*={1,2}(?!\w)|[\w+-]+/g;

function isKeyWord(word: string): boolean {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word)) return true;
  if (/^(?:[0-9A-Z]{4,8}-){3,}[0-9A-Z]{4,8}$/.test(word)) return isMixed(word);
  if (word.length < SHORTEST) return false;
  if (/^[0-9a-f]+$/i.test(word)) return isMixed(word);
  return /[a-z]/.test(word) && isMixed(word) && changes(word.replace(/[-_]/g, '')) >= (word.length * 3) / 10;
}

const SHORTEST = 24;

function isMixed(word: string): boolean {
  return /[0-9]/.test(word) && /[A-Za-z]/.test(word) && (/[A-Z]/.test(word) || /^[0-9a-f-]+$/.test(word));
}

function isDigest(text: string, start: number): boolean {
  return /sha256["']?\s{0,3}:\s{0,3}["']?$/i.test(text.slice(Math.max(0, start - 20), start));
}

/** How often a letter is followed by one of another kind, a capital at the head of a word left out: keys change all the time. */
function changes(word: string): number {
  let count = 0;
  for (let at = 1; at < word.length; at++) {
    const [before, now] = [kindAt(word, at - 1), kindAt(word, at)];
    if (before !== now && !(before === 'capital' && now === 'small')) count += 1;
  }
  return count;
}

function kindAt(word: string, at: number): string {
  const letter = word.charAt(at);
  return /[A-Z]/.test(letter) ? 'capital' : /[a-z]/.test(letter) ? 'small' : /[0-9]/.test(letter) ? 'digit' : 'sign';
}
