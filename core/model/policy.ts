import type { Expression, LicenseCategory, LicenseTerm } from './expression.js';
import type { FilePath } from './file-path.js';
import type { FindingCode, Severity } from './findings.js';
import type { PlainDate } from './plain-date.js';
import type { Scope } from './scope.js';
import type { Span, Spanned } from './span.js';

/** A policy after reading and merging with all it extends: what `core/decide` judges by. */
export interface Policy {
  /** "licit.yaml", or "licit:recommended" when the built-in profile judges alone. */
  readonly name: string;
  readonly project: { readonly license?: Spanned<string>; readonly use?: Use };
  readonly rules: LicenseRules;
  readonly scopes: ReadonlyMap<Scope, LicenseRules>;
  readonly paths: readonly PathEntry[];
  readonly clarifications: readonly Clarification[];
  readonly choices: readonly Choice[];
  readonly exceptions: readonly Exception[];
  readonly severity: ReadonlyMap<FindingCode, Spanned<Severity>>;
  /** The file with facts about the organization, by its path from the tree's root; it may begin with "..". */
  readonly organization?: Spanned<FilePath>;
  /** Files with the rights that are held, the same way. */
  readonly entitlements: readonly Spanned<FilePath>[];
  /** Files with rows for the catalogue, the same way; each over those before it, so that the nearest is the last. */
  readonly catalogue: readonly NamedCatalogue[];
  /** Fix edits are made here; absent when there is no licit.yaml yet. */
  readonly file?: FilePath;
}

/** A file with rows for the catalogue, and where it is named. */
export interface NamedCatalogue extends Spanned<FilePath> {
  /** The extended policy that names it and whose word holds: what it says of a product no file of another policy may change. */
  readonly boundBy?: FilePath;
}

export const USES = ['develop', 'internal', 'host', 'distribute', 'modify'] as const;
export type Use = (typeof USES)[number];

export type Verdict = 'allow' | 'review' | 'deny';

export interface LicenseRules {
  readonly entries: readonly RuleEntry[];
  /** What nothing names; absent in a scope that leaves it to the general rules. */
  readonly otherwise?: Spanned<Verdict>;
}

/** One line of allow, review or deny. */
export interface RuleEntry {
  readonly verdict: Verdict;
  readonly what: RuleTarget;
  /** The line's own place, in licit.yaml, an extended file or a built-in profile ("licit:recommended"). */
  readonly span: Span;
  /** How far away it was written: 0 in the policy itself, 1 in what it extends, … Nearest wins. */
  readonly distance: number;
  /** A refusal (deny) from an extended policy that may not be lifted by a nearer one. */
  readonly binding: boolean;
}

export type RuleTarget =
  | { readonly kind: 'category'; readonly category: LicenseCategory | 'uncategorized' }
  | { readonly kind: 'term'; readonly term: LicenseTerm }
  /** "MIT AND Zlib": matches a component's whole expression, operands in any order. */
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** npm's "UNLICENSED": no license is granted. */
  | { readonly kind: 'unlicensed' };

/** A purl with a range: "pkg:npm/dagre-pro@^3". No "@range" means every version. */
export interface PackagePattern {
  readonly type: string;
  /** "@scope/name". */
  readonly name: string;
  /** A range in the ecosystem's own syntax (node-semver for npm). */
  readonly range?: string;
  readonly span: Span;
}

export interface PathEntry {
  readonly under: Spanned<FilePath>;
  readonly scope?: Scope;
  readonly ignore: boolean;
  readonly reason: string;
  readonly span: Span;
}

export interface Clarification {
  readonly package: PackagePattern;
  readonly license: Spanned<string>;
  readonly expression: Expression;
  /** The file of the package the clarification was made for, and its SHA-256 (64 hex digits). */
  readonly file?: Spanned<string>;
  readonly sha256?: Spanned<string>;
  readonly reason: string;
  readonly span: Span;
}

export interface Choice {
  readonly package: PackagePattern;
  readonly from: Spanned<string>;
  readonly fromExpression: Expression;
  readonly choose: Spanned<string>;
  readonly chooseExpression: Expression;
  readonly span: Span;
}

export interface Exception {
  readonly package: PackagePattern;
  readonly license: Spanned<string>;
  readonly expression: Expression;
  readonly scope?: Scope;
  readonly reason: string;
  readonly owner: string;
  readonly ticket?: string;
  readonly until: Spanned<PlainDate>;
  readonly span: Span;
}
