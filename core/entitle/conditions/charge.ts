import { type Particulars, termsFor } from '../../catalogue/applies.js';
import type { Catalogue } from '../../catalogue/lookup.js';
import type { CatalogueTerms, TermClass } from '../../model/catalogue.js';
import type { FactLookup } from '../facts/fact-state.js';
import { type Evaluation, evaluate, type SeeRow } from './evaluate.js';

/** Whether terms ask for no purchase: by what they are, or because their condition is met. Time is not their matter. */
export function freeOfCharge(terms: CatalogueTerms, factOf: FactLookup, see: SeeRow): Evaluation {
  if (terms.freeIf && !ALWAYS.has(terms.class)) return evaluate(terms.freeIf, factOf, see);
  return { answer: ALWAYS.has(terms.class) || terms.class === 'proprietary-free' ? 'yes' : 'no', ...NOTHING };
}

/** What may be used by anybody; what else its license asks for is judged as a license. */
const ALWAYS: ReadonlySet<TermClass> = new Set(['open', 'copyleft']);
const NOTHING = { used: [], open: [], untold: [] };

/**
 * Asks the rows that conditions refer to, for the thing that was met. Rows that refer to each other in a circle, that are
 * not in the catalogue or whose terms cannot be told apart leave the answer open, and are named.
 */
export function seeingRows(catalogue: Catalogue, factOf: FactLookup, thing: Particulars): SeeRow {
  const through = (trail: readonly string[]): SeeRow => {
    return (id) => {
      const row = trail.includes(id) ? undefined : catalogue.row(id);
      if (!row) return untold(id);
      const found = termsFor(row.terms, { scheme: row.scheme ?? 'plain', tagged: true }, thing);
      if (found.kind === 'uncovered') return untold(id);
      const next = through([...trail, id]);
      if (found.kind === 'known') return freeOfCharge(found.terms, factOf, next);
      const each = found.candidates.map((terms) => freeOfCharge(terms, factOf, next));
      const [first] = each;
      return first && each.every(({ answer }) => answer === first.answer) && first.answer !== 'unknown'
        ? first
        : untold(id);
    };
  };
  return through([]);
}

function untold(row: string): Evaluation {
  return { answer: 'unknown', used: [], open: [], untold: [row] };
}
