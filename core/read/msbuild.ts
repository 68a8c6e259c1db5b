import type { Fact, Manifest, Reader, Requirement, VersionTable } from '../model/facts.js';
import { baseName, type FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import { purl } from '../model/purl.js';
import type { Scope } from '../model/scope.js';
import type { Source } from '../model/span.js';
import { exactVersionIn } from '../text/exact-version.js';
import { spanOf } from '../text/node.js';
import { parseXml, type XmlElement } from '../text/xml.js';
import { malformed, problemsOf, quoted } from './malformed.js';
import { type MsbuildItem, type MsbuildValue, metadata, msbuildItems, msbuildProperties } from './msbuild-items.js';

/**
 * Projects of .NET: what they reference from NuGet, and the files beside them that hold for all projects below.
 *
 * A bare version of a reference is what NuGet takes, since it takes the lowest that will do; a range or a floating version is a wish.
 * Central versions and properties may stand in the Directory files above. What a project builds for no other (PrivateAssets="all") is for
 * development. https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files
 */
export const msbuild: Reader = {
  id: 'msbuild',
  names: ['Directory.Packages.props', 'Directory.Build.props', 'Directory.Build.targets'],
  patterns: ['*.csproj', '*.fsproj', '*.vbproj'],
  title: 'projects of .NET: references to NuGet, central versions, properties, own license',
  url: 'https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files',
  *read(source): Generator<Fact> {
    const parsed = parseXml(source.text);
    yield* problemsOf(source, parsed, 'XML');
    const { root } = parsed;
    if (root?.name === 'Project') yield* factsIn(source, root);
    else if (root)
      yield malformed(source.file, { start: root.start, end: root.start + 1 }, 'a project of .NET holds a Project');
  },
};

/** Items that bring a package in, and how; undefined: as the item says. */
const REFERENCES: ReadonlyMap<string, Scope | undefined> = new Map([
  ['PackageReference', undefined],
  ['GlobalPackageReference', 'development'],
  ['PackageDownload', 'build'],
  ['DotNetCliToolReference', 'tool'],
]);

function* factsIn({ file }: Source, root: XmlElement): Generator<Fact> {
  const requirements: Requirement[] = [];
  const updates = new Map<string, MsbuildValue>();
  const versions = new Map<string, string | undefined>(msbuildProperties(root));
  const items = [...msbuildItems(root)];
  for (const item of items) {
    const version = metadata(item, 'Version');
    if (version === undefined) continue;
    for (const { text } of item.include) {
      const id = text.toLowerCase();
      if (item.isUpdate) updates.set(id, version);
      if (item.element.name !== 'PackageVersion') continue;
      versions.set(id, versions.has(id) && versions.get(id) !== version.text ? undefined : version.text);
    }
  }
  for (const item of items) {
    if (item.isUpdate || !REFERENCES.has(item.element.name)) continue;
    for (const id of item.include) {
      const read = referenceTo(file, item, id, updates.get(id.text.toLowerCase()));
      if ('kind' in read) yield read;
      else requirements.push(read);
    }
  }
  yield manifestOf(file, root, requirements);
  yield tableOf(file, versions);
}

function referenceTo(
  file: FilePath,
  item: MsbuildItem,
  id: MsbuildValue,
  update: MsbuildValue | undefined,
): Requirement | Finding {
  if (!ID.test(id.text)) return malformed(file, id, `${quoted(id.text)} is no name of a package`);
  const written = metadata(item, 'VersionOverride') ?? metadata(item, 'Version') ?? update;
  const text = written?.text ?? '';
  const version = exactVersionIn('nuget', text);
  const versioned = version === undefined ? {} : { version };
  const name = id.text.toLowerCase();
  return {
    name,
    spec: { value: text, span: spanOf(file, written ?? { start: id.end, end: id.end }) },
    at: spanOf(file, id),
    scope: REFERENCES.get(item.element.name) ?? (isPrivate(item) ? 'development' : 'runtime'),
    source: 'registry',
    bundled: false,
    asked: {
      purl: purl({ type: 'nuget', name: id.text, ...versioned }),
      ...versioned,
      ...(version === undefined ? { by: text === '' ? name : text } : {}),
    },
  };
}

/** https://learn.microsoft.com/en-us/nuget/reference/nuspec#id */
const ID = /^\w+(?:[.-]\w+)*$/;

function isPrivate(item: MsbuildItem): boolean {
  return metadata(item, 'PrivateAssets')?.text.toLowerCase() === 'all';
}

/** What holds for all projects below brings nothing in by itself, so nothing is to be said of a lock beside it. */
function manifestOf(file: FilePath, root: XmlElement, requirements: readonly Requirement[]): Manifest {
  const groups = root.children.filter(({ name }) => name === 'PropertyGroup').flatMap(({ children }) => children);
  const property = (wanted: string) => {
    const found = groups.find(({ name, text }) => name === wanted && text !== '' && !text.includes('$('));
    return found && { value: found.text, span: spanOf(file, { start: found.textStart, end: found.textEnd }) };
  };
  const name = property('PackageId') ?? property('AssemblyName');
  const version = property('Version');
  const license = property('PackageLicenseExpression') ?? property('PackageLicenseUrl');
  return {
    kind: 'manifest',
    file,
    ecosystem: 'nuget',
    ...(name ? { name } : {}),
    ...(version ? { version } : {}),
    ...(license ? { license } : {}),
    workspaces: [],
    requirements,
    overrides: [],
    ...(holdsBelow(file) ? { complete: true } : {}),
    versionsIn: [{ file }],
  };
}

function tableOf(file: FilePath, versions: ReadonlyMap<string, string | undefined>): VersionTable {
  return { kind: 'versions', file, ecosystem: 'nuget', versions, holdsBelow: holdsBelow(file), versionsIn: [] };
}

function holdsBelow(file: FilePath): boolean {
  return /^directory\./i.test(baseName(file));
}
