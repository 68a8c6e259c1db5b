import * as z from 'zod';

type Schema = z.core.$ZodType;

/** The part of a schema that judges what lies at this path (keys, and places in lists); undefined for a path it does not have. */
function schemaAt(whole: Schema, path: readonly PropertyKey[]): Schema | undefined {
  let at: Schema | undefined = whole;
  for (const part of path) at = at && stepInto(bare(at), part);
  return at;
}

/** The keys a mapping at this path may have; empty where there is no mapping. */
export function keysAt(whole: Schema, path: readonly PropertyKey[]): readonly string[] {
  const schema = schemaAt(whole, path);
  const inner = schema && bare(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The words a value at this path may be; empty where any text will do. */
export function wordsAt(whole: Schema, path: readonly PropertyKey[]): readonly string[] {
  const schema = schemaAt(whole, path);
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodBoolean) return ['true', 'false'];
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** What the schema says of a key, for people. */
export function descriptionAt(whole: Schema, path: readonly PropertyKey[]): string | undefined {
  const schema = schemaAt(whole, path);
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
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return typeof part === 'number' ? schema.element : undefined;
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => stepInto(option, part)).find((found) => found);
  return undefined;
}
