import type { Source, Span } from '../model/span.js';

/** One instruction of a Dockerfile. */
export interface Instruction {
  /** In capitals. */
  readonly keyword: string;
  /** Of the keyword. */
  readonly at: Span;
  /** Where what follows the keyword starts in the file. */
  readonly start: number;
  /** As long as what is written from there; comments and the ends of continued lines are blanks, here-documents as they are. */
  readonly text: string;
  /** A here-document that the file ends in. */
  readonly unclosed?: Span;
}

/** A word of an instruction, and where it stands in the file. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a Dockerfile into instructions. An offset in an instruction's text is one in the file, for what Docker drops is
 * made blank and not removed: a word that is broken over two lines is two. Linear.
 * https://docs.docker.com/reference/dockerfile/#format
 */
export function* instructionsIn(source: Source): Generator<Instruction> {
  const lines = new Lines(source.text);
  const continues = ESCAPE.exec(source.text.slice(0, HEAD))?.[1] ?? '\\';
  while (lines.next()) {
    const [before = '', keyword = ''] = /^\s*([A-Za-z]+)(?=\s|$)/.exec(lines.text) ?? [];
    if (keyword === '') continue;
    const from = lines.start + before.length;
    const at = { file: source.file, start: from - keyword.length, end: from };
    const pieces: string[] = [];
    let piece = lines.text.slice(before.length);
    for (;;) {
      const continued = piece.trimEnd().endsWith(continues);
      pieces.push(continued ? `${piece.slice(0, piece.trimEnd().length - 1).padEnd(piece.length)} ` : `${piece}\n`);
      if (!continued || !lines.nextOf(pieces)) break;
      piece = lines.text;
    }
    const unclosed = lines.documents(pieces, HEREDOCS.has(keyword.toUpperCase()));
    yield {
      keyword: keyword.toUpperCase(),
      at,
      start: from,
      text: pieces.join(''),
      ...(unclosed ? { unclosed: { file: source.file, ...unclosed } } : {}),
    };
  }
}

const HEAD = 1024;
/** Only comments and blank lines may stand before it. */
const ESCAPE = /^(?:[^\S\n]*(?:#[^\n]*)?\n){0,20}?[^\S\n]*#[^\S\n]*escape[^\S\n]*=[^\S\n]*([\\`])/i;
const HEREDOCS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);

/** The words of an instruction, as blanks part them; quotes are not looked at. */
export function wordsOf({ text, start }: Pick<Instruction, 'text' | 'start'>): readonly Word[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Walks over lines; what is dropped is made blank, so that offsets stay. */
class Lines {
  start = 0;
  /** Without its break. */
  text = '';
  private following = 0;

  constructor(private readonly whole: string) {}

  next(): boolean {
    if (this.following >= this.whole.length) return false;
    this.start = this.following;
    const newline = this.whole.indexOf('\n', this.start);
    const end = newline < 0 ? this.whole.length : newline;
    this.text = this.whole.slice(this.start, end).replace(/\r$/, ' ');
    this.following = end + 1;
    return true;
  }

  /** The next line that is part of an instruction: comments and blank lines between are no end of it. */
  nextOf(pieces: string[]): boolean {
    while (this.next()) {
      const first = this.text.trimStart();
      if (first !== '' && !first.startsWith('#')) return true;
      pieces.push(' '.repeat(this.text.length + 1));
    }
    return false;
  }

  /** Takes the here-documents that the instruction so far announces; the announcement of the one that has no end. */
  documents(pieces: string[], mayHave: boolean): { readonly start: number; readonly end: number } | undefined {
    if (!mayHave) return undefined;
    const at = this.start;
    for (const { 0: written, index, 1: dash, 2: name } of this.text.matchAll(HEREDOC)) {
      for (;;) {
        if (!this.next()) return { start: at + index, end: at + index + written.length };
        if ((dash ? this.text.replace(/^\t+/, '') : this.text).trimEnd() === name) break;
        pieces.push(`${this.text}\n`);
      }
      pieces.push(`${' '.repeat(this.text.length)}\n`);
    }
    return undefined;
  }
}

const HEREDOC = /<<(-?)["']?([A-Za-z_]\w{0,63})["']?/g;
