import { baseName } from '../model/file-path.js';
import { npmPurl } from '../model/purl.js';
import type { Recognition } from '../model/recognized.js';
import { parseJson } from '../text/json.js';
import { childOf, entriesOf, stringOf } from '../text/node.js';
import { spanWithin } from '../text/spans.js';
import { textRecognizer } from './text-recognizer.js';
import { toolAt } from './tool.js';

/**
 * Node.js and package managers that Volta sets up, in package.json; what is wrong with that file its reader says.
 * https://docs.volta.sh/advanced/workspaces
 */
export const volta = textRecognizer({
  id: 'volta',
  title: 'package.json: Node.js and package managers that Volta sets up',
  url: 'https://docs.volta.sh/advanced/workspaces',
  endings: /^json$/,
  looksAt: (file) => (baseName(file) === 'package.json' ? 'yes' : 'no'),
  words: ['"volta"'],
  isOfKind: (text) => text.includes('"volta"'),
  *read(source): Generator<Recognition> {
    const { root } = parseJson(source.text);
    for (const { key, value } of entriesOf(childOf(root, 'volta'))) {
      const version = stringOf(value);
      if (version === undefined || key === 'extends') continue;
      const tool = toolAt(spanWithin(source, value, version, 0, version.length), key, version);
      yield key === 'node' ? tool : { ...tool, purl: npmPurl(key, version) };
    }
  },
});
