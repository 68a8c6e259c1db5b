import { textOf } from '../bytes/text.js';
import { ascii, type ByteView, find, type Range } from '../bytes/view.js';
import { type Image, offsetOf, sectionNamed } from './image.js';

/** What the Go linker writes into every executable. */
export interface GoBuildInfo {
  /** "go1.22.1" and where it stands. */
  readonly version: { readonly text: string; readonly bytes: Range };
  /** The package that was built. */
  readonly path?: string;
  /** The main module first, with what stands in for it where it is replaced. */
  readonly modules: readonly GoModule[];
  readonly settings: ReadonlyMap<string, string>;
}

export interface GoModule {
  readonly kind: 'mod' | 'dep';
  readonly path: string;
  /** Absent for a folder, and for "(devel)". */
  readonly version?: string;
  /** The module it stands in for. */
  readonly replaces?: string;
  /** Where it comes from, when that is no module. */
  readonly folder?: string;
  readonly bytes: Range;
}

/**
 * The build information of an executable: in its own section, else where data begins. Since Go 1.18 the strings stand
 * there, before it pointers to them did. https://pkg.go.dev/debug/buildinfo
 */
export function goBuildInfo(image: Image): GoBuildInfo | undefined {
  const { view } = image;
  const at = placeOf(image);
  if (at === undefined) return undefined;
  const flags = view.u8(at + 15);
  const strings = flags & 2 ? inlineStrings(view, at + 32) : pointedStrings(image, at, flags);
  const version = strings?.[0];
  if (!strings || !version || !VERSION.test(textOf(view.slice(version)))) return undefined;
  return {
    version: { text: textOf(view.slice(version)), bytes: version },
    ...moduleInfo(view, unframed(view, strings[1])),
  };
}

const MAGIC = ascii('\xff Go buildinf:');
const VERSION = /^(?:devel )?go\d|^devel /;
/** Bytes of a data section that are looked through. */
const NEAR = 4 * 1024 * 1024;

function placeOf(image: Image): number | undefined {
  const own = sectionNamed(image, '.go.buildinfo', '__go_buildinfo');
  const places = own ? [own] : image.sections.filter(({ isData }) => isData);
  for (const { bytes } of places) {
    const found = find(image.view.bytes, MAGIC, [bytes[0], Math.min(bytes[1], bytes[0] + NEAR)]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Two strings, each after its length as a varint. */
function inlineStrings(view: ByteView, at: number): readonly [Range, Range] | undefined {
  const version = afterVarint(view, at);
  const modules = version && afterVarint(view, version[1]);
  return modules && [version, modules];
}

function afterVarint(view: ByteView, at: number): Range | undefined {
  let length = 0;
  for (let index = 0; index < 4; index++) {
    const byte = view.u8(at + index);
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80)
      return length <= MOST && view.has(at + index + 1, length) ? view.range(at + index + 1, length) : undefined;
  }
  return undefined;
}

/** Bytes of a string. */
const MOST = 4 * 1024 * 1024;

/** Pointers to two string headers: a pointer and a length. */
function pointedStrings(image: Image, at: number, flags: number): readonly [Range, Range] | undefined {
  const { view } = image;
  const size = view.u8(at + 14) === 8 ? 8 : 4;
  if ((flags & 1) !== (view.isBigEndian ? 1 : 0)) return undefined;
  const [version, modules] = [0, 1].map((index): Range | undefined => {
    const header = offsetOf(image, view.word(at + 16 + index * size, size));
    const start = header === undefined ? undefined : offsetOf(image, view.word(header, size));
    const length = header === undefined ? 0 : view.word(header + size, size);
    return start !== undefined && length <= MOST && view.has(start, length) ? view.range(start, length) : undefined;
  });
  return version && [version, modules ?? [version[1], version[1]]];
}

/** The modules stand between two marks of 16 bytes. */
function unframed(view: ByteView, [start, end]: Range): Range {
  return end - start >= 33 && view.u8(end - 17) === 10 ? [start + 16, end - 16] : [end, end];
}

function moduleInfo(view: ByteView, range: Range): Pick<GoBuildInfo, 'path' | 'modules' | 'settings'> {
  const modules: GoModule[] = [];
  const settings = new Map<string, string>();
  let path: string | undefined;
  for (const { text, bytes } of linesIn(view, range)) {
    const [kind, first = '', second = ''] = text.split('\t');
    const last = modules.at(-1);
    if (kind === 'path') path = first;
    else if ((kind === 'mod' || kind === 'dep') && first !== '')
      modules.push({ kind, path: first, ...versionOf(second), bytes });
    else if (kind === '=>' && last && first !== '') modules[modules.length - 1] = replaced(last, first, second, bytes);
    else if (kind === 'build') settings.set(first.split('=', 1)[0] as string, first.slice(first.indexOf('=') + 1));
  }
  return { ...(path === undefined ? {} : { path }), modules, settings };
}

function versionOf(text: string): { readonly version?: string } {
  return text.startsWith('v') ? { version: text } : {};
}

function replaced({ kind, path, version }: GoModule, by: string, byVersion: string, bytes: Range): GoModule {
  // A folder is no module: what it holds goes by the name of what it replaces.
  if (!byVersion.startsWith('v')) return { kind, path, folder: by, bytes };
  return { kind, path: by, version: byVersion, replaces: version === undefined ? path : `${path} ${version}`, bytes };
}

const MOST_LINES = 20_000;

function* linesIn(view: ByteView, [start, end]: Range): Generator<{ readonly text: string; readonly bytes: Range }> {
  let at = start;
  for (let count = 0; at < end && count < MOST_LINES; count++) {
    const found = view.bytes.indexOf(10, at);
    const stop = found < 0 || found > end ? end : found;
    yield { text: textOf(view.slice([at, stop])), bytes: [at, stop] };
    at = stop + 1;
  }
}
