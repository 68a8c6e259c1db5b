import { digestOf } from '../../core/match/exact.js';
import type { RuleKind, TemplatePart } from '../../core/match/license-index.js';
import { LONGEST_RULE, rolling } from '../../core/match/rolling.js';
import { MARKER, tokenize } from '../../core/match/tokens.js';
import type { Vocabulary } from '../../core/match/vocabulary.js';
import { knownLicense } from '../../core/spdx/identifiers.js';
import { LEVELS } from './encode.js';
import { GAP } from './pattern.js';
import { canonical, type KnownText } from './scancode.js';
import type { TemplateText } from './spdx-template.js';

export interface EncodedTemplate {
  readonly kind: TemplateText['kind'];
  readonly expression: string;
  readonly ids: readonly string[];
  readonly tokens: Uint16Array;
  readonly parts: readonly TemplatePart[];
}

export interface EncodedRule {
  readonly name: string;
  readonly kind: RuleKind;
  readonly class: 'exact' | 'equivalent' | 'modified';
  readonly expression: string;
  readonly tokens: Uint16Array;
  /** Index in `LEVELS`. */
  readonly level: number;
  readonly key: number;
  readonly hash: number;
  readonly digest: readonly [number, number];
}

/** Templates as numbers of words; ids with the very same text share one. */
export function compileTemplates(texts: readonly TemplateText[], words: Vocabulary): readonly EncodedTemplate[] {
  const groups = new Map<string, Counted[]>();
  for (const template of texts) {
    const { id, kind, deprecated } = template;
    // The text of such an id is that of the exception alone.
    if (kind === 'text' && canonical(id)?.includes(' WITH ')) continue;
    const encoded = { id, kind, deprecated, ...wordsOf(template, words) };
    const { tokens, parts } = encoded;
    const key = JSON.stringify([
      kind === 'notice' ? id : kind,
      [...tokens],
      parts.map(({ kind, start, end }) => [kind, start, end]),
    ]);
    const group = groups.get(key);
    if (group) group.push(encoded);
    else groups.set(key, [encoded]);
  }
  return [...groups.values()].map((group) => {
    const ranked = [...group].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
    const [first] = ranked as [Counted];
    const { kind, tokens, parts } = first;
    const stated = canonical(first.id) ?? first.id;
    const expression = kind === 'exception' ? first.id : kind === 'text' ? certain(stated) : stated;
    return { kind, expression, ids: ranked.map(({ id }) => id), tokens, parts };
  });
}

type Counted = Pick<TemplateText, 'id' | 'kind' | 'deprecated'> & Pick<EncodedTemplate, 'tokens' | 'parts'>;

/** What the text alone says: "or later", and what a notice adds to it, is said elsewhere. */
function certain(id: string): string {
  const plain = id
    .replace(/(?:-(?:no-)?invariants)?-(?:only|or-later)$/, '-only')
    .replace(/-no-copyleft-exception$|-(?:no-)?RFN$/, '');
  return knownLicense(plain) ? plain : id;
}

function rank({ id, deprecated }: Counted): number {
  if (deprecated) return 3;
  if (id.endsWith('-or-later')) return 2;
  return /-(?:no-)?invariants-|-no-copyleft-exception/.test(id) ? 1 : 0;
}

function wordsOf(template: TemplateText, words: Vocabulary): Pick<EncodedTemplate, 'tokens' | 'parts'> {
  const { count, ids, starts, ends, flags } = tokenize(template.text, words);
  const tokens = ids.slice(0, count);
  const wordStarts = starts.slice(0, count);
  const wordEnds = ends.slice(0, count);
  const parts: TemplatePart[] = [];
  for (let at = 0; at < count; at += 1)
    if (((flags[at] as number) & MARKER) !== 0) parts.push({ kind: 'optional', start: at, end: at + 1, readings: [] });
  for (const part of template.parts) {
    let start = wordEnds.findIndex((end) => end > part.start);
    if (start < 0) start = count;
    let end = wordStarts.findIndex((from) => from >= part.end);
    if (end < 0) end = count;
    if (end < start) end = start;
    const before =
      start < end ? template.text.slice(Math.min(wordStarts[start] as number, part.start), part.start) : '';
    const after = start < end ? template.text.slice(part.end, Math.max(part.end, wordEnds[end - 1] as number)) : '';
    if (part.readings) {
      const readings = part.readings.map((reading) => `${before}${reading}${after}`);
      parts.push({ kind: part.kind, start, end, readings: distinct(readings.map((text) => reading(text, words))) });
    } else if (before !== '' || after !== '') {
      const own = template.text.slice(part.start, part.end);
      const readings = [`${before}${own}${after}`, `${before}${after}`];
      parts.push({ kind: 'alternative', start, end, readings: distinct(readings.map((text) => reading(text, words))) });
    } else if (start < end) parts.push({ kind: part.kind, start, end, readings: [] });
  }
  return { tokens, parts };
}

function reading(text: string, words: Vocabulary): Uint16Array {
  const numbers: number[] = [];
  for (const [index, piece] of text.split(GAP).entries()) {
    if (index > 0 && numbers.at(-1) !== 0) numbers.push(0);
    const { ids, count } = tokenize(piece, words);
    numbers.push(...ids.subarray(0, count));
  }
  return Uint16Array.from(numbers);
}

function distinct(readings: readonly Uint16Array[]): readonly Uint16Array[] {
  return [...new Map(readings.map((words) => [words.join(' '), words])).values()];
}

/** Rules as hashes, in the order of the index; of equal texts the first stands. */
export function compileRules(texts: readonly KnownText[], words: Vocabulary): readonly EncodedRule[] {
  const rules = new Map<string, EncodedRule>();
  for (const { name, kind, expression, text } of texts) {
    const { ids, count } = tokenize(text, words);
    if (count === 0 || count > LONGEST_RULE) continue;
    const tokens = ids.slice(0, count);
    const key = tokens.join(' ');
    if (rules.has(key)) continue;
    const level = LEVELS.findLastIndex((words) => words <= count);
    const hashes = rolling(tokens, count);
    rules.set(key, {
      name,
      kind,
      class: 'exact',
      expression,
      tokens,
      level,
      key: hashes.of(0, LEVELS[level] as number),
      hash: hashes.of(0, count),
      digest: digestOf(tokens),
    });
  }
  return [...rules.values()].sort(
    (a, b) => a.level - b.level || a.key - b.key || b.tokens.length - a.tokens.length || (a.name < b.name ? -1 : 1),
  );
}
