import type { VersionRange } from './catalogue.js';
import type { FactValue } from './condition.js';
import type { PlainDate } from './plain-date.js';
import type { Span, Spanned } from './span.js';

/** How a right was come by, and what it is good for. */
export const ENTITLEMENT_KINDS = {
  perpetual: 'for good',
  'perpetual+maintenance': 'for good, versions as long as maintenance is paid',
  maintenance: 'later versions of a right that is held',
  subscription: 'for a term',
  upgrade: 'a later version, for a right that is held',
  'step-up': 'a higher edition, for a right that is held',
  'add-on': 'an option, for a right that is held',
  oem: 'with a machine, and no longer than it',
  site: 'everything in a place',
  evaluation: 'for a trial',
  'free-tier': 'free of charge, as the organization claims',
  'open-source-exception': 'free of charge for open source, as the organization claims',
} as const;
export type EntitlementKind = keyof typeof ENTITLEMENT_KINDS;

/** What is counted, by the codes of CycloneDX's `licenseTypes` and those that it lacks; with its word for several. */
export const METRICS = {
  academic: 'academic licenses',
  'active-committer': 'active committers',
  appliance: 'appliances',
  application: 'applications',
  'client-access': 'client access licenses',
  cluster: 'clusters',
  'concurrent-user': 'concurrent users',
  core: 'cores',
  'core-points': 'core points',
  'custom-metric': 'units',
  developer: 'developers',
  device: 'devices',
  domain: 'domains',
  employee: 'employees',
  endpoint: 'endpoints',
  evaluation: 'evaluations',
  'named-user': 'named users',
  node: 'nodes',
  'node-locked': 'machines',
  oem: 'machines',
  organization: 'organizations',
  other: 'units',
  perpetual: 'licenses',
  processor: 'processors',
  'processor-points': 'processor points',
  product: 'products',
  project: 'projects',
  repository: 'repositories',
  server: 'servers',
  site: 'sites',
  subscription: 'subscriptions',
  usage: 'units of use',
  user: 'users',
  vcpu: 'virtual processors',
  'worker-thread': 'worker threads',
} as const;
export type Metric = keyof typeof METRICS;

/** What shows a right. Only an authorization shows that it was granted; the others show that it was paid for. */
export const EVIDENCE_TYPES = ['authorization', 'certificate', 'contract', 'invoice', 'order', 'other'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export interface Evidence {
  readonly type: EvidenceType;
  /** The number it has, masked where it would be a key. */
  readonly no?: string;
  /** Where the file lies, relative to the register. */
  readonly file?: Spanned<string>;
  /** SHA-256 of that file, 64 hex digits in lower case. */
  readonly sha256?: Spanned<string>;
  readonly verifiedAt?: PlainDate;
  readonly verifiedBy?: string;
  readonly span: Span;
}

/** What a right is for: a product of the catalogue, or packages by a pattern of names. */
export type Subject =
  | { readonly kind: 'product'; readonly id: string; readonly span: Span }
  | {
      readonly kind: 'package';
      /** "npm/@mui/x-*", in the case that counts for the ecosystem. */
      readonly name: string;
      readonly range?: VersionRange;
      readonly span: Span;
    };

/** Days from the first to the last, both of them included; open where nothing is said. */
export interface Term {
  readonly start?: PlainDate;
  readonly end?: Spanned<PlainDate>;
}

export interface EntitlementScope {
  readonly units: readonly string[];
  /** Globs. */
  readonly repositories: readonly string[];
  readonly environments: readonly string[];
  /** Globs of the hosts that it runs on, or is served from. */
  readonly hosts: readonly string[];
}

/** What a right permits besides; nothing where nothing is said, but of passing it on, which then nobody knows. */
export interface ExtraRights {
  /** Versions behind those that it is for. */
  readonly upgrade: boolean;
  /** Versions before those that it is for. */
  readonly downgrade: boolean;
  /** A second machine for whoever has one. */
  readonly secondUse: boolean;
  /** Development and test, uncounted where copies are counted. */
  readonly devTest: boolean;
  /** Copies that stand by, uncounted: cold ones, or warm ones too. */
  readonly standby: 'none' | 'cold' | 'warm';
  readonly transfer?: boolean;
}

/** A right that is held: one row of the register, free of mistakes. */
export interface Entitlement {
  readonly id: string;
  readonly subjects: readonly Subject[];
  readonly publisher?: string;
  readonly kind: EntitlementKind;
  readonly metric: Spanned<Metric>;
  /** How many of the metric. */
  readonly quantity: Spanned<number | 'unlimited'>;
  readonly versions?: { readonly range?: VersionRange; readonly releasedUntil?: PlainDate; readonly span: Span };
  readonly edition?: Spanned<string>;
  readonly term: Term;
  readonly maintenance: Term;
  readonly rights: ExtraRights;
  readonly scope: EntitlementScope;
  /** Ids of the rights it builds upon. */
  readonly requires: readonly Spanned<string>[];
  /** Who held it before, where it was passed on. */
  readonly transferredFrom?: Spanned<string>;
  /** To whom rights are given, and how many. */
  readonly allocations: readonly { readonly to: string; readonly quantity: number; readonly since?: PlainDate }[];
  readonly evidence: readonly Evidence[];
  /** "sha256:" and the first twelve digits of the digest of the key; never the key. */
  readonly keyFingerprint?: string;
  /** The place of its id. */
  readonly span: Span;
}

/** Software free of charge that somebody approved. */
export interface FreeListing {
  readonly subject: Subject;
  readonly reviewBy?: PlainDate;
  readonly span: Span;
}

/** Somebody's word that a product may be used without a right until a day. */
export interface Waiver {
  readonly id: string;
  readonly subject: Subject;
  readonly reason: string;
  readonly until: Spanned<PlainDate>;
  readonly approvedBy: string;
  readonly span: Span;
}

/** Software that is not to be used, whatever right to it is held. */
export interface Disallowing {
  readonly subject: Subject;
  readonly reason: string;
  readonly span: Span;
}

/** All that is held: rows of one or several files. */
export interface Register {
  readonly entitlements: readonly Entitlement[];
  /** Undefined where no file keeps such a list: then being on none means nothing. */
  readonly freeList?: readonly FreeListing[];
  readonly waivers: readonly Waiver[];
  readonly disallowed: readonly Disallowing[];
  /** Registries of one's own that pass on what vendors give out: hosts, with a path if need be. */
  readonly approvedSources: readonly string[];
  /** Days before the end of a term from which on it is said to end soon. */
  readonly expiringDays: number;
}

/** Copies that stand by for others: turned off, and running. */
export interface Standby {
  readonly cold: number;
  readonly warm: number;
}

/** A fact as somebody stated it. */
export interface StatedFact {
  /** "org.employees". */
  readonly fact: string;
  readonly value: FactValue;
  /** The day it was right. */
  readonly asOf?: PlainDate;
  /** The last day it is to be relied on. */
  readonly validUntil?: PlainDate;
  /** Who or what says so. */
  readonly source?: string;
  readonly span: Span;
}
