/**
 * What takes the whole core, as one module: to find and open another one costs as much as to compile hundreds of lines,
 * and apart these would share more than a dozen.
 */
export { cacheCommand } from './cache.js';
export { explainCommand } from './explain.js';
export { identifyCommand } from './identify.js';
export { initCommand } from './init.js';
export { checkProject } from './project.js';
export { recognizeCommand } from './recognize.js';
export { rendered } from './rendered.js';
