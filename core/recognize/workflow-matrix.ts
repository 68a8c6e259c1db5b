import type { Source } from '../model/span.js';
import { childOf, entriesOf, itemsOf, type TextNode } from '../text/node.js';
import { textOf } from './environment-maps.js';

/** The values that a job is run with, by the names of its matrix. Empty where an expression makes them. */
export type Matrix = ReadonlyMap<string, readonly string[]>;

/** https://docs.github.com/actions/writing-workflows/workflow-syntax-for-github-actions#jobsjob_idstrategymatrix */
export function matrixOf(source: Source, job: TextNode): Matrix {
  const matrix = childOf(childOf(job, 'strategy'), 'matrix');
  const values = new Map<string, readonly string[]>();
  for (const { key, value } of entriesOf(matrix))
    if (key !== 'include' && key !== 'exclude')
      values.set(
        key,
        itemsOf(value).flatMap((item) => textOf(source, item) ?? []),
      );
  for (const one of itemsOf(childOf(matrix, 'include')))
    for (const { key, value } of entriesOf(one)) {
      const text = textOf(source, value);
      if (text !== undefined) values.set(key, [...new Set([...(values.get(key) ?? []), text])].slice(0, MOST));
    }
  return values;
}

/** Of one name, or of several together. */
const MOST = 50;

/** All that a text can come to when the matrix is put in; undefined when it asks for anything else. */
export function valuesOf(text: string, matrix: Matrix): readonly string[] | undefined {
  let values: readonly string[] = [''];
  let from = 0;
  for (const { 0: expression, 1: name, index } of text.matchAll(EXPRESSION)) {
    const put = name === undefined ? undefined : matrix.get(name);
    if (put === undefined || put.length === 0 || put.some((value) => value.includes('${{'))) return undefined;
    const before = text.slice(from, index);
    if (values.length * put.length > MOST) return undefined;
    values = values.flatMap((value) => put.map((one) => value + before + one));
    from = index + expression.length;
  }
  const rest = text.slice(from);
  return rest.includes('${{') ? undefined : values.map((value) => value + rest);
}

const EXPRESSION = /\$\{\{(?:\s*matrix\.([\w-]+)\s*|[^{}]*)\}\}/g;
