/** Places where a text and a template have words in common, by template and by diagonal: by so many words of the text before each. */
export interface Clusters {
  readonly count: number;
  /** Adds the words [first, end); `from` is where the template would begin. */
  hit(template: number, diagonal: number, from: number, first: number, end: number): void;
  /**
   * Of each template what lies on near diagonals as one: where the template would begin by the diagonals with most hits, the words
   * [first, end) from the first hit to the last, and how many there are. By template, then by diagonal. Copies of one template, of
   * which each has `lengthOf` words, are given one by one.
   */
  joined(
    lengthOf: (template: number) => number,
    give: (template: number, from: number, first: number, end: number, hits: number) => void,
  ): void;
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
  joined(lengthOf, give) {
    if (count === 0) return;
    const order = byColumn(byColumn(undefined, DIAGONAL), TEMPLATE);
    for (let start = 0; start < count; ) {
      const template = rows[(order[start] as number) + TEMPLATE] as number;
      const all = { from: 0, first: Number.MAX_SAFE_INTEGER, end: 0, hits: 0, most: 0 };
      let diagonal = rows[(order[start] as number) + DIAGONAL] as number;
      let next = start;
      for (; next < count; next += 1) {
        const row = order[next] as number;
        const isNear = (rows[row + DIAGONAL] as number) - diagonal <= 1 + (Math.max(0, all.end - all.first) >> 9);
        if (rows[row + TEMPLATE] !== template || !isNear) break;
        add(all, row);
        diagonal = rows[row + DIAGONAL] as number;
      }
      const length = lengthOf(template);
      const copies = all.end - all.first > SEVERAL * length ? copiesIn(order, start, next, length, all.most) : [all];
      for (const { from, first, end, hits } of copies) give(template, from, first, end, hits);
      start = next;
    }
  },
};

interface Copy {
  from: number;
  first: number;
  end: number;
  hits: number;
  most: number;
}

function add(copy: Copy, row: number): void {
  const hits = rows[row + HITS] as number;
  if (hits > copy.most) copy.from = rows[row + FROM] as number;
  copy.most = Math.max(copy.most, hits);
  copy.first = Math.min(copy.first, rows[row + FIRST] as number);
  copy.end = Math.max(copy.end, rows[row + END] as number);
  copy.hits += hits;
}

/** More words than so many times those of one copy may be several. */
const SEVERAL = 1.5;
/** Of the hits of the diagonal that has most, the share that another copy has on one. */
const LEAST_SHARE = 0.4;
/** Of the words of a copy, the share behind which the next one may begin. */
const APART = 0.9;
const MOST_COPIES = 64;

/** Rows whose hits are about one copy each: the others belong to the nearest of those with many. */
function copiesIn(order: Int32Array, start: number, end: number, length: number, most: number): readonly Copy[] {
  const copies: Copy[] = [];
  for (let index = start; index < end && copies.length < MOST_COPIES; index += 1) {
    const row = order[index] as number;
    if ((rows[row + HITS] as number) < LEAST_SHARE * most) continue;
    const last = copies.at(-1);
    const copy: Copy = { from: 0, first: Number.MAX_SAFE_INTEGER, end: 0, hits: 0, most: 0 };
    add(copy, row);
    if (!last || copy.from - last.from >= APART * length) copies.push(copy);
    else if (copy.most > last.most) copies[copies.length - 1] = copy;
  }
  for (const copy of copies) copy.hits = 0;
  for (let index = start; index < end; index += 1) {
    const row = order[index] as number;
    const from = rows[row + FROM] as number;
    let nearest = copies[0] as Copy;
    for (const copy of copies) if (Math.abs(copy.from - from) < Math.abs(nearest.from - from)) nearest = copy;
    const { from: own, most: many } = nearest;
    add(nearest, row);
    nearest.from = own;
    nearest.most = many;
  }
  // Words that they have in common are in each of them more than once: none reaches into the next one.
  for (const [index, copy] of copies.entries()) {
    const [before, next] = [copies[index - 1], copies[index + 1]];
    if (next) copy.end = Math.max(copy.first + 1, Math.min(copy.end, next.from));
    if (before) copy.first = Math.min(copy.end - 1, Math.max(copy.first, copy.from));
  }
  return copies;
}

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
