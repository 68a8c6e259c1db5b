import type { Edge, Importer, LockedPackage } from '../model/facts.js';
import { type FilePath, folderOf } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, keySpan, type MapEntry, type MapNode } from '../text/node.js';
import { writtenScalar } from '../text/yaml.js';
import { duplicateKey, malformed, quoted } from './malformed.js';
import { isTrue, npmWants } from './npm-wants.js';
import { type BerryEntry, berryEntry, berryPackage, linkedFolder, workspaceOf } from './yarn-berry-entry.js';
import { plainDescriptor, yarnLocator } from './yarn-locator.js';

type Target = Pick<Edge, 'to' | 'toImporter'>;

/** Joins the entries of a yarn.lock of yarn 2 and later by what depends on what. */
export class YarnBerryGraph {
  readonly findings: Finding[] = [];
  private readonly project: FilePath;
  private readonly entries: readonly BerryEntry[];
  private readonly byDescriptor = new Map<string, BerryEntry>();
  /** By what they patch: the patches that yarn itself brings, which stand in for it wherever it is asked for. */
  private readonly builtin = new Map<string, BerryEntry>();
  private readonly folders: ReadonlySet<FilePath>;

  constructor(
    private readonly source: Source,
    root: MapNode,
  ) {
    this.project = folderOf(source.file);
    this.entries = [...this.entriesIn(root)];
    for (const entry of this.entries) for (const descriptor of entry.descriptors) this.answer(descriptor, entry);
    const folders = this.entries.map((entry) => workspaceOf(entry, this.project));
    this.folders = new Set(folders.filter((folder) => folder !== undefined));
  }

  importers(): readonly Importer[] {
    return this.entries.flatMap((entry) => {
      const folder = workspaceOf(entry, this.project);
      return folder === undefined ? [] : [{ folder, at: entry.at, scoped: false, requires: this.edges(entry, true) }];
    });
  }

  packages(): ReadonlyMap<string, LockedPackage> {
    const packages = new Map<string, LockedPackage>();
    for (const entry of this.entries) {
      if (this.targetOf(entry).to === undefined) continue;
      const requires = [...this.edges(entry, false), ...this.patchedBy(entry)];
      packages.set(entry.key, { ...berryPackage(entry, this.project, this.source.text), requires });
    }
    return packages;
  }

  /** With and without "npm:", as manifests write it; with and without what yarn bound to it. */
  pins(): ReadonlyMap<string, string> {
    const pins = new Map<string, string>();
    for (const [descriptor, entry] of this.byDescriptor) {
      const { to } = this.targetOf(entry);
      if (to !== undefined) pins.set(descriptor, to);
    }
    for (const entry of this.entries) {
      const { to } = this.targetOf(entry);
      if (to !== undefined) for (const descriptor of entry.descriptors) pins.set(descriptor, to);
    }
    return pins;
  }

  private *entriesIn(root: MapNode): Generator<BerryEntry> {
    const seen = new Set<string>();
    for (const at of root.entries) {
      if (at.key === '__metadata') continue;
      const place = keySpan(this.source.file, at);
      const entry = berryEntry(this.source, at);
      if (!entry)
        this.findings.push(malformed(this.source.file, place, `${quoted(at.key)} does not say what was chosen`));
      else {
        if (seen.has(at.key)) this.findings.push(duplicateKey(this.source.file, place, at.key));
        seen.add(at.key);
        yield entry;
      }
    }
  }

  private answer(descriptor: string, entry: BerryEntry): void {
    this.byDescriptor.set(plainDescriptor(descriptor), entry);
    const { patched, selector } = yarnLocator(descriptor) ?? {};
    if (patched && BUILTIN.test(selector ?? ''))
      this.builtin.set(plainDescriptor(`${patched.name}@${patched.protocol}${patched.selector}`), entry);
  }

  /** Which copy a peer is met by is not in the lock. */
  private edges(entry: BerryEntry, isProject: boolean): readonly Edge[] {
    const { fields } = entry;
    const optional = new Set<string>();
    for (const { key, value } of entriesOf(childOf(fields, 'dependenciesMeta')))
      if (isTrue(childOf(value, 'optional'))) optional.add(key);
    const stated = fields.entries.filter(({ key }) => !key.startsWith('peer'));
    return npmWants(stated, isProject, (at, scope) => ({
      name: at.key,
      ...this.target(at),
      scope: scope === 'runtime' && optional.has(at.key) ? 'optional' : scope,
      ...(isProject ? { at: keySpan(this.source.file, at) } : {}),
    }));
  }

  private target({ key, value }: MapEntry): Target {
    if (value.kind !== 'scalar') return {};
    const descriptor = plainDescriptor(`${key}@${writtenScalar(this.source.text, value)}`);
    const entry = this.builtin.get(descriptor) ?? this.byDescriptor.get(descriptor);
    return entry ? this.targetOf(entry) : {};
  }

  /** A project of ours, whether by workspace or by a link to its folder, or else the package. */
  private targetOf(entry: BerryEntry): Target {
    const folder = workspaceOf(entry, this.project) ?? linkedFolder(entry, this.project);
    return folder !== undefined && this.folders.has(folder) ? { toImporter: folder } : { to: entry.key };
  }

  /** A patch leads to what it patches, which has an entry of its own. */
  private patchedBy({ descriptors }: BerryEntry): readonly Edge[] {
    const { patched } = yarnLocator(descriptors[0] ?? '') ?? {};
    if (!patched) return [];
    const base = this.byDescriptor.get(plainDescriptor(`${patched.name}@${patched.protocol}${patched.selector}`));
    return base ? [{ name: patched.name, ...this.targetOf(base), scope: 'runtime' }] : [];
  }
}

const BUILTIN = /#(?:optional!|~)*builtin</;
