import fc from 'fast-check';
import exceptions from 'spdx-exceptions/index.json' with { type: 'json' };
import peerParse from 'spdx-expression-parse';
import deprecatedLicenses from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import licenses from 'spdx-license-ids/index.json' with { type: 'json' };
import { expect, test } from 'vitest';
import type { Expression } from '../../core/model/expression.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { PARSE_DIFFERENCES } from './differences.js';

/** Like an expression: mostly right, sometimes not, in every kind of way. */
const leaf = fc.constantFrom(
  'MIT',
  'ISC',
  'Apache-2.0',
  'GPL-2.0',
  'GPL-2.0+',
  'GPL-2.0-only+',
  'GPL-3.0-or-later WITH Classpath-exception-2.0',
  'MIT WITH AdditionRef-x',
  'LGPL-2.1-only WITH Nokia-Qt-exception-1.1',
  'eCos-2.0 WITH LLVM-exception',
  'LicenseRef-own',
  'LicenseRef-own WITH LLVM-exception',
  'LicenseRef-.',
  'LicenseRef-own+',
  'DocumentRef-doc:LicenseRef-own',
  'mit',
  'gpl-2.0-ONLY',
  'NONE',
  'NOASSERTION',
  'Nothing',
  'UNLICENSED',
  '',
);
const between = fc.constantFrom(
  ' AND ',
  ' OR ',
  ' and ',
  ' or ',
  ' And ',
  '  AND  ',
  '\tOR\n',
  ' ',
  ' AND',
  ' WITH ',
  ' ANDISC OR ',
);
const texts = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.tuple(tie('text'), between, tie('text')).map((parts) => parts.join('')),
    tie('text').map((text) => `(${text})`),
    fc.tuple(tie('text'), fc.constantFrom('(', ')', '+', ' +')).map((parts) => parts.join('')),
  ),
})).text;

function* cases(): Generator<string> {
  for (const id of [...licenses, ...deprecatedLicenses]) {
    yield id;
    yield `${id}+`;
    yield `${id} WITH LLVM-exception`;
  }
  for (const exception of exceptions) yield `MIT OR GPL-2.0-only WITH ${exception} AND ISC`;
  yield* fc.sample(texts, { seed: 20_261_123, numRuns: 6_000 });
}

test('spdx-expression-parse reads the same, but for the listed differences', () => {
  const unlisted: string[] = [];
  const met = new Set<string>();
  for (const text of cases()) {
    const one = { text, licit: licitReading(text), peer: peerReading(text) };
    if (one.licit === one.peer) continue;
    const difference = PARSE_DIFFERENCES.find(({ applies }) => applies(one));
    if (difference) met.add(difference.id);
    else unlisted.push(JSON.stringify(one));
  }
  expect(unlisted).toEqual([]);
  expect([...met].sort()).toEqual(PARSE_DIFFERENCES.map(({ id }) => id).sort());
});

/** Structure and words, as written: "and(MIT,or(ISC,0BSD))". */
function licitReading(text: string): string | undefined {
  const read = parseExpression(text);
  return 'expression' in read ? shape(read.expression, text) : undefined;
}

function shape(expression: Expression, text: string): string {
  if ('operands' in expression) {
    return `${expression.kind}(${expression.operands.map((operand) => shape(operand, text)).join()})`;
  }
  return text.slice(expression.start, expression.end).replace(/\s+with\s+/i, ' WITH ');
}

function peerReading(text: string): string | undefined {
  try {
    return peerShape(peerParse(text));
  } catch {
    return undefined;
  }
}

function peerShape(node: peerParse.Info): string {
  if (!('conjunction' in node)) {
    return `${node.license}${'plus' in node ? '+' : ''}${'exception' in node ? ` WITH ${node.exception}` : ''}`;
  }
  return `${node.conjunction}(${operands(node, node.conjunction).map(peerShape).join()})`;
}

/** The peer nests "A AND B AND C" in pairs. */
function operands(node: peerParse.Info, kind: string): readonly peerParse.Info[] {
  if (!('conjunction' in node) || node.conjunction !== kind) return [node];
  return [...operands(node.left, kind), ...operands(node.right, kind)];
}
