import { expect, it } from 'vitest';
import type { Recognition, RecognizedComponent } from '../../core/model/recognized.js';
import { jar } from '../../core/recognize/jar.js';
import { zipOf } from '../node/zip-of.js';
import { corpusFile } from './corpus.js';
import { recognized } from './support.js';

function components(recognitions: readonly Recognition[]): readonly RecognizedComponent[] {
  return recognitions.filter((one) => one.kind === 'component');
}

/** Purls, without checksums. */
function purls(file: string, files: Parameters<typeof zipOf>[0]): readonly string[] {
  return components(recognized(jar, file, zipOf(files))).map(({ purl }) => purl.replace(/\?checksum=.*/, '?'));
}

function pom(group: string, artifact: string, version: string): Record<string, string> {
  return {
    [`META-INF/maven/${group}/${artifact}/pom.properties`]: `#Maven\ngroupId=${group}\nartifactId=${artifact}\nversion=${version}\n`,
  };
}

it('takes from a jar of Maven who it is, and what its pom.xml and its manifest say of its license', () => {
  const [one, ...more] = components(
    recognized(jar, 'lib/annotations.jar', corpusFile('jar/jakarta.annotation-api-3.0.0.jar')),
  );
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    bundled: 'library',
    purl: 'pkg:maven/jakarta.annotation/jakarta.annotation-api@3.0.0',
    scope: 'runtime',
    at: { file: 'lib/annotations.jar', bytes: [0, 26378] },
    sha256: 'b01f55552284cfb149411e64eabca75e942d26d2e1786b32914250e4330afaa2',
    known: [{ kind: 'file', text: 'lib/annotations.jar' }],
  });
  expect(one?.declared.map(({ text }) => text)).toEqual([
    'EPL 2.0',
    'https://www.eclipse.org/legal/epl-2.0',
    'GPL2 w/ CPE',
    'https://www.gnu.org/software/classpath/license.html',
    'https://www.eclipse.org/legal/epl-2.0',
    'https://www.gnu.org/software/classpath/license.html',
  ]);
  expect(one?.texts.map(({ at }) => 'inside' in at && at.inside)).toEqual([
    ['META-INF/LICENSE.md'],
    ['META-INF/NOTICE.md'],
  ]);
});

it('places a statement at its own bytes', () => {
  const xml = '<project>\n  <!-- ü --><licenses><license><name>\n MIT </name></license></licenses></project>';
  const folded = 'Manifest-Version: 1.0\r\nBundle-License: https://example.org/a-\r\n license-ü;link=x\r\nOther: x\r\n';
  const [one] = components(
    recognized(
      jar,
      'a-1.jar',
      zipOf({ ...pom('g', 'a', '1'), 'META-INF/maven/g/a/pom.xml': xml, 'META-INF/MANIFEST.MF': folded }),
    ),
  );
  const bytes = (text: string, part: string) => {
    const start = Buffer.from(text).indexOf(part);
    return [start, start + Buffer.byteLength(part)];
  };
  expect(one?.declared).toEqual([
    { text: 'MIT', at: { file: 'a-1.jar', inside: ['META-INF/maven/g/a/pom.xml'], bytes: bytes(xml, 'MIT') } },
    {
      text: 'https://example.org/a-license-ü',
      at: {
        file: 'a-1.jar',
        inside: ['META-INF/MANIFEST.MF'],
        bytes: bytes(folded, 'https://example.org/a-\r\n license-ü;link=x'),
      },
    },
  ]);
});

it.each([
  ['jar/netty-all-4.1.115.Final.jar', 'pkg:maven/io.netty/netty-all@4.1.115.Final'],
  ['jar/slf4j-nop.jar', 'pkg:maven/org.slf4j/slf4j-nop@1.7.32'],
  ['jar/javax.inject-1.jar', 'pkg:maven/javax.inject/javax.inject@1'],
  ['jar/aopalliance-1.0.jar', 'pkg:maven/aopalliance/aopalliance@1.0'],
  ['jar/timber-5.0.1.aar', 'pkg:generic/timber@5.0.1?'],
])('%s is %s', (path, expected) => {
  const found = components(recognized(jar, path, corpusFile(path)));
  expect(found.map(({ purl }) => purl.replace(/\?checksum=sha256:[0-9a-f]{64}$/, '?'))).toEqual([expected]);
});

it('tells a library from those that were put into it', () => {
  const both = { ...pom('com.google.code.gson', 'gson', '2.11.0'), ...pom('org.example', 'tool', '1.0') };
  const gson = 'pkg:maven/com.google.code.gson/gson@2.11.0';
  const tool = 'pkg:maven/org.example/tool@1.0';
  expect(purls('tool-1.0-all.jar', both)).toEqual([tool, gson]);
  expect(purls('gson.jar', both)).toEqual([gson, tool]);
  const manifest = { 'META-INF/MANIFEST.MF': 'Bundle-SymbolicName: org.example.tool;singleton:=true\n' };
  expect(purls('app.jar', { ...both, ...manifest })).toEqual([tool, gson]);
  expect(purls('app.jar', both)).toEqual(['pkg:generic/app?', gson, tool]);
  expect(purls('other-3.1.jar', pom('org.example', 'tool', '1.0'))).toEqual(['pkg:generic/other@3.1?', tool]);
  expect(purls('ROOT.war', pom('org.example', 'tool', '1.0'))).toEqual([tool]);
});

it('takes coordinates from a pom.xml alone, from version files and from manifests', () => {
  const xml = '<project><parent><groupId>g</groupId><version>2</version></parent><artifactId>a</artifactId></project>';
  expect(purls('x.jar', { 'META-INF/maven/g/a/pom.xml': xml })).toEqual(['pkg:maven/g/a@2']);
  expect(purls('core-ktx-1.9.0.jar', { 'META-INF/androidx.core_core-ktx.version': '1.9.0\n' })).toEqual([
    'pkg:maven/androidx.core/core-ktx@1.9.0',
  ]);
  const nebula = 'Implementation-Title: com.example#thing;1.2.3\n';
  expect(purls('x.jar', { 'META-INF/MANIFEST.MF': nebula })).toEqual(['pkg:maven/com.example/thing@1.2.3']);
  const vendor = 'Implementation-Vendor-Id: org.old\nImplementation-Version: 1\n';
  expect(purls('x-1.jar', { 'META-INF/MANIFEST.MF': `Created-By: Apache Maven\n${vendor}` })).toEqual([
    'pkg:maven/org.old/x@1',
  ]);
  expect(purls('x-1.jar', { 'META-INF/MANIFEST.MF': vendor })).toEqual(['pkg:generic/x@1?']);
  const bundle = 'Bundle-SymbolicName: org.example.b\nBundle-Version: 3.2.0\n';
  expect(purls('b.jar', { 'META-INF/MANIFEST.MF': bundle })).toEqual(['pkg:generic/org.example.b@3.2.0?']);
  expect(purls('x.jar', pom('$' + '{project.groupId}', 'a', '1'))).toEqual(['pkg:generic/x?']);
});

it('looks into jars in wars to a depth of three', () => {
  const inner = zipOf(pom('g', 'inner', '1'));
  const two = zipOf({ ...pom('g', 'two', '1'), 'lib/inner-1.jar': inner });
  const three = zipOf({ 'BOOT-INF/lib/two-1.jar': two });
  const war = { 'WEB-INF/lib/three.jar': three, 'WEB-INF/lib/broken.jar': 'no zip' };
  const found = recognized(jar, 'a.war', zipOf(war));
  expect(components(found).map(({ purl, at }) => [purl.replace(/\?.*/, ''), 'inside' in at ? at.inside : []])).toEqual([
    ['pkg:generic/a', []],
    ['pkg:generic/three', ['WEB-INF/lib/three.jar']],
    ['pkg:maven/g/two@1', ['WEB-INF/lib/three.jar', 'BOOT-INF/lib/two-1.jar']],
    ['pkg:maven/g/inner@1', ['WEB-INF/lib/three.jar', 'BOOT-INF/lib/two-1.jar', 'lib/inner-1.jar']],
    ['pkg:generic/broken.jar', ['WEB-INF/lib/broken.jar']],
  ]);
  const deeper = recognized(jar, 'deeper.ear', zipOf({ 'a.war': zipOf(war) }));
  expect(deeper.flatMap((one) => (one.kind === 'finding' ? [one.message] : []))).toEqual([
    '"a.war" > "WEB-INF/lib/three.jar" > "BOOT-INF/lib/two-1.jar" in deeper.ear has "lib/inner-1.jar", too deep or too many to be looked into',
    '"a.war" > "WEB-INF/lib/broken.jar" in deeper.ear is no zip file, or one that was cut off',
  ]);
});

it('says that a jar cannot be read, and takes it for a thing nobody knows', () => {
  const found = recognized(jar, 'a-1.0.jar', 'version https://git-lfs.github.com/spec/v1\noid sha256:1\n');
  expect(found.map((one) => (one.kind === 'finding' ? `${one.code}: ${one.help}` : one.kind))).toEqual([
    'component',
    'read/skipped: fetch it with "git lfs pull" before the check',
  ]);
  const [, empty] = recognized(jar, 'a-1.0.jar', '');
  expect(empty).toMatchObject({ code: 'read/malformed', message: 'a-1.0.jar is empty' });
});

it('takes the jar that starts a build for a tool', () => {
  const [one] = recognized(jar, 'gradle/wrapper/gradle-wrapper.jar', zipOf({ 'META-INF/LICENSE': 'Apache' }));
  expect(one).toMatchObject({ scope: 'tool', texts: [{ text: 'Apache' }] });
});

it('knows the group of a jar by its classes, where its name and its version fit', () => {
  const classes = (folder: string) => ({ [`${folder}/A.class`]: '' });
  expect(purls('spring-core-6.2.0.jar', classes('org/springframework/core'))).toEqual([
    'pkg:maven/org.springframework/spring-core@6.2.0',
  ]);
  const title = {
    'META-INF/MANIFEST.MF': 'Implementation-Title: spring-core\nImplementation-Version: 6.2.0-release-1 (x)\n',
  };
  const named = zipOf({ ...title, ...classes('org/springframework/core') });
  expect(recognized(jar, 'x.jar', named)).toMatchObject([
    {
      purl: 'pkg:maven/org.springframework/spring-core@6.2.0',
      facts: ['is known by its name and its classes alone'],
    },
  ]);
  expect(purls('spring-core-6.2.0.jar', classes('org/other'))).toEqual(['pkg:generic/spring-core@6.2.0?']);
  expect(purls('spring-core.jar', classes('org/springframework/core'))).toEqual(['pkg:generic/spring-core?']);
  expect(purls('groovy-3.0.22.jar', classes('groovy/lang'))).toEqual(['pkg:maven/org.codehaus.groovy/groovy@3.0.22']);
  expect(purls('groovy-4.0.24.jar', classes('groovy/lang'))).toEqual(['pkg:maven/org.apache.groovy/groovy@4.0.24']);
  expect(purls('asm-3.3.jar', classes('org/objectweb/asm'))).toEqual(['pkg:generic/asm@3.3?']);
});

it('is asked about as what its vendor calls it, where that is a group', () => {
  const manifest = (vendor: string) =>
    `Manifest-Version: 1.0\nImplementation-Title: akka-actor\nImplementation-Version: 2.8.5\nImplementation-Vendor-Id: ${vendor}\n`;
  const of = (vendor: string) =>
    components(recognized(jar, 'lib/akka-actor_2.13-2.8.5.jar', zipOf({ 'META-INF/MANIFEST.MF': manifest(vendor) })));
  expect(of('com.typesafe.akka')).toMatchObject([
    {
      purl: expect.stringMatching(/^pkg:generic\/akka-actor@2\.8\.5\?/),
      namesake: expect.stringMatching(/^pkg:maven\/com\.typesafe\.akka\/akka-actor/),
    },
  ]);
  expect(of('Lightbend Inc.')[0]?.namesake).toBeUndefined();
});
