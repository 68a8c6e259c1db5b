import { purl } from '../../model/purl.js';
import { type Installer, options } from './installer.js';

/**
 * pip, and pipx and uv, which take the same requirements, and uv "name@1.2" too. "==" pins, unless it ends in ".*";
 * markers say on which machines, and are left away. https://pip.pypa.io/en/stable/cli/pip_install/
 */
export const PIP: Installer = {
  verbs: ['install', 'pip install', 'tool install'],
  withValue: options(
    '-r --requirement -c --constraint -e --editable -t --target --platform --python-version --implementation --abi --root --prefix --src --upgrade-strategy -i --index-url --extra-index-url -f --find-links --no-binary --only-binary --progress-bar --trusted-host --cache-dir --proxy --retries --timeout --exists-action --cert --client-cert --log --global-option -C --config-settings --install-option --python -p --report --group --use-feature --use-deprecated --keyring-provider --root-user-action --index --default-index --exclude-newer --with --with-requirements --from --suffix --pip-args --overrides --build-constraints --resolution --link-mode',
  ),
  sign: /[=<>~!@]/,
  wanted(word) {
    const [, name, wish = ''] = REQUIREMENT.exec(word.replace(/@(?=\d[\w.]*$)/, '==')) ?? [];
    if (name === undefined || FILE.test(name)) return undefined;
    return wish === '' ? { name } : { name, wish: wish.trim() };
  },
  exact: (wish) => /^={2,3}\s*(\d[\w.!+-]*)$/.exec(wish)?.[1],
  purl: (name, version) =>
    purl({
      type: 'pypi',
      name: name.toLowerCase().replaceAll('_', '-'),
      ...(version === undefined ? {} : { version }),
    }),
};

const REQUIREMENT =
  /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(?:\[[\w\s.,-]*\])?\s*((?:[=~!<>][\w\s.,*!+=~<>-]*)?)(?:;.*)?$/s;
const FILE = /\.(?:txt|in|whl|zip|tar|gz|tgz|bz2|toml|cfg|lock)$/i;
