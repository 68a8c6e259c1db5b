import { fingerprintOf, withoutKeys } from '../entitle/keys.js';
import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { CircumventionSign, HidingSign, LicenseClaim, RecognizedComponent } from '../model/recognized.js';
import type { Scope } from '../model/scope.js';
import { vendoredLicense } from '../recognize/vendored-license.js';
import { type LicensesBeside, licensesByFolder } from './licenses-beside.js';
import type { RecognizedIn } from './recognize-files.js';
import { moduleOf } from './vendored-modules.js';

/** What was recognized besides packages, by what it is good for; what is ignored or out of scope is gone. */
export interface SeenBesides {
  readonly components: readonly RecognizedComponent[];
  /** The same with those that are ignored or out of scope. */
  readonly everything: readonly RecognizedComponent[];
  /** Of these what is here and cannot be looked into. */
  readonly unread: ReadonlySet<RecognizedComponent>;
  /** Of folders that hold what others wrote. */
  readonly licenses: LicensesBeside;
  /** Every file in which something was recognized. */
  readonly files: readonly FilePath[];
  readonly claims: readonly LicenseClaim[];
  readonly signs: readonly CircumventionSign[];
  readonly hidings: readonly HidingSign[];
  /** Where something may have been overlooked. */
  readonly findings: readonly Finding[];
}

/** Sorts out what was recognized. `scopes`: only components of these. */
export function sortOut(
  besides: Iterable<RecognizedIn>,
  isIgnored: (file: FilePath) => boolean,
  scopes: readonly Scope[] | undefined,
): SeenBesides {
  const components: RecognizedComponent[] = [];
  const everything: RecognizedComponent[] = [];
  const claims: LicenseClaim[] = [];
  const signs: CircumventionSign[] = [];
  const hidings: HidingSign[] = [];
  const findings: Finding[] = [];
  const unread = new Set<RecognizedComponent>();
  const licenseFiles: RecognizedComponent[] = [];
  const files = new Set<FilePath>();
  for (const { file, by, recognitions } of besides) {
    // What the walk itself has to say every other check of this tree says too.
    if (by === 'walk') continue;
    files.add(file);
    const ignored = isIgnored(file);
    const isBroken = recognitions.some((one) => one.kind === 'finding' && one.severity === 'error');
    for (const one of recognitions) {
      if (one.kind === 'component') {
        everything.push(one);
        if (by === vendoredLicense.id) licenseFiles.push(one);
        if (isBroken && one.declared.length + one.texts.length === 0) unread.add(one);
        if (!ignored && (!scopes || scopes.includes(one.scope))) components.push(one);
      } else if (ignored) continue;
      else if (one.kind === 'claim') claims.push(one);
      else if (one.kind === 'circumvention') signs.push(one);
      else if (one.kind === 'hiding') hidings.push(one);
      else findings.push(one);
    }
  }
  const licenses = licensesByFolder(licenseFiles);
  const isLicense = new Set(licenseFiles);
  const inModule = moduleOf(everything);
  const placed = (all: readonly RecognizedComponent[]) => all.map((one) => (isLicense.has(one) ? inModule(one) : one));
  return {
    components: placed(components),
    everything: placed(everything),
    unread,
    licenses,
    files: [...files],
    claims,
    signs,
    hidings,
    findings,
  };
}

/**
 * Texts as they may be shown: without keys in files that hold some, and none of what is no text. Marked are, of such a file,
 *
 * 1. all words behind the name of a key on its line, however they are put together
 * 2. the key itself wherever it stands
 * 3. what looks like a key
 */
export function showable({ claims, signs }: SeenBesides, texts: (file: string) => string | undefined) {
  const keyed = new Map<string, LicenseClaim[]>(signs.map(({ at }) => [at.file, []]));
  for (const claim of claims) {
    const known = keyed.get(claim.at.file);
    if (claim.keyHash !== undefined && known) known.push(claim);
    else if (claim.keyHash !== undefined) keyed.set(claim.at.file, [claim]);
  }
  const marked = new Map<string, string>();
  return (file: string): string | undefined => {
    const known = marked.get(file);
    if (known !== undefined) return known;
    const text = texts(file);
    if (text === undefined || NO_TEXT.test(text.slice(0, HEAD))) return undefined;
    const keys = keyed.get(file);
    if (!keys) return text;
    const rest = withoutHashed(withoutWords(text, keys), keys);
    const { source } = withoutKeys({ file: file as FilePath, text: rest });
    marked.set(file, source.text);
    return source.text;
  };
}

const HEAD = 1024;
/** What fonts, archives and programs begin with, and texts do not have. */
const NO_TEXT = /[\0\uFFFD]/;

/** The rest of the lines behind these names with a mark in the place of each letter: offsets stay what they were. */
function withoutWords(text: string, keys: readonly LicenseClaim[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const end of keys.map(({ at }) => at.end).sort((a, b) => a - b)) {
    if (end < from) continue;
    const newline = text.indexOf('\n', end);
    const stop = newline < 0 ? text.length : newline;
    parts.push(text.slice(from, end), masked(text.slice(end, stop)));
    from = stop;
  }
  return parts.join('') + text.slice(from);
}

/** Texts in quotes, words, and what follows "=" or ":" in words, whose hash is that of a key. */
function withoutHashed(text: string, keys: readonly LicenseClaim[]): string {
  const hashes = new Set(keys.map(({ keyHash }) => `sha256:${keyHash}`));
  if (hashes.size === 0) return text;
  const isKey = (part: string): boolean => hashes.has(fingerprintOf(part));
  const unquoted = QUOTED.reduce(
    (all, quoted) => all.replace(quoted, (whole) => (isKey(whole.slice(1, -1)) ? masked(whole) : whole)),
    text,
  );
  return unquoted.replace(WORD, (word) => {
    const [, value = ''] = /^[^=:]*[=:](.*)$/.exec(word) ?? [];
    return isKey(word) || isKey(value) ? masked(word) : word;
  });
}

const QUOTED = [/"[^"\n]{8,16384}"/g, /'[^'\n]{8,16384}'/g, /`[^`\n]{8,16384}`/g];
const WORD = /[^\s"'`<>{}(),;]{8,}/g;

function masked(text: string): string {
  return text.replace(/[^\s"'`()[\]{}<>=:;,]/g, '•');
}
