import { readFileSync } from 'node:fs';
import { FINDINGS } from '../core/model/findings.js';
import { READERS } from '../core/read/index.js';
import { RENDERERS } from '../core/report/index.js';
import { blocksOf, fileOf, isCommand, outputOf } from '../test/support/story.js';
import { table, withTables } from './tables.js';

/** The README with its tables made anew, each between a pair of comments. */
export async function readme(): Promise<{ readonly path: string; readonly text: string }> {
  const tables: Readonly<Record<string, string>> = {
    screen: await screen(),
    rights: rights(),
    readers: table(
      ['file', 'what is read'],
      READERS.map(({ names, patterns = [], title, url }) => [
        [...names, ...patterns].map((name) => `\`${name}\``).join(', '),
        `[${title}](${url})`,
      ]),
    ),
    findings: table(
      ['code', 'severity', 'what it says'],
      Object.entries(FINDINGS).map(([code, { title, severity }]) => [
        `[\`${code}\`](test/cases/${code}.md)`,
        severity,
        title,
      ]),
    ),
    formats: table(
      ['format', 'what it is for'],
      [...RENDERERS.values()].map(({ id, title }) => [`\`${id}\``, title]),
    ),
  };
  return { path: 'README.md', text: withTables(readFileSync('README.md', 'utf8'), tables, 'README.md') };
}

/** What a person sees for the story of the README: the real output, made now. */
async function screen(): Promise<string> {
  const page = readFileSync('test/cases/license/not-allowed.md', 'utf8');
  const files = new Map(
    blocksOf(page)
      .filter((block) => !isCommand(block))
      .map(fileOf),
  );
  return `\`\`\`text\n$ licit check\n${await outputOf('text licit check', files)}\`\`\``;
}

/** Some of what a person sees for one repository of the sample organization; a test holds all of it to what is printed. */
function rights(): string {
  const output = readFileSync('examples/acme/expected/jvm.txt', 'utf8');
  const blocks = output.split(/\n\n(?=\w)/);
  const shown = blocks.filter((block) => /^\w+\[entitlement\/(?:exceeded|will-open)\]/.test(block));
  const command = 'licit entitlements check examples/acme/jvm --as-of 2026-11-25';
  return `\`\`\`text\n$ ${command}\n${[...shown, '…', blocks.at(-1)].join('\n\n')}\`\`\``;
}
