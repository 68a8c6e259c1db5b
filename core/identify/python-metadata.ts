import { termsIn as termsInExpression } from '../spdx/terms.js';
import type { Statement } from './manifest-license.js';
import { detached } from './manifest-license.js';
import { meaningOf } from './statement.js';

/** What the METADATA of an installed Python package says of itself. */
export interface PythonMetadata {
  readonly name?: string;
  readonly version?: string;
  readonly statements: readonly Statement[];
  /** Where `License` holds a whole text: its place, which is a statement's too where nothing else is stated. */
  readonly terms?: { readonly start: number; readonly end: number };
}

interface Field {
  readonly name: string;
  readonly value: string;
  /** Of the value in the text. */
  readonly start: number;
}

/**
 * Reads name, version and license statements of core metadata. Of the license the first of these that says something:
 *
 * 1. `License-Expression`
 * 2. `License`, where it is understood, with the classifiers that name other licenses
 * 3. the classifiers of licenses, by the name at their end
 * 4. `License` as it stands
 *
 * https://packaging.python.org/en/latest/specifications/core-metadata/
 */
export function pythonMetadata(text: string): PythonMetadata {
  const fields = [...fieldsIn(text)];
  const first = (name: string) => fields.find((field) => field.name === name)?.value;
  const [name, version] = [first('name'), first('version')];
  return {
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    statements: statementsIn(fields),
    ...termsIn(fields),
  };
}

function termsIn(fields: readonly Field[]): Pick<PythonMetadata, 'terms'> {
  const field = fields.find(({ name }) => name === 'license');
  if (!field?.value.includes('\n')) return {};
  return { terms: { start: field.start, end: field.start + field.value.length } };
}

function statementsIn(fields: readonly Field[]): readonly Statement[] {
  const named = (name: string) => fields.filter((field) => field.name === name && !NOTHING.test(field.value));
  const expression = named('license-expression');
  if (expression.length > 0) return expression.slice(0, 1).map(statement);
  const written = named('license').slice(0, 1).map(statement);
  const classifiers = named('classifier').flatMap(classified);
  const stated = written.flatMap(({ text }) => idsIn(text));
  if (stated.length > 0) return [...written, ...classifiers.filter(({ text }) => addsTo(stated, text))];
  return classifiers.length > 0 ? classifiers : written;
}

/** Whether a classifier is understood and names a license that `License` does not have, "only" and "or later" aside. */
function addsTo(stated: readonly string[], classifier: string): boolean {
  return idsIn(classifier).some((id) => !stated.includes(id));
}

function idsIn(text: string): readonly string[] {
  const meaning = meaningOf(text);
  if (meaning.kind !== 'expression') return [];
  if (meaning.expression.kind === 'none') return ['NONE'];
  return termsInExpression(meaning.expression).map(({ id }) => id.replace(/-(?:only|or-later)$/, ''));
}

const NOTHING = /^(?:UNKNOWN)?$/i;

function classified({ value, start }: Field): readonly Statement[] {
  if (!value.startsWith('License ::')) return [];
  const last = value.lastIndexOf('::') + 2;
  const name = value.slice(last).trim();
  const from = start + value.indexOf(name, last);
  return name === '' || name === 'OSI Approved' ? [] : [{ start: from, end: from + name.length, text: detached(name) }];
}

const LONGEST = 4096;

function statement({ value, start }: Field): Statement {
  const text = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  return { start, end: start + value.length, text: detached(text) };
}

/** Header lines up to the first empty one; a line that begins with a blank goes on with the one before. */
function* fieldsIn(text: string): Generator<Field> {
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const head = text.slice(0, end);
  for (const { 0: whole, 1: name = '', 2: value = '', index } of head.matchAll(FIELD))
    yield { name: name.toLowerCase(), value: value.trimEnd(), start: index + whole.length - value.length };
}

const FIELD = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*(\S[^\n]*(?:\n[ \t][^\n]*)*)?/gm;
