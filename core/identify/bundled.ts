import type { LicenseEvidence } from '../model/license.js';
import type { Place, RecognizedComponent, Stated } from '../model/recognized.js';
import { moved } from './moved.js';
import { isOwnText } from './own-texts.js';
import { textEvidence } from './package-folder.js';
import type { Found } from './source.js';
import { meaningOf } from './statement.js';
import type { TextReader } from './text-reader.js';

/**
 * What a bundled thing says of its own license: statements that can be read as they stand, and texts. Long words in the place of a
 * statement are a text. Texts that only say who holds the copyright say nothing.
 */
export function saidByItself(things: readonly RecognizedComponent[], identify: TextReader): Found {
  const declared: LicenseEvidence[] = [];
  const texts: LicenseEvidence[] = [];
  for (const { declared: statements, texts: own } of things) {
    for (const statement of statements) {
      const { kind } = meaningOf(statement.text);
      if (kind === 'nothing') continue;
      const read = kind === 'unreadable' ? telling(statement, identify) : [];
      if (read.length > 0) texts.push(...read.map((text) => ({ ...text, own: true as const })));
      else declared.push({ kind: 'declared', ...placeOf(statement.at), text: statement.text });
    }
    for (const text of own) texts.push(...telling(text, identify).map((read) => ({ ...read, ...ownness(text.at) })));
  }
  return { source: 'bundled', declared: distinct(declared), texts: distinct(texts) };
}

/**
 * The text as evidence, if it says anything of a license. In a file of licenses many words are terms, known or not; in a comment, a
 * font or a program they may be about anything.
 */
function telling({ text, at, comment }: Stated, identify: TextReader): readonly LicenseEvidence[] {
  const { file } = placeOf(at);
  const read: TextReader = (words) => identify(words, comment);
  const reading = read(text);
  const isOfTexts = isFileOfTexts(file) && !(comment !== undefined && isOnlyName(text));
  if (reading.expression === undefined && (!reading.unidentified || (reading.wordy && !isOfTexts))) return [];
  return textEvidence(file, text, read).map((evidence) => placed(evidence, at));
}

/** "sheetjs (C) 2013-present SheetJS -- http://sheetjs.com": a name, who made it and where. */
function isOnlyName(comment: string): boolean {
  const rest = comment.replace(/https?:\S+/g, ' ').replace(HOLDER, ' ');
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) <= NAME;
}

/** In a line, with one word or two behind the year. */
const HOLDER = /(?:copyright|\(c\)|©) ?(?:\(c\) ?)?\d{4}(?:-(?:\d{4}|present))?,? [\w.]+(?: [\w.]+)?(?=[\s*/-]*$)/gim;
/** Words. */
const NAME = 2;

/** Offsets in the text are offsets in its file, where that is a text too; else in nothing that could be shown. */
function placed(evidence: LicenseEvidence, at: Place): LicenseEvidence {
  if ('start' in at) return moved(evidence, at.start);
  const { passages } = evidence;
  return { ...evidence, start: 0, end: 0, ...(passages ? { passages: passages.map(unplaced) } : {}) };
}

type Passage = NonNullable<LicenseEvidence['passages']>[number];

function unplaced(passage: Passage): Passage {
  return { ...passage, start: 0, end: 0, ...(passage.changedAt === undefined ? {} : { changedAt: 0 }) };
}

/** Files of texts say by their names what they are about; what stands in a font or a script is about that. */
function ownness(at: Place): Pick<LicenseEvidence, 'own'> {
  const { file } = placeOf(at);
  return isFileOfTexts(file) || isOwnText(file) ? {} : { own: true };
}

function isFileOfTexts(file: string): boolean {
  return /(?:^|\/)[^/]*(?:licen[sc]e|copying|notice)[^/]*$/i.test(file) && !/\.(?:[cm]?js|css)$/i.test(file);
}

/** "lib/a.jar!/META-INF/LICENSE": the way that programs write what lies in an archive. */
function placeOf(at: Place): Pick<LicenseEvidence, 'file' | 'start' | 'end'> {
  if ('start' in at) return at;
  return { file: [at.file, ...(at.inside ?? [])].join('!/'), start: 0, end: 0 };
}

function distinct(evidence: readonly LicenseEvidence[]): readonly LicenseEvidence[] {
  return [...new Map(evidence.map((one) => [`${one.file} ${one.start} ${one.end} ${one.text}`, one])).values()];
}
