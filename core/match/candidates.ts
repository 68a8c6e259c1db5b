import { type Clusters, emptied } from './clusters.js';
import { GRAM, gramOf } from './grams.js';
import type { LicenseIndex, Template } from './license-index.js';
import { optionalIn } from './shape.js';
import type { Tokens } from './tokens.js';

/** A stretch of text that has words in common with a template, in about the same order. */
export interface Candidate {
  readonly template: Template;
  /** Words of the text, half-open: what the template would take up. */
  readonly first: number;
  readonly end: number;
  /** From the first words in common to the last, half-open. */
  readonly firstHit: number;
  readonly lastHit: number;
  /** About how many words they have in common. */
  readonly common: number;
  /** How good it looks, to compare it with others. */
  readonly rank: number;
}

/** Words that need no template: 1 for each. */
export interface KnownWords {
  /** Of texts that are known word for word. */
  readonly taken: Uint8Array;
  /** Of such notices: no template of a notice is needed for them. */
  readonly noticed: Uint8Array;
}

/** Of a template as long as this or longer only some grams are looked up, chosen by their first two words. */
const LONG = 300;

function isSampled(ids: Uint16Array, at: number): boolean {
  return (((ids[at] as number) * 7 + (ids[at + 1] as number) * 13) & 6) === 0;
}

/** Grams of more templates than these tell nothing. */
const MOST_TEMPLATES = 160;
/** Places of templates that are looked at for a text, and two more for each word; then only what is rare tells. */
const VISITS = 100_000;
const FEW_TEMPLATES = 3;
/** Diagonals of one cluster, as a power of two. */
const DIAGONALS = 6;

/**
 * Templates that may stand in a text, by the grams they have in common with it: hits of one template on near diagonals
 * are one candidate. Words that are `taken` need no template, and tell of none. Unordered.
 */
export function candidatesIn(tokens: Tokens, licenses: LicenseIndex, known: KnownWords): readonly Candidate[] {
  const { ids, count } = tokens;
  const { taken } = known;
  const postings = postingsOf(licenses);
  const clusters = emptied();
  const budget = VISITS + 2 * count;
  let visits = 0;
  for (let at = 0; at + GRAM <= count; at += 1) {
    if (ids[at] === 0 || ids[at + 3] === 0) continue;
    if (taken[at] === 1) continue;
    const key = gramOf(ids, at);
    if (((postings.bits[(key >>> 3) & BITS] as number) & (1 << (key & 7))) === 0) continue;
    const slot = slotFor(postings, key);
    if (slot < 0) continue;
    const until = postings.starts[slot + 1] as number;
    let index = postings.starts[slot] as number;
    if (until - index > (visits < budget ? MOST_TEMPLATES : FEW_TEMPLATES)) continue;
    visits += until - index;
    for (; index < until; index += 1) {
      const from = at - (postings.places[index] as number);
      clusters.hit(postings.templates[index] as number, (from + OFFSET) >> DIAGONALS, from, at, at + GRAM);
    }
  }
  return clusters.count === 0 ? [] : ranked(clusters, licenses, postings, sumsOf(known, count), count);
}

const OFFSET = 0x10000;

function ranked(
  clusters: Clusters,
  { templates }: LicenseIndex,
  { counts, lengths }: Postings,
  { takenBefore, noticedBefore }: Sums,
  count: number,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const lengthOf = (number: number): number => lengths[number] as number;
  clusters.joined(lengthOf, (number, from, firstHit, lastHit, hits) => {
    const template = templates[number] as Template;
    // From where the template would begin to where it would end, and at least from the first common words to the last.
    const first = Math.max(0, Math.min(firstHit, from));
    const end = Math.min(count, Math.max(lastHit, from + template.tokens.length));
    if (template.kind === 'notice' && freeShare(first, end, noticedBefore) < LEAST_UNKNOWN) return;
    const free = freeShare(first, end, takenBefore);
    const length = Math.max(1, lengths[number] as number);
    const room = (end - first) / length;
    const expected = Math.max(1, (counts[number] as number) * free);
    const share = Math.min(1, room, hits / expected);
    const isMostlyTaken = free < 0.5;
    if (isMostlyTaken ? hits < LEAST_BESIDE : hits < LEAST_HITS && share < LEAST_SHARE) return;
    const optional = optionalThere(hits / expected, length, end - first, template);
    const rank = (length + optional) * free * share ** 3;
    if (rank < LEAST_RANK) return;
    const common = Math.ceil(share * length + optional) + GRAM;
    candidates.push({ template, first, end, firstHit, lastHit, common, rank });
  });
  return candidates;
}

/** About how many words are there of those that may be left out: more is there than the others account for. */
function optionalThere(share: number, length: number, room: number, { tokens }: Template): number {
  // Hits over a longer stretch may be of other licenses.
  if (share <= 1 || room > 1.5 * tokens.length) return 0;
  return Math.max(0, Math.min(share * length, room, tokens.length) - length);
}

/** Of the words [first, end), the share that is not taken. */
function freeShare(first: number, end: number, taken: Int32Array): number {
  return end === first ? 1 : 1 - ((taken[end] as number) - (taken[first] as number)) / (end - first);
}

/** How many words are known before each. */
interface Sums {
  readonly takenBefore: Int32Array;
  readonly noticedBefore: Int32Array;
}

/** Used for one text after the other. */
let sums: Sums = { takenBefore: new Int32Array(4096), noticedBefore: new Int32Array(4096) };

function sumsOf({ taken, noticed }: KnownWords, count: number): Sums {
  if (sums.takenBefore.length <= count)
    sums = { takenBefore: new Int32Array(count + 1), noticedBefore: new Int32Array(count + 1) };
  let before = 0;
  let beforeNotices = 0;
  for (let at = 0; at < count; at += 1) {
    before += taken[at] as number;
    beforeNotices += noticed[at] as number;
    sums.takenBefore[at + 1] = before;
    sums.noticedBefore[at + 1] = beforeNotices;
  }
  return sums;
}

const LEAST_HITS = 4;
/** Where most of a template's place is taken: a heading and its copyright line are no reason to look for another. */
const LEAST_BESIDE = 7;
const LEAST_SHARE = 0.3;
/** Of the place of a notice's template, the share that is no known notice. */
const LEAST_UNKNOWN = 0.2;
const LEAST_RANK = 0.3;

/** A gram that may be in a template has its bit set; most words of a source have none. */
const BITS = (1 << 17) - 1;

/** Where each gram stands in templates: by slot, from `starts[slot]` to `starts[slot + 1]`. */
interface Postings {
  readonly bits: Uint8Array;
  readonly keys: Int32Array;
  /** Number of a gram and one, by the low bits of its key; 0 is empty. */
  readonly slots: Int32Array;
  readonly starts: Int32Array;
  readonly templates: Uint16Array;
  readonly places: Uint16Array;
  /** Grams of each template that are looked up. */
  readonly counts: Int32Array;
  /** Words of each template that may not be left out. */
  readonly lengths: Int32Array;
}

function slotFor({ slots, keys }: Postings, key: number): number {
  const mask = slots.length - 1;
  for (let at = key & mask; ; at = (at + 1) & mask) {
    const number = (slots[at] as number) - 1;
    if (number < 0 || keys[number] === key) return number;
  }
}

const made = new WeakMap<LicenseIndex, Postings>();

function postingsOf(licenses: LicenseIndex): Postings {
  let postings = made.get(licenses);
  if (!postings) {
    postings = posted(licenses.templates);
    made.set(licenses, postings);
  }
  return postings;
}

/** Grams of templates that are looked up, in the order of templates. */
interface Grams {
  readonly keys: Int32Array;
  readonly owners: Uint16Array;
  readonly places: Uint16Array;
  count: number;
}

function posted(templates: readonly Template[]): Postings {
  // What is not written to takes no memory.
  const most = templates.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const found: Grams = {
    keys: new Int32Array(most),
    owners: new Uint16Array(most),
    places: new Uint16Array(most),
    count: 0,
  };
  const counts = new Int32Array(templates.length);
  const lengths = new Int32Array(templates.length);
  for (const [index, template] of templates.entries()) {
    const optional = optionalIn(template);
    lengths[index] = required(optional);
    counts[index] = gramsIn(template.tokens, optional, index, found);
  }
  return { ...byGram(found), counts, lengths };
}

function required(optional: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < optional.length; at += 1) count += 1 - (optional[at] as number);
  return count;
}

/** Adds those of a template. How many they are: what may be left out is nothing to be missed. */
function gramsIn(tokens: Uint16Array, optional: Uint8Array, owner: number, found: Grams): number {
  const { keys, owners, places } = found;
  const isLong = tokens.length >= LONG;
  let next = found.count;
  let count = 0;
  for (let at = 0; at + GRAM <= tokens.length; at += 1) {
    if (isLong && !isSampled(tokens, at)) continue;
    keys[next] = gramOf(tokens, at);
    owners[next] = owner;
    places[next] = at;
    count += 1 - (optional[at] as number);
    next += 1;
  }
  found.count = next;
  return count;
}

function byGram({ keys: found, owners, places, count: entries }: Grams): Omit<Postings, 'counts' | 'lengths'> {
  const slots = new Int32Array(1 << Math.ceil(Math.log2(1.5 * entries + 1)));
  const mask = slots.length - 1;
  const keys = new Int32Array(entries);
  const amounts = new Int32Array(entries);
  const bits = new Uint8Array(BITS + 1);
  let grams = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    const key = found[entry] as number;
    (bits[(key >>> 3) & BITS] as number) |= 1 << (key & 7);
    let slot = key & mask;
    while (slots[slot] !== 0 && keys[(slots[slot] as number) - 1] !== key) slot = (slot + 1) & mask;
    if (slots[slot] === 0) {
      keys[grams] = key;
      grams += 1;
      slots[slot] = grams;
    }
    const number = (slots[slot] as number) - 1;
    (amounts[number] as number) += 1;
    found[entry] = number;
  }
  const starts = new Int32Array(grams + 1);
  for (let gram = 0; gram < grams; gram += 1) starts[gram + 1] = (starts[gram] as number) + (amounts[gram] as number);
  const next = starts.slice();
  const postedTemplates = new Uint16Array(entries);
  const postedPlaces = new Uint16Array(entries);
  for (let entry = 0; entry < entries; entry += 1) {
    const number = found[entry] as number;
    const at = next[number] as number;
    next[number] = at + 1;
    postedTemplates[at] = owners[entry] as number;
    postedPlaces[at] = places[entry] as number;
  }
  return {
    bits,
    keys: keys.slice(0, grams),
    slots,
    starts,
    templates: postedTemplates,
    places: postedPlaces,
  };
}
