import type { FilePath } from '../model/file-path.js';
import type { EvidenceKind, LicenseConclusion, LicenseEvidence } from '../model/license.js';
import type { Look } from './look.js';
import { type Places, placeTitle } from './places.js';
import { visible } from './visible.js';
import { wrap } from './wrap.js';

/** Every statement verbatim with its place: those that count, then those that do not, with the reason. */
export function* evidenceLines(license: LicenseConclusion, where: Places, look: Look): Iterable<string> {
  const { because } = license;
  if (because.length === 0) yield '  nothing was found';
  const doubts = because.map((statement) => doubtOf(statement, because));
  for (const [index, statement] of because.entries()) {
    if (doubts[index] === undefined) yield* statementLines(statement, undefined, where, look);
  }
  for (const [index, statement] of because.entries()) {
    if (doubts[index] !== undefined) yield* statementLines(statement, doubts[index], where, look);
  }
}

function* statementLines(
  statement: LicenseEvidence,
  doubt: string | undefined,
  where: Places,
  look: Look,
): Iterable<string> {
  const { kind, file, start, end, text } = statement;
  yield* hanging(`${SPEAKERS[kind]}: "${visible(text)}"`, '  ', look);
  yield `    at ${visible(placeTitle(where, { file: file as FilePath, start, end }))}`;
  for (const remark of remarks(statement)) yield* hanging(remark, '    ', look);
  if (doubt !== undefined) yield* hanging(`${look.doubtful('not believed')}: ${doubt}`, '    ', look);
}

const SPEAKERS: Record<EvidenceKind, string> = {
  clarified: 'clarified by us',
  text: 'license text',
  declared: 'declared by its manifest',
  registry: 'said by the registry',
  lockfile: 'copied into the lockfile',
  catalogue: 'known to the catalogue',
};

function* remarks({ text, expression, score, normalized }: LicenseEvidence): Iterable<string> {
  if (expression !== undefined && expression !== text) {
    yield normalized === undefined
      ? `read as ${visible(expression)}`
      : `read as ${visible(expression)}: ${visible(normalized)}`;
  }
  if (score !== undefined && score < 1) yield `identified with a score of ${score.toFixed(3)}`;
}

/** Why a statement has no say; undefined when it has. */
function doubtOf(statement: LicenseEvidence, because: readonly LicenseEvidence[]): string | undefined {
  const clarified = because.find(({ kind, expression }) => kind === 'clarified' && expression !== undefined);
  if (clarified && statement !== clarified) return 'our clarification comes first';
  if (statement.expression !== undefined) return undefined;
  if (statement.bundled) return 'it speaks of things that come with the package';
  return statement.kind === 'text' ? 'nothing has identified this text' : 'nobody can tell which license it means';
}

function hanging(text: string, indent: string, { width }: Look): readonly string[] {
  const lines = wrap(text, width === undefined ? undefined : width - indent.length - 2);
  return lines.map((line, index) => (index === 0 ? `${indent}${line}` : `${indent}  ${line}`));
}
