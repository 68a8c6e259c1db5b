import type { Fact, Manifest, Override, Reader, Requirement } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import type { Scope } from '../model/scope.js';
import type { Source, Spanned } from '../model/span.js';
import { parseJson } from '../text/json.js';
import {
  childOf,
  entriesOf,
  itemsOf,
  keySpan,
  type MapEntry,
  type MapNode,
  spanOf,
  stringOf,
  type TextNode,
} from '../text/node.js';
import { licenseStatement } from './license-statement.js';
import { duplicateKey, malformed, problemsOf, quoted } from './malformed.js';
import { packageJsonOverrides } from './npm-overrides.js';
import { classifySpec } from './npm-spec.js';
import { isTrue, npmWants } from './npm-wants.js';

/**
 * npm's package.json, as npm, yarn, pnpm and bun read it: what a project asks for, and its own license.
 *
 * It pins nothing: versions are the lock's business. Where a value has the wrong type, that value is left out with a
 * finding and the rest is read. https://docs.npmjs.com/cli/configuring-npm/package-json
 */
export const packageJson: Reader = {
  id: 'package-json',
  names: ['package.json'],
  title: 'package.json of npm, yarn, pnpm and bun: dependencies, workspaces, overrides, own license',
  url: 'https://docs.npmjs.com/cli/configuring-npm/package-json',
  *read(source): Generator<Fact> {
    const parsed = parseJson(source.text);
    yield* problemsOf(source, parsed, 'JSON');
    if (parsed.root?.kind === 'map') {
      yield* mistakesIn(source, parsed.root);
      yield manifestOf(source, parsed.root);
    } else if (parsed.root) yield malformed(source.file, parsed.root, 'a package.json holds one object');
  },
};

function manifestOf(source: Source, root: MapNode): Manifest {
  const name = textOf(source, childOf(root, 'name'));
  const version = textOf(source, childOf(root, 'version'));
  const license = licenseStatement(source, childOf(root, 'license') ?? childOf(root, 'licenses'));
  return {
    kind: 'manifest',
    file: source.file,
    ecosystem: 'npm',
    ...(name ? { name } : {}),
    ...(version ? { version } : {}),
    ...(license ? { license } : {}),
    workspaces: [...workspacesIn(source, root)],
    requirements: requirementsIn(source, root),
    overrides: [...overridesIn(source, root)],
  };
}

function requirementsIn(source: Source, root: MapNode): readonly Requirement[] {
  const bundled = bundledIn(root);
  const requirements = npmWants(root.entries, true, (line, scope) => {
    const spec = textOf(source, line.value);
    return spec && requirement(source, line, spec, scope, bundled(line.key, scope));
  });
  return requirements.filter((requirement) => requirement !== undefined);
}

function requirement(
  source: Source,
  line: MapEntry,
  spec: Spanned<string>,
  scope: Scope,
  bundled: boolean,
): Requirement {
  const { source: from, target } = classifySpec(spec.value);
  return {
    name: line.key,
    ...(target === undefined || target === line.key ? {} : { target }),
    spec,
    at: keySpan(source.file, line),
    scope,
    source: from,
    bundled,
  };
}

/** `bundleDependencies`, or `bundledDependencies`: a list of names, or true for all that is needed at run time. */
function bundledIn(root: MapNode): (name: string, scope: Scope) => boolean {
  const value = childOf(root, 'bundleDependencies') ?? childOf(root, 'bundledDependencies');
  if (isTrue(value)) return (_, scope) => scope === 'runtime' || scope === 'optional';
  const names = new Set(itemsOf(value).map(stringOf));
  return (name, scope) => scope !== 'development' && names.has(name);
}

/** A list of globs, or an object that has one under `packages`. */
function* workspacesIn(source: Source, root: MapNode): Generator<Spanned<string>> {
  const value = childOf(root, 'workspaces');
  for (const item of itemsOf(value?.kind === 'map' ? childOf(value, 'packages') : value)) {
    const pattern = textOf(source, item);
    if (pattern) yield pattern;
  }
}

function* overridesIn(source: Source, root: MapNode): Generator<Override> {
  for (const { path, value } of packageJsonOverrides(root)) {
    const spec = textOf(source, value);
    if (spec) yield { path, spec };
  }
}

function textOf(source: Source, node: TextNode | undefined): Spanned<string> | undefined {
  const value = stringOf(node);
  return node === undefined || value === undefined ? undefined : { value, span: spanOf(source.file, node) };
}

const STRINGS = new Set(['name', 'version']);
const MAPS_OF_STRINGS = new Set([
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'resolutions',
]);
const READ = new Set([...STRINGS, ...MAPS_OF_STRINGS, 'license', 'workspaces', 'overrides', 'peerDependenciesMeta']);

/** Wrong types and doubled keys in the parts that are read. */
function* mistakesIn(source: Source, root: MapNode): Generator<Finding> {
  yield* duplicatesIn(source, root.entries, (key) => READ.has(key));
  for (const { key, value } of root.entries) {
    if (STRINGS.has(key) && stringOf(value) === undefined) yield wrong(source, value, key, 'a string');
    if (key === 'workspaces') yield* mistakesInWorkspaces(source, value);
    if (key === 'overrides' && value.kind !== 'map') yield wrong(source, value, key, 'an object');
    if (!MAPS_OF_STRINGS.has(key)) continue;
    if (value.kind !== 'map') yield wrong(source, value, key, 'an object');
    yield* duplicatesIn(source, entriesOf(value), () => true);
    for (const entry of entriesOf(value))
      if (stringOf(entry.value) === undefined) yield wrong(source, entry.value, entry.key, 'a string');
  }
}

function* mistakesInWorkspaces(source: Source, value: TextNode): Generator<Finding> {
  const list = value.kind === 'map' ? childOf(value, 'packages') : value;
  if (list !== undefined && list.kind !== 'list') yield wrong(source, list, 'workspaces', 'a list of strings');
  for (const item of itemsOf(list))
    if (stringOf(item) === undefined) yield wrong(source, item, 'workspaces', 'a list of strings');
}

function wrong({ file }: Source, node: TextNode, key: string, type: string): Finding {
  return malformed(file, node, `the value of ${quoted(key)} is not ${type}`);
}

function* duplicatesIn(
  { file }: Source,
  entries: readonly MapEntry[],
  matters: (key: string) => boolean,
): Generator<Finding> {
  const seen = new Set<string>();
  for (const { key, keyStart, keyEnd } of entries) {
    if (seen.has(key) && matters(key)) yield duplicateKey(file, { start: keyStart, end: keyEnd }, key);
    seen.add(key);
  }
}
