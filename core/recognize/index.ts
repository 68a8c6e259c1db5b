import type { Recognizer } from '../model/recognized.js';
import { dockerfile } from './dockerfile.js';
import { githubWorkflow } from './github-workflow.js';
import { toolchainVersion } from './toolchain-version.js';

/** Every kind of bundled thing that is recognized; of two for one file both have it. */
export const RECOGNIZERS: readonly Recognizer[] = [dockerfile, githubWorkflow, toolchainVersion];
