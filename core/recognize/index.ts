import type { Recognizer } from '../model/recognized.js';
import { androidMetadata } from './android-metadata.js';
import { archive } from './archive.js';
import { brewfile } from './brewfile.js';
import { circumvention } from './circumvention.js';
import { circumventionFile } from './circumvention-file.js';
import { cmakeFetch } from './cmake-fetch.js';
import { compose } from './compose.js';
import { conanfile } from './conanfile.js';
import { condaChannels } from './conda-channels.js';
import { devcontainer } from './devcontainer.js';
import { dockerfile } from './dockerfile.js';
import { dotenv } from './dotenv.js';
import { elf } from './elf.js';
import { font } from './font.js';
import { gitSubmodules } from './git-submodules.js';
import { githubWorkflow } from './github-workflow.js';
import { gitlabCi } from './gitlab-ci.js';
import { globalJson } from './global-json.js';
import { goVendor } from './go-vendor.js';
import { gradleToolchain } from './gradle-toolchain.js';
import { helmValues } from './helm-values.js';
import { hiddenAttribution } from './hidden-attribution.js';
import { jar } from './jar.js';
import { kubernetes } from './kubernetes.js';
import { licenseClaims } from './license-claims.js';
import { licenseCompanion } from './license-companion.js';
import { machOFile } from './mach-o.js';
import { mise } from './mise.js';
import { mozYaml } from './moz-yaml.js';
import { nupkg } from './nupkg.js';
import { packageRegistry } from './package-registry.js';
import { pe } from './pe.js';
import { preCommit } from './pre-commit.js';
import { readmeChromium } from './readme-chromium.js';
import { rustToolchain } from './rust-toolchain.js';
import { sdkmanrc } from './sdkmanrc.js';
import { shellScript } from './shell-script.js';
import { singleFileLibrary } from './single-file-library.js';
import { terraform } from './terraform.js';
import { toolVersions } from './tool-versions.js';
import { toolchainVersion } from './toolchain-version.js';
import { vcpkg } from './vcpkg.js';
import { vendoredLicense } from './vendored-license.js';
import { vendoredScript } from './vendored-script.js';
import { volta } from './volta.js';
import { vscodeExtensions } from './vscode-extensions.js';
import { wasm } from './wasm.js';
import { wheel } from './wheel.js';
import { windowsPackages } from './windows-packages.js';

/** Every kind of bundled thing that is recognized; of two for one file both have it. */
export const RECOGNIZERS: readonly Recognizer[] = [
  androidMetadata,
  archive,
  brewfile,
  circumvention,
  circumventionFile,
  hiddenAttribution,
  cmakeFetch,
  compose,
  conanfile,
  condaChannels,
  devcontainer,
  dockerfile,
  dotenv,
  elf,
  font,
  githubWorkflow,
  gitlabCi,
  gitSubmodules,
  globalJson,
  goVendor,
  gradleToolchain,
  helmValues,
  jar,
  kubernetes,
  licenseClaims,
  licenseCompanion,
  machOFile,
  mise,
  mozYaml,
  nupkg,
  packageRegistry,
  pe,
  preCommit,
  readmeChromium,
  rustToolchain,
  sdkmanrc,
  shellScript,
  singleFileLibrary,
  terraform,
  toolchainVersion,
  toolVersions,
  vcpkg,
  vendoredLicense,
  vendoredScript,
  volta,
  vscodeExtensions,
  wasm,
  wheel,
  windowsPackages,
];
