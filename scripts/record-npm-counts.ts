/**
 * Asks npm itself what is in the locks under test/corpus/npm-lock, and writes its answers to counts.json there.
 *
 * `npx tsx scripts/record-npm-counts.ts`; needs npm alone, no network and no installed packages. Each lock is looked
 * at in a folder of its own without a package.json, so that nothing but the lock speaks.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CORPUS = join(import.meta.dirname, '../test/corpus/npm-lock');

interface Queried {
  readonly location: string;
  readonly name?: string;
  readonly version?: string;
  readonly to: readonly string[];
}

function npm(folder: string, ...args: readonly string[]): string {
  try {
    return execFileSync('npm', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // `npm ls` exits with 1 when something is missing or too much, and lists all the same.
    return (error as { readonly stdout: string }).stdout;
  }
}

function record(lock: string) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'npm-counts-')));
  try {
    copyFileSync(
      lock,
      join(folder, lock.endsWith('npm-shrinkwrap.json') ? 'npm-shrinkwrap.json' : 'package-lock.json'),
    );
    const listing = npm(folder, 'ls', '--all', '--package-lock-only', '--parseable', '--long').split('\n');
    // path:name@version[:real path of a link]
    const listed = new Set(listing.filter((line) => isPackage(line) && !line.includes(`:${folder}`, 1)));
    const items = JSON.parse(npm(folder, 'query', '*', '--package-lock-only')) as readonly Queried[];
    const packages = items.filter(({ location }) => isPackage(location));
    const lines = packages.map(({ location, name, version }) => `${location} ${name}@${version}`);
    const edges = items.flatMap(({ location, to }) => to.filter(isPackage).map((target) => ({ location, target })));
    const links = new Set(edges.map(({ target }) => target));
    for (const { location } of packages) links.delete(location);
    const real = edges.filter(({ target }) => !links.has(target));
    const between = real.filter(({ location }) => isPackage(location)).map(edgeLine);
    const fromProjects = real.filter(({ location }) => !isPackage(location)).map(edgeLine);
    return {
      listed: listed.size,
      packages: lines.length,
      packagesDigest: digest(lines),
      edges: between.length,
      edgesDigest: digest(between),
      projectEdges: fromProjects.length,
      projectEdgesDigest: digest(fromProjects),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function isPackage(location: string): boolean {
  return /(?:^|\/)node_modules\//.test(location);
}

function edgeLine({ location, target }: { readonly location: string; readonly target: string }): string {
  return `${location} > ${target}`;
}

function digest(lines: readonly string[]): string {
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
}

const locks = Object.fromEntries(
  readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:npm-shrinkwrap|package-lock)\.json$/.test(path))
    .sort()
    .map((path) => [path, record(join(CORPUS, path))]),
);
const table = { npm: npm(CORPUS, '--version').trim(), locks };
writeFileSync(join(CORPUS, 'counts.json'), `${JSON.stringify(table, undefined, 2)}\n`);
