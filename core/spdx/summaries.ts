import type { Expression, LicenseCategory, LicenseTerm } from '../model/expression.js';
import type { LicenseSummary } from '../model/license.js';
import { categoryOf } from './categories.js';
import { parseExpression } from './parse.js';
import { printTerm } from './print.js';
import { termsIn } from './terms.js';

/** Each license of an expression once, in its order; those that nothing is known of are left out. */
export function summariesOf(expression: Expression): readonly LicenseSummary[] {
  const summaries = new Map<string, LicenseSummary>();
  for (const term of termsIn(expression)) {
    const license = printTerm(term);
    const summary = summaryOf(term);
    if (summary !== undefined) summaries.set(license, { license, category: categoryOf(term), summary });
  }
  return [...summaries.values()];
}

/** The same of several expressions; one that cannot be read has none. */
export function summariesIn(expressions: readonly string[]): readonly LicenseSummary[] {
  const summaries = new Map<string, LicenseSummary>();
  for (const text of new Set(expressions)) {
    const read = parseExpression(text);
    if ('expression' in read) for (const one of summariesOf(read.expression)) summaries.set(one.license, one);
  }
  return [...summaries.values()];
}

/**
 * What a license lets you do and what it asks for, in a sentence or two of plain words. No legal advice, and no part of a
 * decision: the license itself counts.
 */
function summaryOf(term: LicenseTerm): string | undefined {
  const category = categoryOf(term);
  if (term.exception !== undefined) return category === undefined ? undefined : BY_CATEGORY[category];
  return SUMMARIES.get(term.id) ?? SUMMARIES.get(familyOf(term.id)) ?? (category && BY_CATEGORY[category]);
}

/** "LGPL-2.1" of "LGPL-2.1-or-later", "MPL" of "MPL-1.1"; a family speaks for its versions where they agree. */
function familyOf(id: string): string {
  const stem = id.replace(/-(?:only|or-later|RFN|no-RFN)$/, '');
  return SUMMARIES.has(stem) ? stem : stem.replace(/-\d+(?:\.\d+)*$/, '');
}

const NOTICE = 'Use, change, sell and pass on for any purpose; keep the copyright and license notice.';

const BY_CATEGORY: Readonly<Record<LicenseCategory, string>> = {
  'public-domain': 'Use, change, sell and pass on for any purpose, without conditions.',
  permissive: 'Use, change and pass on for any purpose, as a rule as long as its notices are kept.',
  'weak-copyleft':
    'Use and pass on with your own work under any license; changes to the licensed part stay under this license, with their source.',
  'strong-copyleft':
    'Use freely; whoever gets a work that includes it gets the whole of it under this license, with the source.',
  'network-copyleft':
    'Use freely; whoever gets a work that includes it, or uses it over a network, gets the whole of it under this license, with the source.',
  'source-available': 'The source may be read, but not every use or user is allowed: read the conditions.',
  'non-commercial': 'No commercial use without another license.',
  proprietary: 'Not open: use needs terms that were accepted or a license that was bought.',
  data: 'For data and published works: use and pass on under its conditions, as a rule with credit.',
  font: 'Use, embed and pass on with anything; the fonts are not to be sold by themselves.',
};

/** By id, or by family where all its versions agree. */
const SUMMARIES: ReadonlyMap<string, string> = new Map([
  ...['MIT', 'ISC', 'BSD-2-Clause', 'X11', 'HPND', 'NTP', 'PostgreSQL', 'Unicode-3.0', 'BlueOak-1.0.0'].map(
    (id) => [id, NOTICE] as const,
  ),
  ...['0BSD', 'MIT-0', 'WTFPL', 'Unlicense', 'CC0-1.0'].map((id) => [id, BY_CATEGORY['public-domain']] as const),
  [
    'Zlib',
    'Use, change, sell and pass on for any purpose; keep the notice in the source, mark changes and claim no authorship.',
  ],
  ['AFL', `${NOTICE} State changes; the patent license ends for whoever sues over patents.`],
  [
    'Apache-2.0',
    `${NOTICE} Say which files were changed and pass the NOTICE file on; the patent license ends for whoever sues over patents.`,
  ],
  ['BSD-3-Clause', `${NOTICE} Their names may not be used to advertise.`],
  ['BSD-4-Clause', `${NOTICE} Every advertisement that mentions its features must credit the authors.`],
  ['BSL', `${NOTICE} Compiled programs need no notice.`],
  [
    'BUSL',
    'The source may be read, changed and tried; production use only within the Additional Use Grant until the Change Date, then the Change License.',
  ],
  ['CC-BY', 'Use, change and pass on for any purpose; credit the author, link the license and say what was changed.'],
  [
    'CC-BY-SA',
    'Use, change and pass on for any purpose; credit the author, and pass changes on under the same license.',
  ],
  ['CC-BY-NC', 'Use, change and pass on for non-commercial purposes; credit the author.'],
  [
    'CC-BY-NC-SA',
    'Use, change and pass on for non-commercial purposes; credit the author, and pass changes on under the same license.',
  ],
  ['CC-BY-NC-ND', 'Pass on unchanged for non-commercial purposes; credit the author.'],
  ['CC-BY-ND', 'Pass on unchanged for any purpose; credit the author.'],
  [
    'Elastic-2.0',
    'Use, change and pass on; not to be offered as a hosted or managed service, nor its license keys circumvented.',
  ],
  [
    'EPL',
    'Use and pass on with your own work under any license; changes to the licensed files stay under this license, with their source. The patent license ends for whoever sues over patents.',
  ],
  [
    'JSON',
    'As MIT, but "shall be used for Good, not Evil": many organizations hold that to be a restriction nobody can keep.',
  ],
  [
    'LGPL',
    'Link with your own work under any license, as long as its users can replace the library by a changed one; changes to the library stay under this license, with their source.',
  ],
  [
    'MPL',
    'Use and pass on with your own work under any license; changed files stay under this license, with their source.',
  ],
  ['MS-RL', 'Use and pass on; each file that has licensed code in it stays under this license, with its source.'],
  [
    'OFL',
    'Use, embed and pass on with anything; the fonts are not to be sold by themselves, and changed ones need another name where one is reserved.',
  ],
  ['ODbL', 'Use, change and pass on; credit the source, and pass changed databases on under the same license.'],
  ['PolyForm-Noncommercial', 'Use, change and pass on for non-commercial purposes.'],
  ['PolyForm-Small-Business', 'Use, change and pass on in small companies, by people and money, alone.'],
  [
    'SSPL',
    'Use freely; whoever offers it as a service must publish the source of everything the service is run with, under this license.',
  ],
  [
    'LicenseRef-scancode-commons-clause',
    'Beside the license it is added to: the software, or a service that is mostly the software, may not be sold.',
  ],
  [
    'LicenseRef-additional-terms',
    'Words beside the license that ask for, or forbid, something more: read them in the text.',
  ],
]);
