import { expect, it } from 'vitest';
import type { RecognizedComponent } from '../../core/model/recognized.js';
import { archive } from '../../core/recognize/archive.js';
import { jar } from '../../core/recognize/jar.js';
import { zipOf } from '../node/zip-of.js';
import { recognized } from './support.js';

const POM = {
  'META-INF/maven/a/driver/pom.properties': 'groupId=a\nartifactId=driver\nversion=1\n',
  'META-INF/maven/a/driver/pom.xml':
    '<project><groupId>a</groupId><artifactId>driver</artifactId><version>1</version><licenses><license><name>MIT</name></license></licenses></project>',
};

function texts(file: string, paths: readonly string[], more: Readonly<Record<string, string>> = {}): number {
  const zip = zipOf({
    ...Object.fromEntries(paths.map((path) => [path, `text of ${path}`])),
    'x/a.class': '',
    ...more,
  });
  const [one] = recognized(file.endsWith('.zip') ? archive : jar, file, zip) as readonly RecognizedComponent[];
  return one?.texts.length ?? 0;
}

it.each([
  [['META-INF/licenses/lz4-java.txt', 'META-INF/licenses/aria.txt'], 0],
  [['about_files/LICENSE-2.0.txt'], 0],
  [['okhttp3/internal/publicsuffix/NOTICE'], 0],
  [['META-INF/resources/webjars/jquery/3.7.1/LICENSE.txt'], 0],
  [['META-INF/LICENSE.txt', 'META-INF/licenses/lz4-java.txt'], 2],
  [['LICENSE'], 1],
  [['META-INF/licenses/LICENSE'], 1],
  [['licenses/Apache-2.0.txt'], 1],
  [['META-INF/licenses/driver-license.txt'], 1],
  [['META-INF/licenses/mitsubishi.txt'], 0],
  [['META-INF/THIRD-PARTY-NOTICES.txt', 'META-INF/DEPENDENCIES'], 0],
])('a jar has of license texts %j as its own or beside them: %i', (paths, count) => {
  expect(texts('lib/driver-1.2.jar', paths)).toBe(count);
});

it('a jar whose license is declared has what was put into it beside that', () => {
  expect(texts('lib/driver-1.2.jar', ['META-INF/licenses/lz4-java.txt'], POM)).toBe(1);
});

it('a jar that is called by a version alone has no text called after it', () => {
  expect(texts('lib/1.0.jar', ['META-INF/licenses/lz4-java.txt'])).toBe(0);
});

it('a zip file has the license files of its top as its own', () => {
  expect(texts('a.zip', ['x/LICENSE', 'x/lib/b/LICENSE'])).toBe(2);
  expect(texts('a.zip', ['x/lib/b/LICENSE'])).toBe(0);
  expect(texts('a.zip', ['y/LICENSE'])).toBe(0);
  const [apart] = recognized(
    archive,
    'b.zip',
    zipOf({ 'y/LICENSE': 'MIT', 'a.txt': '' }),
  ) as readonly RecognizedComponent[];
  expect(apart?.texts).toEqual([]);
  const [one] = recognized(
    archive,
    'b.zip',
    zipOf({ 'node_modules/@a/b/LICENSE': 'MIT', 'node_modules/@a/b/lib/x.js': '' }),
  ) as readonly RecognizedComponent[];
  expect(one?.texts).toMatchObject([{ text: 'MIT' }]);
});
