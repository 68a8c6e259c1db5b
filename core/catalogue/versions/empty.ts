import type { VersionBound } from '../../model/catalogue.js';
import { compareNumbers, digits } from './digits.js';

/** Two bounds that no version can meet, as text; undefined where none are seen to be so. */
export function emptyBounds(bounds: readonly VersionBound[]): string | undefined {
  for (const lower of bounds.filter(({ op }) => op === '>=' || op === '>' || op === '=')) {
    for (const upper of bounds.filter(({ op }) => op === '<=' || op === '<' || op === '=')) {
      if (!NUMBERS.test(lower.version) || !NUMBERS.test(upper.version)) continue;
      const top = upper.version.split('.').map(digits);
      const bottom = lower.version.split('.').map(digits);
      // "<=7" and "=7" take all that begins with it.
      const begins = upper.op !== '<' && top.length < 3;
      const order = compareNumbers(begins ? bottom.slice(0, top.length) : bottom, top);
      const excludes = lower.op === '>' || upper.op === '<';
      if (order > 0 || (order === 0 && excludes)) return `${lower.op}${lower.version} ${upper.op}${upper.version}`;
    }
  }
  return undefined;
}

const NUMBERS = /^\d+(?:\.\d+)*$/;
