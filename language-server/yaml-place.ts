/** A word of a policy: a key, an id, a category. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
}

/** The word at or just before an offset; empty where there is none. */
export function wordAt(text: string, offset: number): Word {
  let start = Math.min(Math.max(offset, 0), text.length);
  let end = start;
  while (start > 0 && isOfWord(text.charAt(start - 1))) start -= 1;
  while (end < text.length && isOfWord(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), start, end };
}

function isOfWord(character: string): boolean {
  return /[\w.+$/-]/.test(character);
}

type Path = (string | number)[];

/**
 * The keys that lead to this one in a YAML document, places in lists as 0; undefined when the word is no key.
 *
 * Found by indentation and brackets alone, so that it works on text that does not parse yet. Wrong for what no policy
 * holds (keys in block strings, flow mappings over several lines): then the path leads nowhere.
 */
export function keyPathOf(text: string, word: Word): Path | undefined {
  if (word.text === '' || !/^["']?\s*:(\s|$)/.test(text.slice(word.end, word.end + 20))) return undefined;
  const lineStart = text.lastIndexOf('\n', word.start - 1) + 1;
  const before = text.slice(lineStart, word.start);
  return [...blockPath(text.slice(0, lineStart), marginOf(before)), ...flowPath(before), word.text];
}

interface Margin {
  /** The column in which the content begins, after any "- ". */
  readonly indent: number;
  /** The column of the first "-"; `indent` when there is none. */
  readonly dash: number;
  /** How many list items begin here. */
  readonly items: number;
}

function marginOf(line: string): Margin {
  const [margin = ''] = /^ *(?:- +)*/.exec(line) ?? [];
  const dash = margin.indexOf('-');
  return { indent: margin.length, dash: dash < 0 ? margin.length : dash, items: margin.split('-').length - 1 };
}

/** The keys of the lines above that a line with this margin belongs to, outermost first. */
function blockPath(above: string, own: Margin): Path {
  const path: Path = items(own);
  let limit = own.dash;
  let isItem = own.items > 0;
  for (const line of above.split('\n').toReversed()) {
    const [, key] = /^ *(?:- +)*["']?([\w$./-]+)["']?\s*:(?:\s|$)/.exec(line) ?? [];
    if (key === undefined) continue;
    const margin = marginOf(line);
    const isFirstOfItem = margin.items > 0 && margin.indent === limit && !isItem;
    // A list may stand in the same column as the key it belongs to.
    const isParent = margin.indent < limit || (isItem && margin.items === 0 && margin.indent === limit);
    if (!isFirstOfItem && !isParent) continue;
    path.unshift(...items(margin), ...(isParent ? [key] : []));
    limit = margin.dash;
    isItem = margin.items > 0;
    if (limit === 0 && !isItem) break;
  }
  return path;
}

function items(margin: Margin): Path {
  return Array.from({ length: margin.items }, () => 0);
}

/** The keys on the same line whose brackets are open here. */
function flowPath(before: string): Path {
  const open: { readonly key: string | undefined; readonly isList: boolean }[] = [];
  let key: string | undefined;
  for (const [token, word] of before.matchAll(/([\w$./-]+)["']?\s*:(?=\s)|[{}[\],]/g)) {
    if (word !== undefined) key = word;
    else if (token === '{' || token === '[') {
      open.push({ key, isList: token === '[' });
      key = undefined;
    } else if (token === ',') key = undefined;
    else open.pop();
  }
  return open.flatMap(({ key: outer, isList }) => [...(outer === undefined ? [] : [outer]), ...(isList ? [0] : [])]);
}
