import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { draftPolicy } from '../core/index.js';
import { UsageError } from './errors.js';
import { type JudgingOptions, judging } from './judging.js';
import { checkProject } from './project.js';

/** `licit init`: a licit.yaml from what is there; one that exists is left alone. */
export async function initCommand(path: string, options: JudgingOptions): Promise<number> {
  const judged = judging(path, options);
  const file = join(judged.root, 'licit.yaml');
  const shown = relative(process.cwd(), file) || file;
  if (existsSync(file)) throw new UsageError(`${shown} is there already; edit it, or remove it to start anew`);
  const { report } = await checkProject(judged);
  const license = report.projects.find((project) => project.file === 'package.json')?.license?.value;
  const text = draftPolicy(report.components, { asOf: report.asOf, ...(license ? { projectLicense: license } : {}) });
  writeFileSync(file, text, { flag: 'wx' });
  process.stdout.write(
    `wrote ${shown} for ${report.components.length} components\nnext: read it, then run licit check\n`,
  );
  return 0;
}
