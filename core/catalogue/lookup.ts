import {
  type CatalogueData,
  type CatalogueMatch,
  type CatalogueRow,
  DETECTION_KINDS,
  type Detection,
  type DetectionKind,
  type SchemeId,
} from '../model/catalogue.js';
import type { PlainDate } from '../model/plain-date.js';
import { type Purl, type PurlParts, parsePurl } from '../model/purl.js';
import { isExpression, type Particulars, termsFor } from './applies.js';
import { matchesGlob } from './patterns/glob.js';
import { imageName, nameOf, packageKey, versionOf } from './patterns/names.js';
import { type PatternMap, patternMap } from './patterns/pattern-map.js';
import { schemeOfType } from './versions/index.js';

/** Known commercial and conditional software, and how to find it. */
export interface Catalogue {
  /** The day on which it was right; for every report. */
  readonly date: PlainDate;
  readonly rows: readonly CatalogueRow[];
  row(id: string): CatalogueRow | undefined;
  /**
   * The rows that know a package, by its name or the registry it came from; most have none. The registry is that of
   * its purl ("repository_url") unless another is given.
   */
  ofPackage(purl: Purl, more?: PackageParticulars): readonly CatalogueMatch[];
  /** The rows that know anything else: an image, an action, a file, the name of a variable. */
  of(kind: Exclude<DetectionKind, 'purl'>, text: string, more?: Particulars): readonly CatalogueMatch[];
}

export interface PackageParticulars extends Pick<Particulars, 'released' | 'env'> {
  /** A URL, or host and path. */
  readonly registry?: string | undefined;
}

interface Hit {
  readonly row: CatalogueRow;
  readonly by: Detection;
}

export function createCatalogue({ date, rows }: CatalogueData): Catalogue {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const maps = new Map<DetectionKind, PatternMap<Hit>>();
  /** Made when first asked for: many a check sees packages alone. */
  const mapOf = (kind: DetectionKind): PatternMap<Hit> => {
    const known = maps.get(kind);
    if (known) return known;
    const made = patternMap(hitsOf(rows, kind));
    maps.set(kind, made);
    return made;
  };
  const registries = new Map<string, readonly Hit[]>();
  /** Thousands of packages come from a handful of registries. */
  const fromRegistry = (registry: string | undefined): readonly Hit[] => {
    if (registry === undefined) return NONE;
    const known = registries.get(registry);
    if (known) return known;
    const hits = mapOf('registry').find(nameOf('registry', decoded(registry)));
    if (registries.size < MOST_REGISTRIES) registries.set(registry, hits);
    return hits;
  };
  return {
    date,
    rows,
    row: (id) => byId.get(id),
    ofPackage(purl, more = {}) {
      const key = packageKey(purl);
      const named = mapOf('purl').find(key);
      const type = key.startsWith('npm/') ? 'npm' : key.slice(0, key.indexOf('/'));
      const isPackage = !OTHERWISE_NAMED.has(type);
      const from = isImage(type) ? NONE : fromRegistry(more.registry ?? registryIn(purl));
      if (named.length === 0 && from.length === 0 && isPackage) return NONE;
      const parts = parsePurl(purl);
      if (!parts) return NONE;
      const thing = isPackage ? undefined : thingOf(parts);
      const alike = thing ? mapOf(thing.kind).find(nameOf(thing.kind, thing.text)) : NONE;
      return packageMatches(parts, [...named, ...alike], from, { ...more, ...thing?.particulars });
    },
    of(kind, text, more = {}) {
      const found = mapOf(kind)
        .find(nameOf(kind, text))
        .filter((hit) => !isMereHint(hit));
      if (found.length === 0) return NONE;
      const image = kind === 'image' ? imageName(text) : more.image;
      const particulars = { ...more, version: more.version ?? versionOf(kind, text), image };
      return eachRowOnce(found.filter(({ by }) => isMeant(by, particulars))).map(({ row, by }) => ({
        row,
        by,
        terms: termsFor(
          row.terms,
          { scheme: row.scheme ?? 'plain', tagged: true },
          { ...particulars, version: setUpBy(by, particulars) },
        ),
      }));
    },
  };
}

/** Of an action that sets something up, the version of that; else its own. */
function setUpBy({ versionInput }: Detection, { version, inputs }: Particulars): string | undefined {
  if (versionInput === undefined) return version;
  const stated = inputs?.get(versionInput);
  return stated === '' ? undefined : stated;
}

const NONE: readonly never[] = [];
const MOST_REGISTRIES = 1000;

/** The value of a purl's "repository_url" as it is written, without reading the rest of it. */
function registryIn(purl: string): string | undefined {
  const at = purl.indexOf('repository_url=');
  if (at < 0) return undefined;
  const end = purl.indexOf('&', at);
  return purl.slice(at + 'repository_url='.length, end < 0 ? purl.length : end);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function* hitsOf(rows: readonly CatalogueRow[], kind: DetectionKind): Generator<readonly [string, Hit]> {
  if (DETECTION_KINDS[kind].reads === 'words') return;
  for (const row of rows)
    for (const by of row.detect) if (by.kind === kind) for (const pattern of by.patterns) yield [pattern, { row, by }];
}

function packageMatches(
  { type, namespace, name, version, qualifiers }: PurlParts,
  named: readonly Hit[],
  from: readonly Hit[],
  more: PackageParticulars & Particulars,
): readonly CatalogueMatch[] {
  const registry = more.registry ?? (isImage(type) ? undefined : qualifiers?.get('repository_url'));
  const particulars: Particulars = { version, name, namespace, ...more };
  const hits = [...named.filter(({ by }) => isMeant(by, particulars)), ...from];
  return eachRowOnce(hits).map(({ row, by }) => ({
    row,
    by,
    terms: termsFor(
      row.terms,
      { scheme: schemeFor(row, type), tagged: OTHERWISE_NAMED.has(type) },
      { ...particulars, version: setUpBy(by, particulars) },
    ),
    ...sourceOf(row, registry, from),
  }));
}

/** Types of purls whose things are named by tags, and known to the catalogue under another name too. */
const OTHERWISE_NAMED: ReadonlySet<string> = new Set(['docker', 'oci', 'github', 'vscode-extension']);

function isImage(type: string): boolean {
  return type === 'docker' || type === 'oci';
}

interface Thing {
  readonly kind: 'image' | 'action' | 'vscode';
  readonly text: string;
  readonly particulars: Particulars;
}

/** What a purl calls by another name than people do. https://github.com/package-url/purl-spec (docker, oci, github) */
function thingOf({ type, namespace = '', name, version, qualifiers }: PurlParts): Thing {
  const path = namespace === '' ? name : `${namespace}/${name}`;
  if (type === 'github') return { kind: 'action', text: path, particulars: {} };
  if (type === 'vscode-extension') return { kind: 'vscode', text: `${namespace}.${name}`, particulars: {} };
  const url = qualifiers
    ?.get('repository_url')
    ?.replace(/^[a-z]+:\/\//, '')
    .replace(/\/$/, '');
  const text = url === undefined ? path : type === 'oci' && url.endsWith(`/${name}`) ? url : `${url}/${path}`;
  const tag = qualifiers?.get('tag') ?? (version?.includes(':') ? undefined : version);
  return { kind: 'image', text, particulars: { version: tag, image: imageName(text) } };
}

function schemeFor(row: CatalogueRow, type: string): SchemeId {
  return schemeOfType(type) ?? row.scheme ?? 'plain';
}

function sourceOf(
  row: CatalogueRow,
  registry: string | undefined,
  from: readonly Hit[],
): Pick<CatalogueMatch, 'source'> {
  if (!row.detect.some(({ kind }) => kind === 'registry')) return {};
  if (registry === undefined) return { source: 'unknown' };
  return { source: from.some((hit) => hit.row === row) ? 'vendor' : 'elsewhere' };
}

/** Of an image or tool its version, of an action its input; what is not known may be so. */
function isMeant({ versions, inputs: wanted = [] }: Detection, { version, inputs }: Particulars): boolean {
  if (versions && version !== undefined && !versions.some((pattern) => matchesGlob(pattern, version))) return false;
  return wanted.every(({ name, patterns }) => {
    const value = inputs?.get(name) ?? '';
    return !inputs || isExpression(value) || (value !== '' && patterns.some((pattern) => matchesGlob(pattern, value)));
  });
}

/** The name of a file alone accuses nobody of circumventing a license check, where something else must hold besides. */
function isMereHint({ row, by }: Hit): boolean {
  return by.kind === 'file' && by.note !== undefined && row.terms.every((one) => one.class === 'circumvention');
}

/** By what tells most: a pattern that needs nothing besides comes before a hint. */
function eachRowOnce(hits: readonly Hit[]): readonly Hit[] {
  const rows = new Map<CatalogueRow, Hit>();
  for (const hit of hits) {
    const known = rows.get(hit.row);
    if (!known || (known.by.note !== undefined && hit.by.note === undefined)) rows.set(hit.row, hit);
  }
  return [...rows.values()];
}
