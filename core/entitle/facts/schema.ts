import * as z from 'zod';
import { FACTS, type FactType } from '../../model/condition.js';
import { METRICS, type Metric } from '../../model/entitlement.js';

const text = z.string().min(1);
const day = text.meta({ format: 'date' });

/** The facts of one group by their names behind the point. */
function groupOf(group: string) {
  const facts = [...FACTS].filter(([fact]) => fact.startsWith(`${group}.`));
  return z.strictObject(
    Object.fromEntries(facts.map(([fact, type]) => [fact.slice(group.length + 1), factOf(type).optional()])),
  );
}

function factOf(type: FactType) {
  const value = plainValue(type);
  const stated = z.strictObject({
    value,
    as_of: day.optional().describe('The day it was right.'),
    valid_until: day.optional().describe('The last day it is to be relied on.'),
    source: text.optional().describe('Who or what says so.'),
  });
  return z.union([...(value instanceof z.ZodUnion ? value.options : [value]), stated]).describe(wordsFor(type));
}

function plainValue(type: FactType) {
  if ('yes' in type) return z.boolean();
  if ('amount' in type) return z.number().min(0);
  return type.values ? z.enum(type.values as [string, ...string[]]) : z.union([text, z.array(text)]);
}

function wordsFor(type: FactType): string {
  if ('yes' in type) return `Whether ${type.yes}.`;
  if ('word' in type) return `${capital(type.word)}.`;
  return type.unit === undefined ? `How many ${type.amount}.` : `${capital(type.amount)} in ${type.unit}.`;
}

function capital(words: string): string {
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(/,$/, '');
}

const standing = z.strictObject({
  active: z.int().min(0).describe('How many are at work.'),
  cold: z.int().min(0).optional().describe('How many stand by and are turned off.'),
  warm: z.int().min(0).optional().describe('How many stand by and run.'),
});

/** Of one product, or of everything in the repository. */
const uses = {
  ack: groupOf('ack').optional().describe('What is kept or accepted of what the vendor asks for.'),
  deploy: groupOf('deploy').optional().describe('How much of it runs.'),
  host: groupOf('host').optional().describe('What it runs in.'),
  use: groupOf('use').optional().describe('What is done with it.'),
};

/** What `organization.yaml` may hold. */
export const organizationSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of this file.'),
    schema: z.literal('organization/1').optional().describe('The form of this file.'),
    org: groupOf('org')
      .extend({
        consolidated: z
          .boolean()
          .optional()
          .describe(
            'Whether figures are those of the whole group; without it: yes. Where they are not, they decide nothing.',
          ),
      })
      .optional()
      .describe('Facts about the organization that terms ask for.'),
  })
  .describe('Facts about the organization.');

/** What `usage.yaml` may hold. */
export const usageSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of this file.'),
    schema: z.literal('usage/1').optional().describe('The form of this file.'),
    repository: text.optional().describe('The name of this repository, as rights have it: git.example/web/shop.'),
    unit: text.optional().describe('The unit of the organization that it belongs to.'),
    hosts: z.array(text).min(1).optional().describe('All hosts that it runs on, or is served from: shop.example.cn.'),
    ...uses,
    project: groupOf('project').optional().describe('What this project is.'),
    repo: groupOf('repo').optional().describe('Whose this repository is.'),
    products: z
      .record(z.string(), z.strictObject({ ...uses, project: groupOf('project').optional() }))
      .optional()
      .describe('What is different for one product, by its id in the catalogue.'),
    consumption: z
      .record(
        z.string(),
        z.strictObject(
          Object.fromEntries(
            Object.entries(METRICS).map(([metric, words]) => [
              metric,
              z
                .union([z.int().min(0), standing])
                .optional()
                .describe(`How many ${words} use it; of copies also how many of them stand by.`),
            ]),
          ) as { readonly [M in Metric]: z.ZodOptional<z.ZodUnion<readonly [z.ZodInt, typeof standing]>> },
        ),
      )
      .optional()
      .describe('How much of a product is in use, by its id in the catalogue and what is counted.'),
    releases: z.record(z.string(), day).optional().describe('The days on which versions came out, by package URL.'),
  })
  .describe('How software is used in this repository.');

export type OrganizationInput = z.infer<typeof organizationSchema>;
export type UsageInput = z.infer<typeof usageSchema>;
