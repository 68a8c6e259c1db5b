import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Recognition, RecognizedComponent, Recognizer } from '../../core/model/recognized.js';
import { elf } from '../../core/recognize/elf.js';
import { machOFile } from '../../core/recognize/mach-o.js';
import { pe } from '../../core/recognize/pe.js';
import { wasm } from '../../core/recognize/wasm.js';
import { realFile } from './corpus.js';
import { recognized } from './support.js';

const real = (recognizer: Recognizer, path: string): readonly RecognizedComponent[] =>
  recognized(recognizer, path, realFile(recognizer.id, path)) as readonly RecognizedComponent[];

const plain = (one: Recognition | undefined): string | undefined =>
  one?.kind === 'component' ? one.purl.replace(/\?checksum=.*/, '') : one?.kind === 'finding' ? one.code : one?.kind;

/** What stands at a component's place. */
function written(recognizer: Recognizer, path: string, one: RecognizedComponent | undefined): string {
  if (!one || !('bytes' in one.at)) return '';
  return new TextDecoder().decode(realFile(recognizer.id, path).subarray(...one.at.bytes));
}

describe('ELF', () => {
  it('names the Go modules in it, each where it stands, and the standard library', () => {
    const found = real(elf, 'esbuild');
    expect(found.map(plain)).toEqual([
      'pkg:golang/github.com/evanw/esbuild',
      'pkg:golang/stdlib@1.20.12',
      'pkg:golang/golang.org/x/sys@v0.0.0-20220715151400-c0bba94af5f8',
    ]);
    expect(written(elf, 'esbuild', found[1])).toBe('go1.20.12');
    expect(written(elf, 'esbuild', found[2])).toMatch(/^dep\tgolang\.org\/x\/sys\tv0[^\n]*=$/);
    expect(found[0]?.facts).toContain('built from commit d7fd1ad35715cda76eb33343b7c07b275e402a2e');
  });

  it('names the crates that cargo auditable wrote into it', () => {
    const found = real(elf, 'audited').map((one) => [plain(one), one.bundled]);
    expect(found).toEqual([
      ['pkg:cargo/aud@0.1.0', 'executable'],
      ['pkg:cargo/hex@0.4.3', 'library'],
      ['pkg:cargo/itoa@1.0.19', 'library'],
    ]);
  });

  it('is the package that its builder noted', () => {
    expect(real(elf, 'noted').map(({ purl }) => purl)).toEqual([
      'pkg:deb/debian/tree@2.1.0-1?arch=amd64&distro=debian-12',
    ]);
  });

  it('says what a program says of its license, and what it links to', () => {
    const [told] = real(elf, 'told');
    expect(plain(told)).toBe('pkg:generic/told');
    expect(told?.texts.map(({ text }) => text)).toEqual([expect.stringContaining('License Apache-2.0')]);
    expect(told?.facts).toEqual(['links to libc.so.6', 'its build id is 7d06e5e78c63cc07a5956a26f2bac5561c290868']);
  });

  it('says what a kernel module says of its license', () => {
    const [module] = real(elf, 'nothing.ko');
    expect(plain(module)).toBe('pkg:generic/nothing');
    expect(module?.declared.map(({ text }) => text)).toEqual(['Dual MIT/GPL']);
  });

  it.each(['i386', 's390x'])('reads that of %s too', (machine) => {
    const [library] = real(elf, `${machine}/libmd.so.0.0.5`);
    expect(library?.facts.slice(0, 2)).toEqual(['calls itself libmd.so.0', 'links to libc.so.6']);
    expect(library?.facts[2]).toMatch(/^its build id is [0-9a-f]{40}$/);
  });

  it('is a finding where its header is cut, or its list of crates damaged', () => {
    expect(recognized(elf, 'a', realFile('elf', 'told').subarray(0, 40)).map(plain)).toEqual(['read/malformed']);
    const bytes = Uint8Array.from(realFile('elf', 'audited'));
    const zlib = bytes.findIndex(
      (byte, at) => byte === 0x78 && (byte * 256 + (bytes[at + 1] ?? 0)) % 31 === 0 && at > 64,
    );
    bytes.fill(0xff, zlib + 8, zlib + 40);
    expect(recognized(elf, 'a', bytes).map(plain)).toEqual(['read/malformed', 'pkg:generic/a']);
  });

  it.each([
    ['bin/tool', 'by-head'],
    ['lib/libz.so.1.3', 'by-head'],
    ['bin/tool-1.2.3', 'by-head'],
    ['README', 'no'],
    ['Makefile', 'no'],
    ['src/a.c', 'no'],
    ['.gitignore', 'no'],
  ])('looks at %s: %s', (file, interest) => {
    expect(elf.looksAt(file as never)).toBe(interest);
  });
});

describe('Mach-O', () => {
  it('reads the first of a universal file', () => {
    const [one, ...more] = real(machOFile, 'fsevents.node');
    expect(more).toEqual([]);
    expect(plain(one)).toBe('pkg:generic/fsevents.node');
    expect(one?.facts[0]).toContain('CoreServices');
    expect(one?.facts[1]).toMatch(/^its build id is [0-9a-f]{32}$/);
  });

  it('does not take a class of Java for one', () => {
    expect(machOFile.begins?.(Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 0x37))).toBe(false);
  });
});

describe('PE', () => {
  it('reads name and version of a .NET assembly', () => {
    const [one] = real(pe, 'ClrLoader.dll');
    expect(plain(one)).toBe('pkg:generic/ClrLoader@1.0.0');
    expect(one?.facts).toContain('the .NET assembly ClrLoader 1.0.0.0');
  });

  it('is a package of NuGet in the folders of one alone', () => {
    const bytes = realFile('pe', 'ClrLoader.dll');
    const at = (file: string): string | undefined => plain(recognized(pe, file, bytes)[0]);
    expect(at('packages/Newtonsoft.Json.13.0.3/lib/net45/Newtonsoft.Json.dll')).toBe(
      'pkg:nuget/Newtonsoft.Json@13.0.3',
    );
    expect(at('.nuget/packages/serilog/3.1.1/lib/net6.0/Serilog.dll')).toBe('pkg:nuget/serilog@3.1.1');
    expect(at('lib/13.0.3/ClrLoader.dll')).toBe('pkg:generic/ClrLoader@1.0.0');
    const namesake = (file: string) => (recognized(pe, file, bytes)[0] as RecognizedComponent).namesake;
    expect(namesake('lib/13.0.3/ClrLoader.dll')).toBe('pkg:nuget/ClrLoader@1.0.0');
    expect(namesake('.nuget/packages/serilog/3.1.1/lib/net6.0/Serilog.dll')).toBeUndefined();
  });

  it('has the copyright of the version resource as a text, where it stands', () => {
    const [one] = real(pe, 't32.exe');
    expect(plain(one)).toBe('pkg:generic/t32@1.1.0.14');
    const [{ text = '', at } = {}] = one?.texts ?? [];
    expect(text).toMatch(/^Copyright/);
    const range = at && 'bytes' in at ? at.bytes : [0, 0];
    const bytes = realFile('pe', 't32.exe').subarray(range[0], range[1]);
    expect(new TextDecoder('utf-16le').decode(bytes)).toContain(text);
  });

  it('asks the catalogue for programs as installers', () => {
    expect(real(pe, 'cli-32.exe')[0]?.known).toEqual([{ kind: 'installer', text: 'cli-32.exe' }]);
  });

  it('says whom a signature names, where its certificates say so', () => {
    const signed = realFile('pe', 'conpty.dll');
    const signature = (bytes: Uint8Array): readonly string[] =>
      (recognized(pe, 'conpty.dll', bytes)[0] as RecognizedComponent).facts.filter((one) => one.includes('signature'));
    expect(signature(signed)).toEqual(['carries a signature that names "Microsoft Corporation" and is not checked']);
    expect(signature(signed.subarray(0, signed.length - 9000))).toEqual(['carries a signature, which is not checked']);
  });

  it('ends where a tree of resources leads back into itself', () => {
    const bytes = Uint8Array.from(realFile('pe', 'timer.pyd'));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 16 < bytes.length; at += 4)
      if (view.getUint32(at, true) === 16 && view.getUint32(at + 4, true) >>> 31)
        view.setUint32(at + 4, 0x80000000, true);
    expect(plain(recognized(pe, 'timer.pyd', bytes)[0])).toBe('pkg:generic/timer.pyd');
  });
});

describe('WebAssembly', () => {
  const leb = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)];
  const section = (name: string, content: Uint8Array | string): number[] => {
    const body = [...leb(name), ...(typeof content === 'string' ? new TextEncoder().encode(content) : content)];
    return [
      0,
      (body.length & 0x7f) | (body.length > 127 ? 0x80 : 0),
      ...(body.length > 127 ? [body.length >> 7] : []),
      ...body,
    ];
  };
  const module = (...sections: readonly number[][]): Uint8Array =>
    Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections.flat()]);

  it('says by what it was made', () => {
    const [one] = real(wasm, 'chromehash_bg.wasm');
    expect(plain(one)).toBe('pkg:generic/chromehash_bg');
    expect(one?.facts.slice(0, 2)).toEqual(['language: Rust', 'processed-by: rustc 1.81.0 (eeb90cda1 2024-09-04)']);
  });

  it('reads its name, version, licenses and crates', () => {
    const crates = {
      packages: [
        { name: 'a', version: '1.0.0', source: 'crates.io', root: true },
        { name: 'b', version: '2.0.0', source: 'git' },
      ],
    };
    const bytes = module(
      section('name', Uint8Array.from([0, 4, ...leb('abc')])),
      section('version', '1.2.3'),
      section('licenses', 'MIT OR Apache-2.0'),
    );
    const [one] = recognized(wasm, 'x/y.wasm', bytes) as readonly RecognizedComponent[];
    expect([plain(one), one?.declared.map(({ text }) => text)]).toEqual([
      'pkg:generic/abc@1.2.3',
      ['MIT OR Apache-2.0'],
    ]);
    const audited = module(section('.dep-v0', deflateSync(JSON.stringify(crates))));
    expect(recognized(wasm, 'y.wasm', audited).map(plain)).toEqual(['pkg:cargo/a@1.0.0', 'pkg:cargo/b@2.0.0']);
  });

  it('is a finding where a section runs over the end', () => {
    expect(recognized(wasm, 'a.wasm', module([1, 0x7f, 0])).map(plain)).toEqual(['read/malformed', 'pkg:generic/a']);
  });
});
