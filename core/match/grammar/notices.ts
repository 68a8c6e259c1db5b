import type { Tokens } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import { wordSet } from '../word-set.js';
import { expressionOf, type Mention, mentionAt } from './families.js';
import { fieldBefore, isGranted, isGrantedInVersion, isHeaded, isIntroduced } from './grants.js';
import { withInvariants } from './invariants.js';
import { isAddress, isFileName, isPointer } from './pointers.js';
import { FAR, type Reader, reader, sentenceStart } from './reader.js';
import { laterAt, type Versions, versionsAt } from './versions.js';

/** What a grammar reads of a passage that names a license. */
export interface Notice {
  /** `notice`: it grants. `reference`: it only names. `pointer`: it tells where a text is, or speaks of something else. */
  readonly kind: 'notice' | 'reference' | 'pointer';
  /** Canonical; empty for a pointer. */
  readonly expression: string;
  /** Where the license is named. */
  readonly named: number;
  /** Words, half-open. */
  readonly first: number;
  readonly end: number;
  /** Which production read it, for explanations. */
  readonly name: string;
}

/**
 * Notices under licenses that come in versions, GNU's above all: family, version or versions, "only" or "or later".
 * Words that point to a text ("you should have received a copy of", "the full text can be found in", "see the … for more
 * details") grant nothing, whatever version they name. Linear: it looks around the words that families begin with, no
 * farther than a sentence or `FAR` words.
 */
export function notices(tokens: Tokens, vocabulary: Vocabulary): readonly Notice[] {
  const words = reader(tokens);
  const triggers = triggersIn(vocabulary);
  const all: Notice[] = [];
  let at = 0;
  let last = 0;
  let crowd = 0;
  let listed = -1 - FAR;
  while (at < words.count) {
    const mention = triggers[tokens.ids[at] as number] === 1 ? mentionAt(words, at) : undefined;
    if (mention) crowd = mention.first - last < CLOSE ? crowd + 1 : 0;
    if (mention) last = mention.end;
    if (mention && isIntroduced(words, mention.first)) listed = mention.first;
    const isListed = mention !== undefined && mention.first - listed <= FAR;
    if (isListed) listed = mention.end;
    const notice =
      mention && crowd < MOST_CROWDED ? noticeOf(words, mention, all.at(-1)?.end ?? 0, isListed) : undefined;
    if (notice) all.push(notice);
    at = notice ? notice.end : mention ? mention.end : at + 1;
  }
  return withoutLists(all);
}

/** So many licenses named one right after the other are a list of ids, which grants nothing. */
function withoutLists(all: readonly Notice[]): readonly Notice[] {
  const kept: Notice[] = [];
  let first = 0;
  for (let index = 0; index < all.length; index += 1) {
    const next = all[index + 1];
    if (next && next.named - (all[index] as Notice).end < CLOSE) continue;
    const row = all.slice(first, index + 1);
    first = index + 1;
    const isList = new Set(row.map(({ expression }) => expression)).size >= LIST;
    kept.push(
      ...row.map((one) =>
        isList && one.kind === 'notice' ? { ...one, kind: 'reference' as const, first: one.named } : one,
      ),
    );
  }
  return kept;
}

const LIST = 6;

const triggersIn = wordSet(
  'gnu gpl lgpl llgpl lisp agpl gfdl general lesser library affero gplv1 gplv2 gplv3 gpl1 gpl2 gpl3 lgplv2 lgplv3 lgpl2 lgpl3 agplv3 agpl3 ' +
    'mozilla mpl eclipse apache academic open common european boost educational zope artistic sil business server elastic microsoft creative',
);

/** Names that follow each other so closely, so many in a row, are a list or a trap. */
const CLOSE = 10;
const MOST_CROWDED = 40;

/** Words: a text that is hardly more than the address of a license. */
const ALONE = 16;

function noticeOf(words: Reader, mention: Mention, least: number, isListed: boolean): Notice | undefined {
  const from = sentenceStart(words, mention.first, FAR);
  const start = Math.max(from, least, fieldBefore(words, mention.first) ?? 0);
  const alone = words.count <= ALONE && isAddress(words, mention.first) ? addressed(words, mention) : undefined;
  if (alone) return alone;
  if (isFileName(words, mention.first) || isPointer(words, from, mention))
    return mention.family.gnu
      ? {
          kind: 'pointer',
          expression: '',
          named: mention.first,
          first: start,
          end: versionsAt(words, mention.end)?.end ?? mention.end,
          name: 'pointer',
        }
      : undefined;
  const stated = versionOf(words, mention, from);
  const expression = withInvariants(expressionOf(mention.family, stated), words, stated?.end ?? mention.end);
  if (expression === undefined) return undefined;
  const end = Math.max(mention.end, stated?.end ?? 0);
  const isGrant =
    isListed ||
    /^licen[cs]ed$/.test(words.word(end)) ||
    (stated
      ? isGrantedInVersion(words, from, mention.first)
      : isHeaded(words, Math.max(from, mention.first - 1), mention.first) || isGranted(words, from, mention.first));
  if (!isGrant && !mention.family.gnu && mention.family.usual === undefined) return undefined;
  // "Relicensed under the dual LGPL/MPL": another sentence says which versions.
  if (!stated && words.word(mention.first - 1) === 'dual') return undefined;
  const name = `${mention.family.id} ${stated ? 'with a version' : 'without a version'}`;
  const named = mention.first;
  if (isGrant) return { kind: 'notice', expression, named, first: start, end, name };
  const isNamed = stated !== undefined || mention.family.usual !== undefined;
  return isNamed ? { kind: 'reference', expression, named, first: named, end, name } : undefined;
}

/** Of a text that is hardly more than an address. */
function addressed(words: Reader, { family, first, end }: Mention): Notice | undefined {
  for (let at = 0; at < words.count; at += 1) if (words.word(at) === 'not') return undefined;
  const stated = versionsAt(words, end);
  const expression = expressionOf(family, stated);
  if (expression === undefined) return undefined;
  return { kind: 'reference', expression, named: first, first, end: stated?.end ?? end, name: 'address' };
}

/** The version after the name, in it, or before it in the sentence. */
function versionOf(words: Reader, mention: Mention, from: number): Versions | undefined {
  if (mention.version !== undefined) {
    const later = laterAt(words, mention.end);
    const end = later ?? (words.word(mention.end) === 'only' ? mention.end + 1 : mention.end);
    return { numbers: [mention.version], later: later !== undefined, first: mention.first, end };
  }
  return after(words, mention) ?? before(words, from, mention.first);
}

function after(words: Reader, { family, end }: Mention): Versions | undefined {
  const last = Math.min(words.count, end + FAR);
  if (words.ends(end - 1) && !continues(words, end)) return undefined;
  for (let at = end; at < last; at += 1) {
    const word = words.word(at);
    // "Version: 1.0" on a line of its own is that of a package.
    if (word === 'version' && words.isField(at) && words.startsLine(at)) return undefined;
    const isLed =
      word === 'version' ||
      word === 'versions' ||
      word === 'v' ||
      word === 'ver' ||
      /^v\d$/.test(word) ||
      (at === end && /^\d$/.test(word));
    const stated = isLed ? versionsAt(words, at) : undefined;
    if (stated) return stated;
    const other = at > end ? mentionAt(words, at) : undefined;
    if (other && !(isShortName(other, family) && at - end === 1)) return undefined;
    if (words.ends(at) && !continues(words, at + 1)) return undefined;
  }
  return undefined;
}

/** "(GNU LGPL)" behind the name in full. */
function isShortName(other: Mention, family: Mention['family']): boolean {
  return other.family === family && other.version === undefined;
}

/** The next sentence goes on about the version: "Version 2 of the License applies". */
function continues(words: Reader, at: number): boolean {
  return words.word(at) === 'version' || words.has(at, 'either', 'version');
}

function before(words: Reader, from: number, first: number): Versions | undefined {
  for (let at = from; at < first; at += 1) {
    const word = words.word(at);
    if (word !== 'version' && word !== 'v' && !/^v\d$/.test(word)) continue;
    const stated = versionsAt(words, at);
    if (stated && stated.end <= first && first - stated.end <= 6) return stated;
  }
  return undefined;
}
