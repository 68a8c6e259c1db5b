import type { Edge, Fact, LockedPackage, Requirement } from '../model/facts.js';
import { type FilePath, folderOf, pathIn } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import { npmPurl } from '../model/purl.js';
import type { Source } from '../model/span.js';
import { childOf, spanOf, stringOf } from '../text/node.js';
import { gitOfArchive } from './git-archive.js';
import { duplicateKey, problemsOf } from './malformed.js';
import { type NpmOrigin, npmOrigin } from './npm-origin.js';
import { classifySpec } from './npm-spec.js';
import { npmWants } from './npm-wants.js';
import { type ClassicBlock, classicBlocks } from './yarn-classic-text.js';

/**
 * The lock of yarn 1: what each "name@spec" wish got, over all projects together; who wished is in the manifests alone,
 * and so are workspaces. Nothing is said of platforms, peers and what is optional. https://classic.yarnpkg.com/docs/yarn-lock
 */
export function* readClassic(source: Source, reader: string): Generator<Fact> {
  const blocks: ClassicBlock[] = [];
  const problems = [];
  for (const found of classicBlocks(source.text)) {
    if (found.kind === 'block') blocks.push(found);
    else problems.push(found);
  }
  yield* problemsOf(source, { root: undefined, problems: problems.slice(0, MOST_PROBLEMS) }, 'lock of yarn 1');
  const pins = new Map<string, string>();
  for (const block of blocks) {
    for (const pattern of block.patterns) {
      if (pins.has(pattern)) yield duplicate(source.file, block, pattern);
      pins.set(pattern, keyOf(block));
    }
  }
  const packages = new Map(blocks.map((block) => [keyOf(block), packageOf(source.file, block, pins)]));
  yield {
    kind: 'lock',
    file: source.file,
    ecosystem: 'npm',
    reader,
    formatVersion: '1',
    importers: [],
    packages,
    pins,
  };
}

const MOST_PROBLEMS = 20;

function duplicate(file: FilePath, block: ClassicBlock, pattern: string): Finding {
  return duplicateKey(file, block, pattern);
}

function keyOf({ patterns }: ClassicBlock): string {
  return patterns.join(', ');
}

function packageOf(file: FilePath, block: ClassicBlock, pins: ReadonlyMap<string, string>): LockedPackage {
  const { fields, patterns } = block;
  const { name, spec } = wishIn(patterns[0] ?? '');
  const resolved = resolvedTo(stringOf(childOf(fields, 'resolved')));
  const { origin, qualifiers } = originOf(resolved, name, spec);
  const isLink = origin === 'link';
  const version = isLink ? undefined : stringOf(childOf(fields, 'version'));
  const folder = isLink ? pathIn(folderOf(file), spec.replace(/^link:/, '')) : undefined;
  const [integrity] = stringOf(childOf(fields, 'integrity'))?.split(' ') ?? [];
  return {
    key: keyOf(block),
    purl: npmPurl(name, version, qualifiers),
    name,
    ...(version === undefined ? {} : { version }),
    at: spanOf(file, block),
    requires: npmWants(fields.entries, false, (entry, scope): Edge => {
      const to = pins.get(`${entry.key}@${stringOf(entry.value) ?? ''}`);
      return { name: entry.key, ...(to === undefined ? {} : { to }), scope };
    }),
    ...(integrity === undefined ? {} : { integrity }),
    ...(resolved === undefined ? {} : { resolved }),
    origin,
    ...(folder === undefined ? {} : { folder }),
    bundled: false,
    patched: false,
  };
}

/** "alias@npm:real@^1" is a wish for "real". */
function wishIn(pattern: string): { readonly name: string; readonly spec: string } {
  const at = pattern.indexOf('@', 1);
  if (at < 0) return { name: pattern, spec: '' };
  const spec = pattern.slice(at + 1);
  return { name: classifySpec(spec).target ?? pattern.slice(0, at), spec };
}

/** Without the SHA-1 that yarn appends to an archive's URL; behind a repository's stands the commit. */
function resolvedTo(written: string | undefined): string | undefined {
  if (written === undefined || GIT.test(written)) return written;
  const [url = ''] = written.split('#', 1);
  return gitOfArchive(url) ?? url;
}

const GIT = /^(?:git|ssh)|\.git#|^[^@/:\s]+@[^:/\s]+:/i;

/** What has no URL came from a folder, or from a file beside the project; the wish says which. */
function originOf(resolved: string | undefined, name: string, spec: string): NpmOrigin {
  if (resolved !== undefined && resolved !== '') return npmOrigin(resolved, name);
  const source: Requirement['source'] = classifySpec(spec).source;
  if (source === 'registry') return { origin: 'registry' };
  return { origin: source, qualifiers: new Map([['download_url', spec]]) };
}
