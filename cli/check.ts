import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Ahead } from '../core/node/ahead.js';
import { recall, remember } from '../core/node/answers.js';
import { isWorthThread } from '../core/node/hidden-lock.js';
import { UsageError } from './errors.js';
import type { Asked } from './formats.js';
import { type JudgingOptions, judging } from './judging.js';
import { PLAIN, renderOptions } from './terminal.js';

const EXIT = { pass: 0, fail: 1, undecided: 2 } as const;

/**
 * `licit check`: every report that was asked for, and the verdict as exit code. While nothing that was looked at has
 * changed, the answer is that of last time, and none of the code that would find it is even loaded.
 */
export async function checkCommand(path: string, options: JudgingOptions, asked: readonly Asked[]): Promise<number> {
  const wanted: readonly Asked[] = asked.length > 0 ? asked : [{ format: 'text' }];
  if (wanted.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one format can go to the screen: give the others an --output');
  }
  const started = Date.now();
  const judged = judging(path, options);
  const screen = wanted.some(({ file }) => file === undefined) ? renderOptions(process.stdout) : PLAIN;
  const question = ['check', judged, screen, wanted];
  const known = judged.online ? undefined : recall(question, process.env);
  if (known) {
    deliver(wanted, known.outputs);
    return known.code;
  }
  optimizeLess();
  const ahead = isWorthThread(judged.root) ? await aheadOf(judged.root) : undefined;
  const { checkProject, rendered } = await import('./commands.js');
  const { report, sources, seen } = await checkProject(judged, ahead);
  const outputs = wanted.map(({ format, file }) =>
    Buffer.from(rendered(format, report, sources, file === undefined ? screen : PLAIN)),
  );
  deliver(wanted, outputs);
  const code = EXIT[report.summary.verdict];
  // Another build may judge otherwise, whatever its version says.
  seen.saw(fileURLToPath(import.meta.url));
  if (!judged.online) remember(question, process.env, seen, started, { code, outputs });
  return code;
}

/**
 * What runs a few thousand times and ends is done before code that the V8 of Node 20 optimizes as early and with as much put
 * into each other as it would has paid. Later ones have a quicker compiler for such code, and no such flag.
 */
function optimizeLess(): void {
  if (!process.versions.v8.startsWith('11.')) return;
  setFlagsFromString('--interrupt-budget=300000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
}

async function aheadOf(root: string): Promise<Ahead | undefined> {
  const { readAhead } = await import('../core/node/ahead.js');
  return readAhead(root, new URL('./thread/ahead.mjs', import.meta.url));
}

function deliver(wanted: readonly Asked[], outputs: readonly Buffer[]): void {
  for (const [index, { file }] of wanted.entries()) {
    const bytes = outputs[index] ?? Buffer.alloc(0);
    if (file === undefined) process.stdout.write(bytes);
    else write(file, bytes);
  }
}

function write(file: string, bytes: Buffer): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new UsageError(`--output ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
