import { type Purl, purl } from '../../model/purl.js';

/**
 * The purl of a Git repository at a commit or tag: of its host where there is a type for it, else generic with the URL.
 * https://github.com/package-url/purl-spec/blob/main/purl-specification.md
 */
export function repositoryPurl(url: string, version?: string, name?: string): Purl {
  const found = HOSTED.exec(url);
  const at = version === undefined ? {} : { version };
  if (found) {
    const [, host = '', owner = '', repository = ''] = found;
    const type = host.toLowerCase() === 'github.com' ? 'github' : 'bitbucket';
    return purl({ type, namespace: owner.toLowerCase(), name: repository.toLowerCase(), ...at });
  }
  const last = url.replace(/(?:\.git)?\/*$/, '').slice(-200);
  const called = name ?? last.slice(last.search(/[^/:\\]*$/));
  return purl({
    type: 'generic',
    name: called || 'repository',
    ...at,
    qualifiers: new Map([['vcs_url', `git+${url}`]]),
  });
}

const HOSTED =
  /^(?:(?:https?|git|ssh|git\+https):\/\/(?:[\w.-]{1,40}@)?|git@)(github\.com|bitbucket\.org)[/:]([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?\/?$/i;
