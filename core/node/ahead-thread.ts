import { workerData } from 'node:worker_threads';
import { knownReader } from '../identify/known-readings.js';
import { packageReader, textEvidence } from '../identify/package-folder.js';
import { type FilePath, filePath } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';
import type { AheadMessage, AheadReading, AheadTask, PendingEvidence } from './ahead.js';
import { diskTree } from './disk-tree.js';
import { HIDDEN_LOCK } from './hidden-lock.js';
import { licenseReadings } from './licenses.js';
import { mark, type Saw } from './witness.js';

/** The thread that reads packages ahead: the last that will be asked for first, until it meets who asks. */
const { root, port, asked } = workerData as AheadTask;

/** More are not read ahead: each is held until it is asked for. */
const MOST = 20_000;
/** Readings sent together. */
const BATCH = 32;
const MODULES = 'node_modules/';

let paths: string[] = [];
let marks: number[] = [];
const saw: Saw = (path, found) => {
  paths.push(path);
  mark(marks, found?.isSymbolicLink() ? undefined : found);
};
const tree = diskTree(root, { saw });
/** Texts that are not known, by number; each is sent once, and identified by who asked: two threads would both have to get quick at it. */
const numbers = new Map<string, number>();
let texts: string[] = [];
const known = once(knownReader(licenseReadings()));
const read = packageReader(tree, (file, text) => {
  const reading = known(text);
  if (reading) return textEvidence(file, text, () => reading);
  return textEvidence(file, text).map((evidence): PendingEvidence => ({ ...evidence, pending: numberOf(text) }));
});
const folders = foldersAsked(tree).slice(0, MOST);
// What was looked at for the list itself is no part of any reading.
marks = [];
let batch: Omit<AheadReading, 'marks'>[] = [];
for (let index = folders.length - 1; index >= Atomics.load(asked, 0); index--) {
  const folder = folders[index] as FilePath;
  paths = [];
  const reading = read(folder);
  batch.push({ folder, reading, paths });
  if (batch.length === BATCH) send();
}
send();

function once<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = ask(text);
      answers.set(text, answer);
    }
    return answer;
  };
}

function numberOf(text: string): number {
  let number = numbers.get(text);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(text, number);
    texts.push(text);
  }
  return number;
}

function send(): void {
  const message: AheadMessage = { readings: JSON.stringify(batch), texts, marks: Float64Array.from(marks) };
  port.postMessage(message);
  batch = [];
  texts = [];
  marks = [];
}

/** The folders that will be asked for, about in that order: of each package the first copy, by name and version. */
function foldersAsked(from: Tree): readonly FilePath[] {
  const first = new Map<string, string>();
  for (const [location, { name, version }] of entriesIn(from.read(HIDDEN_LOCK) ?? '')) {
    const key = `${typeof name === 'string' ? name : nameIn(location)}@${version}`;
    const known = first.get(key);
    if (known === undefined || location < known) first.set(key, location);
  }
  const sorted = [...first.keys()].sort().map((key) => filePath(first.get(key) ?? ''));
  return sorted.filter((folder) => folder !== undefined);
}

function entriesIn(text: string): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  try {
    const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Record<string, unknown>>> };
    return Object.entries(packages).filter(([location, entry]) => location.includes(MODULES) && entry.link !== true);
  } catch {
    return [];
  }
}

function nameIn(location: string): string {
  return location.slice(location.lastIndexOf(MODULES) + MODULES.length);
}
