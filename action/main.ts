import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getInput, setOutput, summary } from '@actions/core';
import { type CheckResult, check, RENDERERS, type RenderOptions, renderMarkdown } from '../core/index.js';
import { nodeSources } from '../core/node/index.js';
import { InputError, type Inputs, readInputs } from './inputs.js';

declare const LICIT_VERSION: string;

/** The step's summary may hold 1 MiB; past that the upload is aborted and the step fails for a wrong reason. */
const SUMMARY_BYTES = 1024 * 1024 - 4096;
const EXIT = { pass: 0, fail: 1, undecided: 2 } as const;

/** Checks the checked-out tree: log, annotations, job summary, reports, outputs, and the verdict as exit code. */
async function main(): Promise<number> {
  const inputs = readInputs(
    (name) => getInput(name),
    process.env.GITHUB_WORKSPACE ?? process.cwd(),
    new Date().toISOString().slice(0, 10),
  );
  const result = await checked(inputs);
  const options: RenderOptions = { color: false, version: LICIT_VERSION, prefix: inputs.prefix };
  const render = (id: string) => rendered(id, result, options);
  quoted(render('text'));
  process.stdout.write(render('github'));
  await summary.addRaw(renderMarkdown(result.report, result.sources, { ...options, maxBytes: SUMMARY_BYTES })).write();
  const { components, findings, verdict } = result.report.summary;
  for (const [name, value] of Object.entries({
    verdict,
    components,
    errors: findings.error,
    warnings: findings.warning,
    notes: findings.note,
    ...written({ json: render('json'), sarif: render('sarif'), markdown: render('markdown') }),
  })) {
    setOutput(name, String(value));
  }
  return EXIT[verdict];
}

async function checked({ root, ...inputs }: Inputs): Promise<CheckResult> {
  const { tree, sources, sha256, outside, bundled, rights, flush } = nodeSources({
    root,
    online: inputs.online,
    env: process.env,
    version: LICIT_VERSION,
  });
  const result = await check(tree, { ...inputs, sources, sha256, outside, bundled, rights });
  flush();
  return result;
}

function rendered(id: string, { report, sources }: CheckResult, options: RenderOptions): string {
  const renderer = RENDERERS.get(id);
  if (!renderer) throw new Error(`no renderer for ${id}`);
  return renderer.render(report, sources, options);
}

/** Prints text in which nothing is a workflow command, whatever a package calls itself. */
function quoted(text: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}::${token}::\n`);
}

/** Writes the reports beside each other; the paths by name. */
function written(reports: {
  readonly json: string;
  readonly sarif: string;
  readonly markdown: string;
}): Record<string, string> {
  const temporary = process.env.RUNNER_TEMP ?? tmpdir();
  mkdirSync(temporary, { recursive: true });
  const folder = mkdtempSync(join(temporary, 'licit-'));
  const files = {
    json: join(folder, 'licit.json'),
    sarif: join(folder, 'licit.sarif'),
    markdown: join(folder, 'licit.md'),
  };
  writeFileSync(files.json, reports.json);
  writeFileSync(files.sarif, reports.sarif);
  writeFileSync(files.markdown, reports.markdown);
  return files;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    const text =
      error instanceof InputError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    process.stdout.write(
      `::error title=Licit could not check::${text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}\n`,
    );
  },
);
