import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { textRecognizer } from './text-recognizer.js';
import { toolAt } from './tool.js';

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
export const toolchainVersion = textRecognizer({
  id: 'toolchain-version',
  title: 'version files of one tool: .nvmrc, .node-version, .python-version, .java-version, .terraform-version',
  url: 'https://github.com/nvm-sh/nvm#nvmrc',
  endings: /^(?:nvmrc|(?:node|python|ruby|java|go|terraform)-version)$/,
  looksAt: (file) => (TOOLS.has(baseName(file)) ? 'yes' : 'no'),
  *read({ file, text }): Generator<Recognition> {
    const line = /^(?!\s*(?:#|\/\/))[^\S\n]*([^\s#]+)/m.exec(text);
    const [found = '', version = ''] = line ?? [];
    if (!line) return;
    const end = line.index + found.length;
    yield toolAt({ file, start: end - version.length, end }, TOOLS.get(baseName(file)) as string, version);
  },
});
