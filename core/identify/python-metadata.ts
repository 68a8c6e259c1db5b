import type { Statement } from './manifest-license.js';
import { detached } from './manifest-license.js';
import { meaningOf } from './statement.js';

/** What the METADATA of an installed Python package says of itself. */
export interface PythonMetadata {
  readonly name?: string;
  readonly version?: string;
  readonly statements: readonly Statement[];
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
 * 2. `License`, where it is understood
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
  };
}

function statementsIn(fields: readonly Field[]): readonly Statement[] {
  const named = (name: string) => fields.filter((field) => field.name === name && !NOTHING.test(field.value));
  const expression = named('license-expression');
  if (expression.length > 0) return expression.slice(0, 1).map(statement);
  const written = named('license').slice(0, 1).map(statement);
  if (written.some(({ text }) => meaningOf(text).kind === 'expression')) return written;
  const classifiers = named('classifier').flatMap(classified);
  return classifiers.length > 0 ? classifiers : written;
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
