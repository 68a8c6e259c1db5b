import type { Component } from '../model/component.js';
import type { Expression, LicenseTerm, NoLicense } from '../model/expression.js';
import type { FilePath } from '../model/file-path.js';
import type { Label } from '../model/finding.js';
import type { LicenseEvidence } from '../model/license.js';
import { purlName, purlTitle } from '../model/purl.js';
import type { Span } from '../model/span.js';
import { parseExpression } from '../spdx/parse.js';
import type { RuledComponent } from './facts.js';

/** Where a person would act: the direct dependency's own line in the first project that brings it in. */
export function placeOf(component: Pick<Component, 'purl' | 'paths' | 'occurrences'>): Span {
  const [path] = component.paths;
  const [occurrence] = component.occurrences;
  const at = path?.at ?? occurrence?.span;
  if (!at) throw new Error(`${component.purl} has no place`);
  return at;
}

/** How it got in: a label on each project's line; of what is bundled the last one says how many other places there are. */
export function* pathLabels(component: Pick<Component, 'purl' | 'paths' | 'occurrences' | 'bundled'>): Iterable<Label> {
  const { paths, occurrences } = component;
  const title = purlTitle(component.purl);
  const left = component.bundled === undefined ? 0 : occurrences.length - paths.length;
  for (const [index, { at, purls }] of paths.entries()) {
    const names = purls.map(purlName);
    const text = purls.length > 1 ? `brings ${title} by way of ${names.join(' > ')}` : `brings ${title}`;
    const isLast = index === paths.length - 1;
    yield { span: at, text: isLast && left > 0 ? `${text}, ${others(left)}` : text };
  }
}

function others(places: number): string {
  return places === 1 ? 'as does 1 more place' : `as do ${places} more places`;
}

/** The statement that was believed, with the operand underlined where it stands; of a conflict every statement. */
export function* evidenceLabels(component: RuledComponent, text: string): Iterable<Label> {
  const { license, judged } = component;
  const said = license.because.filter(({ kind }) => kind !== 'text');
  const texts = license.because.filter(({ kind, expression, bundled }) => kind === 'text' && expression && !bundled);
  if (license.kind === 'conflicting') {
    for (const evidence of said)
      yield { span: judged ? operandIn(evidence, judged.deciding) : wholeOf(evidence), text: `says ${evidence.text}` };
    for (const evidence of texts) yield { span: beginningOf(evidence), text: `is ${evidence.expression}` };
    return;
  }
  const [first] = said;
  const deciding = judged?.deciding;
  const isTold = !first || !deciding || deciding.kind !== 'license' || names(first, deciding.id);
  const teller = isTold ? undefined : texts.find((evidence) => names(evidence, deciding.id));
  if (teller) yield { span: beginningOf(teller), text };
  else if (first) yield { span: deciding ? operandIn(first, deciding) : wholeOf(first), text };
  else for (const evidence of texts.slice(0, 1)) yield { span: beginningOf(evidence), text };
}

function names({ text, expression = text }: LicenseEvidence, id: string): boolean {
  return expression.includes(id);
}

/** The texts that were found but say nothing yet. */
export function* textLabels(component: RuledComponent): Iterable<Label> {
  const dark = component.license.because.filter(
    ({ kind, expression, unidentified, bundled }) =>
      kind === 'text' && (unidentified || expression === undefined) && !bundled,
  );
  for (const evidence of dark.slice(0, 3)) {
    const { file, expression, unidentifiedAt } = evidence;
    if (unidentifiedAt && expression !== undefined) {
      const span = { file: file as FilePath, ...unidentifiedAt };
      yield { span, text: `nothing has identified these words, beside ${expression}` };
      continue;
    }
    const what = evidence.expression === undefined ? 'a text' : `${evidence.expression}, and words`;
    yield { span: beginningOf(evidence), text: `${what} that nothing has identified` };
  }
}

/** A long text is pointed at where it begins. */
function beginningOf({ file, start }: LicenseEvidence): Span {
  return { file: file as FilePath, start, end: start };
}

export function* policyLabels({ decision }: RuledComponent, text: string): Iterable<Label> {
  if (decision.policy) yield { span: decision.policy, text };
}

function wholeOf({ file, start, end }: LicenseEvidence): Span {
  return { file: file as FilePath, start, end };
}

/** The deciding operand inside the statement; the whole statement when its words are not an expression. */
function operandIn(evidence: LicenseEvidence, deciding: LicenseTerm | NoLicense): Span {
  const parsed = parseExpression(evidence.text);
  const operand = 'expression' in parsed ? find(parsed.expression, deciding) : undefined;
  const quotes = evidence.end - evidence.start - evidence.text.length;
  if (!operand || (quotes !== 0 && quotes !== 2)) return wholeOf(evidence);
  const from = evidence.start + quotes / 2;
  return { file: evidence.file as FilePath, start: from + operand.start, end: from + operand.end };
}

function find(expression: Expression, deciding: LicenseTerm | NoLicense): Expression | undefined {
  const rest = [expression];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.kind === 'and' || next.kind === 'or') rest.push(...[...next.operands].reverse());
    else if (next.kind !== 'license' || deciding.kind !== 'license') {
      if (next.kind === deciding.kind) return next;
    } else if (next.id === deciding.id && next.orLater === deciding.orLater && next.exception === deciding.exception)
      return next;
  }
  return undefined;
}
