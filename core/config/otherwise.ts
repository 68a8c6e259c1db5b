import type { Finding } from '../model/finding.js';
import type { Verdict } from '../model/policy.js';
import type { Scope } from '../model/scope.js';
import type { Spanned } from '../model/span.js';
import type { PolicyDocument } from './document.js';
import { mistake } from './mistake.js';
import { placeOf } from './origins.js';

const STRICTNESS: Record<Verdict, number> = { allow: 0, review: 1, deny: 2 };

/**
 * What happens to licenses that nothing names: the nearest word, or a binding one further away that is stricter. In a scope
 * undefined where no file speaks of that scope, so that the general word counts.
 */
export function strictOtherwise(
  documents: readonly PolicyDocument[],
  scope: Scope | undefined,
): { readonly otherwise?: Spanned<Verdict>; readonly findings: readonly Finding[] } {
  const nearest = documents.map((document) => wordOf(document, scope)).find((word) => word);
  if (!nearest) return { findings: [] };
  let otherwise = nearest;
  for (const document of documents) {
    if (!document.binding) continue;
    // What a binding file says in general, it says of a scope too unless it says otherwise there.
    const word = wordOf(document, scope) ?? wordOf(document, undefined);
    if (word && STRICTNESS[word.value] > STRICTNESS[otherwise.value]) otherwise = word;
  }
  return { otherwise, findings: otherwise === nearest ? [] : [withoutEffect(nearest, otherwise)] };
}

function wordOf({ input, origins, source }: PolicyDocument, scope: Scope | undefined): Spanned<Verdict> | undefined {
  const rules = scope === undefined ? input.licenses : input.scopes?.[scope];
  if (!rules?.otherwise) return undefined;
  return { value: rules.otherwise, span: placeOf(origins, source, rules, 'otherwise') };
}

function withoutEffect(lifted: Spanned<Verdict>, kept: Spanned<Verdict>): Finding {
  return mistake(lifted.span, `this has no effect: an extended policy says ${kept.value}`, 'remove it', {
    code: 'policy/unused-entry',
    labels: [{ span: kept.span, text: 'said here, and not overridable' }],
  });
}
