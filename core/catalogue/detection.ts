import { DETECTION_KINDS, type Detection, type DetectionKind } from '../model/catalogue.js';
import { parsePurl } from '../model/purl.js';
import { nearest, quoted } from '../text/words.js';
import type { Mistake } from './mistake.js';
import { expandBraces, MOST_EXPANSIONS } from './patterns/braces.js';
import { LONGEST_PATTERN } from './patterns/glob.js';
import { imageName, keyOf, nameOf, versionOf } from './patterns/names.js';

export type ParsedDetection = { readonly detection: Detection } | { readonly problem: Mistake };

const KINDS = Object.keys(DETECTION_KINDS) as readonly DetectionKind[];
const NOTE = /^(.*\S) \((.+)\)$/s;
const INPUTS = /^(\S+) with (.+)$/s;
const INPUT = /^([\w-]+)=(\S+)$/;
/** In the place of a value: what stands there is the version of what is set up. */
const VERSION = 'VERSION';

/**
 * Reads "kind:pattern", behind which words in parentheses may say what must hold besides: "image:neo4j:*-enterprise",
 * "file:*.prj (of MATLAB)", "action:actions/setup-java with distribution=oracle, java-version=VERSION".
 */
export function parseDetection(text: string): ParsedDetection {
  const colon = text.indexOf(':');
  const word = colon < 0 ? text : text.slice(0, colon);
  const kind = KINDS.find((known) => known === word);
  if (colon < 0 || kind === undefined) return unknownKind(text, word);
  const [, stated, note] = NOTE.exec(text.slice(colon + 1)) ?? [undefined, text.slice(colon + 1)];
  const pattern = (stated ?? '').trim();
  if (pattern === '') return wrong(`${quoted(text)} has no pattern`, `write what to look for: ${word}:name`);
  if (pattern.length > LONGEST_PATTERN)
    return wrong(`a pattern has at most ${LONGEST_PATTERN} characters`, 'write several shorter ones');
  const more = note === undefined ? {} : { note };
  if (DETECTION_KINDS[kind].reads === 'words') return { detection: { kind, text: pattern, patterns: [], ...more } };
  const [, name, inputs] = (kind === 'action' ? INPUTS.exec(pattern) : null) ?? [];
  const compiled = compile(kind, name ?? pattern);
  if ('problem' in compiled) return compiled;
  const read = inputs === undefined ? {} : inputsIn(inputs);
  if ('problem' in read) return read;
  return { detection: { kind, text: pattern, ...compiled, ...read, ...more } };
}

function inputsIn(text: string): Pick<Detection, 'inputs' | 'versionInput'> | { readonly problem: Mistake } {
  const inputs: { readonly name: string; readonly patterns: readonly string[] }[] = [];
  let versionInput: string | undefined;
  for (const written of text.split(/,\s+/)) {
    const [, name, value] = INPUT.exec(written.trim()) ?? [];
    if (name === undefined || value === undefined)
      return wrong(
        `${quoted(written)} is no input with its value`,
        `write "with name=value", ${VERSION} for the input that says the version`,
      );
    if (value === VERSION) versionInput = name;
    else {
      const patterns = expandBraces(value);
      if (!patterns) return badBraces(value);
      inputs.push({ name, patterns });
    }
  }
  return { ...(inputs.length === 0 ? {} : { inputs }), ...(versionInput === undefined ? {} : { versionInput }) };
}

function unknownKind(text: string, word: string): { readonly problem: Mistake } {
  const meant = nearest(word, KINDS);
  const message = text.includes(':')
    ? `there is nothing of kind ${quoted(word)} to look for`
    : `${quoted(text)} has no kind`;
  return wrong(message, meant === undefined ? `use one of ${KINDS.join(', ')}` : `did you mean "${meant}:"?`);
}

type Compiled = Pick<Detection, 'patterns' | 'versions'> | { readonly problem: Mistake };

function compile(kind: DetectionKind, pattern: string): Compiled {
  // In code braces are braces.
  const texts = DETECTION_KINDS[kind].reads === 'text' ? [pattern] : expandBraces(pattern);
  if (!texts) return badBraces(pattern);
  const patterns: string[] = [];
  const versions = new Set<string>();
  for (const text of texts) {
    const read = kind === 'purl' ? packagePattern(text) : { patterns: patternsOf(kind, text) };
    if ('problem' in read) return read;
    patterns.push(...read.patterns);
    const version = kind === 'purl' ? undefined : versionOf(kind, text);
    if (version !== undefined) versions.add(version);
  }
  const all = patterns.find((one) => /^[*?/]*$/.test(one));
  if (all !== undefined)
    return wrong(`${quoted(pattern)} would match everything`, 'write at least one letter that tells it from others');
  return { patterns: [...new Set(patterns)], ...(versions.size === 0 ? {} : { versions: [...versions] }) };
}

/** What a name of this kind is held against; more than one where what lies below counts too. */
function patternsOf(kind: DetectionKind, text: string): readonly string[] {
  switch (kind) {
    case 'image':
      return [imageName(text)];
    case 'file': {
      const name = nameOf(kind, text.replace(/^~\//, ''));
      return [name.startsWith('/') ? name.slice(1) : name.startsWith('**/') ? name : `**/${name}`];
    }
    case 'registry': {
      const name = nameOf(kind, text);
      return [name, `${name}/**`];
    }
    case 'import':
      return [text, `${text}/**`, `${text}.**`];
    default:
      return [nameOf(kind, text)];
  }
}

const PURL_HELP = 'write a type and a name, * and braces included: pkg:npm/@acme/{kit,kit-*}';

function packagePattern(text: string): { readonly patterns: readonly string[] } | { readonly problem: Mistake } {
  const parts = parsePurl(text);
  if (!parts) return wrong(`${quoted(text)} is no package URL`, PURL_HELP);
  if (parts.version !== undefined || text.endsWith('@'))
    return wrong('a package is known by its name, not by its version', 'write the range under "versions" of its terms');
  if (parts.qualifiers || text.includes('#')) return wrong('a package is known by its name alone', PURL_HELP);
  const name = parts.namespace === undefined ? parts.name : `${parts.namespace}/${parts.name}`;
  if (/^[*?/]*$/.test(name)) return wrong(`${quoted(text)} would match everything`, PURL_HELP);
  return { patterns: [keyOf(`${parts.type}/${name}`)] };
}

function badBraces(pattern: string): { readonly problem: Mistake } {
  return wrong(
    `the braces of ${quoted(pattern)} do not close, or stand for more than ${MOST_EXPANSIONS} names`,
    'write names between braces, with commas: {core,charts}',
  );
}

function wrong(message: string, help: string): { readonly problem: Mistake } {
  return { problem: { message, help } };
}
