/**
 * Own data: words that people write for those of a title or an id, without version. Each line: what is meant, then what is written
 * for it.
 */
export const ALIASES: readonly (readonly [meant: string, ...written: string[]])[] = [
  ['gpl', 'gnu gpl', 'gnu general public', 'general public'],
  [
    'lgpl',
    'gnu lgpl',
    'gnu lesser general public',
    'lesser general public',
    'gnu lesser gpl',
    'gnu library general public',
    'gnu library or lesser general public',
    'gnu general lesser public',
  ],
  ['agpl', 'gnu agpl', 'gnu affero general public', 'affero general public', 'gnu affero gpl', 'affero gpl'],
  ['gfdl', 'gnu fdl', 'gnu free documentation', 'fdl', 'gnu gfdl'],
  ['apache', 'apache software', 'apache public', 'asl', 'apache asl', 'apache software asl'],
  ['bsd clause', 'clause bsd'],
  ['bsd clause new or revised', 'bsd clause new', 'new bsd clause', 'bsd clause revised', 'revised bsd clause'],
  ['bsd clause simplified', 'simplified bsd clause', 'bsd clause simplified or freebsd'],
  ['epl', 'eclipse public'],
  ['mpl', 'mozilla public', 'mozilla'],
  ['cpl', 'common public'],
  ['cddl', 'common development and distribution'],
  ['cecill', 'cecill free software agreement', 'cea cnrs inria logiciel libre'],
  ['eupl', 'european union public', 'eu public'],
  ['zpl', 'zope public', 'zope'],
  ['ofl', 'sil ofl', 'open font', 'sil open font'],
  ['afl', 'academic free'],
  ['osl', 'open software'],
  ['nposl', 'non profit open software', 'non profit osl'],
  ['odbl', 'open database', 'open data commons open database'],
  ['odc by', 'open data commons attribution'],
  ['oldap', 'openldap public', 'open ldap public'],
  ['bsl', 'boost', 'boost software'],
  ['upl', 'universal permissive'],
  ['psf', 'python software foundation'],
];

/** Licenses that have one version, so that it need not be said. */
export const SOLE: Readonly<Record<string, string>> = {
  'boost software': 'BSL-1.0',
  boost: 'BSL-1.0',
  'universal permissive': 'UPL-1.0',
  upl: 'UPL-1.0',
  cczero: 'CC0-1.0',
};

/** Exceptions by the words that people write, for the licenses that they can be meant for; where the list's own title is not it. */
export const EXCEPTIONS: readonly (readonly [words: string, id: string])[] = [
  ['classpath', 'Classpath-exception-2.0'],
  ['cpe', 'Classpath-exception-2.0'],
  ['gnu classpath', 'Classpath-exception-2.0'],
  ['ocaml linking', 'OCaml-LGPL-linking-exception'],
];

/** Words that name several licenses, by the start of their ids. */
export const FAMILIES_BY_NAME: Readonly<Record<string, RegExp>> = {
  bsd: /^BSD-/,
  'public domain': /^(?:CC0-1\.0|Unlicense|CC-PDDC)$/,
  pd: /^(?:CC0-1\.0|Unlicense|CC-PDDC)$/,
  cc: /^CC-/,
  cczero: /^CC0-/,
  python: /^(?:Python|PSF|CNRI-Python)-/,
  eclipse: /^EPL-/,
  'eclipse distribution': /^BSD-3-Clause$/,
};

/** Titles of the list that are left out: they name other licenses too, or leave open which version of one. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'w c',
  'attribution',
  'python',
  'cmu',
  'perl',
  'bsd with attribution',
]);
