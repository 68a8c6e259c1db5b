import type { Particulars } from '../../catalogue/applies.js';
import type { Catalogue } from '../../catalogue/lookup.js';
import { SCHEMES, schemeOfType } from '../../catalogue/versions/index.js';
import type { Version, VersionScheme } from '../../catalogue/versions/scheme.js';
import type { CatalogueMatch } from '../../model/catalogue.js';
import type { FactValue } from '../../model/condition.js';
import type { Entitlement, Evidence, Register } from '../../model/entitlement.js';
import type { FilePath } from '../../model/file-path.js';
import type { Label } from '../../model/finding.js';
import type { PlainDate } from '../../model/plain-date.js';
import { type Purl, parsePurl } from '../../model/purl.js';
import type { HidingSign, LicenseClaim } from '../../model/recognized.js';
import type { Released } from '../../model/released.js';
import type { Span } from '../../model/span.js';
import { seeingRows } from '../conditions/charge.js';
import type { SeeRow } from '../conditions/evaluate.js';
import type { FactLookup } from '../facts/fact-state.js';
import { type FactSheet, factLookup } from '../facts/lookup.js';
import type { LicenseOpens } from '../opens/license-opens.js';
import type { Measured } from './consumption.js';

/** Something that is used and that a row of the catalogue is about. */
export interface ProductUse {
  /** Where a person would act. */
  readonly at: Span;
  /** Folders of the projects that use it. */
  readonly folders: readonly FilePath[];
  /** How it got in. */
  readonly labels: readonly Label[];
  /** What code and configuration around it say of its license: no more than that. */
  readonly claims: readonly LicenseClaim[];
  /** Where something hides what it wants to be shown. */
  readonly hidings: readonly HidingSign[];
  readonly match: CatalogueMatch;
  readonly purl: Purl;
  readonly version?: string;
  readonly direct: boolean;
  readonly released?: Released;
  /** The settings that say where it comes from, where no lock does: hosts, and the file. */
  readonly setBy?: { readonly hosts: readonly string[]; readonly file: FilePath };
  /** What the license of this very version says of turning open, where it was at hand. */
  readonly opens?: LicenseOpens;
}

/** Everything that a use is judged by. */
export interface Circumstances {
  readonly asOf: PlainDate;
  readonly catalogue: Catalogue;
  readonly register: Register;
  readonly facts: FactSheet;
  /** This repository first, then others that share the register. */
  readonly places: readonly [Measured, ...Measured[]];
  /** Why the people who work on what uses a product could not be counted, in a clause. */
  readonly uncounted: (product: string) => string | undefined;
  /** What became of a file of evidence; `unchecked` where nobody can look. */
  readonly fileState: (
    entitlement: Entitlement,
    evidence: Evidence,
  ) => 'as-recorded' | 'changed' | 'gone' | 'unchecked';
}

/** The facts for one use, and the way to other rows for it. */
export function factsFor(
  use: ProductUse,
  { facts, asOf, catalogue }: Circumstances,
): { readonly look: FactLookup; readonly see: SeeRow } {
  const derived = new Map<string, FactValue>([['dep.direct', use.direct]]);
  if (use.hidings.length > 0) derived.set('ack.watermark_kept', false);
  const look = factLookup(facts, use.match.row.id, derived, asOf);
  const thing: Particulars = {
    version: use.version,
    name: parsePurl(use.purl)?.name,
    ...(use.released ? { released: use.released.day } : {}),
  };
  return { look, see: seeingRows(catalogue, look, thing) };
}

/** The version as its ecosystem reads it; undefined where there is none to compare. */
export function versionOf({
  match,
  purl,
  version,
}: ProductUse): { readonly version: Version; readonly scheme: VersionScheme } | undefined {
  const type = parsePurl(purl)?.type ?? '';
  const scheme = SCHEMES[schemeOfType(type) ?? match.row.scheme ?? 'plain'];
  const read = version === undefined ? undefined : scheme.parse(version);
  return read && { version: read, scheme };
}
