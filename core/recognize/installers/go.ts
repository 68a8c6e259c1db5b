import { golangPurl } from '../go/purl.js';
import { type Installer, options } from './installer.js';

/**
 * "go install example.org/module/cmd/program@v1.2.3": without "@" it is built from the module that the command stands in, and is
 * none of others. https://go.dev/ref/mod#go-install
 */
export const GO: Installer = {
  verbs: ['install', 'get'],
  withValue: options(
    '-ldflags -tags -mod -modfile -gcflags -asmflags -buildmode -o -p -C -toolexec -exec -overlay -pgo -pkgdir',
  ),
  sign: /@/,
  isNothingAlone: true,
  wanted(word) {
    const [, path, wish] = PACKAGE.exec(word) ?? [];
    if (path === undefined) return undefined;
    return wish === undefined ? { name: moduleOf(path) } : { name: moduleOf(path), wish };
  },
  exact: (wish) => /^(v\d+\.\d+\.\d+(?:[-+][\w.+-]*)?)$/.exec(wish)?.[1],
  purl: golangPurl,
};

const PACKAGE = /^((?:[\w-]+\.)+[a-z]+(?:\/[\w.~-]+)*)(?:@([\w.+~-]+))?$/i;

/**
 * The module that a package most likely lies in, for only a registry knows:
 *
 * 1. up to the part that is a major version
 * 2. of a host of repositories, the repository
 * 3. up to "cmd", where programs lie by convention
 */
function moduleOf(path: string): string {
  const [versioned] = /^.*?\/v\d+(?=\/|$)/.exec(path) ?? [];
  const [repository] = REPOSITORY.exec(path) ?? [];
  return versioned ?? repository ?? path.replace(/\/cmd(?:\/.*)?$/, '');
}

const REPOSITORY = /^(?:(?:github|gitlab)\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+|^golang\.org\/x\/[^/]+/;
