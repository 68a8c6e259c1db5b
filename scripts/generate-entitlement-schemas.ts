import { entitlementSchemas } from '../core/entitle/json-schema.js';

/** The JSON Schemas of entitlements.yaml, organization.yaml and usage.yaml, for editors. */
export function entitlementSchemaFiles(): readonly { readonly path: string; readonly text: string }[] {
  return [...entitlementSchemas()].map(([path, schema]) => ({ path, text: `${JSON.stringify(schema, null, 2)}\n` }));
}
