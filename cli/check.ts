import { writeFileSync } from 'node:fs';
import { type CheckResult, RENDERERS, type RenderOptions } from '../core/index.js';
import { UsageError } from './errors.js';
import type { Asked } from './formats.js';
import { checkProject, type JudgingOptions } from './project.js';
import { PLAIN, renderOptions } from './terminal.js';

const EXIT = { pass: 0, fail: 1, undecided: 2 } as const;

/** `licit check`: every report that was asked for, and the verdict as exit code. */
export async function checkCommand(path: string, options: JudgingOptions, asked: readonly Asked[]): Promise<number> {
  const wanted: readonly Asked[] = asked.length > 0 ? asked : [{ format: 'text' }];
  if (wanted.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one format can go to the screen: give the others an --output');
  }
  const result = await checkProject(path, options);
  for (const { format, file } of wanted) {
    if (file === undefined) process.stdout.write(rendered(format, result, renderOptions(process.stdout)));
    else write(file, rendered(format, result, PLAIN));
  }
  return EXIT[result.report.summary.verdict];
}

function rendered(format: string, { report, sources }: CheckResult, options: RenderOptions): string {
  const renderer = RENDERERS.get(format);
  if (!renderer) throw new Error(`no renderer for ${format}`);
  return renderer.render(report, sources, options);
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--output ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
