import type {
  ProgramComment,
  RejectedMatch,
  TextIdentification,
  TextMatch,
  UnreadableTag,
} from '../model/text-match.js';
import { type LineIndex, lineIndex } from '../text/lines.js';
import { absorb } from './absorb.js';
import { ADDITIONAL, additionalTerms, type Stretch } from './assemble/additional.js';
import { debianCopyright } from './assemble/debian.js';
import { expressionOf } from './assemble/expression.js';
import { withOffers } from './assemble/offers.js';
import { parameters, parametersOf } from './assemble/parameters.js';
import { thirdPartyFrom } from './assemble/sections.js';
import { joinAnd } from './assemble/terms.js';
import { unknownTerms } from './assemble/unknown.js';
import { idsAlone, withNamesAlone } from './banner.js';
import { differenceOf } from './differences.js';
import { exactHits, mostHits } from './exact.js';
import { withGrants } from './excepted-grants.js';
import { withExhibits } from './exhibits.js';
import type { LicenseIndex } from './license-index.js';
import { regionsOf } from './regions.js';
import { type Found, type Kept, type Rejected, resolve } from './resolve.js';
import { foundIn, ofTried } from './stages.js';
import { readTags, type TagMatch } from './tags.js';
import type { Tried } from './texts.js';
import { type Tokens, tokenize } from './tokens.js';
import { vocabulary } from './vocabulary.js';

/** Is told of what was rejected. */
export type Explain = (rejected: RejectedMatch) => void;

/**
 * Which license a text is, or states. Never throws; linear. Without `licenses` only tags are read. In a comment of a program a name may grant
 * that stands alone in a line; in a header words beside a license limit it only where they speak of rights or users too.
 */
export function identifyText(
  text: string,
  licenses?: LicenseIndex,
  explain?: Explain,
  comment?: ProgramComment,
): TextIdentification {
  const lines = linesOf(text);
  const words = tokenize(text, licenses?.words ?? NO_WORDS, regionsOf(text));
  const hits = licenses ? exactHits(words, licenses) : [];
  const until = hits[mostHits(words.count)]?.first;
  const tokens = until === undefined ? words : { ...words, count: until, isWhole: false };
  const isComment = comment === 'banner' || comment === 'header';
  const marked = [...readTags(words), ...(isComment ? idsAlone(text) : [])];
  const tags = until === undefined ? marked : withRest(marked, words, until);
  const stated = tags.filter((tag) => tag.kind === 'tag');
  const unreadable = tags.filter((tag) => tag.kind === 'unreadable');
  const tried: Tried[] = [];
  const known = licenses ? foundIn(tokens, licenses, hits.slice(0, mostHits(words.count)), tried) : [];
  const { kept: resolved, rejected } = resolve([...known, ...stated.map((tag) => ofTag(tag, tokens))]);
  const found = withGrants(withExhibits(resolved, rejected, tokens), rejected);
  const absorbed = licenses ? absorb(found, tokens, licenses) : found;
  const filled = parametersOf(text, absorbed);
  const block = filled && { first: wordAt(tokens, filled.start), end: wordAt(tokens, filled.end) };
  const { passages, statements } = withOffers(
    absorbed.filter((one) => !block || !isParameter(one, block)),
    tokens,
    licenses?.words ?? NO_WORDS,
  );
  if (block) statements.push(block);
  const kept = isComment ? withNamesAlone(passages, tokens) : passages;
  if (explain)
    for (const one of [...rejected, ...ofTried(tried, kept)]) explain(rejectedOf(one, tokens, lines, licenses));
  const bundled = thirdPartyFrom(kept, tokens);
  const placed = kept.map((one, index) => (bundled[index] === true ? { ...one, bundled: true } : one));
  const similar = kept.filter((one) => one.class === 'similar');
  const isReadable = unreadable.length === 0;
  const additional = licenses
    ? additionalTerms(kept, tokens, statements, comment === 'header' || comment === 'source')
    : [];
  const unknown = licenses ? unknownTerms(kept, tokens, licenses, statements) : [];
  const own = kept.filter((_, index) => bundled[index] !== true);
  const ownEnd = kept[bundled.indexOf(true)]?.first ?? tokens.count;
  const isOwn = ({ first }: Stretch): boolean => first < ownEnd;
  const listed = debianCopyright(text, kept, tokens);
  const whole = listed ?? expressionOf(placed, tokens);
  const part = listed === undefined && own.length < kept.length ? expressionOf(own, tokens, kept) : whole;
  const expression = isReadable ? stricter(whole, additional) : undefined;
  const primary = isReadable && part !== whole ? stricter(part, additional.filter(isOwn)) : undefined;
  return {
    compared: licenses ? 'texts' : 'tags',
    matches: kept.map((one, index) =>
      matchOf(one, bundled[index] === true ? 'third-party' : 'primary', tokens, lines, licenses),
    ),
    unreadable,
    additional: additional.map((one) => placeOf(one, tokens, lines)),
    unknown: unknown.map((one) => ({ ...placeOf(one, tokens, lines), nearest: nearestOf(similar, one) })),
    parameters: licenses ? parameters(text, kept, lines) : [],
    ...(expression === undefined ? {} : { expression }),
    ...(primary === undefined ? {} : { primary }),
  };
}

/** The tags before a word behind which nothing is read, for too much is named before it; the rest of the text is one that says so. */
function withRest(tags: readonly (TagMatch | UnreadableTag)[], { text, starts, count }: Tokens, until: number) {
  const start = starts[until] as number;
  const problem = `more than ${mostHits(count)} names of licenses, and the rest is not read`;
  return [
    ...tags.filter((tag) => tag.start < start),
    { kind: 'unreadable' as const, problem, start, end: text.length },
  ];
}

/** With terms that were added. */
function stricter(expression: string | undefined, additional: readonly Stretch[]): string | undefined {
  return expression !== undefined && additional.length > 0 ? joinAnd([expression, ADDITIONAL]) : expression;
}

/** A few words among the parameters of a license: the one it will change to. */
function isParameter({ kind, first, end }: Kept, block: Stretch): boolean {
  return kind !== 'text' && first >= block.first && end <= block.end + 1;
}

function placeOf({ first, end }: Stretch, tokens: Tokens, lines: Lines) {
  const start = tokens.starts[first] as number;
  const to = tokens.ends[end - 1] as number;
  return { start, end: to, startLine: lines().at(start).line, endLine: lines().at(to).line };
}

function nearestOf(similar: readonly Kept[], { first, end }: Stretch): readonly string[] {
  const there = similar.filter((one) => one.first < end && one.end > first);
  return [...new Set(there.map(({ expression }) => expression))];
}

function rejectedOf(
  { found, reason }: Rejected,
  tokens: Tokens,
  lines: Lines,
  licenses: LicenseIndex | undefined,
): RejectedMatch {
  const kind = found.kind === 'none' ? 'reference' : found.kind;
  return { match: matchOf({ ...found, kind }, 'primary', tokens, lines, licenses), reason };
}

/** Counted when the first passage is found: most texts have none. */
function linesOf(text: string): Lines {
  let lines: LineIndex | undefined;
  return () => {
    lines ??= lineIndex(text);
    return lines;
  };
}

type Lines = () => LineIndex;

const NO_WORDS = vocabulary([], []);

function ofTag({ expression, start, end }: TagMatch, tokens: Tokens): Found {
  return {
    kind: 'tag',
    class: 'exact',
    expression,
    score: 1,
    first: wordAt(tokens, start),
    end: wordAt(tokens, end),
    by: { stage: 'tag', name: 'SPDX-License-Identifier' },
    place: { start, end },
  };
}

/** The first word that begins at an offset or behind it. */
function wordAt({ starts, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function matchOf(
  found: Kept,
  section: TextMatch['section'],
  tokens: Tokens,
  lines: Lines,
  licenses: LicenseIndex | undefined,
): TextMatch {
  const { kind, expression, score, first, end, by, alignment, place } = found;
  const from = place?.start ?? (tokens.starts[first] as number);
  const to = place?.end ?? (tokens.ends[end - 1] as number);
  return {
    kind,
    class: found.class,
    expression,
    score,
    start: from,
    end: to,
    startLine: lines().at(from).line,
    endLine: lines().at(to).line,
    by,
    section,
    differences:
      alignment && licenses
        ? alignment.changes.map((change) => differenceOf(change, tokens, alignment.template, licenses))
        : [],
  };
}
