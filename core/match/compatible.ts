import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';

/**
 * What was found, without what the EUPL's appendix lists: licenses under which works may be passed on that were made with one under
 * it. The appendix names them alike in all its languages. Under the title of the EUPL the version that it names is that of
 * the text, which no template has in that language.
 * https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12
 */
export function withoutCompatible(found: readonly Found[], { text, starts }: Tokens): readonly Found[] {
  const last = text.indexOf('LiLiQ-R');
  if (last < 0) return found;
  const from = Math.max(0, last - LONGEST_LIST);
  const head = FIRST.exec(text.slice(from, last));
  if (!head) return found;
  const first = from + head.index;
  const isListed = (one: Found): boolean => {
    const start = starts[one.first] as number;
    return start >= first && start < last && one.end - one.first <= LONGEST_NAME;
  };
  const isEupl = ({ expression }: Found): boolean => expression.startsWith('EUPL-');
  if (!found.some((one) => isListed(one) && isEupl(one))) return found;
  const isTitled = TITLE.test(text.slice(0, first));
  return found.flatMap((one) => {
    if (!isListed(one)) return [one];
    if (!isEupl(one)) return [];
    return isTitled ? [{ ...one, kind: 'notice', class: 'exact' } as const] : [one];
  });
}

/** Words: "Creative Commons Attribution-ShareAlike v. 3.0 Unported". */
const LONGEST_NAME = 12;
const TITLE = /^EUPL ©/m;
/** The first of the list, whose last is LiLiQ-R. */
const FIRST = /GNU General Public Licen[sc]e \(GPL\) v\. ?2, v\. ?3/;
/** UTF-16 units. */
const LONGEST_LIST = 2000;
