import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';
import type { Tree } from '../tree/tree.js';
import { type PolicyDocument, type ReadDocument, readBuiltIn, readDocument } from './document.js';
import { mistake, quoted, replacement } from './mistake.js';
import { placeOf } from './origins.js';
import { type Location, locate } from './references.js';

/** Steps from the policy to the furthest it extends. */
const MAX_DISTANCE = 8;
/** Policy files taken together. */
const MAX_FILES = 32;

export interface Gathered {
  /** Nearest first; of equal distance in the order in which they are extended. */
  readonly documents: readonly PolicyDocument[];
  readonly findings: readonly Finding[];
  readonly unreadable: boolean;
}

/** Reads a file outside of the tree, its path relative to the tree's root; undefined when there is none. */
export type Outside = (path: string) => string | undefined;

/** One policy to read, and the chain of `extends` that led to it. */
interface Step {
  readonly location: Location;
  readonly chain: readonly FilePath[];
  /** The word under `extends`; none for the policy itself. */
  readonly at?: Span;
}

/**
 * The policy and all it extends, directly or not, each once, at its shortest distance. What is missing, goes in circles
 * or is too much is a finding where it is extended.
 */
export async function gather(first: Location, tree: Tree, outside?: Outside): Promise<Gathered> {
  const documents: PolicyDocument[] = [];
  const findings: Finding[] = [];
  const seen = new Set<FilePath>();
  let unreadable = false;
  const queue: Step[] = [{ location: first, chain: [] }];
  for (const { location, chain, at } of queue) {
    if (seen.has(location.file)) continue;
    seen.add(location.file);
    if (seen.size > MAX_FILES && at) {
      findings.push(mistake(at, `more than ${MAX_FILES} policies are extended`, 'extend fewer'));
      break;
    }
    const text = textOf(location, tree, outside);
    if (text === undefined) {
      const place = at ?? { file: location.file, start: 0, end: 0 };
      findings.push(mistake(place, `the policy ${quoted(location.file)} cannot be read`, helpFor(location, outside)));
      unreadable ||= at === undefined;
      continue;
    }
    const source = { file: location.file, text };
    const read: ReadDocument = location.kind === 'built-in' ? readBuiltIn(text) : await readDocument(source);
    findings.push(...read.findings);
    unreadable ||= read.unreadable === true && at === undefined;
    const distance = chain.length;
    const document = {
      source,
      input: read.input,
      origins: read.origins,
      distance,
      binding: distance > 0 && !read.input.overridable,
    };
    documents.push(document);
    for (const next of extended(document, location, tree)) {
      if ('kind' in next) findings.push(next);
      else if (chain.includes(next.location.file) || next.location.file === location.file) findings.push(circle(next));
      else if (chain.length >= MAX_DISTANCE) findings.push(tooFar(next));
      else queue.push({ ...next, chain: [...chain, location.file] });
    }
  }
  return { documents, findings, unreadable };
}

function* extended(
  document: PolicyDocument,
  from: Location,
  tree: Tree,
): Generator<Required<Omit<Step, 'chain'>> | Finding> {
  const { source, origins, input } = document;
  const words = typeof input.extends === 'string' ? [input.extends] : (input.extends ?? []);
  for (const [index, word] of words.entries()) {
    const at = Array.isArray(input.extends)
      ? placeOf(origins, source, input.extends, index)
      : placeOf(origins, source, input, 'extends');
    const location = locate(word, from, tree);
    if ('kind' in location) yield { location, at };
    else {
      const { message, help, meant } = location;
      yield mistake(at, message, help, { fixes: meant === undefined ? [] : [replacement(at, meant)] });
    }
  }
}

function textOf(location: Location, tree: Tree, outside: Outside | undefined): string | undefined {
  switch (location.kind) {
    case 'built-in':
      return location.text;
    case 'tree':
      return tree.read(location.file);
    case 'outside':
      return outside?.(location.file);
  }
}

function helpFor(location: Location, outside: Outside | undefined): string {
  if (location.kind !== 'outside') return 'put a readable text file there';
  return outside ? 'put a readable text file there' : 'files outside of what is checked are not read here';
}

function circle({ at, location }: { readonly at: Span; readonly location: Location }): Finding {
  return mistake(at, `${quoted(location.file)} extends itself by way of this`, 'take it out of one of the two files');
}

function tooFar({ at }: { readonly at: Span }): Finding {
  return mistake(
    at,
    `policies extend each other over more than ${MAX_DISTANCE} steps`,
    'extend what is meant directly',
  );
}
