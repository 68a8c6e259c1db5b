import { readFileSync } from 'node:fs';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { BSD, identified, MIT } from '../../match/licenses.js';
import { type Figure, type Miss, share } from './figure.js';

/**
 * Sentences that somebody may put below a license text in its file, or above it: some limit what it grants, the others limit
 * nothing. They are made up, in three lists, each of which was written without knowing of the rules.
 */
export function beside(): readonly Figure[] {
  const lines = readFileSync('test/bench/match/data/beside.tsv', 'utf8').trim().split('\n');
  const cases = lines.map((line): Case => {
    const [list = '', kind, words = ''] = line.split('\t');
    return { name: `${list}: ${words}`, isLimit: kind === 'limits', words };
  });
  return [
    figure('terms in any words beside a license', cases, true),
    figure('harmless words beside a license', cases, false),
    inComment('terms in any words in the header of a source', cases, true),
    inComment('harmless words in the header of a source', cases, false),
  ];
}

interface Case {
  readonly name: string;
  readonly isLimit: boolean;
  readonly words: string;
}

function figure(name: string, cases: readonly Case[], isLimit: boolean): Figure {
  const all = cases.filter((one) => one.isLimit === isLimit);
  const misses = all
    .filter(({ words }, index) => added(words, index % 2 === 0 ? MIT : BSD, isLimit).some((is) => is !== isLimit))
    .map(
      ({ name }): Miss =>
        isLimit ? { name, answer: 'nothing', wanted: 'terms' } : { name, answer: 'terms', wanted: 'nothing' },
    );
  return share(name, all.length - misses.length, all.length, 97, misses);
}

/** There most words are about the program: fewer are taken for terms. */
function inComment(name: string, cases: readonly Case[], isLimit: boolean): Figure {
  const all = cases.filter((one) => one.isLimit === isLimit);
  const told = all.filter(({ words }) => {
    const header = `/*!\n * Foo v1.2\n * (c) 2020 Somebody\n *\n * Released under the MIT license\n *\n * ${words}\n */`;
    return identifyText(header, licenseIndex(), undefined, 'header').expression !== 'MIT';
  });
  const right = isLimit ? told.length : all.length - told.length;
  return { name, measured: `${right} of ${all.length}`, demand: '', holds: undefined, misses: [] };
}

/** Whether the words are taken for terms, or another license, below the license and above it. */
function added(words: string, license: string, isLimit: boolean): readonly boolean[] {
  const { expression: alone } = identified(license);
  return [`${license}\n\n${words}\n`, `${words}\n\n${license}`].map((text) => {
    const { additional, unknown, expression, matches } = identified(text);
    const isTerms = additional.length + unknown.length > 0 || matches.some(({ class: of }) => of === 'modified');
    return isTerms || (isLimit && expression !== alone);
  });
}
