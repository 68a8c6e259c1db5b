import { detached } from '../identify/manifest-license.js';
import { besides, isProprietary } from '../identify/own-texts.js';
import { baseName, type FilePath, folderOf } from '../model/file-path.js';
import type { RecognizedComponent } from '../model/recognized.js';
import { genericPurl } from '../recognize/component.js';
import { folderLicense } from '../recognize/folder-license.js';
import { sourceHeader } from '../recognize/source-header.js';
import { isVendoredPath } from '../recognize/vendored/folders.js';
import { vendoredLicense } from '../recognize/vendored-license.js';
import { satisfies } from '../spdx/evaluate.js';
import { termsIn } from '../spdx/terms.js';
import { type OwnLicenseOptions, ownLicenses } from './own-license.js';
import type { RecognizedIn } from './recognize-files.js';
import { type StatedLicense, statedLicense } from './stated-license.js';
import { type Keeper, keepers } from './vendored-sources.js';
import { weighing } from './weighing.js';

export interface OwnSourcesOptions extends OwnLicenseOptions {
  /** In hex. */
  readonly sha256: (bytes: Uint8Array) => string;
}

/** Those whose findings are compared with what they belong to. */
export const COMPARED = [folderLicense, sourceHeader];

/**
 * What was recognized, and of license files of folders, and sources whose headers were read, those alone that are under another license than
 * the project, or the folder with a license of its own, they lie in, and that nobody else knows. A source is a component with its
 * checksum; where they are many, and in such a folder, those of one license are one. A header that offers a license of the project's says
 * nothing new; one that says nothing that can be told leaves nothing to compare. In a project that states no license everything
 * is told but what is proprietary, which may be its own. Where nothing is said of a vendored folder its sources speak for themselves.
 */
export function* othersSources(
  recognized: Iterable<RecognizedIn>,
  options: OwnSourcesOptions,
): Generator<RecognizedIn> {
  const licenseAt = ownLicenses(options);
  const weigh = weighing(options.policy);
  const found: (RecognizedIn | Others | Waiting)[] = [];
  const licenses: RecognizedComponent[] = [];
  const listed = new Set<FilePath>();
  const once = interned();
  let known: FilePath | undefined;
  for (const one of recognized) {
    const { file, by, recognitions } = one;
    const [first] = recognitions;
    if (first?.kind !== 'component') found.push(one);
    else if (by === sourceHeader.id) {
      if (file === known || weigh(file) === 'ignored') continue;
      const header = { file, header: once(first) };
      if (isVendoredPath(file)) found.push(header);
      else found.push(...otherThan(licenseAt(folderOf(file)), header, options));
    } else {
      known = file;
      if (first.folder !== undefined) listed.add(first.folder);
      const isFolder = by === folderLicense.id;
      if (isFolder || by === vendoredLicense.id) licenses.push(first);
      if (isFolder && !isOther(first, licenseAt(folderOf(file)), options)) continue;
      found.push(one);
    }
  }
  const keeperOf = keepers(licenses, options.identify);
  const othersOf = (one: RecognizedIn | Others | Waiting): readonly (RecognizedIn | Others)[] => {
    if ('by' in one) return one.by === folderLicense.id && listed.has(folderOf(one.file)) ? [] : [one];
    const keeper = keeperOf(one.file);
    if (!keeper) return 'stated' in one ? [one] : otherThan(licenseAt(folderOf(one.file)), one, options);
    return otherThan(keeper.isSilent ? licenseAt(folderOf(one.file)) : keeper.license, one, options, keeper);
  };
  yield* asComponents(found.flatMap(othersOf), options);
}

/** Whether the text of a folder says anything else than the project. Whether "only" or "later" stands in no text of a license. */
function isOther(
  { texts }: RecognizedComponent,
  own: StatedLicense | undefined,
  { identify }: OwnSourcesOptions,
): boolean {
  return texts.some(({ text }) => {
    const { expression, unidentified } = identify(text);
    const stated = statedLicense(expression);
    if (!stated) return unidentified === true;
    return !own || (!isOffered(stated, own) && besides(own.expression, stated.expression, true).kind !== 'agree');
  });
}

/** Whatever is chosen of what the project offers, that is what is stated. */
function isOffered({ expression }: StatedLicense, own: StatedLicense): boolean {
  const choices = own.expression.kind === 'or' ? own.expression.operands : [own.expression];
  return choices.every((choice) => satisfies(expression, termsIn(choice)));
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
  /** In a folder with a name, of which it is told. */
  readonly isKept: boolean;
}

/** @param keeper what it lies in, with which it is told together */
function otherThan(
  own: StatedLicense | undefined,
  { file, header }: Waiting,
  { identify }: OwnSourcesOptions,
  keeper?: Keeper,
): readonly Others[] {
  const texts = header.texts.filter(({ text }) => {
    const { expression, passages } = identify(text, 'header');
    const stated = statedLicense(expression);
    if (!stated) return false;
    const isClosed = isProprietary(stated.expression);
    // What is merely named in a header is what the source is about; nobody names what is proprietary for that.
    if (!isClosed && passages.every(({ kind }) => kind === 'reference')) return false;
    return own ? !isOffered(stated, own) : keeper !== undefined || !isClosed;
  });
  if (texts.length === 0) return [];
  const stated = texts.map(({ text }) => identify(text, 'header').expression).join(' and ');
  const whose = own ? `what it belongs to is ${own.text}` : 'nothing says what it belongs to';
  const fact = `its header says ${stated}, and ${whose}`;
  const name = keeper?.name;
  const group = name === undefined ? `sources under ${stated}` : `sources of ${name} under ${stated}`;
  return [{ file, header: { ...header, texts }, stated, fact, group, isKept: name !== undefined }];
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
