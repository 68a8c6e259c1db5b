/** Whether a file introduces a package: README, README.md, Readme.markdown. */
export function isReadme(name: string): boolean {
  return /^readme(?:\.(?:md|markdown|mdown|mkdn?|txt|rst))?$/i.test(name);
}

/** A part of a text; `start` is a UTF-16 offset. */
export interface Section {
  readonly start: number;
  readonly text: string;
}

/** The parts of a README under a heading that speaks of its license, with the heading, up to the next one of its rank or a line across. */
export function licenseSections(text: string): readonly Section[] {
  const headings = headingsIn(text);
  const all: Section[] = [];
  let from = 0;
  for (const [index, { start, rank, title }] of headings.entries()) {
    if (start < from || !isLicenseTitle(title)) continue;
    let next = index + 1;
    while (next < headings.length && (headings[next] as Heading).rank > rank) next += 1;
    from = headings[next]?.start ?? text.length;
    all.push({ start, text: text.slice(start, from) });
  }
  return all;
}

interface Heading {
  readonly start: number;
  /** 1 is the highest. */
  readonly rank: number;
  readonly title: string;
}

/** Of Markdown and reStructuredText, those in blocks of code aside. https://spec.commonmark.org/0.31.2/#atx-headings */
function headingsIn(text: string): readonly Heading[] {
  const all: Heading[] = [];
  let start = 0;
  let above: { readonly start: number; readonly line: string } | undefined;
  let isCode = false;
  for (const line of text.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    else if (!isCode) {
      const [, marks, title] = /^ {0,3}(#{1,6})[ \t]*([^\n]{1,200}?)[ \t#]*$/.exec(line.trimEnd()) ?? [];
      if (marks !== undefined && title !== undefined) all.push({ start, rank: marks.length, title });
      else if (above?.line.trim() === '' && /^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})\s*$/.test(line))
        all.push({ start, rank: 1, title: '' });
      else if (above && /^[=\-~^"]{3,}\s*$/.test(line) && /\w/.test(above.line))
        all.push({ start: above.start, rank: line.startsWith('=') ? 1 : 2, title: above.line });
    }
    above = isCode ? undefined : { start, line };
    start += line.length + 1;
  }
  return all;
}

/** "License", "📝 License (MIT)", "Copyright and License"; not "License checker". */
function isLicenseTitle(title: string): boolean {
  const words = title.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
  return words.some((word) => LICENSE.test(word)) && words.every((word) => LICENSE.test(word) || WORDS.has(word));
}

const LICENSE = /^licen[cs](?:es?|ing)$/;
const WORDS = new Set(
  'the and a copyright copyrights author authors legal terms notice info information software open source mit isc bsd apache gpl lgpl agpl mpl gnu public general v2 v3 2.0 2 3 clause c'.split(
    ' ',
  ),
);
