import { POLICY_SCHEMA_PATH, policyJsonSchema } from '../core/config/json-schema.js';

/** The JSON Schema of licit.yaml, for editors. */
export function policySchema(): { readonly path: string; readonly text: string } {
  return { path: POLICY_SCHEMA_PATH, text: `${JSON.stringify(policyJsonSchema(), null, 2)}\n` };
}
