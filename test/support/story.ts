import { catalogueAnswer } from '../../cli/catalogue.js';
import type { Catalogue } from '../../core/catalogue/index.js';
import { checkEntitlements } from '../../core/entitlements.js';
import { installedSource } from '../../core/identify/installed.js';
import { evidenceBy, packageReader } from '../../core/identify/package-folder.js';
import { sitePackagesSource } from '../../core/identify/site-packages.js';
import { textReader } from '../../core/identify/text-reader.js';
import {
  type CheckOptions,
  check,
  type FilePath,
  RENDERERS,
  renderExplain,
  SCOPES,
  type Scope,
  type Tree,
} from '../../core/index.js';
import { PUBLIC_REGISTRY } from '../../core/node/index.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { unpacking } from '../../core/node/unpacking.js';
import { ENTITLEMENT_VIEWS, renderEntitlements } from '../../core/report/entitlements/index.js';
import { projectCatalogue } from '../../core/rights/own-catalogue.js';
import { memoryTree } from '../../core/tree/memory.js';
import { day, TODAY } from './day.js';

const texts = textReader(licenseIndex);
const RIGHTS = { publicRegistries: [PUBLIC_REGISTRY] };

/** A fenced block of a story: a file in memory, or a command with the whole output it has. */
export interface Block {
  readonly info: string;
  readonly text: string;
  /** Offsets of `text` in the page. */
  readonly start: number;
  readonly end: number;
}

/** The blocks of a page in order. A block's info string is "<language> <path>" or "text licit …". */
export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  const fence = /^(`{3,})(\S+) ([^\n]+)\n([\s\S]*?)^\1\s*$/gm;
  for (const match of page.matchAll(fence)) {
    const [whole, ticks, language, rest, text] = match as unknown as [string, string, string, string, string];
    const start = match.index + ticks.length + language.length + 1 + rest.length + 1;
    blocks.push({ info: `${language} ${rest}`, text, start, end: start + text.length });
    if (whole.length === 0) break;
  }
  return blocks;
}

/** The file of a block: its path and text. "json×1000 name" repeats the text that often. */
export function fileOf({ info, text }: Block): readonly [path: string, text: string] {
  const [language = '', ...path] = info.split(' ');
  const times = language.split('×')[1];
  return [path.join(' '), times === undefined ? text : text.repeat(Number(times))];
}

export function isCommand({ info }: Block): boolean {
  return info.startsWith('text licit ');
}

/** What the command prints for these files; the day is 2026-11-23 unless the command says otherwise. */
export async function outputOf(command: string, files: ReadonlyMap<string, string>): Promise<string> {
  const words = command.split(' ').slice(2);
  if (words[0] === 'catalogue') return catalogueOutput(words.slice(1), files);
  const tree = memoryTree(new Map([...files].map(([path, text]) => [path as FilePath, text])));
  const option = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
  const asOf = day(option('--as-of') ?? TODAY);
  const scope = SCOPES.find((known): known is Scope => known === option('--scope'));
  const options = {
    asOf,
    bundled: { unpacking, identify: texts },
    sources: [
      installedSource(tree, packageReader(tree, evidenceBy(texts))),
      sitePackagesSource(tree, evidenceBy(texts)),
    ],
    ...(scope ? { scopes: [scope] } : {}),
  };
  if (words[0] === 'entitlements') return entitlementsOutput(words[1], tree, options);
  const { report, sources } = await check(tree, { ...options, rights: RIGHTS });
  const plain = { color: false, version: '0.0.0' };
  if (words[0] === 'explain') {
    const wanted = report.components.filter(({ purl }) => purl.includes(words[1] ?? ''));
    return wanted.map(({ purl }) => renderExplain(report, sources, purl, plain)).join('\n');
  }
  const renderer = RENDERERS.get(option('--format') ?? 'text');
  if (words[0] !== 'check' || !renderer) throw new Error(`a story cannot run: ${command}`);
  return renderer.render(report, sources, plain);
}

/** `licit entitlements check|list|position`. */
async function entitlementsOutput(view: string | undefined, tree: Tree, options: CheckOptions): Promise<string> {
  const wanted = ENTITLEMENT_VIEWS.find((known) => known === view);
  if (!wanted) throw new Error(`a story cannot run: entitlements ${view}`);
  const { entitlements, sources } = await checkEntitlements(tree, { ...options, rights: RIGHTS });
  return renderEntitlements(wanted, entitlements, sources, { color: false });
}

/** `licit catalogue list|show|lint words --catalogue file`: what it prints on either channel. */
async function catalogueOutput(
  [command, ...rest]: readonly string[],
  files: ReadonlyMap<string, string>,
): Promise<string> {
  if (command !== 'list' && command !== 'show' && command !== 'lint') throw new Error(`a story cannot run: ${command}`);
  const own = rest.indexOf('--catalogue');
  const words = own < 0 ? rest : rest.slice(0, own);
  const catalogue = own < 0 ? [] : rest.slice(own + 1);
  const tree = memoryTree(new Map([...files].map(([path, text]) => [path as FilePath, text])));
  const around = {
    read: (path: string) => files.get(path),
    look: { color: false, version: '0.0.0' },
    project: (below: Catalogue) => projectCatalogue(below, tree, { asOf: day(TODAY) }),
  };
  const { out, err } = await catalogueAnswer(command, words, { format: 'text', catalogue }, around);
  return out + err;
}
