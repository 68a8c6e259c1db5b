import { type CatalogueTerms, type Opens, type SchemeId, TERM_CLASSES, type TermClass } from '../../model/catalogue.js';
import type { Condition } from '../../model/condition.js';
import { plainDate } from '../../model/plain-date.js';
import { parseExpression } from '../../spdx/parse.js';
import { printExpression } from '../../spdx/print.js';
import { itemsOf, type MapNode, type TextNode } from '../../text/node.js';
import { quoted } from '../../text/words.js';
import { anyOf, parseCondition } from '../condition.js';
import type { Mistake } from '../mistake.js';
import { parseSelector } from '../selector.js';
import { emptyBounds } from '../versions/empty.js';
import { type ParsedRange, parseRange } from '../versions/range.js';
import { incomparableIn } from '../versions/within.js';
import type { Reading, Written } from './reading.js';

const KEYS = ['versions', 'selector', 'license', 'class', 'free_if', 'opens', 'note'];
const CLASSES = Object.keys(TERM_CLASSES) as readonly TermClass[];
const MOST_TERMS = 50;

/** Reads the terms of a row; `schemes` are those that its versions will be read by. Undefined with a mistake. */
export function readTerms(
  row: MapNode,
  schemes: readonly SchemeId[],
  reading: Reading,
): readonly CatalogueTerms[] | undefined {
  const list = reading.list(row, 'terms');
  if (!list) return undefined;
  if (list.items.length === 0)
    return reading.wrong(list, { message: 'terms is empty', help: 'write the terms of some versions: "*" for all' });
  if (list.items.length > MOST_TERMS)
    return reading.wrong(list, {
      message: `a row has at most ${MOST_TERMS} terms`,
      help: 'split it into several rows',
    });
  const terms = itemsOf(list).map((item) => readOne(item, schemes, reading));
  const read = terms.filter((one) => one !== undefined);
  if (read.length < terms.length) return undefined;
  const unreached = unreachedIn(read);
  const node = unreached && list.items[unreached.index];
  if (!node) return read;
  const message = `these terms are never reached: those of ${quoted(unreached.by)} above them are for every version`;
  return reading.wrong(node, { message, help: 'put what is narrower first' });
}

/** Terms behind others that take everything. */
function unreachedIn(terms: readonly CatalogueTerms[]): { readonly index: number; readonly by: string } | undefined {
  const plain = terms.map((one, index) => ({ ...one, index })).filter(({ selector }) => !selector);
  const greedy = plain.find(
    ({ versions, released }) => !released && versions.alternatives.some(({ length }) => length === 0),
  );
  const next = greedy && plain.find(({ index }) => index > greedy.index);
  return next && { index: next.index, by: greedy.versions.text };
}

function readOne(item: TextNode, schemes: readonly SchemeId[], reading: Reading): CatalogueTerms | undefined {
  const node = reading.map(item, 'an entry of terms');
  if (!node) return undefined;
  reading.keys(node, KEYS, 'terms');
  const versions = needed(node, 'versions', 'write a range of versions, "*" for all', reading);
  const license = needed(node, 'license', 'write an SPDX expression, LicenseRef-… where the list has no id', reading);
  const of = reading.word(node, 'class', CLASSES);
  const before = reading.mistakes;
  if (of === undefined && !reading.text(node, 'class') && reading.mistakes === before)
    reading.wrong(node, { message: 'terms have no class', help: `write one of ${CLASSES.join(', ')}` });
  const range = versions && readRange(versions, schemes, reading);
  const expression = license && readLicense(license, reading);
  const selector = readSelector(node, reading);
  const freeIf = readConditions(node, reading);
  const opens = readOpens(node, reading);
  const note = reading.text(node, 'note')?.text;
  if (!range || expression === undefined || !of || selector === null || freeIf === null || opens === null)
    return undefined;
  return {
    versions: range.range,
    ...(range.released ? { released: range.released } : {}),
    ...(selector ? { selector } : {}),
    license: expression,
    class: of,
    ...(freeIf ? { freeIf } : {}),
    ...(opens ? { opens } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function needed(node: MapNode, key: string, help: string, reading: Reading): Written | undefined {
  const before = reading.mistakes;
  const written = reading.text(node, key);
  if (!written && reading.mistakes === before) reading.wrong(node, { message: `terms have no ${key}`, help });
  return written;
}

function readRange(
  { text, node }: Written,
  schemes: readonly SchemeId[],
  reading: Reading,
): Exclude<ParsedRange, { readonly problem: unknown }> | undefined {
  const parsed = parseRange(text);
  if ('problem' in parsed) {
    const { message, start, end } = parsed.problem;
    return reading.wrong(reading.within(node, text, start, end), {
      message,
      help: 'write bounds as in ">=2 <3 || >=5", or "*"; a day of release as in ">=21 <22 & released<2026-09-30"',
    });
  }
  const wrong = incomparableIn(parsed.range, schemes);
  if (wrong) return reading.wrong(node, incomparable(wrong));
  for (const bounds of parsed.range.alternatives) {
    const empty = emptyBounds(bounds);
    if (empty)
      return reading.wrong(node, {
        message: `no version is in ${quoted(empty)}`,
        help: 'write the lower bound before the upper one',
      });
  }
  return parsed;
}

/** A bound that versions of the row cannot be compared with. */
export function incomparable({ version, scheme }: { readonly version: string; readonly scheme: SchemeId }): Mistake {
  return {
    message: `${quoted(version)} cannot be compared with versions of this row (${scheme})`,
    help: 'write numbers with dots: ">=2.7.0"',
  };
}

function readLicense({ text, node }: Written, reading: Reading): string | undefined {
  const parsed = parseExpression(text);
  if ('expression' in parsed) return printExpression(parsed.expression);
  const { message, start, end, suggestion } = parsed.problem;
  return reading.wrong(reading.within(node, text, start, end), {
    message,
    help:
      suggestion === undefined
        ? 'write an SPDX expression, LicenseRef-… where the list has no id'
        : `did you mean ${quoted(suggestion)}?`,
  });
}

/** `null` is a mistake that has been told. */
function readSelector(node: MapNode, reading: Reading): CatalogueTerms['selector'] | null {
  const written = reading.text(node, 'selector');
  if (!written) return undefined;
  const parsed = parseSelector(written.text);
  if ('selector' in parsed) return parsed.selector;
  reading.wrong(written.node, parsed.problem);
  return null;
}

function readConditions(node: MapNode, reading: Reading): Condition | null | undefined {
  const texts = reading.texts(node, 'free_if');
  if (!texts) return undefined;
  const conditions: Condition[] = [];
  for (const { text, node: at } of texts) {
    const parsed = parseCondition(text);
    if ('condition' in parsed) conditions.push(parsed.condition);
    else reading.wrong(reading.within(at, text, parsed.problem.start, parsed.problem.end), parsed.problem);
  }
  return conditions.length < texts.length ? null : anyOf(conditions);
}

const OPENS_KEYS = ['after', 'to', 'at_latest'];

function readOpens(node: MapNode, reading: Reading): Opens | null | undefined {
  const entry = node.entries.findLast(({ key }) => key === 'opens');
  if (!entry) return undefined;
  const opens = reading.map(entry.value, 'opens');
  if (!opens) return null;
  reading.keys(opens, OPENS_KEYS, 'opens');
  const after = reading.text(opens, 'after');
  const years = /^P([1-9]\d?)Y$/.exec(after?.text ?? '')?.[1];
  if (years === undefined) {
    reading.wrong(after?.node ?? opens, {
      message: 'opens does not say after how many years',
      help: 'write "after: P4Y"',
    });
    return null;
  }
  const to = reading.text(opens, 'to');
  const license = to && readLicense(to, reading);
  if (license === undefined) {
    if (!to) reading.wrong(opens, { message: 'opens does not say to which license', help: 'write "to: MPL-2.0"' });
    return null;
  }
  const latest = reading.text(opens, 'at_latest');
  const atLatest = latest && plainDate(latest.text);
  if (latest && !atLatest) {
    reading.wrong(latest.node, {
      message: `${quoted(latest.text)} is no day`,
      help: 'write a day that exists, as 2027-06-01',
    });
    return null;
  }
  return { years: Number(years), to: license, ...(atLatest ? { atLatest } : {}) };
}
