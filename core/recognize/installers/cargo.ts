import { purl } from '../../model/purl.js';
import { type Installer, options } from './installer.js';

/** Cargo: a version of three numbers is that one, anything less is a wish. https://doc.rust-lang.org/cargo/commands/cargo-install.html */
export const CARGO: Installer = {
  verbs: ['install', 'binstall'],
  withValue: options(
    '--version --vers --git --branch --tag --rev --path --registry --index --root -F --features --profile -j --jobs --target --target-dir --bin --example --color --config -Z --message-format',
  ),
  version: options('--version --vers'),
  elsewhere: options('--git --path'),
  sign: /@/,
  wanted(word) {
    const [, name, wish] = /^([A-Za-z][\w-]*)(?:@(.+))?$/s.exec(word) ?? [];
    if (name === undefined) return undefined;
    return wish === undefined ? { name } : { name, wish };
  },
  exact: (wish) => /^=?\s*(\d+\.\d+\.\d+(?:[-+][\w.+-]*)?)$/.exec(wish)?.[1],
  purl: (name, version) => purl({ type: 'cargo', name, ...(version === undefined ? {} : { version }) }),
};
