import type { Fact, Reader } from '../model/facts.js';
import { finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { childOf, type MapNode, spanOf } from '../text/node.js';
import { parseYaml, writtenScalar } from '../text/yaml.js';
import { malformed, problemsOf } from './malformed.js';
import { YarnBerryGraph } from './yarn-berry-graph.js';

/**
 * The lock of yarn 2 and later: YAML, an entry for each package with the descriptors it answers as its key. Our own
 * projects are among them, with their dependencies of all kinds in one list. Versions: 4 is yarn 2; 5 and 6 yarn 3; 7
 * to 10 yarn 4; they differ in how descriptors are written, and all ways are read. Left out: `checksum`, which is of
 * yarn's own zip files. https://yarnpkg.com/advanced/lexicon https://yarnpkg.com/features/security
 */
export function* readBerry(source: Source, reader: Reader['id']): Generator<Fact> {
  const parsed = parseYaml(source.text);
  yield* problemsOf(source, parsed, 'YAML');
  if (parsed.root?.kind !== 'map') {
    if (parsed.root) yield malformed(source.file, parsed.root, 'a yarn.lock holds one map');
    return;
  }
  const version = versionOf(source, parsed.root);
  if (version === undefined || !VERSION.test(version)) {
    yield unsupported(source, parsed.root);
    return;
  }
  const graph = new YarnBerryGraph(source, parsed.root);
  const importers = graph.importers();
  const packages = graph.packages();
  yield* graph.findings;
  const pins = graph.pins();
  yield {
    kind: 'lock',
    file: source.file,
    ecosystem: 'npm',
    reader,
    formatVersion: version,
    importers,
    packages,
    pins,
  };
}

const VERSION = /^(?:[4-9]|10)$/;

function versionOf({ text }: Source, root: MapNode): string | undefined {
  const node = childOf(childOf(root, '__metadata'), 'version');
  return node?.kind === 'scalar' ? writtenScalar(text, node) : undefined;
}

function unsupported({ file }: Source, root: MapNode) {
  const metadata = childOf(root, '__metadata');
  return finding({
    code: 'read/unsupported-version',
    severity: 'error',
    message: 'this is not lock version 4 to 10 of yarn',
    at: spanOf(file, childOf(metadata, 'version') ?? metadata ?? { start: root.start, end: root.start }),
    help: 'write it anew with yarn 2, 3 or 4: yarn install --mode=update-lockfile',
  });
}
