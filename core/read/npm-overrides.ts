import { childOf, entriesOf, type MapNode, type TextNode } from '../text/node.js';

/** A version that is forced on a place of the dependency tree. */
export interface NpmOverride {
  /** Package names from the outermost in, each with its "@range" where it has one. */
  readonly path: readonly string[];
  readonly value: TextNode;
}

/** All overrides of a package.json: npm's and bun's `overrides`, yarn's `resolutions`, pnpm's `pnpm.overrides`. */
export function* packageJsonOverrides(root: MapNode): Generator<NpmOverride> {
  yield* npmOverrides(childOf(root, 'overrides'), []);
  for (const { key, value } of entriesOf(childOf(root, 'resolutions'))) yield { path: resolutionPath(key), value };
  for (const { key, value } of entriesOf(childOf(childOf(root, 'pnpm'), 'overrides')))
    yield { path: pnpmOverridePath(key), value };
}

/**
 * npm nests: `{ "a": { ".": "1", "b": "2" } }` forces a to 1, and b below a to 2. Nesting is bounded by the parser.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#overrides
 */
function* npmOverrides(node: TextNode | undefined, above: readonly string[]): Generator<NpmOverride> {
  for (const { key, value } of entriesOf(node)) {
    const path = key === '.' ? above : [...above, key];
    if (value.kind === 'map') yield* npmOverrides(value, path);
    else if (path.length > 0) yield { path, value };
  }
}

/**
 * yarn writes a path: "a/b", "a/ ** /b" (any depth), each name with its scope and perhaps "@range".
 * https://classic.yarnpkg.com/docs/selective-version-resolutions
 */
function resolutionPath(glob: string): readonly string[] {
  const path: string[] = [];
  let scope = '';
  for (const segment of glob.split('/')) {
    if (scope === '' && segment.startsWith('@') && !segment.includes('@', 1)) scope = `${segment}/`;
    else if (segment !== '**' && segment !== '*') {
      path.push(scope + segment);
      scope = '';
    }
  }
  return path;
}

/**
 * pnpm parts names with ">", which a range may hold too: it parts only after a name or a finished range.
 * https://pnpm.io/settings#overrides
 */
function pnpmOverridePath(selector: string): readonly string[] {
  return selector.split(/(?<=[^ |@])>/).map((part) => part.trim());
}
