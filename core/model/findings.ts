export type Severity = 'error' | 'warning' | 'note' | 'off';

interface Row {
  readonly title: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** `policy`: the rules are broken (exit 1). `input`: it could not be judged (exit 2). */
  readonly about: 'policy' | 'input';
}

/** Every finding there is; codes are stable. Each has its page under test/cases. */
export const FINDINGS = {
  'license/not-allowed': { title: 'The policy does not allow this license', severity: 'error', about: 'policy' },
  'license/needs-review': {
    title: 'The policy wants a person to look at this license',
    severity: 'warning',
    about: 'policy',
  },
  'license/absent': { title: 'Nobody says what the license is', severity: 'error', about: 'policy' },
  'license/unreadable': {
    title: 'There is a license statement that cannot be understood',
    severity: 'error',
    about: 'policy',
  },
  'license/conflicting': { title: 'Two sources name different licenses', severity: 'error', about: 'policy' },
  'license/text-modified': {
    title: 'A license text differs from the license it is taken for',
    severity: 'warning',
    about: 'policy',
  },
  'license/deprecated-id': {
    title: 'The license is stated by an id that SPDX has replaced',
    severity: 'note',
    about: 'policy',
  },
  'entitlement/missing': { title: 'Software needs a right, and none is held', severity: 'error', about: 'policy' },
  'entitlement/expired': { title: 'The right to software has ended', severity: 'error', about: 'policy' },
  'entitlement/expiring': { title: 'A right that is relied on ends soon', severity: 'warning', about: 'policy' },
  'entitlement/exceeded': { title: 'More is used than there are rights', severity: 'error', about: 'policy' },
  'entitlement/version-not-covered': {
    title: 'A right is held, but not to this version',
    severity: 'error',
    about: 'policy',
  },
  'entitlement/metric-mismatch': {
    title: 'A right is held, but counted by something else',
    severity: 'error',
    about: 'policy',
  },
  'entitlement/scope-mismatch': {
    title: 'A right is held, but not for this place',
    severity: 'error',
    about: 'policy',
  },
  'entitlement/edition-mismatch': {
    title: 'A right is held, but to another edition',
    severity: 'error',
    about: 'policy',
  },
  'entitlement/evaluation-in-production': {
    title: 'What is held for a trial is used in production',
    severity: 'error',
    about: 'policy',
  },
  'entitlement/claim-contradicts-profile': {
    title: 'Software is claimed to be free of charge here, and the facts say otherwise',
    severity: 'error',
    about: 'policy',
  },
  'entitlement/undetermined': {
    title: 'Whether software may be used depends on what is not known',
    severity: 'warning',
    about: 'input',
  },
  'entitlement/evidence-missing': { title: 'Nothing shows a right', severity: 'warning', about: 'policy' },
  'entitlement/evidence-weak': {
    title: 'A right was paid for, and nobody has verified that it was granted',
    severity: 'warning',
    about: 'policy',
  },
  'entitlement/evidence-changed': {
    title: 'What shows a right is not what was recorded',
    severity: 'error',
    about: 'policy',
  },
  'entitlement/unused': { title: 'A right is held, and nothing here uses it', severity: 'note', about: 'policy' },
  'entitlement/ledger-mismatch': {
    title: 'The register gives rights to others than those who use them',
    severity: 'warning',
    about: 'policy',
  },
  'entitlement/not-approved-source': {
    title: "A vendor's package comes from elsewhere than the vendor",
    severity: 'error',
    about: 'policy',
  },
  'entitlement/floating-version': {
    title: 'A version that moves on may come under other terms',
    severity: 'warning',
    about: 'policy',
  },
  'entitlement/will-open': {
    title: 'A version turns open, or has, on a day that is known',
    severity: 'note',
    about: 'policy',
  },
  'conduct/circumvention': {
    title: 'Something circumvents a license check',
    severity: 'error',
    about: 'policy',
  },
  'conduct/secret-in-repository': {
    title: 'A license key is written in a file',
    severity: 'error',
    about: 'policy',
  },
  'conduct/attribution-removed': {
    title: 'What a product wants to be shown is hidden, and no right permits it',
    severity: 'error',
    about: 'policy',
  },
  'policy/invalid': { title: 'The policy has a mistake', severity: 'error', about: 'input' },
  'policy/unused-entry': { title: 'An entry of the policy matches nothing', severity: 'warning', about: 'policy' },
  'policy/expired-exception': { title: 'An exception has ended', severity: 'error', about: 'policy' },
  'policy/stale-clarification': {
    title: 'The file a clarification was made for has changed',
    severity: 'error',
    about: 'policy',
  },
  'policy/void-exception': { title: 'An exception was made for another license', severity: 'error', about: 'policy' },
  'policy/reason-missing': { title: 'A decision is recorded without its reason', severity: 'error', about: 'policy' },
  'read/malformed': { title: 'A file cannot be read as what it should be', severity: 'error', about: 'input' },
  'read/unsupported-version': {
    title: 'A file has a format version that is not known',
    severity: 'error',
    about: 'input',
  },
  'read/unsupported-format': {
    title: 'A file lists what is brought in, and nobody here can read it',
    severity: 'error',
    about: 'input',
  },
  'read/too-large': { title: 'A file is larger than the limit', severity: 'error', about: 'input' },
  'read/unpinned': { title: 'A dependency has no chosen version', severity: 'error', about: 'input' },
  'read/not-installed': { title: 'A component is not there to be looked at', severity: 'error', about: 'input' },
  'read/named-only': { title: 'Only the name of something is here', severity: 'error', about: 'input' },
  'read/skipped': { title: 'Something was left out', severity: 'warning', about: 'input' },
} as const satisfies Record<string, Row>;

export type FindingCode = keyof typeof FINDINGS;
