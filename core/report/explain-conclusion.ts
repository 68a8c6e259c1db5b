import type { JudgedComponent, TermRuling } from '../model/component.js';
import type { Span } from '../model/span.js';
import { frame } from './frame.js';
import type { Look } from './look.js';
import type { Places } from './places.js';
import type { Pointer } from './snippets.js';
import { showLine } from './source-line.js';
import { visible } from './visible.js';

/** The conclusion with the policy's word on each of its operands, and the policy's own lines. */
export function* conclusionLines(component: JudgedComponent, where: Places, look: Look): Iterable<string> {
  const { license, decision } = component;
  switch (license.kind) {
    case 'known':
      yield '  its license is';
      break;
    case 'conflicting':
      yield '  the statements differ, so all of them hold together:';
      break;
    case 'unreadable':
      yield `  there is a statement, but ${visible(license.problem)}`;
      break;
    case 'absent':
      yield '  nobody says what its license is, so no right to use it is granted';
      break;
    case 'not-evaluated':
      if (decision.outcome !== 'entitled') yield `  nothing was concluded: ${visible(decision.reason)}`;
      break;
  }
  if (decision.outcome === 'entitled') {
    yield `  ${visible(decision.reason)}: a right that is held stands in the place of its license`;
    return;
  }
  if (license.kind === 'known' || license.kind === 'conflicting') yield* expressionLines(license.text, component, look);
  for (const line of frame(policyPlaces(component), where, look).lines) yield ` ${line}`;
}

function* expressionLines(text: string, { decision }: JudgedComponent, look: Look): Iterable<string> {
  const width = (look.width ?? PIPE_WIDTH) - INDENT.length;
  const terms = decision.terms ?? [];
  if (terms.length === 0) {
    const { start, end } = decision.operand ?? { start: 0, end: text.length };
    const shown = showLine(text, start, end, width);
    yield `${INDENT}${look.bold(shown.text)}`;
    yield `${INDENT}${' '.repeat(shown.from)}${look.strong(`${'^'.repeat(shown.to - shown.from)} ${visible(decision.reason)}`)}`;
    return;
  }
  yield `${INDENT}${look.bold(visible(text))}`;
  for (const term of terms)
    yield `${INDENT}  ${word(term, look)}  ${visible(text.slice(term.start, term.end))}: ${visible(term.reason)}`;
  yield `  ${visible(decision.reason)}`;
}

const INDENT = '    ';
const PIPE_WIDTH = 160;

function word({ verdict }: TermRuling, look: Look): string {
  const words = { allow: look.good('allowed'), review: look.doubtful('review '), deny: look.bad('denied ') };
  return words[verdict];
}

/** The line that decided first, then the lines that decided on other operands. */
function policyPlaces({ decision }: JudgedComponent): readonly Pointer[] {
  const { policy, outcome, terms = [] } = decision;
  const places: Pointer[] = policy ? [{ span: policy, text: WORDS[outcome] }] : [];
  for (const { policy: span, reason } of terms) {
    if (span && !places.some((place) => same(place.span, span))) places.push({ span, text: reason });
  }
  return places;
}

const WORDS = {
  allowed: 'allowed here',
  excepted: 'excepted here',
  entitled: 'this has the say',
  review: 'put to review here',
  refused: 'refused here',
  undecided: 'this has the say',
  ignored: 'ignored here',
} as const;

function same(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}
