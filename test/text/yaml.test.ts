import { describe, expect, test } from 'vitest';
import { childOf, entryOf, itemsOf, type MapEntry, stringOf, type TextNode } from '../../core/text/node.js';
import { parseYaml, parseYamlDocuments, writtenScalar } from '../../core/text/yaml.js';

const POLICY = `# ours
licenses:
  allow: [permissive, "MPL-2.0"]   # fine
exceptions:
  - package: 'pkg:npm/a''b'
    until: 2027-03-31
    overridable: yes
    reason: >-
      two
      lines
`;

describe('YAML', () => {
  test('keys and values know their places, quotes included', () => {
    const { root, problems } = parseYaml(POLICY);
    expect(problems).toEqual([]);
    const allow = itemsOf(childOf(childOf(root, 'licenses'), 'allow'));
    expect(allow.map((node) => POLICY.slice(node.start, node.end))).toEqual(['permissive', '"MPL-2.0"']);
    const [exception] = itemsOf(childOf(root, 'exceptions'));
    expect(written(entryOf(exception, 'package'))).toEqual(['package', "'pkg:npm/a''b'"]);
    expect(stringOf(childOf(exception, 'package'))).toBe("pkg:npm/a'b");
    expect(written(entryOf(exception, 'reason'))).toEqual(['reason', '>-\n      two\n      lines']);
    expect(stringOf(childOf(exception, 'reason'))).toBe('two lines');
  });

  test('dates, yes and no are strings, and a number keeps how it was written', () => {
    const text = 'until: 2027-03-31\noverridable: yes\nversion: 1.10\n1.0: <<\n<<: {a: 1}\n';
    const { root } = parseYaml(text);
    expect(plain(root)).toEqual([
      ['until', '2027-03-31'],
      ['overridable', 'yes'],
      ['version', 1.1],
      ['1.0', '<<'],
      ['<<', [['a', 1]]],
    ]);
    const version = childOf(root, 'version');
    expect(version?.kind === 'scalar' && writtenScalar(text, version)).toBe('1.10');
  });

  test('duplicate and strange keys are kept as they come', () => {
    const { root } = parseYaml('__proto__: 1\nconstructor: 2\n__proto__: 3\n');
    expect(plain(root)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
      ['__proto__', 3],
    ]);
  });

  test('half-typed text keeps what stands before and after the mistake', () => {
    const { root, problems } = parseYaml(
      'licenses:\n  allow: [MIT, \n  deny:\nscopes:\n  development: { allow: [x] }\n',
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(childOf(childOf(root, 'licenses'), 'allow')?.kind).toBe('list');
    const typing = parseYaml('licenses:\n  allow: [MIT]\n  de\npaths: []\n');
    expect(typing.problems[0]).toMatchObject({ start: 27, end: 29 });
    expect(childOf(typing.root, 'paths')?.kind).toBe('list');
  });

  test('an alias stands for its anchor, at its own place', () => {
    const text = 'a: &x [1, 2]\nb: *x\nc: *none\n';
    const { root, problems } = parseYaml(text);
    const b = childOf(root, 'b');
    expect(b && plain(b)).toEqual([1, 2]);
    expect(written(entryOf(root, 'b'), text)).toEqual(['b', '*x']);
    expect(problems.map(({ message }) => message)).toEqual(['no anchor "none" stands before this alias']);
  });

  test('aliases that multiply are refused', () => {
    let text = 'a0: &a0 [x, x, x, x, x, x, x, x, x]\n';
    for (let i = 1; i < 12; i++)
      text += `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]\n`;
    const { root, problems } = parseYaml(text);
    expect(root).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual(['aliases repeat more than 10000 values']);
  });

  test('an unresolved merge conflict is called that', () => {
    const text = 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n';
    expect(parseYaml(text).problems[0]).toEqual({ message: 'a merge conflict is not resolved', start: 5, end: 12 });
  });

  test('several documents are read one by one, and are too many where one is expected', () => {
    const text = '---\na: 1\n\n---\nb: 2\n';
    expect(parseYamlDocuments(text).map(({ root }) => root && plain(root))).toEqual([[['a', 1]], [['b', 2]]]);
    expect(parseYaml(text).problems).toEqual([
      { message: 'a second document starts where one is expected', start: 14, end: 14 },
    ]);
    expect(parseYaml('# nothing\n').root).toEqual({ kind: 'scalar', value: null, start: 0, end: 0 });
  });

  test('the documents before one with too many mistakes are kept', () => {
    const [first, second] = parseYamlDocuments(`a: 1\n---\n${'- ]\n'.repeat(3000)}`);
    expect(first?.root && plain(first.root)).toEqual([['a', 1]]);
    expect(second?.problems.map(({ message }) => message)).toEqual(['there are too many mistakes']);
  });

  test('offsets count UTF-16 units and CRLF', () => {
    const text = 'é: "😀"\r\nb: ü\r\n';
    const { root } = parseYaml(text);
    expect(written(entryOf(root, 'é'), text)).toEqual(['é', '"😀"']);
    expect(written(entryOf(root, 'b'), text)).toEqual(['b', 'ü']);
  });
});

function written(entry: MapEntry | undefined, text = POLICY): readonly string[] {
  return entry ? [text.slice(entry.keyStart, entry.keyEnd), text.slice(entry.value.start, entry.value.end)] : [];
}

/** Maps as pairs, so that duplicates show. */
function plain(node: TextNode | undefined): unknown {
  if (node?.kind === 'map') return node.entries.map(({ key, value }) => [key, plain(value)]);
  return node?.kind === 'list' ? node.items.map(plain) : node?.value;
}
