import { type Alignment, align } from './align.js';
import { withoutCompatible } from './compatible.js';
import type { Weighed } from './differences.js';
import type { Hit } from './exact.js';
import { withMember } from './family-members.js';
import { notices } from './grammar/notices.js';
import { FAR, reader, sentenceStart } from './grammar/reader.js';
import { grantedIds, withGranted } from './ids-granted.js';
import { type LicenseIndex, ruleClass, ruleKind, type Template } from './license-index.js';
import { withinItems } from './list-items.js';
import { withNamesInCode } from './names-in-code.js';
import { withoutDenied } from './past-and-denied.js';
import { withQualified } from './qualified.js';
import type { Found, Rejected } from './resolve.js';
import { type Tried, templateMatches, worth } from './texts.js';
import { otherTitle } from './title.js';
import type { Tokens } from './tokens.js';
import { withGrammar } from './with-grammar.js';

/**
 * All that the stages find in a text: known texts word for word, which `hits` are, then templates where no such text stands, then what a
 * grammar reads of notices.
 */
export function foundIn(
  tokens: Tokens,
  licenses: LicenseIndex,
  hits: readonly Hit[],
  tried: Tried[] = [],
): readonly Found[] {
  const all: Found[] = [];
  if (marks.length < tokens.count) {
    marks = new Uint8Array(tokens.count);
    noticeMarks = new Uint8Array(tokens.count);
  }
  const taken = marks.fill(0, 0, tokens.count);
  const noticed = noticeMarks.fill(0, 0, tokens.count);
  let free = tokens.count;
  for (const hit of withinItems(hits, tokens)) {
    const found = withMember(ofHit(hit, tokens, licenses), tokens);
    all.push(found);
    const isWhole = found.class === 'exact' && (found.kind === 'text' || found.kind === 'exception');
    if (found.kind === 'notice' && found.class === 'exact') noticed.fill(1, hit.first, hit.end);
    if (!isWhole || hit.end - hit.first < LEAST_WHOLE) continue;
    taken.fill(1, hit.first, hit.end);
    free -= hit.end - hit.first;
  }
  for (const alignment of free < LEAST_FREE ? [] : templateMatches(tokens, licenses, { taken, noticed }, tried)) {
    const aligned = ofAlignment(alignment);
    if (!aligned) continue;
    const found = fromGrant(aligned, all, tokens);
    if (!found) continue;
    const title = found.kind === 'text' ? otherTitle(tokens, found.first, alignment.template, licenses) : undefined;
    all.push(title ? withTitle(found, title, alignment.template) : found);
  }
  const found = withGrammar([...all, ...grantedIds(tokens, licenses.words)], notices(tokens, licenses.words));
  const stated = withNamesInCode(withQualified(withGranted(found, tokens), tokens), tokens);
  return withoutCompatible(withoutDenied(stated, tokens), tokens);
}

/**
 * A notice whose only other words stand before a known notice of the same license, from the sentence on in which that one begins:
 * "This file is part of Foo. Foo is free software; …". What stands before it is looked at by itself, and so is what stands behind it
 * where that has other words too: undefined, for the known notice is enough then.
 */
function fromGrant(found: Found, all: readonly Found[], tokens: Tokens): Found | undefined {
  const { kind, class: of, expression, first, end, alignment } = found;
  if (kind !== 'notice' || of !== 'modified' || !alignment) return found;
  if (all.some((one) => isMostly(one, found))) return undefined;
  const grant = all.find(
    (one) =>
      one.kind === 'notice' &&
      one.class === 'exact' &&
      one.expression === expression &&
      one.first >= first &&
      one.end <= end,
  );
  if (!grant) return found;
  const changes = alignment.changes.filter(({ atEnd }) => atEnd > grant.first);
  if (!changes.every(({ equivalent }) => equivalent)) return GNU.test(expression) ? undefined : found;
  const from = Math.max(first, sentenceStart(reader(tokens), grant.first, FAR));
  const rest = { ...alignment, first: from, changes };
  return { ...found, class: classOf(rest), first: from, alignment: rest };
}

/** Most of its words are those of a known notice of another license. */
function isMostly({ kind, expression, first, end }: Found, notice: Found): boolean {
  const isKnown = kind === 'text' || kind === 'notice';
  return (
    isKnown &&
    expression !== notice.expression &&
    Math.min(end, notice.end) - Math.max(first, notice.first) >= MOST_OF_NOTICE * (notice.end - notice.first)
  );
}

const MOST_OF_NOTICE = 0.5;

/** Whose notices name the program again and again. */
const GNU = /^[AL]?GPL-/;

/** 1 for each word of a known text; used for one text after the other. */
let marks = new Uint8Array(4096);
/** The same for known notices. */
let noticeMarks = new Uint8Array(4096);

/** A shorter text may be a part of another one. */
const LEAST_WHOLE = 16;
/** Fewer words that no known text has are a heading and a copyright line. */
const LEAST_FREE = 12;
/** Of a template's own words so many must be there for it to be named. */
const LEAST_MODIFIED = 0.8;
const LEAST_NOTICE = 0.9;

function ofHit({ rule, first, end }: Hit, tokens: Tokens, licenses: LicenseIndex): Found {
  const { rules } = licenses;
  const traits = rules.traits[rule] as number;
  const kind = ruleKind(traits);
  const expression = rules.texts[rules.expressions[rule] as number] as string;
  const by = { stage: 'hash', name: `rule ${rule}` } as const;
  const found: Found = {
    kind,
    class: kind === 'reference' ? 'reference' : ruleClass(traits),
    expression,
    score: 1,
    first,
    end,
    by,
  };
  if (kind !== 'text') return found;
  const template = licenses.byExpression.get(expression)?.find((other) => other.kind === 'text');
  if (!template) return found;
  if (found.class === 'exact') {
    const title = otherTitle(tokens, first, template, licenses);
    return title ? withTitle(found, title, template) : found;
  }
  const alignment = align(tokens, first, end, template, licenses);
  if (!alignment) return found;
  const of = classOf(alignment);
  return { ...found, class: of === 'similar' ? 'modified' : of, score: rounded(alignment.score), alignment };
}

/** A text under the title of another version. */
function withTitle(found: Found, title: Weighed, template: Template): Found {
  const { alignment } = found;
  const first = Math.min(found.first, title.at);
  const changes = [title, ...(alignment?.changes ?? [])];
  const words = alignment ?? { template, end: found.end, matched: template.tokens.length, cost: 0, score: found.score };
  return { ...found, class: 'modified', first, alignment: { ...words, first, changes, cost: words.cost + 1 } };
}

function ofAlignment(alignment: Alignment): Found | undefined {
  const { template, first, end, score } = alignment;
  const of = classOf(alignment);
  const isOther = of === 'similar' || score < LEAST_NOTICE || alignment.changes.some(({ critical }) => critical);
  if (template.kind === 'notice' && isOther) return undefined;
  return {
    kind: template.kind,
    class: of,
    expression: template.expression,
    score: rounded(score),
    first,
    end,
    by: { stage: 'template', name: template.ids.join(', ') },
    alignment,
  };
}

/** Templates that were tried where something else explains more. */
export function ofTried(tried: readonly Tried[], kept: readonly Found[]): readonly Rejected[] {
  return tried.flatMap(({ alignment }) => {
    const found = ofAlignment(alignment);
    if (!found || kept.some((other) => other.alignment === alignment)) return [];
    return [
      { found, reason: `it explains ${Math.max(0, Math.round(worth(alignment)))} words, less than what is there` },
    ];
  });
}

/** How near a passage is to its template. */
export function classOf({ changes, score }: Alignment): 'exact' | 'equivalent' | 'modified' | 'similar' {
  if (changes.length === 0) return 'exact';
  if (changes.every(({ equivalent }) => equivalent)) return 'equivalent';
  return score >= LEAST_MODIFIED ? 'modified' : 'similar';
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
