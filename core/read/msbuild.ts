import type { Fact, Manifest, Reader, Requirement, VersionTable } from '../model/facts.js';
import { baseName, type FilePath } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import { purl } from '../model/purl.js';
import type { Scope } from '../model/scope.js';
import type { Source } from '../model/span.js';
import { exactVersionIn } from '../text/exact-version.js';
import { spanOf } from '../text/node.js';
import { parseXml, type XmlElement } from '../text/xml.js';
import { malformed, problemsOf, quoted } from './malformed.js';
import { msbuildImports } from './msbuild-imports.js';
import { type MsbuildItem, type MsbuildValue, metadata, msbuildItems, msbuildProperties } from './msbuild-items.js';
import { msbuildSdks } from './msbuild-sdks.js';

/** Endings of what is a project of MSBuild, and of files that may be something else. */
const PROJECTS = ['csproj', 'fsproj', 'vbproj', 'sqlproj', 'vcxproj', 'wixproj', 'esproj', 'pyproj', 'sfproj'];
const SHARED = ['props', 'targets', 'projitems', 'proj'];
const PROJECT = new RegExp(`(?:^|/)(?:Directory\\.[^/]*|[^/]*\\.(?:${PROJECTS.join('|')}))$`, 'i');
/** The root of projects before Visual Studio 2010, which know no packages. */
const BEFORE_NUGET = 'VisualStudioProject';

/**
 * Projects of .NET and what else MSBuild builds: what they reference from NuGet, and the files that they share.
 *
 * A bare version of a reference is what NuGet takes, since it takes the lowest that will do; a range or a floating version is a wish.
 * Central versions and properties may stand in the Directory files above, and in what is imported. What a project builds for no other
 * (PrivateAssets="all") is for development, and the SDKs that it names are packages too.
 * https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files
 */
export const msbuild: Reader = {
  id: 'msbuild',
  names: ['Directory.Packages.props', 'Directory.Build.props', 'Directory.Build.targets'],
  patterns: [...PROJECTS, ...SHARED].map((ending) => `*.${ending}`),
  title: 'projects of .NET and MSBuild: references to NuGet, SDKs, central versions, properties, own license',
  url: 'https://learn.microsoft.com/en-us/nuget/consume-packages/package-references-in-project-files',
  *read(source): Generator<Fact> {
    if (!PROJECT.test(source.file) && !/<Project[\s>]/.test(source.text)) return;
    const parsed = parseXml(source.text);
    yield* problemsOf(source, parsed, 'XML');
    const { root } = parsed;
    if (root?.name === 'Project') yield* factsIn(source, root);
    else if (root && root.name !== BEFORE_NUGET)
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
      const written =
        metadata(item, 'VersionOverride') ?? metadata(item, 'Version') ?? updates.get(id.text.toLowerCase());
      const scope = REFERENCES.get(item.element.name) ?? (isPrivate(item) ? 'development' : 'runtime');
      const read = referenceTo(file, id, written, scope);
      if ('kind' in read) yield read;
      else requirements.push(read);
    }
  }
  for (const { id, version } of msbuildSdks(root)) {
    const read = referenceTo(file, id, version, 'build');
    if ('kind' in read) yield read;
    else requirements.push(read);
  }
  if (PROJECT.test(file) || requirements.length > 0) yield manifestOf(file, root, requirements);
  yield tableOf(file, root, versions);
}

function referenceTo(
  file: FilePath,
  id: MsbuildValue,
  written: MsbuildValue | undefined,
  scope: Scope,
): Requirement | Finding {
  if (/[$@%]\(/.test(id.text)) return unnamed(file, id);
  if (!ID.test(id.text)) return malformed(file, id, `${quoted(id.text)} is no name of a package`);
  const text = written?.text ?? '';
  const version = exactVersionIn('nuget', text);
  const versioned = version === undefined ? {} : { version };
  const name = id.text.toLowerCase();
  return {
    name,
    spec: { value: text, span: spanOf(file, written ?? { start: id.end, end: id.end }) },
    at: spanOf(file, id),
    scope,
    source: 'registry',
    bundled: false,
    ...(scope === 'build' || scope === 'tool' ? { neverLocked: true } : {}),
    asked: {
      purl: purl({ type: 'nuget', name: id.text, ...versioned }),
      ...versioned,
      ...(version === undefined ? { by: text === '' ? name : text } : {}),
    },
  };
}

/** A name that MSBuild makes of properties and items. */
function unnamed(file: FilePath, id: MsbuildValue): Finding {
  return finding({
    code: 'read/unpinned',
    severity: 'error',
    message: `what ${quoted(id.text)} stands for is known to MSBuild alone, so which package is asked for is not known`,
    at: spanOf(file, id),
    help: 'write the names themselves, or ignore the file with a reason and have what it brings in judged by other means',
  });
}

/** https://learn.microsoft.com/en-us/nuget/reference/nuspec#id */
const ID = /^\w+(?:[.-]\w+)*$/;

function isPrivate(item: MsbuildItem): boolean {
  return metadata(item, 'PrivateAssets')?.text.toLowerCase() === 'all';
}

/** What projects share brings nothing in by itself, so nothing is to be said of a lock beside it. */
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
    ...(isShared(file) ? { complete: true } : {}),
    versionsIn: [{ file }],
  };
}

function tableOf(file: FilePath, root: XmlElement, versions: ReadonlyMap<string, string | undefined>): VersionTable {
  const versionsIn = msbuildImports(file, root);
  return { kind: 'versions', file, ecosystem: 'nuget', versions, holdsBelow: holdsBelow(file), versionsIn };
}

function isShared(file: FilePath): boolean {
  return holdsBelow(file) || /\.(?:props|targets|projitems)$/i.test(file);
}

function holdsBelow(file: FilePath): boolean {
  return /^directory\./i.test(baseName(file));
}
