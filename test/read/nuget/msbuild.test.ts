import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../../core/model/file-path.js';
import { msbuild } from '../../../core/read/msbuild.js';
import { nugetLock } from '../../../core/read/nuget-lock.js';
import { resolve } from '../../../core/resolve/resolve.js';
import { memoryTree } from '../../../core/tree/memory.js';
import { readWith } from '../npm/corpus.js';

function read(text: string, file = 'a.csproj') {
  return readWith(msbuild, { file: file as FilePath, text });
}

function resolved(files: Readonly<Record<string, string>>) {
  const facts = Object.entries(files).flatMap(([file, text]) => {
    const reader = file.endsWith('.json') ? nugetLock : msbuild;
    return [...reader.read({ file: file as FilePath, text })];
  });
  const { components, findings } = resolve(facts, memoryTree({}));
  return {
    components: components.map(({ purl, scope, direct }) => `${purl} ${scope}${direct ? ' direct' : ''}`),
    findings: findings.map(({ message }) => message),
  };
}

function project(...items: readonly string[]): string {
  return `<Project Sdk="Microsoft.NET.Sdk">\r\n  <ItemGroup>\r\n${items.join('\r\n')}\r\n  </ItemGroup>\r\n</Project>`;
}

describe('projects of .NET', () => {
  it('takes a bare version, says what is open, and knows what is for development', () => {
    const text = project(
      '<PackageReference Include="Newtonsoft.Json" Version="13.0" />',
      '<PackageReference Include="A" Version="[1.2.3]"><PrivateAssets>all</PrivateAssets></PackageReference>',
      '<PackageReference Include="B; C" Version="1.*" PrivateAssets="compile" />',
      '<PackageReference Include="D"><Version>1.0.0.0-beta+x</Version></PackageReference>',
      '<PackageReference Include="E" Version="(1,2]" />',
      '<PackageReference Include="F" /><PackageReference Update="f" Version="3.1.4.5" />',
      '<DotNetCliToolReference Include="T" Version="1.0.0" />',
    );
    expect(resolved({ 'a.csproj': text }).components).toEqual([
      'pkg:nuget/A@1.2.3 development direct',
      'pkg:nuget/B runtime direct',
      'pkg:nuget/C runtime direct',
      'pkg:nuget/D@1.0.0-beta runtime direct',
      'pkg:nuget/E runtime direct',
      'pkg:nuget/F@3.1.4.5 runtime direct',
      'pkg:nuget/Newtonsoft.Json@13.0.0 runtime direct',
      'pkg:nuget/T@1.0.0 tool direct',
    ]);
  });

  it('places names and versions', () => {
    const text = project('<PackageReference Include="A; Bé.c" Version="1.0.0" />', '<PackageReference Include="B"/>');
    const { manifest, findings } = read(text);
    const places = manifest?.requirements.map(({ at, spec }) => [
      text.slice(at.start, at.end),
      text.slice(spec.span.start, spec.span.end),
    ]);
    expect(places).toEqual([
      ['A', '1.0.0'],
      ['B', ''],
    ]);
    expect(findings).toEqual(['error read/malformed at «Bé.c»: "Bé.c" is no name of a package']);
  });

  it('finds central versions and properties in the nearest files above', () => {
    const files = {
      'Directory.Packages.props': project(
        '<PackageVersion Include="A" Version="1.0.0" />',
        '<PackageVersion Include="b" Version="$(BVersion)" />',
        '<PackageVersion Include="C" Version="3.0.0" />',
        '<GlobalPackageReference Include="G" Version="7.0.0" />',
      ),
      'Directory.Build.props':
        '<Project><PropertyGroup><bversion>2.0.0</bversion><X>1</X><X Condition="c">2</X></PropertyGroup></Project>',
      'src/a/a.csproj': project(
        '<PackageReference Include="a" />',
        '<PackageReference Include="B" />',
        '<PackageReference Include="C" VersionOverride="3.1.0" />',
        '<PackageReference Include="D" Version="$(X)" />',
      ),
    };
    expect(resolved(files)).toEqual({
      components: [
        'pkg:nuget/B@2.0.0 runtime direct',
        'pkg:nuget/C@3.1.0 runtime direct',
        'pkg:nuget/D runtime direct',
        'pkg:nuget/G@7.0.0 development direct',
        'pkg:nuget/a@1.0.0 runtime direct',
      ],
      findings: ['src/a/a.csproj chooses no version for 1 of its 4 dependencies'],
    });
  });

  it('finds versions in what is imported, also from the files above', () => {
    const versions = (name: string, version: string) =>
      `<Project><PropertyGroup><${name}>${version}</${name}></PropertyGroup></Project>`;
    const files = {
      'Directory.Build.props': `<Project><Import Project="$(MSBuildThisFileDirectory)eng\\Versions.props" /></Project>`,
      'eng/Versions.props': versions('A', '1.0.0'),
      'src/Own.targets': versions('B', '2.0.0'),
      'src/Old.targets': versions('B', '1.0.0'),
      'src/a/a.csproj': `<Project><Import Project="../Old.targets" />
<Import Project="../Own.targets" Condition="Exists('../Own.targets')" /><Import Project="$(Elsewhere)/x.props" />
<Import Project="../Old.targets" Condition="'$(X)' == 'old'" /><ItemGroup>
<PackageReference Include="A" Version="$(A)" /><PackageReference Include="B" Version="$(B)" /></ItemGroup></Project>`,
    };
    expect(resolved(files).components).toEqual([
      'pkg:nuget/A@1.0.0 runtime direct',
      'pkg:nuget/B@2.0.0 runtime direct',
    ]);
  });

  it('reads what projects share, and projects of other languages', () => {
    const files = {
      'build/Common.props': project('<PackageReference Include="A" Version="1.0.0" />'),
      'db/Db.sqlproj': project('<PackageReference Include="B" Version="2.0.0" />'),
      'build/all.proj': project('<PackageReference Include="C" Version="3.0.0" />'),
      'log4j.props': 'log4j.rootLogger=INFO',
      'lat.proj': '+proj=longlat +datum=WGS84',
    };
    expect(resolved(files)).toEqual({
      components: [
        'pkg:nuget/A@1.0.0 runtime direct',
        'pkg:nuget/B@2.0.0 runtime direct',
        'pkg:nuget/C@3.0.0 runtime direct',
      ],
      findings: [
        'build/all.proj pins its 1 dependency, and nothing says what it brings along',
        'db/Db.sqlproj pins its 1 dependency, and nothing says what it brings along',
      ],
    });
  });

  it('knows SDKs that are packages, of which no lock knows', () => {
    const files = {
      'a.csproj': `<Project Version="7.0" Sdk="Microsoft.NET.Sdk; Our.Sdk/1.2.0">
<Sdk Name="Aspire.AppHost.Sdk" Version="9.0.0" /><Sdk Name="In.Global.Json" />
<Import Project="Sdk.props" Sdk="Third.Sdk/3.0.0" /><ItemGroup><PackageDownload Include="D" Version="[4.0.0]" /></ItemGroup></Project>`,
      'packages.lock.json': '{"version": 1, "dependencies": {}}',
    };
    expect(resolved(files)).toEqual({
      components: [
        'pkg:nuget/Aspire.AppHost.Sdk@9.0.0 build direct',
        'pkg:nuget/D@4.0.0 build direct',
        'pkg:nuget/Our.Sdk@1.2.0 build direct',
        'pkg:nuget/Third.Sdk@3.0.0 build direct',
      ],
      findings: [],
    });
  });

  it('has nothing to say of projects that are older than NuGet', () => {
    expect(read('<VisualStudioProject><CSHARP ProductVersion="7.10.3077"/></VisualStudioProject>').findings).toEqual(
      [],
    );
  });

  it('takes versions and what depends on what from the lock, scopes from the project', () => {
    const lock = JSON.stringify({
      version: 2,
      dependencies: {
        'net8.0': {
          'A.a': { type: 'Direct', requested: '[1.0.0, )', resolved: '1.0.0', dependencies: { t: '1.0.0' } },
          Test: { type: 'Direct', resolved: '2.0.0', dependencies: { U: '1.0.0' } },
          Above: { type: 'Direct', resolved: '3.0.0' },
          T: { type: 'Transitive', resolved: '1.1.0' },
          U: { type: 'CentralTransitive', resolved: '1.0.0' },
          our: { type: 'Project', dependencies: { V: '[1.0.0, )' } },
          V: { type: 'Transitive', resolved: '1.0.0' },
        },
        'net8.0/win-x64': { W: { type: 'Direct', resolved: '1.0.0', dependencies: { T: '1.0.0' } } },
      },
    });
    const files = {
      'a.csproj': project(
        '<PackageReference Include="a.A" Version="1.0.0" />',
        '<PackageReference Include="Test" Version="2.0.0" PrivateAssets="All" />',
        '<PackageReference Include="New" Version="1.0.0" />',
      ),
      'packages.lock.json': lock,
    };
    expect(resolved(files)).toEqual({
      components: [
        'pkg:nuget/A.a@1.0.0 runtime direct',
        'pkg:nuget/Above@3.0.0 runtime direct',
        'pkg:nuget/New@1.0.0 runtime direct',
        'pkg:nuget/T@1.1.0 runtime',
        'pkg:nuget/Test@2.0.0 development direct',
        'pkg:nuget/U@1.0.0 development',
        'pkg:nuget/V@1.0.0 runtime direct',
        'pkg:nuget/W@1.0.0 runtime direct',
      ],
      findings: ['packages.lock.json does not have New "1.0.0" yet'],
    });
  });

  it('says what it cannot read', () => {
    const lock = (text: string) => readWith(nugetLock, { file: 'packages.lock.json' as FilePath, text }).findings;
    expect(read(project('<PackageReference Include="Our.$(Kind)" Version="1.0.0" />')).findings).toEqual([
      'error read/unpinned at «Our.$(Kind)»: what "Our.$(Kind)" stands for is known to MSBuild alone, so which package is asked for is not known',
    ]);
    expect(read('<configuration/>').findings).toEqual([
      'error read/malformed at «<»: a project of .NET holds a Project',
    ]);
    expect(lock('{"version": 3}')).toEqual([
      'error read/unsupported-version at «3»: this is not lock version 1 or 2 of NuGet',
    ]);
    expect(lock('{"version": 1, "dependencies": {"net6.0": {"A": {"type": "Direct"}}}}')).toEqual([
      'error read/malformed at «{"type": "Direct"}»: a package of this lock has no version',
    ]);
  });
});
