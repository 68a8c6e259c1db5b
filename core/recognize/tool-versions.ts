import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { textRecognizer } from './text-recognizer.js';
import { isElsewhere, toolAt } from './tool.js';

/**
 * Tools that asdf sets up, one a line with one or more versions. https://asdf-vm.com/manage/configuration.html#tool-versions
 */
export const toolVersions = textRecognizer({
  id: 'tool-versions',
  title: '.tool-versions of asdf: tools and their versions',
  url: 'https://asdf-vm.com/manage/configuration.html#tool-versions',
  endings: /^tool-versions$/,
  looksAt: (file) => (baseName(file) === '.tool-versions' ? 'yes' : 'no'),
  *read({ file, text }): Generator<Recognition> {
    for (const { 0: line, index } of text.matchAll(/^[^\n#]+/gm)) {
      const [tool, ...versions] = [...line.matchAll(/\S+/g)];
      if (!tool || !NAME.test(tool[0])) continue;
      for (const { 0: version, index: at } of versions)
        if (!isElsewhere(version))
          yield toolAt({ file, start: index + at, end: index + at + version.length }, tool[0], version);
    }
  },
});

const NAME = /^[\w.-]{1,100}$/;
