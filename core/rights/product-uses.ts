import type { Catalogue } from '../catalogue/lookup.js';
import { pathLabels, placeOf } from '../decide/labels.js';
import type { ReadUsage } from '../entitle/facts/read.js';
import { placeLabels } from '../entitle/findings/besides.js';
import { type LicenseOpens, licenseOpens } from '../entitle/opens/license-opens.js';
import type { ProductUse } from '../entitle/reconcile/use.js';
import { fieldsIn } from '../match/assemble/parameters.js';
import type { CatalogueMatch, DetectionKind } from '../model/catalogue.js';
import type { JudgedComponent } from '../model/component.js';
import { folderOf, isUnder } from '../model/file-path.js';
import type { PlainDate } from '../model/plain-date.js';
import { type Purl, parsePurl } from '../model/purl.js';
import { type HidingSign, type RecognizedComponent, spanOf } from '../model/recognized.js';
import type { Released } from '../model/released.js';
import type { Sources } from '../model/report.js';
import type { Span } from '../model/span.js';
import type { SeenBesides } from '../survey/seen-besides.js';
import type { PackageSettings } from './package-settings.js';
import { hostOf, sourceBySettings } from './package-source.js';
import { claimsAbout } from './product-claims.js';

interface Known {
  readonly catalogue: Catalogue;
  readonly usage: ReadUsage | undefined;
  /** Texts of files, licenses of packages among them. */
  readonly texts: Sources;
  readonly besides: SeenBesides;
  /** Hosts of registries that no vendor has to themselves. */
  readonly publicRegistries: readonly string[];
  /** What settings say of where packages come from. */
  readonly settings: PackageSettings;
  /** The days on which versions came out, as far as they are not stated. */
  readonly released?: ReadonlyMap<Purl, Released>;
}

/**
 * Everything that is used and that the catalogue knows, by purl and then by product: once, with all the places where it is met.
 * What the policy ignores is left out.
 */
export function productUses(packages: readonly JudgedComponent[], known: Known): readonly ProductUse[] {
  const uses: ProductUse[] = [];
  for (const component of packages) {
    if (component.license.kind === 'not-evaluated' && LEFT_OUT.has(component.license.reason)) continue;
    const more = { ...registryOf(component, known.publicRegistries), ...dayOf(component.purl, known) };
    for (const match of known.catalogue.ofPackage(component.purl, more)) uses.push(useOf(component, match, known));
  }
  for (const component of known.besides.components) uses.push(...usesBesides(component, known));
  const claims = claimsAbout(known.besides.claims);
  return together(uses).map((use) => ({ ...use, claims: claims(use), hidings: hidingsIn(use, known.besides) }));
}

/** What hides the marks of a product in the projects that use it, as many as anybody would look at. */
function hidingsIn({ match, folders }: ProductUse, { hidings }: SeenBesides): readonly HidingSign[] {
  const own = hidings.filter(({ row }) => row === match.row.id);
  return own.filter(({ at }) => folders.some((folder) => isUnder(at.file, folder))).slice(0, MOST_HIDINGS);
}

const MOST_HIDINGS = 50;

/** Uses of the same thing under the same terms as one: the first of them, with the places of the others. */
function together(uses: readonly ProductUse[]): readonly ProductUse[] {
  const alike = new Map<string, [ProductUse, ...ProductUse[]]>();
  for (const use of uses) {
    const key = [use.purl, use.match.row.id, use.version ?? '', termsKey(use.match)].join('\0');
    const known = alike.get(key);
    if (known) known.push(use);
    else alike.set(key, [use]);
  }
  const sorted = [...alike].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, [first, ...others]]) => ({
    ...first,
    direct: first.direct || others.some(({ direct }) => direct),
    folders: [...new Set([first, ...others].flatMap(({ folders }) => folders))],
    labels: [...first.labels, ...placeLabels(others.map(({ at }) => at).filter((at) => !isLabelled(first, at)))],
  }));
}

function isLabelled({ at, labels }: ProductUse, place: Span): boolean {
  return [at, ...labels.map(({ span }) => span)].some(
    ({ file, start, end }) => file === place.file && start === place.start && end === place.end,
  );
}

function termsKey({ terms }: CatalogueMatch): string {
  if (terms.kind === 'uncovered') return '';
  const all = terms.kind === 'known' ? [terms.terms] : terms.candidates;
  return all.map(({ versions, selector }) => `${versions.text} ${selector?.text ?? ''}`).join('|');
}

const LEFT_OUT: ReadonlySet<string> = new Set(['ignored', 'out-of-scope']);

function useOf(component: JudgedComponent, match: CatalogueMatch, known: Known): ProductUse {
  const { purl, direct } = component;
  const version = parsePurl(purl)?.version;
  const released = releasedOf(purl, known);
  const opens = turnsOpen(match) ? opensOf(component, known.texts) : undefined;
  return {
    match,
    purl,
    direct,
    at: placeOf(component),
    folders: component.paths.map(({ project }) => project),
    labels: [...pathLabels(component)],
    claims: [],
    hidings: [],
    ...(version === undefined ? {} : { version }),
    ...(released ? { released } : {}),
    ...(opens ? { opens } : {}),
    ...bySettings(component, match, known),
  };
}

/** Where no lock says from where it came, what settings say. */
function bySettings(
  component: JudgedComponent,
  match: CatalogueMatch,
  { catalogue, settings }: Known,
): Pick<ProductUse, 'match' | 'setBy'> | undefined {
  const set = match.source === 'unknown' ? settings(component) : undefined;
  const source = set && sourceBySettings(match, component.purl, set, catalogue);
  if (!set || source === undefined || source === 'unknown') return undefined;
  const hosts = set.registries.map(hostOf);
  return { match: { ...match, source }, setBy: { hosts: [...new Set(hosts)].sort(), file: set.file } };
}

function* usesBesides(component: RecognizedComponent, known: Known): Iterable<ProductUse> {
  const { purl, at } = component;
  const seen = new Set<string>();
  for (const { match, version = parsePurl(purl)?.version } of matchesBesides(component, known)) {
    const key = `${match.row.id} ${version} ${termsKey(match)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const released = releasedOf(purl, known);
    yield {
      match,
      purl,
      direct: true,
      at: spanOf(at),
      folders: [folderOf(at.file)],
      labels: [],
      claims: [],
      hidings: [],
      ...(version === undefined ? {} : { version }),
      ...(released ? { released } : {}),
    };
  }
}

/**
 * By what it is called where it stands, with its inputs, and then as a package: but for a row that knows it by the first
 * already, or that would know a package of this name as something else, an action without what is given to it; last as its namesake.
 */
function* matchesBesides(
  { known: by, purl, namesake }: RecognizedComponent,
  known: Known,
): Iterable<{ readonly match: CatalogueMatch; readonly version?: string | undefined }> {
  const { catalogue } = known;
  const day = dayOf(purl, known);
  const rows = new Set<string>();
  for (const { kind, text, ...more } of by)
    for (const match of catalogue.of(kind, text, { ...more, ...day })) {
      rows.add(match.row.id);
      yield { match, version: more.version };
    }
  for (const one of [purl, ...(namesake === undefined ? [] : [namesake])])
    for (const match of catalogue.ofPackage(one, day)) {
      if (!rows.has(match.row.id) && AS_PACKAGE.has(match.by.kind)) yield { match, version: parsePurl(one)?.version };
    }
}

const AS_PACKAGE: ReadonlySet<DetectionKind> = new Set(['purl', 'registry']);

/** Where a package came from, as far as its lock says so. */
export function registryOf(
  { copies }: JudgedComponent,
  publicRegistries: readonly string[],
): { readonly registry?: string } {
  const resolved = copies.find((copy) => copy.origin === 'registry' && copy.resolved !== undefined);
  const [, host] = /^https?:\/\/(?:[^/@]*@)?([^/]+)\//.exec(resolved?.resolved ?? '') ?? [];
  return host !== undefined && publicRegistries.includes(host) ? { registry: host } : {};
}

function releasedOf(purl: Purl, { usage, released }: Known): Released | undefined {
  const stated = usage?.releases.get(purl);
  return stated ? { day: stated.value, source: 'stated' } : released?.get(purl);
}

function dayOf(purl: Purl, known: Known): { readonly released?: PlainDate } {
  const found = releasedOf(purl, known);
  return found ? { released: found.day } : {};
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
