import type { Finding } from '../model/finding.js';
import { finding } from '../model/finding.js';
import { type PurlParts, purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';
import type { Source, Span } from '../model/span.js';
import { childOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanIn, spanWithin } from '../text/spans.js';
import { quoted } from '../text/words.js';
import { isAddress, withoutCredentials } from './channel.js';
import { component } from './component.js';
import type { Expand } from './dockerfile-variables.js';
import { malformed, unresolved } from './unread.js';

/** Files that hold jobs of GitLab, by their names and the folders that its own projects keep them in. */
export const GITLAB_FILE =
  /(?:^|\/)(?:[^/]*\.)?gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab(?:-ci)?\/(?:[^/]+\/){0,8}[^/]+\.ya?ml$/;

/**
 * What a pipeline of GitLab includes of others: templates, components, files of projects and of addresses, each with the
 * version that it names. Its own files are read where they lie, if they are called like such.
 * https://docs.gitlab.com/ci/yaml/#include
 */
export function* included(source: Source, root: TextNode, expand: Expand): Generator<RecognizedComponent | Finding> {
  const node = childOf(root, 'include');
  for (const one of node?.kind === 'list' ? itemsOf(node) : node ? [node] : []) yield* includedBy(source, one, expand);
}

function* includedBy(source: Source, node: TextNode, expand: Expand): Generator<RecognizedComponent | Finding> {
  for (const kind of KINDS) {
    const of = kind === 'plain' ? node : childOf(node, kind);
    const written = stringOf(of);
    if (of === undefined || written === undefined) continue;
    const at = spanWithin(source, of, written, 0, written.length);
    const ref = childOf(node, 'ref');
    const text = expand(written.replace(OWN_HOST, ''));
    if (text === undefined) yield unresolved(at, 'what is included by', withoutCredentials(written));
    else yield* READ[kind](text, at, ref && { text: stringOf(ref), at: spanIn(source, ref) }, expand);
    return;
  }
  yield malformed(spanIn(source, node), 'this includes nothing that is known');
}

const KINDS = ['component', 'project', 'template', 'remote', 'local', 'plain'] as const;
/** The server that it runs on: a component's address starts with it. */
const OWN_HOST = /^\$\{?CI_SERVER_(?:FQDN|HOST)\}?\//;

interface Ref {
  readonly text: string | undefined;
  readonly at: Span;
}
type Reading = (
  text: string,
  at: Span,
  ref: Ref | undefined,
  expand: Expand,
) => Iterable<RecognizedComponent | Finding>;

const READ: Readonly<Record<(typeof KINDS)[number], Reading>> = {
  *component(text, at) {
    const [, host, path = '', name, version] = COMPONENT.exec(text) ?? [];
    if (name === undefined || version === undefined)
      yield malformed(at, `${quoted(text)} is no component: host/project/name@version is expected`);
    else
      yield project(at, path, host, isMoving(version) ? undefined : version, [
        `its component ${name}`,
        ...moving(version),
      ]);
  },
  *project(text, at, ref, expand) {
    const version = ref?.text === undefined ? undefined : expand(ref.text);
    if (ref && version === undefined) yield unresolved(ref.at, 'the version of what is included by', ref.text ?? '');
    const facts = ref ? [] : ['no version is named, so it is what its default branch holds'];
    yield project(at, text, undefined, version, facts);
  },
  *template(text, at) {
    yield project(at, 'gitlab-org/gitlab', 'gitlab.com', undefined, [`its template ${text}, as the server has it`]);
  },
  *remote(text, at) {
    if (!isAddress(text)) yield malformed(at, `${quoted(text)} is no address`);
    else {
      const url = withoutCredentials(text);
      const name = url.slice(url.lastIndexOf('/') + 1) || 'unnamed';
      yield ofOthers(at, { type: 'generic', name, qualifiers: new Map([['download_url', url]]) }, []);
    }
  },
  *local(text, at) {
    const path = text.replace(/^\//, '');
    if (!GITLAB_FILE.test(path)) yield unread(at, text);
  },
  *plain(text, at, ref, expand) {
    yield* (isAddress(text) ? READ.remote : READ.local)(text, at, ref, expand);
  },
};

/** "gitlab.com/group/project/name@1.0"; the host is left out where it is the server's own. */
const COMPONENT = /^(?:([\w-]+(?:\.[\w-]+)+(?::\d+)?)\/)?((?:[\w.+-]+\/)+)([\w.-]+)@([\w.~/+-]+)$/;

function isMoving(version: string): boolean {
  return version.startsWith('~') || !/^v?\d+\.\d+\.\d+|^[0-9a-f]{40}$/.test(version);
}

function moving(version: string): readonly string[] {
  return isMoving(version) ? [`any version ${version} may be taken`] : [];
}

/** A project of GitLab: on its public server, on another, or on the one that the pipeline runs on. */
function project(
  at: Span,
  path: string,
  host: string | undefined,
  version: string | undefined,
  facts: readonly string[],
): RecognizedComponent {
  const parts = path.replace(/^\/+|\/+$/g, '').split('/');
  const isElsewhere = host !== undefined && host !== 'gitlab.com';
  return ofOthers(
    at,
    {
      type: 'gitlab',
      ...(parts.length > 1 ? { namespace: parts.slice(0, -1).join('/') } : {}),
      name: parts.at(-1) ?? path,
      ...(version === undefined ? {} : { version }),
      ...(isElsewhere ? { qualifiers: new Map([['repository_url', host]]) } : {}),
    },
    facts,
  );
}

function ofOthers(at: Span, parts: PurlParts, facts: readonly string[]): RecognizedComponent {
  return component({ bundled: 'action', purl: purl(parts), scope: 'tool', at, facts });
}

function unread(at: Span, text: string): Finding {
  return finding({
    code: 'read/skipped',
    severity: 'warning',
    message: `${quoted(text)} is included, and its name does not tell that it holds jobs, so they were not looked at`,
    at,
    help: 'keep it below .gitlab/, or let its name end in .gitlab-ci.yml',
  });
}
