import { baseName, type FilePath } from '../model/file-path.js';
import type { Recognition, Recognizer } from '../model/recognized.js';
import { textOf } from './bytes/text.js';
import { component } from './component.js';
import { isNamed } from './named.js';
import { repositoryPurl } from './vendored/repository.js';

/**
 * Git's list of submodules. Which commit of each is taken stands in Git's own tree and not in the file, so none has a
 * version; a URL relative to the repository's own names nobody else's. https://git-scm.com/docs/gitmodules
 */
export const gitSubmodules: Recognizer = {
  id: 'git-submodules',
  title: 'Git submodules: .gitmodules',
  url: 'https://git-scm.com/docs/gitmodules',
  most: 1024 * 1024,
  startIsEnough: true,
  endings: /^gitmodules$/,
  looksAt: (file) => (isNamed(file, '.gitmodules') ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    for (const section of sectionsOf(textOf(bytes))) {
      const url = settingOf(section, 'url');
      if (!url || url.text.startsWith('.')) continue;
      const path = settingOf(section, 'path');
      yield component({
        bundled: 'source',
        purl: repositoryPurl(url.text, undefined, path && baseName(path.text as FilePath)),
        at: { file, start: url.start, end: url.end },
        facts: path ? [`lies in ${path.text}`] : [],
      });
    }
  },
};

interface Section {
  readonly text: string;
  readonly start: number;
}

function* sectionsOf(text: string): Generator<Section> {
  const starts = [...text.matchAll(/^[ \t]{0,20}\[submodule[ "]/gm)].map(({ index }) => index);
  for (const [index, start] of starts.entries())
    yield { text: text.slice(start, starts[index + 1] ?? text.length), start };
}

const VALUES = {
  url: /^[ \t]{0,20}url[ \t]{0,20}=[ \t]{0,20}"?([^\s"]{1,2000})/m,
  path: /^[ \t]{0,20}path[ \t]{0,20}=[ \t]{0,20}"?([^\n\r"]{1,1000})/m,
};

function settingOf(
  { text, start }: Section,
  key: keyof typeof VALUES,
): { text: string; start: number; end: number } | undefined {
  const found = VALUES[key].exec(text);
  if (!found) return undefined;
  const value = (found[1] as string).trimEnd();
  const at = start + found.index + found[0].length - (found[1] as string).length;
  return { text: value, start: at, end: at + value.length };
}
