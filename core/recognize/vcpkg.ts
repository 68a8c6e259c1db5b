import { purl } from '../model/purl.js';
import type { Recognition, RecognizedComponent, Recognizer } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { parseJson } from '../text/json.js';
import { childOf, entriesOf, itemsOf, stringOf, type TextNode } from '../text/node.js';
import { spanIn } from '../text/spans.js';
import { textOf } from './bytes/text.js';
import { component } from './component.js';
import { isNamed } from './named.js';

/**
 * vcpkg's manifest: the ports a project builds with. Only `overrides` fix a version; "version>=" is a lower bound, and
 * the baseline is a commit elsewhere. https://learn.microsoft.com/vcpkg/reference/vcpkg-json
 */
export const vcpkg: Recognizer = {
  id: 'vcpkg',
  title: 'ports of vcpkg.json',
  url: 'https://learn.microsoft.com/vcpkg/reference/vcpkg-json',
  most: 1024 * 1024,
  startIsEnough: true,
  endings: /^json$/,
  looksAt: (file) => (isNamed(file, 'vcpkg.json') ? 'yes' : 'no'),
  *recognize({ file, bytes }): Generator<Recognition> {
    const source = { file, text: textOf(bytes) };
    const { root } = parseJson(source.text, { comments: true });
    const fixed = fixedVersions(root);
    yield* portsIn(childOf(root, 'dependencies'), source, fixed);
    for (const feature of entriesOf(childOf(root, 'features')))
      yield* portsIn(childOf(feature.value, 'dependencies'), source, fixed);
  },
};

function fixedVersions(root: TextNode | undefined): ReadonlyMap<string, string> {
  const versions = new Map<string, string>();
  for (const override of itemsOf(childOf(root, 'overrides'))) {
    const name = stringOf(childOf(override, 'name'));
    const version = VERSION_KEYS.map((key) => stringOf(childOf(override, key))).find((one) => one !== undefined);
    if (name !== undefined && version !== undefined) versions.set(name, version);
  }
  return versions;
}

const VERSION_KEYS = ['version', 'version-semver', 'version-date', 'version-string'];

function* portsIn(
  list: TextNode | undefined,
  source: Source,
  fixed: ReadonlyMap<string, string>,
): Generator<RecognizedComponent> {
  for (const item of itemsOf(list)) {
    const node = item.kind === 'map' ? childOf(item, 'name') : item;
    const name = stringOf(node);
    if (name === undefined || !PORT.test(name)) continue;
    const version = fixed.get(name);
    const least = stringOf(childOf(item, 'version>='));
    yield component({
      bundled: 'library',
      purl: purl({ type: 'vcpkg', name, ...(version === undefined ? {} : { version }) }),
      scope: childOf(item, 'host')?.kind === 'scalar' ? 'build' : 'runtime',
      at: spanIn(source, node),
      facts: version === undefined && least !== undefined ? [`at least version ${least}`] : [],
    });
  }
}

const PORT = /^[a-z0-9-]{1,100}$/;
