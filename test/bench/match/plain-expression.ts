import { parseExpression } from '../../../core/spdx/parse.js';
import { printExpression } from '../../../core/spdx/print.js';

/** An expression to compare: operands in one order; a modified text as its license, own terms under one name. */
export function plainExpression(text: string): string {
  const read = parseExpression(text);
  if (!('expression' in read)) return text;
  return sorted(
    printExpression(read.expression)
      .replace(/LicenseRef-modified-/g, '')
      .replace(/LicenseRef-[\w.-]+/g, 'LicenseRef-own'),
  );
}

function sorted(text: string): string {
  const groups = text.split(/ AND (?![^(]*\))/).map((group) => {
    const choices = group.replace(/^\(|\)$/g, '').split(' OR ');
    return [...new Set(choices)].sort().join(' OR ');
  });
  return [...new Set(groups)].sort().join(' AND ');
}
