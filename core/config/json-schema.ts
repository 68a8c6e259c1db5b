import * as z from 'zod';
import { policySchema } from './schema.js';

/** Where editors that know nothing of Licit find the schema. */
export const POLICY_SCHEMA_PATH = 'schema/licit.schema.json';

/** The JSON Schema of licit.yaml (draft 2020-12), with the words editors show. https://json-schema.org/draft/2020-12 */
export function policyJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(policySchema);
  return { $schema, title: 'licit.yaml', ...rest };
}
