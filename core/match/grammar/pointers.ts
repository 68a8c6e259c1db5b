import { isAside } from './asides.js';
import type { Mention } from './families.js';
import { isGranted } from './grants.js';
import { hasPhrase, phraseAt, phrases } from './phrases.js';
import { FAR, type Reader } from './reader.js';

/** A verb that grants right before the name is not undone by what else the sentence says. */
export function isPointer(words: Reader, from: number, { first, end }: Mention): boolean {
  if (hasPhrase(words, POINTERS, from, first)) return true;
  if (/^(?:friendly|compatible|incompatible|exceptions?)$/.test(words.word(end))) return true;
  if (words.word(first - 1) === 'not' || isOfSection(words, first) || isSection(words, end)) return true;
  if (isExcepted(words, first)) return true;
  if (isGranted(words, from, first) || isField(words, first)) return false;
  if (isAside(words, first)) return true;
  if (words.ends(end - 1)) return false;
  const last = Math.min(words.count, end + FAR);
  for (let at = end; at < last; at += 1) {
    if (phraseAt(words, at, POINTED)) return true;
    if (words.ends(at)) return false;
  }
  return false;
}

/** "Under a license other than the GPL". */
function isExcepted(words: Reader, first: number): boolean {
  const before = words.word(first - 1) === 'the' ? first - 1 : first;
  return words.has(before - 2, 'other', 'than');
}

/** "Section 14 of the GPL": what one of its sections says. */
function isOfSection(words: Reader, first: number): boolean {
  const of = words.word(first - 1) === 'the' ? first - 2 : first - 1;
  return words.word(of) === 'of' && /^\d+$/.test(words.word(of - 1)) && /^sections?$/.test(words.word(of - 2));
}

/** "As provided in the GPL Version 2 section of the License file". */
function isSection(words: Reader, end: number): boolean {
  for (let at = end; at < end + 3; at += 1) if (words.has(at, 'section', 'of', 'the', 'license')) return true;
  return false;
}

/** "License: GPL-2, found in …". */
function isField(words: Reader, first: number): boolean {
  return /^licen[cs]es?$/.test(words.word(first - 1)) && words.startsLine(first - 1);
}

/** Words before the name by which a sentence points to the text of a license. */
const POINTERS = phrases(`
  received a copy
  receive a copy
  full text of
  complete text of
  text of the
  copy of the gnu
  copy of the gpl
  copy of the lgpl
  copies of the gnu
  see the gnu
  see gnu
  see the file
  see usr share
  on debian systems
  on debian
  t mean
  not mean
  distributing python
  instead of this
  other software
  previously distributed
  previously released
  gpl compatible
  license your
  not under the
  no files
  compatible license e g
  not available under
  actual code of
  derived work under
  exception to the
  permission to relicense
  right to submit it
  no version
  under section
  section 7 of
  pursuant to section
  your version of this file
  section being
  sections being
  any software that is
  no requirement
  not covered by
  falls under
  none of
  no part of
  any library licensed
  any libraries licensed
  any software licensed
  elects to use
  would likely
`);

/** Words after it. */
const POINTED = phrases(`
  can be found
  may be found
  for more details
  for further details
  for details
  compatible
  compatibility
  is available at
  is included in
  are included here
  is in usr share
  is in the file
  is located
  in usr share common
  along with this
  along with the
  compatible
`);

/** "https://www.gnu.org/licenses/gpl-2.0.txt", ".../old-licenses/lgpl-2.1.html", "https://opensource.org/licenses/GPL-3.0". */
export function isAddress(words: Reader, first: number): boolean {
  const folder = words.has(first - 3, 'licenses', 'old', 'licenses') ? first - 3 : first - 1;
  return (
    words.has(folder - 1, 'org', 'licenses') &&
    words.glued(first - 1) &&
    /^(?:gnu|opensource|spdx)$/.test(words.word(folder - 2))
  );
}

/** "LICENSE-AGPL-3.0", "licenses/GPL-2", "AUTHORS-LGPL". */
export function isFileName(words: Reader, first: number): boolean {
  if (/^(?:authors?|readme|notice|copyright|lists?)$/.test(words.word(first - 1)) && words.glued(first - 1))
    return true;
  return /^(?:licen[cs]es?|copying)$/.test(words.word(first - 1)) && words.glued(first - 1);
}
