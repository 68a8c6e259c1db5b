import { addItem } from '../../config/yaml-add.js';
import { yamlScalar } from '../../config/yaml-edit.js';
import type { FilePath } from '../../model/file-path.js';
import type { Fix } from '../../model/finding.js';
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
  const source = register ?? { file: REGISTER, text: 'schema: entitlement-register/1' };
  const edit = addItem(source, parseYaml(source.text).root, ['entitlements'], item);
  if (!edit) return [];
  const begun = { span: { file: REGISTER, start: 0, end: 0 }, text: `${source.text}${edit.text}\n` };
  return [{ title: `Record a right to ${row.name}, to fill in`, edits: [register ? edit : begun] }];
}
