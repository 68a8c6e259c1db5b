/**
 * Asks yarn itself what is in the locks under test/corpus/yarn-lock, and writes its answers to counts.json there.
 *
 * `npx tsx scripts/record-yarn-counts.ts YARN_1 YARN_2 YARN_3 YARN_4 YARN_4_18`, with the paths of five versions, for each
 * reads only its own locks well. They ask the registry for what the locks do not say.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const CORPUS = join(import.meta.dirname, '../test/corpus/yarn-lock');
const [yarn1 = '', yarn2 = '', yarn3 = '', yarn4 = '', newest = ''] = process.argv.slice(2);

interface Listed {
  readonly name: string;
  readonly shadow?: boolean;
  readonly children?: readonly Listed[];
}

interface Info {
  /** "react-dom@virtual:…#npm:18.2.0": a locator. */
  readonly value: string;
  readonly children: {
    readonly Version: string;
    readonly Dependencies?: readonly { readonly locator: string | null }[];
  };
}

function record(path: string) {
  const folder = mkdtempSync(join(tmpdir(), 'yarn-counts-'));
  try {
    cpSync(join(CORPUS, dirname(path)), folder, { recursive: true });
    const lock = readFileSync(join(folder, 'yarn.lock'), 'utf8');
    const version = Number(/^__metadata:\s+version: (\d+)/m.exec(lock)?.[1] ?? 1);
    return version === 1 ? listed(folder) : described(folder, version);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function listed(folder: string) {
  const said = run(yarn1, folder, ['list', '--json', '--no-progress']);
  const open: Listed[] = [...JSON.parse(said.split('\n').find((line) => line.includes('"tree"')) ?? '').data.trees];
  const versions = new Set<string>();
  for (let next = open.pop(); next; next = open.pop()) {
    if (!next.shadow) versions.add(next.name);
    open.push(...(next.children ?? []));
  }
  return { versions: versions.size, versionsDigest: digest(versions) };
}

function described(folder: string, version: number) {
  writeFileSync(
    join(folder, '.yarnrc.yml'),
    'enableTelemetry: false\nenableScripts: false\nnodeLinker: node-modules\n',
  );
  const yarn = version < 5 ? yarn2 : version < 8 ? yarn3 : version < 10 ? yarn4 : newest;
  const infos: readonly Info[] = run(yarn, folder, ['info', '--all', '--recursive', '--json'])
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const theirs = infos.filter(({ value }) => !isOurs(value));
  const names = new Map(infos.map(({ value, children }) => [plain(value), `${nameOf(value)}@${children.Version}`]));
  const versions = new Set(
    theirs.filter(({ value }) => !isLinked(value)).map(({ value }) => names.get(plain(value)) ?? ''),
  );
  const edges = new Set(
    theirs.flatMap(({ value, children }) =>
      (children.Dependencies ?? []).flatMap(({ locator }) =>
        locator === null || isLinked(value) ? [] : [`${names.get(plain(value))} > ${names.get(plain(locator))}`],
      ),
    ),
  );
  return { versions: versions.size, versionsDigest: digest(versions), edges: edges.size, edgesDigest: digest(edges) };
}

/** A virtual package is one whose peers are met; the package behind it stands behind the "#". */
function plain(locator: string): string {
  return locator.replace(/@virtual:[0-9a-f]+#/, '@');
}

function nameOf(locator: string): string {
  return locator.slice(0, locator.indexOf('@', 1));
}

function isOurs(locator: string): boolean {
  return plain(locator).includes('@workspace:');
}

function isLinked(locator: string): boolean {
  return /@(?:link|portal):/.test(plain(locator));
}

function digest(lines: ReadonlySet<string>): string {
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
}

function run(script: string, cwd: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

const locks = Object.fromEntries(
  readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('yarn.lock'))
    .sort()
    .map((path) => [path, record(path)]),
);
const yarn = [yarn1, yarn2, yarn3, yarn4, newest].map((script) => run(script, tmpdir(), ['--version']).trim());
writeFileSync(join(CORPUS, 'counts.json'), `${JSON.stringify({ yarn, locks }, undefined, 2)}\n`);
