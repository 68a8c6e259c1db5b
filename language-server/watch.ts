import { baseName, type FilePath, type Report } from '../core/index.js';

/** Files that people or package managers write, and whose change can change the answer. */
export const WATCHED = [
  '**/package.json',
  '**/{package-lock,npm-shrinkwrap}.json',
  '**/pnpm-{lock,workspace}.yaml',
  '**/yarn.lock',
  '**/bun.lock',
  '**/{*requirements*,*constraints*,requirements/**/*}.txt',
  '**/environment.{yml,yaml}',
  '**/pom.xml',
  '**/{*.csproj,*.fsproj,*.vbproj,Directory.*.props,Directory.Build.targets,packages*.lock.json}',
  '**/licit.yaml',
  '**/{entitlements,organization,usage}.yaml',
  '**/{Dockerfile*,*.Dockerfile,Containerfile*,*compose*.yaml,*compose*.yml,.gitlab-ci.yml,.pre-commit-config.yaml}',
  '**/.github/**/*.{yml,yaml}',
  '**/{.tool-versions,mise.toml,.nvmrc,.node-version,.python-version,.java-version,.terraform-version,.sdkmanrc,global.json}',
  '**/{devcontainer.json,.vscode/extensions.json,Brewfile,rust-toolchain*,*.tf,.env*}',
  '**/*.{jar,whl,nupkg,ttf,otf,woff,woff2,dll,exe,so,wasm}',
  '**/.npmrc',
  '**/.pnp.{cjs,data.json}',
  '**/node_modules/{.package-lock.json,.modules.yaml,.yarn-state.yml,.yarn-integrity}',
] as const;

/** Written last by each package manager: an install has ended, and anything below may be another. */
const INSTALL_ENDED = new Set([
  '.package-lock.json',
  '.modules.yaml',
  '.yarn-state.yml',
  '.yarn-integrity',
  '.pnp.cjs',
  '.pnp.data.json',
  '.npmrc',
]);

/**
 * What to look at again after these files changed on disk: undefined for everything. Within node_modules only the
 * marks of a finished install count, or an install would set off thousands of checks.
 */
export function worthChecking(files: readonly FilePath[]): readonly FilePath[] | undefined {
  if (files.some((file) => INSTALL_ENDED.has(baseName(file)))) return undefined;
  return files.filter((file) => !`/${file}`.includes('/node_modules/'));
}

const KNOWN = new Set([
  'package.json',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'yarn.lock',
  'bun.lock',
  'licit.yaml',
  'entitlements.yaml',
  'organization.yaml',
  'usage.yaml',
  'Dockerfile',
  'compose.yaml',
]);

/** True for a buffer that a check would read: by its name, or because the last check did. */
export function isWorthChecking(file: FilePath, last: Report | undefined): boolean {
  return KNOWN.has(baseName(file)) || last?.files.some(({ path }) => path === file) === true;
}
