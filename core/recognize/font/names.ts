import { u16 } from './big-endian.js';

/** The platform's own, present wherever JavaScript runs; declared here since the core compiles against no platform. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** What the names of a font are for. https://learn.microsoft.com/typography/opentype/spec/name#name-ids */
export const NAME = {
  copyright: 0,
  family: 1,
  version: 5,
  trademark: 7,
  manufacturer: 8,
  designer: 9,
  license: 13,
  licenseUrl: 14,
  typographicFamily: 16,
} as const;

/** A name, and its bytes in the table. */
export interface FontName {
  readonly text: string;
  readonly bytes: readonly [start: number, end: number];
}

/** The names in a table `name`. */
export interface FontNames {
  /** In English if there is one. */
  best(id: number): FontName | undefined;
  /** In every language, each once, English first. */
  all(id: number): readonly FontName[];
}

interface NameRecord {
  readonly id: number;
  readonly encoding: string;
  /** English on Windows first. */
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/** Records of a table: families of the world's languages have some hundreds. */
const MOST_RECORDS = 4096;
/** Languages of one name. */
const MOST_LANGUAGES = 64;

/** Reads a table `name`; what lies outside of it is left out. https://learn.microsoft.com/typography/opentype/spec/name */
export function fontNames(table: Uint8Array): FontNames {
  const storage = u16(table, 4);
  const records: NameRecord[] = [];
  for (let index = 0; index < Math.min(u16(table, 2), MOST_RECORDS); index++) {
    const record = recordAt(table, 6 + 12 * index, storage);
    if (record) records.push(record);
  }
  records.sort((a, b) => a.rank - b.rank);
  const all = (id: number, most: number): readonly FontName[] => {
    const names = new Map<string, FontName>();
    for (const record of records.filter((one) => one.id === id).slice(0, MOST_LANGUAGES)) {
      if (names.size >= most) break;
      const text = textOf(table, record);
      if (text !== '' && !names.has(text)) names.set(text, { text, bytes: [record.start, record.end] });
    }
    return [...names.values()];
  };
  return { best: (id) => all(id, 1)[0], all: (id) => all(id, MOST_LANGUAGES) };
}

function recordAt(table: Uint8Array, at: number, storage: number): NameRecord | undefined {
  const [platform, encoding, language] = [u16(table, at), u16(table, at + 2), u16(table, at + 4)];
  const start = storage + u16(table, at + 10);
  const end = start + u16(table, at + 8);
  const label = ENCODINGS.get(`${platform} ${platform === 0 ? '' : encoding}`);
  if (label === undefined || at + 12 > table.length || end > table.length) return undefined;
  return { id: u16(table, at + 6), encoding: label, rank: rankOf(platform, encoding, language), start, end };
}

/** https://learn.microsoft.com/typography/opentype/spec/name#platform-encoding-and-language */
const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['0 ', 'utf-16be'],
  ['1 0', 'macintosh'],
  ['1 1', 'shift_jis'],
  ['1 2', 'big5'],
  ['1 3', 'euc-kr'],
  ['1 25', 'gbk'],
  ['3 0', 'utf-16be'],
  ['3 1', 'utf-16be'],
  ['3 2', 'shift_jis'],
  ['3 3', 'gbk'],
  ['3 4', 'big5'],
  ['3 5', 'euc-kr'],
  ['3 10', 'utf-16be'],
]);

function rankOf(platform: number, encoding: number, language: number): number {
  const isUnicode = platform === 3 && (encoding <= 1 || encoding === 10);
  if (isUnicode && language === 0x409) return 0;
  if (isUnicode && (language & 0x3ff) === 0x09) return 1;
  if (platform === 1 && encoding === 0 && language === 0) return 2;
  if (platform === 0) return 3;
  return isUnicode ? 4 : 5;
}

function textOf(table: Uint8Array, { encoding, start, end }: NameRecord): string {
  return new TextDecoder(encoding).decode(table.subarray(start, end)).replaceAll('\0', '').trim();
}
