import {
  type CatalogueMatch,
  type CatalogueRow,
  type CatalogueTerms,
  DETECTION_KINDS,
  type Detection,
  type Doubt,
  type Selector,
  type SelectorTest,
  TERM_CLASSES,
  type TermsAnswer,
} from '../../model/catalogue.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { RenderOptions } from '../../model/report.js';
import { type Look, lookOf } from '../look.js';
import { visible } from '../visible.js';
import { wrap } from '../wrap.js';
import { conditionWords } from './condition-words.js';

type ShownRow = Pick<CatalogueMatch, 'row'> & Partial<CatalogueMatch>;

/** Everything that is known of products, for people: how they are recognized, their terms in plain words, who says so. */
export function renderCatalogueRows(
  shown: readonly ShownRow[],
  date: PlainDate,
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  const look = lookOf(options, 'note');
  return shown.map((one) => `${[...rowLines(one, date, look)].join('\n')}\n`).join('\n');
}

/** For machines: `licit catalogue show --format json`. */
export function catalogueRowsJson(shown: readonly ShownRow[], date: PlainDate): string {
  return `${JSON.stringify({ format: 'licit-catalogue-1', date, shown }, undefined, 2)}\n`;
}

function* rowLines({ row, terms, by, source }: ShownRow, date: PlainDate, look: Look): Iterable<string> {
  yield look.bold(`${visible(row.name)}, ${visible(row.publisher)}`);
  yield* field('id', row.id, look);
  yield* field('category', row.category, look);
  if (row.from !== undefined) yield* field('from', row.from, look);
  yield* field('verified', verification(row), look);
  yield* field('as of', date, look);
  if (by) yield* field('found by', detectionWords(by), look);
  if (source) yield* field('came from', SOURCES[source], look);
  yield '';
  yield look.bold('Terms');
  for (const one of row.terms) yield* termsLines(one, markOf(one, terms), look);
  if (terms) yield* hanging(answerWords(terms), 2, look);
  yield '';
  yield look.bold('Known by');
  for (const { title, texts } of byKind(row.detect)) yield* field(title, texts.join(', '), look);
  if (row.metric !== undefined) yield* section('Bought by', [row.metric], look);
  yield* section('What shows a purchase, a claim or a trial', row.evidence.map(evidenceWords), look);
  yield* section('Notes', row.notes === undefined ? [] : [row.notes], look);
  yield* section('Sources', row.sources, look);
}

function verification({ verified, unverified }: CatalogueRow): string {
  if (verified === 'memory') return 'no, from memory: to be checked before it stops anybody';
  return unverified === undefined ? 'read in a document' : `read in a document, but not: ${unverified}`;
}

const SOURCES = {
  vendor: "the vendor's own registry",
  elsewhere: "another registry than the vendor's",
  unknown: 'nobody says from where',
};

/** An arrow before the terms that count, a question mark before those that may. */
function markOf(terms: CatalogueTerms, answer: TermsAnswer | undefined): string {
  if (answer?.kind === 'known') return answer.terms === terms ? '> ' : '  ';
  return answer?.kind === 'undecided' && answer.candidates.includes(terms) ? '? ' : '  ';
}

function* termsLines(terms: CatalogueTerms, mark: string, look: Look): Iterable<string> {
  const { license, freeIf, opens, note } = terms;
  yield* hanging(`${whichWords(terms)}: ${license === 'NONE' ? 'nothing is granted' : license}`, 2, look, mark);
  yield* hanging(TERM_CLASSES[terms.class], 6, look);
  if (freeIf) {
    const [first = '', ...others] = conditionWords(freeIf);
    yield* hanging(`free of charge if ${first}`, 6, look);
    for (const other of others) yield* hanging(`or if ${other}`, 6, look);
  }
  if (opens) {
    const latest = opens.atLatest === undefined ? '' : `, on ${opens.atLatest} at the latest`;
    yield* hanging(`becomes ${opens.to} ${opens.years} years after a version came out${latest}`, 6, look);
  }
  if (note !== undefined) yield* hanging(note, 6, look);
}

/** "versions >=3 <4, released before 2026-09-30, where image=acme/*". */
function whichWords({ versions, released, selector }: CatalogueTerms): string {
  const range = versions.alternatives.some(({ length }) => length === 0) ? 'any version' : `versions ${versions.text}`;
  const from = released?.from === undefined ? '' : `, released ${released.from} or later`;
  const before = released?.before === undefined ? '' : `, released before ${released.before}`;
  const where = selector === undefined ? '' : `, where ${selectorWords(selector)}`;
  return range + from + before + where;
}

function selectorWords({ alternatives }: Selector): string {
  return alternatives.map((tests) => tests.map(testWords).join(', and ')).join(', or ');
}

function testWords(test: SelectorTest): string {
  if (test.kind === 'words') return `it is this: ${test.words}`;
  const { subject, name, not, patterns } = test;
  const what = { input: `the input ${name}`, env: `the variable ${name}` }[subject as string] ?? `the ${subject}`;
  const values = patterns.map((pattern) => (pattern === '' ? 'not set' : pattern));
  return `${what} is ${not ? 'not ' : ''}${values.join(' or ')}`;
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  'no-version': 'the version is not known',
  'not-comparable': 'the version cannot be compared with the ranges',
  floating: 'the version is a line of versions that moves on',
  'release-date': 'the day of release is not known',
  selector: 'what else decides is not known',
};

function answerWords(answer: TermsAnswer): string {
  switch (answer.kind) {
    case 'known':
      return 'Terms marked > count for this version';
    case 'undecided':
      return `Terms marked ? may count: ${answer.because.map((doubt) => DOUBTS[doubt]).join(', and ')}`;
    case 'uncovered':
      return 'The catalogue says nothing of this version';
  }
}

function byKind(
  detect: readonly Detection[],
): readonly { readonly title: string; readonly texts: readonly string[] }[] {
  const kinds = new Map<string, string[]>();
  for (const one of detect) {
    const { title } = DETECTION_KINDS[one.kind];
    kinds.set(title, [...(kinds.get(title) ?? []), one.note === undefined ? one.text : `${one.text} (${one.note})`]);
  }
  return [...kinds].map(([title, texts]) => ({ title, texts }));
}

function detectionWords({ kind, text, note }: Detection): string {
  return `${DETECTION_KINDS[kind].title} ${text}${note === undefined ? '' : ` (${note})`}`;
}

function evidenceWords({ kind, text, shows }: CatalogueRow['evidence'][number]): string {
  const meaning =
    shows === undefined ? '' : { commercial: ': a purchase', claim: ': a claim', trial: ': a trial' }[shows];
  return `${kind === 'words' ? '' : `${kind} `}${text}${meaning}`;
}

function* section(title: string, lines: readonly string[], look: Look): Iterable<string> {
  if (lines.length === 0) return;
  yield '';
  yield look.bold(title);
  for (const line of lines) yield* hanging(line, 2, look);
}

function* field(name: string, text: string, look: Look): Iterable<string> {
  const lead = `  ${name}: `;
  const [first = '', ...rest] = wrap(visible(text), look.width === undefined ? undefined : look.width - lead.length);
  yield lead + first;
  for (const line of rest) yield ' '.repeat(lead.length) + line;
}

function* hanging(text: string, indent: number, { width }: Look, mark?: string): Iterable<string> {
  const [first = '', ...rest] = wrap(
    visible(text, 2000),
    width === undefined ? undefined : width - indent - (mark?.length ?? 0),
  );
  const space = ' '.repeat(indent);
  yield `${mark === undefined ? space : `${space}${mark}`}${first}`;
  for (const line of rest) yield `${space}${mark === undefined ? '' : '  '}${line}`;
}
