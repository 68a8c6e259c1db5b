import type { Finding } from '../model/finding.js';
import { purlTitle } from '../model/purl.js';
import type { Renderer, RenderOptions, Report, ReportedFinding, Sources } from '../model/report.js';
import { frame } from './frame.js';
import { byPlace, type Group, groups } from './groups.js';
import { type Look, lookOf } from './look.js';
import { type Places, places, placeTitle } from './places.js';
import type { Pointer } from './snippets.js';
import { closing } from './summary.js';
import { visible } from './visible.js';
import { counted, grouped } from './words.js';
import { columns, padded, wrap } from './wrap.js';

/**
 * For people at a terminal: each finding with its source lines, findings of one cause told once with the places of
 * the others below, and at the end what was judged and what to do next.
 */
export const text: Renderer = {
  id: 'text',
  title: 'Source lines with the places underlined, for a terminal',
  render(report, sources, options) {
    return `${[...findingBlocks(report, sources, options), [...closing(report, options)].join('\n')].join('\n\n')}\n`;
  },
};

/** The findings of a report, those of one cause as one block. */
export function findingBlocks(
  report: Report,
  sources: Sources,
  options: Pick<RenderOptions, 'width' | 'color'>,
): readonly string[] {
  const where = places(sources);
  return groups(report).map((group) => [...groupLines(group, where, lookOf(options, group.severity))].join('\n'));
}

function* groupLines(group: Group, where: Places, look: Look): Iterable<string> {
  const few = group.others.length <= FEW ? group.others : [];
  yield* findingLines(group.first, few.length > 0 ? [] : group.others, where, look);
  for (const finding of few) {
    yield '';
    yield* findingLines(finding, [], where, look);
  }
}

/** So many more of one cause are shown in full. */
const FEW = 2;

/** One finding with its source lines and help, and the places of others like it. */
export function* findingLines(
  finding: Finding,
  alike: readonly ReportedFinding[],
  where: Places,
  look: Look,
): Iterable<string> {
  yield `${look.strong(`${finding.severity}[${finding.code}]`)}${look.bold(`: ${visible(finding.message)}`)}`;
  const { lines, gutter } = frame(pointersOf(finding), where, look);
  yield* lines;
  yield* note('help', visible(finding.help), gutter, look);
  if (alike.length > 0) yield* others(alike, where, gutter, look);
}

/** The place to act, with its label if it has one, then the places that say why. */
export function pointersOf({ at, labels }: Pick<ReportedFinding, 'at' | 'labels'>): readonly Pointer[] {
  const [first] = labels;
  const labelled = first && first.span.file === at.file && first.span.start === at.start && first.span.end === at.end;
  return labelled ? labels : [{ span: at, text: '' }, ...labels];
}

function* note(word: string, text: string, gutter: number, look: Look): Iterable<string> {
  const lead = `${' '.repeat(gutter + 1)}${look.faint('=')} ${look.bold(`${word}:`)} `;
  const indent = gutter + 1 + word.length + 4;
  const [first = '', ...rest] = wrap(text, look.width === undefined ? undefined : look.width - indent);
  yield lead + first;
  for (const line of rest) yield ' '.repeat(indent) + line;
}

/** "and 12 more like it", a line for each place. */
function* others(alike: readonly ReportedFinding[], where: Places, gutter: number, look: Look): Iterable<string> {
  yield `${' '.repeat(gutter + 1)}${look.faint('=')} ${look.bold(`and ${grouped(alike.length)} more like it:`)}`;
  const rows = byPlace(alike).map(([first, ...rest]) => ({
    place: visible(placeTitle(where, first.at), 200),
    all: [first, ...rest],
  }));
  const shown = rows.slice(0, MAX_ROWS);
  const width = Math.min(MAX_PLACE, Math.max(...shown.map(({ place }) => columns(place))));
  const indent = ' '.repeat(gutter + 3);
  for (const { place, all } of shown) yield `${indent}${padded(place, width)}  ${names(all)}`;
  const left = rows.slice(MAX_ROWS);
  if (left.length === 0) return;
  const findings = left.reduce((sum, { all }) => sum + all.length, 0);
  yield `${indent}… and ${grouped(findings)} more at ${counted(left.length, 'other place')}; --format json lists them all`;
}

const MAX_ROWS = 20;
const MAX_PLACE = 60;
const MAX_NAMES = 4;

function names(findings: readonly ReportedFinding[]): string {
  const distinct = [
    ...new Set(findings.map(({ purl, message }) => visible(purl === undefined ? message : purlTitle(purl), 200))),
  ];
  const shown = distinct.slice(0, MAX_NAMES).join(', ');
  return distinct.length > MAX_NAMES ? `${shown} and ${grouped(distinct.length - MAX_NAMES)} more` : shown;
}
