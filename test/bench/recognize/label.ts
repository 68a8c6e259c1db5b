/**
 * Labels files of npm's packages by other means than this code: `npm run bench:label -- NAME…` prints lines for
 * data/labels.tsv. A script or style sheet that the manifest names for browsers is the package in its version; an
 * executable is what `go version -m` reads in it. Nothing is looked at by the recognizers, so that what they miss stays in.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize, relative } from 'node:path';
import { npmPurl, type Purl } from '../../../core/model/purl.js';
import { golangPurl } from '../../../core/recognize/go/purl.js';

/** Of a manifest, where it names a file for browsers. */
const FIELDS = ['unpkg', 'jsdelivr', 'style', 'main'];

for (const name of process.argv.slice(2)) {
  const folder = mkdtempSync(join(tmpdir(), 'licit-label-'));
  try {
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
  const row = (path: string, kind: string, purls: readonly Purl[]): void => {
    const digest = createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex');
    console.log(['npm', `${manifest.name}@${manifest.version}`, path, kind, digest, purls.join(' '), '[]'].join('\t'));
  };
  for (const path of browserFiles(root, manifest))
    row(path, 'vendored-script', [npmPurl(manifest.name, manifest.version)]);
  for (const path of filesBelow(root)) {
    const kind = executableKind(readFileSync(join(root, path)).subarray(0, 4));
    const purls = kind && goModules(join(root, path));
    if (kind && purls) row(path, kind, purls);
  }
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

function executableKind(head: Buffer): string | undefined {
  const magic = head.toString('hex');
  if (magic === '7f454c46') return 'elf';
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
