/** A person as a commit names them. */
export interface Signature {
  readonly name: string;
  readonly email: string;
}

/** UTF-16 units; what is beyond is not read. */
const LONGEST = 1_048_576;
const LINE = /^([^<#]*)<([^>]*)>(?:([^<#]*)<([^>]*)>)?\s*(?:#.*)?$/;

/**
 * Who somebody is by a `.mailmap`: the address that stands for all that they commit with. Without a line for them their own,
 * in small letters. https://git-scm.com/docs/gitmailmap
 */
export function mailmap(text: string): (signature: Signature) => string {
  const byNameAndEmail = new Map<string, string>();
  const byEmail = new Map<string, string>();
  for (const line of text.slice(0, LONGEST).split(/\r?\n/)) {
    const [, , proper = '', name = '', email] = LINE.exec(line) ?? [];
    const address = proper.trim().toLowerCase();
    if (address === '' || email === undefined) continue;
    const committed = email.trim().toLowerCase();
    if (name.trim() === '') byEmail.set(committed, address);
    else byNameAndEmail.set(keyOf(name, committed), address);
  }
  return ({ name, email }) => {
    const own = email.trim().toLowerCase();
    return byNameAndEmail.get(keyOf(name, own)) ?? byEmail.get(own) ?? (own === '' ? name.trim().toLowerCase() : own);
  };
}

function keyOf(name: string, email: string): string {
  return `${name.trim().toLowerCase()}\n${email}`;
}

/** Accounts that no person sits behind: what services and pipelines commit with. */
export function isBot({ name, email }: Signature): boolean {
  return (
    /\[bot\]/i.test(name) ||
    /\[bot\]@|^(?:bot|noreply|no-reply|ci|build|jenkins|actions?)@/i.test(email) ||
    /(?:^|[-_ ])(?:bot|ci|robot)$/i.test(name.trim()) ||
    BOTS.has(name.trim().toLowerCase())
  );
}

const BOTS: ReadonlySet<string> = new Set([
  ...['dependabot', 'dependabot-preview', 'renovate', 'renovatebot', 'greenkeeper', 'greenkeeperio', 'snyk', 'mergify'],
  ...[
    'github',
    'github actions',
    'github-actions',
    'gitlab',
    'jenkins',
    'travis',
    'semantic-release',
    'allcontributors',
  ],
  ...['pre-commit-ci', 'imgbot', 'codecov', 'web-flow', 'whitesource', 'mend', 'weblate', 'crowdin'],
]);
