import { licenseFiles } from '../identify/license-files.js';
import { detached, manifestLicense } from '../identify/manifest-license.js';
import type { TextReader } from '../identify/text-reader.js';
import type { Expression } from '../model/expression.js';
import { baseName, type FilePath, folderOf, pathIn, ROOT } from '../model/file-path.js';
import type { Policy } from '../model/policy.js';
import type { RecognizedComponent } from '../model/recognized.js';
import { genericPurl } from '../recognize/component.js';
import { sourceHeader } from '../recognize/source-header.js';
import { satisfies } from '../spdx/evaluate.js';
import { parseExpression } from '../spdx/parse.js';
import { termsIn } from '../spdx/terms.js';
import type { Tree } from '../tree/tree.js';
import type { RecognizedIn } from './recognize-files.js';
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
 * What was recognized, and of the sources whose headers were read those alone that are under another license than the project they
 * lie in, and that nobody else knows: each a component with its checksum; where they are many, those of one license together. A
 * header that offers a license of the project's says nothing new; one that says nothing that can be told, and a project
 * without a license, leave nothing to compare.
 */
export function* othersSources(
  recognized: Iterable<RecognizedIn>,
  options: OwnSourcesOptions,
): Generator<RecognizedIn> {
  const licenseAt = ownLicenses(options);
  const weigh = weighing(options.policy);
  const found: (RecognizedIn | Others)[] = [];
  const counts = new Map<string, number>();
  const once = interned();
  let known: FilePath | undefined;
  for (const one of recognized) {
    const [header] = one.recognitions;
    if (one.by !== sourceHeader.id || header?.kind !== 'component') {
      if (header?.kind === 'component') known = one.file;
      found.push(one);
    } else if (one.file !== known && weigh(one.file) !== 'ignored') {
      const own = licenseAt(folderOf(one.file));
      const others = own && otherThan(own, once(header), options);
      if (!others) continue;
      found.push({ ...others, file: one.file });
      counts.set(others.stated, (counts.get(others.stated) ?? 0) + 1);
    }
  }
  const shown = new Map([...counts.keys()].map((stated) => [stated, new Set<string>()]));
  for (const one of found) {
    if ('by' in one) yield one;
    else {
      const before = (counts.get(one.stated) ?? 0) > MANY ? shown.get(one.stated) : undefined;
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

interface Own {
  readonly text: string;
  readonly expression: Expression;
}

/** A source whose header states another license than its project. */
interface Others {
  readonly file: FilePath;
  readonly header: RecognizedComponent;
  readonly stated: string;
  readonly fact: string;
}

function otherThan(
  own: Own,
  header: RecognizedComponent,
  { identify }: OwnSourcesOptions,
): Omit<Others, 'file'> | undefined {
  const allowed = termsIn(own.expression);
  const texts = header.texts.filter(({ text }) => {
    const { expression, passages } = identify(text, 'header');
    const stated = expressionIn(expression);
    // What is merely named in a header is what the source is about.
    return stated && passages.some(({ kind }) => kind !== 'reference') && !satisfies(stated.expression, allowed);
  });
  if (texts.length === 0) return undefined;
  const stated = texts.map(({ text }) => identify(text, 'header').expression).join(' and ');
  const fact = `its header says ${stated}, and what it belongs to is ${own.text}`;
  return { header: { ...header, texts }, stated, fact };
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
function oneOfMany({ header, stated, fact }: Others, shown: Set<string>): RecognizedComponent {
  const texts = header.texts.filter(({ text }) => !shown.has(text));
  for (const { text } of texts) shown.add(text);
  return { ...header, purl: genericPurl(`sources under ${stated}`), texts, facts: [fact] };
}

const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The license of the project that a folder belongs to:
 *
 * 1. what the nearest package.json on the way up says
 * 2. at the root, what the policy states before that
 * 3. at the root, what its license texts are
 */
function ownLicenses({ tree, identify, policy }: OwnSourcesOptions): (folder: FilePath) => Own | undefined {
  const known = new Map<FilePath, Own | undefined>();
  const manifest = (folder: FilePath): Own | undefined => {
    const text = tree.read(pathIn(folder, 'package.json') ?? ROOT);
    const [statement, second] = text === undefined ? [] : manifestLicense(text).statements;
    return second ? undefined : expressionIn(statement?.text);
  };
  const atRoot = (): Own | undefined => {
    const stated = expressionIn(policy.project.license?.value) ?? manifest(ROOT);
    if (stated) return stated;
    const texts = licenseFiles(tree, ROOT, tree.list(ROOT)).files.flatMap((name) => tree.read(name as FilePath) ?? []);
    return expressionIn(texts.map((text) => identify(text).expression).find((one) => one !== undefined));
  };
  const at = (folder: FilePath): Own | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = folder === ROOT ? atRoot() : (manifest(folder) ?? at(folderOf(folder)));
    known.set(folder, found);
    return found;
  };
  return at;
}

function expressionIn(text: string | undefined): Own | undefined {
  const parsed = text === undefined ? undefined : parseExpression(text);
  return parsed && 'expression' in parsed && text !== undefined ? { text, expression: parsed.expression } : undefined;
}
