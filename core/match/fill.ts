import type { Template } from './license-index.js';
import { type Shape, shapeOf } from './shape.js';
import { LINE, LINK, MARKER, PARAGRAPH, type Tokens } from './tokens.js';
import type { WordTraits } from './word-traits.js';

/** Places in a text and in a template that are to be brought together, half-open. */
export interface Gap {
  readonly at: number;
  readonly atEnd: number;
  readonly to: number;
  readonly toEnd: number;
  /** Words of the text at this edge need not be taken. */
  readonly open: 'none' | 'start' | 'end';
}

/** Words of the template that are not there, and words of the text that are there instead. */
export interface Change {
  readonly at: number;
  readonly atEnd: number;
  readonly to: number;
  readonly toEnd: number;
}

export interface Filled {
  /** Where the text that was taken begins and ends. */
  readonly at: number;
  readonly atEnd: number;
  /** In the order of both. What the template leaves open is no change. */
  readonly changes: readonly Change[];
  /** Words of the template that are there, those of its alternatives among them; not what it leaves open. */
  readonly matched: number;
}

/** A larger gap is taken for one change. */
const MOST_CELLS = 24_000;
/** Words that an open place of a template takes. */
const LONGEST_OPEN = 40;

const MATCH = 1;
const NEAR = 2;
const REMOVE = 3;
const ADD = 4;
const SKIP = 5;
const OTHER = 6;

const costs = new Float32Array(2 * MOST_CELLS);
const steps = new Uint8Array(2 * MOST_CELLS);
/** For SKIP and OTHER: the cell that was come from. */
const froms = new Int32Array(2 * MOST_CELLS);

/**
 * Brings a stretch of text and a stretch of template together with the fewest words changed: by dynamic programming
 * over words, in which parts that may be left out cost nothing, alternatives may stand for each other, and open places
 * take a few words of no weight. Takes time in the product of the two lengths, which is bounded.
 */
export function fill(gap: Gap, tokens: Tokens, template: Template, traits: WordTraits): Filled {
  const width = gap.atEnd - gap.at + 1;
  const height = gap.toEnd - gap.to + 1;
  if (width * height > MOST_CELLS) return coarse(gap);
  const cells = width * height;
  costs.fill(Number.POSITIVE_INFINITY, 0, cells);
  steps.fill(0, 0, cells);
  for (let column = 0; column < (gap.open === 'start' ? width : 1); column += 1) costs[column] = 0;
  const work = { gap, tokens, template, shape: shapeOf(template), traits, width };
  for (let row = 0; row < height; row += 1) {
    add(work, row);
    if (jump(work, row)) add(work, row);
    if (row + 1 < height) take(work, row);
  }
  return traced(work, height - 1);
}

interface Work {
  readonly gap: Gap;
  readonly tokens: Tokens;
  readonly template: Template;
  readonly shape: Shape;
  readonly traits: WordTraits;
  readonly width: number;
}

/** Words of the text that the template does not have. */
function add({ gap, tokens, width }: Work, row: number): void {
  const base = row * width;
  for (let column = 1; column < width; column += 1) {
    const isFree = ((tokens.flags[gap.at + column - 1] as number) & (LINK | MARKER)) !== 0;
    const cost = (costs[base + column - 1] as number) + (isFree ? 0 : 1);
    if (cost < (costs[base + column] as number)) set(base + column, cost, ADD, 0);
  }
}

/** A word of the template: there, there with a typing mistake, or not there. */
function take({ gap, tokens, template, shape, traits, width }: Work, row: number): void {
  const place = gap.to + row;
  const word = template.tokens[place] as number;
  // At an open edge a word that is added weighs less than one that is missing: else the edge would end before it.
  const removal = shape.optional[place] === 1 ? 0 : gap.open === 'none' ? 1 : 2;
  const base = row * width;
  for (let column = 0; column < width; column += 1) {
    const cost = costs[base + column] as number;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const below = base + width + column;
    if (cost + removal < (costs[below] as number)) set(below, cost + removal, REMOVE, 0);
    if (column + 1 === width) continue;
    const at = gap.at + column;
    if (tokens.ids[at] === word) {
      if (cost - 0.01 < (costs[below + 1] as number)) set(below + 1, cost - 0.01, MATCH, 0);
    } else if (cost + 0.3 < (costs[below + 1] as number) && isAlike(word, tokens, at, traits))
      set(below + 1, cost + 0.3, NEAR, 0);
  }
}

function isAlike(word: number, tokens: Tokens, at: number, traits: WordTraits): boolean {
  return traits.isPlural(word, tokens.ids[at] as number) || traits.isNear(word, tokens, at);
}

/** Parts that begin here and may be left out or read otherwise; true when one of them has no words of its own. */
function jump({ gap, tokens, shape, traits, width }: Work, row: number): boolean {
  const place = gap.to + row;
  let again = false;
  for (const end of shape.skips.get(place) ?? []) {
    if (end > gap.toEnd) continue;
    const target = (end - gap.to) * width;
    for (let column = 0; column < width; column += 1) {
      const cost = costs[row * width + column] as number;
      if (cost < (costs[target + column] as number)) set(target + column, cost, SKIP, row * width + column);
    }
  }
  for (const { end, readings } of shape.alternativesAt.get(place) ?? []) {
    if (end > gap.toEnd) continue;
    const target = (end - gap.to) * width;
    again ||= end === place;
    for (const reading of readings) read(reading, row * width, target, width, gap.at, tokens, traits);
  }
  return again;
}

const carried = [new Float32Array(1), new Float32Array(1)];
const origins = [new Int32Array(1), new Int32Array(1)];

/** Carries the costs of one row over a reading's words to another row. */
function read(
  reading: Uint16Array,
  base: number,
  target: number,
  width: number,
  start: number,
  tokens: Tokens,
  traits: WordTraits,
): void {
  if ((carried[0] as Float32Array).length < width) {
    for (const index of [0, 1]) {
      carried[index] = new Float32Array(2 * width);
      origins[index] = new Int32Array(2 * width);
    }
  }
  let [now, next] = carried as [Float32Array, Float32Array];
  let [from, nextFrom] = origins as [Int32Array, Int32Array];
  let alive = 0;
  for (let column = 0; column < width; column += 1) {
    now[column] = costs[base + column] as number;
    from[column] = column;
    if (now[column] !== Number.POSITIVE_INFINITY) alive += 1;
  }
  for (const word of reading) {
    if (alive === 0) return;
    alive = 0;
    next.fill(Number.POSITIVE_INFINITY, 0, width);
    for (let column = 0; column < width; column += 1) {
      const cost = now[column] as number;
      if (cost === Number.POSITIVE_INFINITY) continue;
      if (word === 0) {
        for (let reach = column; reach < width && reach <= column + LONGEST_OPEN; reach += 1) {
          const last = start + reach - 1;
          if (reach > column && (traits.isWeighty(tokens, last) || (reach > column + 1 && isElsewhere(tokens, last))))
            break;
          if (cost >= (next[reach] as number)) continue;
          next[reach] = cost;
          nextFrom[reach] = from[column] as number;
          alive += 1;
        }
      } else if (
        column + 1 < width &&
        tokens.ids[start + column] === word &&
        cost - 0.01 < (next[column + 1] as number)
      ) {
        next[column + 1] = cost - 0.01;
        nextFrom[column + 1] = from[column] as number;
        alive += 1;
      }
    }
    [now, next] = [next, now];
    [from, nextFrom] = [nextFrom, from];
  }
  for (let column = 0; column < width; column += 1) {
    const cost = now[column] as number;
    if (cost < (costs[target + column] as number) && (target !== base || column !== from[column]))
      set(target + column, cost, OTHER, base + (from[column] as number));
  }
}

/** A word that begins a paragraph, an item of a list or a clause goes on with nothing that stands before it. */
function isElsewhere({ text, starts, ends, flags }: Tokens, at: number): boolean {
  const flag = flags[at] as number;
  if ((flag & PARAGRAPH) !== 0) return true;
  if (startsClause({ text, starts, ends }, at)) return true;
  return (flag & LINE) !== 0 && /\n\s*\(?[\da-z]{1,3}[.)]\s/i.test(text.slice(ends[at - 1], starts[at]));
}

/** ", within …": words that no name goes on with. */
export function startsClause({ text, starts, ends }: Pick<Tokens, 'text' | 'starts' | 'ends'>, at: number): boolean {
  return at > 0 && text.charCodeAt(ends[at - 1] as number) === COMMA && CLAUSE.test(text.slice(starts[at], ends[at]));
}

const COMMA = 0x2c;
const CLAUSE =
  /^(?:about|after|because|before|but|during|if|otherwise|since|so|than|then|until|upon|when|where|which|while|within)$/;

function set(cell: number, cost: number, step: number, from: number): void {
  costs[cell] = cost;
  steps[cell] = step;
  froms[cell] = from;
}

function traced({ gap, width }: Work, lastRow: number): Filled {
  let cell = lastRow * width + width - 1;
  if (gap.open === 'end')
    for (let column = width - 2; column >= 0; column -= 1)
      if ((costs[lastRow * width + column] as number) <= (costs[cell] as number)) cell = lastRow * width + column;
  const atEnd = gap.at + (cell % width);
  const changes: Change[] = [];
  let matched = 0;
  while (steps[cell] !== 0) {
    const step = steps[cell] as number;
    const before = step === SKIP || step === OTHER ? (froms[cell] as number) : cell - distance(step, width);
    if (step === MATCH) matched += 1;
    // A cell may have become cheaper after it was left.
    else if (step === OTHER)
      matched += Math.max(0, Math.round(((costs[before] as number) - (costs[cell] as number)) * 100));
    else if (step !== SKIP) push(changes, change(before, cell, gap, width));
    cell = before;
  }
  return { at: gap.at + (cell % width), atEnd, changes: changes.reverse(), matched };
}

function distance(step: number, width: number): number {
  if (step === REMOVE) return width;
  return step === ADD ? 1 : width + 1;
}

function change(before: number, cell: number, gap: Gap, width: number): Change {
  return {
    at: gap.at + (before % width),
    atEnd: gap.at + (cell % width),
    to: gap.to + Math.floor(before / width),
    toEnd: gap.to + Math.floor(cell / width),
  };
}

/** Steps come from the end to the beginning; what touches is one change. */
function push(changes: Change[], next: Change): void {
  const last = changes.at(-1);
  if (last && last.at === next.atEnd && last.to === next.toEnd)
    changes[changes.length - 1] = { at: next.at, atEnd: last.atEnd, to: next.to, toEnd: last.toEnd };
  else changes.push(next);
}

function coarse({ at, atEnd, to, toEnd, open }: Gap): Filled {
  const from = open === 'start' ? atEnd : at;
  const until = open === 'end' ? at : atEnd;
  return { at: from, atEnd: until, changes: [{ at: from, atEnd: until, to, toEnd }], matched: 0 };
}
