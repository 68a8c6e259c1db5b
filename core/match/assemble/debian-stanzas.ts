/** A paragraph of a Debian copyright file that says under which license files are, or what a license is. */
export interface Stanza {
  /** The files it is about; undefined for the text of a license that others name. */
  readonly files: string | undefined;
  /** The names of licenses, joined by "and" and "or". */
  readonly license: string;
  /** Where the names stand, and the text behind them (UTF-16 offsets, half-open). */
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
  /** The comment that follows the license, and what stands behind it. */
  readonly remark: Remark | undefined;
}

/** UTF-16 offsets, half-open. */
interface Remark {
  readonly start: number;
  readonly end: number;
  /** It speaks of a choice: "either … or …". */
  readonly isOfChoice: boolean;
}

/**
 * The stanzas of a machine-readable Debian copyright file that state a license, in text order; none where a text does not
 * say that it is one. https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
 */
export function debianStanzas(text: string): readonly Stanza[] {
  if (!isDebianCopyright(text)) return [];
  const stanzas: Stanza[] = [];
  for (const [index, paragraph] of paragraphsOf(text)) {
    if (stanzas.length === MOST) break;
    const license = LICENSE.exec(paragraph);
    if (!license) continue;
    const [line, name = ''] = license;
    const start = index + license.index + line.length - name.length;
    const behind = paragraph.slice(license.index + line.length);
    const next = /\n[A-Z][\w-]*:/.exec(behind);
    const textStart = start + name.length;
    stanzas.push({
      files: FILES.exec(paragraph)?.[1],
      license: name.trim(),
      start,
      textStart,
      end: textStart + (next ? next.index : behind.length),
      remark: remarkIn(behind, textStart),
    });
  }
  return stanzas;
}

/** It says that it is a machine-readable Debian copyright file. */
export function isDebianCopyright(text: string): boolean {
  return HEAD.test(text.slice(0, LONGEST_HEAD));
}

function remarkIn(behind: string, textStart: number): Remark | undefined {
  const from = behind.search(/\nComments?:/i);
  if (from < 0) return undefined;
  const isOfChoice = /\beither\b/i.test(behind.slice(from));
  return { start: textStart + from, end: textStart + behind.length, isOfChoice };
}

const LONGEST_HEAD = 2000;
/** The address of the format, or that of its drafts: "…/DEP5", "…/Proposals/CopyrightFormat". */
const HEAD = /^Format(?:-Specification)?:[ \t]*\S*(?:copyright-?format|\/dep-?5)/im;
const LICENSE = /^License:[ \t]*([^\n]*)/m;
const FILES = /^Files:[ \t]*([^\n]*)/m;
/** No package has so many. */
const MOST = 5000;

/** Lines up to one that is blank, each with where it begins. */
function* paragraphsOf(text: string): Generator<readonly [index: number, paragraph: string]> {
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    if (!/\S/.test(text.slice(at, end))) {
      if (at > from) yield [from, text.slice(from, at)];
      from = end;
    }
    at = end;
  }
  if (from < text.length) yield [from, text.slice(from)];
}
