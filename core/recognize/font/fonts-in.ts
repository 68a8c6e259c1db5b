import { baseName, type FilePath } from '../../model/file-path.js';
import type { ByteRange, Recognition, RecognizedComponent, Stated, Unpacking } from '../../model/recognized.js';
import { quoted } from '../../text/words.js';
import { genericPurl } from '../archives/generic.js';
import type { Located } from '../zip/archive.js';
import { unreadable } from '../zip/troubles.js';
import { tagAt } from './big-endian.js';
import { type FontName, type FontNames, fontNames, NAME } from './names.js';
import { embeddingRights } from './rights.js';
import { collection, sfnt } from './sfnt.js';
import type { Font, Fonts, FontTable } from './tables.js';
import { woff } from './woff.js';
import { woff2 } from './woff2.js';

/** Fonts by their names; of which format one is, its first bytes say. */
export const FONT_NAMES = /\.(?:ttf|otf|ttc|otc|woff2?)$/i;

/** A statement of more than this is a license text, not the name of one. */
const LONGEST_STATEMENT = 1000;

/** The fonts in a file, each by what it says of itself. One that says nothing is known by its bytes and its file's name. */
export function* fontsIn(located: Located, unpacking: Unpacking): Generator<Recognition> {
  const { fonts, problem } = read(located.bytes, unpacking);
  const sha256 = unpacking.sha256(located.bytes);
  for (const font of fonts) yield component(located, font, sha256);
  if (problem !== undefined) yield unreadable(located, problem);
}

function read(bytes: Uint8Array, unpacking: Unpacking): Fonts {
  switch (tagAt(bytes, 0)) {
    case '\0\x01\0\0':
    case 'OTTO':
    case 'true':
    case 'typ1':
      return sfnt(bytes);
    case 'ttcf':
      return collection(bytes);
    case 'wOFF':
      return woff(bytes, unpacking);
    case 'wOF2':
      return woff2(bytes, unpacking);
    default:
      return { fonts: [{ start: 0, end: bytes.length, name: undefined, os2: undefined }], problem: 'is no font' };
  }
}

function component(located: Located, font: Font, sha256: string): RecognizedComponent {
  const { file, inside } = located;
  const at = (start: number, end: number): ByteRange => ({
    file,
    bytes: [start, end],
    ...(inside.length > 0 ? { inside } : {}),
  });
  const names = fontNames(font.name?.bytes ?? new Uint8Array());
  const stated = (name: FontName): Stated => ({ text: name.text, at: at(...placeOf(name, font.name as FontTable)) });
  const license = saying(names.best(NAME.license));
  const path = inside.at(-1) ?? file;
  const families = [...names.all(NAME.typographicFamily), ...names.all(NAME.family)].map(({ text }) => text);
  const name = families[0] ?? baseName(path as FilePath).replace(/\.\w+$/, '');
  const version = /\d+(?:\.\d+)*/.exec(names.best(NAME.version)?.text ?? '')?.[0];
  return {
    kind: 'component',
    bundled: 'font',
    purl: genericPurl(name, version, sha256),
    scope: 'runtime',
    at: at(font.start, font.end),
    declared: [...license.filter(isShort), ...saying(names.best(NAME.licenseUrl))].map(stated),
    texts: [...license.filter((one) => !isShort(one)), ...listed(names.best(NAME.copyright))].map(stated),
    sha256,
    known: [
      { kind: 'file', text: path },
      ...[...new Set(families)].map((text) => ({ kind: 'fontname' as const, text, ...(version ? { version } : {}) })),
    ],
    facts: [...embeddingRights(font.os2?.bytes ?? new Uint8Array()), ...makersIn(names)],
  };
}

/** Some makers leave quotation marks or a dash where a license would stand. */
function saying(name: FontName | undefined): readonly FontName[] {
  return listed(name).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function listed<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}

function isShort({ text }: FontName): boolean {
  return text.length <= LONGEST_STATEMENT;
}

/** Where a table is packed, a name lies somewhere in what it is packed to. */
function placeOf({ bytes: [start, end] }: FontName, table: FontTable): readonly [number, number] {
  return table.isPlain ? [table.start + start, table.start + end] : [table.start, table.end];
}

/** Who made it and whose marks its names are, a clause each. */
function* makersIn(names: FontNames): Generator<string> {
  for (const { text } of listed(names.best(NAME.manufacturer))) yield `is made by ${quoted(text)}`;
  for (const { text } of listed(names.best(NAME.designer))) yield `is designed by ${quoted(text)}`;
  for (const { text } of listed(names.best(NAME.trademark))) yield `has a notice of trademarks: ${quoted(text)}`;
}
