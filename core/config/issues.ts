import type * as z from 'zod';
import type { Finding, Fix } from '../model/finding.js';
import type { FindingCode } from '../model/findings.js';
import type { Source, Span } from '../model/span.js';
import { childOf, entriesOf, entryOf, itemsOf, type MapNode, type TextNode } from '../text/node.js';
import { mistake, nearest, quoted, replacement } from './mistake.js';
import { keyIn, spanIn } from './origins.js';
import { descriptionAt, keysAt } from './schema-at.js';
import { withEntry, withValue, yamlScalar } from './yaml-edit.js';

type Issue = z.core.$ZodIssue;

/** What a file is held to, and what it is called. */
export interface Shape<T = unknown> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** What the schema has against a file, each on the line where it was written, with what was probably meant. */
export function* findingsOf(issue: Issue, root: TextNode, source: Source, shape: Shape): Generator<Finding> {
  const node = nodeAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield unknownKey(key, issue.path, node, source, shape);
  } else if (issue.code === 'invalid_union' && node && node.kind !== 'scalar') {
    const inside = issue.errors.flat().filter(({ path, code }) => path.length > 0 || code === 'unrecognized_keys');
    if (inside.length === 0) yield wrong(issue, node, source, shape);
    for (const inner of inside)
      yield* findingsOf({ ...inner, path: [...issue.path, ...inner.path] }, root, source, shape);
  } else if (node === undefined) {
    yield missing(issue.path, root, source, shape);
  } else {
    yield wrong(issue, node, source, shape);
  }
}

/** The node at a path; undefined where nothing, or only a key without a value, is written. */
function nodeAt(root: TextNode, path: readonly PropertyKey[]): TextNode | undefined {
  let node: TextNode | undefined = root;
  for (const part of path) {
    node = typeof part === 'number' ? itemsOf(node)[part] : childOf(node, String(part));
  }
  return node?.kind === 'scalar' && node.value === null && typeof path.at(-1) !== 'number' ? undefined : node;
}

function unknownKey(
  key: string,
  path: readonly PropertyKey[],
  node: TextNode | undefined,
  source: Source,
  shape: Shape,
): Finding {
  const entry = entryOf(node, key);
  const at = entry ? keyIn(source, entry) : spanIn(source, node);
  const keys = keysAt(shape.schema, path);
  const meant = nearest(key, keys);
  return mistake(
    at,
    `${quoted(key)} is no key ${path.length === 0 ? `of ${aOrAn(shape.name)}` : `of ${nameOf(path, shape)}`}`,
    meant === undefined ? `use one of ${keys.join(', ')}` : `did you mean ${quoted(meant)}?`,
    { fixes: meant === undefined || !entry ? [] : [replacement(at, meant)] },
  );
}

function missing(path: readonly PropertyKey[], root: TextNode, source: Source, shape: Shape): Finding {
  const key = String(path.at(-1));
  const container = nodeAt(root, path.slice(0, -1));
  const help = helpOn(path, shape);
  return mistake(firstLineOf(container, source), `${nameOf(path.slice(0, -1), shape)} has no ${key}`, help, {
    ...(key === 'reason' ? { code: 'policy/reason-missing' } : {}),
    fixes: container?.kind === 'map' ? template(key, container, source) : [],
  });
}

/** An empty value is still a mistake: the fix makes the line, a person fills it. */
function template(key: string, container: MapNode, source: Source): readonly Fix[] {
  const entry = entryOf(container, key);
  const added = entry ? withValue(source, entry, '""') : withEntry(source, container, key, '""');
  return added ? [{ title: `Add ${key}, to fill in`, edits: [added] }] : [];
}

function firstLineOf(node: TextNode | undefined, source: Source): Span {
  const first = entriesOf(node)[0];
  if (!first) return spanIn(source, node);
  const value = spanIn(source, first.value);
  return { file: source.file, start: first.keyStart, end: Math.max(first.keyEnd, value.end) };
}

function wrong(issue: Issue, node: TextNode, source: Source, shape: Shape): Finding {
  const at = spanIn(source, node);
  const help = helpOn(issue.path, shape);
  const name = nameOf(issue.path, shape);
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String);
      const written = node.kind === 'scalar' ? String(node.value) : '';
      const meant = nearest(written, words);
      return mistake(
        at,
        node.kind === 'scalar' ? `${quoted(written)} is no value of ${name}` : `${name} must be a word`,
        meant === undefined ? `use one of ${words.join(', ')}` : `did you mean ${quoted(meant)}?`,
        { fixes: meant === undefined ? [] : [replacement(at, meant)] },
      );
    }
    case 'too_small':
      return issue.origin === 'string'
        ? empty(at, name, help)
        : mistake(at, `${name} must be at least ${issue.minimum}`, help);
    case 'invalid_format':
      return empty(at, name, help, issue.path.at(-1) === 'reason' ? 'policy/reason-missing' : 'policy/invalid');
    case 'too_big':
      return mistake(at, `${name} must be at most ${issue.maximum}`, help);
    case 'invalid_union': {
      const near = issue.errors.flat().find(({ code }) => code !== 'invalid_type');
      if (near && node.kind === 'scalar') return wrong({ ...near, path: issue.path }, node, source, shape);
      return mistake(at, `${name} must be ${alternatives(issue)}`, help);
    }
    case 'invalid_type':
      return mistake(at, `${name} must be ${EXPECTED.get(issue.expected) ?? issue.expected}`, help, {
        fixes: retyped(issue, node, source),
      });
    default:
      return mistake(at, `${name}: ${issue.message}`, help);
  }
}

function empty(at: Span, name: string, help: string, code: FindingCode = 'policy/invalid'): Finding {
  return mistake(at, `${name} is empty`, help, { code });
}

/** "text or a list of texts": what each branch of a union takes. */
function alternatives({ errors }: z.core.$ZodIssueInvalidUnion): string {
  const words = errors.flatMap(([issue]) => {
    if (issue?.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
    return issue?.code === 'invalid_type'
      ? (ALTERNATIVES.get(issue.expected) ?? EXPECTED.get(issue.expected) ?? [])
      : [];
  });
  return [...new Set(words)].join(' or ');
}

/** Unions are of texts and their lists, and of amounts. */
const ALTERNATIVES: ReadonlyMap<string, string> = new Map([
  ['array', 'a list of texts'],
  ['number', 'a number'],
]);

function aOrAn(name: string): string {
  return `${/^[aeio]/.test(name) ? 'an' : 'a'} ${name}`;
}

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['array', 'a list'],
  ['object', 'a mapping of keys to values'],
  ['boolean', 'true or false'],
  ['int', 'a whole number'],
  ['number', 'a whole number'],
]);

/** A number in a free text wants quotes; one word where a list should be wants brackets. */
function retyped({ expected, path }: z.core.$ZodIssueInvalidType, node: TextNode, source: Source): readonly Fix[] {
  if (node.kind !== 'scalar' || node.value === null) return [];
  const at = spanIn(source, node);
  const written = source.text.slice(at.start, at.end);
  if (expected === 'string' && FREE_TEXTS.has(String(path.at(-1)))) return [replacement(at, yamlScalar(written))];
  if (expected === 'array' && typeof node.value === 'string') return [replacement(at, `[${yamlScalar(node.value)}]`)];
  return [];
}

const FREE_TEXTS: ReadonlySet<string> = new Set(['reason', 'owner', 'ticket', 'sha256', 'id', 'no', 'edition']);

/** What the schema says of the key, or of what it is part of, as advice. */
function helpOn(path: readonly PropertyKey[], shape: Shape): string {
  const description = descriptionAt(shape.schema, path);
  if (description === undefined) return helpOn(path.slice(0, -1), shape);
  const words = description.replace(/\.$/, '');
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** "exceptions[0].until"; the whole file is "the policy". */
function nameOf(path: readonly PropertyKey[], shape: Shape): string {
  let name = '';
  for (const part of path) name += typeof part === 'number' ? `[${part}]` : `${name === '' ? '' : '.'}${String(part)}`;
  return name === '' ? `the ${shape.name}` : name;
}
