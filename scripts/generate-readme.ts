import { readFileSync } from 'node:fs';
import { FINDINGS } from '../core/model/findings.js';
import { READERS } from '../core/read/index.js';
import { RENDERERS } from '../core/report/index.js';

/** The README with its tables made anew, each between a pair of comments. */
export function readme(): { readonly path: string; readonly text: string } {
  const tables: Readonly<Record<string, string>> = {
    readers: table(
      ['file', 'what is read'],
      READERS.map(({ names, title, url }) => [names.map((name) => `\`${name}\``).join(', '), `[${title}](${url})`]),
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
  let text = readFileSync('README.md', 'utf8');
  for (const [name, rows] of Object.entries(tables)) {
    const region = new RegExp(`(<!-- ${name}: made by npm run generate -->\n)[\\s\\S]*?(\n<!-- end -->)`);
    if (!region.test(text)) throw new Error(`README.md has no place for the table of ${name}`);
    text = text.replace(region, (_, before: string, after: string) => `${before}${rows}${after}`);
  }
  return { path: 'README.md', text };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
