import { expect, it } from 'vitest';
import type { FilePath } from '../../../core/model/file-path.js';
import { dotnetTools } from '../../../core/read/dotnet-tools.js';
import { nugetLock } from '../../../core/read/nuget-lock.js';
import { resolve } from '../../../core/resolve/resolve.js';
import { memoryTree } from '../../../core/tree/memory.js';
import { readWith } from '../npm/corpus.js';

const TOOLS = `{
  "version": 1, // of the format
  "isRoot": true,
  "tools": {
    "dotnet-ef": { "version": "8.0.8", "commands": ["dotnet-ef"] },
    "Cake.Tool": { "version": "[4.0.0]", "commands": ["dotnet-cake"] },
    "open": { "commands": ["open"] }
  }
}`;

it('reads local tools, of which no lock beside them knows', () => {
  const facts = [
    ...dotnetTools.read({ file: 'dotnet-tools.json' as FilePath, text: TOOLS }),
    ...nugetLock.read({ file: 'packages.lock.json' as FilePath, text: '{"version": 1, "dependencies": {}}' }),
  ];
  const { components, findings } = resolve(facts, memoryTree({}));
  expect(components.map(({ purl, scope }) => `${purl} ${scope}`)).toEqual([
    'pkg:nuget/Cake.Tool@4.0.0 tool',
    'pkg:nuget/dotnet-ef@8.0.8 tool',
    'pkg:nuget/open tool',
  ]);
  expect(findings.map(({ message }) => message)).toEqual(['packages.lock.json does not have open yet']);
});

it('says what it cannot read', () => {
  const findings = (text: string) => readWith(dotnetTools, { file: 'dotnet-tools.json' as FilePath, text }).findings;
  expect(findings('[]')).toEqual(['error read/malformed at «[]»: a manifest of tools holds one object']);
});
