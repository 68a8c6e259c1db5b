import type { MatchClass, MatchKind } from '../model/text-match.js';
import { type Vocabulary, vocabulary } from './vocabulary.js';

/** All licenses, exceptions and rules that texts are compared with. Made by `readLicenseIndex`. */
export interface LicenseIndex {
  readonly words: Vocabulary;
  /** Words below this number are common in license texts; what is not among them may be a typing mistake. */
  readonly common: number;
  readonly templates: readonly Template[];
  /** Those of each expression. */
  readonly byExpression: ReadonlyMap<string, readonly Template[]>;
  readonly rules: Rules;
  /** Version of the SPDX License List and of the rules, for reports. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A text of the SPDX License List as words, with the parts that may differ. */
export interface Template {
  /** Canonical expression; of an exception its id. */
  readonly expression: string;
  /** All ids of the list with this very text, the one of `expression` first. */
  readonly ids: readonly string[];
  readonly kind: Extract<MatchKind, 'text' | 'exception' | 'notice'>;
  readonly tokens: Uint16Array;
  /** Outer parts before inner ones. */
  readonly parts: readonly TemplatePart[];
  /** Words that are in no part that may be left out. */
  readonly weight: number;
}

export interface TemplatePart {
  readonly kind: 'optional' | 'title' | 'copyright' | 'alternative';
  /** Places of words, half-open. */
  readonly start: number;
  readonly end: number;
  /** Words that may stand here; 0 among them stands for any few words. */
  readonly readings: readonly Uint16Array[];
}

/** Known texts as hashes of their words, by level: long ones are looked up by a longer beginning. */
export interface Rules {
  /** Sorted by level, then by key; in one bucket the longest first. */
  readonly keys: Int32Array;
  readonly hashes: Int32Array;
  /** The first 64 bits of SHA-256, two numbers a rule. */
  readonly digests: Uint32Array;
  readonly lengths: Uint16Array;
  readonly expressions: Uint16Array;
  /** Sums of a kind and a class, see `ruleKind` and `ruleClass`. */
  readonly traits: Uint8Array;
  readonly texts: readonly string[];
  readonly levels: readonly Level[];
  /** By the number of a word: bit n is set when a rule of level n begins with it. */
  readonly starts: Uint8Array;
}

export interface Level {
  /** Words that its key is made of. */
  readonly words: number;
  readonly first: number;
  readonly end: number;
}

export const RULE_KINDS = ['text', 'notice', 'reference', 'tag', 'exception', 'none'] as const;
/** `none`: words that look like a license and are not about one. */
export type RuleKind = MatchKind | 'none';
const RULE_CLASSES = ['exact', 'equivalent', 'modified'] as const;

export function ruleKind(traits: number): RuleKind {
  return RULE_KINDS[traits & 7] as RuleKind;
}

export function ruleClass(traits: number): Extract<MatchClass, 'exact' | 'equivalent' | 'modified'> {
  return RULE_CLASSES[(traits >> 3) & 3] as 'exact';
}

export function traitsOf(kind: RuleKind, of: 'exact' | 'equivalent' | 'modified'): number {
  return RULE_KINDS.indexOf(kind) | (RULE_CLASSES.indexOf(of) << 3);
}

/** What the head of the file says. */
export interface IndexHead {
  readonly format: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly common: number;
  /** Byte offset from the end of the head, and length in bytes. */
  readonly sections: Readonly<Record<SectionName, readonly [number, number]>>;
  readonly templates: readonly (readonly [kind: number, words: number, ids: readonly string[], expression: string])[];
  readonly levels: readonly Level[];
}

export type SectionName =
  | 'words'
  | 'same'
  | 'tokens'
  | 'parts'
  | 'readings'
  | 'keys'
  | 'hashes'
  | 'digests'
  | 'lengths'
  | 'expressions'
  | 'traits'
  | 'starts'
  | 'texts';

export const INDEX_FORMAT = 'licit-licenses-1';
export const PART_KINDS = ['optional', 'title', 'copyright', 'alternative'] as const;
export const TEMPLATE_KINDS = ['text', 'exception', 'notice'] as const;

/** @param bytes of `licenses.bin`, not compressed. Throws when they are none, or of another version. */
export function readLicenseIndex(bytes: Uint8Array): LicenseIndex {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  const headLength = bytes.length > 8 ? view.getUint32(0, true) : 0;
  if (headLength === 0 || headLength > bytes.length - 8) throw new Error('this is no index of licenses');
  const head = JSON.parse(decoded(aligned.subarray(8, 8 + headLength))) as IndexHead;
  if (head.format !== INDEX_FORMAT) throw new Error(`an index of licenses of format ${head.format} is not understood`);
  const base = 8 + headLength;
  const section = (name: SectionName): Uint8Array => {
    const [offset, length] = head.sections[name];
    return aligned.subarray(base + offset, base + offset + length);
  };
  const words16 = (name: SectionName): Uint16Array => {
    const part = section(name);
    return new Uint16Array(part.buffer, part.byteOffset, part.byteLength / 2);
  };
  const words32 = (name: SectionName): Int32Array => {
    const part = section(name);
    return new Int32Array(part.buffer, part.byteOffset, part.byteLength / 4);
  };
  const digests = words32('digests');
  const templates = templatesIn(head, words16('tokens'), words16('parts'), words16('readings'));
  return {
    words: vocabulary(decoded(section('words')).split('\n'), words16('same')),
    common: head.common,
    templates,
    byExpression: grouped(templates),
    rules: {
      keys: words32('keys'),
      hashes: words32('hashes'),
      digests: new Uint32Array(digests.buffer, digests.byteOffset, digests.length),
      lengths: words16('lengths'),
      expressions: words16('expressions'),
      traits: section('traits'),
      starts: section('starts'),
      texts: decoded(section('texts')).split('\n'),
      levels: head.levels,
    },
    sources: head.sources,
  };
}

function grouped(templates: readonly Template[]): ReadonlyMap<string, readonly Template[]> {
  const groups = new Map<string, Template[]>();
  for (const template of templates) {
    const group = groups.get(template.expression);
    if (group) group.push(template);
    else groups.set(template.expression, [template]);
  }
  return groups;
}

function templatesIn(
  { templates }: IndexHead,
  tokens: Uint16Array,
  parts: Uint16Array,
  readings: Uint16Array,
): readonly Template[] {
  let token = 0;
  let part = 0;
  let reading = 0;
  return templates.map(([kind, words, ids, expression]) => {
    const own = tokens.subarray(token, token + words);
    token += words;
    const count = parts[part] as number;
    part += 1;
    const ownParts: TemplatePart[] = [];
    for (let index = 0; index < count; index += 1) {
      const [partKind = 0, start = 0, end = 0, choices = 0] = parts.subarray(part, part + 4);
      part += 4;
      const texts: Uint16Array[] = [];
      for (let choice = 0; choice < choices; choice += 1) {
        const length = readings[reading] as number;
        texts.push(readings.subarray(reading + 1, reading + 1 + length));
        reading += 1 + length;
      }
      ownParts.push({ kind: PART_KINDS[partKind] as TemplatePart['kind'], start, end, readings: texts });
    }
    return {
      expression,
      ids,
      kind: TEMPLATE_KINDS[kind] as Template['kind'],
      tokens: own,
      parts: ownParts,
      weight: weightOf(words, ownParts),
    };
  });
}

function weightOf(words: number, parts: readonly TemplatePart[]): number {
  let weight = words;
  let last = 0;
  for (const { kind, start, end } of parts) {
    if (kind === 'alternative' || end <= last) continue;
    weight -= end - Math.max(start, last);
    last = end;
  }
  return weight;
}

/** The platform's own; the core compiles against no platform. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
