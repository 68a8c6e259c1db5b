import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { environmentClaims } from './environment.js';
import { installedPackages } from './installed-packages.js';
import { textRecognizer } from './text-recognizer.js';

/**
 * Scripts of shells, PowerShell and Windows: packages that they install with the package manager of a system or of a
 * language, and variables that they set and that speak of a license. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export const shellScript = textRecognizer({
  id: 'shell-script',
  title: 'scripts: packages installed with apt, dnf, apk, brew, Chocolatey, winget, pip, npm, gem, cargo, go',
  url: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html',
  startIsEnough: true,
  endings: /^(?:|sh|bash|zsh|ksh|ps1|psm1|bat|cmd|bashrc|zshrc|profile|bash_profile|zshenv)$/,
  looksAt: (file) => (NAME.test(baseName(file)) ? 'yes' : 'no'),
  *read(source, hash): Generator<Recognition> {
    const { file, text } = source;
    if (INSTALLS.test(text))
      yield* installedPackages(text, 0, {
        source,
        scope: 'tool',
        expand: (word) => (word.includes('$') ? undefined : word),
      });
    for (const { 0: all, 1: name = '', 2: value = '', index } of text.matchAll(SETS)) {
      const start = index + all.indexOf(name);
      yield* environmentClaims({ file, start, end: start + name.length }, name, value.replace(/["']/g, ''), hash);
    }
  },
});

const NAME = /\.(?:sh|bash|zsh|ksh|ps1|psm1|bat|cmd)$|^\.?(?:bashrc|zshrc|profile|bash_profile|zshenv)$/i;
const INSTALLS =
  /\b(?:apt|apt-get|aptitude|dnf5?|yum|microdnf|tdnf|zypper|apk|brew|choco|winget|pip[\d.]*|pipx|uv|npm|pnpm|yarn|bun|gem|cargo|go)(?:\.exe)?\s/i;
const SETS =
  /(?<=^|[\s;&])(?:export\s{1,20}|set\s{1,20}|setx\s{1,20}|\$env:)?([A-Za-z_]\w{0,199})\s?=\s?("[^"\n]*"|'[^'\n]*'|[^\s;&"']*)/gm;
