import { parse } from 'yaml';
import type { RuleKind } from '../../core/match/license-index.js';
import { knownException, knownLicense } from '../../core/spdx/identifiers.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { printExpression } from '../../core/spdx/print.js';

/** A text that ScanCode knows, and what it is. */
export interface KnownText {
  /** Its file: "mit_12.RULE". */
  readonly name: string;
  readonly kind: RuleKind;
  /** Canonical SPDX; empty for kind `none`. */
  readonly expression: string;
  readonly text: string;
  /** 0…100, how telling ScanCode thinks it is. */
  readonly relevance: number;
}

/** A license or exception that ScanCode knows. */
export interface KnownKey {
  readonly key: string;
  /** The id of the current SPDX list, or "LicenseRef-scancode-…". */
  readonly spdx: string;
  readonly name: string;
  readonly category: string;
  readonly isException: boolean;
}

/** Its licenses by key, and the texts of those that are in English and in use. */
export function licensesOf(files: ReadonlyMap<string, string>): {
  readonly keys: ReadonlyMap<string, KnownKey>;
  readonly texts: readonly KnownText[];
} {
  const keys = new Map<string, KnownKey>();
  const texts: KnownText[] = [];
  for (const [name, file] of files) {
    const { head, text } = split(file);
    const key = String(head.key);
    const isException = isSet(head.is_exception);
    const spdx = SAME.get(key) ?? currentId(key, head, isException);
    keys.set(key, {
      key,
      spdx,
      name: String(head.name ?? key),
      category: String(head.category ?? ''),
      isException,
    });
    if (isSet(head.is_deprecated) || !isEnglish(head) || text.trim() === '') continue;
    const notice = NOTICES.get(key);
    const expression = notice ?? (isException ? spdx : canonical(spdx));
    const kind = notice ? 'notice' : isException ? 'exception' : 'text';
    if (expression && !isUnclear([key])) texts.push({ name, kind, expression, text, relevance: 100 });
  }
  return { keys, texts };
}

/** Its rules that are in English and in use, but for those that only say that some license is meant. */
export function rulesOf(files: ReadonlyMap<string, string>, keys: ReadonlyMap<string, KnownKey>): readonly KnownText[] {
  const rules: KnownText[] = [];
  for (const [name, file] of files) {
    const { head, text } = split(file);
    if (isSet(head.is_deprecated) || !isEnglish(head)) continue;
    const kind = REMARK.test(text) ? 'none' : isName(head, text) ? 'reference' : kindOf(head);
    if (kind === undefined || isAcknowledgment(head, text) || isVague(name, text) || WRONG.has(stem(name))) continue;
    if (kind === 'none') {
      rules.push({ name, kind, expression: '', text, relevance: 100 });
      continue;
    }
    const written = CORRECTED.get(stem(name)) ?? String(head.license_expression);
    const names = written.match(/[\w.+-]+/g)?.filter((word) => !/^(?:and|or|with)$/i.test(word)) ?? [];
    if (isUnclear(names)) continue;
    const only = names.length === 1 ? keys.get(names[0] as string) : undefined;
    const expression = only?.isException
      ? only.spdx
      : canonical(written.replace(/[\w.+-]+/g, (word) => keys.get(word)?.spdx ?? word));
    if (expression === undefined || (only?.isException && isMention(kind, text))) continue;
    rules.push({
      name,
      kind: only?.isException ? 'exception' : kind,
      expression,
      text: text.replace(/\{\{|\}\}/g, ''),
      relevance: typeof head.relevance === 'number' ? head.relevance : 100,
    });
  }
  return rules;
}

/** Of an exception that gives something away its name is not enough: it may be said not to hold. */
function isMention(kind: RuleKind, text: string): boolean {
  return kind === 'reference' || (kind !== 'text' && (text.match(/\p{L}+/gu)?.length ?? 0) < 15);
}

/** A tag without a word of what it is: "Python-2.0". */
function isName(head: Head, text: string): boolean {
  return isSet(head.is_license_tag) && text.length <= LONGEST_NAME && !/licen|spdx|classifier|[:=<>]/i.test(text);
}

const LONGEST_NAME = 30;

/** "This product includes software developed at The Apache Software Foundation": under which license is not said. */
function isAcknowledgment(head: Head, text: string): boolean {
  return (
    String(head.license_expression) === 'apache-2.0' &&
    /developed\s+(?:at|by|for)\s/i.test(text) &&
    !/licen/i.test(text)
  );
}

/** "Crown copyright", the first line of GNU's licenses, the address of their publisher: nothing to tell a license by. */
function stem(name: string): string {
  return name.replace(/\.RULE$/, '');
}

/**
 * What gettext's macros say of gettext, which is not what they are, which license somebody chooses for himself, and the license of an
 * SPDX document, which is not that of what it is about.
 */
const REMARK =
  /\bprojects\s+which\s+are\s+not\s+available\s+under(?=[\s\S]{0,400}\bgettext\b)(?![\s\S]*special exception)|^\s*(?:\w+\s+)?elects\s+to\s+use\s+only\s|^\s*"?DataLicense\b/i;

/** Rules whose words grant another license than they say, or one more, or none: the grammar reads them as they are. */
const WRONG: ReadonlySet<string> = new Set([
  'apache-2.0_or_gpl-1.0-plus_2',
  'apache-2.0_or_gpl-1.0-plus_3',
  'apache-2.0_or_gpl-1.0-plus_4',
  'apache-2.0_or_gpl-1.0-plus_5',
  'artistic-2.0_or_gpl-2.0_and_other-permissive_1',
  'artistic-2.0_or_gpl-2.0_and_other-permissive_2',
  'artistic-2.0_or_gpl-2.0_and_other-permissive_3',
  // Where licenses of patents are that cost nothing: of Opus, beside the BSD license.
  'proprietary-license_375',
  'proprietary-license_376',
  'proprietary-license_377',
  'proprietary-license_378',
  // "The terms of the GNU GPL, version 3 or later".
  'agpl-3.0-plus_224',
  'agpl-3.0-plus_254',
  'gpl-1.0-plus_24',
  'gpl-2.0_884',
  'gpl-2.0-plus_or_bsd-simplified_and_ocb-open-source-2013_1',
  'gpl-2.0_and_bsd-new_and_mit_1',
  'gpl-3.0-plus_or_cc-by-sa-3.0_1',
  'lgpl-2.0-plus_225',
  'lgpl-2.0-plus_372',
  'lgpl-2.0-plus_with_ocaml-lgpl-linking-exception_10',
  'lgpl-2.1_32',
  'lgpl-3.0-plus_100',
  'lgpl-3.0-plus_and_lgpl-2.0-plus_and_apache-2.0_and_bsd-new_and_cc-by-4.0_1',
  'lgpl-3.0_46',
]);

/** What some rules mean by their words, and by their own names, and say otherwise. */
const CORRECTED: ReadonlyMap<string, string> = new Map([
  // "Version 2 (any later version can be used also)": what is "compatible to version 3" is another one.
  ['freetype_or_gpl-3.0_1', 'freetype OR gpl-2.0-plus'],
  ['lgpl-2.0_and_gpl-3.0_1', 'lgpl-2.1 AND gpl-3.0'],
  ['gpl-1.0-plus_387', 'lgpl-2.0-plus'],
  ['gpl-1.0-plus_or_lgpl-2.0-plus_4', 'lgpl-2.1-plus'],
  // "Under the terms of the GNU Lesser General Public License version 2.1 or version 3".
  ...['digia-qt-commercial_or_lgpl-2.1_with_qt-lgpl-exception-1.1_or_gpl-3.0_3', 'qt_digia_quad_lgpl'].map(
    (rule) =>
      [
        rule,
        'digia-qt-commercial OR lgpl-2.1 WITH qt-lgpl-exception-1.1 OR lgpl-3.0 WITH qt-lgpl-exception-1.1',
      ] as const,
  ),
  // "The 2-clause BSD license"; toybox' own text; "the MIT licence, for code from kryogenix.org".
  ['bsd-simplified_62', 'bsd-simplified'],
  ['bsd-zero_1', 'bsd-zero'],
  ...['ekioh_1', 'ekioh_2', 'ekioh_3'].map((rule) => [rule, 'mit'] as const),
  // The address says "sa" alone.
  ['cc-by-sa-1.0_11', 'cc-sa-1.0'],
  ['cc-by-sa-1.0_13', 'cc-sa-1.0'],
  ['cc-by-sa-1.0_14', 'cc-sa-1.0'],
  // "The PROJ 4.3 and earlier was 'public domain'": and what follows is of now.
  ['us-govt-public-domain_and_mit_2', 'mit'],
  // "Also licensed to the Python Software Foundation" is no license to everybody.
  ['mit_or_afl-2.1_or_python_1', 'mit OR afl-2.1'],
  ['gpl-3.0-plus_with_autoconf-macro-exception_1', 'gpl-3.0-plus WITH autoconf-macro-exception'],
  ['gpl-2.0-plus_with_autoconf-macro-exception_3', 'gpl-2.0-plus WITH autoconf-macro-exception'],
  // "The GNU Lesser General Public License version 3 or later".
  [
    'gpl-2.0-plus_or_gpl-3.0-plus_and_other-permissive_and_public-domain_1',
    '(gpl-2.0-plus OR lgpl-3.0-plus) AND other-permissive AND public-domain',
  ],
  // The header that came with version 1.0, of which the file that it points to is a copy; 1.1 is of later, and not OpenSolaris's.
  ['cddl-1.1_6', 'cddl-1.0'],
  ['cddl-1.1_10', 'cddl-1.0'],
  // "Covered by the 3-clause BSD licence", "by the GNU GPL, version 3 or later": parts of what is in the public domain else.
  ['public-domain_475', 'antlr-pd-fallback AND bsd-new AND gpl-3.0-plus'],
  // "Found in LICENSE.BSD": the name of a file does not say how many clauses its license has.
  ['bsd-new_and_apache-2.0_1', 'other-permissive AND apache-2.0'],
  ['apache-2.0_or_bsd-new_8', 'apache-2.0 OR other-permissive'],
  ['bsd-new_or_apache-2.0_3', 'other-permissive OR apache-2.0'],
  // "Licensed under the LGPLv3": nothing is said of later versions.
  ['lgpl-3-plus-linking2', 'lgpl-3.0 WITH lgpl-3.0-linking-exception'],
]);

function isVague(name: string, text: string): boolean {
  return /fsf_address/.test(name) || VAGUE.test(text.replace(/\W+/g, ' ').trim());
}

const VAGUE =
  /^(?:crown copyright|good purposes|https? www openssl org source license html)$|changing it is not allowed$|other third party and contributor rights/i;

/** Keys that stand for "some license": no answer to which. */
const UNCLEAR =
  /^(?:unknown|free-unknown|unknown-license-reference|unknown-spdx|see-license|generic-.*|warranty-disclaimer|.*-unknown|no-license|not-a-license|philippe-de-muyter)$/;

function isUnclear(keys: readonly string[]): boolean {
  return keys.some((key) => UNCLEAR.test(key));
}

function kindOf(head: Head): RuleKind | undefined {
  if (isSet(head.is_false_positive)) return 'none';
  if (isSet(head.is_license_text)) return 'text';
  if (isSet(head.is_license_notice)) return 'notice';
  if (isSet(head.is_license_tag)) return 'tag';
  return isSet(head.is_license_reference) ? 'reference' : undefined;
}

/** What is kept as the text of a license or exception and is a notice that grants another one too. */
const NOTICES: ReadonlyMap<string, string> = new Map([
  ['kde-accepted-gpl', 'GPL-3.0-only OR LicenseRef-scancode-kde-accepted-gpl'],
  ['kde-accepted-lgpl', 'LGPL-3.0-only OR LicenseRef-scancode-kde-accepted-lgpl'],
  ['ps-or-pdf-font-exception-20170817', 'AGPL-3.0-only WITH PS-or-PDF-font-exception-20170817'],
]);

/** What has a name of its own at ScanCode's: a text that the list has too, an exception of the list's with words on where it holds. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['minecraft-mod', 'MMPL-1.0.1'],
  ['oracle-openjdk-classpath-exception-2.0', 'Classpath-exception-2.0'],
]);

/** The list's own id: rows that were written for an older list name ids that SPDX has replaced. */
function currentId(key: string, head: Head, isException: boolean): string {
  const others = Array.isArray(head.other_spdx_license_keys) ? head.other_spdx_license_keys : [];
  for (const id of [head.spdx_license_key, ...others].filter((id) => typeof id === 'string')) {
    const known = isException ? knownException(id) : knownLicense(id);
    if (known && known.replacement === undefined) return known.id;
  }
  const own = head.spdx_license_key;
  if (typeof own === 'string' && own.startsWith('LicenseRef-')) return own;
  if (typeof own === 'string' && knownLicense(own)) return canonical(own) ?? own;
  return `LicenseRef-scancode-${key.replace(/[^a-zA-Z0-9.-]/g, '-')}`;
}

/** Undefined when it is no expression. A LicenseRef after WITH is an AdditionRef. */
export function canonical(expression: string): string | undefined {
  const read = parseExpression(expression.replace(/\bwith LicenseRef-/gi, 'WITH AdditionRef-'));
  return 'expression' in read ? printExpression(read.expression) : undefined;
}

type Head = Readonly<Record<string, unknown>>;

function split(file: string): { readonly head: Head; readonly text: string } {
  const found = /^---\n([\s\S]*?)\n---(?:\n|$)([\s\S]*)$/.exec(file.replace(/\r\n/g, '\n'));
  if (!found) throw new Error(`no head: ${file.slice(0, 60)}`);
  return { head: (parse(found[1] as string) ?? {}) as Head, text: found[2] as string };
}

/** A flag of theirs: "yes" is no boolean in YAML 1.2. */
function isSet(value: unknown): boolean {
  return value === true || value === 'yes';
}

function isEnglish(head: Head): boolean {
  return head.language === undefined || head.language === 'en';
}
