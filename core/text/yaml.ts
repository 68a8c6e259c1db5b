import type { Parsed, ScalarNode } from './node.js';
import { readYaml } from './yaml-library.js';
import { scanYaml } from './yaml-lines.js';

/**
 * Reads a text that holds one YAML 1.2 document into a tree that remembers offsets.
 *
 * Core schema: dates, `yes` and `no` are strings, and `<<` is a key like any other. Keys are strings, as written where
 * they are plain. An alias stands for a copy of what its anchor names, with the alias's own place. Half-typed text gives
 * as much tree as possible, with its problems, at most twenty; nesting beyond `MAX_DEPTH` and aliases that multiply give
 * no tree. An empty text is null. Never throws. https://yaml.org/spec/1.2.2/
 */
export function parseYaml(text: string): Parsed {
  const [first, second] = parseYamlDocuments(text);
  if (!first) return { root: { kind: 'scalar', value: null, start: 0, end: 0 }, problems: [] };
  if (!second) return first;
  const start = second.root?.start ?? second.problems[0]?.start ?? text.length;
  const problem = { message: 'a second document starts where one is expected', start, end: start };
  return { root: first.root, problems: [...first.problems, problem] };
}

/** The same for a text of several documents ("---"); none when there is nothing but space and comments. */
export function parseYamlDocuments(text: string): readonly Parsed[] {
  return scanYaml(text) ?? readYaml(text);
}

/** What stands there, for values that a writer left unquoted: "1.10" where the value is the number 1.1. */
export function writtenScalar(text: string, node: ScalarNode): string {
  return typeof node.value === 'string' ? node.value : text.slice(node.start, node.end);
}
