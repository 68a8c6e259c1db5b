import type { JudgedComponent } from '../model/component.js';
import { baseName, type FilePath, folderOf, pathIn, ROOT } from '../model/file-path.js';
import { parsePurl } from '../model/purl.js';
import { type NugetConfig, nugetConfig } from '../read/nuget-config.js';
import { isRequirementsFile } from '../read/pip-files.js';
import { pipIndexes } from '../read/pip-indexes.js';
import type { Tree } from '../tree/tree.js';

/** All places that a package may come from, as files of the tree have it: never less than all. */
export interface SetOrigin {
  /** URLs; never empty. */
  readonly registries: readonly string[];
  /** The file that says so. */
  readonly file: FilePath;
}

/** Says of a component what settings in the tree say of where it comes from; undefined where they leave a choice to others. */
export type PackageSettings = (component: Pick<JudgedComponent, 'purl' | 'occurrences'>) => SetOrigin | undefined;

/**
 * What is known by ecosystem, where no lock says from where a package came:
 *
 * 1. pip: the indexes of the file of requirements that asks for it
 * 2. conda: the channel it is asked for from
 * 3. NuGet: sources of the nuget.config files above the project, once they clear what others set, narrowed by their source mapping
 *
 * Maven is left out: a repository of a pom.xml is asked beside the central one and those of the user's settings.
 */
export function packageSettings(tree: Tree): PackageSettings {
  const indexes = remembered((file) => pipIndexes(tree.read(file) ?? ''));
  const configs = remembered((folder) => nugetConfigsAt(tree, folder));
  return ({ purl, occurrences }) => {
    const parts = parsePurl(purl);
    const all = occurrences.map(({ span, project }): SetOrigin | undefined => {
      switch (parts?.type) {
        case 'pypi': {
          const found = isRequirementsFile(span.file) ? indexes(span.file) : undefined;
          return found && { registries: found, file: span.file };
        }
        case 'conda': {
          const channel = parts.qualifiers?.get('channel');
          return channel === undefined ? undefined : { registries: [channelUrl(channel)], file: span.file };
        }
        case 'nuget':
          return bySources(configs(project), parts.name);
        default:
          return undefined;
      }
    });
    const [first] = all;
    if (!first || all.some((one) => !one)) return undefined;
    return { ...first, registries: [...new Set(all.flatMap((one) => one?.registries ?? []))] };
  };
}

function remembered<T>(of: (path: FilePath) => T): (path: FilePath) => T {
  const known = new Map<FilePath, T>();
  return (path) => {
    const found = known.get(path);
    if (found !== undefined || known.has(path)) return found as T;
    const made = of(path);
    known.set(path, made);
    return made;
  };
}

/** https://docs.conda.io/projects/conda/en/stable/user-guide/concepts/channels.html */
function channelUrl(channel: string): string {
  if (/^https?:\/\//i.test(channel)) return channel;
  const own = channel === 'defaults' || channel === 'anaconda' ? 'pkgs/main' : `pkgs/${channel}`;
  return OF_ANACONDA.has(channel) ? `https://repo.anaconda.com/${own}` : `https://conda.anaconda.org/${channel}`;
}

const OF_ANACONDA: ReadonlySet<string> = new Set(['defaults', 'anaconda', 'main', 'r', 'msys2', 'free', 'pro']);

interface PlacedConfig {
  readonly file: FilePath;
  /** Undefined for one that cannot be read. */
  readonly config: NugetConfig | undefined;
}

const CONFIG_NAMES: ReadonlySet<string> = new Set(['nuget.config', 'NuGet.config', 'NuGet.Config']);

/** The nuget.config files of a folder and of those above it, the nearest first. */
function nugetConfigsAt(tree: Tree, folder: FilePath): readonly PlacedConfig[] {
  const found: PlacedConfig[] = [];
  for (let at = folder; ; at = folderOf(at)) {
    for (const { name, kind } of tree.list(at)) {
      const file = CONFIG_NAMES.has(baseName(name as FilePath)) && kind !== 'folder' ? pathIn(at, name) : undefined;
      if (file !== undefined) found.push({ file, config: nugetConfig(tree.read(file) ?? '') });
    }
    if (at === ROOT) return found;
  }
}

/** Nearer files win; those beyond the one that clears do not count, and without one that does the user's settings do. */
function bySources(configs: readonly PlacedConfig[], name: string): SetOrigin | undefined {
  const sources = new Map<string, string>();
  const mapping = new Map<string, readonly string[]>();
  const disabled = new Set<string>();
  for (const { file, config } of configs) {
    if (!config) return undefined;
    for (const [key, value] of config.sources) if (!sources.has(key)) sources.set(key, value);
    for (const [key, patterns] of config.mapping) if (!mapping.has(key)) mapping.set(key, patterns);
    for (const key of config.disabled) disabled.add(key);
    if (!config.isWhole) continue;
    const keys = [...sources.keys()].filter((key) => !disabled.has(key));
    const asked = mapping.size === 0 ? keys : mappedTo(mapping, name.toLowerCase()).filter((key) => keys.includes(key));
    const registries = asked.map((key) => sources.get(key) ?? '');
    return registries.length > 0 && registries.every(isUrl) ? { registries, file } : undefined;
  }
  return undefined;
}

function isUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && !value.includes('%');
}

/** The sources with the longest pattern that fits: the name itself, its beginning, or "*". */
function mappedTo(mapping: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] {
  let longest = 0;
  let keys: string[] = [];
  for (const [key, patterns] of mapping)
    for (const pattern of patterns) {
      const fits = pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
      // The name itself goes before its beginning, and "name*" is longer by one.
      const weight = pattern.endsWith('*') ? pattern.length : pattern.length + 2;
      if (!fits || weight < longest) continue;
      keys = weight === longest ? [...keys, key] : [key];
      longest = weight;
    }
  return keys;
}
