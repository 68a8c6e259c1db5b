import { parseJson } from '../text/json.js';
import { childOf, entriesOf, itemsOf, type MapNode, stringOf, type TextNode } from '../text/node.js';
import { withAddress } from './statement.js';

/** What a package.json says of itself. */
export interface ManifestLicense {
  readonly name?: string;
  readonly version?: string;
  /** In the order written: `license` and `licenses`, one for each license named. */
  readonly statements: readonly Statement[];
  /** Why nothing could be read: it is no JSON, or no object. */
  readonly problem?: string;
}

/** One license statement, raw. */
export interface Statement {
  /** UTF-16 offsets of the value in the manifest's text; a string's include its quotes. */
  readonly start: number;
  readonly end: number;
  /** The string's value; for a value of another type its JSON as written. */
  readonly text: string;
}

/** UTF-16 units; no statement is longer, and a longer one gets an ellipsis, with which it is no expression. */
const LONGEST = 4096;

/** A list of more licenses than this is one statement, which nobody can read. */
const MOST = 64;

/**
 * Reads name, version and license statements of a package.json.
 *
 * npm wants one SPDX expression in `license`; older packages have an object (`{ "type": "MIT", "url": … }`), a list
 * of either, or `licenses`. All are kept, and nothing is made of them here.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#license
 */
export function manifestLicense(text: string): ManifestLicense {
  const value = jsonOf(text);
  if (value === undefined) return { statements: [], problem: 'package.json is not valid JSON' };
  if (!isObject(value)) return { statements: [], problem: 'package.json holds no object' };
  const statements = statementsIn(text, value);
  return {
    ...(typeof value.name === 'string' ? { name: value.name } : {}),
    ...(typeof value.version === 'string' ? { version: value.version } : {}),
    statements: statements ?? [],
    ...(statements ? {} : { problem: 'the license statement of package.json cannot be read' }),
  };
}

function statementsIn(text: string, value: Readonly<Record<string, unknown>>): readonly Statement[] | undefined {
  const license = Object.hasOwn(value, 'license');
  const licenses = Object.hasOwn(value, 'licenses');
  if (!license && !licenses) return [];
  if (license && !licenses && typeof value.license === 'string') {
    const only = onlyString(text, value.license);
    if (only) return says(only) ? [only] : [];
  }
  const { root } = parseJson(text);
  return root?.kind === 'map' ? statementsOf(text, root) : undefined;
}

/** The statements of a manifest that is parsed already, such as one version in a registry's document. */
export function statementsOf(text: string, manifest: MapNode): readonly Statement[] {
  return ['license', 'licenses'].flatMap((key) => {
    const value = childOf(manifest, key);
    return value ? [...valueStatements(text, value)] : [];
  });
}

function* valueStatements(text: string, value: TextNode): Generator<Statement> {
  if (value.kind !== 'list') return yield* licenseStatement(text, value);
  if (value.items.length > MOST) return yield verbatim(text, value);
  for (const item of itemsOf(value)) yield* licenseStatement(text, item);
}

/**
 * A string; the `type` (or `name`, or failing both the `url`) of an object, with its `url` where that tells what the other leaves
 * open; anything else as it stands.
 */
function* licenseStatement(text: string, value: TextNode): Generator<Statement> {
  if (value.kind === 'scalar' && value.value === null) return;
  if (value.kind === 'map' && entriesOf(value).length === 0) return;
  const node = ['type', 'name', 'url'].map((key) => childOf(value, key)).find((child) => stringOf(child)) ?? value;
  const words = stringOf(node);
  if (words === undefined) return yield verbatim(text, node);
  const address = stringOf(childOf(value, 'url'));
  const both = address === undefined || address === words ? words : withAddress(words, address);
  if (both !== words) return yield { start: value.start, end: value.end, text: shortened(both) };
  const statement = { start: node.start, end: node.end, text: shortened(words) };
  if (says(statement)) yield statement;
}

function verbatim(text: string, { start, end }: TextNode): Statement {
  return { start, end, text: shortened(text.slice(start, Math.min(end, start + LONGEST + 1))) };
}

function shortened(words: string): string {
  return detached(words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
}

/** A slice keeps the whole text it was cut from in memory; thousands of them would keep every file that was read. */
export function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function says(statement: Statement): boolean {
  return statement.text.trim() !== '';
}

/**
 * The place of a manifest's one `license` string without parsing all of it, which would take most of a check's time.
 *
 * Given that the text is JSON whose top level has the key, that no character is written as `\u…` and that
 * `"license"` stands in it once, that once is the key. Undefined when any of it does not hold.
 */
function onlyString(text: string, value: string): Statement | undefined {
  const key = text.indexOf(KEY);
  if (key < 0 || text.indexOf(KEY, key + 1) >= 0 || text.includes('\\u')) return undefined;
  BETWEEN.lastIndex = key + KEY.length;
  if (!BETWEEN.test(text)) return undefined;
  const start = BETWEEN.lastIndex;
  const end = endOfString(text, start);
  return end === undefined ? undefined : { start, end, text: value.length > LONGEST ? shortened(value) : value };
}

const KEY = '"license"';
const BETWEEN = /[ \t\r\n]*:[ \t\r\n]*(?=")/y;

function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"') return at + 1;
    if (unit === '\\') at++;
  }
  return undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
