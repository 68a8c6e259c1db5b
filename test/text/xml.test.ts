import { type XmlElement as OracleElement, XmlElement as OracleNode, parseXml as oracle } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml, type XmlElement, xmlChild, xmlChildren } from '../../core/text/xml.js';

function problems(text: string): readonly string[] {
  return parseXml(text).problems.map(({ message, start, end }) => `«${text.slice(start, end)}» ${message}`);
}

describe('XML', () => {
  it('remembers where elements, attributes and texts stand', () => {
    const text =
      '<?xml version="1.0"?>\r\n<!DOCTYPE a [<!ENTITY x "y">]>\r\n<m:a one=\'1\' m:two = "&lt;2">\r\n  <!-- no --> é&amp;&#x1F600;<b/>\r\n</m:a>\r\n';
    const { root, problems } = parseXml(text);
    expect(problems).toEqual([]);
    expect(root?.name).toBe('a');
    expect(root?.attributes.map(({ name, value, start, end }) => [name, value, text.slice(start, end)])).toEqual([
      ['one', '1', '1'],
      ['two', '<2', '&lt;2'],
    ]);
    expect([root?.text, text.slice(root?.textStart, root?.textEnd)]).toEqual(['é&😀', 'é&amp;&#x1F600;']);
    expect(text.slice(root?.start, root?.end)).toBe(text.slice(text.indexOf('<m:a'), text.lastIndexOf('\r')));
    expect(xmlChildren(root, 'b').map(({ start, end }) => text.slice(start, end))).toEqual(['<b/>']);
    expect(xmlChild(root, 'c')).toBeUndefined();
  });

  it('reads CDATA as it stands, and no entity that a document declares', () => {
    const { root } = parseXml('<!DOCTYPE a [<!ENTITY x "&y;&y;">]><a><![CDATA[ <&amp;> ]]>&x;&#0;</a>');
    expect(root?.text).toBe('<&amp;> &x;&#0;');
  });

  it('gives what it can of half-typed text, and says what is wrong', () => {
    expect(xmlChildren(parseXml('<a><b>1<c></a>').root, 'b')).toMatchObject([{ text: '1', children: [{ name: 'c' }] }]);
    expect(problems('<a><b>1<c></a>')).toEqual([
      '«<b» the element b is not closed',
      '«<c» the element c is not closed',
    ]);
    expect(problems('<a x=1 y="2" z="3')).toEqual([
      '«x=1» the attribute x has no value in quotes',
      '«z=» the attribute z has no value in quotes',
      '«<a x=1 y="2" z=» the tag of a does not end',
      '«<a» the element a is not closed',
    ]);
    expect(problems('<a></b></a><c/> < text')).toEqual([
      '«</b>» this end tag closes nothing',
      '«<» a second element stands beside the root',
      '«<» this "<" begins no tag',
      '«text» this text stands outside of any element',
    ]);
    expect(problems('<a><!-- </a>')).toEqual(['«<!» this comment does not end', '«<a» the element a is not closed']);
    expect(problems('')).toEqual(['«» there is no element in it']);
  });

  it('gives no tree of what is nested beyond reason', () => {
    expect(parseXml('<a>'.repeat(100_000))).toMatchObject({ root: undefined, problems: [{ start: 600 }] });
    expect(parseXml(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`).problems).toEqual([]);
  });

  it.each([
    '<',
    '</',
    '<!',
    '<![',
    '<!x>',
    '<a b="',
    '</a',
    '<a ',
    '<a><!---->x',
    '&#',
    '<![CDATA[',
    '<?',
    ' ',
    '<a b= ',
  ])('takes linear time for a hundred thousand characters of %j', (piece) => {
    for (const end of ['', '>', ']']) parseXml(`<r>${piece.repeat(100_000 / piece.length)}${end}`);
  });

  it('reads what another parser reads', () => {
    const word = fc.constantFrom('a', 'b', 'é', '😀', '&amp;', '&lt;', ' ', '\n', '<![CDATA[<]]>', '<!-- c -->');
    const content = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
    const { document } = fc.letrec<{ document: string }>((tie) => ({
      document: fc
        .tuple(
          fc.constantFrom('a', 'b-c', 'ns:d'),
          fc.constantFrom('', ' x="1"', " x = '&quot;'\n"),
          content,
          fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('document'), { maxLength: 2 })),
          content,
        )
        .map(
          ([name, attribute, before, inner, after]) =>
            `<${name}${attribute}>${before}${inner.join('')}${after}</${name}>`,
        ),
    }));
    fc.assert(
      fc.property(document, (text) => {
        const { root, problems } = parseXml(text);
        expect(problems).toEqual([]);
        expect(root && shapeOf(root)).toEqual(theirShape(oracle(text).root as OracleElement));
      }),
    );
  });
});

type Shape = readonly [string, readonly string[], string, readonly Shape[]];

function shapeOf({ name, attributes, text, children }: XmlElement): Shape {
  return [name, attributes.map(({ name, value }) => `${name}=${value}`), text, children.map(shapeOf)];
}

function theirShape({ name, attributes, children }: OracleElement): Shape {
  const text = children.map((child) =>
    child instanceof OracleNode || child.type === 'comment' ? '' : child.toJSON().text,
  );
  const inner = children.filter((child) => child instanceof OracleNode).map(theirShape);
  return [
    name.replace(/^.*:/, ''),
    Object.entries(attributes).map(([key, value]) => `${key}=${value}`),
    text.join('').trim(),
    inner,
  ];
}
