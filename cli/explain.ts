import {
  type JudgedComponent,
  packageName,
  parsePurl,
  renderExplain,
  renderSummaries,
  summariesIn,
} from '../core/index.js';
import { type JudgingOptions, judging } from './judging.js';
import { checkProject } from './project.js';
import { renderOptions } from './terminal.js';

/** `licit explain`: the story of each component of this name. */
export async function explainCommand(wanted: string, path: string, how: JudgingOptions): Promise<number> {
  const { report, sources } = await checkProject(judging(path, how));
  const found = report.components.filter((component) => isWanted(component, wanted));
  if (found.length === 0) {
    process.stderr.write(`${wanted}: nothing here brings it in${nearby(report.components, wanted)}\n`);
    return 2;
  }
  const options = renderOptions(process.stdout);
  const stories = found.map(({ purl }) => renderExplain(report, sources, purl, options));
  const licenses = found.flatMap(({ license }) => ('expression' in license ? [license.text] : []));
  const asked = renderSummaries(summariesIn(licenses), options);
  process.stdout.write([...stories, ...(asked === '' ? [] : [asked])].join('\n'));
  return 0;
}

function isWanted({ purl }: JudgedComponent, wanted: string): boolean {
  if (purl === wanted) return true;
  const parts = parsePurl(purl);
  if (!parts) return false;
  const name = packageName(parts);
  return name === wanted || `${name}@${parts.version}` === wanted || `pkg:${parts.type}/${name}` === wanted;
}

function nearby(components: readonly JudgedComponent[], wanted: string): string {
  const word = wanted
    .replace(/^pkg:[a-z]+\//, '')
    .replace(/(.)@.*$/, '$1')
    .toLowerCase();
  const close = components.filter(({ purl }) => purl.toLowerCase().includes(word)).slice(0, 5);
  return close.length > 0 ? `; there is ${close.map(({ purl }) => purl).join(', ')}` : '';
}
