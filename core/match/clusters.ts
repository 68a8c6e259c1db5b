/** Places where a text and a template have words in common, by template and by diagonal: by so many words of the text before each. */
export interface Clusters {
  readonly count: number;
  /** Adds the words [first, end); `from` is where the template would begin. */
  hit(template: number, diagonal: number, from: number, first: number, end: number): void;
  /**
   * Of each template what lies on near diagonals as one: where the template would begin by the diagonals with most hits, the words
   * [first, end) from the first hit to the last, and how many there are. By template, then by diagonal.
   */
  joined(give: (template: number, from: number, first: number, end: number, hits: number) => void): void;
}

/** Columns of a cluster. */
const TEMPLATE = 0;
const DIAGONAL = 1;
const FROM = 2;
const FIRST = 3;
const END = 4;
const HITS = 5;
const SLOT = 6;
const WIDTH = 7;

let count = 0;
let rows = new Int32Array(WIDTH * 512);
/** Number of a cluster and one, by template and diagonal; 0 is empty. */
let slots = new Int32Array(1024);

const clusters: Clusters = {
  get count() {
    return count;
  },
  hit(template, diagonal, from, first, end) {
    let row = latest[template] as number;
    if (row >= WIDTH * count || rows[row + TEMPLATE] !== template || rows[row + DIAGONAL] !== diagonal) {
      row = rowOf(template, diagonal, from, first);
      latest[template] = row;
    }
    rows[row + END] = end;
    (rows[row + HITS] as number) += 1;
  },
  joined(give) {
    if (count === 0) return;
    let template = -1;
    let diagonal = 0;
    let from = 0;
    let first = 0;
    let end = 0;
    let hits = 0;
    let most = 0;
    const order = byColumn(byColumn(undefined, DIAGONAL), TEMPLATE);
    for (let index = 0; index < count; index += 1) {
      const row = order[index] as number;
      const nextFirst = rows[row + FIRST] as number;
      const nextEnd = rows[row + END] as number;
      const nextHits = rows[row + HITS] as number;
      const isNear = (rows[row + DIAGONAL] as number) - diagonal <= 1 + ((end - first) >> 9);
      if (rows[row + TEMPLATE] === template && isNear) {
        if (nextHits > most) from = rows[row + FROM] as number;
        most = Math.max(most, nextHits);
        first = Math.min(first, nextFirst);
        end = Math.max(end, nextEnd);
        hits += nextHits;
      } else {
        if (template >= 0) give(template, from, first, end, hits);
        template = rows[row + TEMPLATE] as number;
        from = rows[row + FROM] as number;
        first = nextFirst;
        end = nextEnd;
        hits = nextHits;
        most = nextHits;
      }
      diagonal = rows[row + DIAGONAL] as number;
    }
    give(template, from, first, end, hits);
  },
};

/** Rows sorted by a column, and what is equal as it was; by counting, for the values are near each other. */
function byColumn(before: Int32Array | undefined, column: number): Int32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let index = 0; index < count; index += 1) {
    const value = rows[WIDTH * index + column] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const size = most - least + 2;
  if (places.length < size) places = new Int32Array(2 * size);
  else places.fill(0, 0, size);
  for (let index = 0; index < count; index += 1)
    (places[(rows[WIDTH * index + column] as number) - least + 1] as number) += 1;
  for (let value = 1; value < size; value += 1) (places[value] as number) += places[value - 1] as number;
  const side = before === undefined ? 0 : 1;
  let sorted = sides[side] as Int32Array;
  if (sorted.length < count) {
    sorted = new Int32Array(2 * count);
    sides[side] = sorted;
  }
  for (let index = 0; index < count; index += 1) {
    const row = before === undefined ? WIDTH * index : (before[index] as number);
    const value = (rows[row + column] as number) - least;
    const place = places[value] as number;
    sorted[place] = row;
    places[value] = place + 1;
  }
  return sorted;
}

let places = new Int32Array(1024);
const sides: Int32Array[] = [new Int32Array(512), new Int32Array(512)];

/** The clusters of a text, none yet; the same ones are given for the next text. */
export function emptied(): Clusters {
  if (slots.length > LARGE) {
    rows = new Int32Array(WIDTH * 512);
    slots = new Int32Array(1024);
    sides.fill(new Int32Array(0));
  } else for (let row = SLOT; row < WIDTH * count; row += WIDTH) slots[rows[row] as number] = 0;
  count = 0;
  return clusters;
}

/** After a text that needs more slots the next one begins with few. */
const LARGE = 1 << 14;

/** Of each template the row that was hit last. */
const latest = new Int32Array(1 << 16);

function rowOf(template: number, diagonal: number, from: number, first: number): number {
  const slot = slotOf(template, diagonal);
  const number = slots[slot] as number;
  if (number > 0) return WIDTH * (number - 1);
  const row = WIDTH * count;
  rows[row + TEMPLATE] = template;
  rows[row + DIAGONAL] = diagonal;
  rows[row + FROM] = from;
  rows[row + FIRST] = first;
  rows[row + HITS] = 0;
  rows[row + SLOT] = slot;
  count += 1;
  slots[slot] = count;
  if (2 * count === slots.length) grow();
  return row;
}

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
    const slot = slotOf(rows[row + TEMPLATE] as number, rows[row + DIAGONAL] as number);
    slots[slot] = index + 1;
    rows[row + SLOT] = slot;
  }
}
