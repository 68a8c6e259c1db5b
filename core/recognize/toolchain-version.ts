import { baseName } from '../model/file-path.js';
import { purl } from '../model/purl.js';
import type { Recognition, Recognizer } from '../model/recognized.js';

/** Files of one line that pin one tool, by their names. */
const TOOLS: ReadonlyMap<string, string> = new Map([
  ['.nvmrc', 'node'],
  ['.node-version', 'node'],
  ['.python-version', 'python'],
  ['.ruby-version', 'ruby'],
  ['.java-version', 'java'],
  ['.go-version', 'go'],
  ['.terraform-version', 'terraform'],
]);

/**
 * The files of version managers that hold one version of one tool: `.nvmrc`, `.java-version`, `.terraform-version` and
 * their like. A version as written, "lts/*" and "oracle64-17.0.2" too. https://github.com/nvm-sh/nvm#nvmrc
 */
export const toolchainVersion: Recognizer = {
  id: 'toolchain-version',
  title: 'version files of one tool: .nvmrc, .node-version, .python-version, .java-version, .terraform-version',
  url: 'https://github.com/nvm-sh/nvm#nvmrc',
  most: 64 * 1024,
  startIsEnough: true,
  looksAt: (file) => (TOOLS.has(baseName(file)) ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const tool = TOOLS.get(baseName(file)) as string;
    const text = new TextDecoder().decode(bytes);
    const line = /^(?!\s*(?:#|\/\/))[^\S\n]*([^\s#]+)/m.exec(text);
    if (!line) return;
    const version = line[1] as string;
    const end = line.index + line[0].length;
    yield {
      kind: 'component',
      bundled: 'toolchain',
      purl: purl({ type: 'generic', name: tool, version: version.replace(/^v(?=\d)/, '') }),
      scope: 'tool',
      at: { file, start: end - version.length, end },
      declared: [],
      texts: [],
      known: [{ kind: 'tool', text: tool, version }],
      facts: [],
    };
  },
};
