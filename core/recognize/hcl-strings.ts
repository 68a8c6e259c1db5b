/** A string that something is set to in HCL. */
export interface HclString {
  /** The blocks around it, outermost first: ["terraform", "required_providers"], with labels: "module vpc". */
  readonly path: readonly string[];
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The strings that are set in a file of HCL, with where they are set. Expressions, templates and here-documents are not
 * read; nothing is evaluated. Linear. https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function* hclStrings(text: string): Generator<HclString> {
  const path: string[] = [];
  let words: string[] = [];
  let isSet = false;
  const tokens = new RegExp(TOKEN);
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [token, string, close, document] = match;
    if (string !== undefined) {
      const start = match.index + 1;
      if (isSet && close !== '')
        yield { path: [...path], key: words.at(-1) ?? '', text: string, start, end: start + string.length };
      else words.push(string);
    } else if (document !== undefined) {
      const end = text.indexOf(`\n${document}`, match.index);
      tokens.lastIndex = end < 0 ? text.length : end + 1;
    } else if (token === '/*') {
      const end = text.indexOf('*/', match.index);
      tokens.lastIndex = end < 0 ? text.length : end + 2;
    } else if (token === '{') {
      if (path.length >= DEEPEST) return;
      path.push(words.join(' '));
      words = [];
      isSet = false;
    } else if (token === '}') {
      path.pop();
      words = [];
      isSet = false;
    } else if (token === '=') isSet = true;
    else if (token === '\n' || token === ',') {
      words = [];
      isSet = false;
    } else if (/^\w/.test(token) && !isSet) words.push(token);
  }
}

const DEEPEST = 50;
/** A string that does not end is one up to the end of its line, and is left out. */
const TOKEN = /(?:#|\/\/)[^\n]*|\/\*|"((?:[^"\\\n]|\\.)*)("?)|<<-?([A-Za-z_]\w*)|[{}=,\n]|[\w-]+/g;
