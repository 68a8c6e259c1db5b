import { baseName } from '../model/file-path.js';
import type { Recognition, Recognizer } from '../model/recognized.js';
import { CIRCUMVENTION_HINTS } from './claim-signs.generated.js';

/**
 * Files that are called like tools that get around license checks, by the names that the catalogue knows: of what can be
 * run or unpacked, since a source file "keygen.ts" makes keys of another sort. https://attack.mitre.org/techniques/T1588/002/
 */
export const circumventionFile: Recognizer = {
  id: 'circumvention-file',
  title: 'files called like tools that get around license checks',
  url: 'https://attack.mitre.org/techniques/T1588/002/',
  most: 0,
  startIsEnough: true,
  endings: /^(?:exe|dll|msi|com|scr|app|dmg|bat|cmd|ps1|reg|jar|zip|rar|7z|iso|tgz|gz)$/,
  looksAt: (file) => (hintFor(baseName(file)) ? 'yes' : 'no'),
  *recognize({ file }): Generator<Recognition> {
    const hint = hintFor(baseName(file));
    if (hint)
      yield {
        kind: 'circumvention',
        at: { file, start: 0, end: 0 },
        what: `its name is that of: ${hint.what}`,
        row: hint.row,
      };
  },
};

const RUNS = /\.(?:exe|dll|msi|com|scr|app|dmg|bat|cmd|ps1|reg|jar|zip|rar|7z|iso|tgz|gz)$/i;
const NAMES = CIRCUMVENTION_HINTS.filter(({ kind }) => kind === 'file').map(({ pattern, name, row }) => ({
  pattern: new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^$()[\]{}|\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  ),
  what: name,
  row,
}));

function hintFor(name: string): { readonly what: string; readonly row: string } | undefined {
  return RUNS.test(name) ? NAMES.find(({ pattern }) => pattern.test(name)) : undefined;
}
