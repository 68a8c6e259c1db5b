/** A field of a package's metadata; offsets are those of its value as written, folds included. */
export interface Field {
  /** In lower case. */
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A field that has more than this of lines is a text; later ones are the description of a package. */
const MOST_FIELDS = 5000;

/**
 * Reads the fields of METADATA and PKG-INFO, in their order. They are headers of mail: what goes on begins with a
 * space, and the first empty line ends them. https://packaging.python.org/en/latest/specifications/core-metadata/
 */
export function metadataFields(text: string): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < text.length && fields.length < MOST_FIELDS) {
    const end = endOfField(text, at);
    const line = text.slice(at, end);
    if (line.trim() === '') break;
    const colon = line.indexOf(':');
    if (colon > 0) fields.push(fieldIn(line, colon, at));
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return fields;
}

/** Before the line break that no line follows which goes on. */
function endOfField(text: string, start: number): number {
  let end = start;
  do {
    const next = text.indexOf('\n', end === start ? end : end + 1);
    end = next < 0 ? text.length : next;
  } while (text[end + 1] === ' ' || text[end + 1] === '\t');
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

function fieldIn(line: string, colon: number, at: number): Field {
  const raw = line.slice(colon + 1);
  const before = raw.length - raw.trimStart().length;
  const value = raw.trim();
  return {
    name: line.slice(0, colon).trim().toLowerCase(),
    // Tools indent by eight columns, some with a bar.
    text: value.replace(/\r?\n(?: {7}\||\t| {1,8})/g, '\n'),
    start: at + colon + 1 + before,
    end: at + colon + 1 + before + value.length,
  };
}
