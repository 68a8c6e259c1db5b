import * as z from 'zod';
import { DETECTION_KINDS, TERM_CLASSES, type TermClass } from '../../model/catalogue.js';
import { SCHEMES } from '../versions/index.js';
import { CATALOGUE_FORM } from './read.js';

/** Where editors find the schema of a catalogue of one's own. */
export const CATALOGUE_SCHEMA_PATH = 'schema/catalogue.schema.json';

const text = z.string().min(1);
const day = text.meta({ format: 'date' });
const classes = Object.keys(TERM_CLASSES) as [TermClass, ...TermClass[]];
const schemes = Object.keys(SCHEMES) as [string, ...string[]];
const kinds = Object.keys(DETECTION_KINDS).join('|');

const opens = z.strictObject({
  after: text.meta({ pattern: '^P[1-9]\\d?Y$' }).describe('Years after a version came out: P4Y.'),
  to: text.describe('The license it turns into, an SPDX expression.'),
  at_latest: day.optional().describe('The day on which it turns open if not before.'),
});

const terms = z.strictObject({
  versions: text.describe('A range: "*", ">=2 <3 || >=5", with "& released<2026-09-30" behind it if need be.'),
  selector: text.optional().describe('What else decides: version=, name=, namespace=, image=, input.NAME=, env.NAME=.'),
  license: text.describe('An SPDX expression; LicenseRef-… where the list has no id, NONE where nothing is granted.'),
  class: z.enum(classes).describe('What it comes to.'),
  free_if: z
    .array(text)
    .optional()
    .describe('What makes it free of charge: alternatives, each of facts joined by "&".'),
  opens: opens.optional().describe('When a version turns open.'),
  note: text.optional().describe('What else to know.'),
});

const row = z.strictObject({
  id: text.meta({ pattern: '^[a-z0-9][a-z0-9.-]{0,79}$' }).describe('A name for it that stays the same.'),
  override: z.boolean().optional().describe('true: changes the row of this id, field by field.'),
  name: text.optional().describe('What people call it.'),
  publisher: text.optional().describe('Who offers it.'),
  category: text.optional().describe('What it is listed under.'),
  detect: z
    .array(text.meta({ pattern: `^(${kinds}):`, examples: ['purl:pkg:npm/@acme/kit', 'image:acme/server'] }))
    .min(1)
    .max(200)
    .optional()
    .describe('What it is known by: "kind:pattern".'),
  scheme: z.enum(schemes).optional().describe('How versions are read where no ecosystem says so.'),
  terms: z.array(terms).min(1).max(50).optional().describe('Its terms by version, what is narrower first.'),
  metric: text.optional().describe('What is counted where it is bought.'),
  evidence: z
    .array(text)
    .optional()
    .describe('What shows a purchase, a claim or a trial: "env:ACME_KEY = commercial".'),
  verified: z
    .enum(['doc', 'memory'])
    .optional()
    .describe('doc: its terms were read, and may stop somebody. memory: they warn.'),
  unverified: text.optional().describe('What nobody has checked of a row that was read.'),
  sources: z.array(text).optional().describe('Where it was read.'),
  notes: text.optional().describe('What else to know.'),
});

const catalogue = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of this file.'),
    schema: z.literal(CATALOGUE_FORM).describe('The form of this file.'),
    date: day.optional().describe('The day on which it was right.'),
    rows: z.array(row).max(10_000).describe('Products.'),
  })
  .describe('Commercial and conditional software that Licit does not know, or that is different here.');

/**
 * The JSON Schema of a catalogue (draft 2020-12), for editors: its shape and words. What a text in it may be, a range or a
 * condition, is checked where it is read. https://json-schema.org/draft/2020-12
 */
export function catalogueJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(catalogue);
  return { $schema, title: 'catalogue.yaml', ...rest };
}
