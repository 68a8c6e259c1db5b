import { ADDITIONAL } from '../match/assemble/additional.js';
import type { Expression, LicenseTerm } from '../model/expression.js';
import type { LicenseEvidence } from '../model/license.js';
import { categoryOf } from '../spdx/categories.js';
import { parseExpression } from '../spdx/parse.js';
import { termsIn } from '../spdx/terms.js';

/**
 * Whether a license file of a package speaks of the package itself. What lists the licenses of things bundled with it
 * does not (NOTICE, ThirdPartyNotices), nor does a folder of license texts, which holds those of everything in it.
 */
export function isOwnText(file: string): boolean {
  const slash = file.lastIndexOf('/');
  const folder = file.slice(file.lastIndexOf('/', slash - 1) + 1, Math.max(slash, 0));
  if (BUNDLED.test(file.slice(slash + 1))) return false;
  return !/^licen[cs]es?$/i.test(folder) || OF_PYTHON.test(file);
}

/** Where installers of Python packages put the license files of a package itself. */
const OF_PYTHON = /\.dist-info\/licenses\/[^/]*$/;

const BUNDLED = /notice|third|3rd|vendor|bundle|depend|external|credits|libraries|\bfonts?\b|logo|docs?\b/i;

/**
 * Whether words in a file that name no license are no terms: a list of people or changes, which installers of Python packages copy beside
 * the license texts, or what else metadata say.
 */
export function isNoTerms(file: string): boolean {
  return PROSE.test(file.slice(file.lastIndexOf('/') + 1));
}

const PROSE =
  /^(?:(?:authors|contributors|maintainers|committers|thanks|changelog|code[-_]of[-_]conduct|readme)(?:\.(?:txt|md|markdown|rst))?|METADATA)$/i;

/** Whether a text speaks of the component itself. */
export function isOwn({ file, own }: LicenseEvidence): boolean {
  return own ?? isOwnText(file);
}

/** The licenses that texts state, parsed; those of texts about the package itself, and of all where there is none. */
export function textExpressions(texts: readonly LicenseEvidence[]): readonly Expression[] {
  return speaking(texts).map(({ expression }) => expression);
}

/**
 * The same, without the texts of licenses that a file in the same folder offers to choose from: "dual licensed under X or Y" in a README
 * or a LICENSE, and a file for X and one for Y. A text that is itself the choice stays.
 */
export function offeredExpressions(texts: readonly LicenseEvidence[]): readonly Expression[] {
  const all = speaking(texts);
  const offered = new Map<string, Set<string>>();
  for (const { folder, expression } of all)
    if (isChoice(expression)) offered.set(folder, new Set([...(offered.get(folder) ?? []), ...basesOf(expression)]));
  const isOffered = ({ folder, isText, expression }: Speaking): boolean =>
    isText && !isChoice(expression) && basesOf(expression).every((base) => offered.get(folder)?.has(base));
  return all.filter((one) => !isOffered(one)).map(({ expression }) => expression);
}

export function folderOfText({ file }: Pick<LicenseEvidence, 'file'>): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** A file holds license texts as they are, and nothing else that is known. */
export function isTexts({ passages = [] }: Pick<LicenseEvidence, 'passages'>): boolean {
  return passages.length > 0 && passages.every(({ kind, class: of }) => kind === 'text' && of !== 'modified');
}

interface Speaking {
  readonly expression: Expression;
  readonly folder: string;
  readonly isText: boolean;
}

function speaking(texts: readonly LicenseEvidence[]): readonly Speaking[] {
  const identified = texts.filter(({ expression }) => expression !== undefined);
  const own = identified.filter(isOwn);
  return (own.length > 0 ? own : identified).flatMap((text) => {
    const read = parseExpression(text.expression ?? '');
    return 'expression' in read
      ? [{ expression: read.expression, folder: folderOfText(text), isText: isTexts(text) }]
      : [];
  });
}

function isChoice(expression: Expression): boolean {
  return expression.kind === 'or' || (expression.kind === 'and' && expression.operands.every(isChoice));
}

function basesOf(expression: Expression): readonly string[] {
  return termsIn(expression).map((term) => baseOf(term, true));
}

/** The same of texts about the package itself alone. */
export function ownExpressions(texts: readonly LicenseEvidence[]): readonly Expression[] {
  return textExpressions(texts.filter(isOwn));
}

/** Whether a text of a package changes what its license grants. */
export function isCriticallyModified({ passages = [] }: LicenseEvidence): boolean {
  return passages.some(({ class: of, critical }) => of === 'modified' && critical === true);
}

/** Whether nothing is said but that it is proprietary, and what that forbids. */
export function isProprietary(expression: Expression): boolean {
  return termsIn(expression).every((term) => term.id === ADDITIONAL || categoryOf(term) === 'proprietary');
}

/**
 * What texts say beside a declaration: `agree` when they name nothing else; `more` with the licenses they add to it;
 * `differ` when they name none of it. "Only" and "or later" of one version have the same text, and an exception may
 * stand in another file; a text with other words is still that license unless the change is `critical`: then it adds to it.
 * The Python license is a stack of licenses of which PSF-2.0 is the first.
 */
export function besides(
  declared: Expression,
  texts: Expression,
  critical: boolean,
): { readonly kind: 'agree' | 'differ' } | { readonly kind: 'more'; readonly terms: readonly Expression[] } {
  const known = new Set(termsIn(declared).map((term) => baseOf(term, true)));
  const isKnown = (term: LicenseTerm): boolean => known.has(baseOf(term, critical));
  if (texts.kind === 'or' && texts.operands.some((operand) => termsIn(operand).every(isKnown)))
    return { kind: 'agree' };
  const terms = termsIn(texts);
  const others = terms.filter((term) => !isKnown(term));
  if (others.length === 0) return { kind: 'agree' };
  const isStack = known.has('PSF-2.0') && terms.some((term) => baseOf(term, false) === 'Python-2.0');
  const isBase = (term: LicenseTerm): boolean => known.has(baseOf(term, false));
  if (others.length === terms.length && !isStack && !terms.every(isBase)) return { kind: 'differ' };
  const parts = texts.kind === 'and' ? texts.operands : [texts];
  return { kind: 'more', terms: parts.filter((part) => !termsIn(part).every(isKnown)) };
}

/**
 * The list split the one Python license in two, by a version that CNRI names in it. The sentence on views that follows
 * one BSD text asks for nothing.
 */
function baseOf({ id }: LicenseTerm, asWritten: boolean): string {
  const plain = id
    .replace(/-(?:only|or-later)$/, '')
    .replace(/^Python-2\.0\.1$/, 'Python-2.0')
    .replace(/^BSD-2-Clause-Views$/, 'BSD-2-Clause');
  return asWritten ? plain : plain.replace(/^LicenseRef-modified-/, '').replace(/-(?:only|or-later)$/, '');
}
