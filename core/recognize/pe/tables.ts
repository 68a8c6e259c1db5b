/**
 * The columns of the metadata tables up to Assembly, by number: a digit is a size in bytes, "s" an index into the
 * strings, "g" into the GUIDs, "b" into the blobs, "t" and a number in hex an index into a table, a letter in capitals
 * one that is coded. ECMA-335, II.22. https://ecma-international.org/publications-and-standards/standards/ecma-335/
 */
export const COLUMNS: readonly (readonly string[])[] = [
  ['2', 's', 'g', 'g', 'g'],
  ['R', 's', 's'],
  ['4', 's', 's', 'D', 't4', 't6'],
  ['t4'],
  ['2', 's', 'b'],
  ['t6'],
  ['4', '2', '2', 's', 'b', 't8'],
  ['t8'],
  ['2', '2', 's'],
  ['t2', 'D'],
  ['P', 's', 'b'],
  ['2', 'K', 'b'],
  ['C', 'A', 'b'],
  ['F', 'b'],
  ['2', 'S', 'b'],
  ['2', '4', 't2'],
  ['4', 't4'],
  ['b'],
  ['t2', 't14'],
  ['t14'],
  ['2', 's', 'D'],
  ['t2', 't17'],
  ['t17'],
  ['2', 's', 'b'],
  ['2', 't6', 'H'],
  ['t2', 'M', 'M'],
  ['s'],
  ['b'],
  ['2', 'O', 's', 't1a'],
  ['4', 't4'],
  ['4', '4'],
  ['4'],
];

/** The tables a coded index may lead to, and the bits that say to which. ECMA-335, II.24.2.6. */
export const CODED: Readonly<Record<string, readonly [bits: number, tables: readonly number[]]>> = {
  R: [2, [0x00, 0x1a, 0x23, 0x01]],
  D: [2, [0x02, 0x01, 0x1b]],
  P: [3, [0x02, 0x01, 0x1a, 0x06, 0x1b]],
  K: [2, [0x04, 0x08, 0x17]],
  C: [5, [6, 4, 1, 2, 8, 9, 10, 0, 14, 23, 20, 17, 26, 27, 32, 35, 38, 39, 40, 42, 44, 43]],
  A: [3, [0x06, 0x0a]],
  F: [1, [0x04, 0x08]],
  S: [2, [0x02, 0x06, 0x20]],
  H: [1, [0x14, 0x17]],
  M: [1, [0x06, 0x0a]],
  O: [1, [0x04, 0x06]],
};
