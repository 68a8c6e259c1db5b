/**
 * Labels files of npm's packages, and of Debian's as "deb:NAME", by other means than this code: `npm run bench:label -- NAME…`
 * prints lines for data/labels.tsv. A script or style sheet that the manifest names for browsers is the package in its
 * version, and so is an executable or a module of WebAssembly; one that Go built is what `go version -m` reads in it. Of
 * Debian's packages the largest executables and headers count. Nothing is looked at by the recognizers, so that what they
 * miss stays in.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize, relative } from 'node:path';
import { npmPurl, type Purl, purl } from '../../../core/model/purl.js';
import { golangPurl } from '../../../core/recognize/go/purl.js';

/** Of a manifest, where it names a file for browsers. */
const FIELDS = ['unpkg', 'jsdelivr', 'style', 'main'];
/** Of one package of Debian. */
const MOST_OF_A_KIND = 2;

for (const name of process.argv.slice(2)) {
  const folder = mkdtempSync(join(tmpdir(), 'licit-label-'));
  try {
    if (name.startsWith('deb:')) {
      labelDebian(name.slice('deb:'.length), folder);
      continue;
    }
    run('npm', ['pack', '--silent', '--ignore-scripts', name], folder);
    for (const tarball of readdirSync(folder)) run('tar', ['xzf', tarball], folder);
    const root = readdirSync(folder).find((one) => existsSync(join(folder, one, 'package.json')));
    if (root === undefined) console.error(`not to be had: ${name}`);
    else labelPackage(join(folder, root));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

function labelPackage(root: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const own = [npmPurl(manifest.name, manifest.version)];
  const row = (path: string, kind: string, purls: readonly Purl[]): void =>
    print({ from: 'npm', pin: `${manifest.name}@${manifest.version}`, root, path, kind, purls });
  for (const path of browserFiles(root, manifest)) row(path, 'vendored-script', own);
  for (const path of filesBelow(root)) {
    const kind = binaryKind(readFileSync(join(root, path)).subarray(0, 4));
    if (kind) row(path, kind, goModules(join(root, path)) ?? own);
  }
}

/** The version is that of what was packaged, without what Debian counts or says of having left out. */
function labelDebian(name: string, folder: string): void {
  run('apt-get', ['download', name], folder);
  const [archive] = readdirSync(folder);
  if (archive === undefined) {
    console.error(`not to be had: ${name}`);
    return;
  }
  const version = spawnSync('dpkg-deb', ['-f', archive, 'Version'], { cwd: folder, encoding: 'utf8' }).stdout.trim();
  run('dpkg-deb', ['-x', archive, '.'], folder);
  const upstream = version
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    .replace(/[.+~](?:dfsg|ds)\d*$/, '');
  const purls = [purl({ type: 'deb', namespace: 'debian', name, version: upstream })];
  const kinds = new Map<string, string[]>();
  const sizes = new Map(filesBelow(folder).map((path) => [path, statSync(join(folder, path)).size]));
  for (const [path] of [...sizes].sort(([, a], [, b]) => b - a)) {
    const isHeader = /\.(?:h|hpp)$/.test(path);
    const kind = isHeader ? 'single-file-library' : binaryKind(readFileSync(join(folder, path)).subarray(0, 4));
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  for (const [kind, paths] of kinds)
    for (const path of paths.slice(0, MOST_OF_A_KIND))
      print({ from: 'deb', pin: `${name}=${version}`, root: folder, path, kind, purls });
}

interface Row {
  readonly from: string;
  readonly pin: string;
  readonly root: string;
  readonly path: string;
  readonly kind: string;
  readonly purls: readonly Purl[];
}

function print({ from, pin, root, path, kind, purls }: Row): void {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex');
  console.log([from, pin, path, kind, digest, purls.join(' '), '[]'].join('\t'));
}

/** At most two, and of sources none: what is named for browsers, or lies where builds go. */
function browserFiles(root: string, manifest: Manifest): readonly string[] {
  const named = FIELDS.flatMap((field) => (typeof manifest[field] === 'string' ? [normalize(manifest[field])] : []));
  const all = [...new Set(named.flatMap((path) => [path, path.replace(/(?:\.min)?(\.(?:js|css))$/, '.min$1')]))];
  const built = all.filter(
    (path) => /\.(?:js|css)$/.test(path) && /(?:^|\/)(?:dist|build|umd|lib)\/|\.min\./.test(path),
  );
  return built.filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile()).slice(0, 2);
}

function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function binaryKind(head: Buffer): string | undefined {
  const magic = head.toString('hex');
  if (magic === '7f454c46') return 'elf';
  if (magic === '0061736d') return 'wasm';
  if (magic === 'cffaedfe' || magic === 'cefaedfe') return 'mach-o';
  return magic.startsWith('4d5a') ? 'pe' : undefined;
}

/** The main module, the standard library and what is linked, as Go's own tool reads them; undefined for what Go did not build. */
function goModules(file: string): readonly Purl[] | undefined {
  const { stdout, status } = spawnSync('go', ['version', '-m', file], { encoding: 'utf8' });
  const go = /: go(\d[\w.]*)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || go === undefined) return undefined;
  const purls: Purl[] = [];
  for (const [, word, path = '', version = ''] of stdout.matchAll(/^\t(mod|dep|=>)\t(\S+)\t(\S*)/gm)) {
    if (word === '=>') purls.pop();
    purls.push(golangPurl(path, version === '(devel)' || version === '' ? undefined : version));
    if (word === 'mod') purls.push(golangPurl('stdlib', go));
  }
  return purls.length === 0 ? undefined : purls;
}

function run(command: string, words: readonly string[], cwd: string): void {
  spawnSync(command, words, { cwd, stdio: 'ignore' });
}
