import type { Fact, Manifest, Reader, Requirement } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import type { Source, Span } from '../model/span.js';
import { childOf, itemsOf, type ScalarNode, stringOf, type TextNode } from '../text/node.js';
import { keyIn, spanIn, spanWithin } from '../text/spans.js';
import { parseYaml } from '../text/yaml.js';
import { condaSpec } from './conda-spec.js';
import { malformed, problemsOf, quoted } from './malformed.js';
import { pipFact } from './pip-fact.js';

/**
 * conda's environment.yml: packages of conda, and in a section of its own those that pip installs.
 *
 * Where there is one channel, packages come from it; of several nobody says which. An environment that conda wrote down names a build
 * of each, and with them all there is. https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 */
export const condaEnvironment: Reader = {
  id: 'conda-environment',
  names: ['environment.yml', 'environment.yaml'],
  title: 'environment.yml of conda: packages of conda and pip, channels',
  url: 'https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html#creating-an-environment-file-manually',
  *read(source): Generator<Fact> {
    const parsed = parseYaml(source.text);
    yield* problemsOf(source, parsed, 'YAML');
    const { root } = parsed;
    const dependencies = childOf(root, 'dependencies');
    if (dependencies && dependencies.kind !== 'list' && !isNull(dependencies))
      yield malformed(source.file, spanIn(source, dependencies), '"dependencies" is not a list');
    const channels = itemsOf(childOf(root, 'channels')).map(stringOf);
    const found: Found[] = [];
    for (const item of itemsOf(dependencies))
      found.push(...foundIn(source, item, channels.length === 1 ? channels[0] : undefined));
    for (const { finding } of found) if (finding) yield finding;
    const lines = found.flatMap((line) => (line.requirement ? [{ ...line, requirement: line.requirement }] : []));
    yield manifestOf(source, lines);
  },
};

/** What came of one line. */
interface Found {
  readonly requirement?: Requirement;
  readonly finding?: Finding;
  /** It is one build of one version. */
  readonly isBuild?: boolean;
}

function* foundIn(source: Source, item: TextNode, channel: string | undefined): Generator<Found> {
  if (item.kind === 'scalar' && typeof item.value === 'string') yield fromConda(source, item, item.value, channel);
  else if (item.kind !== 'map')
    yield { finding: malformed(source.file, spanIn(source, item), 'this names no package') };
  else
    for (const entry of item.entries) {
      if (entry.key !== 'pip')
        yield { finding: malformed(source.file, keyIn(source, entry), `${quoted(entry.key)} installs nothing`) };
      else for (const line of itemsOf(entry.value)) yield fromPip(source, line);
    }
}

function fromConda(source: Source, item: ScalarNode, text: string, channel: string | undefined): Found {
  const spec = condaSpec(text, channel);
  if (!spec) return { finding: malformed(source.file, spanIn(source, item), `${quoted(text)} is no package of conda`) };
  const { name, nameStart, wish, asked, hasBuild } = spec;
  const end = text.trimEnd().length;
  return {
    isBuild: hasBuild,
    requirement: {
      name,
      spec: { value: wish, span: spanWithin(source, item, text, end - wish.length, end) },
      at: spanWithin(source, item, text, nameStart, nameStart + name.length),
      scope: 'runtime',
      source: 'registry',
      bundled: false,
      asked,
    },
  };
}

function fromPip(source: Source, item: TextNode): Found {
  const text = stringOf(item);
  if (text === undefined) return { finding: malformed(source.file, spanIn(source, item), 'this names no package') };
  const read = pipFact(source.file, { text, start: 0 }, 'runtime');
  if (!read) return {};
  const placed = (span: Span): Span => spanWithin(source, item, text, span.start, span.end);
  if ('kind' in read) return { finding: { ...read, at: placed(read.at) } };
  const spec = { value: read.spec.value, span: placed(read.spec.span) };
  return { isBuild: read.asked?.version !== undefined, requirement: { ...read, at: placed(read.at), spec } };
}

/** Its name is left out: an environment is no package that others could mean by it. */
function manifestOf({ file }: Source, lines: readonly (Found & { readonly requirement: Requirement })[]): Manifest {
  const builds = lines.filter(({ requirement }) => requirement.asked?.purl.startsWith('pkg:conda/'));
  const complete = builds.length > 0 && lines.every(({ isBuild }) => isBuild);
  return {
    kind: 'manifest',
    file,
    ecosystem: 'conda',
    workspaces: [],
    requirements: lines.map(({ requirement }) => requirement),
    overrides: [],
    ...(complete ? { complete } : {}),
  };
}

function isNull(node: TextNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
