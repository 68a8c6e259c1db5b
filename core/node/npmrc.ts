import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Environment, homeFolder } from './cache-folder.js';
import type { Saw } from './witness.js';

/** Settings of one origin, by key. */
export type Settings = ReadonlyMap<string, string>;

/** npm's settings by who wrote them. Within `own`, the nearer has won already. */
export interface NpmSettings {
  /** From the environment, the user's and the machine's .npmrc: written by the person who runs Licit. */
  readonly own: Settings;
  /** From the environment alone: stronger than the project. */
  readonly environment: Settings;
  /** From the project's .npmrc: written by whoever wrote the project, or the pull request. */
  readonly project: Settings;
}

/**
 * Reads npm's settings. `projectText` is the project's .npmrc.
 *
 * A project's file can be changed by anybody who opens a pull request, and checks run where secrets are in the
 * environment. So in it `${NAME}` is never filled in (a registry address with a secret in it would carry it off), and an
 * entry that wants it is dropped.
 * https://docs.npmjs.com/cli/configuring-npm/npmrc
 */
export function npmSettings(env: Environment, projectText: string | undefined, saw: Saw = () => {}): NpmSettings {
  const environment = fromEnvironment(env);
  const userFile = environment.get('userconfig') ?? join(homeFolder(env), '.npmrc');
  const globalFile = environment.get('globalconfig') ?? globalNpmrc(env);
  const files = [globalFile, userFile].flatMap((file) => {
    saw(file);
    return [...npmrc(textOf(file), (text) => filledIn(text, env))];
  });
  return {
    own: new Map([...files, ...environment]),
    environment,
    project: npmrc(projectText ?? '', (text) => (text.includes('${') ? undefined : text)),
  };
}

/** A setting as npm would take it: environment, project, user, machine. */
export function settingOf({ own, environment, project }: NpmSettings, key: string): string | undefined {
  return environment.get(key) ?? project.get(key) ?? own.get(key);
}

/** One .npmrc, an ini file without sections. `fill` gives a key or value its final form; undefined drops the entry. */
function npmrc(text: string, fill: (text: string) => string | undefined): Settings {
  const settings = new Map<string, string>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith(';') || trimmed.startsWith('#')) continue;
    if (trimmed.startsWith('[')) break;
    const equals = trimmed.indexOf('=');
    if (equals < 0) continue;
    const key = fill(trimmed.slice(0, equals).trim());
    const value = fill(iniValue(trimmed.slice(equals + 1).trim()));
    if (key !== undefined && value !== undefined) settings.set(key, value);
  }
  return settings;
}

/** Unquoted, or up to a comment. https://github.com/npm/ini#readme */
function iniValue(text: string): string {
  if (/^".*"$|^'.*'$/.test(text)) return text.slice(1, -1);
  return text
    .replace(/(?<!\\)[;#].*$/, '')
    .replace(/\\([;#\\])/g, '$1')
    .trim();
}

function filledIn(text: string, env: Environment): string {
  return text.replace(/\$\{([^${}?]+)(\??)\}/g, (whole, name: string, maybe: string) => {
    return env[name] ?? (maybe === '' ? whole : '');
  });
}

function fromEnvironment(env: Environment): Settings {
  const settings = new Map<string, string>();
  for (const name of Object.keys(env).sort()) {
    const value = env[name];
    if (!/^npm_config_./i.test(name) || value === undefined || value === '') continue;
    const key = name.slice('npm_config_'.length);
    settings.set(/^[/@]/.test(key) ? key : key.toLowerCase().replaceAll('_', '-'), value);
  }
  return settings;
}

function globalNpmrc(env: Environment): string {
  if (process.platform === 'win32') return join(env.APPDATA ?? '', 'npm', 'etc', 'npmrc');
  return join(env.PREFIX ?? dirname(dirname(process.execPath)), 'etc', 'npmrc');
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
