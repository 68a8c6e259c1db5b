import type { Copy } from '../model/component.js';
import type { EvidenceSource, Found } from './source.js';

/**
 * Asks the sources about copies of one component until one of them knows it: all copies at the most believed
 * source before the next. At once when every answer is, so that thousands of installed packages cost no ticks.
 */
export function gather(
  copies: readonly Copy[],
  sources: readonly EvidenceSource[],
): Found | undefined | Promise<Found | undefined> {
  const questions = sources.flatMap((source) => copies.slice(0, MAX_COPIES).map((copy) => ({ source, copy })));
  return ask(questions, 0);
}

/** Copies of one version hold the same files; looking at more than these would only repeat the answer "no". */
const MAX_COPIES = 8;

interface Question {
  readonly source: EvidenceSource;
  readonly copy: Copy;
}

function ask(questions: readonly Question[], from: number): Found | undefined | Promise<Found | undefined> {
  for (let index = from; index < questions.length; index++) {
    const { source, copy } = questions[index] as Question;
    const answer = source.look(copy);
    if (answer instanceof Promise) return answer.then((found) => found ?? ask(questions, index + 1));
    if (answer) return answer;
  }
  return undefined;
}
