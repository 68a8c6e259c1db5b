import type { LicenseTerm } from '../../core/model/expression.js';

/** A kind of disagreement with another library: what it is, who is right, and why. */
export interface Difference<Case> {
  readonly id: string;
  readonly right: 'licit' | 'peer' | 'either';
  readonly why: string;
  readonly applies: (one: Case) => boolean;
}

/** A text that spdx-expression-parse 5.0.0 and Licit read differently. */
export interface ParseCase {
  readonly text: string;
  readonly licit: string | undefined;
  readonly peer: string | undefined;
}

const word = (pattern: string) => new RegExp(`(?:^|[\\s(])(?:${pattern})(?=$|[\\s)])`);

export const PARSE_DIFFERENCES: readonly Difference<ParseCase>[] = [
  {
    id: 'special identifiers',
    right: 'licit',
    why: 'SPDX 3 has NONE and NOASSERTION in its grammar, alone and beside AND; the peer knows neither',
    applies: ({ text, licit }) => licit !== undefined && word('NONE|NOASSERTION').test(text),
  },
  {
    id: 'AdditionRef',
    right: 'licit',
    why: 'SPDX 3 has user-defined additions after WITH; the peer does not know them',
    applies: ({ text, licit }) => licit !== undefined && text.includes('AdditionRef-'),
  },
  {
    id: 'deprecated exception',
    right: 'licit',
    why: 'Nokia-Qt-exception-1.1 is on the list, deprecated; the peer reads the current exceptions only',
    applies: ({ text, licit }) => licit !== undefined && /Nokia-Qt-exception-1\.1/i.test(text),
  },
  {
    id: 'case of ids',
    right: 'licit',
    why: 'SPDX: ids are matched without case; the peer wants the exact spelling',
    applies: ({ text, licit, peer }) =>
      licit !== undefined && peer === undefined && /\b(?:mit|gpl-2\.0-ONLY)\b/.test(text),
  },
  {
    id: 'white space',
    right: 'either',
    why: 'the grammar knows spaces only; a tab or line break changes no meaning and stands in real metadata',
    applies: ({ text, licit, peer }) => licit !== undefined && peer === undefined && /[\t\n]/.test(text),
  },
  {
    id: 'mixed-case operator',
    right: 'licit',
    why: 'SPDX: operators are all upper or all lower case; the peer takes "And"',
    applies: ({ text, licit, peer }) => licit === undefined && peer !== undefined && word('And|Or|With').test(text),
  },
  {
    id: 'operator without a space',
    right: 'licit',
    why: 'SPDX: operators stand between spaces; the peer reads "ANDISC" as AND and ISC',
    applies: ({ text, licit, peer }) => licit === undefined && peer !== undefined && /[\s)]AND[A-Za-z0-9]/.test(text),
  },
  {
    id: 'only, or later',
    right: 'licit',
    why: '"GPL-2.0-only+" says two things that exclude each other; the peer keeps both',
    applies: ({ text, licit, peer }) => licit === undefined && peer !== undefined && /-only\+/i.test(text),
  },
  {
    id: 'two exceptions',
    right: 'licit',
    why: 'a deprecated id that stands for a license with an exception takes no second one',
    applies: ({ text, licit, peer }) =>
      licit === undefined && peer !== undefined && /(?:-exception|eCos-2\.0|wxWindows)\+? WITH /i.test(text),
  },
  {
    id: 'reference without letters',
    right: 'licit',
    why: 'the grammar wants a letter or digit in the name of a reference; the peer takes "LicenseRef-."',
    applies: ({ text, licit, peer }) => licit === undefined && peer !== undefined && word('LicenseRef-\\.').test(text),
  },
];

/** Two terms on which spdx-satisfies 6.0.0 and Licit disagree. `peer` is what it throws, where it throws. */
export interface SatisfiesCase {
  readonly offeredText: string;
  readonly allowedText: string;
  readonly offered: LicenseTerm;
  readonly allowed: LicenseTerm;
  readonly licit: boolean;
  readonly peer: boolean | string;
}

const UNKNOWN_TO_PEER =
  /^(?:EUPL-1\.2|CECILL-2\.1|LAL-1\.[23]|OGL-UK-[123]\.0|Parity-[67]\.0\.0|MulanPSL-[12]\.0|CDLA-Permissive-[12]\.0|GFDL-1\.[123]-(?:no-)?invariants-(?:only|or-later)|OFL-1\.[01]-(?:no-)?RFN)$/;

export const SATISFIES_DIFFERENCES: readonly Difference<SatisfiesCase>[] = [
  {
    id: 'eight letters',
    right: 'licit',
    why: 'the peer takes every id of eight characters for "-or-later", so AGPL-3.0 satisfies AGPL-1.0',
    applies: ({ offeredText, allowedText, licit, peer }) =>
      !licit && peer === true && [offeredText, allowedText].some((text) => /^[^ +]{8}( WITH .*)?$/.test(text)),
  },
  {
    id: 'deprecated ids',
    right: 'licit',
    why: 'a deprecated id is the one that replaced it (BSD-2-Clause-NetBSD is BSD-2-Clause); the peer compares words',
    applies: ({ offered, allowed, licit, peer }) =>
      licit && peer !== true && (offered.deprecated !== undefined || allowed.deprecated !== undefined),
  },
  {
    id: 'case of references',
    right: 'licit',
    why: 'SPDX: the name of a LicenseRef is matched without case',
    applies: ({ offered, licit, peer }) => licit && peer === false && offered.id.includes('LicenseRef-'),
  },
  {
    id: 'references are no versions',
    right: 'licit',
    why: 'the peer cuts "-only" and "-or-later" off names that mean what their author wants',
    applies: ({ offered, licit, peer }) => !licit && peer === true && offered.id.includes('LicenseRef-'),
  },
  {
    id: 'invariant sections',
    right: 'licit',
    why: 'the peer makes ids that do not exist of GFDL-*-invariants-* and throws when it compares them',
    applies: ({ offered, allowed, peer }) => typeof peer === 'string' && /invariants/.test(offered.id + allowed.id),
  },
  {
    id: 'versions the peer does not know',
    right: 'licit',
    why: 'the steward has published these versions; the table of the peer is older or leaves them out',
    applies: ({ offered, allowed, licit, peer }) =>
      licit && peer === false && (UNKNOWN_TO_PEER.test(offered.id) || UNKNOWN_TO_PEER.test(allowed.id)),
  },
  {
    id: 'MPL-1.1 or later',
    right: 'licit',
    why: 'MPL-2.0 section 1.5: what comes from MPL-1.1 alone is incompatible with secondary licenses, so it is not plain MPL-2.0',
    applies: ({ offered, allowed, licit, peer }) =>
      !licit && peer === true && /^MPL-/.test(offered.id) && /^MPL-/.test(allowed.id),
  },
];
