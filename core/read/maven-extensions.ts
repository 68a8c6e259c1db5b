import type { Fact, Reader, Requirement } from '../model/facts.js';
import { purl } from '../model/purl.js';
import type { Source } from '../model/span.js';
import { exactVersionIn } from '../text/exact-version.js';
import { spanOf } from '../text/node.js';
import { parseXml, type XmlElement, xmlChild, xmlChildren } from '../text/xml.js';
import { malformed, problemsOf } from './malformed.js';

/**
 * Maven's .mvn/extensions.xml: what Maven itself loads before it reads a project, each in one version. Properties in it are set where
 * Maven is called, and so are not known. https://maven.apache.org/configure.html#mvn-extensions-xml-file
 */
export const mavenExtensions: Reader = {
  id: 'maven-extensions',
  names: [],
  patterns: ['.mvn/extensions.xml'],
  title: '.mvn/extensions.xml: extensions of Maven itself',
  url: 'https://maven.apache.org/configure.html#mvn-extensions-xml-file',
  *read(source): Generator<Fact> {
    const parsed = parseXml(source.text);
    yield* problemsOf(source, parsed, 'XML');
    const { root } = parsed;
    if (!root) return;
    const requirements: Requirement[] = [];
    for (const extension of xmlChildren(root, 'extension')) {
      const read = requirementOf(source, extension);
      if (read) requirements.push(read);
      else yield malformed(source.file, extension, 'this extension has no groupId and artifactId');
    }
    const { file } = source;
    yield { kind: 'manifest', file, ecosystem: 'maven', workspaces: [], requirements, overrides: [] };
  },
};

function requirementOf({ file }: Source, extension: XmlElement): Requirement | undefined {
  const artifact = xmlChild(extension, 'artifactId');
  const written = xmlChild(extension, 'version');
  const namespace = xmlChild(extension, 'groupId')?.text ?? '';
  if (!artifact || artifact.text === '' || namespace === '') return undefined;
  const at = { start: artifact.textStart, end: artifact.textEnd };
  const text = written?.text ?? '';
  const version = exactVersionIn('maven', text);
  const versioned = version === undefined ? {} : { version };
  return {
    name: `${namespace}:${artifact.text}`,
    spec: {
      value: text,
      span: spanOf(file, written ? { start: written.textStart, end: written.textEnd } : { ...at, start: at.end }),
    },
    at: spanOf(file, at),
    scope: 'build',
    source: 'registry',
    bundled: false,
    asked: { purl: purl({ type: 'maven', namespace, name: artifact.text, ...versioned }), ...versioned },
  };
}
