import type { Asked } from '../model/facts.js';
import { purl } from '../model/purl.js';

/** A package that an environment of conda asks for. Offsets are offsets in the text. */
export interface CondaSpec {
  readonly name: string;
  readonly nameStart: number;
  /** What follows the name; its end is the text's. */
  readonly wish: string;
  readonly asked: Asked;
  /** It names one build, as the environments do that conda itself writes down. */
  readonly hasBuild: boolean;
}

/**
 * Reads "channel::name=1.2=build" and "name ==1.2"; undefined for what is no specification. Only "==", and a version with a build, is one
 * version: "name=1.2" is any that begins with 1.2. `channel` is where packages without one come from, if that is known.
 * https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/pkg-specs.html#package-match-specifications
 * https://github.com/package-url/purl-spec/blob/main/types-doc/conda-definition.md
 */
export function condaSpec(text: string, channel: string | undefined): CondaSpec | undefined {
  const [whole, lead = '', from, written = ''] = SPEC.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const nameStart = lead.length + (from === undefined ? 0 : from.length + 2);
  const wish = text.slice(whole.length).trim();
  if (wish !== '' && !/^[=<>!~\d*[]/.test(wish)) return undefined;
  const [, exact, built, build] = EXACT.exec(wish) ?? [];
  const version = exact ?? built;
  const name = written.toLowerCase();
  const place = from?.split('/') ?? [];
  const subdir = place.length > 1 && SUBDIR.test(place.at(-1) ?? '') ? place.pop() : undefined;
  const qualifiers = new Map([
    ['build', build ?? ''],
    ['channel', from === undefined ? (channel ?? '') : place.join('/')],
    ['subdir', subdir ?? ''],
  ]);
  const versioned = version === undefined ? {} : { version };
  const asked = { purl: purl({ type: 'conda', name, ...versioned, qualifiers }), ...versioned };
  return { name, nameStart, wish, asked, hasBuild: build !== undefined };
}

const SPEC = /^(\s*)(?:([^\s:=<>![\]]+)::)?([A-Za-z0-9_][\w.-]*)/;
/** "==1.2" or "=1.2=build" ("1.2 build" is the same). */
const EXACT = /^(?:==\s*([\w.!+]+)|=?\s*([\w.!+]+)(?:=|\s+)([\w.]+))$/;
const SUBDIR = /^(?:noarch|(?:linux|osx|win|emscripten|wasi|freebsd|zos)-[\w]+)$/;
