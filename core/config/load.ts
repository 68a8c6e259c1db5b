import { type FilePath, ROOT } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Policy } from '../model/policy.js';
import type { Tree } from '../tree/tree.js';
import { type Gathered, gather, type Outside } from './gather.js';
import { merge } from './merge.js';
import { mistake, quoted } from './mistake.js';
import { notEvaluated } from './not-evaluated.js';
import { DEFAULT_PROFILE } from './profiles.js';
import { type Location, locate } from './references.js';

/** The policy's name, at the root of what is checked. */
const POLICY_FILE = 'licit.yaml' as FilePath;

export interface PolicyOptions {
  /** The day by which the end of an exception is judged. */
  readonly asOf: PlainDate;
  /** Another file than `licit.yaml`: in the tree, or relative to it and beginning with "..". */
  readonly policy?: FilePath;
  readonly outside?: Outside;
}

export interface LoadedPolicy {
  readonly policy: Policy;
  readonly findings: readonly Finding[];
  /** Texts that spans point to and that are not in the tree: built-in profiles, files outside. */
  readonly sources: ReadonlyMap<string, string>;
  /** True when there was no policy file and the built-in profile judges. */
  readonly builtIn: boolean;
  /** Files of the tree that were read, the policy first. */
  readonly files: readonly FilePath[];
}

/**
 * The policy of a tree: `licit.yaml` with all it extends, or the built-in `recommended` profile where there is none. Never
 * throws; a policy that cannot be read has its finding, an error, and the built-in profile judges in its place.
 */
export async function loadPolicy(tree: Tree, options: PolicyOptions): Promise<LoadedPolicy> {
  const file = options.policy ?? POLICY_FILE;
  const absent = options.policy === undefined && !tree.stat(POLICY_FILE);
  const builtIn = locate(DEFAULT_PROFILE, { kind: 'tree', file: ROOT }, tree) as Location;
  const own = await gather(absent ? builtIn : locationOf(file), tree, options.outside);
  const gathered = own.unreadable ? await inPlaceOf(own, builtIn, tree) : own;
  const { merged, findings } = merge(gathered.documents, options.asOf);
  const policy: Policy = absent ? { name: builtIn.file, ...merged } : { name: file, file, ...merged };
  const sources = new Map<string, string>();
  const files: FilePath[] = [];
  for (const { source } of new Set([...own.documents, ...gathered.documents])) {
    if (tree.read(source.file) === source.text) files.push(source.file);
    else sources.set(source.file, source.text);
  }
  return {
    policy,
    findings: [
      ...(absent ? misnamed(tree) : []),
      ...gathered.findings,
      ...findings,
      ...gathered.documents.flatMap((document) => [...notEvaluated(document)]),
    ],
    sources,
    builtIn: absent,
    files,
  };
}

function locationOf(file: FilePath): Location {
  return { kind: file.startsWith('../') ? 'outside' : 'tree', file };
}

async function inPlaceOf({ findings }: Gathered, profile: Location, tree: Tree): Promise<Gathered> {
  return { ...(await gather(profile, tree)), findings };
}

/** A policy under a name that is not looked for would be ignored without a word. */
function* misnamed(tree: Tree): Generator<Finding> {
  for (const name of ['licit.yml', '.licit.yaml', '.licit.yml'] as FilePath[]) {
    if (!tree.stat(name)) continue;
    yield mistake(
      { file: name, start: 0, end: 0 },
      `${quoted(name)} is not read as a policy`,
      `rename it to ${POLICY_FILE}`,
    );
  }
}
