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

/** License texts and notices in an archive, wherever they lie, each once; `more` are entries that it names as such itself. */
export function textsIn(archive: Archive, more: ReadonlySet<ZipEntry> = new Set()): readonly Stated[] {
  const texts: Stated[] = [];
  const seen = new Set<string>();
  for (const entry of archive.entries) {
    if (!more.has(entry) && !isTextName(entry.name)) continue;
    const text = archive.readText(entry, LONGEST)?.text ?? '';
    if (text.trim() === '' || seen.has(text)) continue;
    seen.add(text);
    texts.push({ text, at: archive.placeIn(entry) });
  }
  return texts;
}

function isTextName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.length <= LONGEST_NAME && FORMATS.test(name) && (NAMES.test(name) || FOLDERS.test(path));
}
