const TITLE =
  /^(?:\d+\.?\s*)?(?:the )?(?:licen[sc]e|licen[sc]ing|copyright|legal|copyright (?:and|&) licen[sc]e|licen[sc]e (?:and|&) copyright|licen[sc]e info(?:rmation)?)$/i;

/** A document without the sections and badges in which it states its own license. */
export function withoutOwnSections(document: string): string {
  const lines = document.replaceAll('\r\n', '\n').split('\n');
  let depth: number | undefined;
  return lines
    .map((line, index) => {
      const heading = headingOf(line, lines[index + 1] ?? '');
      if (heading && depth !== undefined && heading.depth <= depth) depth = undefined;
      if (heading && depth === undefined && TITLE.test(heading.title)) depth = heading.depth;
      const isBadge = /shields\.io|badge|img\.io|badgen|npm\.im/i.test(line) && /licen[sc]e|\/l\//i.test(line);
      return depth !== undefined || isBadge ? '' : line;
    })
    .join('\n');
}

function headingOf(line: string, next: string): { readonly depth: number; readonly title: string } | undefined {
  const [, marks, title = ''] = /^(#{1,6})\s*(.*?)\s*#*$/.exec(line) ?? [];
  if (marks !== undefined) return { depth: marks.length, title: plain(title) };
  if (line.trim() === '' || !/^(?:={3,}|-{3,})\s*$/.test(next)) return undefined;
  return { depth: next.startsWith('=') ? 1 : 2, title: plain(line) };
}

function plain(title: string): string {
  return title.replace(/<[^>]*>|[*_`:.]|\[|\]\([^)]*\)|\]|[^\x20-\x7e]/g, '').trim();
}
