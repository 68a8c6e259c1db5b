import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DEPTH, type TextNode } from '../../core/text/node.js';
import { parseYaml, parseYamlDocuments } from '../../core/text/yaml.js';
import { readYaml } from '../../core/text/yaml-library.js';
import { scanYaml } from '../../core/text/yaml-lines.js';

/** What locks and workspaces are made of, in pieces that fit together now and then. */
const PIECES = [
  ...[
    'a',
    'b: ',
    'c:',
    'key',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    '- a: ',
    '---',
    '...',
    '\n',
    '\n  ',
    '\n    ',
    '\n\n',
    '\r\n',
    ' ',
  ],
  ...["'", '"', "'x'", '"y"', "''", '{', '}', '[', ']', ', ', ',', '{a: b}', '[a, b]', '{}', '[]', '# c', ' # c', '#'],
  ...['|-', '>-', '|', '>', '|-\n    text\n    more\n', '&x ', '*x', '!t ', '<<: ', '~', 'null', 'true', '1', '1.0'],
  ...[
    '0x1F',
    '-1',
    '-x',
    '--y',
    '?z',
    ':w',
    ':{x',
    '-]',
    '# ',
    '   # d',
    '+2',
    '.5',
    '1e3',
    '.inf',
    '.nan',
    '\\n',
    '\\"',
    '\\',
    '\t',
    '%YAML 1.1',
    '@',
    '`',
    'ö',
    '😀',
    '\uFEFF',
  ],
  ...['/a/1.0.0_b@2', '^1.2.3', 'npm:x@1', '"a@npm:^1, a@npm:^2":', '(p@1)', 'https://h/x.tgz', '2026-01-02', 'yes'],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(''));

const LOCK = `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      '@a/b':
        specifier: ^1.0.0
        version: 1.2.0(c@2.0.0)

packages:

  '@a/b@1.2.0':
    resolution: {integrity: sha512-AAAA/+==, tarball: https://host/b.tgz}
    engines: {node: '>=18', npm: ^9}
    os: [darwin, linux]
    deprecated: |-
      Use another.

      Really.
    bundledDependencies:
    - x
    - y
    variants:
      - resolution:
          archive: tarball
        targets:
          - cpu: x64
            os: linux
  ? c@2.0.0
  :
    resolution: {integrity: sha1-x=} # checked
    args: # of a program
      - --verbose  # much
      - "-q" # little
      - ?a
      - ::1
      - -1
---
"d@npm:^1, d@npm:^2":
  version: 1.10
  empty: {}
`;
const mangled = fc
  .array(fc.tuple(fc.nat(LOCK.length), fc.nat(6), fc.constantFrom(...PIECES, '')), { minLength: 1, maxLength: 3 })
  .map((cuts) => cuts.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), LOCK));

describe('YAML', () => {
  test('the line scanner gives the tree that the library gives, or leaves the text to it', () => {
    expect(scanYaml(LOCK)).toEqual(readYaml(LOCK));
    expect(scanYaml(LOCK.replaceAll('\n', '\r\n'))).toEqual(readYaml(LOCK.replaceAll('\n', '\r\n')));
    expect(scanYaml('a:\n  b: |1\n      c\n')).toBeUndefined();
    fc.assert(
      fc.property(fc.oneof(soup, mangled), (text) => {
        const scanned = scanYaml(text);
        if (scanned) expect(scanned).toEqual(readYaml(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('any text gives a tree whose places lie inside it and inside each other', () => {
    fc.assert(
      fc.property(fc.oneof(soup, mangled, fc.string({ unit: 'binary' })), (text) => {
        for (const { root, problems } of [...parseYamlDocuments(text), parseYaml(text)]) {
          for (const { start, end } of problems) expectInside(start, end, 0, text.length);
          if (root && !text.includes('*')) expectNested(root, 0, text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('nesting of any kind beyond the limit is refused', () => {
    for (const open of ['[', '{a: ', '- ', '? ', '[{a: ']) {
      const { root, problems } = parseYaml(open.repeat(20_000));
      expect(root).toBeUndefined();
      expect(problems.at(-1)?.message).toBe(`nested deeper than ${MAX_DEPTH} levels`);
    }
    const indented = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    expect(parseYaml(indented).root).toBeUndefined();
  });
});

function expectNested(node: TextNode, from: number, to: number): void {
  expectInside(node.start, node.end, from, to);
  if (node.kind === 'map')
    for (const { keyStart, keyEnd, value } of node.entries) {
      expectInside(keyStart, keyEnd, node.start, node.end);
      expectNested(value, node.start, node.end);
    }
  if (node.kind === 'list') for (const item of node.items) expectNested(item, node.start, node.end);
}

function expectInside(start: number, end: number, from: number, to: number): void {
  expect([start >= from, end >= start, end <= to]).toEqual([true, true, true]);
}
