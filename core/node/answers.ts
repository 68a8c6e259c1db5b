import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFile, pruneCache, writeCacheFile } from './cache-file.js';
import { cacheFolder, type Environment } from './cache-folder.js';
import { type Witness, witness } from './witness.js';

/** What a run ended with: its exit code and each report it was asked for, in UTF-8. */
export interface Answer {
  readonly code: number;
  readonly outputs: readonly Buffer[];
}

/** Everything that an answer depends on beside files: the call, our version, the day. */
export type Question = readonly unknown[];

/**
 * The answer to the same question, when every file and folder that was looked at for it is as it was. What was missing
 * must still be missing.
 */
export function recall(question: Question, env: Environment): Answer | undefined {
  const bytes = bytesOf(answerFile(question, env));
  if (bytes === undefined) return undefined;
  const end = bytes.indexOf('\n');
  const header = headerIn(bytes.toString('utf8', 0, Math.max(end, 0)));
  if (!header || header.question !== keyOf(question, env)) return undefined;
  let at = end + 1 + header.paths;
  const now = witness();
  for (const path of bytes.toString('utf8', end + 1, at).split('\n')) now.saw(path);
  if (now.digest() !== header.seen) return undefined;
  const outputs: Buffer[] = [];
  for (const length of header.outputs) {
    outputs.push(bytes.subarray(at, at + length));
    at += length;
  }
  return at === bytes.length ? { code: header.code, outputs } : undefined;
}

/**
 * Keeps an answer. Not when something changed since shortly before the check began, in milliseconds since 1970: file
 * systems count time in ticks, and a second write within the tick would not show.
 */
export function remember(
  question: Question,
  env: Environment,
  seen: Witness,
  started: number,
  { code, outputs }: Answer,
): void {
  const paths = [...seen.paths];
  if (seen.latest() > started - TICK || paths.some((path) => path.includes('\n'))) return;
  const list = Buffer.from(paths.join('\n'));
  const header: Header = {
    format: FORMAT,
    question: keyOf(question, env),
    code,
    seen: seen.digest(),
    paths: list.length,
    outputs: outputs.map(({ length }) => length),
  };
  writeCacheFile(answerFile(question, env), [`${JSON.stringify(header)}\n`, list, ...outputs]);
  pruneCache(answersFolder(env), MOST_ANSWERS);
}

interface Header {
  readonly format: typeof FORMAT;
  /** SHA-256 of the question: it may hold what is secret. */
  readonly question: string;
  readonly code: number;
  /** What the witness made of all that was looked at. */
  readonly seen: string;
  /** Lengths in bytes: of the list of paths, and of each output. */
  readonly paths: number;
  readonly outputs: readonly number[];
}

const FORMAT = 'licit-answer-5';
const TICK = 2000;
const MOST_ANSWERS = 50;
/** Variables that move the places where evidence is looked for. */
const PLACES = /^(home|userprofile|appdata|localappdata|prefix|xdg_.*|yarn_.*|npm_config_.*)$/i;

function keyOf(question: Question, env: Environment): string {
  const places = Object.entries(env)
    .filter(([name]) => PLACES.test(name))
    .sort();
  return createHash('sha256')
    .update(JSON.stringify([question, places]))
    .digest('hex');
}

function answerFile(question: Question, env: Environment): string {
  return cacheFile(answersFolder(env), keyOf(question, env));
}

function answersFolder(env: Environment): string {
  return join(cacheFolder(env), 'answers');
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function headerIn(line: string): Header | undefined {
  try {
    const header = JSON.parse(line) as Header;
    const lengths = [header.paths, ...header.outputs];
    return header.format === FORMAT && lengths.every((length) => Number.isInteger(length) && length >= 0)
      ? header
      : undefined;
  } catch {
    return undefined;
  }
}
