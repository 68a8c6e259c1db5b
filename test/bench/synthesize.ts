import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LICENSES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'MIT OR Apache-2.0', 'MPL-2.0'];
const TEXT = 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software. '.repeat(
  12,
);

/** A project with this many packages, each needing up to three later ones; installed or as a lockfile alone. */
export function synthesize(count: number, installed: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), `licit-bench-${count}-`));
  const direct = Object.fromEntries(
    Array.from({ length: Math.ceil(count / 20) }, (_, index) => [name(index), '^1.0.0']),
  );
  const packages: Record<string, object> = { '': { name: 'synthetic', version: '1.0.0', dependencies: direct } };
  for (let index = 0; index < count; index++) {
    const needs = [index * 2 + 1, index * 2 + 2, index + Math.ceil(count / 20)].filter((other) => other < count);
    const license = LICENSES[index % LICENSES.length];
    const dependencies = Object.fromEntries(needs.map((other) => [name(other), '^1.0.0']));
    packages[`node_modules/${name(index)}`] = {
      version: `1.${index % 7}.0`,
      license,
      dependencies,
      integrity: `sha512-${'A'.repeat(86)}==`,
    };
    if (installed) write(join(folder, 'node_modules', name(index)), index, license, dependencies);
  }
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'synthetic', version: '1.0.0', dependencies: direct }, undefined, 2),
  );
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name: 'synthetic', version: '1.0.0', lockfileVersion: 3, requires: true, packages }, undefined, 2),
  );
  return folder;
}

function write(folder: string, index: number, license: string | undefined, dependencies: object): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: name(index),
    version: `1.${index % 7}.0`,
    description: 'made for measuring',
    license,
    dependencies,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  writeFileSync(join(folder, 'LICENSE'), TEXT);
}

function name(index: number): string {
  return index % 5 === 0 ? `@scope${index % 11}/package-${index}` : `package-${index}`;
}
