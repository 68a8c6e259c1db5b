import { npmPurl } from '../../model/purl.js';
import { type Installer, options } from './installer.js';

const VALUES =
  '--prefix --registry --tag --cache --omit --include --save-prefix --loglevel --userconfig --otp --scope --before --cpu --os --libc --location --install-strategy --cwd --modules-folder --cache-folder --network-timeout --network-concurrency --mutex --backend';

/** npm: "name@1.2.3", "@scope/name@^1", "alias@npm:name@1". https://docs.npmjs.com/cli/commands/npm-install */
export const NPM: Installer = {
  verbs: ['install', 'i', 'in', 'ins', 'inst', 'insta', 'instal', 'isnt', 'isnta', 'isntal', 'isntall', 'add'],
  withValue: options(`${VALUES} -C -w --workspace`),
  sign: /(?!^)@/,
  wanted(word) {
    const [, name, wish] = SPEC.exec(word) ?? [];
    if (name === undefined || ARCHIVE.test(word)) return undefined;
    if (wish === undefined || wish === '') return { name };
    if (wish.startsWith('npm:')) return NPM.wanted(wish.slice('npm:'.length));
    return /[:/]/.test(wish) ? undefined : { name, wish };
  },
  exact: (wish) => /^[=v]{0,2}(\d+\.\d+\.\d+(?:[-+][\w.+-]*)?)$/.exec(wish)?.[1],
  purl: npmPurl,
};

/** https://pnpm.io/cli/add */
export const PNPM: Installer = {
  ...NPM,
  verbs: ['add', 'install', 'i'],
  withValue: options(`${VALUES} -C --dir -F --filter`),
};

/** https://classic.yarnpkg.com/docs/cli/add, https://bun.com/docs/pm/cli/add */
export const YARN: Installer = { ...NPM, verbs: ['add', 'global add'], withValue: options(VALUES) };
export const BUN: Installer = { ...NPM, verbs: ['add', 'a', 'install', 'i'], withValue: options(VALUES) };

const SPEC = /^((?:@[\w.~-]+\/)?[A-Za-z0-9_][\w.~-]*)(?:@(.*))?$/s;
const ARCHIVE = /\.(?:tgz|tar|tar\.gz)$/;
