import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import type { Finding } from '../../core/model/finding.js';
import { github } from '../../core/report/github.js';
import { hostile, report, reported, SHOP, SHOP_FILES, sourcesOf } from './fixtures.js';

const at = { file: 'a.json' as FilePath, start: 2, end: 4 };

function lines(findings: readonly Partial<Finding>[], files: Readonly<Record<string, string>> = {}): readonly string[] {
  const made = findings.map((parts) =>
    reported({ code: 'read/malformed', severity: 'error', message: 'm', help: 'h', at, ...parts }),
  );
  return github.render(report({ findings: made }), sourcesOf(files), { color: false, version: '1' }).split('\n');
}

test('annotations for a project with one of each', async () => {
  const output = github.render(SHOP, sourcesOf(SHOP_FILES), { color: false, version: '1.0.0' });
  await expect(output).toMatchFileSnapshot('golden/shop.github.txt');
});

describe('an annotation', () => {
  test('has lines and columns on one line', () => {
    expect(lines([{}], { 'a.json': '0123456' })[0]).toBe(
      '::error file=a.json,line=1,endLine=1,col=3,endColumn=4,title=read/malformed::m%0Ahelp: h',
    );
  });

  test('has no columns over several lines', () => {
    expect(lines([{}], { 'a.json': '01\n\n456' })[0]).toBe(
      '::error file=a.json,line=1,endLine=2,title=read/malformed::m%0Ahelp: h',
    );
  });

  test('has the file alone where its text is gone', () => {
    expect(lines([{}])[0]).toBe('::error file=a.json,title=read/malformed::m%0Ahelp: h');
  });

  test('has no file outside the tree, but says it', () => {
    expect(lines([{ at: { ...at, file: 'licit:recommended' as FilePath } }])[0]).toBe(
      '::error title=read/malformed::licit:recommended: m%0Ahelp: h',
    );
  });

  test('escapes what would end it or its properties', () => {
    const file = 'a,b:c%0A.json' as FilePath;
    expect(lines([{ at: { ...at, file }, message: '50% ::x', help: 'a\r\nb' }])[0]).toBe(
      '::error file=a%2Cb%3Ac%250A.json,title=read/malformed::50%25 : :x%0Ahelp: a␍␊b',
    );
  });
});

test('at most ten of a kind, errors first, and the rest is counted in one plain line', () => {
  const of = (severity: Finding['severity'], count: number) => Array.from({ length: count }, () => ({ severity }));
  const output = lines([...of('note', 11), ...of('warning', 10), ...of('error', 1_213)]);
  const kinds = output.map((line) => /^::(\w+)/.exec(line)?.[1]).filter((kind) => kind !== undefined);
  expect(kinds).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), ...Array(10).fill('notice')]);
  expect(output[30]).toBe('and 1,203 more errors and 1 more note without annotations: GitHub takes 10 of a kind');
});

test.each([
  '\n::error::x',
  '\r::set-output name=a::b',
  'a,line=1::b',
  '##[error]x',
  '\u2028::stop-commands::t',
  '%0A::error::',
])('a project full of %j gives one command of ours and no other', (text) => {
  const output = github.render(hostile(text), sourcesOf({}), { color: false, version: '1' });
  const physical = output.split(/[\n\r\u2028\u2029\u0085\v\f]/);
  expect(physical.filter((line) => line.trimStart().startsWith('::'))).toHaveLength(1);
  expect(physical[0]).toMatch(/^::error file=[^:,]*,title=license\/not-allowed::/);
  expect(output).not.toContain('##[');
});
