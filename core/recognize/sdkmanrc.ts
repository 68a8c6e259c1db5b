import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { textRecognizer } from './text-recognizer.js';
import { toolAt } from './tool.js';

/** Tools that SDKMAN sets up; a JDK with its vendor, "java=17.0.2-oracle". https://sdkman.io/usage/#env-command */
export const sdkmanrc = textRecognizer({
  id: 'sdkmanrc',
  title: '.sdkmanrc: JDKs and tools of SDKMAN',
  url: 'https://sdkman.io/usage/#env-command',
  endings: /^sdkmanrc$/,
  looksAt: (file) => (baseName(file) === '.sdkmanrc' ? 'yes' : 'no'),
  *read({ file, text }): Generator<Recognition> {
    for (const { 0: line, 1: name = '', 2: version = '', index } of text.matchAll(LINE)) {
      const end = index + line.length;
      yield toolAt({ file, start: end - version.length, end }, name, version);
    }
  },
});

const LINE = /^[^\S\n]{0,20}([a-z][\w.-]{0,100})[^\S\n]{0,20}=[^\S\n]{0,20}([\w.+-]{1,100})/gm;
