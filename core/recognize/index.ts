import type { Recognizer } from '../model/recognized.js';
import { compose } from './compose.js';
import { dockerfile } from './dockerfile.js';
import { githubWorkflow } from './github-workflow.js';
import { gitlabCi } from './gitlab-ci.js';
import { helmValues } from './helm-values.js';
import { kubernetes } from './kubernetes.js';
import { toolchainVersion } from './toolchain-version.js';

/** Every kind of bundled thing that is recognized; of two for one file both have it. */
export const RECOGNIZERS: readonly Recognizer[] = [
  compose,
  dockerfile,
  githubWorkflow,
  gitlabCi,
  helmValues,
  kubernetes,
  toolchainVersion,
];
