import { purl } from '../../model/purl.js';
import { type Installer, options } from './installer.js';

/** RubyGems: "name", "name:1.2", "-v 1.2" for all of them. https://guides.rubygems.org/command-reference/#gem-install */
export const GEM: Installer = {
  verbs: ['install', 'i'],
  withValue: options(
    '-v --version -i --install-dir -n --bindir -s --source --platform -P --trust-policy -g --file -p --http-proxy -B --bulk-threshold --build-root --document --without',
  ),
  version: options('-v --version'),
  sign: /:/,
  wanted(word) {
    const [, name, wish] = /^([A-Za-z0-9][\w.-]*)(?::(.+))?$/s.exec(word) ?? [];
    if (name === undefined || name.endsWith('.gem')) return undefined;
    return wish === undefined ? { name } : { name, wish };
  },
  exact: (wish) => /^=?\s*(\d+(?:\.\w+)*)$/.exec(wish)?.[1],
  purl: (name, version) => purl({ type: 'gem', name, ...(version === undefined ? {} : { version }) }),
};
