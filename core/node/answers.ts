import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFile, pruneCache, writeCacheFile } from './cache-file.js';
import { cacheFolder, type Environment } from './cache-folder.js';
import { stampNow, type Witness } from './witness.js';

/** What a run ended with: its exit code and each report it was asked for. */
export interface Answer {
  readonly code: number;
  readonly outputs: readonly string[];
}

/** Everything that an answer depends on beside files: the call, our version, the day. */
export type Question = readonly unknown[];

/**
 * The answer to the same question, when every file and folder that was looked at for it still has the stamp it had.
 * What was missing must still be missing.
 */
export function recall(question: Question, env: Environment): Answer | undefined {
  const text = textOf(answerFile(question, env));
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  const header = headerIn(text.slice(0, Math.max(end, 0)));
  if (!header || header.question !== keyOf(question, env)) return undefined;
  const from = end + 1 + header.seen;
  if (
    digestOf(
      text
        .slice(end + 1, from)
        .split('\n')
        .map(stampNow),
    ) !== header.stamps
  )
    return undefined;
  const outputs: string[] = [];
  let at = from;
  for (const length of header.outputs) {
    outputs.push(text.slice(at, at + length));
    at += length;
  }
  return at === text.length ? { code: header.code, outputs } : undefined;
}

/**
 * Keeps an answer. Not when something changed since shortly before the check began, in milliseconds since 1970: file
 * systems count time in ticks, and a second write within the tick would leave the stamp as it was.
 */
export function remember(
  question: Question,
  env: Environment,
  { seen, latest }: Witness,
  started: number,
  { code, outputs }: Answer,
): void {
  const list = [...seen.keys()].join('\n');
  if (latest() > started - TICK || list.split('\n').length !== seen.size) return;
  const header: Header = {
    format: FORMAT,
    question: keyOf(question, env),
    code,
    stamps: digestOf([...seen.values()]),
    seen: list.length,
    outputs: outputs.map(({ length }) => length),
  };
  writeCacheFile(answerFile(question, env), `${JSON.stringify(header)}\n${list}${outputs.join('')}`);
  pruneCache(folderOf(env), MOST_ANSWERS);
}

interface Header {
  readonly format: typeof FORMAT;
  /** SHA-256 of the question: it may hold what is secret. */
  readonly question: string;
  readonly code: number;
  /** SHA-256 over the stamps of all that was seen. */
  readonly stamps: string;
  /** Lengths in UTF-16 units. */
  readonly seen: number;
  readonly outputs: readonly number[];
}

const FORMAT = 'licit-answer-1';
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
  return cacheFile(folderOf(env), keyOf(question, env));
}

function folderOf(env: Environment): string {
  return join(cacheFolder(env), 'answers');
}

function digestOf(stamps: readonly string[]): string {
  return createHash('sha256').update(stamps.join(';')).digest('hex');
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function headerIn(line: string): Header | undefined {
  try {
    const header = JSON.parse(line) as Header;
    const whole =
      Number.isInteger(header.seen) && header.outputs.every((length) => Number.isInteger(length) && length >= 0);
    return header.format === FORMAT && whole ? header : undefined;
  } catch {
    return undefined;
  }
}
