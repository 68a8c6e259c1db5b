import { describe, expect, it } from 'vitest';
import { pathLabels } from '../../core/decide/labels.js';
import type { Component } from '../../core/model/component.js';
import { filePath, ROOT } from '../../core/model/file-path.js';
import { purl } from '../../core/model/purl.js';

const at = { file: filePath('a.c') ?? ROOT, start: 0, end: 1 };
const one = purl({ type: 'generic', name: 'a' });
const path = { project: ROOT, at, purls: [one], scope: 'runtime' } as const;
const occurrence = { span: at, scope: 'runtime', relation: 'direct', project: ROOT } as const;

const labels = (places: number, bundled?: Component['bundled']): readonly string[] =>
  [
    ...pathLabels({
      purl: one,
      paths: [path, path],
      occurrences: Array.from({ length: places }, () => occurrence),
      ...(bundled ? { bundled } : {}),
    }),
  ].map(({ text }) => text);

describe('how something got in', () => {
  it('is said of the folders that are shown, with the number of other places where it is bundled', () => {
    expect(labels(2, 'source')).toEqual(['brings a', 'brings a']);
    expect(labels(3, 'source')).toEqual(['brings a', 'brings a, as does 1 more place']);
    expect(labels(12, 'source')).toEqual(['brings a', 'brings a, as do 10 more places']);
    expect(labels(12)).toEqual(['brings a', 'brings a']);
  });
});
