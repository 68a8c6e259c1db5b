import { baseName } from '../model/file-path.js';
import { purl } from '../model/purl.js';
import type { Recognition } from '../model/recognized.js';
import { noneOf, SOURCES } from './endings.js';
import { installerPackage } from './installer-package.js';
import { textRecognizer } from './text-recognizer.js';

/** Formulas, casks and extensions of VS Code that Homebrew installs together. https://docs.brew.sh/Brew-Bundle-and-Brewfile */
export const brewfile = textRecognizer({
  id: 'brewfile',
  title: 'Brewfile: formulas, casks and extensions that Homebrew installs',
  url: 'https://docs.brew.sh/Brew-Bundle-and-Brewfile',
  endings: noneOf(SOURCES),
  beginnings: ['brewfile', '.brewfile'],
  looksAt: (file) => (/^\.?Brewfile(?:\.[\w-]+)?$/.test(baseName(file)) && !file.endsWith('.lock.json') ? 'yes' : 'no'),
  *read({ file, text }): Generator<Recognition> {
    for (const { 0: line, 1: word, 2: name = '', index } of text.matchAll(LINE)) {
      const start = index + line.length - name.length;
      const at = { file, start, end: start + name.length };
      const [publisher = '', ...rest] = name.split('.');
      const component = installerPackage(at, 'brew', name);
      if (word !== 'vscode') yield component;
      else
        yield {
          ...component,
          bundled: 'extension',
          purl: purl({
            type: 'vscode-extension',
            namespace: publisher.toLowerCase(),
            name: rest.join('.').toLowerCase() || 'unnamed',
          }),
          known: [{ kind: 'vscode', text: name }],
        };
    }
  },
});

const LINE = /^[^\S\n]{0,40}(brew|cask|vscode)[^\S\n]{1,20}["']([\w@./+-]{1,200})(?=["'])/gm;
