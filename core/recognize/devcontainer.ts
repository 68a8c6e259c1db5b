import type { Recognition } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { parseJson } from '../text/json.js';
import { childOf, entriesOf, stringOf, type TextNode } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { featureOf } from './devcontainer-feature.js';
import { extensionsIn } from './editor-extension.js';
import { environmentIn } from './environment-maps.js';
import { imageAt } from './image.js';
import { installedPackages } from './installed-packages.js';
import { textRecognizer } from './text-recognizer.js';
import { problemsOf, unresolved } from './unread.js';

/**
 * Containers to develop in: their image, the features that are added with the tools they set up, extensions of the
 * editor, packages that their commands install, and variables that speak of a license.
 * https://containers.dev/implementors/json_reference/
 */
export const devcontainer = textRecognizer({
  id: 'devcontainer',
  title: 'devcontainer.json: image, features, extensions',
  url: 'https://containers.dev/implementors/json_reference/',
  endings: /^json$/,
  looksAt: (file) => (NAME.test(file) ? 'yes' : 'no'),
  *read(source, hash): Generator<Recognition> {
    const parsed = parseJson(source.text, { comments: true });
    yield* problemsOf(source, parsed, 'JSON');
    const { root } = parsed;
    yield* image(source, childOf(root, 'image'));
    for (const entry of entriesOf(childOf(root, 'features'))) {
      const feature = featureOf(source, entry);
      if (feature) yield feature;
    }
    const editor = childOf(childOf(root, 'customizations'), 'vscode');
    for (const list of [childOf(root, 'extensions'), childOf(editor, 'extensions')])
      yield* extensionsIn(source, list, 'development');
    for (const name of ['containerEnv', 'remoteEnv']) yield* environmentIn(source, childOf(root, name), hash);
    for (const name of COMMANDS) yield* commands(source, childOf(root, name));
  },
});

const NAME = /(?:^|\/)\.devcontainer\/(?:[^/]+\/)?devcontainer\.json$|(?:^|\/)\.?devcontainer\.json$/;
const COMMANDS = ['onCreateCommand', 'updateContentCommand', 'postCreateCommand', 'postStartCommand'];

function* image(source: Source, node: TextNode | undefined): Generator<Recognition> {
  const text = stringOf(node);
  if (text === undefined) return;
  const at = spanWithin(source, node, text, 0, text.length);
  yield text.includes('$') ? unresolved(at, 'the image', text) : imageAt(at, text, 'development');
}

/** A text, or several with their names; those in lists of arguments are seldom used to install. */
function* commands(source: Source, node: TextNode | undefined): Generator<Recognition> {
  for (const one of node?.kind === 'map' ? node.entries.map(({ value }) => value) : [node]) {
    if (stringOf(one) === undefined || !one) continue;
    yield* installedPackages(source.text.slice(one.start + 1, one.end - 1), one.start + 1, {
      source,
      scope: 'development',
      expand: (word) => (word.includes('$') ? undefined : word),
    });
  }
}
