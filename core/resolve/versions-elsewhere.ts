import type { Fact, Manifest, Requirement, VersionsFile, VersionTable } from '../model/facts.js';
import { baseName, type FilePath, folderOf } from '../model/file-path.js';
import { parsePurl, purl } from '../model/purl.js';
import { exactVersionIn } from '../text/exact-version.js';
import { compare } from './order.js';
import { upward } from './projects.js';

/**
 * The facts with the versions that stand in other files put to the lines that ask for them: first the files that the manifest
 * names, and those that they name, then of those above that hold for all below the nearest of each name. Placeholders mean what the manifest's
 * own file says, else the next. What is found nowhere stays open.
 */
export function withVersions(facts: readonly Fact[]): readonly Fact[] {
  const tables = facts.filter((fact) => fact.kind === 'versions');
  if (tables.length === 0) return facts;
  const byFile = new Map(tables.map((table) => [table.file, table]));
  const below = tablesBelow(tables);
  return facts.map((fact) => {
    if (fact.kind !== 'manifest' || fact.requirements.every(isClosed)) return fact;
    const chain = [...chainOf(fact, byFile, below)];
    const named = fact.requirements.map((line) => withName(line, chain));
    return { ...fact, requirements: named.map((line) => versioned(line, fact.ecosystem, chain)) };
  });
}

function isClosed({ asked }: Requirement): boolean {
  return asked?.by === undefined && asked?.unnamed === undefined;
}

/** Parents of parents: more than any project has. */
const LONGEST_CHAIN = 32;

function* chainOf(
  { ecosystem, file, versionsIn = [] }: Manifest,
  byFile: ReadonlyMap<FilePath, VersionTable>,
  below: ReadonlyMap<string, readonly VersionTable[]>,
): Generator<VersionTable> {
  const seen = new Set<VersionTable>();
  const reached = function* (first: readonly VersionsFile[]): Generator<VersionTable> {
    const open = [...first];
    for (let next = open.shift(); next && seen.size < LONGEST_CHAIN; next = open.shift()) {
      const table = byFile.get(next.file);
      if (!table || seen.has(table) || table.ecosystem !== ecosystem) continue;
      if (next.name !== undefined && next.name !== table.name) continue;
      seen.add(table);
      yield table;
      open.push(...table.versionsIn);
    }
  };
  yield* reached(versionsIn);
  const named = new Set<string>();
  for (const folder of upward(folderOf(file)))
    for (const table of below.get(`${ecosystem}\n${folder}`) ?? []) {
      const name = baseName(table.file).toLowerCase();
      if (!named.has(name)) yield* reached([{ file: table.file }]);
      named.add(name);
    }
}

/** Those that hold for all below, by ecosystem and folder, sorted by file. */
function tablesBelow(tables: readonly VersionTable[]): ReadonlyMap<string, readonly VersionTable[]> {
  const below = new Map<string, VersionTable[]>();
  for (const table of [...tables].sort((a, b) => compare(a.file, b.file))) {
    const key = `${table.ecosystem}\n${folderOf(table.file)}`;
    if (table.holdsBelow) below.set(key, [...(below.get(key) ?? []), table]);
  }
  return below;
}

/** Maven's "group:artifact", where placeholders stand in it. */
function withName(line: Requirement, chain: readonly VersionTable[]): Requirement {
  const { asked, name } = line;
  if (!asked?.unnamed) return line;
  const meant = filled(name, chain, { left: MOST_PLACEHOLDERS });
  const [namespace, artifact, more] = meant?.split(':') ?? [];
  const parts = parsePurl(asked.purl);
  if (meant === undefined || !namespace || !artifact || more !== undefined || !parts) return line;
  const { unnamed: _, by, ...rest } = asked;
  return {
    ...line,
    name: meant,
    asked: {
      ...rest,
      purl: purl({ ...parts, namespace, name: artifact }),
      ...(by === undefined ? {} : { by: by.replace(name, () => meant) }),
    },
  };
}

function versioned(line: Requirement, ecosystem: string, chain: readonly VersionTable[]): Requirement {
  const { asked } = line;
  if (asked?.by === undefined) return line;
  const text = filled(lookUp(asked.by, chain) ?? asked.by, chain, { left: MOST_PLACEHOLDERS });
  const version = text === undefined || text === asked.by ? undefined : exactVersionIn(ecosystem, text);
  const parts = parsePurl(asked.purl);
  if (version === undefined || !parts) return line;
  return { ...line, asked: { ...asked, purl: purl({ ...parts, version }), version } };
}

function lookUp(key: string, chain: readonly VersionTable[]): string | undefined {
  for (const { versions, ecosystem } of chain) {
    // MSBuild's names have no case.
    const written = ecosystem === 'nuget' ? key.toLowerCase() : key;
    if (versions.has(written)) return versions.get(written);
  }
  return undefined;
}

/** In one version, those in what they stand for counted in. */
const MOST_PLACEHOLDERS = 32;
const LONGEST = 256;

/** The text with its placeholders filled in; undefined where one of them is found nowhere. */
function filled(text: string, chain: readonly VersionTable[], budget: { left: number }): string | undefined {
  if (text.length > LONGEST) return undefined;
  let complete = true;
  const made = text.replace(PLACEHOLDER, (placeholder) => {
    const found = budget.left-- > 0 ? lookUp(placeholder, chain) : undefined;
    const inner = found === undefined ? undefined : filled(found, chain, budget);
    if (inner === undefined) complete = false;
    return inner ?? '';
  });
  return complete ? made : undefined;
}

/** Maven's "${name}", MSBuild's "$(name)". */
const PLACEHOLDER = /\$\{[^{}]*\}|\$\([^()]*\)/g;
