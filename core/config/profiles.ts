/**
 * The profiles that come with Licit, as policy files. Each says for which use it is; each is overridable, since only
 * the people who use it know their case.
 */
export const PROFILES: ReadonlyMap<string, string> = new Map([
  [
    'recommended',
    `# For a closed application: what may be used without asking anybody.
overridable: true
licenses:
  # Asks for attribution at most.
  allow: [permissive, public-domain]
  # Fine for most uses of a library, but changes to it, or linking it statically, bring duties; a font is given out with its
  # license and not sold alone: a person should know.
  review: [weak-copyleft, font]
  # What is given out together with this, or served by it, may have to be given out under the same license; or use is
  # limited to some purposes; or nothing is granted at all.
  deny: [strong-copyleft, network-copyleft, source-available, non-commercial, proprietary, UNLICENSED]
  otherwise: deny
scopes:
  # Runs on our machines and is not given out, so that copyleft has nothing to ask for.
  development: { allow: [strong-copyleft] }
limits:
  # An exception is looked at again within a year; 366, so that "this day next year" always fits.
  exception-days: 366
`,
  ],
  [
    'saas',
    `# For software that runs on our servers, and of which users get at most what a browser loads.
overridable: true
licenses:
  allow: [permissive, public-domain]
  # strong-copyleft: its duties begin when copies are given out. Serving gives none, but what is sent to browsers is a
  # copy: a person has to tell the two apart.
  # A font that a browser loads is given out too, with its license.
  review: [weak-copyleft, strong-copyleft, font]
  # network-copyleft asks for source where users reach it over a network: exactly this case. source-available licenses
  # (SSPL, BUSL, Elastic) mostly forbid, or charge for, offering the software as a service.
  deny: [network-copyleft, source-available, non-commercial, proprietary, UNLICENSED]
  otherwise: deny
scopes:
  # Neither given out nor served. What builds is not in this list: a bundler puts parts of itself into what it makes.
  development: { allow: [strong-copyleft] }
  tool: { allow: [strong-copyleft] }
limits:
  exception-days: 366
`,
  ],
  [
    'distributed-binary',
    `# For programs that are given out as binaries: desktop, mobile, devices.
overridable: true
licenses:
  allow: [permissive, public-domain]
  # Given out with a binary, it wants its source offered, and for LGPL the means to put a changed version in its place,
  # which app stores and locked devices may not permit: a person must see how it is linked and shipped.
  review: [weak-copyleft, font]
  # The whole program would have to be offered in source under the same license.
  deny: [strong-copyleft, network-copyleft, source-available, non-commercial, proprietary, UNLICENSED]
  otherwise: deny
scopes:
  # Stays with us. What builds is not in this list: a compiler puts parts of itself into what it makes.
  development: { allow: [strong-copyleft, network-copyleft] }
limits:
  exception-days: 366
`,
  ],
  [
    'library',
    `# For a library that others build upon: whatever it needs, all of them need, whatever they do with it.
overridable: true
licenses:
  allow: [permissive, public-domain]
  # Nothing to review: a user of the library cannot be asked to.
  deny: [weak-copyleft, strong-copyleft, network-copyleft, source-available, non-commercial, proprietary, UNLICENSED]
  otherwise: deny
scopes:
  # Whoever installs the library does not get these.
  development: { allow: [weak-copyleft, strong-copyleft] }
  tool: { allow: [weak-copyleft, strong-copyleft] }
limits:
  exception-days: 366
`,
  ],
  [
    'internal',
    `# For software that is used inside one organization and given to nobody else. A subsidiary or contractor may already
# be somebody else.
overridable: true
licenses:
  # Copyleft begins when copies are given out, and so do the duties of fonts.
  allow: [permissive, public-domain, weak-copyleft, strong-copyleft, font]
  # network-copyleft: every user over a network counts, and colleagues are users; it bites once the software is changed.
  # source-available: most permit internal use, some by size or purpose.
  review: [network-copyleft, source-available]
  # A company's own use is commercial use.
  deny: [non-commercial, proprietary, UNLICENSED]
  otherwise: deny
limits:
  exception-days: 366
`,
  ],
]);

/** How a profile is named in a place: "licit:recommended". */
export const BUILT_IN = 'licit:';

/** What judges where there is no licit.yaml. */
export const DEFAULT_PROFILE = 'recommended';
