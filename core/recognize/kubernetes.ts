import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { environmentIn } from './environment-maps.js';
import { imageAt } from './image.js';
import { textRecognizer } from './text-recognizer.js';
import { malformed, unresolved, yamlDocuments } from './unread.js';

/**
 * Manifests of Kubernetes: the images of containers of any kind, wherever in a resource they stand, and the names of
 * variables that speak of a license. A YAML file without "apiVersion" and "kind" is none. Of templates of Helm only the
 * images are read that are written out; the others are in the chart's values. What Kustomize puts in their place is
 * read with its "images". All that a product installs is often one file, with definitions of resources of its own that have a megabyte and more.
 * https://kubernetes.io/docs/concepts/containers/images/
 */
export const kubernetes = textRecognizer({
  id: 'kubernetes',
  title: 'manifests of Kubernetes: images of containers',
  url: 'https://kubernetes.io/docs/concepts/containers/images/',
  endings: /^ya?ml$/,
  looksAt: (file) => (/\.ya?ml$/.test(file) && !OTHERS.test(file) ? 'yes' : 'no'),
  words: ['apiVersion:'],
  most: 4 * 1024 * 1024,
  isOfKind: (text) => MANIFEST.test(text) && IMAGES.test(text),
  *read(source, hash): Generator<Recognition> {
    if (source.text.includes('{{')) yield* template(source);
    else
      for (const root of yield* yamlDocuments(source))
        if (stringOf(childOf(root, 'kind')) !== undefined) yield* containers(source, root, hash);
  },
});

/** Files that have their own recognizers, and locks, which are long. */
const OTHERS =
  /(?:^|\/)(?:\.[^/]*|[^/]*compose[^/]*|pnpm-lock|values[^/]*|action|mkdocs)\.ya?ml$|(?:^|\/)\.(?:github|gitea|forgejo|circleci)\//;
const MANIFEST = /^apiVersion:\s/m;
const IMAGES = /^[ \t-]*(?:image|images|newName|newTag|"image"|env):/m;

function* containers(source: Source, root: TextNode, hash: (text: string) => string): Generator<Recognition> {
  for (const node of nodesIn(root)) {
    const { key, value } = node;
    if (CONTAINERS.has(key))
      for (const container of itemsOf(value)) {
        yield* image(source, childOf(container, 'image'));
        yield* environmentIn(source, childOf(container, 'env'), hash);
      }
    else if (key === 'images') for (const one of itemsOf(value)) yield* replaced(source, one);
    else if (key === 'image' && value.kind === 'map') yield* image(source, childOf(value, 'reference'));
  }
}

const CONTAINERS: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers']);

/** Every entry, outermost first; what aliases repeat is bounded by the reader of YAML. */
function* nodesIn(root: TextNode): Generator<{ readonly key: string; readonly value: TextNode }> {
  const open: TextNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const entries = entriesOf(node);
    yield* entries;
    for (const { value } of entries.toReversed()) open.push(value);
    for (const item of itemsOf(node).toReversed()) open.push(item);
  }
}

function* image(source: Source, node: TextNode | undefined): Generator<Recognition> {
  const text = stringOf(node);
  if (text === undefined || text === '') return;
  const at = spanWithin(source, node, text, 0, text.length);
  yield text.includes('$') ? unresolved(at, 'the image', text) : imageAt(at, text, 'runtime');
}

/** Kustomize: "newName" and "newTag" in the place of "name". https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/ */
function* replaced(source: Source, one: TextNode): Generator<Recognition> {
  const newName = childOf(one, 'newName');
  const node = newName ?? childOf(one, 'name');
  const name = stringOf(node);
  const tagNode = childOf(one, 'digest') ?? childOf(one, 'newTag');
  if (name === undefined || (!newName && !tagNode)) return;
  const tag =
    tagNode?.kind === 'scalar' ? source.text.slice(tagNode.start, tagNode.end).replace(/^["']|["']$/g, '') : '';
  const at = spanWithin(source, node, name, 0, name.length);
  yield imageAt(at, tag === '' ? name : `${name}${tag.startsWith('sha256:') ? '@' : ':'}${tag}`, 'runtime');
}

/** What is written out in a template, a line each. */
function* template({ file, text }: Source): Generator<Recognition> {
  for (const { 0: line, 1: quote = '', 2: written = '', index } of text.matchAll(TEMPLATE_IMAGE)) {
    if (written.includes('{{')) continue;
    const start = index + line.lastIndexOf(quote + written) + quote.length;
    const at = { file, start, end: start + written.length };
    yield written.includes('$') ? malformed(at, 'this image has a "$" in it') : imageAt(at, written, 'runtime');
  }
}

const TEMPLATE_IMAGE = /^[ \t-]*image:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(?:#[^\n]*)?\r?$/gm;
