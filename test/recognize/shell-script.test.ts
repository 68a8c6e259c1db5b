import { expect, it } from 'vitest';
import { shellScript } from '../../core/recognize/shell-script.js';
import { told } from './told.js';

it.each([
  [
    'a.sh',
    'if true; then sudo apt-get -qq install -y "jq" rar=2:6 || exit 1; fi',
    ['tool pkg:deb/jq | jq', 'tool pkg:deb/rar@2:6 | rar=2:6'],
  ],
  [
    'a.zsh',
    'brew install hashicorp/tap/terraform openjdk@17',
    ['tool pkg:generic/terraform | hashicorp/tap/terraform', 'tool pkg:generic/openjdk@17 | openjdk@17'],
  ],
  [
    'a.ps1',
    'winget install --id RARLab.WinRAR -e --source winget\nchoco install -y docker-desktop --version 4.1',
    ['tool pkg:generic/RARLab.WinRAR | RARLab.WinRAR', 'tool pkg:generic/docker-desktop | docker-desktop'],
  ],
  [
    'a.sh',
    'export LM_LICENSE_FILE=27000@server\nUNITY_SERIAL="$X" run',
    ['env LM_LICENSE_FILE shows unclear | LM_LICENSE_FILE', 'env UNITY_SERIAL shows unclear | UNITY_SERIAL'],
  ],
  ['a.sh', '# apt-get install x\necho "apt install y"\nnpm run install z', []],
  ['a.sh', "apt install 'a", ["tool pkg:deb/a | 'a"]],
])('%s: %j', (file, text, lines) => expect(told(shellScript, file, text)).toEqual(lines));
