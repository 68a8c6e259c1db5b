import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { mistake } from '../config/mistake.js';
import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import type { ScalarNode, TextNode } from '../text/node.js';
import { spanIn } from '../text/spans.js';
import { parseYaml } from '../text/yaml.js';

/** A file without the license keys that stood in it. */
export interface WithoutKeys {
  /** The same text, as long as before, with a mark in the place of each character of a key. */
  readonly source: Source;
  /** Where a key stood. */
  readonly findings: readonly Finding[];
}

/**
 * Takes out what looks like a license key or token, before anything else reads the file: nothing that is told, shown or
 * kept later can hold it. Of the key its fingerprint remains.
 */
export function withoutKeys(source: Source): WithoutKeys {
  const { root } = parseYaml(source.text);
  const findings: Finding[] = [];
  let text = source.text;
  for (const { node, key } of root ? scalarsIn(root) : []) {
    const value = typeof node.value === 'string' ? node.value : source.text.slice(node.start, node.end);
    if (!isKey(value, key)) continue;
    const at = spanIn(source, node);
    text = text.slice(0, at.start) + masked(text.slice(at.start, at.end)) + text.slice(at.end);
    const fingerprint = fingerprintOf(value);
    findings.push(
      mistake(
        at,
        'what looks like a license key is written here, and the entry does not count',
        `keep the key elsewhere; write "key_fingerprint: ${fingerprint}" to tell which one it is`,
      ),
    );
  }
  return { source: { file: source.file, text }, findings };
}

/** "sha256:" and twelve digits: enough to tell keys apart, too little to guess one. */
export function fingerprintOf(key: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(key.trim()))).slice(0, 12)}`;
}

/**
 * What licenses and tokens look like:
 *
 * 1. a token of three parts (JWT), a PEM block
 * 2. a GUID, or four and more groups of capitals and digits
 * 3. 24 and more digits of hex
 * 4. 24 and more characters of base64, with capitals, small letters and digits among each other
 */
function isKey(value: string, key: string): boolean {
  if (key === 'sha256' && /^[0-9a-f]{64}$/i.test(value)) return false;
  if (/eyJ[\w-]{8,}\.[\w-]{8,}/.test(value) || value.includes('-----BEGIN')) return true;
  if (/^(?:pkg:|https?:)/.test(value)) return false;
  return value.split(/[\s.:;,"'()[\]{}@\\]+|=(?=\w)|\/(?![\w+/]*[+=])/).some(isKeyWord);
}

function isKeyWord(word: string): boolean {
  if (/^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(word)) return true;
  if (/^(?:[0-9A-Z]{4,8}-){3,}[0-9A-Z]{4,8}$/.test(word)) return isMixed(word);
  if (word.length < SHORTEST) return false;
  if (/^[0-9a-f]+$/i.test(word)) return isMixed(word);
  return (
    /^[\w+/-]+={0,2}$/.test(word) &&
    /[a-z]/.test(word) &&
    isMixed(word) &&
    changes(word.replace(/[-_]/g, '')) >= (word.length * 3) / 10
  );
}

const SHORTEST = 24;

function isMixed(word: string): boolean {
  return /[0-9]/.test(word) && /[A-Za-z]/.test(word) && (/[A-Z]/.test(word) || /^[0-9a-f-]+$/.test(word));
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

/** Letters and digits alone are marked, so that quotes and line ends stay and the text remains YAML. */
function masked(written: string): string {
  return written.replace(/[^\s"'|>]/g, '•');
}

interface Scalar {
  readonly node: ScalarNode;
  /** The key it stands under; of an entry of a list that of the list. */
  readonly key: string;
}

function* scalarsIn(root: TextNode): Generator<Scalar> {
  const open: { readonly node: TextNode; readonly key: string }[] = [{ node: root, key: '' }];
  const seen = new Set<TextNode>();
  for (const { node, key } of open) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'scalar') yield { node, key };
    else if (node.kind === 'list') for (const item of node.items) open.push({ node: item, key });
    else for (const entry of node.entries) open.push({ node: entry.value, key: entry.key });
  }
}
