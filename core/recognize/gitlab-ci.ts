import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { expand } from './dockerfile-variables.js';
import { environmentIn, textOf } from './environment-maps.js';
import { GITLAB_FILE, included } from './gitlab-include.js';
import { imageAt } from './image.js';
import { installedPackages } from './installed-packages.js';
import { textRecognizer } from './text-recognizer.js';
import { unresolved, yamlDocuments } from './unread.js';
import { yamlScript } from './yaml-script.js';

/**
 * GitLab CI: what is included of others, the images of jobs and services, the packages that scripts install, and the names
 * of variables that speak of a license. Variables of the file and of the job are put in; what comes from elsewhere is not
 * known. What is included is not fetched. https://docs.gitlab.com/ci/yaml/
 */
export const gitlabCi = textRecognizer({
  id: 'gitlab-ci',
  title: 'GitLab CI: includes, images of jobs and services, installed packages',
  url: 'https://docs.gitlab.com/ci/yaml/',
  endings: /^ya?ml$/,
  looksAt: (file) => (GITLAB_FILE.test(file) ? 'yes' : 'no'),
  *read(source, hash): Generator<Recognition> {
    for (const root of yield* yamlDocuments(source)) {
      const shared = variablesOf(source, root);
      yield* included(source, root, (text) => filledIn(text, shared));
      yield* environmentIn(source, childOf(root, 'variables'), hash);
      yield* jobIn(source, root, shared);
      for (const { key, value } of entriesOf(root)) {
        if (value.kind !== 'map' || NO_JOB.has(key)) continue;
        yield* environmentIn(source, childOf(value, 'variables'), hash);
        yield* jobIn(source, value, new Map([...shared, ...variablesOf(source, value)]));
      }
    }
  },
});

const NO_JOB: ReadonlySet<string> = new Set(['variables', 'image', 'include', 'workflow', 'spec', 'stages', 'cache']);

type Values = ReadonlyMap<string, string | undefined>;

/** Inputs of what includes a file are not known in it. */
function filledIn(text: string, values: Values): string | undefined {
  return text.includes('$[[') ? undefined : expand(text, values);
}

function variablesOf(source: Source, of: TextNode): Values {
  return new Map(
    entriesOf(childOf(of, 'variables')).map(({ key, value }) => [
      key,
      textOf(source, value.kind === 'map' ? childOf(value, 'value') : value),
    ]),
  );
}

function* jobIn(source: Source, of: TextNode, values: Values): Generator<Recognition> {
  for (const node of [childOf(of, 'image'), ...itemsOf(childOf(of, 'services'))]) {
    const name = node?.kind === 'map' ? childOf(node, 'name') : node;
    const text = stringOf(name);
    if (text === undefined || text === '') continue;
    const at = spanWithin(source, name, text, 0, text.length);
    const image = filledIn(text, values);
    yield image === undefined ? unresolved(at, 'the image', text) : imageAt(at, image, 'tool');
  }
  for (const name of SCRIPTS) yield* installedIn(source, childOf(of, name), values, 0);
}

const SCRIPTS = ['before_script', 'script', 'after_script'];

/** Lists may hold lists, as anchors leave them. */
function* installedIn(
  source: Source,
  node: TextNode | undefined,
  values: Values,
  depth: number,
): Generator<Recognition> {
  if (depth > DEEPEST) return;
  for (const item of itemsOf(node)) yield* installedIn(source, item, values, depth + 1);
  const script = yamlScript(source, node);
  if (script)
    yield* installedPackages(script.text, script.start, {
      source,
      scope: 'tool',
      expand: (word) => filledIn(word, values),
    });
}

/** GitLab's own limit. */
const DEEPEST = 10;
