import { expressionOfName, type NamedExpression } from '../names.js';
import { parseExpression } from '../parse.js';
import { printExpression } from '../print.js';
import { licenseAt } from './addresses.js';
import { baseOf } from './name.js';
import { isFamilyOf } from './one.js';
import { idsIn, type Joined, licensesIn, type OpenName } from './several.js';
import { wordsOf } from './words.js';

/**
 * What a package declares in words of its own: titles and letters with versions in any usual writing, addresses, classifiers,
 * and several of these. Undefined where any word is not understood, or could mean more than one license.
 */
export function declaredExpression(text: string): NamedExpression | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text.trim().replace(/^License\s*::\s*(?:OSI Approved\s*::\s*)?/, '');
  const known = expressionOfName(plain);
  if (known) return known;
  const [address, ...more] = plain.match(ADDRESS) ?? [];
  if (more.length > 0) return undefined;
  if (address === undefined) return said(licensesIn(wordsOf(plain)));
  return addressed(
    plain
      .replace(address, ' ')
      .replace(/[([<{]\s*[)\]>}]/, ' ')
      .trim(),
    address.replace(/[.,;]+$/, ''),
  );
}

/** Several licenses that are named together, as above, with what a name stands for that could mean more than one. */
export function joinedExpression(text: string, open: OpenName): string | undefined {
  const joined = text.length > LONGEST ? undefined : licensesIn(wordsOf(text), open);
  return joined?.joined === undefined ? undefined : joined.expression;
}

/** Longer than any list of names; texts are read as texts. */
const LONGEST = 400;
const ADDRESS = /https?:\/\/[^\s<>()"']+/g;

/** A name and an address count together: the address may tell which of a family is meant, and never another license. */
function addressed(name: string, address: string): NamedExpression | undefined {
  const there = licenseAt(address);
  const here = name === '' ? undefined : (declaredExpression(name) ?? plainExpression(name));
  if (name === '') return there === undefined ? undefined : { expression: there, reason: AT };
  if (there === undefined || (here && agrees(here.expression, there))) return here;
  if (here) return said(both(here.expression, there));
  return isFamilyOf(wordsOf(name), idsIn(there)) ? { expression: there, reason: AT } : undefined;
}

const AT = 'the license at this address';

function plainExpression(text: string): NamedExpression | undefined {
  return 'expression' in parseExpression(text) ? { expression: text, reason: TITLE } : undefined;
}

/** The address is of a license that the name has too, with or without "or later". */
function agrees(here: string, there: string): boolean {
  const ids = new Set(idsIn(here).map(baseOf));
  return idsIn(there).every((id) => ids.has(baseOf(id)));
}

function both(here: string, there: string): Joined | undefined {
  const read = parseExpression(`(${here}) AND (${there})`);
  return 'expression' in read ? { expression: printExpression(read.expression), joined: 'all' } : undefined;
}

function said(joined: Joined | undefined): NamedExpression | undefined {
  return (
    joined && { expression: joined.expression, reason: joined.joined === undefined ? TITLE : REASONS[joined.joined] }
  );
}

const TITLE = 'the title, the letters or the id of the license, with its version where it has one';
const REASONS = {
  all: 'several licenses, and nothing says that one of them may be chosen: all of them',
  choice: 'a choice is said in words, and each side is named unambiguously',
} as const;
