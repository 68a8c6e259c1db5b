import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { installerPackage } from './installer-package.js';
import { textRecognizer } from './text-recognizer.js';

/**
 * Programs that Windows machines are set up with: lists of Chocolatey (packages.config without a "targetFramework", which
 * is NuGet's), exports of winget and its configurations. https://docs.chocolatey.org/en-us/choco/commands/install,
 * https://learn.microsoft.com/windows/package-manager/configuration/
 */
export const windowsPackages = textRecognizer({
  id: 'windows-packages',
  title: 'packages.config of Chocolatey, exports and configurations of winget',
  url: 'https://learn.microsoft.com/windows/package-manager/configuration/',
  endings: /^(?:config|json|ya?ml|winget)$/,
  looksAt: (file) => (CHOCO.test(baseName(file)) || WINGET.test(baseName(file)) ? 'yes' : 'no'),
  isOfKind: (text) =>
    text.includes('<package') ? !/targetFramework/i.test(text) : /PackageIdentifier|WinGetPackage/.test(text),
  *read(source): Generator<Recognition> {
    if (CHOCO.test(baseName(source.file))) yield* choco(source);
    else yield* winget(source);
  },
});

const CHOCO = /^packages\.config$/i;
const WINGET = /winget[^/]*\.(?:json|ya?ml)$|\.dsc\.ya?ml$|\.winget$/i;

function* choco({ file, text }: Source): Generator<Recognition> {
  for (const { 0: element, index } of text.matchAll(/<package\s[^<>]{1,1000}>/g)) {
    const named = /\sid="([\w.-]{1,200})"/.exec(element);
    const id = named?.[1];
    const version = /\sversion="\[?([\w.+-]{1,100})\]?"/.exec(element)?.[1];
    if (!named || id === undefined) continue;
    const start = index + named.index + ' id="'.length;
    yield installerPackage({ file, start, end: start + id.length }, 'choco', id, version);
  }
}

/** "PackageIdentifier" of an export; the "id" of a configuration's resource WinGetPackage. */
function* winget({ file, text }: Source): Generator<Recognition> {
  for (const { 0: all, 1: exported, 2: configured, index } of text.matchAll(IDENTIFIER)) {
    const id = exported ?? configured ?? '';
    const end = index + all.length;
    yield installerPackage({ file, start: end - id.length, end }, 'winget', id);
  }
}

const IDENTIFIER =
  /"PackageIdentifier"\s{0,20}:\s{0,20}"([\w.+-]{1,200})|^[ \t]{0,80}-?[ \t]{0,20}id:[ \t]{1,20}["']?(\w[\w+-]{0,99}(?:\.[\w+-]{1,99}){1,8})(?=["']?[ \t]*\r?$)/gm;
