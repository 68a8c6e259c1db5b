import { GRAM, gramOf } from './grams.js';
import type { Template, TemplatePart } from './license-index.js';

/** What aligning needs to know of a template, made once. */
export interface Shape {
  /** 1 for a word that may be left out. */
  readonly optional: Uint8Array;
  /** Parts that may be left out, by the place where they begin. */
  readonly skips: ReadonlyMap<number, readonly number[]>;
  /** Parts that may read otherwise, in the order of their beginning. */
  readonly alternatives: readonly TemplatePart[];
  readonly alternativesAt: ReadonlyMap<number, readonly TemplatePart[]>;
  /** First place of each four words, by `gramOf`, and from each place the next with the same slot; -1 ends it. */
  readonly heads: Int32Array;
  /** A bit for each of these that has a place: most have none, and this is a small part of the memory. */
  readonly bits: Uint8Array;
  readonly nexts: Int32Array;
}

const shapes = new WeakMap<Template, Shape>();

export function shapeOf(template: Template): Shape {
  let shape = shapes.get(template);
  if (!shape) {
    shape = shaped(template);
    shapes.set(template, shape);
  }
  return shape;
}

/** 1 for each word of a template that may be left out. */
export function optionalIn({ tokens, parts }: Template): Uint8Array {
  const optional = new Uint8Array(tokens.length);
  for (const { kind, start, end } of parts) if (kind !== 'alternative') optional.fill(1, start, end);
  return optional;
}

/** For each word: most words of a text are to find none. */
const SLOTS = 4;

function shaped(template: Template): Shape {
  const { tokens, parts } = template;
  const optional = optionalIn(template);
  const skips = new Map<number, number[]>();
  const alternativesAt = new Map<number, TemplatePart[]>();
  const alternatives: TemplatePart[] = [];
  for (const part of parts) {
    const { kind, start, end } = part;
    if (kind === 'alternative') {
      alternatives.push(part);
      alternativesAt.set(start, [...(alternativesAt.get(start) ?? []), part]);
    } else skips.set(start, [...(skips.get(start) ?? []), end]);
  }
  alternatives.sort((a, b) => a.start - b.start);
  const heads = new Int32Array(1 << Math.ceil(Math.log2(SLOTS * (tokens.length + 2)))).fill(-1);
  const bits = new Uint8Array(Math.ceil(heads.length / 8));
  const nexts = new Int32Array(tokens.length).fill(-1);
  for (let at = tokens.length - GRAM; at >= 0; at -= 1) {
    const slot = gramOf(tokens, at) & (heads.length - 1);
    nexts[at] = heads[slot] as number;
    heads[slot] = at;
    (bits[slot >>> 3] as number) |= 1 << (slot & 7);
  }
  return { optional, skips, alternatives, alternativesAt, heads, bits, nexts };
}
