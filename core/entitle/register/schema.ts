import * as z from 'zod';
import {
  ENTITLEMENT_KINDS,
  type EntitlementKind,
  EVIDENCE_TYPES,
  METRICS,
  type Metric,
} from '../../model/entitlement.js';

const text = z.string().min(1);
const day = text.meta({ format: 'date' });
const subject = text.meta({ examples: ['npm.mui-x-pro', 'pkg:npm/@mui/x-*-pro', 'pkg:npm/mapbox-gl@<2'] });
const term = z.strictObject({
  start: day.optional().describe('The first day, as 2026-04-01.'),
  end: day.optional().describe('The last day, which still counts, as 2027-03-31.'),
});

const evidence = z.strictObject({
  type: z
    .enum(EVIDENCE_TYPES)
    .describe(
      'What it is. An authorization or certificate shows that the right was granted; the others that it was paid.',
    ),
  no: text.optional().describe('Its number; masked where it would be a key.'),
  file: text.optional().describe('Where it is kept, relative to this file.'),
  sha256: z
    .string()
    .meta({ pattern: '^[0-9a-fA-F]{64}$' })
    .optional()
    .describe('SHA-256 of the file, 64 hex digits, so that a change of it is seen.'),
  issued_by: text.optional().describe('Who issued it.'),
  date: day.optional().describe('The day it bears.'),
  amount: z.number().min(0).optional().describe('What was paid, in the currency of the register.'),
  verified_at: day.optional().describe('The day on which somebody compared it with what the vendor says.'),
  verified_by: text.optional().describe('Who did.'),
  method: text.optional().describe('How: vendor-portal, for example.'),
});

const entitlement = z.strictObject({
  id: text.describe('A name for this right that stays the same.'),
  name: text.optional().describe('What people call it.'),
  product: subject.optional().describe('A product of the catalogue, or a package URL with * and a range.'),
  covers: z.array(subject).min(1).optional().describe('The same, for several.'),
  publisher: text.optional().describe('Who grants it.'),
  kind: z
    .enum(Object.keys(ENTITLEMENT_KINDS) as [EntitlementKind, ...EntitlementKind[]])
    .describe('How it was come by, and what it is good for.'),
  metric: z.enum(Object.keys(METRICS) as [Metric, ...Metric[]]).describe('What is counted.'),
  quantity: z.int().min(1).max(1_000_000_000).optional().describe('How many of the metric; a whole number from 1.'),
  unlimited: z.boolean().optional().describe('As many as are needed, instead of a quantity.'),
  sets: z.int().min(1).optional().describe('Boxes or media; not what is counted.'),
  versions: z
    .strictObject({
      range: text.optional().describe('Versions it covers: ">=6 <10".'),
      released_until: day.optional().describe('The last day of release of what it covers.'),
    })
    .optional()
    .describe('Which versions it covers; without it all.'),
  edition: text.optional().describe('The edition it is for.'),
  term: term.optional().describe('From when until when it holds.'),
  maintenance: term.optional().describe('From when until when later versions come with it.'),
  rights: z
    .strictObject({
      upgrade: z.boolean().optional().describe('Later versions may be used.'),
      downgrade: z.boolean().optional().describe('Earlier versions may be used instead.'),
      second_use: z.boolean().optional().describe('Whoever has a right at work may use it on a second machine.'),
      dev_test: z
        .enum(['included', 'excluded'])
        .optional()
        .describe('included: it holds for development and test too, and copies there are not counted.'),
      disaster_recovery: z
        .enum(['none', 'cold', 'warm'])
        .optional()
        .describe('Which copies that stand by are not counted: cold ones, or warm ones too.'),
      transfer: z.boolean().optional().describe('It may be passed on.'),
    })
    .optional()
    .describe('What else it permits.'),
  scope: z
    .strictObject({
      units: z.array(text).min(1).optional().describe('Units of the organization.'),
      repositories: z.array(text).min(1).optional().describe('Repositories, with *: "git.example/web/*".'),
      environments: z.array(text).min(1).optional().describe('Environments: dev, test, ci, staging, production.'),
      hosts: z.array(text).min(1).optional().describe('Hosts it runs on or is served from, with *: "*.example.cn".'),
    })
    .optional()
    .describe('Where it holds; without it everywhere.'),
  requires: z.array(text).optional().describe('Ids of the rights it builds upon.'),
  transferred_from: text
    .optional()
    .describe('Who held it before, where it was passed on: that is to be permitted by "transfer".'),
  allocations: z
    .array(
      z.strictObject({
        to: text.describe('A person or machine: "user:zhang.san".'),
        quantity: z.int().min(1).optional().describe('How many; 1 without it.'),
        since: day.optional().describe('From which day on.'),
      }),
    )
    .optional()
    .describe('To whom rights are given.'),
  evidence: z.array(evidence).optional().describe('What shows the right.'),
  supplier: text.optional().describe('Who sold it.'),
  source_type: text.optional().describe('How it came: bought, passed on, preinstalled, free.'),
  key_fingerprint: z
    .string()
    .regex(/^sha256:[0-9a-f]{12,64}$/)
    .optional()
    .describe('"sha256:" and the first twelve or more digits of the digest of its key; never the key.'),
  origin: z
    .strictObject({ system: text, id: z.union([z.string(), z.int()]).optional(), read_at: day.optional() })
    .optional()
    .describe('The system it was read from.'),
  notes: text.optional().describe('What else is to be known.'),
});

const listing = z.strictObject({
  product: subject.describe('A product of the catalogue, or a package URL with * and a range.'),
  approved_by: text.describe('Who approved it.'),
  approved_at: day.optional().describe('When.'),
  review_by: day.optional().describe('The last day the approval holds.'),
});

const waiver = z.strictObject({
  id: text.describe('A name for it that stays the same.'),
  product: subject.describe('A product of the catalogue, or a package URL with * and a range.'),
  reason: z.string().regex(/\S/).describe('Why, in a sentence the next reader will believe.'),
  until: day.describe('The last day it holds, as 2027-03-31.'),
  approved_by: text.describe('Who answers for it.'),
});

const disallowed = z.strictObject({
  product: subject.describe('A product of the catalogue, or a package URL with * and a range.'),
  reason: z.string().regex(/\S/).describe('Why, in a sentence the next reader will believe.'),
});

/** What `entitlements.yaml` may hold: its types, its checks, its JSON Schema and the words an editor shows on its keys. */
export const registerSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of this file.'),
    schema: z.literal('entitlement-register/1').optional().describe('The form of this file.'),
    organization: text.optional().describe('The file with facts about the organization, relative to this one.'),
    defaults: z
      .strictObject({
        currency: text.optional().describe('Of all amounts.'),
        expiring_days: z
          .int()
          .min(0)
          .max(3660)
          .optional()
          .describe('Days before its end from which on a right ends soon.'),
      })
      .optional()
      .describe('What holds where a row says nothing.'),
    entitlements: z
      .array(entitlement)
      .max(5000)
      .optional()
      .describe('Rights that are held, 5000 at most: more go into several files.'),
    free_software_list: z
      .array(listing)
      .optional()
      .describe('Software free of charge that is approved; where it is kept, what is not on it is not allowed.'),
    disallowed: z
      .array(disallowed)
      .optional()
      .describe('Products that are not to be used, whatever right to them is held.'),
    approved_sources: z
      .array(text.meta({ examples: ['packages.acme.example/npm'] }))
      .optional()
      .describe('Registries of our own that pass on what vendors give out from theirs: hosts, with a path if need be.'),
    waivers: z.array(waiver).optional().describe('Products that may be used without a right until a day.'),
  })
  .describe('Rights to software that are held.');

/** A register as written, once its shape is right. */
export type RegisterInput = z.infer<typeof registerSchema>;
