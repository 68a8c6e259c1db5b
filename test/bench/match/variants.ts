import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { GAP } from '../../../scripts/licenses/pattern.js';
import { type Part, type TemplateText, templatesIn } from '../../../scripts/licenses/spdx-template.js';
import { skipped, spdxXml } from './corpora.js';
import { type Figure, idsOf, type Miss, seeded, share } from './figure.js';
import { isSameText } from './same-text.js';

const EACH = 10;
const HOLDERS = [
  'Ada Lovelace',
  'The Quux Project Authors',
  'Acme Corp., Inc.',
  'J. R. Hacker and Contributors',
  'Università di Bologna',
];

/** Ten seeded variants of each template: other names, other alternatives, parts left out, other line breaks and leaders. */
export async function variants(): Promise<Figure> {
  const files = await spdxXml();
  if (!files) return skipped('template variants', 'the SPDX list in XML');
  const random = seeded(7);
  const misses: Miss[] = [];
  let all = 0;
  for (const [path, bytes] of files) {
    if (!path.endsWith('.xml')) continue;
    const template = templatesIn(bytes.toString('utf8')).find(({ kind }) => kind !== 'notice');
    if (!template) continue;
    for (let round = 0; round < EACH; round += 1) {
      all += 1;
      const text = dressed(filled(template, random), round, random);
      const { matches } = identifyText(text, licenseIndex());
      const [longest] = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start));
      const ids = longest ? [...idsOf([longest])] : [];
      if (!ids.some((id) => isSameText(template.id, id)))
        misses.push({ name: `${template.id} ${round}`, answer: ids.join(' ') || 'nothing', wanted: template.id });
    }
  }
  return share('template variants', all - misses.length, all, 99.7, misses);
}

function filled({ text, parts }: TemplateText, random: () => number): string {
  let out = '';
  let at = 0;
  for (const part of outermost(parts)) {
    out += text.slice(at, part.start);
    at = part.end;
    const own = text.slice(part.start, part.end);
    if (part.kind === 'optional') out += random() < 0.5 && own.length < 200 ? '' : own;
    else if (part.readings) out += reading(part.readings, random);
    else out += own;
  }
  return out + text.slice(at);
}

function reading(readings: readonly string[], random: () => number): string {
  const chosen = readings[Math.floor(random() * readings.length)] as string;
  return chosen.replaceAll(GAP, () => HOLDERS[Math.floor(random() * HOLDERS.length)] as string);
}

function outermost(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || b.end - a.end))
    if (part.start >= (all.at(-1)?.end ?? 0)) all.push(part);
  return all;
}

const LEADERS = ['', '// ', '# ', ' * ', '; ', '-- ', '> '];

function dressed(text: string, round: number, random: () => number): string {
  const width = 40 + Math.floor(random() * 80);
  const paragraphs = text
    .split(/\n\s*\n|\n/)
    .map((paragraph) => wrapped(paragraph.trim(), width))
    .filter((paragraph) => paragraph !== '');
  if (round === 8) return `<html><body>${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}</body></html>`;
  if (round === 9) return paragraphs.map((one, index) => (index === 0 ? `# ${one}` : one)).join('\n\n');
  const leader = LEADERS[round % LEADERS.length] as string;
  return paragraphs.join('\n\n').replace(/^/gm, leader);
}

function wrapped(text: string, width: number): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
