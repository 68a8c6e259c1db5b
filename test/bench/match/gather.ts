import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { keep, keepSources, sourcesFile, textFile } from './gathered.js';
import { type Label, labels } from './labels.js';
import { named, sourcePins } from './negatives.js';
import { eachPackage } from './packages.js';
import { isSource, pick } from './pick.js';

/**
 * Gathers what the figures `npm` and `negatives` read: `npm run bench:gather`. It takes some minutes and downloads what
 * is not there yet, so it may be stopped and run again.
 */
const missing = labels().filter(({ sha256 }) => !existsSync(textFile(sha256)));
const wanted = new Map<string, Label[]>();
for (const label of missing) wanted.set(label.pin, [...(wanted.get(label.pin) ?? []), label]);
const sources = new Set(sourcePins().filter((pin) => !existsSync(sourcesFile(pin))));
const listed = new Map([...named()].filter(([pin]) => !existsSync(sourcesFile(pin))));
const pins = [...new Set([...wanted.keys(), ...sources, ...listed.keys()])];
const problems: string[] = [];
let done = 0;

await eachPackage(
  pins,
  (pin, path, size) =>
    wanted.get(pin)?.some((label) => label.path === path) ||
    listed.get(pin)?.has(path) ||
    (sources.has(pin) && isSource(path, size)),
  ({ pin, files }) => {
    done += 1;
    if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${pins.length} packages`);
    if (!files) {
      problems.push(`${pin} cannot be had`);
      return;
    }
    for (const { path, sha256 } of wanted.get(pin) ?? []) {
      const bytes = files.get(path);
      if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) keep(textFile(sha256), bytes);
      else problems.push(`${pin}: ${path} is ${bytes ? 'another text' : 'not there'}`);
    }
    if (!sources.has(pin) && !listed.has(pin)) return;
    const texts = new Map(sources.has(pin) ? pick(pin, files) : []);
    for (const path of listed.get(pin)?.keys() ?? []) {
      const bytes = files.get(path);
      if (bytes) texts.set(path, bytes.toString('utf8'));
      else problems.push(`${pin}: ${path} is not there`);
    }
    keepSources(pin, texts);
  },
);
if (process.stdout.isTTY) process.stdout.write('\n');
console.log(`${done} packages read`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
