import { beginningsOf, phraseAt, phrases } from '../grammar/phrases.js';
import { type Places, placesOf } from '../grammar/places.js';
import type { Reader } from '../grammar/reader.js';
import { marked } from '../word-set.js';
import { isTitle, TITLES } from './title.js';

/** Where words stand that say what a license is about. */
export interface SectionCues {
  /** Headings of a license. */
  readonly titles: Places;
  /** "Files: src/*" at the beginning of a line. */
  readonly listed: Places;
  /** "Legacy Acme License", at the beginning of a line: what the work was, and its older parts are, under. */
  readonly former: Places;
  /** Of something bundled. */
  readonly bundles: Places;
  /** Words of another origin. */
  readonly borrows: Places;
  /** "Is licensed". */
  readonly licensed: Places;
}

/** Those of the words before a place, looked for once. */
export function sectionCues(words: Reader, until: number): SectionCues {
  const { vocabulary } = words;
  return {
    titles: placesOf(words, TITLES(vocabulary), until, (at) => isTitle(words, at)),
    listed: placesOf(words, FILES(vocabulary), until, (at) => isList(words, at)),
    former: placesOf(words, LEGACY(vocabulary), until, (at) => isFormer(words, at)),
    bundles: placesOf(words, BUNDLING(vocabulary), until, (at) => isBundle(words, at)),
    borrows: beginningsOf(words, BORROWS, until),
    licensed: placesOf(words, IS(vocabulary), until, (at) => isLicensed(words, at)),
  };
}

function isList(words: Reader, at: number): boolean {
  return words.word(at) === 'files' && words.startsLine(at) && words.isField(at);
}

function isFormer(words: Reader, at: number): boolean {
  if (words.word(at) !== 'legacy' || !words.startsLine(at)) return false;
  for (let next = at + 1; next <= at + 3; next += 1) if (/^licen[cs]es?$/.test(words.word(next))) return true;
  return false;
}

function isBundle(words: Reader, at: number): boolean {
  return phraseAt(words, at, BUNDLES) !== undefined || isHeading(words, at);
}

/** "Dependencies:" alone on its line. */
export function isHeading(words: Reader, at: number): boolean {
  return (
    DEPENDENCIES(words.vocabulary)[words.id(at)] === 1 &&
    words.word(at) === 'dependencies' &&
    words.startsLine(at) &&
    words.startsLine(at + 1)
  );
}

function isLicensed(words: Reader, at: number): boolean {
  return /^(?:is|are)$/.test(words.word(at)) && /^licen[cs]ed$/.test(words.word(at + 1));
}

const BUNDLES = phrases(`
  third party
  thirdparty
  bundled
  bundles
  includes the following
  contains the following
  following software
  following libraries
  following components are included
  following licenses
  this product includes
  this software includes
  this software contains
  this project includes
  this project contains
  this package includes
  this package contains
  this library includes
  this library contains
  this package bundles
  externally maintained
  additional licenses
  used according to
  as a contributor
  vendored
  licensed separately
  other licenses
`);

/** Of the next license alone. */
export const BORROWS = phrases(`
  incorporates
  derived from
  based on
  based off
  adapted from
  ported from
  taken from
  borrowed from
  sourced from
  copied from
  portions of
  a portion of
  parts of
  code from
  debian packaging
  functions contained in
  its license follows
  whose license follows
`);

const FILES = marked(['files']);
const LEGACY = marked(['legacy']);
const DEPENDENCIES = marked(['dependencies']);
const IS = marked(['is', 'are']);
const BUNDLING = marked(['dependencies', ...BUNDLES.byFirst.keys()]);
