import { expect, it } from 'vitest';
import type { FilePath } from '../../../core/model/file-path.js';
import { mavenExtensions } from '../../../core/read/maven-extensions.js';
import { resolve } from '../../../core/resolve/resolve.js';
import { memoryTree } from '../../../core/tree/memory.js';
import { corpusFile, readWith } from '../npm/corpus.js';

function resolved(text: string) {
  const { components, findings } = resolve(
    [...mavenExtensions.read({ file: '.mvn/extensions.xml' as FilePath, text })],
    memoryTree({}),
  );
  return [
    ...components.map(({ purl, scope }) => `${purl} ${scope}`),
    ...findings.map(({ message, help }) => `${message}: ${help.split(/[,:;]/, 1)[0]}`),
  ];
}

it('reads what Maven itself loads', () => {
  expect(resolved(corpusFile('maven-extensions/own/.mvn/extensions.xml').text)).toEqual([
    'pkg:maven/me.qoomon/maven-git-versioning-extension@9.10.0 build',
    'pkg:maven/org.apache.maven.extensions/maven-build-cache-extension@1.2.0 build',
    '.mvn/extensions.xml pins its 2 dependencies, and nothing says what they bring along: Maven keeps no lockfile',
  ]);
});

it('says what is open and what is missing', () => {
  const text = `<extensions><extension><groupId>g</groupId><artifactId>a</artifactId><version>\${v}</version></extension>
<extension><artifactId>b</artifactId></extension></extensions>`;
  expect(resolved(text)).toEqual([
    'pkg:maven/g/a build',
    '.mvn/extensions.xml chooses no version for 1 of its 1 dependency: write a version to each',
  ]);
  expect(readWith(mavenExtensions, { file: 'extensions.xml' as FilePath, text }).findings).toEqual([
    'error read/malformed at «<extension><artifactId>b</artifactId></extension>»: this extension has no groupId and artifactId',
  ]);
});
