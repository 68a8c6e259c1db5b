import {
  builtInCatalogue,
  type CatalogueMatch,
  createCatalogue,
  type TermsAnswer,
} from '../../core/catalogue/index.js';
import type { DetectionKind } from '../../core/model/catalogue.js';
import type { PlainDate } from '../../core/model/plain-date.js';
import { parsePurl, purl } from '../../core/model/purl.js';

export const BUILT_IN = createCatalogue(builtInCatalogue());

/** What the row says of a thing: "pkg:npm/tldraw@4.0.0", "image redis:7.2", "tool terraform@1.6.0". */
export function matchesOf(thing: string, released?: string): readonly CatalogueMatch[] {
  const more = released === undefined ? {} : { released: released as PlainDate };
  const parts = parsePurl(thing);
  if (parts) return BUILT_IN.ofPackage(purl(parts), more);
  const space = thing.indexOf(' ');
  const kind = thing.slice(0, space) as Exclude<DetectionKind, 'purl'>;
  return BUILT_IN.of(kind, thing.slice(space + 1), more);
}

/** The answer of one row; throws when that row does not know the thing. */
export function answerOf(row: string, thing: string, released?: string): TermsAnswer {
  const found = matchesOf(thing, released).find((match) => match.row.id === row);
  if (!found) throw new Error(`${row} does not know ${thing}`);
  return found.terms;
}

/** "open MIT", "uncovered", "undecided: floating". */
export function told(answer: TermsAnswer): string {
  switch (answer.kind) {
    case 'known':
      return `${answer.terms.class} ${answer.terms.license}`;
    case 'uncovered':
      return 'uncovered';
    case 'undecided':
      return `undecided: ${answer.because.join(', ')}`;
  }
}
