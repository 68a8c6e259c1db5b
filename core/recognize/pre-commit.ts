import { baseName } from '../model/file-path.js';
import { type PurlParts, purl } from '../model/purl.js';
import type { Recognition, RecognizedComponent } from '../model/recognized.js';
import type { Source, Span } from '../model/span.js';
import { childOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanIn, spanWithin } from '../text/spans.js';
import { withoutCredentials } from './channel.js';
import { textOf } from './environment-maps.js';
import { imageAt } from './image.js';
import { textRecognizer } from './text-recognizer.js';
import { malformed, yamlDocuments } from './unread.js';

/**
 * Hooks of pre-commit: the repositories they come from, what is installed besides if it is pinned ("name==1.0" of Python,
 * "name@1.0" of npm), and the images of hooks that are containers. https://pre-commit.com/#pre-commit-configyaml---repos
 */
export const preCommit = textRecognizer({
  id: 'pre-commit',
  title: 'hooks of pre-commit, and what they install besides',
  url: 'https://pre-commit.com/#pre-commit-configyaml---repos',
  endings: /^ya?ml$/,
  looksAt: (file) => (NAME.test(baseName(file)) ? 'yes' : 'no'),
  *read(source): Generator<Recognition> {
    const [root] = yield* yamlDocuments(source);
    for (const repository of itemsOf(childOf(root, 'repos'))) {
      yield* hooksFrom(source, repository);
      for (const hook of itemsOf(childOf(repository, 'hooks'))) {
        yield* container(source, hook);
        for (const item of itemsOf(childOf(hook, 'additional_dependencies'))) yield* besides(source, item);
      }
    }
  },
});

const NAME = /^\.pre-commit-config\.ya?ml$/;
/** Words in the place of a repository for what is none. */
const NONE: ReadonlySet<string> = new Set(['local', 'meta', 'builtin']);

function* hooksFrom(source: Source, repository: TextNode): Generator<Recognition> {
  const node = childOf(repository, 'repo');
  const url = stringOf(node);
  if (url === undefined) {
    yield malformed(spanIn(source, repository), 'these hooks have no repository');
    return;
  }
  if (NONE.has(url)) return;
  const rev = childOf(repository, 'rev') ?? childOf(repository, 'sha');
  const version = textOf(source, rev);
  if (version === undefined)
    yield malformed(spanIn(source, node), 'these hooks have no rev: which they are is not known');
  const parts = repositoryParts(url);
  const at = version === undefined ? spanIn(source, node) : spanWithin(source, rev, version, 0, version.length);
  yield bundled('hook', at, { ...parts, ...(version === undefined ? {} : { version }) });
}

function repositoryParts(written: string): PurlParts {
  const url = withoutCredentials(written);
  const [, owner, name] = GITHUB.exec(url) ?? [];
  if (owner !== undefined && name !== undefined)
    return { type: 'github', namespace: owner.toLowerCase(), name: name.toLowerCase() };
  const last = url
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split(/[/:]/)
    .at(-1);
  return { type: 'generic', name: last || 'repository', qualifiers: new Map([['vcs_url', `git+${url}`]]) };
}

const GITHUB = /^(?:(?:https?|git|ssh):\/\/(?:git@)?|git@)github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/i;

function* container(source: Source, hook: TextNode): Generator<Recognition> {
  const node = childOf(hook, 'entry');
  const entry = stringOf(childOf(hook, 'language')) === 'docker_image' ? stringOf(node) : undefined;
  if (entry === undefined) return;
  const image = firstArgument(entry);
  if (!image) yield malformed(spanIn(source, node), 'this hook has no image');
  else yield imageAt(spanWithin(source, node, entry, image.index, image.index + image[0].length), image[0], 'tool');
}

/** Options of `docker run` may stand before the image. https://docs.docker.com/reference/cli/docker/container/run/ */
function firstArgument(entry: string): RegExpExecArray | undefined {
  let isValue = false;
  for (const word of entry.matchAll(/\S+/g)) {
    if (isValue) isValue = false;
    else if (word[0].startsWith('-')) isValue = !SWITCH.test(word[0]);
    else return word;
  }
  return undefined;
}

/** What takes no value, or has it behind "=". */
const SWITCH =
  /=|^-[ditP]+$|^--(?:detach|init|interactive|no-healthcheck|oom-kill-disable|privileged|publish-all|quiet|read-only|rm|sig-proxy|tty)$/;

function* besides(source: Source, item: TextNode): Generator<Recognition> {
  const text = stringOf(item);
  if (text === undefined || text.length > LONGEST) return;
  const at = spanWithin(source, item, text, 0, text.length);
  const [, python, pinned] = PYTHON.exec(text) ?? [];
  if (python !== undefined && pinned !== undefined)
    yield bundled('library', at, { type: 'pypi', name: python.toLowerCase().replace(/[._]+/g, '-'), version: pinned });
  const [, scope, name, version] = NPM.exec(text) ?? [];
  if (name !== undefined && version !== undefined)
    yield bundled('library', at, { type: 'npm', ...(scope === undefined ? {} : { namespace: scope }), name, version });
}

const LONGEST = 300;
const PYTHON = /^([A-Za-z0-9][\w.-]*)(?:\[[\w.,-]*\])?==([\w.!+-]+)$/;
const NPM = /^(?:(@[\w.-]+)\/)?([a-z0-9][\w.-]*)@(\d[\w.+-]*)$/;

function bundled(kind: 'hook' | 'library', at: Span, parts: PurlParts): RecognizedComponent {
  return {
    kind: 'component',
    bundled: kind,
    purl: purl(parts),
    scope: 'tool',
    at,
    declared: [],
    texts: [],
    known: [],
    facts: [],
  };
}
