import type { CircumventionHint } from '../model/claim-sign.js';
import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { quoted } from '../text/words.js';
import { CIRCUMVENTION_HINTS } from './claim-signs.generated.js';
import { noneOf, SOURCES } from './endings.js';
import { textRecognizer } from './text-recognizer.js';

/** For each hint a part that no text is without that has what it tells of. */
const PARTS = CIRCUMVENTION_HINTS.filter(({ kind }) => kind !== 'file').map(({ pattern }) =>
  pattern
    .replace(/\/?\*+$/, '')
    .split(/[\s*]+/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest)),
);

/**
 * What gets around license checks, by what the catalogue knows of it: hosts that are turned off where they would check a
 * license, agents that are loaded into a virtual machine, commands and addresses that activate. In scripts, settings,
 * hosts files and instructions alike. https://www.jetbrains.com/help/idea/tuning-the-ide.html
 */
export const circumvention = textRecognizer({
  id: 'circumvention',
  title: 'what gets around license checks: hosts that are turned off, agents, activation commands',
  url: 'https://www.jetbrains.com/help/idea/tuning-the-ide.html',
  startIsEnough: true,
  endings: noneOf(SOURCES),
  beginnings: ['dockerfile', '.env'],
  words: PARTS,
  looksAt: (file) => (NAME.test(baseName(file)) ? 'yes' : 'no'),
  *read(source): Generator<Recognition> {
    yield* hosts(source);
    for (const { kind, pattern, what, row } of WRITTEN) {
      for (const { 0: written, index } of source.text.matchAll(pattern))
        yield sign(
          source,
          index,
          written,
          `${what}: ${quoted(kind === 'vmarg' ? written.slice(0, LONGEST) : written)}`,
          row,
        );
    }
  },
});

const NAME =
  /\.(?:sh|bash|zsh|ps1|psm1|bat|cmd|vmoptions|properties|ya?ml|json|md|txt|config|hosts|env)$|^(?:hosts|dockerfile[^/]*|containerfile|jvm\.config|\.?(?:bash|zsh)rc|\.env[^/]*)$/i;
const LONGEST = 60;

const WRITTEN = CIRCUMVENTION_HINTS.flatMap((hint) => {
  if (hint.kind === 'hosts' || hint.kind === 'file') return [];
  return [{ kind: hint.kind, pattern: new RegExp(regexOf(hint), 'gi'), what: hint.name, row: hint.row }];
});

/** "*" is any letters of a word, a blank any blanks; Windows commands may say their kind: "slmgr.vbs". */
function regexOf({ kind, pattern }: CircumventionHint): string {
  const words = pattern
    .replace(/\/?\*+$/, '')
    .split(' ')
    .map((word) => word.split('*').map(escaped).join('[^\\s"\']{0,200}?'));
  return `(?<![\\w.-])${words.join(kind === 'cmd' ? '(?:\\.\\w{3})?[^\\S\\n]{1,20}(?:/{1,2}\\w+[^\\S\\n]{1,20})?' : '\\s')}`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const TURNED_OFF =
  /(?<![\w.])(?:127\.0\.0\.1|0\.0\.0\.0|::1?)[^\S\n]{1,40}((?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+[^\S\n]{0,40}){1,50})/g;
const HOSTS = CIRCUMVENTION_HINTS.filter(({ kind }) => kind === 'hosts').map(({ pattern, row }) => ({
  pattern: pattern.toLowerCase(),
  row,
}));

function* hosts(source: Source): Generator<Recognition> {
  for (const { 0: line, 1: names = '', index } of source.text.matchAll(TURNED_OFF)) {
    const from = index + line.length - names.length;
    for (const { 0: host, index: at } of names.matchAll(/\S+/g)) {
      const hint = HOSTS.find(({ pattern }) => isLike(pattern, host.toLowerCase()));
      if (hint) yield sign(source, from + at, host, `a hosts file turns off ${host}, which checks licenses`, hint.row);
    }
  }
}

function isLike(pattern: string, host: string): boolean {
  if (pattern.startsWith('*')) return host.endsWith(pattern.slice(1));
  return pattern.endsWith('*') ? host.startsWith(pattern.slice(0, -1)) : host === pattern;
}

function sign({ file }: Source, start: number, written: string, what: string, row: string): Recognition {
  return { kind: 'circumvention', at: { file, start, end: start + written.length }, what, row };
}
