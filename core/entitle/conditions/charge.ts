import { type Particulars, termsFor } from '../../catalogue/applies.js';
import type { Catalogue } from '../../catalogue/lookup.js';
import type { CatalogueTerms, TermClass } from '../../model/catalogue.js';
import type { Condition } from '../../model/condition.js';
import type { FactLookup } from '../facts/fact-state.js';
import { type Evaluation, evaluate, type SeeRow } from './evaluate.js';

/** Whether terms ask for no purchase: by what they are, or because their condition is met. Time is not their matter. */
export function freeOfCharge(terms: CatalogueTerms, factOf: FactLookup, see: SeeRow): Evaluation {
  const condition = conditionOf(terms);
  if (condition) return evaluate(condition, factOf, see);
  return { answer: FREE.has(terms.class) ? 'yes' : 'no', ...NOTHING };
}

/** What is offered under a copyleft license or for sale costs nothing where the project meets that license, whatever else its row asks. */
function conditionOf({ class: of, freeIf }: CatalogueTerms): Condition | undefined {
  if (of !== 'dual-copyleft') return freeIf;
  return freeIf ? { kind: 'any', of: [...(freeIf.kind === 'any' ? freeIf.of : [freeIf]), COPYLEFT] } : COPYLEFT;
}

const COPYLEFT: Condition = { kind: 'fact', fact: 'project.copyleft_compatible', op: '=', value: true };

/** What may be used by anybody where no condition is written; what else its license asks for is judged as a license. */
const FREE: ReadonlySet<TermClass> = new Set(['open', 'copyleft', 'proprietary-free']);
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
