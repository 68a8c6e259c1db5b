import type { Fact, Reader } from '../model/facts.js';
import type { Spanned } from '../model/span.js';
import { childOf, itemsOf, spanOf } from '../text/node.js';
import { parseYaml } from '../text/yaml.js';
import { malformed, problemsOf } from './malformed.js';

/**
 * Which folders are projects of a pnpm workspace. Settings, catalogs and overrides stand here too, but what came of them
 * is in the lock. https://pnpm.io/pnpm-workspace_yaml
 */
export const pnpmWorkspace: Reader = {
  id: 'pnpm-workspace',
  names: ['pnpm-workspace.yaml'],
  title: 'pnpm-workspace.yaml: the folders of a workspace',
  url: 'https://pnpm.io/pnpm-workspace_yaml',
  *read(source): Generator<Fact> {
    const { file } = source;
    const parsed = parseYaml(source.text);
    yield* problemsOf(source, parsed, 'YAML');
    const packages = childOf(parsed.root, 'packages');
    const patterns: Spanned<string>[] = [];
    for (const item of itemsOf(packages)) {
      if (item.kind === 'scalar' && typeof item.value === 'string')
        patterns.push({ value: item.value, span: spanOf(file, item) });
      else yield malformed(file, item, 'a folder of the workspace is not named by a string');
    }
    if (packages && packages.kind !== 'list' && !(packages.kind === 'scalar' && packages.value === null))
      yield malformed(file, packages, '"packages" is not a list');
    yield { kind: 'workspace-root', file, patterns };
  },
};
