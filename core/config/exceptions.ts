import { type PlainDate, plainDate } from '../model/plain-date.js';
import type { Exception } from '../model/policy.js';
import { daysBetween } from './days.js';
import type { EntryReader } from './entry.js';
import { quoted } from './mistake.js';
import type { PolicyInput } from './schema.js';

type Input = NonNullable<PolicyInput['exceptions']>[number];

/** A package that may be used although its license is refused: for a reason, by someone's word, until a day. */
export function readException(
  { input, span, place, wrong, pattern, expression }: EntryReader<Input>,
  asOf: PlainDate,
  longest: number | undefined,
): Exception | undefined {
  const { license, scope, reason, owner, ticket } = input;
  const named = pattern(input.package);
  const meaning = expression('license', license);
  const until = plainDate(input.until);
  if (until === undefined) {
    return wrong('until', `${quoted(input.until)} is no day of the calendar`, 'write year, month and day: 2027-03-31');
  }
  const days = daysBetween(asOf, until);
  if (longest !== undefined && days > longest) {
    return wrong(
      'until',
      `the exception ends in ${days} days, and ${longest} are the most`,
      'choose an earlier day; when it comes, look again',
    );
  }
  if (!named || !meaning) return undefined;
  return {
    package: named,
    license: { value: license, span: place('license') },
    expression: meaning,
    ...(scope === undefined ? {} : { scope }),
    reason,
    owner,
    ...(ticket === undefined ? {} : { ticket }),
    until: { value: until, span: place('until') },
    span,
  };
}
