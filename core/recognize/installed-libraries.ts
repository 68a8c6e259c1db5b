import type { Finding } from '../model/finding.js';
import type { RecognizedComponent } from '../model/recognized.js';
import type { Span } from '../model/span.js';
import { quoted } from '../text/words.js';
import { component } from './component.js';
import type { Word } from './dockerfile-instructions.js';
import type { Surroundings } from './installed-packages.js';
import { CARGO } from './installers/cargo.js';
import { GEM } from './installers/gem.js';
import { GO } from './installers/go.js';
import type { Installer } from './installers/installer.js';
import { BUN, NPM, PNPM, YARN } from './installers/npm.js';
import { PIP } from './installers/pip.js';
import { unresolved } from './unread.js';

/**
 * The packages of languages that a command installs: pip, npm, RubyGems, Cargo, Go and their like. A version where one is
 * pinned; where none is, that is said. Lists in files, folders, archives and addresses are no packages.
 */
export function* librariesBy(
  tool: string,
  words: readonly Word[],
  where: Surroundings,
): Generator<RecognizedComponent | Finding> {
  const [installer, rest] = installerOf(tool, words);
  if (!installer) return;
  const line = commandLine(rest, installer);
  const verb = installer.verbs.find((one) => one.split(' ').every((part, at) => line.words[at]?.text === part));
  if (verb === undefined || line.isElsewhere) return;
  const version = line.version && (where.expand(line.version) ?? line.version);
  for (const word of line.words.slice(verb.split(' ').length)) yield* libraries(word, version, installer, where);
}

const INSTALLERS: ReadonlyMap<string, Installer> = new Map<string, Installer>([
  ...['pip', 'pipx', 'uv'].map((name) => [name, PIP] as const),
  ['npm', NPM],
  ['pnpm', PNPM],
  ['yarn', YARN],
  ['bun', BUN],
  ['gem', GEM],
  ['cargo', CARGO],
  ['go', GO],
]);

/** Also "pip3.12", and "python3 -m pip". */
function installerOf(tool: string, words: readonly Word[]): readonly [Installer | undefined, readonly Word[]] {
  const known = INSTALLERS.get(tool);
  if (known) return [known, words];
  if (/^pip\d(?:\.\d+)?$/.test(tool)) return [PIP, words];
  const module = words.findIndex(({ text }) => text === '-m');
  const isPip = /^py(?:thon)?(?:\d(?:\.\d+)?)?$/.test(tool) && /^pipx?$/.test(words[module + 1]?.text ?? '');
  return isPip && module >= 0 ? [PIP, words.slice(module + 2)] : [undefined, []];
}

interface CommandLine {
  /** Without options and what belongs to them. */
  readonly words: readonly Word[];
  /** As it is written. */
  readonly version: string | undefined;
  readonly isElsewhere: boolean;
}

function commandLine(all: readonly Word[], { withValue, version: versions, elsewhere }: Installer): CommandLine {
  const words: Word[] = [];
  let version: string | undefined;
  let isElsewhere = false;
  for (let at = 0; at < all.length; at++) {
    const word = all[at] as Word;
    if (word.text === '--') break;
    const [, option = '', value] = /^(--[^=]*|-[^-])(?:=?(.+))?$/s.exec(word.text) ?? [];
    if (/^\d*[<>]/.test(word.text)) at += /[<>]$/.test(word.text) ? 1 : 0;
    else if (!word.text.startsWith('-')) {
      if (!word.text.startsWith('+')) words.push(word);
    } else {
      const takesNext = withValue.has(word.text) || (value !== undefined && endsWithOption(word.text, withValue));
      if (versions?.has(option)) version = value ?? all[at + 1]?.text;
      if (elsewhere?.has(option)) isElsewhere = true;
      if (takesNext) at++;
    }
  }
  return { words, version, isElsewhere };
}

/** "-qr" takes what "-r" takes. */
function endsWithOption(text: string, withValue: ReadonlySet<string>): boolean {
  return /^-[A-Za-z]{2,4}$/.test(text) && withValue.has(`-${text.at(-1)}`) && !withValue.has(text.slice(0, 2));
}

function* libraries(
  word: Word,
  version: string | undefined,
  installer: Installer,
  where: Surroundings,
): Generator<RecognizedComponent | Finding> {
  const at = { file: where.source.file, start: word.start, end: word.end };
  for (const { text, rest } of readings(word, installer, where)) {
    const found = text.length <= LONGEST ? installer.wanted(text) : undefined;
    const wish = found?.wish ?? rest ?? version;
    if (found && (wish !== undefined || !installer.isNothingAlone))
      yield library(found.name, wish, installer, where, at);
  }
  if (where.expand(word.text) === undefined && !IN_FOLDER.test(word.text) && !readings(word, installer, where)[0])
    yield unresolved(at, 'what is installed by', word.text);
}

const LONGEST = 300;

/** "$HOME/lib": wherever that is, it is a path. */
const IN_FOLDER = /^\$\{?\w+\}?\//;

/**
 * What a word asks for once its variables are put in, which may be several; where that is not known as a whole, the name
 * alone, and the rest of the word: "name==$VERSION".
 */
function readings(
  { text }: Word,
  { sign }: Installer,
  { expand }: Surroundings,
): readonly { readonly text: string; readonly rest?: string }[] {
  const expanded = expand(text);
  if (expanded !== undefined) return (expanded === text ? [text] : expanded.split(/\s+/)).map((one) => ({ text: one }));
  const end = text.search(sign);
  const name = end > 0 ? expand(text.slice(0, end)) : undefined;
  return name === undefined ? [] : [{ text: name, rest: text.slice(end).replace(/^@/, '') }];
}

function library(
  name: string,
  wish: string | undefined,
  installer: Installer,
  { scope }: Surroundings,
  at: Span,
): RecognizedComponent {
  const exact = wish === undefined ? undefined : installer.exact(wish);
  const facts = exact === undefined ? [unpinned(wish)] : [];
  return component({ bundled: 'library', purl: installer.purl(name, exact), scope, at, facts });
}

function unpinned(wish: string | undefined): string {
  if (wish === undefined || MOVING.test(wish)) return 'no version is pinned, so the newest is taken';
  if (wish.includes('$')) return `which version it is depends on what is set elsewhere: ${quoted(wish)}`;
  return `any version ${wish} may be taken`;
}

const MOVING = /^(?:latest|\*|>= ?0)$/;
