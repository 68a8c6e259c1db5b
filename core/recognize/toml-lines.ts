/** A key of a TOML file and the strings behind it on its line. */
export interface TomlLine {
  /** "tools", "tools.node"; empty before the first. */
  readonly section: string;
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Whether an inline table is behind it: then only strings with their own keys tell anything. */
  readonly isTable: boolean;
  readonly strings: readonly TomlString[];
}

export interface TomlString {
  /** In an inline table the key it belongs to. */
  readonly of: string | undefined;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The keys of settings that people write, a line each, with the strings behind them: alone, in lists and in inline tables.
 * Strings of several lines, escapes and dates are not read; lists of several lines are. Linear. https://toml.io/en/v1.0.0
 */
export function* tomlLines(text: string): Generator<TomlLine> {
  let section = '';
  let list: TomlLine | undefined;
  for (const { 0: line, index } of text.matchAll(/^[^\n]+/gm)) {
    const [, name] = /^\s{0,50}\[{1,2}\s{0,20}([^[\]]{1,200}?)\s{0,20}\]{1,2}\s*(?:#.*)?$/.exec(line) ?? [];
    if (list) {
      yield { ...list, strings: stringsIn(line, index) };
      if (line.trimEnd().endsWith(']')) list = undefined;
    } else if (name !== undefined) section = unquoted(name);
    else {
      const [start, key] = KEY.exec(line) ?? [];
      if (start === undefined || key === undefined) continue;
      const keyStart = index + start.indexOf(key);
      const rest = line.slice(start.length);
      const found = {
        section,
        key: unquoted(key),
        keyStart,
        keyEnd: keyStart + key.length,
        isTable: /^\s*\{/.test(rest),
      };
      yield { ...found, strings: stringsIn(rest, index + start.length) };
      if (/^\s*\[[^\]]*$/.test(rest)) list = { ...found, strings: [] };
    }
  }
}

const KEY = /^\s{0,50}("[^"]{1,200}"|'[^']{1,200}'|[\w.-]{1,200})\s{0,50}=/;
const STRING = /#.*|(?:([\w-]{1,100})\s{0,20}=\s{0,20})?(?:"([^"\\]*)"|'([^']*)')/g;

function stringsIn(line: string, offset: number): readonly TomlString[] {
  const strings: TomlString[] = [];
  for (const { 0: all, 1: of, 2: double, 3: single, index } of line.matchAll(STRING)) {
    const text = double ?? single;
    if (text === undefined) continue;
    const end = offset + index + all.length - 1;
    strings.push({ of, text, start: end - text.length, end });
  }
  return strings;
}

function unquoted(key: string): string {
  return key.replace(/["']/g, '');
}
