import { basename, extname } from 'node:path';

const QUOTED = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/;
/** A quote in a regular expression opens none: what seems to hold a line of comment is no string. */
const TEMPLATE = /`(?:\\.|(?!^[ \t]*\/[/*])[^`\\])*`/;
const SLASHES = /\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/[^\n]*\n?)+|\/\/[^\n]*/;
const HASHES = /(?:^[ \t]*#(?!(?:include|define|if|ifdef|ifndef|endif|pragma)\b)[^\n]*\n?)+/;
const DASHES = /(?:^[ \t]*--[^\n]*\n?)+|--\[\[[\s\S]*?\]\]|\{-[\s\S]*?-\}/;
const SEMICOLONS = /(?:^[ \t]*;[^\n]*\n?)+/;
const DOCSTRINGS = /"""[\s\S]*?"""|'''[\s\S]*?'''/;
const PARENTHESES = /\(\*[\s\S]*?\*\)/;
const REMARKS = /(?:^[ \t]*(?:@?rem\b|::)[^\n]*\n?)+/;
const MARKUP = /<!--[\s\S]*?-->|<%#[\s\S]*?%>|\{\{!--[\s\S]*?--\}\}|\{\{![\s\S]*?\}\}|\{#[\s\S]*?#\}/;

/** How comments are written, by the endings of files. Strings stand before comments: a mark in one opens nothing. */
const LANGUAGES: readonly (readonly [endings: string, strings: readonly RegExp[], comments: readonly RegExp[]])[] = [
  ['js mjs cjs jsx flow ts tsx mts cts vue svelte ejs go dart kt kts', [QUOTED, TEMPLATE], [SLASHES, MARKUP]],
  ['rs java scala groovy gradle c h cc cpp cxx hpp hh hxx inc m mm cs fs swift', [QUOTED], [SLASHES, PARENTHESES]],
  ['proto thrift sol glsl S asm json5 sass scss less styl css', [QUOTED], [SLASHES, SEMICOLONS]],
  ['php phtml jst', [QUOTED], [SLASHES, MARKUP, HASHES]],
  ['py pyi pyx', [], [DOCSTRINGS, HASHES]],
  ['rb rake erb ps1 pl pm t r jl ex exs coffee ls yml yaml toml sh bash zsh bats', [], [HASHES]],
  ['cmake gyp gypi gn mk graphql tf ini cfg conf properties', [], [HASHES, SEMICOLONS]],
  ['sql lua hs elm purs', [], [DASHES, SLASHES]],
  ['clj el', [], [SEMICOLONS]],
  ['ml mli', [], [PARENTHESES]],
  ['bat cmd', [], [REMARKS]],
  ['html htm xhtml xml svg md markdown mdx hbs pug', [], [MARKUP]],
];

/** What speaks of the rights in a file, and not only of licenses. */
const BANNER =
  /copyright|\(c\)|©|spdx-|@licen[sc]e|@preserve|licen[sc]ed\b|licen[sc]e:|under (?:an?|the)\s+[\w. ]*licen[sc]e|public licen[sc]e|all rights reserved|public domain/i;

/** What may stand before a file's first comment. */
const PROLOGUE =
  /^(?:\uFEFF|\s|#![^\n]*\n|<\?php|<\?xml[^>]*\?>|<!doctype[^>]*>|@charset "[^"]*";|["']use strict["'];?|@echo off|---\n)*$/i;

/**
 * A source without what states its license: the comments at its head, and any other that is a banner. Comments that
 * only speak of licenses stay, as do all strings. Line breaks stay too, so that lines have their numbers.
 */
export function withoutBanners(source: string, path: string): string {
  const text = source.replaceAll('\r\n', '\n');
  const comments = commentsOf(path);
  if (!comments) return text;
  let headEnds: number | undefined = 0;
  return text.replace(comments, (found, comment: string | undefined, at: number) => {
    if (comment === undefined) return found;
    if (headEnds !== undefined && !PROLOGUE.test(text.slice(headEnds, at))) headEnds = undefined;
    if (headEnds === undefined && !BANNER.test(comment)) return found;
    if (headEnds !== undefined) headEnds = at + found.length;
    return found.replace(/[^\n]+/g, '');
  });
}

function commentsOf(path: string): RegExp | undefined {
  const ending = basename(path) === 'CMakeLists.txt' ? 'cmake' : extname(path).slice(1);
  const language = LANGUAGES.find(([endings]) => endings.split(' ').includes(ending));
  if (!language) return undefined;
  const [, strings, comments] = language;
  const sources = (all: readonly RegExp[]) => all.map(({ source }) => source);
  return new RegExp([...sources(strings), `(${sources(comments).join('|')})`].join('|'), 'gm');
}
