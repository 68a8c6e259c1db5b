import { z } from 'zod';
import { reportShape } from '../core/report/json-schema.js';

/** The JSON Schema (draft 2020-12) of the JSON report. */
export function reportSchema(): { readonly path: string; readonly text: string } {
  const schema = z.toJSONSchema(reportShape, { io: 'input' });
  return { path: 'schema/report.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` };
}
