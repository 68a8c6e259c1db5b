import { readFileSync, statSync } from 'node:fs';
import { nodeSources } from '../core/node/index.js';
import { projectCatalogue } from '../core/rights/own-catalogue.js';
import { type CatalogueOptions, catalogueAnswer } from './catalogue.js';
import { judging } from './judging.js';
import { renderOptions } from './terminal.js';
import { VERSION } from './version.js';

/** `licit catalogue list|show|lint` on this machine, for the project of this folder. */
export async function catalogueCommand(
  command: 'list' | 'show' | 'lint',
  words: readonly string[],
  options: CatalogueOptions,
): Promise<number> {
  const { root, asOf, online } = judging('.', { online: false });
  const { tree, outside } = nodeSources({ root, online, env: process.env, version: VERSION });
  const { code, out, err } = await catalogueAnswer(command, words, options, {
    read: textAt,
    look: renderOptions(process.stdout),
    project: (below) => projectCatalogue(below, tree, { asOf, outside }),
  });
  process.stdout.write(out);
  process.stderr.write(err);
  return code;
}

/** Bytes; the reader of catalogues refuses what is larger anyway, and says so. */
const LARGEST = 64 * 1024 * 1024;

function textAt(path: string): string | undefined {
  try {
    const file = statSync(path);
    if (!file.isFile() || file.size > LARGEST) return undefined;
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
