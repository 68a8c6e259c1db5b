/** Words that a text has in common with a template, on near diagonals: about so many words of the text before each. */
export interface Cluster {
  /** Number of the template. */
  readonly template: number;
  diagonal: number;
  /** Where the template would begin in the text, by the first hit. */
  from: number;
  first: number;
  end: number;
  hits: number;
}

/** Clusters by template and diagonal. */
export interface Clusters {
  readonly count: number;
  /** Adds the words [first, end); `from` is where the template would begin. */
  hit(template: number, diagonal: number, from: number, first: number, end: number): void;
  /** By template, then by diagonal. */
  sorted(): Iterable<Cluster>;
}

/** Columns of a cluster. */
const TEMPLATE = 0;
const DIAGONAL = 1;
const FROM = 2;
const FIRST = 3;
const END = 4;
const HITS = 5;
const WIDTH = 6;

let count = 0;
let rows = new Int32Array(WIDTH * 512);
/** Number of a cluster and one, by template and diagonal; 0 is empty. */
let slots = new Int32Array(1024);

const clusters: Clusters = {
  get count() {
    return count;
  },
  hit(template, diagonal, from, first, end) {
    const slot = slotOf(template, diagonal);
    const row = WIDTH * ((slots[slot] as number) - 1);
    if (row >= 0) {
      rows[row + END] = end;
      (rows[row + HITS] as number) += 1;
      return;
    }
    const next = WIDTH * count;
    rows[next + TEMPLATE] = template;
    rows[next + DIAGONAL] = diagonal;
    rows[next + FROM] = from;
    rows[next + FIRST] = first;
    rows[next + END] = end;
    rows[next + HITS] = 1;
    count += 1;
    slots[slot] = count;
    if (2 * count === slots.length) grow();
  },
  *sorted() {
    const keys = new Float64Array(count);
    for (let index = 0; index < count; index += 1)
      keys[index] = (rows[WIDTH * index + TEMPLATE] as number) * SPAN + (rows[WIDTH * index + DIAGONAL] as number);
    for (const key of keys.sort()) {
      const template = Math.floor(key / SPAN);
      const row = WIDTH * ((slots[slotOf(template, key - template * SPAN)] as number) - 1);
      yield {
        template,
        diagonal: rows[row + DIAGONAL] as number,
        from: rows[row + FROM] as number,
        first: rows[row + FIRST] as number,
        end: rows[row + END] as number,
        hits: rows[row + HITS] as number,
      };
    }
  },
};

/** No diagonal is so high. */
const SPAN = 2 ** 31;

/** The clusters of a text, none yet; the same ones are given for the next text. */
export function emptied(): Clusters {
  if (slots.length > LARGE) {
    rows = new Int32Array(WIDTH * 512);
    slots = new Int32Array(1024);
  } else if (count > 0) slots.fill(0);
  count = 0;
  return clusters;
}

/** After a text that needs more slots the next one begins with few. */
const LARGE = 1 << 14;

function slotOf(template: number, diagonal: number): number {
  const mask = slots.length - 1;
  let hash = Math.imul(template, 0x9e3779b1) ^ Math.imul(diagonal, 0x85ebca6b);
  hash ^= hash >>> 15;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = WIDTH * ((slots[slot] as number) - 1);
    if (row < 0 || (rows[row + TEMPLATE] === template && rows[row + DIAGONAL] === diagonal)) return slot;
  }
}

function grow(): void {
  const more = new Int32Array(2 * rows.length);
  more.set(rows);
  rows = more;
  slots = new Int32Array(2 * slots.length);
  for (let index = 0; index < count; index += 1) {
    const row = WIDTH * index;
    slots[slotOf(rows[row + TEMPLATE] as number, rows[row + DIAGONAL] as number)] = index + 1;
  }
}
