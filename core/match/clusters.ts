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
    let row = latest[template] as number;
    if (row >= WIDTH * count || rows[row + TEMPLATE] !== template || rows[row + DIAGONAL] !== diagonal) {
      row = rowOf(template, diagonal, from, first);
      latest[template] = row;
    }
    rows[row + END] = end;
    (rows[row + HITS] as number) += 1;
  },
  *sorted() {
    const all = new Int32Array(count);
    for (let index = 0; index < count; index += 1) all[index] = WIDTH * index;
    for (const row of byColumn(byColumn(all, DIAGONAL), TEMPLATE))
      yield {
        template: rows[row + TEMPLATE] as number,
        diagonal: rows[row + DIAGONAL] as number,
        from: rows[row + FROM] as number,
        first: rows[row + FIRST] as number,
        end: rows[row + END] as number,
        hits: rows[row + HITS] as number,
      };
  },
};

/** Sorted by a column, and what is equal as it was; by counting, for the values are near each other. */
function byColumn(all: Int32Array, column: number): Int32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const row of all) {
    const value = rows[row + column] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const places = new Int32Array(most - least + 2);
  for (const row of all) (places[(rows[row + column] as number) - least + 1] as number) += 1;
  for (let value = 1; value < places.length; value += 1) (places[value] as number) += places[value - 1] as number;
  const sorted = new Int32Array(all.length);
  for (const row of all) {
    const value = (rows[row + column] as number) - least;
    const place = places[value] as number;
    sorted[place] = row;
    places[value] = place + 1;
  }
  return sorted;
}

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
    slots[slotOf(rows[row + TEMPLATE] as number, rows[row + DIAGONAL] as number)] = index + 1;
  }
}
