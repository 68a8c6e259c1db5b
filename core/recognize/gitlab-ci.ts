import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { expand } from './dockerfile-variables.js';
import { environmentIn, textOf } from './environment-maps.js';
import { imageAt } from './image.js';
import { textRecognizer } from './text-recognizer.js';
import { unresolved, yamlDocuments } from './unread.js';

/**
 * GitLab CI: the images of jobs and services, and the names of variables that speak of a license. Variables of the file
 * and of the job are put in; what comes from elsewhere is not known. What is included is not fetched.
 * https://docs.gitlab.com/ci/yaml/
 */
export const gitlabCi = textRecognizer({
  id: 'gitlab-ci',
  title: 'GitLab CI: images of jobs and services',
  url: 'https://docs.gitlab.com/ci/yaml/',
  endings: /^ya?ml$/,
  looksAt: (file) => (NAME.test(file) ? 'yes' : 'no'),
  *read(source, hash): Generator<Recognition> {
    for (const root of yield* yamlDocuments(source)) {
      const shared = variablesOf(source, root);
      yield* environmentIn(source, childOf(root, 'variables'), hash);
      yield* imagesOf(source, root, shared);
      for (const { key, value } of entriesOf(root)) {
        if (value.kind !== 'map' || NO_JOB.has(key)) continue;
        yield* environmentIn(source, childOf(value, 'variables'), hash);
        yield* imagesOf(source, value, new Map([...shared, ...variablesOf(source, value)]));
      }
    }
  },
});

const NAME = /(?:^|\/)(?:[^/]*\.)?gitlab-ci\.ya?ml$/;
const NO_JOB: ReadonlySet<string> = new Set(['variables', 'image', 'include', 'workflow', 'spec', 'stages', 'cache']);

function variablesOf(source: Source, of: TextNode): ReadonlyMap<string, string | undefined> {
  return new Map(
    entriesOf(childOf(of, 'variables')).map(({ key, value }) => [
      key,
      textOf(source, value.kind === 'map' ? childOf(value, 'value') : value),
    ]),
  );
}

function* imagesOf(
  source: Source,
  of: TextNode,
  values: ReadonlyMap<string, string | undefined>,
): Generator<Recognition> {
  for (const node of [childOf(of, 'image'), ...itemsOf(childOf(of, 'services'))]) {
    const name = node?.kind === 'map' ? childOf(node, 'name') : node;
    const text = stringOf(name);
    if (text === undefined || text === '') continue;
    const at = spanWithin(source, name, text, 0, text.length);
    const image = text.includes('$[[') ? undefined : expand(text, values);
    yield image === undefined ? unresolved(at, 'the image', text) : imageAt(at, image, 'tool');
  }
}
