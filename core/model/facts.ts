import type { FilePath } from './file-path.js';
import type { Finding } from './finding.js';
import type { Purl } from './purl.js';
import type { Scope } from './scope.js';
import type { Source, Span, Spanned } from './span.js';

/** What one file says. Readers yield these; `core/resolve` joins them. */
export type Fact = Manifest | Lock | WorkspaceRoot | VersionTable | Finding;

/** A file in which people write what their project needs. */
export interface Manifest {
  readonly kind: 'manifest';
  readonly file: FilePath;
  /** The purl type of its dependencies: "npm". */
  readonly ecosystem: string;
  readonly name?: Spanned<string>;
  readonly version?: Spanned<string>;
  /** The project's own license statement, verbatim. */
  readonly license?: Spanned<string>;
  /** Workspace globs relative to the manifest's folder; "!" negates. */
  readonly workspaces: readonly Spanned<string>[];
  readonly requirements: readonly Requirement[];
  /** overrides, resolutions: versions forced on the tree below. */
  readonly overrides: readonly Override[];
  /** It names all that it brings in, each in one version, and so needs no lock (pip's hashes, conda's builds). */
  readonly complete?: true;
  /** Files that may hold the versions of what it asks for without one, the nearest first. */
  readonly versionsIn?: readonly VersionsFile[];
}

/** A file of versions, and the name of the project that must be in it, where it is named too. */
export interface VersionsFile {
  readonly file: FilePath;
  readonly name?: string;
}

/** What one file says of versions that others ask for by name: dependencyManagement, central package versions, constraints. */
export interface VersionTable {
  readonly kind: 'versions';
  readonly file: FilePath;
  readonly ecosystem: string;
  /** Of the project in it. */
  readonly name?: string;
  /**
   * By the name of a package, or by a placeholder ("${jackson.version}"); as written, so that it may hold placeholders itself.
   * Undefined where the file says more than one thing.
   */
  readonly versions: ReadonlyMap<string, string | undefined>;
  /** It holds for all manifests of its folder and below; else for those that name it. */
  readonly holdsBelow: boolean;
  /** Where to go on when this file has no answer. */
  readonly versionsIn: readonly VersionsFile[];
}

/** One line of a manifest that asks for a package. */
export interface Requirement {
  /** The name it is installed under: an alias where there is one. */
  readonly name: string;
  /** What is really asked for, when `name` is an alias ("npm:real@1"). */
  readonly target?: string;
  /** The wish as written: "^1.2.0", "workspace:*", "git+ssh://…", "catalog:". */
  readonly spec: Spanned<string>;
  /** The name's own place (the key with its quotes): where findings stand. */
  readonly at: Span;
  readonly scope: Scope;
  readonly source: RequirementSource;
  /** Listed in bundleDependencies too. */
  readonly bundled: boolean;
  /** Locks leave such lines out: SDKs and tools, which are no packages of the project. */
  readonly neverLocked?: true;
  /** What the line means, where its ecosystem is not npm's, whose lines are read in `core/resolve`. */
  readonly asked?: Asked;
}

/** The line of a manifest at this place that asks for a package, where one does that people write. */
export type WishAt = (at: Span) => Requirement | undefined;

/** A package that a line asks for, as far as the line says it. */
export interface Asked {
  /** With the version, where there is one. */
  readonly purl: Purl;
  /** The one version that the line leaves no choice about. */
  readonly version?: string;
  /** Where it leaves one: what a file of versions may have it under, a name, or a version with placeholders. */
  readonly by?: string;
  /** Set where the name of the line has placeholders: what is to be said when no file of versions knows what they mean. */
  readonly unnamed?: Finding;
}

/** Where a package is to come from, by the form of its spec. */
export type RequirementSource = 'registry' | 'git' | 'file' | 'link' | 'tarball' | 'workspace' | 'unknown';

export interface Override {
  /** The path of package names from the outermost in: ["a", "b"] for b below a; each may carry "@range". */
  readonly path: readonly string[];
  readonly spec: Spanned<string>;
}

/** A file that names workspace folders without being a manifest (pnpm-workspace.yaml). */
export interface WorkspaceRoot {
  readonly kind: 'workspace-root';
  readonly file: FilePath;
  readonly patterns: readonly Spanned<string>[];
}

/** A file in which a package manager wrote what it chose. */
export interface Lock {
  readonly kind: 'lock';
  readonly file: FilePath;
  readonly ecosystem: string;
  /** The reader's id ("npm-lock"). */
  readonly reader: string;
  /** As the file states it: "3", "9.0". */
  readonly formatVersion: string;
  /** Projects the lock was made for; empty when the format does not say (yarn classic). */
  readonly importers: readonly Importer[];
  /** By the file's own key, which tells apart two copies of the same version with other dependencies. */
  readonly packages: ReadonlyMap<string, LockedPackage>;
  /** `name@spec` as a manifest writes it → key of a package; for formats whose importers are not listed, or listed without scopes. */
  readonly pins: ReadonlyMap<string, string>;
}

export interface Importer {
  /** The project's folder in the tree. */
  readonly folder: FilePath;
  readonly at: Span;
  /** True when each edge's scope is stated; false when only the manifest knows (yarn berry merges dev and runtime). */
  readonly scoped: boolean;
  /** Where scopes are not stated: all that is listed is asked for, also what the manifest does not name (it may be in a file above it). */
  readonly whole?: true;
  readonly requires: readonly Edge[];
}

/** "This needs that". */
export interface Edge {
  /** The name it is required by (alias). */
  readonly name: string;
  /** Key of the package in the same lock, or folder of another importer (`toImporter`); neither when nothing was chosen (a peer or optional that is absent). */
  readonly to?: string;
  readonly toImporter?: FilePath;
  readonly scope: Scope;
  readonly at?: Span;
}

export interface LockedPackage {
  readonly key: string;
  readonly purl: Purl;
  /** The name on the registry, not the alias. */
  readonly name: string;
  /** Undefined when the lock does not say (some git, file and link dependencies). */
  readonly version?: string;
  /** The entry's own place: its key. */
  readonly at: Span;
  readonly requires: readonly Edge[];
  /** What the lock says of the license, verbatim. */
  readonly declared?: Spanned<string>;
  /** Subresource integrity ("sha512-…"), as written; the first when there are several. */
  readonly integrity?: string;
  /** URL or path it was resolved to. */
  readonly resolved?: string;
  readonly origin: RequirementSource;
  /** Where the manager installs it, relative to the tree ("node_modules/a/node_modules/b"), when the format says so. */
  readonly folder?: FilePath;
  /** Shipped inside its parent's archive (bundleDependencies). */
  readonly bundled: boolean;
  /** Contents differ from the published ones (pnpm patches, yarn patch:). */
  readonly patched: boolean;
  /** os, cpu, libc limits as written; the package may rightly be missing on this machine. */
  readonly platforms?: Platforms;
}

export interface Platforms {
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

/** Reads one format. Pure; yields findings instead of throwing on bad input. */
export interface Reader {
  readonly id: string;
  /** Exact base names it reads. */
  readonly names: readonly string[];
  /** Names in which "*" is anything but "/", perhaps with the folders before them: "*.csproj", "requirements/*.txt". */
  readonly patterns?: readonly string[];
  /** One sentence for the tables in the docs: what is read, in which versions. */
  readonly title: string;
  /** The format's own specification or documentation. */
  readonly url: string;
  read(source: Source): Iterable<Fact>;
}
