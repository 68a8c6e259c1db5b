import { CATALOGUE_SCHEMA_PATH, catalogueJsonSchema } from '../core/catalogue/file/json-schema.js';

/** The JSON Schema of a catalogue of one's own, for editors. */
export function catalogueSchema(): { readonly path: string; readonly text: string } {
  return { path: CATALOGUE_SCHEMA_PATH, text: `${JSON.stringify(catalogueJsonSchema(), null, 2)}\n` };
}
