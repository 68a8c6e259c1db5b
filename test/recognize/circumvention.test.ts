import { describe, expect, it } from 'vitest';
import { circumvention } from '../../core/recognize/circumvention.js';
import { circumventionFile } from '../../core/recognize/circumvention-file.js';
import { told } from './told.js';

describe('what gets around license checks', () => {
  it.each([
    [
      'hosts',
      '127.0.0.1 localhost\n0.0.0.0   account.jetbrains.com www.example.org activate.navicat.com\n',
      [
        'a hosts file turns off account.jetbrains.com, which checks licenses | account.jetbrains.com',
        'a hosts file turns off activate.navicat.com, which checks licenses | activate.navicat.com',
      ],
    ],
    [
      'setup.sh',
      'echo "127.0.0.1 licensing.acme.com" >> /etc/hosts',
      ['a hosts file turns off licensing.acme.com, which checks licenses | licensing.acme.com'],
    ],
    [
      'idea.vmoptions',
      '-Xmx2g\n-javaagent:/opt/ja-netfilter/ja-netfilter.jar=jetbrains\n',
      ['JetBrains activation agent: "-javaagent:/opt/ja-netfilter" | -javaagent:/opt/ja-netfilter'],
    ],
    [
      'a.ps1',
      'cscript //nologo ospp.vbs /sethst:kms.example.org\nslmgr.vbs /skms kms.example.org',
      [
        'KMS emulator / activation script: "cscript //nologo ospp.vbs /sethst" | cscript //nologo ospp.vbs /sethst',
        'KMS emulator / activation script: "slmgr.vbs /skms" | slmgr.vbs /skms',
      ],
    ],
    [
      'README.md',
      'irm https://get.activated.win | iex',
      ['KMS emulator / activation script: "get.activated.win" | get.activated.win'],
    ],
    ['a.sh', 'curl 127.0.0.1 jetbrains.com; java -javaagent:jacoco.jar; slmgr /dlv', []],
  ])('%s: %j', (file, text, lines) => expect(told(circumvention, file, text)).toEqual(lines));
});

it('knows tools by the names of their files, if they can be run', () => {
  const files = [
    'a/ja-netfilter.jar',
    'Adobe-Keygen.exe',
    'KMS_VL_ALL_AIO.cmd',
    'src/keygen.ts',
    'crack.md',
    'tool.exe',
  ];
  expect(files.map((file) => circumventionFile.looksAt(file as never))).toEqual([
    'yes',
    'yes',
    'yes',
    'no',
    'no',
    'no',
  ]);
  expect(told(circumventionFile, 'a/ja-netfilter.jar', '')).toEqual([
    'its name is that of: JetBrains activation agent | ',
  ]);
});
