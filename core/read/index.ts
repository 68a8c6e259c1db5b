import type { Reader } from '../model/facts.js';
import { bunLock } from './bun-lock.js';
import { condaEnvironment } from './conda-environment.js';
import { dotnetTools } from './dotnet-tools.js';
import { mavenExtensions } from './maven-extensions.js';
import { msbuild } from './msbuild.js';
import { npmLock } from './npm-lock.js';
import { nugetLock } from './nuget-lock.js';
import { packageJson } from './package-json.js';
import { pipConstraints } from './pip-constraints.js';
import { pnpmLock } from './pnpm-lock.js';
import { pnpmWorkspace } from './pnpm-workspace.js';
import { pom } from './pom.js';
import { requirementsTxt } from './requirements-txt.js';
import { yarnLock } from './yarn-lock.js';

/** Every format that is read. */
export const READERS: readonly Reader[] = [
  packageJson,
  npmLock,
  pnpmLock,
  pnpmWorkspace,
  yarnLock,
  bunLock,
  pipConstraints,
  requirementsTxt,
  pom,
  mavenExtensions,
  msbuild,
  nugetLock,
  dotnetTools,
  condaEnvironment,
];
