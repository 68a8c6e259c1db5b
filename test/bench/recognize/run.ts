import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { FilePath } from '../../../core/model/file-path.js';
import { type PurlParts, parsePurl } from '../../../core/model/purl.js';
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
for (const kind of new Set(labels().map((label) => label.kind)))
  for (const isCarried of [false, true]) measure(kind, isCarried);

interface Judged {
  readonly label: Label;
  /** As many of what was found as the label has names. */
  readonly own: readonly RecognizedComponent[];
  readonly found: readonly Recognition[];
  readonly bytes: number;
  readonly milliseconds: number;
}

/** `isCarried`: of the label no more is known than the package that the file came in. */
function measure(kind: string, isCarried: boolean): void {
  const all = labels().filter((label) => label.kind === kind && isOfPackage(label) === isCarried);
  if (all.length === 0) return;
  const there = all.filter((label) => existsSync(labelFile(label)));
  console.log(`${kind}${isCarried ? ', by its package' : ''}: ${there.length} of ${all.length} files are there`);
  if (there.length === 0) return;
  const judged = there.map((label) => judge(label, basename(label.path)));
  if (isCarried) carried(judged);
  else {
    identities(kind, '', judged);
    const renamed = there.map((label) => judge(label, `renamed${extname(label.path)}`));
    identities(kind, ', under another file name', renamed);
  }
  statements(judged);
  const speaking = judged.filter(({ own }) => own.some(({ declared, texts }) => declared.length + texts.length > 0));
  figure('  files with a statement or a text', speaking.length, judged.length);
  const troubled = judged.filter(({ found }) => found.some((one) => one.kind === 'finding'));
  figure('  files with a finding', troubled.length, judged.length);
  const bytes = judged.reduce((total, one) => total + one.bytes, 0);
  const time = judged.reduce((total, one) => total + one.milliseconds, 0);
  console.log(`  ${(bytes / 1e6).toFixed(1)} MB in ${time.toFixed(0)} ms, ${(bytes / 1e3 / time).toFixed(0)} MB/s`);
}

function isOfPackage({ kind, purls }: Label): boolean {
  return kind !== 'font' && (purls[0]?.startsWith('pkg:npm/') || purls[0]?.startsWith('pkg:deb/') || false);
}

/** The second of two times counts: the first has the compiler's work in it. */
function judge(label: Label, name: string): Judged {
  const recognizer = RECOGNIZERS.find(({ id }) => id === label.kind);
  if (!recognizer) throw new Error(`there is no recognizer ${label.kind}`);
  const all = new Uint8Array(readFileSync(labelFile(label)));
  const input = { file: name as FilePath, bytes: all.subarray(0, recognizer.most), size: all.length };
  const recognize = () => [...recognizer.recognize(input, unpacking)];
  recognize();
  const started = performance.now();
  const found = recognize();
  const milliseconds = performance.now() - started;
  const own = found.filter((one) => one.kind === 'component').slice(0, label.purls.length);
  return { label, own, found, bytes: all.length, milliseconds };
}

/** A package that is known by its bytes alone is not identified, and not wrong. */
function identities(kind: string, under: string, judged: readonly Judged[]): void {
  const stated = judged.flatMap(({ label, own }) =>
    label.purls.map((wanted, index) => ({ wanted, got: purlOf(own[index]) })),
  );
  const identified = stated.filter(({ got }) => kind === 'font' || !got.startsWith('pkg:generic/'));
  const right = identified.filter(({ wanted, got }) => wanted === got);
  figure(`  identity, precision${under}`, right.length, identified.length);
  figure(`  identity, recall${under}`, right.length, stated.length);
  if (words.includes('misses'))
    for (const { wanted, got } of stated) if (wanted !== got) console.log(`    ${got}; wanted ${wanted}`);
}

/**
 * A bundle names others besides what it is, so any of them may be it; where a banner names a product and no package of npm,
 * the version alone can be compared. Wrong is the package itself in another version.
 */
function carried(judged: readonly Judged[]): void {
  const all = judged.map(({ label, found }) => {
    const wanted = parsePurl(label.purls[0] ?? '');
    const parts = found.flatMap((one) => (one.kind === 'component' ? (parsePurl(one.purl) ?? []) : []));
    const isIt = (one: PurlParts): boolean =>
      one.type === 'npm' && one.name === wanted?.name && one.namespace === wanted.namespace;
    const packages = parts.filter(isIt);
    return {
      isSaid: parts.length > 0,
      isPackage: packages.some(({ version }) => version === wanted?.version),
      isVersion: parts.some(({ version }) => version !== undefined && version === wanted?.version),
      isWrong: packages.some(({ version }) => version !== undefined && version !== wanted?.version),
    };
  });
  const count = (key: keyof (typeof all)[number]): number => all.filter((one) => one[key]).length;
  figure('  said to be of others', count('isSaid'), all.length);
  figure('  named as its package and version', count('isPackage'), all.length);
  figure('  its version is told', count('isVersion'), all.length);
  figure('  its package in another version', count('isWrong'), all.length);
  if (words.includes('misses'))
    for (const [index, { isVersion }] of all.entries()) {
      const { label, found } = judged[index] as Judged;
      const told = found.map((one) => (one.kind === 'component' ? purlOf(one) : one.kind)).slice(0, 5);
      if (!isVersion) console.log(`    ${label.purls[0]} ${label.path}: ${told.join(' ')}`);
    }
}

function statements(judged: readonly Judged[]): void {
  let [both, said, wanted] = [0, 0, 0];
  for (const { label, own } of judged) {
    const found = new Set(
      own.flatMap(({ declared }) => declared.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())),
    );
    const stated = new Set(label.statements);
    const right = [...found].filter((text) => stated.has(text)).length;
    both += right;
    said += found.size;
    wanted += stated.size;
    if (words.includes('misses') && (right < found.size || right < stated.size))
      console.log(
        `    ${label.pin} ${label.path}: ${JSON.stringify([...found])}; wanted ${JSON.stringify([...stated])}`,
      );
  }
  figure('  license statements, precision', both, said);
  figure('  license statements, recall', both, wanted);
}

function purlOf(component: RecognizedComponent | undefined): string {
  return component?.purl.replace(/\?.*/, '') ?? 'nothing';
}

function figure(name: string, part: number, whole: number): void {
  console.log(`${name}: ${part} of ${whole}, ${((100 * part) / Math.max(1, whole)).toFixed(1)} %`);
}
