import type { Fact, Manifest, Reader, Requirement } from '../model/facts.js';
import { purl } from '../model/purl.js';
import type { Source } from '../model/span.js';
import { exactVersionIn } from '../text/exact-version.js';
import { parseJson } from '../text/json.js';
import { childOf, entriesOf, keySpan, type MapEntry, type MapNode, spanOf, stringOf } from '../text/node.js';
import { malformed, problemsOf } from './malformed.js';

/**
 * The manifest of .NET's local tools: packages of NuGet that are run, each in one version with all that it needs in it.
 * https://learn.microsoft.com/en-us/dotnet/core/tools/local-tools-how-to-use
 */
export const dotnetTools: Reader = {
  id: 'dotnet-tools',
  names: ['dotnet-tools.json'],
  title: 'dotnet-tools.json: local tools of .NET',
  url: 'https://learn.microsoft.com/en-us/dotnet/core/tools/local-tools-how-to-use',
  *read(source): Generator<Fact> {
    const parsed = parseJson(source.text, { comments: true });
    yield* problemsOf(source, parsed, 'JSON');
    if (parsed.root?.kind === 'map') yield manifestOf(source, parsed.root);
    else if (parsed.root) yield malformed(source.file, parsed.root, 'a manifest of tools holds one object');
  },
};

function manifestOf(source: Source, root: MapNode): Manifest {
  return {
    kind: 'manifest',
    file: source.file,
    ecosystem: 'nuget',
    workspaces: [],
    requirements: entriesOf(childOf(root, 'tools')).map((tool) => requirementOf(source, tool)),
    overrides: [],
    complete: true,
  };
}

function requirementOf({ file }: Source, tool: MapEntry): Requirement {
  const written = childOf(tool.value, 'version');
  const text = stringOf(written) ?? '';
  const version = exactVersionIn('nuget', text);
  const versioned = version === undefined ? {} : { version };
  return {
    name: tool.key.toLowerCase(),
    spec: { value: text, span: spanOf(file, written ?? tool.value) },
    at: keySpan(file, tool),
    scope: 'tool',
    source: 'registry',
    bundled: false,
    neverLocked: true,
    asked: { purl: purl({ type: 'nuget', name: tool.key, ...versioned }), ...versioned },
  };
}
