import { expect, it } from 'vitest';
import { nupkg } from '../../core/recognize/nupkg.js';
import { zipOf } from '../node/zip-of.js';
import { recognized } from './support.js';

function nuspec(inner: string): string {
  return `\ufeff<?xml version="1.0"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
  <id>Some.Thing</id><version>1.2.3-beta</version>${inner}
</metadata></package>`;
}

function first(files: Parameters<typeof zipOf>[0]) {
  return recognized(nupkg, 'packages/x.nupkg', zipOf(files))[0];
}

it('reads an expression, and leaves the URL for old clients out', () => {
  const text = nuspec('<license type="expression">MIT</license><licenseUrl>https://example.org/mit</licenseUrl>');
  const start = Buffer.from(text).indexOf('MIT');
  expect(first({ 'Some.Thing.nuspec': text, 'lib/x.nuspec': '<no/>' })).toMatchObject({
    bundled: 'library',
    purl: 'pkg:nuget/Some.Thing@1.2.3-beta',
    declared: [{ text: 'MIT', at: { inside: ['Some.Thing.nuspec'], bytes: [start, start + 3] } }],
    texts: [],
    facts: [],
  });
});

it('takes the file that is named as the license', () => {
  const text = nuspec(
    '<license type="file">docs\\terms.txt</license><licenseUrl>https://example.org/gone</licenseUrl>',
  );
  expect(first({ 'a.nuspec': text, 'docs/terms.txt': 'pay', 'LICENSE.md': 'too' })).toMatchObject({
    declared: [],
    texts: [
      { text: 'pay', at: { inside: ['docs/terms.txt'] } },
      { text: 'too', at: { inside: ['LICENSE.md'] } },
    ],
  });
});

it('takes the URL where there is nothing else', () => {
  const accept = '<requireLicenseAcceptance>true</requireLicenseAcceptance>';
  expect(first({ 'a.nuspec': nuspec(`<licenseUrl>https://example.org/terms</licenseUrl>${accept}`) })).toMatchObject({
    declared: [{ text: 'https://example.org/terms' }],
    facts: ['wants its license to be accepted before it is used'],
  });
});

it('knows a package by its bytes where its manifest cannot be read', () => {
  for (const files of [{ 'a.nuspec': '<package><metadata>' }, { 'a.txt': '' }])
    expect(first(files)).toMatchObject({ purl: expect.stringMatching(/^pkg:generic\/x\.nupkg\?checksum=sha256:/) });
});
