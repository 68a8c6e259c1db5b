import { currentLicenseIds } from '../identifiers.js';
import { FAMILIES_BY_NAME } from './aliases.js';
import { baseOf, nameOf } from './name.js';
import { idsOfStem } from './titles.js';
import { wordsOf } from './words.js';

/** What words leave open that name several licenses or versions, and so none: which of them is meant. */
export function openQuestion(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const name = text.replace(/^License\s*::\s*(?:OSI Approved\s*::\s*)?/, '').replace(/\s*\([a-z]+\)$/i, '');
  const { stem, version } = nameOf(wordsOf(name));
  if (/^(?:commercial|proprietary|other \/ proprietary)$/.test(stem))
    return `"${text}" says that the terms are somebody's own, and not what they are`;
  const pattern = FAMILIES_BY_NAME[stem];
  const ids = pattern ? currentLicenseIds().filter((id) => pattern.test(id)) : [...new Set(idsOfStem(stem))];
  const meant = [...new Set(ids.map(baseOf))].filter((id) => version === '' || id.includes(`-${version}.`));
  if (meant.length < 2) return undefined;
  const plain = meant.filter((id) => PLAIN.test(id));
  const some = (plain.length > 0 ? plain : meant).slice(0, SHOWN).join(', ');
  return `"${text}" leaves open which license is meant: ${some}${meant.length > SHOWN ? ', …' : ''}`;
}

const LONGEST = 80;
const SHOWN = 4;
/** No variant: "EPL-2.0", "BSD-3-Clause". */
const PLAIN = /^[a-z]+(?:-[a-z]+)*-\d+(?:\.\d+)?(?:-Clause)?$/i;
