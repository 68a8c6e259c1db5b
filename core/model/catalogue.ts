import type { Condition } from './condition.js';
import type { PlainDate } from './plain-date.js';

/** What a product's terms come to, from free to forbidden. */
export const TERM_CLASSES = {
  open: 'open source',
  copyleft: 'open source, copyleft',
  'dual-copyleft': 'copyleft, or a purchase',
  conditional: 'free of charge under conditions',
  'source-available': 'source available, use restricted',
  'delayed-open': 'restricted, open source after some years',
  'proprietary-free': 'proprietary, free of charge',
  service: 'part of a paid service',
  trial: 'for a trial',
  commercial: 'a purchase',
  circumvention: 'circumvents a license check',
} as const;
export type TermClass = keyof typeof TERM_CLASSES;

/** How versions are read and ordered. */
export type SchemeId = 'semver' | 'nuget' | 'maven' | 'pep440' | 'gem' | 'plain' | 'java';

/** A range as written, and as alternatives (OR) of bounds (AND): ">=1.15 || >=1.14.9 <1.15". An empty list of bounds is any version. */
export interface VersionRange {
  readonly text: string;
  readonly alternatives: readonly (readonly VersionBound[])[];
}

export interface VersionBound {
  readonly op: '<' | '<=' | '>' | '>=' | '=';
  readonly version: string;
}

/** Days of release, half-open. */
export interface ReleasedWithin {
  /** The first day. */
  readonly from?: PlainDate;
  /** The first day after. */
  readonly before?: PlainDate;
}

/** What decides between terms where versions alone do not: alternatives (OR) of tests (AND). */
export interface Selector {
  readonly text: string;
  readonly alternatives: readonly (readonly SelectorTest[])[];
}

export type SelectorTest =
  /** `subject` is what of the component is looked at; "input" and "env" have the name of one. Globs, any of them. */
  | {
      readonly kind: 'match';
      readonly subject: 'version' | 'name' | 'namespace' | 'image' | 'input' | 'env';
      readonly name?: string;
      readonly not: boolean;
      readonly patterns: readonly string[];
    }
  /** What only a person can tell. */
  | { readonly kind: 'words'; readonly words: string };

/** When a version turns open: years after its release, or on a fixed day if that is earlier. */
export interface Opens {
  readonly years: number;
  readonly to: string;
  readonly atLatest?: PlainDate;
}

/** The terms of some versions. */
export interface CatalogueTerms {
  readonly versions: VersionRange;
  readonly released?: ReleasedWithin;
  readonly selector?: Selector;
  /** An SPDX expression, canonical. "NONE": nothing is granted. */
  readonly license: string;
  readonly class: TermClass;
  /** What makes it free of charge; absent when nothing does. */
  readonly freeIf?: Condition;
  readonly opens?: Opens;
  readonly note?: string;
}

/** Where things are met that a product is known by. `glob`: names with * ? and braces; `text`: words to be found in code. */
export const DETECTION_KINDS = {
  purl: { title: 'package', reads: 'glob' },
  registry: { title: 'registry', reads: 'glob' },
  image: { title: 'container image', reads: 'glob' },
  action: { title: 'CI action', reads: 'glob' },
  azure: { title: 'Azure Pipelines task', reads: 'glob' },
  'runs-on': { title: 'runner label', reads: 'glob' },
  vscode: { title: 'editor extension', reads: 'glob' },
  tool: { title: 'tool version file', reads: 'glob' },
  file: { title: 'file', reads: 'glob' },
  fontname: { title: 'font name', reads: 'glob' },
  import: { title: 'import', reads: 'glob' },
  env: { title: 'environment variable', reads: 'glob' },
  apt: { title: 'apt package', reads: 'glob' },
  brew: { title: 'Homebrew formula or cask', reads: 'glob' },
  choco: { title: 'Chocolatey package', reads: 'glob' },
  winget: { title: 'winget package', reads: 'glob' },
  installer: { title: 'installer', reads: 'glob' },
  hosts: { title: 'hosts file', reads: 'glob' },
  url: { title: 'URL', reads: 'glob' },
  call: { title: 'call', reads: 'text' },
  code: { title: 'code', reads: 'text' },
  config: { title: 'setting', reads: 'text' },
  jsx: { title: 'JSX', reads: 'text' },
  css: { title: 'CSS', reads: 'text' },
  cmd: { title: 'command line', reads: 'text' },
  vmarg: { title: 'JVM argument', reads: 'text' },
  msbuild: { title: 'MSBuild property or SDK', reads: 'text' },
  com: { title: 'COM class', reads: 'text' },
  doc: { title: 'documentation', reads: 'words' },
} as const satisfies Record<string, { readonly title: string; readonly reads: 'glob' | 'text' | 'words' }>;
export type DetectionKind = keyof typeof DETECTION_KINDS;

/** One thing a product is known by. */
export interface Detection {
  readonly kind: DetectionKind;
  /** As written, without the note. */
  readonly text: string;
  /** Globs in normal form, any of them; none for what only a person can find. */
  readonly patterns: readonly string[];
  /** Of an image or tool: globs of its version, any of them. */
  readonly versions?: readonly string[];
  /** Of an action: inputs that must have values like these. */
  readonly inputs?: readonly { readonly name: string; readonly patterns: readonly string[] }[];
  /** Of an action that sets something else up: the input that says which version of it. */
  readonly versionInput?: string;
  /** What must hold besides: with it the pattern alone is a hint, no more. */
  readonly note?: string;
}

/** What shows that it was bought (`commercial`), is claimed to be free (`claim`) or tried (`trial`); unsaid where a value decides. */
export interface EvidenceHint {
  readonly kind: string;
  readonly text: string;
  readonly shows?: 'commercial' | 'claim' | 'trial';
}

/** A product. */
export interface CatalogueRow {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly category: string;
  readonly detect: readonly Detection[];
  /** How versions are read where no package ecosystem says so; `plain` if absent. */
  readonly scheme?: SchemeId;
  readonly terms: readonly CatalogueTerms[];
  /** What is counted where it is bought. */
  readonly metric?: string;
  readonly evidence: readonly EvidenceHint[];
  /** `doc`: its main claim was read in a document. `memory`: to be checked before it stops anybody. */
  readonly verified: 'doc' | 'memory';
  /** What nobody has checked of a row that was. */
  readonly unverified?: string;
  readonly sources: readonly string[];
  readonly notes?: string;
  /** The file it was added or changed by; absent for a row of Licit's own. */
  readonly from?: string;
}

/** Rows and the day on which they were right. */
export interface CatalogueData {
  readonly date: PlainDate;
  readonly rows: readonly CatalogueRow[];
}

/** What keeps terms from being told apart. */
export type Doubt = 'no-version' | 'not-comparable' | 'floating' | 'release-date' | 'selector';

/** Which of a row's terms are for a thing. */
export type TermsAnswer =
  | { readonly kind: 'known'; readonly terms: CatalogueTerms }
  /** Any of these, in the order in which they would count; `because` says what is not known. */
  | {
      readonly kind: 'undecided';
      readonly candidates: readonly CatalogueTerms[];
      readonly because: readonly Doubt[];
    }
  /** The version is known, and the row says nothing of it. */
  | { readonly kind: 'uncovered' };

/** A row, by what it was found, and its terms for what was found. */
export interface CatalogueMatch {
  readonly row: CatalogueRow;
  readonly by: Detection;
  readonly terms: TermsAnswer;
  /** For packages of vendors with a registry of their own: whether it came from there. `unknown` where nobody says. */
  readonly source?: 'vendor' | 'elsewhere' | 'unknown';
}

/** How many rows of the catalogue stand as a file of one's own says. */
export interface CatalogueFileRows {
  readonly file: string;
  readonly rows: number;
}
