import type { MapEntry, MapNode, ScalarNode, TextProblem } from '../text/node.js';

/** One entry of a yarn.lock of yarn 1: the "name@spec" wishes it answers, and what was chosen for them. */
export interface ClassicBlock {
  readonly kind: 'block';
  readonly patterns: readonly string[];
  /** From the first wish to the last. */
  readonly start: number;
  readonly end: number;
  readonly fields: MapNode;
}

interface OpenMap {
  readonly kind: 'map';
  readonly entries: MapEntry[];
  readonly start: number;
  end: number;
}

interface Line {
  readonly indent: number;
  readonly start: number;
  /** Without spaces at its end. */
  readonly end: number;
}

/**
 * Reads the lines of yarn 1's own format: entries at the margin, their fields two spaces in, dependencies four. A line
 * that is none of these is a problem, and the next is read as if it were not there. Values are strings, all of them.
 * https://github.com/yarnpkg/yarn/blob/master/src/lockfile/parse.js
 */
export function* classicBlocks(text: string): Generator<ClassicBlock | (TextProblem & { readonly kind: 'problem' })> {
  let block: (ClassicBlock & { readonly fields: OpenMap }) | undefined;
  let group: OpenMap | undefined;
  for (const line of linesOf(text)) {
    if (line.indent === 0) {
      if (block) yield block;
      group = undefined;
      block = blockAt(text, line);
      if (block) continue;
    } else if (line.indent === 2 && block) {
      group = undefined;
      const entry = fieldAt(text, line);
      if (entry) add(block.fields, entry);
      if (entry?.value.kind === 'map') group = entry.value as OpenMap;
      if (entry) continue;
    } else if (line.indent === 4 && block && group) {
      const entry = fieldAt(text, line);
      if (entry && entry.value.kind !== 'map') {
        add(group, entry);
        block.fields.end = group.end;
        continue;
      }
    } else if (line.indent > 0 && !block) continue;
    yield { kind: 'problem', message: problemWith(text, line), start: line.start, end: line.end };
  }
  if (block) yield block;
}

function* linesOf(text: string): Generator<Line> {
  for (let begin = 0; begin < text.length; ) {
    const newline = text.indexOf('\n', begin);
    let end = newline < 0 ? text.length : newline;
    const next = end + 1;
    let start = begin;
    while (text[start] === ' ') start++;
    while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\r')) end--;
    if (start < end && text[start] !== '#') yield { indent: start - begin, start, end };
    begin = next;
  }
}

/** `a@^1, "@s/b@^2":` */
function blockAt(text: string, { start, end }: Line): (ClassicBlock & { readonly fields: OpenMap }) | undefined {
  const patterns: string[] = [];
  for (let at = start; ; at += 2) {
    const word = wordAt(text, at, end);
    if (!word) return undefined;
    patterns.push(word.value);
    at = word.end;
    if (text[at] === ':' && at + 1 === end)
      return { kind: 'block', patterns, start, end: at, fields: { kind: 'map', entries: [], start: end, end } };
    if (text[at] !== ',' || text[at + 1] !== ' ') return undefined;
  }
}

/** `version "1.0.0"`, or `dependencies:` whose entries follow. */
function fieldAt(text: string, { start, end }: Line): MapEntry | undefined {
  const key = wordAt(text, start, end);
  if (!key) return undefined;
  const place = { key: key.value, keyStart: start, keyEnd: key.end };
  if (text[key.end] === ':' && key.end + 1 === end) {
    const group: OpenMap = { kind: 'map', entries: [], start: end, end };
    return { ...place, value: group };
  }
  const value = text[key.end] === ' ' ? wordAt(text, key.end + 1, end) : undefined;
  return value?.end === end ? { ...place, value } : undefined;
}

/** A word up to a space, comma or colon, or a string as JSON writes it. */
function wordAt(text: string, start: number, limit: number): (ScalarNode & { readonly value: string }) | undefined {
  let end = start;
  if (text[start] !== '"') {
    while (end < limit && !' ,:"'.includes(text.charAt(end))) end++;
    return end === start ? undefined : { kind: 'scalar', value: text.slice(start, end), start, end };
  }
  for (end++; end < limit && text[end] !== '"'; end++) if (text[end] === '\\') end++;
  if (end >= limit) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(start, end + 1));
    return typeof value === 'string' ? { kind: 'scalar', value, start, end: end + 1 } : undefined;
  } catch {
    return undefined;
  }
}

function add(map: OpenMap, entry: MapEntry): void {
  map.entries.push(entry);
  map.end = entry.value.end;
}

function problemWith(text: string, { start }: Line): string {
  return /^(?:<{7}|={7}|>{7}|\|{7})/.test(text.slice(start, start + 7))
    ? 'a merge conflict is not resolved'
    : 'this line is none that yarn writes';
}
