import { expect, it } from 'vitest';
import type { Recognition, RecognizedComponent } from '../../core/model/recognized.js';
import { wheel } from '../../core/recognize/wheel.js';
import { zipOf } from '../node/zip-of.js';
import { corpusFile } from './corpus.js';
import { recognized } from './support.js';

function components(recognitions: readonly Recognition[]): readonly RecognizedComponent[] {
  return recognitions.filter((one) => one.kind === 'component');
}

it.each([
  ['six-1.17.0-py2.py3-none-any.whl', 'pkg:pypi/six@1.17.0', ['MIT', 'License :: OSI Approved :: MIT License'], 1],
  ['attrs-24.2.0-py3-none-any.whl', 'pkg:pypi/attrs@24.2.0', ['MIT', 'License :: OSI Approved :: MIT License'], 1],
  [
    'MarkupSafe-3.0.2-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
    'pkg:pypi/markupsafe@3.0.2',
    ['License :: OSI Approved :: BSD License'],
    // Its field License is the whole text.
    2,
  ],
])('%s is %s', (file, purl, declared, texts) => {
  const found = recognized(wheel, file, corpusFile(`wheel/${file}`));
  expect(found).toMatchObject([{ bundled: 'library', purl, at: { file } }]);
  const [one] = components(found);
  expect(one?.declared.map(({ text }) => text)).toEqual(declared);
  expect(one?.texts).toHaveLength(texts);
});

it('reads the license expression, and the files that the metadata names', () => {
  const metadata = [
    'Metadata-Version: 2.4',
    'Name: Zope_Thing',
    'Version: 1.0+local',
    'License-Expression: MIT AND (Apache-2.0 OR BSD-2-Clause)',
    'License-File: AUTHORS',
    'License: UNKNOWN',
    '',
    'License: GPL, says the description',
  ].join('\r\n');
  const files = {
    'a-1.dist-info/METADATA': metadata,
    'a-1.dist-info/licenses/AUTHORS': 'me',
    'a-1.dist-info/licenses/nested/LICENSE.txt': 'text',
    'a-1.dist-info/entry_points.txt': 'no',
    'a/LICENSE': 'vendored',
  };
  const [one] = components(recognized(wheel, 'x.whl', zipOf(files)));
  const start = metadata.indexOf('MIT AND');
  expect(one).toMatchObject({ purl: 'pkg:pypi/zope-thing@1.0%2Blocal' });
  expect(one?.declared).toEqual([
    {
      text: 'MIT AND (Apache-2.0 OR BSD-2-Clause)',
      at: { file: 'x.whl', inside: ['a-1.dist-info/METADATA'], bytes: [start, start + 36] },
    },
  ]);
  expect(one?.texts.map(({ text }) => text)).toEqual(['me', 'text', 'vendored']);
});

it('unfolds a license that is given in full', () => {
  const metadata = 'Name: a\nLicense: One\n        Two\n        \n               |Three\nVersion: 1\n';
  const [one] = components(recognized(wheel, 'x.whl', zipOf({ 'a-1.dist-info/METADATA': metadata })));
  expect(one).toMatchObject({ purl: 'pkg:pypi/a@1', declared: [], texts: [{ text: 'One\nTwo\n\n       |Three' }] });
});

it('finds packages that a wheel carries, each with its own texts', () => {
  const metadata = (name: string) => `Name: ${name}\nVersion: 1\nLicense: MIT\n`;
  const inner = zipOf({ 'd-1.dist-info/METADATA': metadata('d') });
  const files = {
    'a/_vendor/b-1.dist-info/METADATA': metadata('b'),
    'a/_vendor/b-1.dist-info/LICENSE': 'of b',
    'a-1.dist-info/METADATA': metadata('a'),
    'a-1.dist-info/LICENSE': 'of a',
    'a/bundled/d-1-py3-none-any.whl': inner,
    'a/c.tar.gz': 'packed',
  };
  const found = recognized(wheel, 'x.whl', zipOf(files));
  expect(components(found).map(({ purl, texts }) => [purl, texts.map(({ text }) => text)])).toEqual([
    ['pkg:pypi/a@1', ['of a']],
    ['pkg:pypi/b@1', ['of b']],
    ['pkg:pypi/d@1', []],
  ]);
  expect(found.at(-1)).toMatchObject({
    code: 'read/skipped',
    message: 'x.whl has "a/c.tar.gz", which is not looked into',
  });
});

it('knows a wheel without metadata, and an egg, by what there is', () => {
  const [one] = recognized(wheel, 'lib/Foo.Bar-1.2-py3-none-any.whl', zipOf({ 'a.py': '' }));
  expect(one).toMatchObject({ purl: 'pkg:pypi/foo-bar@1.2' });
  const [egg] = recognized(wheel, 'x.egg', zipOf({ 'EGG-INFO/PKG-INFO': 'Name: e\nVersion: 3\n' }));
  expect(egg).toMatchObject({ purl: 'pkg:pypi/e@3' });
  const [nothing] = recognized(wheel, 'x.whl', zipOf({ 'a.py': '' }));
  expect(nothing).toMatchObject({ purl: expect.stringMatching(/^pkg:generic\/x\.whl\?checksum=sha256:/) });
});
