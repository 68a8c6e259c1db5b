import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';

/**
 * What was found, without what the EUPL's appendix lists: licenses under which works may be passed on that were made with one under
 * it. The appendix names them alike in all its languages. Under the title of the EUPL the version that it names is that of
 * the text, which no template has in that language.
 * https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12
 */
export function withoutCompatible(found: readonly Found[], { text, starts }: Tokens): readonly Found[] {
  if (!text.includes('LiLiQ-R')) return found;
  const { 0: list = '', index = 0 } = APPENDIX.exec(text) ?? {};
  const isTitled = TITLE.test(text.slice(0, index));
  return found.flatMap((one) => {
    const start = starts[one.first] as number;
    if (start < index || start >= index + list.length) return [one];
    if (!one.expression.startsWith('EUPL-')) return [];
    return isTitled ? [{ ...one, kind: 'notice', class: 'exact' } as const] : [one];
  });
}

const TITLE = /^EUPL ©/m;
const APPENDIX =
  /GNU General Public Licen[sc]e \(GPL\) v\. ?2, v\. ?3[^\n]*\s(?:[^\n]*\s+){0,12}?[^\n]*European Union Public Licen[sc]e \(EUPL\)[^\n]*\s+[^\n]*LiLiQ-R[^\n]*/;
