import type { TextParameter } from '../../model/text-match.js';
import { expressionOfName } from '../../spdx/names.js';
import { parseExpression } from '../../spdx/parse.js';
import { printExpression } from '../../spdx/print.js';
import { type ChangeDate, parseChangeDate } from './change-date.js';

/** What the license text of one version says of the day on which it turns open. */
export interface LicenseOpens {
  /** Years after release, by the anniversary that its text names. */
  readonly years?: number;
  readonly changeDate?: ChangeDate;
  /** What it turns into, as an SPDX expression where its words are known. */
  readonly to?: string;
}

/** UTF-16 units that are looked at; such licenses have a few thousand. */
const LONGEST = 100_000;

/**
 * What a Business Source, Functional Source or Fair Core License says; undefined for a text that never turns open. The
 * anniversary is read, not assumed: some licensors change the word.
 */
export function licenseOpens(text: string, parameters: readonly TextParameter[]): LicenseOpens | undefined {
  const stated = new Map(parameters.map(({ name, value }) => [name, value]));
  const [, future, ordinal] = FUTURE.exec(text.slice(0, LONGEST).replace(/\s+/g, ' ')) ?? [];
  const years = anniversary(ordinal ?? ANNIVERSARY.exec(text.slice(0, LONGEST))?.[1]);
  const written = stated.get('change-date');
  const changeDate = written === undefined ? undefined : parseChangeDate(written);
  const to = future === undefined ? changeLicense(stated.get('change-license')) : changeLicense(future);
  if (years === undefined && !changeDate) return undefined;
  return {
    ...(years === undefined ? {} : { years }),
    ...(changeDate ? { changeDate } : {}),
    ...(to === undefined ? {} : { to }),
  };
}

const ANNIVERSARY = /\b([a-z]+)\s+anniversary\s+of\b/i;
/** FSL, FCL. https://fsl.software */
const FUTURE =
  /additional license to use the Software under the (.{3,80}?) that is effective on the ([a-z]+) anniversary of/i;

function anniversary(word: string | undefined): number | undefined {
  const years = ORDINALS.indexOf(word?.toLowerCase() ?? '') + 1;
  return years === 0 ? undefined : years;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function changeLicense(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const plain = words.trim().replace(/[.,;]+$/, '');
  const parsed = parseExpression(plain);
  if ('expression' in parsed) return printExpression(parsed.expression);
  return (expressionOfName(plain) ?? expressionOfName(plain.replace(/ license$/i, '')))?.expression;
}
