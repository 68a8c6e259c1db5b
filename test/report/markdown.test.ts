import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { npmPurl } from '../../core/model/purl.js';
import { markdown, renderMarkdown } from '../../core/report/markdown.js';
import { code, prose } from '../../core/report/markdown-escape.js';
import { component, report, reported, SHOP, SHOP_FILES, sourcesOf } from './fixtures.js';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

test('a page for a project with one of each', async () => {
  const output = markdown.render(SHOP, sourcesOf(SHOP_FILES), { color: false, version: '1.0.0' });
  await expect(output).toMatchFileSnapshot('golden/shop.md.txt');
});

test('a page for a clean project has no table of findings', () => {
  const output = renderMarkdown(report(), sourcesOf({}), { maxBytes: 1_000_000 });
  expect(output).toBe(
    '## ✅ Passes: nothing found\n\n0 components judged by `licit.yaml` as of 2026-03-31, rights by the catalogue of 2026-03-01 with 2 rows of catalogue.yaml.\n',
  );
});

describe('within a limit', () => {
  const names = Array.from({ length: 300 }, (_, n) => `пакет-${n}`);
  const findings = names.map((name) =>
    reported({
      code: 'license/not-allowed',
      severity: 'error',
      purl: npmPurl(name, '1.0.0'),
      message: `${name} 1.0.0 is not allowed`,
      help: 'remove it',
      at: { file: `${name}/package.json` as FilePath, start: 0, end: 0 },
    }),
  );
  const many = report({
    findings,
    components: names.map((name) => component(name, '1.0.0', { outcome: 'refused', reason: 'r' })),
  });
  const whole = renderMarkdown(many, sourcesOf({}), { maxBytes: Number.POSITIVE_INFINITY });

  test.each([1_100, 4_000, 20_000, 50_000, 65_000, 80_000])(
    'of %i bytes nothing is cut through or left open',
    (maxBytes) => {
      const output = renderMarkdown(many, sourcesOf({}), { maxBytes });
      expect(bytes(output)).toBeLessThanOrEqual(maxBytes);
      expect(output.endsWith('\n')).toBe(true);
      const rows = output.split('\n').filter((line) => line.startsWith('| 🔴'));
      for (const row of rows) expect(whole).toContain(`${row}\n`);
      expect(output.split('<details>').length).toBe(output.split('</details>').length);
      const ways = output.split('\n').filter((line) => line.startsWith('- ')).length;
      if (rows.length < 300) expect(output).toContain(`and ${300 - rows.length} more: the full report lists them all.`);
      else if (ways < 300) expect(output).toContain(`\nand ${300 - ways} more\n\n</details>`);
    },
  );

  test('the whole page says everything', () => {
    expect(whole.split('\n').filter((line) => line.startsWith('| 🔴'))).toHaveLength(300);
    expect(whole.split('\n').filter((line) => line.startsWith('- runtime'))).toHaveLength(300);
    expect(whole).not.toContain(' more');
  });

  test('that is tiny leaves the verdict', () => {
    expect(renderMarkdown(many, sourcesOf({}), { maxBytes: 100 })).toBe('## Licit: fail\n');
  });
});

describe('foreign text', () => {
  test.each([
    ['@octocat', '@\u200boctocat'],
    ['fixes #12 and GH-7', 'fixes #\u200b12 and GH-\u200b7'],
    ['https://e.com www.e.com mailto:a@b.co', 'https:\u200b//e.com www\u200b.e.com mailto:\u200ba@\u200bb.co'],
    ['<img src=x>', '&#60;img src=x&#62;'],
    ['a|b\\|c', 'a&#124;b&#92;&#124;c'],
    [
      '[a](b) `c` **d** __e__ ~f~ $g$',
      '&#91;a&#93;(b) &#96;c&#96; &#42;&#42;d&#42;&#42; &#95;&#95;e&#95;&#95; &#126;f&#126; &#36;g&#36;',
    ],
    ['&lt;!-- x', '&#38;lt;&#33;-- x'],
    ['one\ntwo', 'one␊two'],
  ])('%j stays text', (text, escaped) => {
    expect(prose(text)).toBe(escaped);
  });

  test('is cut to a length', () => {
    expect(prose('x'.repeat(1_000))).toBe(`${'x'.repeat(400)}…`);
  });

  test('that is a plain name is a code span, any other is prose', () => {
    expect(code('@babel/core 7.0.0')).toBe('`@babel/core 7.0.0`');
    expect(code('a`b')).toBe('a&#96;b');
    expect(code('a|b')).toBe('a&#124;b');
    expect(code(' a')).toBe(' a');
    expect(code('')).toBe('');
  });
});
