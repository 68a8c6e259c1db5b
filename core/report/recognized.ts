import { BUNDLED, type Place, type Recognition, type RecognizedComponent } from '../model/recognized.js';
import type { RenderOptions, Sources } from '../model/report.js';
import { lookOf } from './look.js';
import { type Places, places } from './places.js';
import { visible } from './visible.js';
import { counted } from './words.js';

/** What was recognized in one file. */
export interface RecognizedFile {
  readonly file: string;
  readonly by: string;
  readonly recognitions: readonly Recognition[];
}

/** For people: by file what is in it, where, and what it says of its license. */
export function renderRecognized(
  files: readonly RecognizedFile[],
  sources: Sources,
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  const look = lookOf(options, 'note');
  const where = places(sources);
  const lines: string[] = [];
  let components = 0;
  for (const { file, recognitions } of files) {
    lines.push(look.bold(visible(file)));
    for (const one of recognitions) {
      if (one.kind === 'component') components++;
      lines.push(...linesOf(one, (place) => placed(place, where)));
    }
  }
  const all = `${counted(components, 'component')} in ${counted(files.length, 'file')}`;
  return `${[...lines, ...(lines.length > 0 ? [''] : []), all].join('\n')}\n`;
}

function placed(place: Place, where: Places): string {
  if ('bytes' in place) {
    const [start, end] = place.bytes;
    return [...(place.inside ?? []), `bytes ${start}–${end}`].map((part) => visible(part)).join(' > ');
  }
  const range = where.range(place);
  return range ? `line ${range.start.line}` : 'its lines are not at hand';
}

function* linesOf(one: Recognition, where: (place: Place) => string): Iterable<string> {
  switch (one.kind) {
    case 'component':
      yield `  ${visible(one.purl)} (${BUNDLED[one.bundled]}, ${one.scope}; ${where(one.at)})`;
      yield* ofComponent(one);
      break;
    case 'claim':
      yield `  says it is licensed: ${one.by.kind} ${visible(one.by.text)} (${one.shows}; ${where(one.at)})`;
      break;
    case 'circumvention':
      yield `  gets around a license check: ${visible(one.what)} (${where(one.at)})`;
      break;
    case 'hiding':
      yield `  hides what a product wants to be shown: ${visible(one.what)} (${where(one.at)})`;
      break;
    case 'finding':
      yield `  ${one.severity}[${one.code}]: ${visible(one.message)}`;
      yield `    help: ${visible(one.help)}`;
  }
}

function* ofComponent({ declared, texts, facts }: RecognizedComponent): Iterable<string> {
  for (const { text } of declared) yield `    says of its license: ${visible(firstLine(text))}`;
  for (const { text } of texts) yield `    carries a text: ${visible(firstLine(text))}`;
  for (const fact of facts) yield `    ${visible(fact)}`;
}

const WIDEST = 100;

function firstLine(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] as string;
  return line.length > WIDEST ? `${line.slice(0, WIDEST)}…` : line;
}

/** For machines: the same files with all that is known of each thing. */
export function recognizedJson(files: readonly RecognizedFile[]): string {
  const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return `${JSON.stringify({ schema: 'licit-recognized/1', files }, plain, 2)}\n`;
}
