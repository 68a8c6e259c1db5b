import type { Source } from '../model/span.js';
import { parseYaml } from '../text/yaml.js';
import { type Form, nothing, type ReadForm, readForm } from './form.js';
import type { Origins } from './origins.js';
import { plain } from './plain.js';
import type { PolicyInput } from './schema.js';

/** One policy file in the right shape, knowing where each of its values was written. */
export interface PolicyDocument {
  readonly source: Source;
  readonly input: PolicyInput;
  readonly origins: Origins;
  /** 0 for the policy itself, 1 for what it extends, … */
  readonly distance: number;
  /** Its refusals hold against policies that extend it. */
  readonly binding: boolean;
}

export type ReadDocument = ReadForm<PolicyInput>;

const POLICY: Form<PolicyInput> = {
  name: 'policy',
  schema: async () => (await import('./schema.js')).policySchema,
};

/** Reads the text of a policy file. Never throws; what is wrong has its finding and no effect. */
export function readDocument(source: Source): Promise<ReadDocument> {
  return readForm(source, POLICY);
}

/** Reads a text of ours, which tests hold to the schema. */
export function readBuiltIn(text: string): ReadDocument {
  const { root } = parseYaml(text);
  const read = root && plain(root);
  return read ? { input: read.value as PolicyInput, origins: read.origins, findings: [] } : nothing();
}
