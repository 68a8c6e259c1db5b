import * as z from 'zod';
import { organizationSchema, usageSchema } from './facts/schema.js';
import { registerSchema } from './register/schema.js';

/** JSON Schemas (draft 2020-12) of the files that are read here, by the paths at which editors find them. */
export function entitlementSchemas(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  return new Map([
    ['schema/entitlements.schema.json', titled('entitlements.yaml', registerSchema)],
    ['schema/organization.schema.json', titled('organization.yaml', organizationSchema)],
    ['schema/usage.schema.json', titled('usage.yaml', usageSchema)],
  ]);
}

function titled(title: string, schema: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { reused: 'ref' });
  return { $schema, title, ...rest };
}
