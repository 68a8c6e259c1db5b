import {
  INDEX_FORMAT,
  type IndexHead,
  type Level,
  PART_KINDS,
  type SectionName,
  TEMPLATE_KINDS,
  traitsOf,
} from '../../core/match/license-index.js';
import type { EncodedRule, EncodedTemplate } from './compile.js';

/** A rule is looked up by as many of its first words as the longest of these that it has. */
export const LEVELS = [1, 2, 3, 4, 16, 64];

/** The bytes of `licenses.bin`: the same input, the same bytes. */
export function encode(parts: {
  readonly words: readonly string[];
  readonly same: Uint16Array;
  readonly common: number;
  readonly templates: readonly EncodedTemplate[];
  readonly rules: readonly EncodedRule[];
  readonly sources: Readonly<Record<string, string>>;
}): Buffer {
  const texts = [...new Set(parts.rules.map(({ expression }) => expression))].sort();
  const textNumber = new Map(texts.map((text, index) => [text, index]));
  const { rules } = parts;
  const starts = new Uint8Array(parts.words.length + 1);
  for (const { tokens, level } of rules) (starts[tokens[0] as number] as number) |= 1 << level;
  const sections: Readonly<Record<SectionName, Uint8Array>> = {
    words: Buffer.from(parts.words.join('\n')),
    same: bytes(parts.same),
    tokens: bytes(Uint16Array.from(parts.templates.flatMap(({ tokens }) => [...tokens]))),
    parts: bytes(Uint16Array.from(parts.templates.flatMap(partsOf))),
    readings: bytes(Uint16Array.from(parts.templates.flatMap(readingsOf))),
    keys: bytes(Int32Array.from(rules, ({ key }) => key)),
    hashes: bytes(Int32Array.from(rules, ({ hash }) => hash)),
    digests: bytes(Uint32Array.from(rules.flatMap(({ digest }) => [...digest]))),
    lengths: bytes(Uint16Array.from(rules, ({ tokens }) => tokens.length)),
    expressions: bytes(Uint16Array.from(rules, ({ expression }) => textNumber.get(expression) as number)),
    traits: Uint8Array.from(rules, (rule) => traitsOf(rule.kind, rule.class)),
    starts,
    texts: Buffer.from(texts.join('\n')),
  };
  return packed(sections, parts, levelsOf(rules));
}

function packed(
  sections: Readonly<Record<SectionName, Uint8Array>>,
  { sources, common, templates }: Parameters<typeof encode>[0],
  levels: readonly Level[],
): Buffer {
  const places: [SectionName, [number, number]][] = [];
  const chunks: Uint8Array[] = [];
  let offset = 0;
  for (const [name, chunk] of Object.entries(sections) as [SectionName, Uint8Array][]) {
    const padding = new Uint8Array(-offset & 7);
    chunks.push(padding, chunk);
    offset += padding.length;
    places.push([name, [offset, chunk.length]]);
    offset += chunk.length;
  }
  const head: IndexHead = {
    format: INDEX_FORMAT,
    sources,
    common,
    sections: Object.fromEntries(places) as Record<SectionName, [number, number]>,
    templates: templates.map(({ kind, tokens, ids, expression }) => [
      TEMPLATE_KINDS.indexOf(kind),
      tokens.length,
      ids,
      expression,
    ]),
    levels,
  };
  const text = JSON.stringify(head);
  const written = Buffer.from(text.padEnd(text.length + (-Buffer.byteLength(text) & 7), ' '));
  const length = Buffer.alloc(8);
  length.writeUInt32LE(written.length);
  return Buffer.concat([length, written, ...chunks]);
}

function levelsOf(rules: readonly EncodedRule[]): readonly Level[] {
  return LEVELS.map((words, level) => {
    const first = rules.findIndex((rule) => rule.level >= level);
    const end = rules.findIndex((rule) => rule.level > level);
    return { words, first: first < 0 ? rules.length : first, end: end < 0 ? rules.length : end };
  });
}

function partsOf({ parts }: EncodedTemplate): readonly number[] {
  return [
    parts.length,
    ...parts.flatMap(({ kind, start, end, readings }) => [PART_KINDS.indexOf(kind), start, end, readings.length]),
  ];
}

function readingsOf({ parts }: EncodedTemplate): readonly number[] {
  return parts.flatMap(({ readings }) => readings.flatMap((words) => [words.length, ...words]));
}

function bytes(array: Uint16Array | Int32Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
