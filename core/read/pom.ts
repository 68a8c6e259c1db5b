import type { Fact, Manifest, Reader, Requirement, VersionsFile, VersionTable } from '../model/facts.js';
import { type FilePath, folderOf, pathIn } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import { purl } from '../model/purl.js';
import type { Source, Spanned } from '../model/span.js';
import { exactVersionIn } from '../text/exact-version.js';
import { parseXml, type XmlElement, xmlChild, xmlChildren } from '../text/xml.js';
import { malformed, problemsOf, quoted } from './malformed.js';
import { type PomWish, pomScope, pomWishes } from './pom-dependencies.js';
import { artifactOf, type Managed, managedIn, managedKey, nameOf, writtenName } from './pom-managed.js';
import { interpolated, type Properties, pomProperties } from './pom-properties.js';

/**
 * Maven's pom.xml: dependencies, plugins, what it manages, its license.
 *
 * A version may stand in dependencyManagement or a property, of this file or of a parent in the tree; one that a parent elsewhere or
 * an imported BOM holds is not known here. A range, a SNAPSHOT and LATEST are no version. https://maven.apache.org/pom.html
 */
export const pom: Reader = {
  id: 'pom',
  names: ['pom.xml'],
  title: 'pom.xml of Maven: dependencies, plugins, managed versions, properties, parents in the tree, own license',
  url: 'https://maven.apache.org/pom.html',
  *read(source): Generator<Fact> {
    const parsed = parseXml(source.text);
    yield* problemsOf(source, parsed, 'XML');
    const { root } = parsed;
    if (root?.name === 'project') yield* factsIn(source, root);
    else if (root) yield malformed(source.file, tagOf(root), 'a pom.xml holds a project');
  },
};

function* factsIn(source: Source, project: XmlElement): Generator<Fact> {
  const properties = pomProperties(project);
  const managed = managedIn(project, properties);
  const requirements: Requirement[] = [];
  for (const wish of pomWishes(project)) {
    const read = requirementOf(source, wish, properties, managed);
    if ('kind' in read) yield read;
    else requirements.push(read);
  }
  const name = nameOf(project, properties);
  yield manifestOf(source, project, name, requirements);
  yield tableOf(source.file, project, name, new Map([...managed.versions, ...properties]));
}

function requirementOf(source: Source, wish: PomWish, properties: Properties, managed: Managed): Requirement | Finding {
  const { element } = wish;
  const { file } = source;
  const artifact = xmlChild(element, 'artifactId');
  const known = artifactOf(wish, properties);
  const name = known ?? writtenName(wish);
  if (!artifact || name === undefined)
    return malformed(file, tagOf(element), `this ${element.name} has no groupId and artifactId`);
  const key = managedKey(wish.kind, name);
  const written = xmlChild(element, 'version');
  const at = { file, start: artifact.textStart, end: artifact.textEnd };
  const text = written?.text ?? '';
  const version = exactVersionIn('maven', text);
  const scope = xmlChild(element, 'scope')?.text ?? managed.scopes.get(key) ?? 'compile';
  const [namespace = '', artifactId = ''] = name.split(':');
  const versioned = version === undefined ? {} : { version };
  return {
    name,
    spec: { value: text, span: written ? textSpan(file, written) : { ...at, start: at.end } },
    at,
    scope: wish.scope ?? pomScope(scope, xmlChild(element, 'optional')?.text === 'true'),
    source: scope === 'system' ? 'unknown' : 'registry',
    bundled: false,
    asked: {
      purl: purl({
        type: 'maven',
        namespace,
        name: artifactId,
        ...versioned,
        qualifiers: qualifiersOf(element, properties),
      }),
      ...versioned,
      ...(version === undefined ? { by: text === '' ? key : text } : {}),
      ...(known === undefined ? { unnamed: unnamed(source, element, properties) } : {}),
    },
  };
}

/** Without what depends on the machine. https://github.com/package-url/purl-spec/blob/main/types-doc/maven-definition.md */
function qualifiersOf(element: XmlElement, properties: Properties): ReadonlyMap<string, string> {
  const type = interpolated(xmlChild(element, 'type')?.text ?? 'jar', properties) ?? '';
  const classifier = interpolated(xmlChild(element, 'classifier')?.text ?? '', properties) ?? '';
  return new Map([
    ['classifier', classifier],
    ['type', type === 'jar' ? '' : type],
  ]);
}

/** On the first part of the name whose properties this file does not have. */
function unnamed({ file, text }: Source, element: XmlElement, properties: Properties): Finding {
  const hole = ['groupId', 'artifactId']
    .map((part) => xmlChild(element, part))
    .find((part) => part && interpolated(part.text, properties) === undefined);
  const place = textSpan(file, hole ?? element);
  return finding({
    code: 'read/unpinned',
    severity: 'error',
    message: `this file and its parents here do not say in one way what ${quoted(text.slice(place.start, place.end))} means, so which package is asked for is not known`,
    at: place,
    help: 'write the name itself, or define the property once, in this file or a parent of it here',
  });
}

function manifestOf(
  { file, text }: Source,
  project: XmlElement,
  name: string | undefined,
  requirements: readonly Requirement[],
): Manifest {
  const artifact = xmlChild(project, 'artifactId');
  const version = xmlChild(project, 'version') ?? xmlChild(xmlChild(project, 'parent'), 'version');
  const license = licenseOf(file, text, xmlChild(project, 'licenses'));
  return {
    kind: 'manifest',
    file,
    ecosystem: 'maven',
    ...(name !== undefined && artifact ? { name: { value: name, span: textSpan(file, artifact) } } : {}),
    ...(version && !version.text.includes('${')
      ? { version: { value: version.text, span: textSpan(file, version) } }
      : {}),
    ...(license ? { license } : {}),
    workspaces: [],
    requirements,
    overrides: [],
    versionsIn: [{ file }],
  };
}

/** The name of the one license, or its address; several are kept as they are written, for nothing says how they go together. */
function licenseOf(file: FilePath, text: string, licenses: XmlElement | undefined): Spanned<string> | undefined {
  const [only, ...more] = xmlChildren(licenses, 'license');
  if (!licenses || !only) return undefined;
  if (more.length > 0)
    return {
      value: text.slice(licenses.start, licenses.end),
      span: { file, start: licenses.start, end: licenses.end },
    };
  const stated = [xmlChild(only, 'name'), xmlChild(only, 'url')].find((element) => element && element.text !== '');
  return stated && { value: stated.text, span: textSpan(file, stated) };
}

function tableOf(
  file: FilePath,
  project: XmlElement,
  name: string | undefined,
  versions: ReadonlyMap<string, string | undefined>,
): VersionTable {
  const named = name === undefined ? {} : { name };
  return {
    kind: 'versions',
    file,
    ecosystem: 'maven',
    ...named,
    versions,
    holdsBelow: false,
    versionsIn: parentOf(file, project),
  };
}

/** Where Maven looks for the parent before it asks a repository. */
function parentOf(file: FilePath, project: XmlElement): readonly VersionsFile[] {
  const parent = xmlChild(project, 'parent');
  const relative = xmlChild(parent, 'relativePath')?.text ?? '../pom.xml';
  const name = parent && nameOf(parent, new Map());
  if (name === undefined || relative === '') return [];
  const path = pathIn(folderOf(file), relative.endsWith('.xml') ? relative : `${relative}/pom.xml`);
  return path === undefined ? [] : [{ file: path, name }];
}

function textSpan(file: FilePath, { textStart, textEnd }: XmlElement): Spanned<string>['span'] {
  return { file, start: textStart, end: textEnd };
}

/** The name in the start tag. */
function tagOf({ start, name }: XmlElement): { readonly start: number; readonly end: number } {
  return { start, end: start + 1 + name.length };
}
