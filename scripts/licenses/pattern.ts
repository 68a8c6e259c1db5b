/** Stands for words that a template leaves open. No text has it: it is a private use character. */
export const GAP = '\ue000';

/** More readings of one pattern are not kept; the richest of the list has some eighty. */
const MOST = 400;

/**
 * All texts that a pattern of the SPDX templates describes, with `GAP` for what it leaves open, sorted and distinct.
 * The patterns are regular expressions, of which they use literals, groups, "|", "?", and classes; whatever is
 * repeated or may be anything is left open. Throws on what it does not know, so that a new list cannot be misread.
 * https://spdx.github.io/spdx-spec/v3.0.1/annexes/license-matching-guidelines-and-templates/
 */
export function readings(pattern: string): readonly string[] {
  const reader = { pattern, at: 0 };
  const all = choice(reader);
  if (reader.at < pattern.length) throw new Error(`"${pattern}" is not understood at ${reader.at}`);
  return [...new Set(all.map((text) => text.replace(/\s+/g, ' ')))].sort();
}

interface Reader {
  readonly pattern: string;
  at: number;
}

function choice(reader: Reader): readonly string[] {
  const all = [...sequence(reader)];
  while (reader.pattern[reader.at] === '|') {
    reader.at += 1;
    all.push(...sequence(reader));
  }
  return bounded(all, reader);
}

function sequence(reader: Reader): readonly string[] {
  let texts: readonly string[] = [''];
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern[reader.at] as string)) {
    const next = repeated(atom(reader), reader);
    texts = bounded(
      texts.flatMap((text) => next.map((more) => text + more)),
      reader,
    );
  }
  return texts;
}

function atom(reader: Reader): readonly string[] {
  const character = reader.pattern[reader.at] as string;
  reader.at += 1;
  if (character === '(') {
    const inner = choice(reader);
    if (reader.pattern[reader.at] !== ')') throw new Error(`"${reader.pattern}" does not close its parentheses`);
    reader.at += 1;
    return inner;
  }
  if (character === '[') return classOf(reader);
  if (character === '.') return [GAP];
  if (character !== '\\') return [character];
  const escaped = reader.pattern[reader.at] as string;
  reader.at += 1;
  if (escaped === 's') return [' '];
  if (/\w/.test(escaped)) throw new Error(`"${reader.pattern}" uses \\${escaped}`);
  return [escaped];
}

function classOf(reader: Reader): readonly string[] {
  const end = reader.pattern.indexOf(']', reader.at + (reader.pattern.startsWith('\\[', reader.at) ? 2 : 1));
  let last = end;
  while (reader.pattern[last - 1] === '\\') last = reader.pattern.indexOf(']', last + 1);
  const inside = reader.pattern.slice(reader.at, last);
  reader.at = last + 1;
  if (inside.startsWith('^') || inside === '0-9') return [GAP];
  if (/^[\s\\trnf]+$/.test(inside)) return [' '];
  const members = inside.replace(/\\/g, '').toLowerCase();
  return /[a-z\d]/.test(members) ? [...new Set(members)] : [members.slice(0, 1)];
}

function repeated(once: readonly string[], reader: Reader): readonly string[] {
  const [mark] = /^(?:[?*+]|\{[\d,]+\})\??/.exec(reader.pattern.slice(reader.at)) ?? [];
  if (mark === undefined) return once;
  reader.at += mark.length;
  if (mark.startsWith('?')) return ['', ...once];
  const isOpen = once.some((text) => text.includes(GAP));
  if (isOpen) return mark.startsWith('*') ? ['', GAP] : [GAP];
  if (once.every((text) => !/[a-z0-9]/i.test(text))) return once;
  throw new Error(`"${reader.pattern}" repeats words`);
}

function bounded(texts: readonly string[], { pattern }: Reader): readonly string[] {
  if (texts.length > MOST) throw new Error(`"${pattern}" has more than ${MOST} readings`);
  return texts;
}
