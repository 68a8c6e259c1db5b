import type { Stretch } from './rights.js';

/** How comments are written: what opens a line, and what opens and closes a block. */
interface Style {
  readonly line: RegExp;
  readonly blocks: readonly (readonly [open: string, close: string])[];
  /** What may stand between comments besides space. */
  readonly between?: RegExp;
}

/** What keeps a header from being included twice. */
const GUARDS = /(?:#[ \t]*(?:(?:ifndef|define)[ \t]+\w{1,80}|pragma[ \t]+once)[ \t]*\r?\n\s*){0,2}/y;
const SLASHES: Style = { line: /\/\//y, blocks: [['/*', '*/']], between: GUARDS };
const HASHES: Style = {
  line: /#/y,
  blocks: [
    ['"""', '"""'],
    ["'''", "'''"],
  ],
};
const DASHES: Style = {
  line: /--/y,
  blocks: [
    ['--[[', ']]'],
    ['{-', '-}'],
    ['/*', '*/'],
  ],
};
const SEMICOLONS: Style = { line: /;/y, blocks: [] };
const MARKUP: Style = { line: /(?!)/y, blocks: [['<!--', '-->']] };

const STYLES: readonly (readonly [endings: string, style: Style])[] = [
  [
    'c|h|cc|cpp|cxx|hh|hpp|hxx|inl|m|mm|cs|java|kts?|scala|groovy|gradle|go|rs|swift|dart|[cm]?[jt]sx?|s?css|less|php|proto|sol|zig',
    SLASHES,
  ],
  [
    '[it]pp|tcc|txx|ixx|inc|i|cuh?|cl|ino|pde|s|dtsi?|asl|lds|ll?|yy?|svh?|v|d|vala|nut|qml|idl|glsl|hlsl|frag|vert|fsh|vsh|metal',
    SLASHES,
  ],
  ['py|pyi|rb|pl|pm|sh|bash|zsh|r|jl|exs?|cmake|tcl|nim|ps1|tf', HASHES],
  ['asm|nasm|scm|el|lisp|clj[cs]?', SEMICOLONS],
  ['lua|sql|hs|elm|vhdl?|adb|ads', DASHES],
  ['vue|svelte|html?', MARKUP],
];

/** Behind the last dots of the names of sources whose comments are understood, as alternatives of a regular expression. */
export const COMMENTED = STYLES.map(([endings]) => endings).join('|');

/** By its path a file is a source in one of these languages. */
export function isSource(file: string): boolean {
  return SOURCE.test(file);
}

const SOURCE = new RegExp(`\\.(?:${COMMENTED})$`, 'i');

const BY_ENDING = STYLES.map(([endings, style]) => [new RegExp(`\\.(?:${endings})$`, 'i'), style] as const);

/** Comments of one file. */
const MOST = 16;

/** One comment: a block, or lines that follow each other. */
export interface FirstComment extends Stretch {
  readonly isLines: boolean;
}

/** The comments that a source begins with. */
export interface FirstComments {
  readonly comments: readonly FirstComment[];
  /** Where they are over: what comes more than `LOOKED_AHEAD` behind it changes nothing. */
  readonly end: number;
}

/** What stands before anything but a first line that is for the shell or a parser, and what guards a header. Linear. */
export function firstComments(file: string, text: string): FirstComments {
  const style = BY_ENDING.find(([ending]) => ending.test(file))?.[1];
  const comments: FirstComment[] = [];
  if (!style) return { comments, end: 0 };
  const next = (end: number): number => {
    const at = after(SPACE, text, end);
    return style.between ? after(style.between, text, at) : at;
  };
  let at = next(after(BEFORE, text, 0));
  while (comments.length < MOST) {
    const block = style.blocks.find(([open]) => text.startsWith(open, at));
    const end = block ? endOfBlock(text, at, block) : endOfLines(text, at, style.line);
    if (end === at) break;
    comments.push({ start: at, end, isLines: block === undefined });
    at = next(end);
  }
  return { comments, end: at };
}

/** UTF-16 units; more than what opens a comment, or what a parser is told at the start, may take. */
export const LOOKED_AHEAD = 250;

/** A mark of the order of bytes, a line for the shell, what PHP, XML and grammars begin with, "use strict". */
const BEFORE =
  /\uFEFF?(?:#!.*)?\s*(?:%\{|<\?(?:php|xml[^<>]{0,200}\?>)|<!doctype[^<>]{0,200}>|["']use strict["'];?)?\s*/iy;
const SPACE = /\s*/y;

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function endOfBlock(text: string, start: number, [open, close]: readonly [string, string]): number {
  const end = text.indexOf(close, start + open.length);
  return end < 0 ? text.length : end + close.length;
}

/** Of lines that all begin so; where none does, where they would begin. */
function endOfLines(text: string, start: number, line: RegExp): number {
  let end = start;
  for (let at = start; ; ) {
    at = after(INDENT, text, at);
    line.lastIndex = at;
    if (!line.test(text)) return end;
    const newline = text.indexOf('\n', at);
    if (newline < 0) return text.length;
    end = newline;
    at = newline + 1;
  }
}

const INDENT = /[ \t]*/y;
