/** Files of small npm projects, made for tests of the surfaces. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** A project that is installed: manifest, lockfile and packages, each dependency direct. */
export function npmProject(
  dependencies: readonly Dependency[],
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const wishes = Object.fromEntries(dependencies.map(({ name, version }) => [name, `^${version}`]));
  const manifest = { name: 'shop', version: '1.0.0', license: 'Apache-2.0', dependencies: wishes };
  const entries = dependencies.map(
    ({ name, version, license }) =>
      [`node_modules/${name}`, { version, ...(license === undefined ? {} : { license }) }] as const,
  );
  const lock = {
    name: 'shop',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: { '': manifest, ...Object.fromEntries(entries) },
  };
  const files: Record<string, string> = {
    'package.json': `${JSON.stringify(manifest, undefined, 2)}\n`,
    'package-lock.json': `${JSON.stringify(lock, undefined, 2)}\n`,
    ...extra,
  };
  for (const { name, version, license } of dependencies) {
    files[`node_modules/${name}/package.json`] = `${JSON.stringify({ name, version, license }, undefined, 2)}\n`;
  }
  return files;
}
