import { expect, it } from 'vitest';
import type { RecognizedComponent } from '../../core/model/recognized.js';
import { font } from '../../core/recognize/font.js';
import { jar } from '../../core/recognize/jar.js';
import { zipOf } from '../node/zip-of.js';
import { corpusFile } from './corpus.js';
import { recognized } from './support.js';

function fontsOf(file: string, bytes: Uint8Array): readonly RecognizedComponent[] {
  return recognized(font, file, bytes).filter((one) => one.kind === 'component');
}

const caligraphic = corpusFile('font/KaTeX_Caligraphic-Regular.ttf');

it('takes from a font its names, its license and its embedding rights', () => {
  const [one, ...more] = fontsOf('web/x.ttf', caligraphic);
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    bundled: 'font',
    scope: 'runtime',
    at: { file: 'web/x.ttf', bytes: [0, 12344] },
    known: [
      { kind: 'file', text: 'web/x.ttf' },
      { kind: 'fontname', text: 'KaTeX_Caligraphic', version: '1.1' },
    ],
    facts: ['may be embedded, and installed from what it is embedded in', 'has the vendor id "PfEd"'],
  });
  expect(one?.purl).toBe(`pkg:generic/KaTeX_Caligraphic@1.1?checksum=sha256:${one?.sha256}`);
  expect(one?.declared.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Copyright \(c\) 2009-2010, Design Science, Inc\..*SIL Open Font License, Version 1\.1/s),
    'http://scripts.sil.org/OFL',
  ]);
  expect(one?.texts.map(({ text }) => text)).toEqual([expect.stringMatching(/^Copyright \(c\) 2009-2010 Design/)]);
});

it('places a name at its own bytes where a font keeps it as it is', () => {
  const [one] = fontsOf('x.ttf', caligraphic);
  for (const { text, at } of [...(one?.declared ?? []), ...(one?.texts ?? [])]) {
    const [start, end] = 'bytes' in at ? at.bytes : [0, 0];
    expect(new TextDecoder('utf-16be').decode(caligraphic.subarray(start, end)).trim()).toBe(text);
  }
});

it('reads the same in every wrapping', () => {
  const plain = (file: string) =>
    fontsOf(file, corpusFile(`font/${file}`)).map(({ purl, declared, texts, facts }) => [
      purl.replace(/\?.*/, ''),
      [...declared, ...texts].map(({ text }) => text),
      facts,
    ]);
  expect(plain('KaTeX_Caligraphic-Regular.woff')).toEqual(plain('KaTeX_Caligraphic-Regular.ttf'));
  expect(plain('KaTeX_Caligraphic-Regular.woff2')).toEqual(plain('KaTeX_Caligraphic-Regular.ttf'));
});

it.each([
  ['MathJax_Vector-Bold.woff', 'MathJax_Vector-Bold@1.1', 'may be embedded, and installed from what it is embedded in'],
  ['roboto-greek-ext-900-italic.woff2', 'Roboto%20Black@2.137', 'has the vendor id "GOOG"'],
  ['noto-sans-sc-99-300-normal.woff2', 'Noto%20Sans%20SC%20Thin@2.004', 'has the vendor id "ADBO"'],
  ['fa-v4compatibility.ttf', 'Font%20Awesome%20v4%20Compatibility@775.01171875', 'has the vendor id "AWSM"'],
])('%s is %s', (file, purl, fact) => {
  const [one] = fontsOf(file, corpusFile(`font/${file}`));
  expect(one?.purl.replace(/\?.*/, '')).toBe(`pkg:generic/${purl}`);
  expect(one?.facts).toContain(fact);
});

it('knows a family by its names in every language, the English one first', () => {
  const [one] = fontsOf(
    'msyh.ttf',
    sfntOf({
      name: nameTable([
        named(0x804, 1, '微软雅黑'),
        named(0x409, 1, 'Microsoft YaHei'),
        named(0x409, 5, 'Version 6.2'),
      ]),
    }),
  );
  expect(one?.known.slice(1)).toEqual([
    { kind: 'fontname', text: 'Microsoft YaHei', version: '6.2' },
    { kind: 'fontname', text: '微软雅黑', version: '6.2' },
  ]);
});

it("reads names in the old encodings of Apple's and of Chinese fonts", () => {
  const mac = { platform: 1, encoding: 0, language: 0, id: 1, bytes: Buffer.from([0x46, 0x9f, 0x72]) };
  const chinese = { platform: 3, encoding: 3, language: 0x804, id: 1, bytes: Buffer.from([0xcb, 0xce, 0xcc, 0xe5]) };
  const [one] = fontsOf('x.ttf', sfntOf({ name: nameTable([chinese, mac]) }));
  expect(one?.known.slice(1).map(({ text }) => text)).toEqual(['Für', '宋体']);
});

it('reads each font of a collection', () => {
  const first = sfntOf({ name: nameTable([named(0x409, 1, 'One')]) }, 20);
  const second = sfntOf({ name: nameTable([named(0x409, 1, 'Two')]) }, 20 + first.length);
  const head = Buffer.from('ttcf\0\x01\0\0\0\0\0\x02', 'latin1');
  const places = Buffer.alloc(8);
  places.writeUInt32BE(20, 0);
  places.writeUInt32BE(20 + first.length, 4);
  const found = fontsOf('x.ttc', Buffer.concat([head, places, first, second]));
  expect(found.map(({ purl, at }) => [purl.replace(/\?.*/, ''), 'bytes' in at && at.bytes[0]])).toEqual([
    ['pkg:generic/One', 20],
    ['pkg:generic/Two', 20 + first.length],
  ]);
});

it.each([
  [0x0002, 3, ['may not be embedded unless its owner permits it']],
  [0x0008, 3, ['may be embedded in documents that are edited']],
  [0x000c, 2, ['may be embedded in documents that are edited']],
  [
    0x0304,
    3,
    ['may be embedded for preview and print alone', 'may not be embedded in part', 'may be embedded as bitmaps alone'],
  ],
])('takes the rights of %i for what they are', (fsType, version, facts) => {
  const os2 = Buffer.alloc(96);
  os2.writeUInt16BE(version, 0);
  os2.writeUInt16BE(fsType, 8);
  const [one] = fontsOf('x.otf', sfntOf({ 'OS/2': os2, name: nameTable([named(0x409, 1, 'X')]) }));
  expect(one?.facts).toEqual(facts);
});

it('takes a long statement for a text', () => {
  const text = 'Permission is hereby granted. '.repeat(50).trim();
  const [one] = fontsOf('x.ttf', sfntOf({ name: nameTable([named(0x409, 13, text)]) }));
  expect(one?.declared).toEqual([]);
  expect(one?.texts.map((stated) => stated.text)).toEqual([text]);
});

it.each(['""', '-', ' . '])('takes %j for no statement of a license', (text) => {
  const [one] = fontsOf('x.ttf', sfntOf({ name: nameTable([named(0x409, 13, text), named(0x409, 14, text)]) }));
  expect(one?.declared).toEqual([]);
});

it.each([
  ['x.ttf', caligraphic.subarray(0, 5000), 'has no names that can be read'],
  ['x.woff', corpusFile('font/KaTeX_Caligraphic-Regular.woff').subarray(0, 5000), 'has no names that can be read'],
  ['x.woff2', corpusFile('font/KaTeX_Caligraphic-Regular.woff2').subarray(0, 5000), 'cannot be unpacked'],
  [
    'x.woff2',
    corpusFile('font/KaTeX_Caligraphic-Regular.woff2').subarray(0, 60),
    'has a list of tables that cannot be read',
  ],
  ['x.ttc', Buffer.from('ttcf\0\x01\0\0\0\0\0\x02', 'latin1'), 'shows 0 of its 2 fonts'],
  ['x.otf', Buffer.from('<html>'), 'is no font'],
  ['x.otf', Buffer.alloc(0), 'is empty'],
])('says of a damaged %s that it cannot be read', (file, bytes, fact) => {
  const found = recognized(font, file, bytes);
  expect(found.at(-1)).toMatchObject({ code: 'read/malformed', message: `${file} ${fact}` });
  if (file !== 'x.ttc') expect(found[0]).toMatchObject({ purl: expect.stringMatching(/^pkg:generic\/x\?checksum=/) });
});

it('finds fonts in archives', () => {
  const found = recognized(jar, 'ui.jar', zipOf({ 'fonts/k.ttf': caligraphic }));
  expect(found[1]).toMatchObject({ bundled: 'font', at: { inside: ['fonts/k.ttf'], bytes: [0, 12344] } });
});

interface NameRecord {
  readonly platform: number;
  readonly encoding: number;
  readonly language: number;
  readonly id: number;
  readonly bytes: Buffer;
}

function named(language: number, id: number, text: string): NameRecord {
  return { platform: 3, encoding: 1, language, id, bytes: Buffer.from(text, 'utf16le').swap16() };
}

function nameTable(records: readonly NameRecord[]): Buffer {
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, { platform, encoding, language, id, bytes }] of records.entries()) {
    for (const [field, value] of [platform, encoding, language, id, bytes.length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...records.map(({ bytes }) => bytes)]);
}

/** A font of these tables alone; `before` are the bytes of the file that come first. */
function sfntOf(tables: Readonly<Record<string, Buffer>>, before = 0): Buffer {
  const all = Object.entries(tables);
  const head = Buffer.alloc(12 + 16 * all.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(all.length, 4);
  let offset = head.length;
  for (const [index, [tag, bytes]] of all.entries()) {
    head.write(tag, 12 + 16 * index, 'latin1');
    head.writeUInt32BE(before + offset, 20 + 16 * index);
    head.writeUInt32BE(bytes.length, 24 + 16 * index);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...all.map(([, bytes]) => bytes)]);
}
