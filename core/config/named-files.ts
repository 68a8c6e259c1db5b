import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { NamedCatalogue, Policy } from '../model/policy.js';
import type { Span, Spanned } from '../model/span.js';
import type { PolicyDocument } from './document.js';
import { mistake } from './mistake.js';
import { placeOf } from './origins.js';
import { fileBeside } from './references.js';

/**
 * Files besides policies that the policy and all it extends name: facts about the organization by the nearest, rights and rows
 * of the catalogue of them all.
 */
export function readNamedFiles(documents: readonly PolicyDocument[]): {
  readonly named: Pick<Policy, 'organization' | 'entitlements' | 'catalogue'>;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const located = (word: string, at: Span, from: FilePath): readonly Spanned<FilePath>[] => {
    const found = fileBeside(word, from);
    if ('kind' in found) return [{ value: found.file, span: at }];
    findings.push(mistake(at, found.message, found.help));
    return [];
  };
  const under = (key: 'entitlements' | 'catalogue', { input, origins, source }: PolicyDocument) => {
    const words = input[key] ?? [];
    if (typeof words === 'string') return located(words, placeOf(origins, source, input, key), source.file);
    return words.flatMap((word, index) => located(word, placeOf(origins, source, words, index), source.file));
  };
  const entitlements = documents.flatMap((document) => under('entitlements', document));
  const catalogue = documents.toReversed().flatMap((document): readonly NamedCatalogue[] => {
    const bound = document.binding ? { boundBy: document.source.file } : {};
    return under('catalogue', document).map((one) => ({ ...one, ...bound }));
  });
  const nearest = documents.find(({ input }) => input.organization !== undefined);
  const [organization] = nearest
    ? located(
        nearest.input.organization ?? '',
        placeOf(nearest.origins, nearest.source, nearest.input, 'organization'),
        nearest.source.file,
      )
    : [];
  return { named: { ...(organization ? { organization } : {}), entitlements, catalogue }, findings };
}
