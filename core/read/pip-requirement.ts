import type { Requirement } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { Scope } from '../model/scope.js';
import { spanOf } from '../text/node.js';
import { malformed, quoted } from './malformed.js';
import type { PipLine } from './pip-lines.js';
import { pipAsked, pipName } from './pip-name.js';
import { pipSpecifier } from './pip-specifier.js';
import { isPath, isUrl, pipUrl } from './pip-url.js';

/**
 * What one requirement of pip asks for: "name[extra]==1.0; marker --hash=…", "name @ URL", a URL or a path. What a marker
 * excludes on some machines is asked for on others, so it counts. Nothing where it means the project itself (".").
 * https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */
export function pipRequirement(file: FilePath, line: PipLine, scope: Scope): Requirement | Finding | undefined {
  const lead = line.text.search(/\S/);
  const options = /\s--?[A-Za-z]/.exec(line.text.slice(Math.max(lead, 0)));
  const text = (options ? line.text.slice(0, lead + options.index) : line.text).trim();
  const words: Words = { file, text, start: line.start + Math.max(lead, 0), scope };
  const named = NAMED.exec(text);
  if (named?.[2] !== undefined) return addressed(words, named[1], named[2], named[0].length - named[2].length);
  const [address = ''] = text.split(/\s/, 1);
  if (isUrl(text) || isPath(text.split(';', 1)[0]?.trimEnd() ?? '')) return addressed(words, undefined, address, 0);
  return fromIndex(words);
}

interface Words {
  readonly file: FilePath;
  readonly text: string;
  /** Where the text starts in the file. */
  readonly start: number;
  readonly scope: Scope;
}

function fromIndex({ file, text, start, scope }: Words): Requirement | Finding {
  const [whole, name, between = '', written = ''] = PLAIN.exec(text) ?? [];
  const wrong = (why: string) => malformed(file, { start, end: start + text.length }, why);
  if (whole === undefined || name === undefined) return wrong(`${quoted(text)} is no requirement of pip`);
  const specifier = pipSpecifier(written.replace(/^\(([^()]*)\)$/, '$1'));
  if (specifier.kind === 'invalid') return wrong(`${quoted(written)} is no version specifier of Python`);
  const from = start + name.length + between.length;
  return {
    name: pipName(name),
    spec: { value: written, span: { file, start: from, end: from + written.length } },
    at: { file, start, end: start + name.length },
    scope,
    source: 'registry',
    bundled: false,
    asked: specifier.kind === 'pinned' ? pipAsked(name, specifier.version) : { ...pipAsked(name), by: pipName(name) },
  };
}

function addressed(
  words: Words,
  stated: string | undefined,
  address: string,
  from: number,
): Requirement | Finding | undefined {
  const { file, start, scope } = words;
  const place = { start: start + from, end: start + from + address.length };
  const { source, name = stated, version, qualifiers } = pipUrl(withoutExtras(address));
  if (source === 'file') return localFolder(file, place, address);
  const called = stated ?? name;
  if (called === undefined) return nameless(file, place, address);
  return {
    name: pipName(called),
    spec: { value: address, span: spanOf(file, place) },
    at: stated === undefined ? spanOf(file, place) : { file, start, end: start + stated.length },
    scope,
    source,
    bundled: false,
    asked: pipAsked(called, version, qualifiers),
  };
}

/** "./lib[extra]". */
function withoutExtras(address: string): string {
  const bracket = address.endsWith(']') ? address.lastIndexOf('[') : -1;
  return bracket < 0 ? address : address.slice(0, bracket);
}

/** A folder is taken for our own code; where it is the project itself, there is nothing to say. */
function localFolder(file: FilePath, place: { start: number; end: number }, address: string): Finding | undefined {
  if (/^(?:file:)?\.\/?$/.test(withoutExtras(address))) return undefined;
  return finding({
    code: 'read/skipped',
    severity: 'warning',
    message: `${quoted(address)} is a folder: it is taken for our own, and its license was not judged`,
    at: spanOf(file, place),
    help: 'if somebody else wrote it, read under which license it may be used',
  });
}

function nameless(file: FilePath, place: { start: number; end: number }, address: string): Finding {
  return finding({
    code: 'read/unpinned',
    severity: 'error',
    message: `${quoted(address)} does not say which package it brings`,
    at: spanOf(file, place),
    help: 'write its name before it: name @ URL',
  });
}

/** A name with its address. */
const NAMED = /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?@\s*(\S+)/;
/** Name, extras with the blanks around them, specifier; then perhaps a marker. */
const PLAIN =
  /^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(\s*(?:\[[^\]]*\]\s*)?)((?:\([^()]*\)|[=~!<>][^;]*[^;\s])?)\s*(?:;[\s\S]*)?$/;
