import type { ByteView, Range } from './view.js';

/** A value of ASN.1 in DER. */
export interface DerValue {
  /** Its first byte: 0x30 is a sequence, 0x31 a set, 0xa0 the first of a choice or an option. */
  readonly tag: number;
  /** With its tag and length. */
  readonly whole: Range;
  readonly content: Range;
}

/** No structure that is read here has as many in one. */
const MOST_VALUES = 1000;

/**
 * The values that lie one after the other in a range, until it ends or one of them is no DER: lengths that are not told,
 * and tags of more than one byte, are none. https://www.itu.int/rec/T-REC-X.690
 */
export function derValues(view: ByteView, [start, end]: Range): readonly DerValue[] {
  const values: DerValue[] = [];
  for (let at = start; at + 2 <= end && values.length < MOST_VALUES; ) {
    const tag = view.u8(at);
    const first = view.u8(at + 1);
    const digits = first < 0x80 ? 0 : first & 0x7f;
    if ((tag & 0x1f) === 0x1f || first === 0x80 || digits > 4) break;
    let length = digits === 0 ? first : 0;
    for (let digit = 0; digit < digits; digit++) length = length * 256 + view.u8(at + 2 + digit);
    const from = at + 2 + digits;
    if (from + length > end) break;
    values.push({ tag, whole: [at, from + length], content: [from, from + length] });
    at = from + length;
  }
  return values;
}
