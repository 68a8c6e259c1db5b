import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { renderExplain } from '../../core/report/explain.js';
import { RENDERERS } from '../../core/report/index.js';
import { renderMarkdown } from '../../core/report/markdown.js';
import { code, prose } from '../../core/report/markdown-escape.js';
import { showLine } from '../../core/report/source-line.js';
import { visible } from '../../core/report/visible.js';
import { columns } from '../../core/report/wrap.js';
import { hostile, report, reported, sourcesOf } from '../report/fixtures.js';

const TRICKS = [
  ...[
    '\n',
    '\r',
    '\t',
    '\0',
    '\u001b[31m',
    '\u009b',
    '\u202e',
    '\u2066',
    '\u200d',
    '\u2028',
    '\ud800',
    '\udc00',
    '漢',
    '👩‍👩‍👧',
    'e\u0301',
  ],
  ...[
    '::error::',
    '##[error]',
    '\n::set-output::',
    '%0A',
    ',',
    ':',
    '@octocat',
    '#12',
    'GH-1',
    '|',
    '\\|',
    '\\',
    '`',
    '<script>',
  ],
  ...[
    '</details>',
    '<!--',
    '-->',
    '](http://e)',
    'https://e',
    'www.e',
    'a@b.c',
    '*',
    '_',
    '~',
    '$',
    '&lt;',
    '__proto__',
    '{0}',
    ' ',
  ],
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...TRICKS), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** Select graphic rendition: the only sequences a colored report may hold. */
const SGR = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

const nothing = sourcesOf({});

describe.each([...RENDERERS.keys()])('%s', (id) => {
  const render = RENDERERS.get(id)?.render ?? (() => '');

  test('never throws, ends its last line and says the same twice', () => {
    fc.assert(
      fc.property(
        hostileText,
        hostileText,
        fc.boolean(),
        fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
        (text, source, color, width) => {
          const options = { color, version: '1', ...(width === undefined ? {} : { width }) };
          const once = render(hostile(text), () => source, options);
          expect(once.endsWith('\n')).toBe(true);
          expect(render(hostile(text), () => source, options)).toBe(once);
        },
      ),
    );
  });

  test('lets no control character through but line ends and, where asked for, colors', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, color) => {
        const output = render(hostile(text), () => `${text}xxxxxxxxx`, { color, version: '1', width: 80 });
        expect(color ? output.replace(SGR, '') : output).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

test('an explanation never throws and lets no control character through', () => {
  fc.assert(
    fc.property(hostileText, fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }), (text, width) => {
      const of = hostile(text);
      const options = { color: false, version: '1', ...(width === undefined ? {} : { width }) };
      for (const { purl } of of.components) {
        expect(renderExplain(of, () => text, purl, options)).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }
    }),
  );
});

test('no text in a terminal report or explanation begins a command of a CI log', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 0, max: 120 }), (text, width) => {
      const of = hostile(text);
      const options = { color: false, version: '1', width };
      const outputs = [
        RENDERERS.get('text')?.render(of, () => text, options) ?? '',
        ...of.components.map(({ purl }) => renderExplain(of, () => text, purl, options)),
      ];
      for (const output of outputs) {
        expect(output).not.toMatch(/^\s*::[A-Za-z]/m);
        expect(output).not.toContain('##[');
      }
    }),
  );
});

test('escaped text holds nothing that Markdown or GitHub reads', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const bare = prose(text).replace(/&#\d+;/g, '');
      expect(bare).not.toMatch(/[&<>|\\`*_~[\]!$\n\r]/);
      expect(prose(text).replace(/&#(\d+);/g, (_, unit) => String.fromCharCode(Number(unit)))).not.toMatch(
        /@[\p{L}\p{N}]|#\w|GH-\d|:\/\/|www\.|mailto:\w/iu,
      );
      const span = code(text);
      expect(span === prose(text, 200) || /^`[^`|\\\p{Cc}]+`$/u.test(span)).toBe(true);
    }),
  );
});

test('a page keeps its limit whatever it holds', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 20, max: 5_000 }), (text, maxBytes) => {
      expect(Buffer.byteLength(renderMarkdown(hostile(text), nothing, { maxBytes }))).toBeLessThanOrEqual(maxBytes);
    }),
  );
});

test('a shown line has no more columns than there are, and its place lies in it', () => {
  fc.assert(
    fc.property(
      hostileText,
      hostileText,
      hostileText,
      fc.integer({ min: 30, max: 100 }),
      (before, marked, after, width) => {
        const line = `${before}${marked}${after}`.replaceAll('\n', '');
        const start = Math.min(before.replaceAll('\n', '').length, line.length);
        const end = Math.min(start + marked.replaceAll('\n', '').length, line.length);
        const shown = showLine(line, start, end, width);
        expect(columns(shown.text)).toBeLessThanOrEqual(width);
        expect(shown.from).toBeLessThan(shown.to);
        expect(shown.to).toBeLessThanOrEqual(Math.max(columns(shown.text) + 1, width));
      },
    ),
  );
});

test('what is plain stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{0,50}$/), (text) => {
      fc.pre(!text.includes('::') && !text.includes('##['));
      expect(visible(text)).toBe(text);
    }),
  );
});

test('the order of labels in a file does not change which lines are shown', () => {
  const source = Array.from({ length: 30 }, (_, n) => `line ${n}`).join('\n');
  const spans = fc.array(
    fc.nat(source.length - 1).map((start) => ({ file: 'a' as FilePath, start, end: start + 1 })),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(spans, (places) => {
      const lines = (order: typeof places) => {
        const labels = order.map((span) => ({ span, text: 'l' }));
        const at = { file: 'b' as FilePath, start: 0, end: 0 };
        const one = report({
          findings: [reported({ code: 'read/malformed', severity: 'error', message: 'm', help: 'h', at, labels })],
        });
        const output =
          RENDERERS.get('text')?.render(one, (file) => (file === 'a' ? source : undefined), {
            color: false,
            version: '1',
          }) ?? '';
        return [...new Set(output.split('\n').filter((line) => /\| line/.test(line)))].sort();
      };
      expect(lines([...places].reverse())).toEqual(lines(places));
    }),
  );
});
