import { licenseFiles } from '../identify/license-files.js';
import { detached, manifestLicense } from '../identify/manifest-license.js';
import type { TextReader } from '../identify/text-reader.js';
import { baseName, type FilePath, folderOf, pathIn, ROOT } from '../model/file-path.js';
import type { Policy } from '../model/policy.js';
import type { RecognizedComponent } from '../model/recognized.js';
import { genericPurl } from '../recognize/component.js';
import { sourceHeader } from '../recognize/source-header.js';
import { isVendoredPath } from '../recognize/vendored/folders.js';
import { vendoredLicense } from '../recognize/vendored-license.js';
import { satisfies } from '../spdx/evaluate.js';
import { termsIn } from '../spdx/terms.js';
import type { Tree } from '../tree/tree.js';
import type { RecognizedIn } from './recognize-files.js';
import { type StatedLicense, statedLicense } from './stated-license.js';
import { keepers } from './vendored-sources.js';
import { weighing } from './weighing.js';

export interface OwnSourcesOptions {
  readonly tree: Tree;
  readonly identify: TextReader;
  /** In hex. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** States the license that the project is given out under, and what is none of it. */
  readonly policy: Policy;
}

/**
 * What was recognized, and of the sources whose headers were read those alone that are under another license than the project, or the
 * vendored folder, they lie in, and that nobody else knows: each a component with its checksum; where they are many, and in a vendored
 * folder, those of one license together. A header that offers a license of the project's says nothing new; one that says nothing
 * that can be told, and a project without a license, leave nothing to compare. Where nothing is said of a vendored folder its sources
 * speak for themselves.
 */
export function* othersSources(
  recognized: Iterable<RecognizedIn>,
  options: OwnSourcesOptions,
): Generator<RecognizedIn> {
  const licenseAt = ownLicenses(options);
  const weigh = weighing(options.policy);
  const found: (RecognizedIn | Others | Waiting)[] = [];
  const licenses: RecognizedComponent[] = [];
  const once = interned();
  let known: FilePath | undefined;
  for (const one of recognized) {
    const { file, by, recognitions } = one;
    const [header] = recognitions;
    if (by !== sourceHeader.id || header?.kind !== 'component') {
      if (header?.kind === 'component') known = file;
      if (header?.kind === 'component' && by === vendoredLicense.id) licenses.push(header);
      found.push(one);
    } else if (file !== known && weigh(file) !== 'ignored') {
      const own = isVendoredPath(file) ? undefined : licenseAt(folderOf(file));
      if (own) found.push(...otherThan(own, { file, header: once(header) }, options));
      else if (isVendoredPath(file)) found.push({ file, header: once(header) });
    }
  }
  const keeperOf = keepers(licenses, options.identify);
  const othersOf = (one: RecognizedIn | Others | Waiting): readonly (RecognizedIn | Others)[] => {
    if ('by' in one || 'stated' in one) return [one];
    const own = licenseAt(folderOf(one.file));
    const keeper = keeperOf(one.file);
    if (keeper) return otherThan(keeper.isSilent ? own : keeper.license, one, options, keeper.name);
    return own ? otherThan(own, one, options) : [];
  };
  yield* asComponents(found.flatMap(othersOf), options);
}

/** One a source, all of a group alike where they are told together. */
function* asComponents(found: readonly (RecognizedIn | Others)[], options: OwnSourcesOptions): Generator<RecognizedIn> {
  const counts = new Map<string, number>();
  for (const one of found) if ('group' in one) counts.set(one.group, (counts.get(one.group) ?? 0) + 1);
  const shown = new Map([...counts.keys()].map((group) => [group, new Set<string>()]));
  for (const one of found) {
    if ('by' in one) yield one;
    else {
      const isOneOfMany = one.isKept || (counts.get(one.group) ?? 0) > MANY;
      const before = isOneOfMany ? shown.get(one.group) : undefined;
      const component = before ? oneOfMany(one, before) : withChecksum(one, options);
      yield { file: one.file, by: sourceHeader.id, recognitions: [component] };
    }
  }
}

/** The same texts as one text: a part of a text keeps the whole of it in memory, and most headers are alike. */
function interned(): (header: RecognizedComponent) => RecognizedComponent {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = detached(text);
    known.set(own, own);
    return own;
  };
  return (header) => ({ ...header, texts: header.texts.map((stated) => ({ ...stated, text: one(stated.text) })) });
}

/** Files of one license; nobody looks at more of them one by one. */
const MANY = 200;

/** The header of a vendored source: whose it is, is known once all license files are. */
interface Waiting {
  readonly file: FilePath;
  readonly header: RecognizedComponent;
}

/** A source whose header states another license than what it belongs to. */
interface Others extends Waiting {
  readonly stated: string;
  readonly fact: string;
  /** What those are called that are told together. */
  readonly group: string;
  /** In a vendored folder. */
  readonly isKept: boolean;
}

/** @param keeper the name of the vendored folder that it is told together with. */
function otherThan(
  own: StatedLicense | undefined,
  { file, header }: Waiting,
  { identify }: OwnSourcesOptions,
  keeper?: string,
): readonly Others[] {
  const allowed = own ? termsIn(own.expression) : [];
  const texts = header.texts.filter(({ text }) => {
    const { expression, passages } = identify(text, 'header');
    const stated = statedLicense(expression);
    // What is merely named in a header is what the source is about.
    return stated && passages.some(({ kind }) => kind !== 'reference') && !satisfies(stated.expression, allowed);
  });
  if (texts.length === 0) return [];
  const stated = texts.map(({ text }) => identify(text, 'header').expression).join(' and ');
  const whose = own ? `what it belongs to is ${own.text}` : 'nothing says what it belongs to';
  const fact = `its header says ${stated}, and ${whose}`;
  const group = keeper === undefined ? `sources under ${stated}` : `sources of ${keeper} under ${stated}`;
  return [{ file, header: { ...header, texts }, stated, fact, group, isKept: keeper !== undefined }];
}

function withChecksum({ file, header, fact }: Others, { tree, sha256 }: OwnSourcesOptions): RecognizedComponent {
  const bytes = tree.bytes(file, MOST_BYTES);
  const checksum = bytes && bytes.length < MOST_BYTES ? sha256(bytes) : undefined;
  return {
    ...header,
    purl: genericPurl(baseName(file), undefined, checksum),
    ...(checksum === undefined ? {} : { sha256: checksum }),
    facts: [fact],
  };
}

/** All of them have one purl. Of texts of it that are alike the first stands for the others; `shown` holds those that were. */
function oneOfMany({ header, group, fact }: Others, shown: Set<string>): RecognizedComponent {
  const texts = header.texts.filter(({ text }) => !shown.has(text));
  for (const { text } of texts) shown.add(text);
  return { ...header, purl: genericPurl(group), texts, facts: [fact] };
}

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The license of the project that a folder belongs to:
 *
 * 1. what the nearest package.json on the way up says
 * 2. at the root, what the policy states before that
 * 3. at the root, what its license texts are
 */
function ownLicenses({ tree, identify, policy }: OwnSourcesOptions): (folder: FilePath) => StatedLicense | undefined {
  const known = new Map<FilePath, StatedLicense | undefined>();
  const manifest = (folder: FilePath): StatedLicense | undefined => {
    const text = tree.read(pathIn(folder, 'package.json') ?? ROOT);
    const [statement, second] = text === undefined ? [] : manifestLicense(text).statements;
    return second ? undefined : statedLicense(statement?.text);
  };
  const atRoot = (): StatedLicense | undefined => {
    const stated = statedLicense(policy.project.license?.value) ?? manifest(ROOT);
    if (stated) return stated;
    const texts = licenseFiles(tree, ROOT, tree.list(ROOT)).files.flatMap((name) => tree.read(name as FilePath) ?? []);
    return statedLicense(texts.map((text) => identify(text).expression).find((one) => one !== undefined));
  };
  const at = (folder: FilePath): StatedLicense | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = folder === ROOT ? atRoot() : (manifest(folder) ?? at(folderOf(folder)));
    known.set(folder, found);
    return found;
  };
  return at;
}
