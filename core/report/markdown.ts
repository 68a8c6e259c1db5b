import { purlTitle } from '../model/purl.js';
import type { Renderer, Report, ReportedFinding, Sources } from '../model/report.js';
import { bySeverity } from './groups.js';
import { code, prose } from './markdown-escape.js';
import { type Places, places } from './places.js';
import { verdictSentence } from './summary.js';
import { catalogueWords, counted, grouped, OUTCOMES, outcomes } from './words.js';

/** For job summaries and comments on pull requests. */
export const markdown: Renderer = {
  id: 'markdown',
  title: 'Tables for a job summary or a comment',
  render: (report, sources) => renderMarkdown(report, sources, { maxBytes: Number.POSITIVE_INFINITY }),
};

/**
 * The verdict, the counts, a row for each finding, and the ways in. Takes at most `maxBytes` bytes of UTF-8 (for
 * whoever has a limit: 1 MiB for a job summary, 65,536 characters for a comment): cut between rows, with everything
 * closed and a line that counts what was left out. Below a kilobyte only the verdict is left.
 */
export function renderMarkdown(report: Report, sources: Sources, { maxBytes }: { readonly maxBytes: number }): string {
  const where = places(sources);
  const findings = bySeverity(report.findings);
  const head = `${[...headline(report)].join('\n')}\n`;
  const page = new Budget(maxBytes - RESERVED);
  if (!page.add(head)) return `## Licit: ${report.summary.verdict}\n`;
  if (table(page, findings, where)) ways(page, report, findings);
  return page.text;
}

/** Room for the lines that say what was left out and close what is open. */
const RESERVED = 400;

function* headline(report: Report): Iterable<string> {
  const mark = { pass: '✅', fail: '❌', undecided: '❔' }[report.summary.verdict];
  const { policy, asOf, catalogue, catalogueFiles = [] } = report;
  const known = catalogue === undefined ? '' : `, rights by the ${catalogueWords({ catalogue, catalogueFiles })}`;
  yield `## ${mark} ${verdictSentence(report)}`;
  yield '';
  const judges = policy.builtIn
    ? `the built-in ${code(policy.name.replace(/^licit:/, ''))} profile (there is no \`licit.yaml\`)`
    : code(policy.name);
  yield `${counted(report.components.length, 'component')} judged by ${judges} as of ${asOf}${known}.`;
  const counts = [...outcomes(report)];
  if (counts.length === 0) return;
  yield '';
  yield `| ${counts.map(([outcome]) => OUTCOMES.get(outcome)).join(' | ')} |`;
  yield `|${' ---: |'.repeat(counts.length)}`;
  yield `| ${counts.map(([, count]) => grouped(count)).join(' | ')} |`;
}

/** True when every finding has its row. */
function table(page: Budget, findings: readonly ReportedFinding[], where: Places): boolean {
  if (findings.length === 0) return true;
  const rows = findings.map((finding) => row(finding, where));
  const opened = page.add('\n| | Component | What | Where | What next |\n| --- | --- | --- | --- | --- |\n');
  const left = findings.length - (opened ? page.addWhileRoom(rows) : 0);
  if (left > 0) page.close(`\nand ${grouped(left)} more: the full report lists them all.\n`);
  return left === 0;
}

function row(finding: ReportedFinding, where: Places): string {
  const { severity, code: id, message, help, purl, at } = finding;
  const line = where.range(at)?.start.line;
  const cells = [
    `${MARKS[severity]} ${severity}`,
    purl === undefined ? '' : code(purlTitle(purl)),
    `${prose(message)} (\`${id}\`)`,
    code(line === undefined ? at.file : `${at.file}:${line}`),
    prose(help),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

const MARKS = { error: '🔴', warning: '🟡', note: '🔵', off: '' } as const;

/** For every component with a finding, who brings it in; folded. */
function ways(page: Budget, report: Report, findings: readonly ReportedFinding[]): void {
  const wanted = new Set(findings.map(({ purl }) => purl));
  const lines = report.components.filter(({ purl }) => wanted.has(purl)).map(wayLine);
  if (lines.length === 0 || !page.add('\n<details>\n<summary>How they come in</summary>\n\n')) return;
  const shown = page.addWhileRoom(lines);
  page.close(`${shown < lines.length ? `\nand ${grouped(lines.length - shown)} more\n` : ''}\n</details>\n`);
}

function wayLine({ purl, scope, paths }: Report['components'][number]): string {
  const steps = paths.slice(0, MOST_WAYS).map(({ project, purls }) => {
    const chain = purls.slice(0, MOST_STEPS).map((step) => code(purlTitle(step)));
    return `${code(project === '' ? '.' : project)} › ${chain.join(' › ')}${purls.length > MOST_STEPS ? ' › …' : ''}`;
  });
  const more = paths.length > MOST_WAYS ? `; and in ${counted(paths.length - MOST_WAYS, 'more project')}` : '';
  return `- ${scope} ${code(purlTitle(purl))}: ${steps.join('; ')}${more}\n`;
}

const MOST_WAYS = 5;
const MOST_STEPS = 20;

/** Text that grows up to a number of bytes of UTF-8. */
class Budget {
  text = '';
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** False, and nothing added, when it does not fit. */
  add(text: string): boolean {
    const bytes = utf8Length(text);
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    this.text += text;
    return true;
  }

  /** Adds rows in order until one does not fit; how many were added. */
  addWhileRoom(rows: readonly string[]): number {
    let added = 0;
    for (const text of rows) {
      if (!this.add(text)) break;
      added++;
    }
    return added;
  }

  /** Adds what the reserve is kept for. */
  close(text: string): void {
    this.text += text;
  }
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return bytes;
}
