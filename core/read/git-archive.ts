/**
 * The commit that an archive of a code host holds, as a git URL: package managers download these instead of cloning.
 * Undefined for any other URL.
 */
export function gitOfArchive(url: string): string | undefined {
  for (const [pattern, host] of HOSTS) {
    const [, repository, commit] = pattern.exec(url) ?? [];
    if (repository !== undefined) return `git+https://${host}/${repository.replace(/%2f/i, '/')}.git#${commit}`;
  }
  return undefined;
}

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/^https:\/\/codeload\.github\.com\/([^/]+\/[^/]+)\/(?:legacy\.)?(?:tar\.gz|zip)\/([^?#]+)/i, 'github.com'],
  [/^https:\/\/github\.com\/([^/]+\/[^/]+)\/archive\/([^/?#]+?)\.tar\.gz$/i, 'github.com'],
  [/^https:\/\/bitbucket\.org\/([^/]+\/[^/]+)\/get\/([^/?#]+?)\.tar\.gz/i, 'bitbucket.org'],
  [
    /^https:\/\/gitlab\.com\/api\/v4\/projects\/([^/]+)\/repository\/archive\.tar\.gz\?(?:ref|sha)=([^&#]+)/i,
    'gitlab.com',
  ],
  [
    /^https:\/\/gitlab\.com\/([^/]+\/[^/]+)\/(?:-\/)?(?:repository\/)?archive\.tar\.gz\?(?:ref|sha)=([^&#]+)/i,
    'gitlab.com',
  ],
];
