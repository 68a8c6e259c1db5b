import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { npmPurl } from '../../core/model/purl.js';
import type { Report, Sources } from '../../core/model/report.js';
import { text } from '../../core/report/text.js';
import { component, report, reported, SHOP, SHOP_FILES, sourcesOf, spanIn } from './fixtures.js';

const plain = { color: false, version: '1.0.0' };

function rendered(of: Report, files: Readonly<Record<string, string>> = {}, width?: number): string {
  return text.render(of, sourcesOf(files), width === undefined ? plain : { ...plain, width });
}

/** One finding at `needle`, so that its frame can be read line by line. */
function framed(source: string, needle: string, label = 'here', width?: number): readonly string[] {
  const at = spanIn('a.json', source, needle);
  const found = reported({
    code: 'read/malformed',
    severity: 'error',
    message: 'm',
    help: 'h',
    at,
    labels: [{ span: at, text: label }],
  });
  return rendered(report({ findings: [found] }), { 'a.json': source }, width).split('\n');
}

describe('a report in a terminal', () => {
  test('of a project with one of each', async () => {
    await expect(rendered(SHOP, SHOP_FILES)).toMatchFileSnapshot('golden/shop.txt');
  });

  test('narrow and in color', async () => {
    const output = text.render(SHOP, sourcesOf(SHOP_FILES), { color: true, version: '1.0.0', width: 60 });
    await expect(output).toMatchFileSnapshot('golden/shop-narrow-color.txt');
  });

  test('whose files are gone names the places', async () => {
    await expect(rendered(SHOP)).toMatchFileSnapshot('golden/shop-without-files.txt');
  });

  test('that is clean takes two lines', () => {
    const allowed = component('left-pad', '1.3.0', { outcome: 'allowed', reason: 'MIT is permissive' });
    expect(rendered(report({ components: [allowed] }))).toBe(
      '1 component, allowed; judged by licit.yaml; catalogue of 2026-03-01 with 2 rows of catalogue.yaml\nPasses: nothing found\n',
    );
  });

  test('says when nobody wrote a policy', () => {
    const output = rendered(report({ policy: { name: 'licit:recommended', builtIn: true } }));
    expect(output).toContain('judged by the built-in recommended profile: no licit.yaml here');
  });

  test('says what to do next', () => {
    const found = SHOP.findings.filter(({ code }) => code === 'license/not-allowed');
    const next = 'Next: `licit explain NAME` tells the whole story of one component\n';
    const init = '`licit init` writes a licit.yaml that fits what is here\n';
    expect(rendered(report({ findings: found }))).toMatch(new RegExp(`Fails: 1 error\n${next}$`));
    const builtIn = { name: 'licit:recommended', builtIn: true };
    expect(rendered(report({ findings: found, policy: builtIn }))).toMatch(new RegExp(`${next}${init}$`));
    expect(rendered(report({ policy: builtIn }))).not.toContain('licit init');
  });

  test('counts every outcome, thousands apart', () => {
    const many = Array.from({ length: 1201 }, (_, n) =>
      component(`p${n}`, '1.0.0', { outcome: 'allowed', reason: 'r' }),
    );
    const others = (['review', 'refused', 'excepted', 'undecided', 'ignored'] as const).map((outcome) =>
      component(outcome, '1.0.0', { outcome, reason: 'r' }),
    );
    expect(rendered(report({ components: [...many, ...others] }))).toContain(
      '1,206 components: 1,201 allowed, 1 allowed by exception, 1 to review, 1 refused, 1 undecided, 1 ignored;',
    );
  });
});

describe('many findings of one cause', () => {
  const manifest = '{\n  "a": "1",\n  "b": "1"\n}\n';
  const names = Array.from({ length: 30 }, (_, n) => `gone-${String(n).padStart(2, '0')}`);
  const at = (index: number) => spanIn('package.json', manifest, index % 2 === 0 ? '"a"' : '"b"');
  const findings = names.map((name, index) =>
    reported({
      code: 'license/not-allowed',
      severity: 'error',
      purl: npmPurl(name, '1.0.0'),
      message: `${name} 1.0.0 is not allowed`,
      at: at(index),
      help: `mend ${name}`,
    }),
  );
  const components = (reason: string) => names.map((name) => component(name, '1.0.0', { outcome: 'refused', reason }));

  test('are told once, with a line for each other place', () => {
    const output = rendered(report({ findings, components: components('GPL-3.0-only is denied') }), {
      'package.json': manifest,
    });
    expect(output.match(/^error\[/gm)).toHaveLength(1);
    expect(output).toContain('  = and 29 more like it:\n');
    expect(output).toMatch(
      /^ +package\.json:3:3 {2}gone-01 1\.0\.0, gone-03 1\.0\.0, gone-05 1\.0\.0, gone-07 1\.0\.0 and 11 more$/m,
    );
    expect(output).toMatch(/^ +package\.json:2:3 {2}gone-02 1\.0\.0, .* and 10 more$/m);
  });

  test('of different causes stand apart', () => {
    const apart = components('').map((one, n) => ({ ...one, decision: { ...one.decision, reason: `reason ${n}` } }));
    expect(rendered(report({ findings, components: apart })).match(/^error\[/gm)).toHaveLength(30);
  });

  test('of no component stand apart by what there is to do', () => {
    const apart = findings.map(({ purl: _, ...found }) => found);
    expect(rendered(report({ findings: apart })).match(/^error\[/gm)).toHaveLength(30);
    const alike = apart.map((found) => ({ ...found, help: 'mend them' }));
    expect(rendered(report({ findings: alike }))).toContain('and 29 more like it:');
  });

  test('that are few are all shown whole', () => {
    const few = report({ findings: findings.slice(0, 3), components: components('x').slice(0, 3) });
    expect(rendered(few).match(/^error\[/gm)).toHaveLength(3);
  });

  test('at very many places are counted past the twentieth', () => {
    const wide = findings.map((found, n) => ({
      ...found,
      at: { ...found.at, file: `p${n}/package.json` as FilePath },
    }));
    const output = rendered(report({ findings: wide, components: components('x') }));
    expect(output).toContain('… and 9 more at 9 other places; --format json lists them all');
    expect(output.match(/^ +p\d+\/package\.json {2}/gm) ?? output).toHaveLength(20);
  });
});

test('errors stand before warnings before notes, whatever file they are in', () => {
  const at = { file: 'a' as FilePath, start: 0, end: 0 };
  const findings = (['note', 'warning', 'error'] as const).map((severity, n) =>
    reported({ code: 'read/skipped', severity, message: severity, help: `${n}`, at }),
  );
  const order = [...rendered(report({ findings })).matchAll(/^(error|warning|note)\[/gm)].map(([, word]) => word);
  expect(order).toEqual(['error', 'warning', 'note']);
});

describe('a source line', () => {
  test('with wide characters is underlined by columns', () => {
    expect(framed('{"名前": "漢字かな", "x": 1}', '"x"')).toContain('   |                      ^^^ here');
  });

  test('with emoji and combining accents is underlined by columns', () => {
    expect(framed('"👨‍👩‍👧e\u0301" : bad', 'bad')).toContain('   |         ^^^ here');
  });

  test('with tabs shows each as four columns', () => {
    const lines = framed('\t\t"x": 1', '"x"');
    expect(lines).toContain(' 1 |         "x": 1');
    expect(lines).toContain('   |         ^^^ here');
  });

  test('shows control characters and turned writing instead of obeying them', () => {
    const lines = framed('"\u001b[31mred\u202e\u0007" x', 'x');
    expect(lines).toContain(' 1 | "␛[31mred�␇" x');
    expect(lines).toContain('   |              ^ here');
  });

  test('of a minified file is cut around the place', () => {
    const source = `{${'"aaaa":1,'.repeat(50_000)}"bad":2,${'"bbbb":1,'.repeat(50_000)}}`;
    const lines = framed(source, '"bad"', 'here', 80);
    const shown = lines.find((line) => line.startsWith(' 1 |')) ?? '';
    expect(shown.length).toBeLessThanOrEqual(80);
    expect(shown).toMatch(/^ 1 \| ….*"aaaa":1,"bad":2,"bbbb".*…$/);
    expect(lines.find((line) => line.includes('^'))?.indexOf('^')).toBe(shown.indexOf('"bad"'));
  });

  test('whose place is longer than the terminal is underlined as far as it is shown', () => {
    const lines = framed(`x ${'y'.repeat(500)} z`, 'y'.repeat(500), 'here', 60);
    const carets = lines.find((line) => line.includes('^')) ?? '';
    expect(carets.length).toBeLessThanOrEqual(60);
    expect(carets.match(/\^/g)?.length).toBeGreaterThan(40);
  });

  test('at the end of the file gets one caret', () => {
    const at = { file: 'a.json' as FilePath, start: 99, end: 120 };
    const found = reported({ code: 'read/malformed', severity: 'error', message: 'm', help: 'h', at });
    expect(rendered(report({ findings: [found] }), { 'a.json': 'abc' })).toContain(' 1 | abc\n   |    ^\n');
  });
});

describe('several places', () => {
  const source = Array.from({ length: 40 }, (_, n) => `line ${n + 1}`).join('\n');
  function among(...needles: readonly string[]): string {
    const labels = needles.map((needle) => ({ span: spanIn('a.txt', source, needle), text: `at ${needle}` }));
    const at = labels[0]?.span ?? { file: 'a.txt' as FilePath, start: 0, end: 0 };
    const found = reported({ code: 'read/malformed', severity: 'error', message: 'm', help: 'h', at, labels });
    return rendered(report({ findings: [found] }), { 'a.txt': source }).split('\n\n')[0] ?? '';
  }

  test('near each other share a frame, in the order of the file', () => {
    expect(among('line 12', 'line 10')).toBe(
      [
        'error[read/malformed]: m',
        '   --> a.txt:12:1',
        '    |',
        ' 10 | line 10',
        '    | ^^^^^^^ at line 10',
        '...',
        ' 12 | line 12',
        '    | ^^^^^^^ at line 12',
        '   = help: h',
      ].join('\n'),
    );
  });

  test('that are one place are underlined once', () => {
    const span = spanIn('a.txt', source, 'line 12');
    const labels = ['first', 'second'].map((text) => ({ span, text }));
    const found = reported({ code: 'read/malformed', severity: 'error', message: 'm', help: 'h', at: span, labels });
    expect(rendered(report({ findings: [found] }), { 'a.txt': source })).toContain(
      ' 12 | line 12\n    | ^^^^^^^ first\n    |         second\n',
    );
  });

  test('far from each other have their own', () => {
    expect(among('line 12', 'line 30')).toContain('\n   ::: a.txt:30:1\n 30 | line 30\n');
  });

  test('over several lines are shown from end to end', () => {
    expect(among('2\nline 13\nline 14\nli')).toContain(
      ' 12 | line 12\n    |       ^\n 13 | line 13\n 14 | line 14\n 15 | line 15\n    | ^^ at 2␊line 13␊line 14␊li\n',
    );
  });

  test('over many lines are shown by their first and last', () => {
    const frame = among(source.slice(source.indexOf('line 20'), source.indexOf('line 29') + 3));
    expect(frame).toMatch(/ 20 \| line 20\n {4}\| \^{7}\n\.\.\.\n 29 \| line 29\n {4}\| \^{3} at/);
    expect(frame).not.toContain('line 25\n');
  });
});

test('each file is asked for once, however many findings point into it', () => {
  const asked: string[] = [];
  const sources: Sources = (file) => {
    asked.push(file);
    return SHOP_FILES[file as keyof typeof SHOP_FILES];
  };
  text.render(SHOP, sources, plain);
  expect(asked).toHaveLength(new Set(asked).size);
});

test('what would be a command in the log of a CI step is pulled apart', () => {
  const at = { file: 'a' as FilePath, start: 0, end: 0 };
  const message = 'x ::error::y ##[add-mask]z';
  const found = reported({
    code: 'read/malformed',
    severity: 'error',
    message,
    help: message,
    at,
    labels: [{ span: at, text: message }],
  });
  const output = rendered(report({ findings: [found] }), { a: '##[error]' }, 40);
  expect(output).not.toMatch(/^\s*::error/m);
  expect(output).not.toContain('##[');
});
