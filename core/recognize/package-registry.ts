import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { channelAt, isAddress, withoutCredentials } from './channel.js';
import { textRecognizer } from './text-recognizer.js';
import { unresolved } from './unread.js';

/**
 * Registries that package managers are set to: vendors have their own for what is bought. Of credentials nothing is read.
 * https://docs.npmjs.com/cli/configuring-npm/npmrc, https://learn.microsoft.com/nuget/reference/nuget-config-file,
 * https://pip.pypa.io/en/stable/topics/configuration/, https://yarnpkg.com/configuration/yarnrc
 */
export const packageRegistry = textRecognizer({
  id: 'package-registry',
  title: 'registries in .npmrc, .yarnrc.yml, nuget.config, pip.conf and auth.json of Composer',
  url: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
  endings: /^(?:npmrc|yml|config|conf|ini|json)$/,
  looksAt: (file) => (patternFor(baseName(file)) ? 'yes' : 'no'),
  *read(source): Generator<Recognition> {
    const pattern = patternFor(baseName(source.file));
    if (pattern) for (const match of source.text.matchAll(pattern)) yield registry(source, match);
  },
});

/** The last group of each is the address. */
const PATTERNS: readonly (readonly [name: RegExp, address: RegExp])[] = [
  [/^\.npmrc$/, /^[^\S\n]{0,20}(?:@[\w.-]{1,200}:)?registry[^\S\n]{0,20}=[^\S\n]{0,20}["']?([^\s"']{1,2000})/gm],
  [/^\.yarnrc\.yml$/, /^[^\S\n]{0,40}["']?npmRegistryServer["']?:[^\S\n]{0,20}["']?([^\s"']{1,2000})/gm],
  [/^nuget\.config$/i, /<add\s(?=[^<>]{0,500}key=)[^<>]{0,500}?value="(https?:[^"\n]{1,2000})"/g],
  [/^pip\.(?:conf|ini)$/, /^[^\S\n]{0,20}(?:extra-)?index-url[^\S\n]{0,20}=[^\S\n]{0,20}(\S{1,2000})/gm],
  [
    /^auth\.json$/,
    /"([a-z0-9-]{1,100}(?:\.[a-z0-9-]{1,100}){1,6})"\s{0,20}:\s{0,20}\{\s{0,100}"(?:username|password)"/g,
  ],
];

function patternFor(name: string): RegExp | undefined {
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1];
}

function registry({ file }: Source, { 0: all, 1: address = '', index }: RegExpExecArray): Recognition {
  const start = index + all.indexOf(address);
  const at = { file, start, end: start + address.length };
  if (/[${]/.test(address)) return unresolved(at, 'the registry', withoutCredentials(address));
  return channelAt(at, isAddress(address) ? address : `https://${address}`, 'registry');
}
