import type { Recognition, Recognizer, Stated } from '../model/recognized.js';
import { childOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanIn } from '../text/spans.js';
import { parseYaml } from '../text/yaml.js';
import { textOf } from './bytes/text.js';
import { component, genericPurl } from './component.js';
import { isNamed } from './named.js';

/**
 * What Mozilla writes beside vendored sources: origin with name, URL, release and license.
 * https://firefox-source-docs.mozilla.org/mozbuild/vendor/index.html
 */
export const mozYaml: Recognizer = {
  id: 'moz-yaml',
  title: "vendored sources with Mozilla's moz.yaml",
  url: 'https://firefox-source-docs.mozilla.org/mozbuild/vendor/index.html',
  most: 64 * 1024,
  startIsEnough: true,
  endings: /^yaml$/,
  looksAt: (file) => (isNamed(file, 'moz.yaml') ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const text = textOf(bytes);
    const origin = childOf(parseYaml(text).root, 'origin');
    const name = childOf(origin, 'name');
    const called = stringOf(name);
    if (called === undefined || called === '') return;
    const source = { file, text };
    const stated = (node: TextNode): Stated | undefined => {
      const license = stringOf(node);
      return license === undefined ? undefined : { text: license, at: spanIn(source, node) };
    };
    const license = childOf(origin, 'license');
    const licenses = license?.kind === 'list' ? itemsOf(license) : license ? [license] : [];
    // "release" is written for people: "v1.2.3 (2023-01-02T…)".
    const release = /^(?:(?:commit|tag|version|release) )?([\w.+-]{1,100})/.exec(
      stringOf(childOf(origin, 'release')) ?? '',
    )?.[1];
    const url = stringOf(childOf(origin, 'url'));
    yield component({
      bundled: 'source',
      purl: genericPurl(called, release ?? stringOf(childOf(origin, 'revision'))),
      at: spanIn(source, name),
      declared: licenses.map(stated).filter((one) => one !== undefined),
      facts: url === undefined ? [] : [`comes from ${url}`],
    });
  },
};
