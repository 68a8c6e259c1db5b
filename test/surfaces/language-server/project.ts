import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One installed package of a made-up project. */
interface Installed {
  readonly version: string;
  readonly license?: unknown;
  readonly requires?: Readonly<Record<string, string>>;
}

/** "shop" brings in a permissive package, a refused one, and one that brings in a refused one two steps away. */
export const SHOP: Readonly<Record<string, Installed>> = {
  'left-pad': { version: '1.3.0', license: 'MIT' },
  'chart-kit': { version: '4.2.0', license: 'MIT AND SSPL-1.0' },
  dashboards: { version: '2.1.0', license: 'Apache-2.0', requires: { widgets: '^1.0.0' } },
  widgets: { version: '1.0.5', license: 'ISC', requires: { 'grid-engine': '^3.0.0' } },
  'grid-engine': { version: '3.3.3', license: 'AGPL-3.0-only' },
};

export const SHOP_MANIFEST = `{
  "name": "shop",
  "version": "1.0.0",
  "license": "MIT",
  "dependencies": {
    "left-pad": "^1.3.0",
    "chart-kit": "^4.0.0",
    "dashboards": "^2.0.0"
  }
}
`;

/** A folder on disk with a manifest, its npm lock and everything installed. */
export interface Project {
  readonly root: string;
  write(path: string, text: string): void;
  remove(): void;
}

export function project(manifest = SHOP_MANIFEST, installed = SHOP): Project {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-project-')));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  install(write, '', manifest, installed);
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Writes a project into a folder of another one. */
export function install(write: Project['write'], folder: string, manifest: string, installed: typeof SHOP): void {
  const { name, version, dependencies } = JSON.parse(manifest);
  const packages: Record<string, unknown> = { '': { name, version, dependencies } };
  for (const [id, { version, license, requires }] of Object.entries(installed)) {
    packages[`node_modules/${id}`] = {
      version,
      resolved: `https://registry.example/${id}.tgz`,
      dependencies: requires,
    };
    write(`${folder}node_modules/${id}/package.json`, JSON.stringify({ name: id, version, license }, null, 2));
  }
  write(`${folder}package.json`, manifest);
  write(`${folder}package-lock.json`, JSON.stringify({ name, version, lockfileVersion: 3, packages }, null, 2));
}
