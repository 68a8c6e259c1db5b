import type { Reader } from '../grammar/reader.js';
import type { Passage } from './expression.js';
import { withException } from './terms.js';

/** Words between a license and what stands right beside it. */
const CLOSE = 15;

/**
 * Exceptions joined to the license before them, or behind them where there is none before; without what only says again
 * which license it is that has the exception. `textOf` is the license that the text of another is.
 */
export function withExceptions(
  passages: readonly Passage[],
  words: Reader,
  textOf: (license: string) => string,
): readonly Passage[] {
  return withoutRepeats(joined(passages, words), words, textOf);
}

function joined(passages: readonly Passage[], words: Reader): readonly Passage[] {
  const all: Passage[] = [];
  const open: Passage[] = [];
  for (const passage of passages) {
    if (passage.kind !== 'exception') {
      let license = passage;
      for (const exception of open.splice(0)) {
        const both = joinedWith(license, exception);
        if (both) license = both;
        else open.push(exception);
      }
      all.push(license);
      continue;
    }
    if (isForAll(passage, words)) {
      for (const [place, license] of all.entries()) all[place] = joinedWith(license, passage) ?? license;
      continue;
    }
    const index = all.findLastIndex((license) => joinedWith(license, passage) !== undefined);
    if (index < 0) open.push(passage);
    else all[index] = joinedWith(all[index] as Passage, passage) as Passage;
  }
  return [
    ...all,
    ...open.flatMap((one) => {
      if (one.grants !== undefined) return [{ ...one, expression: one.grants }];
      return one.expression.startsWith('LicenseRef-') ? [one] : [];
    }),
  ];
}

/** "In both cases, the following special exception is added:" */
function isForAll({ first }: Passage, words: Reader): boolean {
  for (let at = first - CLOSE; at < first + CLOSE; at += 1)
    if (/^(?:both|all|each)$/.test(words.word(at)) && /^cases?$/.test(words.word(at + 1))) return true;
  return false;
}

function joinedWith(license: Passage, exception: Passage): Passage | undefined {
  const expression = withException(license.expression, exception.expression);
  return expression === undefined ? undefined : { ...license, expression, end: Math.max(license.end, exception.end) };
}

/**
 * In this order:
 *
 * 1. "Under GPL version 3 with …" right behind a notice of that version says which exception, and the notice which versions
 * 2. a notice of the same license right behind it is the same statement, unless it speaks of other files
 * 3. "with … exception" announces the one that is stated elsewhere
 * 4. the text of that license is what the exception is made to
 */
function withoutRepeats(
  passages: readonly Passage[],
  words: Reader,
  textOf: (license: string) => string,
): readonly Passage[] {
  if (!passages.some(({ expression }) => WITH.test(expression))) return passages;
  const all: Passage[] = [];
  for (const passage of passages) {
    const before = all.at(-1);
    const isBeside =
      before !== undefined && passage.first - before.end <= CLOSE && isStated(before) && isStated(passage);
    const [license, exception] = partsOf(passage);
    const [other, its] = before ? partsOf(before) : [];
    const isSame =
      isBeside &&
      versionOf(other as string) === versionOf(license as string) &&
      !speaksOfFiles(before.end, passage, words);
    if (isSame && exception !== undefined && its === undefined && isExcepting(passage, words))
      all[all.length - 1] = { ...passage, expression: `${other} WITH ${exception}`, first: before.first };
    else if (isSame && exception === undefined && its !== undefined && license === other)
      all[all.length - 1] = { ...before, end: passage.end };
    else all.push(passage);
  }
  const bases = new Set(all.flatMap(({ expression }) => baseOf(expression) ?? []));
  const stated = all.filter(
    (one) => one.kind === 'text' || !bases.has(one.expression) || !announcesException(one, words),
  );
  const excepted = new Set(
    stated
      .filter(isStated)
      .flatMap(({ expression }) => baseOf(expression) ?? [])
      .map(textOf),
  );
  return stated.filter(
    ({ kind, class: of, expression }) => kind !== 'text' || of === 'modified' || !excepted.has(expression),
  );
}

const WITH = / WITH /;

function speaksOfFiles(from: number, { first }: Passage, words: Reader): boolean {
  for (let at = from; at < first + FEW; at += 1) if (words.word(at) === 'files') return true;
  return false;
}

/** "GPL-2 with font embedding exception": which one, another passage says. */
function announcesException({ end }: Passage, words: Reader): boolean {
  if (words.word(end) !== 'with') return false;
  for (let at = end + 1; at < end + FEW && !words.ends(at - 1); at += 1)
    if (/^exceptions?$/.test(words.word(at))) return true;
  return false;
}

/** "As a special exception", "Under Section 7 of": not a grant of its own. */
function isExcepting({ first }: Passage, words: Reader): boolean {
  for (let at = first; at < first + FEW; at += 1)
    if (/^(?:exceptions?|section|permissions?)$/.test(words.word(at))) return true;
  return false;
}

const FEW = 8;

/** A license by itself, stated in words of the author's. */
function isStated({ kind, class: of, expression }: Passage): boolean {
  return (kind === 'notice' || kind === 'tag') && of !== 'modified' && !/ (?:AND|OR) /.test(expression);
}

function partsOf({ expression }: Passage): readonly [license: string, exception: string | undefined] {
  const [license = '', exception] = expression.split(WITH);
  return [license, exception];
}

function baseOf(expression: string): string | undefined {
  return WITH.test(expression) ? expression.split(WITH)[0] : undefined;
}

/** "GPL-3.0": whichever versions may be taken. */
function versionOf(license: string): string {
  return license.replace(/-(?:only|or-later)$/, '');
}
