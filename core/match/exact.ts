import { sha256 } from '@noble/hashes/sha2.js';
import type { Level, LicenseIndex, Rules } from './license-index.js';
import { rolling } from './rolling.js';
import type { Tokens } from './tokens.js';

/** A stretch of words that is a known text, word for word. */
export interface Hit {
  /** Number of the rule. */
  readonly rule: number;
  /** Numbers of words, half-open. */
  readonly first: number;
  readonly end: number;
}

/**
 * Hits of a text that are looked for: so many, and one more for each so many words. No text has more but lists of thousands,
 * and what is made to be slow.
 */
export function mostHits(count: number): number {
  return MOST_HITS + Math.floor(count / WORDS_EACH);
}

const MOST_HITS = 8000;
const WORDS_EACH = 20;

/** Texts whose hashes agree and whose words do not are made on purpose; after so many no more are tried. */
const MOST_FALSE = 200;

/**
 * Known texts in a text: at each word the longest, unless it ends inside one that was found before. A hit has the same
 * rolling hash and the same 64 bits of SHA-256 over the numbers of its words, and numbers are given by whole words:
 * no text can be made that passes for another. Linear: each level looks up a key of its own length. Behind one more than
 * `mostHits` none is looked for.
 */
export function exactHits({ ids, count }: Tokens, { rules }: LicenseIndex): readonly Hit[] {
  const hashes = rolling(ids, count);
  const levels = tablesOf(rules);
  const hits: Hit[] = [];
  let reached = 0;
  let falses = 0;
  const most = mostHits(count);
  for (let at = 0; at < count && hits.length <= most; at += 1) {
    const starts = rules.starts[ids[at] as number] as number;
    if (starts === 0) continue;
    let best = -1;
    for (let left = starts; left !== 0 && best < 0; ) {
      const index = 31 - Math.clz32(left);
      left ^= 1 << index;
      const level = levels[index] as LevelTable;
      if (at + level.longest <= reached) continue;
      const keyEnd = at + level.words;
      if (keyEnd > count) continue;
      let rule = firstWith(level, rules, hashes.of(at, keyEnd));
      if (rule < 0) continue;
      const key = rules.keys[rule];
      let end = at;
      let hash = 0;
      for (; rule < level.end && rules.keys[rule] === key; rule += 1) {
        const until = at + (rules.lengths[rule] as number);
        if (until <= reached) break;
        if (until > count) continue;
        // In a bucket many have the same length.
        if (until !== end) {
          end = until;
          hash = hashes.of(at, end);
        }
        if (hash !== rules.hashes[rule]) continue;
        if (falses > MOST_FALSE) continue;
        if (isConfirmed(rules, rule, ids, at, end)) {
          best = rule;
          break;
        }
        falses += 1;
      }
    }
    if (best < 0) continue;
    reached = at + (rules.lengths[best] as number);
    hits.push({ rule: best, first: at, end: reached });
  }
  return hits;
}

/** Words that rules were confirmed to be: what has the same words again need not be hashed again. */
interface Confirmed {
  readonly words: Map<number, Uint16Array>;
  /** Words that may be kept besides. */
  room: number;
}

const confirmed = new WeakMap<Rules, Confirmed>();
const MOST_KEPT = 500_000;

function isConfirmed(rules: Rules, rule: number, ids: Uint16Array, start: number, end: number): boolean {
  let kept = confirmed.get(rules);
  if (!kept) {
    kept = { words: new Map(), room: MOST_KEPT };
    confirmed.set(rules, kept);
  }
  const known = kept.words.get(rule);
  if (known && isAt(known, ids, start)) return true;
  const words = ids.subarray(start, end);
  const [first, second] = digestOf(words);
  if (rules.digests[2 * rule] !== first || rules.digests[2 * rule + 1] !== second) return false;
  if (!known && words.length <= kept.room) {
    kept.words.set(rule, words.slice());
    kept.room -= words.length;
  }
  return true;
}

function isAt(words: Uint16Array, ids: Uint16Array, start: number): boolean {
  for (let at = 0; at < words.length; at += 1) if (words[at] !== ids[start + at]) return false;
  return true;
}

/** The first 64 bits of SHA-256 over the numbers, each as two bytes, the low one first. */
export function digestOf(ids: Uint16Array): readonly [number, number] {
  const bytes = new Uint8Array(2 * ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] as number;
    bytes[2 * at] = id & 0xff;
    bytes[2 * at + 1] = id >> 8;
  }
  const digest = sha256(bytes);
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  return [view.getUint32(0), view.getUint32(4)];
}

interface LevelTable extends Level {
  /** Number of a bucket's first rule and one, by key; 0 is empty. */
  readonly slots: Uint16Array;
  /** A key that may be in a bucket has its bit set; most keys of a text have none. */
  readonly bits: Uint8Array;
  /** Words of the longest rule. */
  readonly longest: number;
}

const tables = new WeakMap<Rules, readonly LevelTable[]>();

function tablesOf(rules: Rules): readonly LevelTable[] {
  let levels = tables.get(rules);
  if (!levels) {
    levels = rules.levels.map((level) => levelTable(level, rules));
    tables.set(rules, levels);
  }
  return levels;
}

function levelTable(level: Level, { keys, lengths }: Rules): LevelTable {
  const slots = new Uint16Array(1 << Math.ceil(Math.log2(2 * (level.end - level.first) + 2)));
  const mask = slots.length - 1;
  const bits = new Uint8Array(slots.length / 2);
  for (let rule = level.first; rule < level.end; rule += 1) {
    const key = keys[rule] as number;
    (bits[(key >>> 3) & (bits.length - 1)] as number) |= 1 << (key & 7);
    if (rule > level.first && keys[rule - 1] === key) continue;
    let slot = slotOf(key) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = rule - level.first + 1;
  }
  const longest = lengths.subarray(level.first, level.end).reduce((most, length) => Math.max(most, length), 0);
  return { ...level, slots, bits, longest };
}

function firstWith({ slots, bits, first }: LevelTable, { keys }: Rules, key: number): number {
  if (((bits[(key >>> 3) & (bits.length - 1)] as number) & (1 << (key & 7))) === 0) return -1;
  const mask = slots.length - 1;
  for (let slot = slotOf(key) & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot] as number;
    if (found === 0) return -1;
    const rule = first + found - 1;
    if (keys[rule] === key) return rule;
  }
}

function slotOf(key: number): number {
  return key ^ (key >>> 16);
}
