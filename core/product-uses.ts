import type { Catalogue } from './catalogue/lookup.js';
import { pathLabels, placeOf } from './decide/labels.js';
import type { ReadUsage } from './entitle/facts/read.js';
import { type LicenseOpens, licenseOpens } from './entitle/opens/license-opens.js';
import type { Released } from './entitle/opens/opening.js';
import type { ProductUse } from './entitle/reconcile/use.js';
import { fieldsIn } from './match/assemble/parameters.js';
import type { CatalogueMatch } from './model/catalogue.js';
import type { JudgedComponent } from './model/component.js';
import { type FilePath, folderOf } from './model/file-path.js';
import { type Purl, parsePurl } from './model/purl.js';
import type { RecognizedComponent } from './model/recognized.js';
import type { Report, Sources } from './model/report.js';
import type { RecognizedIn } from './recognize-files.js';

/** What was recognized besides packages. */
export type SeenBesides = Iterable<RecognizedIn>;

interface Known {
  readonly catalogue: Catalogue;
  readonly usage: ReadUsage | undefined;
  /** Texts of files, licenses of packages among them. */
  readonly texts: Sources;
  readonly besides: SeenBesides | undefined;
  /** Files that the policy leaves out. */
  readonly isIgnored: (file: FilePath) => boolean;
}

/** Everything that is used and that the catalogue knows, by purl and then by product. What the policy ignores is left out. */
export function productUses(report: Report, known: Known): readonly ProductUse[] {
  const uses: ProductUse[] = [];
  for (const component of report.components) {
    if (component.license.kind === 'not-evaluated' && LEFT_OUT.has(component.license.reason)) continue;
    for (const match of known.catalogue.ofPackage(component.purl, registryOf(component)))
      uses.push(useOf(component, match, known));
  }
  for (const { file, recognitions } of known.besides ?? []) {
    if (known.isIgnored(file)) continue;
    for (const one of recognitions) if (one.kind === 'component') uses.push(...usesBesides(one, known));
  }
  return uses
    .map((use) => ({ use, key: `${use.purl}\0${use.match.row.id}\0${use.at.file}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ use }) => use);
}

const LEFT_OUT: ReadonlySet<string> = new Set(['ignored', 'out-of-scope']);

function useOf(component: JudgedComponent, match: CatalogueMatch, known: Known): ProductUse {
  const { purl, direct } = component;
  const version = parsePurl(purl)?.version;
  const released = releasedOf(purl, known.usage);
  const opens = turnsOpen(match) ? opensOf(component, known.texts) : undefined;
  return {
    match,
    purl,
    direct,
    at: placeOf(component),
    folders: component.paths.map(({ project }) => project),
    labels: [...pathLabels(component)],
    ...(version === undefined ? {} : { version }),
    ...(released ? { released } : {}),
    ...(opens ? { opens } : {}),
  };
}

function* usesBesides(
  { purl, known: names, at }: RecognizedComponent,
  { catalogue, usage }: Known,
): Iterable<ProductUse> {
  if (!('start' in at)) return;
  const seen = new Set<string>();
  for (const { kind, text, ...more } of names) {
    for (const match of catalogue.of(kind, text, more)) {
      if (seen.has(match.row.id)) continue;
      seen.add(match.row.id);
      const version = more.version ?? parsePurl(purl)?.version;
      const released = releasedOf(purl, usage);
      yield {
        match,
        purl,
        direct: true,
        at,
        folders: [folderOf(at.file)],
        labels: [],
        ...(version === undefined ? {} : { version }),
        ...(released ? { released } : {}),
      };
    }
  }
}

/** Where a package came from, as far as its lock says so. */
function registryOf({ copies }: JudgedComponent): { readonly registry?: string } {
  const resolved = copies.find((copy) => copy.origin === 'registry' && copy.resolved !== undefined);
  const [, host] = /^https?:\/\/(?:[^/@]*@)?([^/]+)\//.exec(resolved?.resolved ?? '') ?? [];
  return host !== undefined && PUBLIC.has(host) ? { registry: host } : {};
}

/** Registries that no vendor has to themselves, where a purl does not name its registry. */
const PUBLIC: ReadonlySet<string> = new Set(['registry.npmjs.org', 'registry.yarnpkg.com', 'registry.npmmirror.com']);

function releasedOf(purl: Purl, usage: ReadUsage | undefined): Released | undefined {
  const stated = usage?.releases.get(purl);
  return stated && { day: stated.value, source: 'stated' };
}

function turnsOpen({ terms }: CatalogueMatch): boolean {
  return terms.kind === 'known'
    ? terms.terms.opens !== undefined
    : terms.kind === 'undecided' && terms.candidates.some(({ opens }) => opens !== undefined);
}

/** What the license text of this very version says. */
function opensOf({ license }: JudgedComponent, texts: Sources): LicenseOpens | undefined {
  for (const { kind, file } of license.because) {
    const text = kind === 'text' ? texts(file) : undefined;
    const opens = text === undefined ? undefined : licenseOpens(text, [...fieldsIn(text)]);
    if (opens) return opens;
  }
  return undefined;
}
