import {
  type IdentifiedFile,
  identifiedJson,
  identifyText,
  isSource,
  type RejectedMatch,
  renderIdentified,
  renderSummaries,
  summariesIn,
  type TextMatch,
} from '../core/index.js';
import { licenseIndex, ruleName, type TextFile, textFiles } from '../core/node/index.js';
import { renderOptions } from './terminal.js';

export interface IdentifyOptions {
  readonly format: 'text' | 'json';
  readonly diff: boolean;
  readonly why: boolean;
}

/**
 * `licit identify`: which licenses are in each text; 2 when some file that was asked for is not identified, or has terms that nobody
 * knows, or no file of a folder speaks of a license.
 */
export function identifyCommand(paths: readonly string[], { format, diff, why }: IdentifyOptions): number {
  const { width, color } = renderOptions(process.stdout);
  const options = { color, differences: diff, reasons: why, ...(width === undefined ? {} : { width }) };
  const answers: IdentifiedFile[] = [];
  const told: string[] = [];
  const expressions: string[] = [];
  let code = 0;
  for (const path of paths) {
    let isTold = false;
    for (const file of textFiles(path)) {
      const answer = identified(file, why);
      const isAsked = file.file === path;
      if (!isAsked && isSilent(answer)) continue;
      isTold = true;
      if (answer.found?.expression === undefined || answer.found.unknown.length > 0) code = 2;
      if (format === 'json') answers.push(answer);
      else told.push(renderIdentified(answer, options));
      if (answer.found?.expression !== undefined) expressions.push(answer.found.expression);
    }
    if (isTold) continue;
    process.stderr.write(`${path}: no file here speaks of a license\n`);
    code = 2;
  }
  const asked = renderSummaries(summariesIn(expressions), options);
  process.stdout.write(format === 'json' ? identifiedJson(answers) : `${told.join('')}${asked && `\n${asked}`}`);
  return code;
}

/** A file of a folder that does not speak of licenses. */
function isSilent({ found, problem }: IdentifiedFile): boolean {
  if (problem !== undefined || !found) return false;
  const { matches, unreadable, unknown } = found;
  return (
    unreadable.length === 0 &&
    unknown.length === 0 &&
    !matches.some(({ class: of }) => of !== 'reference' && of !== 'similar')
  );
}

function identified(file: TextFile, why: boolean): IdentifiedFile {
  if ('problem' in file) return { ...file, rejected: [] };
  const rejected: RejectedMatch[] = [];
  const comment = isSource(file.file) && !isPage(file.file) ? 'source' : undefined;
  const found = identifyText(file.text, licenseIndex(), why ? (one) => rejected.push(one) : undefined, comment);
  if (!why) return { ...file, found, rejected };
  return {
    ...file,
    found: { ...found, matches: found.matches.map(named) },
    rejected: rejected.map(({ match, reason }) => ({ match: named(match), reason })),
  };
}

/** A document, though its comments are understood. */
function isPage(file: string): boolean {
  return /\.html?$/i.test(file);
}

/** With the name that a rule has where it comes from, not its number here. */
function named(match: TextMatch): TextMatch {
  const number = /^rule (\d+)$/.exec(match.by.name)?.[1];
  const name = number === undefined ? undefined : ruleName(Number(number));
  return name === undefined ? match : { ...match, by: { ...match.by, name } };
}
