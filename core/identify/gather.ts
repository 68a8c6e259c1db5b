import type { Copy } from '../model/component.js';
import type { EvidenceSource, Found } from './source.js';

/**
 * Asks the sources about copies of one component until one of them knows it: all copies at the most believed
 * source before the next. A source that has it but cannot read it has the others asked too, and its problem stands when
 * none of them knows more. At once when every answer is, so that thousands of installed packages cost no ticks.
 */
export function gather(
  copies: readonly Copy[],
  sources: readonly EvidenceSource[],
): Found | undefined | Promise<Found | undefined> {
  return ask(copies.length > MAX_COPIES ? copies.slice(0, MAX_COPIES) : copies, sources, 0);
}

/** Copies of one version hold the same files; looking at more than these would only repeat the answer "no". */
const MAX_COPIES = 8;

/** Goes on from the question of this number: the copies of the first source, then those of the second, … */
function ask(
  copies: readonly Copy[],
  sources: readonly EvidenceSource[],
  from: number,
  broken?: Found,
): Found | undefined | Promise<Found | undefined> {
  let worst = broken;
  for (let number = from; number < copies.length * sources.length; number++) {
    const source = sources[Math.floor(number / copies.length)] as EvidenceSource;
    const answer = source.look(copies[number % copies.length] as Copy);
    if (answer instanceof Promise) {
      return answer.then((found) =>
        found && isTelling(found) ? found : ask(copies, sources, number + 1, worst ?? found),
      );
    }
    if (answer && isTelling(answer)) return answer;
    worst ??= answer;
  }
  return worst;
}

/** More than that it could not be read. */
function isTelling({ problem, declared, texts }: Found): boolean {
  return problem === undefined || declared.length > 0 || texts.length > 0;
}
