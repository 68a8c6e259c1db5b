import * as z from 'zod';
import { policySchema } from './schema.js';

type Schema = z.core.$ZodType;

/** The part of the schema that judges what lies at this path (keys, and places in lists); undefined for a path no policy has. */
function schemaAt(path: readonly PropertyKey[]): Schema | undefined {
  let at: Schema | undefined = policySchema;
  for (const part of path) at = at && stepInto(bare(at), part);
  return at;
}

/** The keys a mapping at this path may have; empty where there is no mapping. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const schema = schemaAt(path);
  const inner = schema && bare(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The words a value at this path may be; empty where any text will do. */
export function wordsAt(path: readonly PropertyKey[]): readonly string[] {
  const schema = schemaAt(path);
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodBoolean) return ['true', 'false'];
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** What the schema says of a key, for people. */
export function descriptionAt(path: readonly PropertyKey[]): string | undefined {
  const schema = schemaAt(path);
  return schema instanceof z.ZodType ? schema.description : undefined;
}

function bare(schema: Schema): Schema {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

function stepInto(schema: Schema, part: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, Schema>> = schema.shape;
    return Object.hasOwn(shape, part) ? shape[String(part)] : undefined;
  }
  if (schema instanceof z.ZodArray) return typeof part === 'number' ? schema.element : undefined;
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => stepInto(option, part)).find((found) => found);
  return undefined;
}
