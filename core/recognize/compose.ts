import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { childOf, entriesOf, stringOf } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { expand } from './dockerfile-variables.js';
import { environmentIn } from './environment-maps.js';
import { imageAt } from './image.js';
import { textRecognizer } from './text-recognizer.js';
import { unresolved, yamlDocuments } from './unread.js';

/**
 * Compose files: the images of services, and the names of variables that speak of a license. A variable in an image is
 * known where the file has a default for it: "${TAG:-7}". A service that is built has its image from a Dockerfile.
 * https://github.com/compose-spec/compose-spec/blob/main/spec.md
 */
export const compose = textRecognizer({
  id: 'compose',
  title: 'Compose files: images of services',
  url: 'https://github.com/compose-spec/compose-spec/blob/main/spec.md',
  endings: /^ya?ml$/,
  looksAt: (file) => (NAME.test(baseName(file)) ? 'yes' : 'no'),
  *read(source, hash): Generator<Recognition> {
    const [root] = yield* yamlDocuments(source);
    for (const { value: service } of entriesOf(childOf(root, 'services'))) {
      const node = childOf(service, 'image');
      const text = stringOf(node);
      if (text !== undefined && !childOf(service, 'build')) {
        const at = spanWithin(source, node, text, 0, text.length);
        const image = expand(text, NONE);
        yield image === undefined ? unresolved(at, 'the image', text) : imageAt(at, image, 'runtime');
      }
      yield* environmentIn(source, childOf(service, 'environment'), hash);
      yield* environmentIn(source, childOf(childOf(service, 'build'), 'args'), hash);
    }
  },
});

/** "docker-compose.yml", "compose.override.yaml", "docker-compose.dev.yml". */
const NAME = /^(?:docker-|podman-)?compose(?:[.-][^/]*)?\.ya?ml$/i;
const NONE: ReadonlyMap<string, string> = new Map();
