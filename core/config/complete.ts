import { currentLicenseIds } from '../spdx/identifiers.js';
import { childOf, entryOf, itemsOf, type TextNode } from '../text/node.js';
import { parseYaml } from '../text/yaml.js';
import { UNLICENSED } from './expressions.js';
import { PROFILES } from './profiles.js';
import { CATEGORY_WORDS } from './targets.js';

export interface Completion {
  readonly label: string;
  /** A line about it. */
  readonly detail: string;
  /** What takes the place of the word at the cursor. */
  readonly insert: string;
}

/** Stands for the word at the cursor while the text is read. */
const CURSOR = 'licit-cursor';

/**
 * What may be written at this offset of a licit.yaml: keys, words, categories and license ids, profiles, finding codes. All
 * that fits the place is offered; narrowing it by what was typed is the editor's part.
 */
export async function completePolicy(text: string, offset: number): Promise<readonly Completion[]> {
  const { descriptionAt, keysAt, wordsAt } = await import('./schema-at.js');
  const { policySchema } = await import('./schema.js');
  const [start, end] = wordAt(text, offset);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const asValue = pathTo(parseYaml(`${before}${CURSOR}${after}`).root, isCursor);
  if (asValue) {
    const values = valuesAt(asValue, wordsAt(policySchema, asValue));
    if (values.length > 0) return values;
  }
  const root = parseYaml(`${before}${CURSOR}: ${after}`).root;
  const path = pathTo(root, holdsCursor);
  if (!path) return [];
  const present = path.reduce<TextNode | undefined>(
    (node, part) => (typeof part === 'number' ? itemsOf(node)[part] : childOf(node, part)),
    root,
  );
  return keysAt(policySchema, path)
    .filter((key) => !entryOf(present, key))
    .map((key) => ({ label: key, detail: descriptionAt(policySchema, [...path, key]) ?? '', insert: `${key}: ` }));
}

type Path = readonly (string | number)[];

function valuesAt(path: Path, words: readonly string[]): readonly Completion[] {
  const last = path.at(-1);
  const list = path.at(-2);
  if (path[0] === 'extends') return [...PROFILES.keys()].map((name) => choice(name, 'built-in profile'));
  if (typeof last === 'number' && (list === 'allow' || list === 'review' || list === 'deny')) {
    const categories = CATEGORY_WORDS.map((word) => choice(word, 'license category'));
    return [...categories, choice(UNLICENSED, 'no license is granted'), ...ids()];
  }
  if (last === 'license' || last === 'from' || last === 'choose') return ids();
  return words.map((word) => choice(word, ''));
}

function ids(): readonly Completion[] {
  return currentLicenseIds().map((id) => choice(id, 'SPDX license'));
}

function choice(word: string, detail: string): Completion {
  return { label: word, detail, insert: word };
}

function wordAt(text: string, offset: number): readonly [start: number, end: number] {
  let start = Math.min(Math.max(offset, 0), text.length);
  let end = start;
  while (start > 0 && /[\w.+$/-]/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /[\w.+$/-]/.test(text.charAt(end))) end += 1;
  return [start, end];
}

function isCursor(node: TextNode): boolean {
  return node.kind === 'scalar' && node.value === CURSOR;
}

function holdsCursor(node: TextNode): boolean {
  return entryOf(node, CURSOR) !== undefined;
}

/** The way to the first node of this kind. Trees of text are not deep, but an alias may repeat a part often. */
function pathTo(root: TextNode | undefined, wanted: (node: TextNode) => boolean): Path | undefined {
  const open: { readonly node: TextNode; readonly path: Path }[] = root ? [{ node: root, path: [] }] : [];
  const seen = new Set<TextNode>();
  for (const { node, path } of open) {
    if (wanted(node)) return path;
    if (node.kind === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'list')
      for (const [index, item] of node.items.entries()) open.push({ node: item, path: [...path, index] });
    else for (const { key, value } of node.entries) open.push({ node: value, path: [...path, key] });
  }
  return undefined;
}
