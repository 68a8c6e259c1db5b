import {
  builtInCatalogue,
  type Catalogue,
  type CatalogueFile,
  createCatalogue,
  findRows,
  mergeCatalogues,
  nearestRow,
  readCatalogueFile,
  rowsAbout,
} from '../core/catalogue/index.js';
import type { FilePath } from '../core/model/file-path.js';
import type { RenderOptions, Sources } from '../core/model/report.js';
import {
  catalogueJson,
  catalogueLintJson,
  catalogueRowsJson,
  renderCatalogueLint,
  renderCatalogueList,
  renderCatalogueMistakes,
  renderCatalogueRows,
} from '../core/report/catalogue/index.js';
import type { OwnCatalogue } from '../core/rights/own-catalogue.js';
import { UsageError } from './errors.js';

export interface CatalogueOptions {
  readonly format: 'text' | 'json';
  /** Files of one's own over the catalogue of Licit, the later over the earlier. */
  readonly catalogue?: readonly string[];
}

/** Where files are read and how the answer will be shown. */
export interface Surroundings {
  /** The text of a file; undefined when it cannot be read. */
  readonly read: (path: string) => string | undefined;
  readonly look: RenderOptions;
  /** A catalogue with the rows over it that the policy of the project names. */
  readonly project: (below: Catalogue) => Promise<OwnCatalogue>;
}

/** What a command prints, and its exit code. */
export interface Answer {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** `licit catalogue list|show|lint`. */
export function catalogueAnswer(
  command: 'list' | 'show' | 'lint',
  words: readonly string[],
  options: CatalogueOptions,
  around: Surroundings,
): Promise<Answer> {
  switch (command) {
    case 'list':
      return listCatalogue(words, options, around);
    case 'show':
      return showCatalogue(words.join(' '), options, around);
    case 'lint':
      return lintCatalogue(words, options, around);
  }
}

/** `licit catalogue list`: the products that are known, or those about all of some words. */
async function listCatalogue(
  words: readonly string[],
  options: CatalogueOptions,
  around: Surroundings,
): Promise<Answer> {
  const catalogue = await catalogueWith(options.catalogue ?? [], around);
  if ('out' in catalogue) return catalogue;
  const rows = rowsAbout(catalogue, words);
  if (rows.length === 0)
    return { code: 2, out: '', err: `${words.join(' ')}: no product of the catalogue is about it\n` };
  const { date } = catalogue;
  const of = { date, total: catalogue.rows.length };
  const out = options.format === 'json' ? catalogueJson(rows, date) : renderCatalogueList(rows, of, around.look);
  return { code: 0, out, err: '' };
}

/** `licit catalogue show`: all that is known of a product; of a package or image which terms count. */
async function showCatalogue(wanted: string, options: CatalogueOptions, around: Surroundings): Promise<Answer> {
  const catalogue = await catalogueWith(options.catalogue ?? [], around);
  if ('out' in catalogue) return catalogue;
  const shown = findRows(catalogue, wanted);
  if (shown.length === 0) {
    const near = nearestRow(catalogue, wanted);
    const help = near === undefined ? 'licit catalogue list shows what is' : `did you mean ${near}?`;
    return { code: 2, out: '', err: `${wanted}: it is not in the catalogue; ${help}\n` };
  }
  const { date } = catalogue;
  const out =
    options.format === 'json' ? catalogueRowsJson(shown, date) : renderCatalogueRows(shown, date, around.look);
  return { code: 0, out, err: '' };
}

/**
 * `licit catalogue lint`: what is wrong with files of one's own, read one over the other; without any with those that the
 * policy names. 1 when anything is.
 */
async function lintCatalogue(
  paths: readonly string[],
  { format }: CatalogueOptions,
  around: Surroundings,
): Promise<Answer> {
  const { linted, sources } = paths.length === 0 ? await lintedProject(around) : lintedFiles(paths, around);
  const out =
    format === 'json' ? catalogueLintJson(linted, sources) : renderCatalogueLint(linted, sources, around.look);
  return { code: linted.some((one) => one.findings.length > 0) ? 1 : 0, out, err: '' };
}

interface Linted {
  readonly linted: Parameters<typeof renderCatalogueLint>[0];
  readonly sources: Sources;
}

function lintedFiles(paths: readonly string[], around: Surroundings): Linted {
  const { files, sources } = filesAt(paths, around);
  const { findings } = mergeCatalogues(builtInCatalogue(), files);
  const linted = files.map(({ source: { file }, rows, findings: own }) => {
    const all = [...own, ...findings.filter(({ at }) => at.file === file)];
    return { file, rows: rows.length - all.length + own.length, findings: all };
  });
  return { linted, sources };
}

async function lintedProject({ project, read }: Surroundings): Promise<Linted> {
  const { files, findings, sources } = await project(createCatalogue(builtInCatalogue()));
  const of = (file: string) => findings.filter(({ at }) => at.file === file);
  const others = new Set(findings.map(({ at }) => at.file as string));
  for (const { file } of files) others.delete(file);
  if (files.length + others.size === 0)
    throw new UsageError('licit.yaml names no catalogue: name a file, or write it under "catalogue"');
  const all = [...[...others].map((file) => ({ file, rows: 0 })), ...files];
  return { linted: all.map((one) => ({ ...one, findings: of(one.file) })), sources: textsOf(sources, read) };
}

function textsOf(sources: OwnCatalogue['sources'], read: Surroundings['read']): Sources {
  const texts = new Map(sources.map(({ file, text }) => [file as string, text]));
  return (file) => texts.get(file) ?? read(file);
}

/**
 * Licit's catalogue with the files over it that the project's policy names, and then those that were asked for; the mistakes where
 * there are any, since a row left out could have mattered.
 */
async function catalogueWith(paths: readonly string[], around: Surroundings): Promise<Catalogue | Answer> {
  const own = await around.project(createCatalogue(builtInCatalogue()));
  if (own.findings.length > 0) {
    const told = renderCatalogueMistakes(own.findings, textsOf(own.sources, around.read), around.look);
    return { code: 2, out: '', err: told };
  }
  if (paths.length === 0) return own.catalogue;
  const { files, sources } = filesAt(paths, around);
  const { data, findings } = mergeCatalogues(own.catalogue, files);
  const all = [...files.flatMap((file) => file.findings), ...findings];
  if (all.length === 0) return createCatalogue(data);
  return { code: 2, out: '', err: renderCatalogueMistakes(all, sources, around.look) };
}

function filesAt(
  paths: readonly string[],
  { read }: Surroundings,
): { readonly files: readonly CatalogueFile[]; readonly sources: Sources } {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = read(path);
    if (text === undefined) throw new UsageError(`${path}: there is no such file, or it cannot be read as text`);
    texts.set(path, text);
  }
  const files = [...texts].map(([path, text]) => readCatalogueFile({ file: path as FilePath, text }));
  return { files, sources: (file) => texts.get(file) };
}
