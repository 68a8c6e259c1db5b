import { expect, it } from 'vitest';
import { bundleNames } from '../../core/recognize/jar/coordinates.js';
import { manifest } from '../../core/recognize/jar/manifest.js';
import { properties } from '../../core/recognize/jar/properties.js';

it('reads Java properties: comments, separators, escapes, lines that go on', () => {
  const text = '# no\n! no\r\na=1\rb : 2\nc 3\\\n   4\nd\\ e=\\u00fc\\t\\q\n  f  =\ng=\\\\\nh=\xfc\n=x';
  expect([...properties(Buffer.from(text, 'latin1'))]).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['c', '34'],
    ['d e', 'ü\tq'],
    ['f', ''],
    ['g', '\\'],
    ['h', 'ü'],
    ['', 'x'],
  ]);
});

it('reads the main section of a manifest, whose lines are folded by bytes', () => {
  const head = Buffer.from('Name-A: long \r\nb: x');
  const u = Buffer.from('ü');
  const text = Buffer.concat([
    head,
    u.subarray(0, 1),
    Buffer.from('\n '),
    u.subarray(1),
    Buffer.from('y\r\n\r\nb: no\r\n'),
  ]);
  expect([...manifest(text)]).toEqual([
    ['name-a', { text: 'long', bytes: [8, 13] }],
    ['b', { text: 'xüy', bytes: [18, 24] }],
  ]);
});

it('knows the names that bundles get', () => {
  const named = (group: string, artifact: string) => [...bundleNames({ group, artifact })];
  expect(named('org.apache.commons', 'commons-lang3')).toContain('org.apache.commons.lang3');
  expect(named('commons-io', 'commons-io')).toContain('commons-io');
  expect(named('org.slf4j', 'slf4j-api')).toContain('org.slf4j.slf4j-api');
  expect(named('com.google.guava', 'guava')).toContain('com.google.guava');
});
