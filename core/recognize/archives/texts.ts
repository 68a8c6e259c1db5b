import type { Stated } from '../../model/recognized.js';
import type { Archive } from '../zip/archive.js';
import type { ZipEntry } from '../zip/directory.js';

/** Bytes of one text; the longest collections of notices have some hundred thousand. */
const LONGEST = 1024 * 1024;

/** UTF-16 units; no file system takes more. */
const LONGEST_NAME = 255;

const NAMES =
  /^(?:(?:un)?licen[cs]es?|copying|copyright|notices?|dependencies|eula|patents|third[-_. ]?party[-_. ]?(?:licen[cs]es?|notices?))(?:[-_. ].*)?$/i;
const FORMATS =
  /^[^.]*$|\.(?:txt|text|md|markdown|rst|html?|lesser|lib|mit|bsd|apache|[al]?gpl|ofl|[a-z]*[-_]?\d[\d.]*)$/i;
const FOLDERS = /(?:^|\/)licen[cs]es\/[^/]+$/i;

/** License texts and notices that lie in an archive, by their names. */
export function textsIn(archive: Archive): readonly Stated[] {
  return textsOf(archive, archive.entries.filter(isText));
}

/** These entries of an archive as texts, each text once. */
export function textsOf(archive: Archive, entries: readonly ZipEntry[]): readonly Stated[] {
  const texts = new Map<string, Stated>();
  for (const entry of entries) {
    const text = archive.readText(entry, LONGEST)?.text ?? '';
    if (text.trim() !== '' && !texts.has(text)) texts.set(text, { text, at: archive.placeIn(entry) });
  }
  return [...texts.values()];
}

/** Whether it is named as license texts and notices are, in a folder of any name or in one of licenses. */
export function isText({ name: path }: ZipEntry): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.length <= LONGEST_NAME && FORMATS.test(name) && (NAMES.test(name) || FOLDERS.test(path));
}
