import { expect, it } from 'vitest';
import { childElement, childText, parseXmlText } from '../../core/text/xml.js';

function rootOf(text: string) {
  const parsed = parseXmlText(text);
  return 'root' in parsed ? parsed.root : undefined;
}

it('gives elements with their text and where it stands', () => {
  const text = '<?xml version="1.0"?>\n<a:b c="1"><d> x &amp; <![CDATA[<y>]]></d><e/></a:b>';
  const root = rootOf(text);
  expect(root?.name).toBe('a:b');
  expect([...(root?.attributes ?? [])]).toEqual([['c', '1']]);
  const d = childElement(root, 'd');
  expect(d?.text).toBe('x & <y>');
  expect(text.slice(d?.textStart, d?.textEnd)).toBe(' x &amp; <![CDATA[<y>]]>');
  expect(text.slice(d?.start, d?.end)).toBe('<d> x &amp; <![CDATA[<y>]]></d>');
  expect(childText(root, 'e')).toBeUndefined();
});

it('expands no entities of the document', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "xxxx"><!ENTITY c "&b;&b;">]><a>&c;&oslash;</a>';
  expect(rootOf(bomb)?.text).toBe('&c;&oslash;');
});

it.each([
  ['', 'Root element is missing or invalid', 0],
  ['<a><b></a>', 'Missing end tag for element b', 6],
  ['<a>'.repeat(50_000), 'it is nested too deeply', 0],
  [`<a x="/>">`.repeat(50_000), 'it is nested too deeply', 0],
])('says what is wrong with %.20j', (text, message, start) => {
  expect(parseXmlText(text)).toMatchObject({ problem: { message, start } });
});
