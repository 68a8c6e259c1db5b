import type { Recognizer } from '../model/recognized.js';
import { brewfile } from './brewfile.js';
import { circumvention } from './circumvention.js';
import { circumventionFile } from './circumvention-file.js';
import { compose } from './compose.js';
import { condaChannels } from './conda-channels.js';
import { devcontainer } from './devcontainer.js';
import { dockerfile } from './dockerfile.js';
import { dotenv } from './dotenv.js';
import { githubWorkflow } from './github-workflow.js';
import { gitlabCi } from './gitlab-ci.js';
import { globalJson } from './global-json.js';
import { gradleToolchain } from './gradle-toolchain.js';
import { helmValues } from './helm-values.js';
import { kubernetes } from './kubernetes.js';
import { licenseClaims } from './license-claims.js';
import { mise } from './mise.js';
import { packageRegistry } from './package-registry.js';
import { preCommit } from './pre-commit.js';
import { rustToolchain } from './rust-toolchain.js';
import { sdkmanrc } from './sdkmanrc.js';
import { shellScript } from './shell-script.js';
import { terraform } from './terraform.js';
import { toolVersions } from './tool-versions.js';
import { archive } from './archive.js';
import { font } from './font.js';
import { jar } from './jar.js';
import { nupkg } from './nupkg.js';
import { toolchainVersion } from './toolchain-version.js';
import { volta } from './volta.js';
import { vscodeExtensions } from './vscode-extensions.js';
import { windowsPackages } from './windows-packages.js';

/** Every kind of bundled thing that is recognized; of two for one file both have it. */
export const RECOGNIZERS: readonly Recognizer[] = [
  brewfile,
  circumventionFile,
  circumvention,
  compose,
  condaChannels,
  devcontainer,
  dockerfile,
  dotenv,
  githubWorkflow,
  gitlabCi,
  globalJson,
  gradleToolchain,
  helmValues,
  kubernetes,
  licenseClaims,
  mise,
  packageRegistry,
  preCommit,
  rustToolchain,
  sdkmanrc,
  shellScript,
  terraform,
  toolVersions,
  toolchainVersion,
  volta,
  vscodeExtensions,
  windowsPackages,
];
export const RECOGNIZERS: readonly Recognizer[] = [font, jar, toolchainVersion];
import { wheel } from './wheel.js';

/** Every kind of bundled thing that is recognized; of two for one file both have it. */
export const RECOGNIZERS: readonly Recognizer[] = [archive, font, jar, nupkg, toolchainVersion, wheel];
