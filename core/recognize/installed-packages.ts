import type { DetectionKind } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import { purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';
import type { Scope } from '../model/scope.js';
import type { Source } from '../model/span.js';
import type { Word } from './dockerfile-instructions.js';
import type { Expand } from './dockerfile-variables.js';
import { librariesBy } from './installed-libraries.js';
import { commandsIn } from './shell-words.js';
import { unresolved } from './unread.js';

/** Where a script stands, and what is known of where it runs. */
export interface Surroundings {
  readonly source: Source;
  readonly scope: Scope;
  readonly expand: Expand;
  /** Whose packages they are: "debian". Absent where nobody says. */
  readonly distribution?: string;
}

/**
 * The packages that a shell script installs with the package manager of a system: apt, apk, dnf and their like, brew,
 * Chocolatey, winget; and those of languages: pip, npm and their like. A version where one is pinned. Files and groups are
 * no packages; archives that are fetched by their address are not looked into.
 */
export function* installedPackages(
  text: string,
  start: number,
  where: Surroundings,
): Generator<RecognizedComponent | Finding> {
  for (const command of commandsIn(text, start)) yield* installedBy(command, where);
}

/** The same for one command whose words are known. */
export function* installedBy(command: readonly Word[], where: Surroundings): Generator<RecognizedComponent | Finding> {
  const at = command.findIndex(({ text }) => !PREFIXES.has(text) && !/^(?:[A-Za-z_]\w*=|-)/.test(text));
  const tool =
    command[at]?.text
      .replace(/^.*[/\\]/, '')
      .replace(/\.exe$/i, '')
      .toLowerCase() ?? '';
  const manager = MANAGERS.get(tool);
  if (!manager) {
    yield* librariesBy(tool, command.slice(at + 1), where);
    return;
  }
  const [verb, ...rest] = withoutOptions(command.slice(at + 1), manager.withValue);
  if (!verb || !manager.verbs.has(verb.text)) return;
  for (const word of rest) yield* packagesIn(word, manager, where);
}

/** What may stand before the name of a command. */
const PREFIXES: ReadonlySet<string> = new Set([
  ...['sudo', 'exec', 'time', 'then', 'do', 'else', 'if', '!', 'eval', 'command', 'env', 'nice', 'RUN', '{'],
]);

interface Manager {
  readonly type: 'deb' | 'apk' | 'rpm' | 'generic';
  readonly verbs: ReadonlySet<string>;
  /** Options that the next word belongs to. */
  readonly withValue: ReadonlySet<string>;
  /** Parts a word into name and version. */
  readonly parts: RegExp;
  /** How the catalogue calls its packages. */
  readonly kind?: DetectionKind & ('apt' | 'brew' | 'choco' | 'winget');
}

const INSTALL: ReadonlySet<string> = new Set(['install', 'reinstall']);
const DEB: Manager = {
  type: 'deb',
  verbs: INSTALL,
  withValue: new Set(['-o', '-t', '-c', '-a', '--option', '--target-release', '--default-release', '--config-file']),
  parts: /^([a-z0-9][a-z0-9+.-]*?)(?::[a-z0-9]+)?(?:=([\w.+~:*-]+)|\/[\w.-]+)?$/,
  kind: 'apt',
};
const RPM: Manager = {
  type: 'rpm',
  verbs: new Set(['install', 'reinstall', 'localinstall', 'in']),
  withValue: new Set(['-c', '--config', '--repo', '--from']),
  parts: /^([A-Za-z0-9][\w.+]*(?:-[A-Za-z][\w.+]*|-\d+(?=-[A-Za-z]))*)(?:-(\d[\w.+~:^]*\.[\w.+~:^]*(?:-[\w.+~^]+)?))?$/,
};
const APK: Manager = {
  type: 'apk',
  verbs: new Set(['add']),
  withValue: new Set(['-t', '--virtual', '-X', '--repository', '-p', '--root', '--arch', '--repositories-file']),
  parts: /^([a-z0-9][\w.+-]*?)(?:@\w+)?(?:(?:~=|[=~])([\w.+~-]+)|[<>]=?[\w.+~-]+)?(?:@\w+)?$/i,
};
const WINDOWS: Omit<Manager, 'kind'> = {
  type: 'generic',
  verbs: INSTALL,
  withValue: new Set(['-s', '--source', '--params', '--package-parameters', '--version', '-v', '--scope', '--moniker']),
  parts: /^([A-Za-z0-9][\w.+-]*)$/,
};
const BREW: Manager = {
  type: 'generic',
  verbs: INSTALL,
  withValue: new Set(['--appdir']),
  parts: /^((?:[\w.-]+\/[\w.-]+\/)?[a-z0-9][\w.+-]*?)(?:@([\d.]+))?$/,
  kind: 'brew',
};
const MANAGERS: ReadonlyMap<string, Manager> = new Map<string, Manager>([
  ...['apt-get', 'apt', 'aptitude'].map((name) => [name, DEB] as const),
  ...['dnf', 'dnf5', 'yum', 'microdnf', 'tdnf', 'zypper'].map((name) => [name, RPM] as const),
  ['apk', APK],
  ['brew', BREW],
  ['choco', { ...WINDOWS, kind: 'choco' }],
  ['winget', { ...WINDOWS, kind: 'winget' }],
]);

function withoutOptions(words: readonly Word[], withValue: ReadonlySet<string>): readonly Word[] {
  const kept: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    if (withValue.has(word.text)) index++;
    else if (!/^[-><]|^\d?>/.test(word.text)) kept.push(word);
    if (word.text === '>' || word.text === '<') index++;
  }
  return kept;
}

function* packagesIn(word: Word, manager: Manager, where: Surroundings): Generator<RecognizedComponent | Finding> {
  const { file, text } = where.source;
  const at = { file, start: word.start, end: word.end };
  const expanded = where.expand(word.text);
  if (expanded === undefined) {
    yield unresolved(at, 'what is installed by', text.slice(word.start, word.end));
    return;
  }
  for (const one of expanded.split(/\s+/)) {
    const [, name, version] = (one.length <= LONGEST && manager.parts.exec(one)) || [];
    if (name === undefined || FILE.test(one)) continue;
    const { type, kind } = manager;
    yield {
      kind: 'component',
      bundled: 'os-package',
      purl: purl({
        type,
        ...namespaceOf(type, where.distribution),
        name: name.slice(name.lastIndexOf('/') + 1),
        ...(version === undefined ? {} : { version }),
      }),
      scope: where.scope,
      at,
      declared: [],
      texts: [],
      known: kind ? [{ kind, text: name, ...(version === undefined ? {} : { version }) }] : [],
      facts: [],
    };
  }
}

const LONGEST = 200;
const FILE = /\.(?:deb|rpm|apk|exe|msi)$/;

/** Package managers of systems say themselves whose packages they are only where the image does. */
function namespaceOf(type: Manager['type'], distribution: string | undefined): { readonly namespace?: string } {
  return type === 'generic' || distribution === undefined ? {} : { namespace: distribution };
}
