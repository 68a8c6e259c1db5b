import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FilePath } from '../../../core/model/file-path.js';
import type { Recognition, RecognizedComponent } from '../../../core/model/recognized.js';
import { unpacking } from '../../../core/node/unpacking.js';
import { RECOGNIZERS } from '../../../core/recognize/index.js';
import { gather } from './gather.js';
import { type Label, labelFile, labels } from './labels.js';

/**
 * How right and how quick recognizers are on labelled files: `npm run bench:recognize`. With `gather` it first fetches
 * those that are not there; with `misses` it lists what was not as it should be.
 */
const words = process.argv.slice(2);
if (words.includes('gather')) for (const problem of await gather()) console.error(`not to be had: ${problem}`);
for (const kind of new Set(labels().map((label) => label.kind))) measure(kind);

interface Judged {
  readonly label: Label;
  readonly own: readonly RecognizedComponent[];
  readonly found: readonly Recognition[];
  readonly bytes: number;
  readonly milliseconds: number;
}

function measure(kind: string): void {
  const all = labels().filter((label) => label.kind === kind);
  const judged = all.filter((label) => existsSync(labelFile(label))).map(judge);
  console.log(`${kind}: ${judged.length} of ${all.length} files are there`);
  if (judged.length === 0) return;

  const stated = judged.flatMap(({ label, own }) =>
    label.purls.map((wanted, index) => ({ wanted, got: purlOf(own[index]) })),
  );
  const inEcosystem = ({ got }: { readonly got: string }) => kind === 'font' || !got.startsWith('pkg:generic/');
  const identified = stated.filter(inEcosystem);
  const right = identified.filter(({ wanted, got }) => wanted === got);
  figure('  identity, precision', right.length, identified.length);
  figure('  identity, recall', right.length, stated.length);
  const named = stated.filter(({ wanted, got }) => nameOf(wanted) === nameOf(got));
  figure('  name and version alone', named.length, stated.length);

  const statements = judged.map(({ label, own }) => {
    const said = new Set(
      own.flatMap(({ declared }) => declared.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())),
    );
    const wanted = new Set(label.statements);
    return { label, said, wanted, both: [...said].filter((text) => wanted.has(text)).length };
  });
  const sum = (of: (one: (typeof statements)[number]) => number) =>
    statements.reduce((total, one) => total + of(one), 0);
  figure(
    '  license statements, precision',
    sum(({ both }) => both),
    sum(({ said }) => said.size),
  );
  figure(
    '  license statements, recall',
    sum(({ both }) => both),
    sum(({ wanted }) => wanted.size),
  );
  const speaking = judged.filter(({ own }) => own.some(({ declared, texts }) => declared.length + texts.length > 0));
  figure('  files with a statement or a text', speaking.length, judged.length);
  figure(
    '  files with a finding',
    judged.filter(({ found }) => found.some((one) => one.kind === 'finding')).length,
    judged.length,
  );

  const [bytes, time] = [
    judged.reduce((total, one) => total + one.bytes, 0),
    judged.reduce((total, one) => total + one.milliseconds, 0),
  ];
  console.log(`  ${(bytes / 1e6).toFixed(1)} MB in ${time.toFixed(0)} ms, ${(bytes / 1e3 / time).toFixed(0)} MB/s`);
  if (!words.includes('misses')) return;
  for (const { wanted, got } of stated) if (wanted !== got) console.log(`    ${got}; wanted ${wanted}`);
  for (const { label, said, wanted, both } of statements)
    if (both < said.size || both < wanted.size)
      console.log(
        `    ${label.pin} ${label.path}: ${JSON.stringify([...said])}; wanted ${JSON.stringify([...wanted])}`,
      );
}

/** The second of two times: the first has the compiler's work in it. */
function judge(label: Label): Judged {
  const recognizer = RECOGNIZERS.find(({ id }) => id === label.kind);
  if (!recognizer) throw new Error(`no recognizer ${label.kind}`);
  const bytes = new Uint8Array(readFileSync(labelFile(label)));
  const file = basename(label.path) as FilePath;
  const recognize = () => [
    ...recognizer.recognize({ file, bytes: bytes.subarray(0, recognizer.most), size: bytes.length }, unpacking),
  ];
  recognize();
  const started = performance.now();
  const found = recognize();
  const milliseconds = performance.now() - started;
  const own = found.filter((one) => one.kind === 'component').slice(0, label.purls.length);
  return { label, own, found, bytes: bytes.length, milliseconds };
}

function purlOf(component: RecognizedComponent | undefined): string {
  return component?.purl.replace(/\?.*/, '') ?? 'nothing';
}

function nameOf(purl: string): string {
  return purl.slice(purl.lastIndexOf('/') + 1);
}

function figure(name: string, part: number, whole: number): void {
  console.log(`${name}: ${part} of ${whole}, ${((100 * part) / Math.max(1, whole)).toFixed(1)} %`);
}
