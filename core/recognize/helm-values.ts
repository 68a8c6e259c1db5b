import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { environmentIn, textOf } from './environment-maps.js';
import { imageAt } from './image.js';
import { textRecognizer } from './text-recognizer.js';
import { unresolved, yamlDocuments } from './unread.js';

/**
 * Values of Helm charts: wherever a map has a "repository" and stands under "image", or has a "tag" or "digest" besides,
 * it is an image, with its "registry"; a text under "image" is one too. A tag that is left empty is the chart's to say.
 * https://helm.sh/docs/chart_best_practices/values/
 */
export const helmValues = textRecognizer({
  id: 'helm-values',
  title: 'values of Helm charts: image.repository, image.tag and their like',
  url: 'https://helm.sh/docs/chart_best_practices/values/',
  endings: /^ya?ml$/,
  looksAt: (file) => (NAME.test(baseName(file)) ? 'yes' : 'no'),
  *read(source, hash): Generator<Recognition> {
    for (const root of yield* yamlDocuments(source)) yield* valuesIn(source, '', root, hash);
  },
});

const NAME = /^values(?:[._-][^/]*)?\.ya?ml$/;

function* valuesIn(
  source: Source,
  name: string,
  node: TextNode,
  hash: (text: string) => string,
): Generator<Recognition> {
  if (node.kind === 'scalar') {
    if (name === 'image' && node.value !== '') yield* image(source, node, '', '');
    return;
  }
  const repository = childOf(node, 'repository');
  if (repository && (/image$/i.test(name) || childOf(node, 'tag') || childOf(node, 'digest')))
    yield* image(source, repository, prefixOf(source, node), suffixOf(source, node));
  for (const { key, value } of entriesOf(node))
    if (ENVIRONMENT.test(key)) yield* environmentIn(source, value, hash);
    else yield* valuesIn(source, key, value, hash);
  for (const item of itemsOf(node)) yield* valuesIn(source, '', item, hash);
}

const ENVIRONMENT = /^(?:env|extraEnv|extraEnvVars|environment|envVars)$/;

function prefixOf(source: Source, node: TextNode): string {
  const registry = textOf(source, childOf(node, 'registry'));
  return registry ? `${registry}/` : '';
}

function suffixOf(source: Source, node: TextNode): string {
  const tag = textOf(source, childOf(node, 'tag'));
  const digest = textOf(source, childOf(node, 'digest')) ?? textOf(source, childOf(node, 'sha'));
  return `${tag ? `:${tag}` : ''}${digest?.startsWith('sha256:') ? `@${digest}` : ''}`;
}

function* image(source: Source, node: TextNode, prefix: string, suffix: string): Generator<Recognition> {
  const text = stringOf(node);
  if (text === undefined || text === '') return;
  const at = spanWithin(source, node, text, 0, text.length);
  const whole = prefix + text + suffix;
  yield /[${}]/.test(whole) ? unresolved(at, 'the image', whole) : imageAt(at, whole, 'runtime');
}
