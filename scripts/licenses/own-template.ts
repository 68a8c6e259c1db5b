import type { Alignment } from '../../core/match/align.js';
import type { Weighed } from '../../core/match/differences.js';
import type { LicenseIndex, Template } from '../../core/match/license-index.js';
import { chainOf } from '../../core/match/runs.js';
import { shapeOf } from '../../core/match/shape.js';
import { classOf } from '../../core/match/stages.js';
import { templateMatches, worth } from '../../core/match/texts.js';
import { type Tokens, tokenize } from '../../core/match/tokens.js';
import type { EncodedRule } from './compile.js';
import type { KnownText } from './scancode.js';

/** Of the words of a rule so many must be in a template for the rule to be of the template's license. */
const LEAST = 0.9;
/** In words: what is shorter is no text. */
const SHORTEST = 8;
/** A notice of so many words may be a piece of the license's own text. */
const LONG = 30;
const LEAST_SHARED = 0.75;
/** What ScanCode calls a license that it has no name for; where the nearest is near, that says more. */
const GENERIC = /^LicenseRef-scancode-(?:other-permissive|other-copyleft|proprietary-license)$/;
const NEAR = 0.9;
const JOINED = / (?:WITH|AND|OR) /;

/**
 * The rule as the SPDX list sees it: its text beside the templates. A text that is a template by the matching guidelines
 * has the id of the list, whatever ScanCode calls it; one that says it is a license and is not quite its template is
 * `modified`, or `equivalent`. Undefined for a license's whole text with something besides it, an exception or another
 * license: each of the two is known by itself.
 */
export function asListed(rule: EncodedRule, { text }: KnownText, licenses: LicenseIndex): EncodedRule | undefined {
  if (rule.kind === 'none' || rule.tokens.length < SHORTEST) return rule;
  const tokens = tokenize(text, licenses.words);
  const { count } = tokens;
  const nothing = new Uint8Array(count);
  const alignments = templateMatches(tokens, licenses, { taken: nothing, noticed: nothing }).filter(
    ({ template, first, end }) => template.kind !== 'notice' && end - first >= LEAST * count,
  );
  const [best] = [...alignments].sort((a, b) => worth(b) - worth(a));
  if (best && best.template.kind === 'text' && JOINED.test(rule.expression)) return undefined;
  if (best && (classOf(best) === 'exact' || classOf(best) === 'equivalent')) {
    const kind = best.template.kind === 'exception' ? 'exception' : 'text';
    return { ...rule, kind, class: classOf(best) as 'exact', expression: best.template.expression };
  }
  if (
    best &&
    best.template.kind === 'text' &&
    best.changes.every((change) => change.equivalent || isEdge(change, best))
  )
    return { ...rule, kind: 'text', class: 'equivalent', expression: best.template.expression };
  if (best && best.score >= NEAR && GENERIC.test(rule.expression) && best.template.kind === 'text')
    return { ...rule, kind: 'text', class: 'modified', expression: best.template.expression };
  if (rule.kind !== 'text' && rule.kind !== 'exception' && rule.tokens.length >= LONG)
    return isFragment(rule, tokens, licenses) ? { ...rule, kind: 'text', class: 'modified' } : rule;
  if (rule.kind !== 'text') return rule;
  const own = licenses.templates.some(({ kind, expression }) => kind !== 'notice' && expression === rule.expression);
  return own ? { ...rule, class: 'modified' } : rule;
}

/** Most of the words of a notice are words of the license's own text, in its order. */
function isFragment({ expression }: EncodedRule, tokens: Tokens, { templates }: LicenseIndex): boolean {
  const template = templates.find((other) => other.kind === 'text' && other.expression === expression);
  if (!template) return false;
  const isHeader = templates.some(
    (other) =>
      other.kind === 'notice' &&
      other.expression === expression &&
      sharedWith(other, tokens) >= HEADER * other.tokens.length,
  );
  return !isHeader && sharedWith(template, tokens) >= LEAST_SHARED * tokens.count;
}

function sharedWith(template: Template, tokens: Tokens): number {
  const chain = chainOf(tokens, 0, tokens.count, template, shapeOf(template));
  return chain.reduce((sum, { length }) => sum + length, 0);
}

/** So much of the notice that a license asks for makes a text that notice, though the license quotes it. */
const HEADER = 0.5;

/** A heading that the list takes for part of the text is not there. */
function isEdge({ at, atEnd, to, toEnd, words }: Weighed, { template }: Alignment): boolean {
  return at === atEnd && words <= LONGEST_HEADING && (to === 0 || toEnd === template.tokens.length);
}

/** In words. */
const LONGEST_HEADING = 12;
