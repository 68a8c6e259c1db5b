import type { Recognizer } from '../model/recognized.js';
import { archive } from './archive.js';
import { brewfile } from './brewfile.js';
import { circumvention } from './circumvention.js';
import { circumventionFile } from './circumvention-file.js';
import { compose } from './compose.js';
import { condaChannels } from './conda-channels.js';
import { devcontainer } from './devcontainer.js';
import { dockerfile } from './dockerfile.js';
import { dotenv } from './dotenv.js';
import { font } from './font.js';
import { githubWorkflow } from './github-workflow.js';
import { gitlabCi } from './gitlab-ci.js';
import { globalJson } from './global-json.js';
import { gradleToolchain } from './gradle-toolchain.js';
import { helmValues } from './helm-values.js';
import { jar } from './jar.js';
import { kubernetes } from './kubernetes.js';
import { licenseClaims } from './license-claims.js';
import { mise } from './mise.js';
import { nupkg } from './nupkg.js';
import { packageRegistry } from './package-registry.js';
import { preCommit } from './pre-commit.js';
import { rustToolchain } from './rust-toolchain.js';
import { sdkmanrc } from './sdkmanrc.js';
import { shellScript } from './shell-script.js';
import { terraform } from './terraform.js';
import { toolVersions } from './tool-versions.js';
import { toolchainVersion } from './toolchain-version.js';
import { volta } from './volta.js';
import { vscodeExtensions } from './vscode-extensions.js';
import { wheel } from './wheel.js';
import { windowsPackages } from './windows-packages.js';

/** Every kind of bundled thing that is recognized; of two for one file both have it. */
export const RECOGNIZERS: readonly Recognizer[] = [
  archive,
  brewfile,
  circumvention,
  circumventionFile,
  compose,
  condaChannels,
  devcontainer,
  dockerfile,
  dotenv,
  font,
  githubWorkflow,
  gitlabCi,
  globalJson,
  gradleToolchain,
  helmValues,
  jar,
  kubernetes,
  licenseClaims,
  mise,
  nupkg,
  packageRegistry,
  preCommit,
  rustToolchain,
  sdkmanrc,
  shellScript,
  terraform,
  toolchainVersion,
  toolVersions,
  volta,
  vscodeExtensions,
  wheel,
  windowsPackages,
];
