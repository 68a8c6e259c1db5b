import { readFileSync } from 'node:fs';
import { identifyText } from '../../../core/match/identify.js';
import { readLicenseIndex } from '../../../core/match/license-index.js';

/** Prints how long a fresh process takes until it has identified a first text, and what memory that took. */
const before = process.memoryUsage().rss;
const started = performance.now();
const index = readLicenseIndex(readFileSync('core/match/data/licenses.bin'));
const ms = performance.now() - started;
identifyText('Licensed under the MIT license', index);
process.stdout.write(JSON.stringify({ ms, rss: (process.memoryUsage().rss - before) / 1e6 }));
