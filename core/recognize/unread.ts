import { type Finding, finding } from '../model/finding.js';
import type { Source, Span } from '../model/span.js';
import type { Parsed, TextNode } from '../text/node.js';
import { quoted } from '../text/words.js';
import { parseYamlDocuments } from '../text/yaml.js';
import { scanYaml } from '../text/yaml-lines.js';

/** A part of a file is not what it should be; the rest was looked at. `message` is a sentence without its stop. */
export function malformed(at: Span, message: string): Finding {
  return finding({
    code: 'read/malformed',
    severity: 'error',
    message,
    at,
    help: 'correct it: what stands here was left out, so nothing is known of what it would bring in',
  });
}

/** What stands there cannot be known from the file: it names something that is set elsewhere. */
export function unresolved(at: Span, what: string, text: string): Finding {
  return finding({
    code: 'read/skipped',
    severity: 'error',
    message: `${what} ${quoted(text)} depends on what is set elsewhere, so it is not known`,
    at,
    help: 'write it out, or give what it depends on a default in this file',
  });
}

/**
 * What a parser had to complain about first: what follows mostly repeats it. `format`: what the file should be, "JSON".
 * Tags that tools define are no mistake.
 */
export function* problemsOf({ file }: Source, { problems }: Parsed, format: string): Generator<Finding> {
  const first = problems.find(({ message }) => !message.startsWith('Unresolved tag'));
  if (!first) return;
  const { message, start, end } = first;
  yield malformed({ file, start, end }, `this is not valid ${format}: ${message}`);
}

/** More is in a file than is looked at. `what` says so of it: "has 5 bytes, more than …". */
export function tooLarge({ file }: Source, what: string): Finding {
  return finding({
    code: 'read/too-large',
    severity: 'error',
    message: `${file} ${what}`,
    at: { file, start: 0, end: 0 },
    help: 'split the file, or let .gitignore name it if it is no part of the repository',
  });
}

/** The roots of the YAML documents of a file, and findings for what is none. Long files are read as tools write them or not at all. */
export function* yamlDocuments(source: Source): Generator<Finding, readonly TextNode[]> {
  const { text } = source;
  const documents = text.length > LONGEST_YAML ? scanYaml(text) : parseYamlDocuments(text);
  if (!documents) {
    yield tooLarge(source, `has ${text.length} characters of YAML that no tool writes, more than ${LONGEST_YAML}`);
    return [];
  }
  const roots: TextNode[] = [];
  for (const parsed of documents) {
    yield* problemsOf(source, parsed, 'YAML');
    if (parsed.root) roots.push(parsed.root);
  }
  return roots;
}

/** UTF-16 units that any YAML may have: to read it takes up to three hundred times its size in memory. */
const LONGEST_YAML = 768 * 1024;
