import { nameOf } from '../../catalogue/patterns/names.js';
import { addItem, type YamlItem } from '../../config/yaml-add.js';
import { yamlScalar } from '../../config/yaml-edit.js';
import type { FilePath } from '../../model/file-path.js';
import type { Edit, Fix } from '../../model/finding.js';
import type { Source } from '../../model/span.js';
import { parseYaml } from '../../text/yaml.js';
import { metricsIn } from '../reconcile/metrics.js';
import type { ProductUse } from '../reconcile/use.js';

/** Where a register is begun that is not there yet. */
const REGISTER = 'entitlements.yaml' as FilePath;

/**
 * The edit that begins the row of a right in this tree's register, or begins the register. What only a person knows is left
 * empty, which is a mistake until it is filled in.
 */
export function attachFixes({ match: { row } }: ProductUse, register: Source | undefined): readonly Fix[] {
  const [metric] = metricsIn(row.metric);
  const item = [
    ['id', '""'],
    ['product', yamlScalar(row.id)],
    ['kind', '""'],
    ['metric', metric ?? '""'],
    ['quantity', '""'],
    ['evidence', '[]'],
  ] as const;
  const added = adding(register, ['entitlements'], item);
  return added ? [{ title: `Record a right to ${row.name}, to fill in`, edits: [added] }] : [];
}

/** The edit that has this tree's register approve of a registry that passes on what vendors give out. */
export function approveFixes(registry: string, register: Source | undefined): readonly Fix[] {
  const name = nameOf('registry', registry);
  const added = adding(register, ['approved_sources'], yamlScalar(name));
  return added ? [{ title: `Approve of ${name}, which passes on what vendors give out`, edits: [added] }] : [];
}

/** Into the register, or into one that is begun. */
function adding(register: Source | undefined, path: readonly string[], item: YamlItem): Edit | undefined {
  const source = register ?? { file: REGISTER, text: 'schema: entitlement-register/1' };
  const edit = addItem(source, parseYaml(source.text).root, path, item);
  if (!edit || register) return edit;
  return { span: { file: REGISTER, start: 0, end: 0 }, text: `${source.text}${edit.text}\n` };
}
