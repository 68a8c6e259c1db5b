import * as z from 'zod';
import { LICENSE_CATEGORIES } from '../model/expression.js';
import { FINDINGS, type FindingCode } from '../model/findings.js';
import { USES } from '../model/policy.js';
import { SCOPES } from '../model/scope.js';

const verdict = z.enum(['allow', 'review', 'deny']);
const scope = z.enum(SCOPES);
const license = z.string().min(1);
const pattern = z
  .string()
  .min(1)
  .meta({ pattern: '^pkg:[A-Za-z][A-Za-z0-9.+-]*/.+$', examples: ['pkg:npm/left-pad@^1.3'] });
const reason = z.string().regex(/\S/).describe('Why, in a sentence the next reader will believe.');

const targets = z.array(
  license.meta({ anyOf: [{ enum: [...LICENSE_CATEGORIES, 'uncategorized', 'UNLICENSED'] }, { type: 'string' }] }),
);

const rules = z.strictObject({
  allow: targets.optional().describe('Licenses that may be used: SPDX ids, expressions or categories.'),
  review: targets.optional().describe('Licenses a person must look at: each is a warning.'),
  deny: targets.optional().describe('Licenses that are refused.'),
  otherwise: verdict.optional().describe('What happens to a license that nothing above names. Without it: deny.'),
});

const path = z.strictObject({
  under: z.string().min(1).describe('A folder, and all below it, relative to the root of what is checked.'),
  scope: scope.optional().describe('Judge what lies there by this scope.'),
  ignore: z.boolean().optional().describe('Do not judge what lies there; it stays in the report with its reason.'),
  reason,
});

const clarification = z.strictObject({
  package: pattern.describe('The package, as a purl with a version range: "pkg:npm/old-lib@^1.2".'),
  license: license.describe('What its license really is: an SPDX expression.'),
  file: z.string().min(1).optional().describe("The package's own file that says so: LICENSE.txt."),
  sha256: z
    .string()
    .meta({ pattern: '^[0-9a-fA-F]{64}$' })
    .optional()
    .describe('SHA-256 of that file, 64 hex digits; when the file changes, the clarification no longer counts.'),
  reason,
});

const choice = z.strictObject({
  package: pattern.describe('The package, as a purl with a version range.'),
  from: license.describe('What it offers: "MIT OR GPL-2.0-only". Another offer voids the choice.'),
  choose: license.describe('Which of the offered licenses we take.'),
});

const exception = z.strictObject({
  package: pattern.describe('The package, as a purl with a version range: "pkg:npm/dagre-pro@^3".'),
  license: license.describe('The license that was looked at; under another license the exception is void.'),
  scope: scope.optional().describe('Holds in this scope only.'),
  reason,
  owner: z.string().regex(/\S/).describe('Who answers for it: a name or an address.'),
  ticket: z.string().optional().describe('Where it was discussed.'),
  until: z
    .string()
    .min(1)
    .meta({ format: 'date' })
    .describe('The last day it holds, as 2027-03-31; `limits.exception-days` caps it.'),
});

const rulesByScope = { ...Object.fromEntries(SCOPES.map((name) => [name, rules.optional()])) };
const severities = z.enum(['error', 'warning', 'note', 'off']);
const severityByCode = Object.fromEntries(
  Object.entries(FINDINGS).map(([code, row]) => [
    code,
    severities.optional().describe(`${row.title}. Else: ${row.severity}.`),
  ]),
) as { readonly [Code in FindingCode]: z.ZodOptional<typeof severities> };

/** What `licit.yaml` may hold: its types, its checks, its JSON Schema and the words an editor shows on its keys. */
export const policySchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of this file.'),
    extends: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe(
        'Policies to start from: built-in profiles (recommended, saas, distributed-binary, library, internal), ' +
          'YAML files, npm packages. The nearest wins; refusals add up.',
      ),
    overridable: z
      .boolean()
      .optional()
      .describe('Whether a policy that extends this one may allow what this one denies. Without it: no.'),
    project: z
      .strictObject({
        license: license.optional().describe('The license this project is given out under.'),
        use: z.enum(USES).optional().describe('What is done with the software.'),
      })
      .optional()
      .describe('What is judged.'),
    organization: z.string().optional().describe('The file with facts about the organization.'),
    entitlements: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe('Files with the rights we hold.'),
    catalogue: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe('Files that add products to the catalogue, or change what it says of one; the later over the earlier.'),
    licenses: rules.optional().describe('Which licenses may be used, in every scope.'),
    scopes: z
      .strictObject(rulesByScope as { readonly [Name in (typeof SCOPES)[number]]: z.ZodOptional<typeof rules> })
      .optional()
      .describe('Rules for one scope; they go before the general ones.'),
    paths: z.array(path).optional().describe('Folders that are judged differently, or not at all.'),
    clarifications: z.array(clarification).optional().describe('What the license of a package really is.'),
    choices: z.array(choice).optional().describe('Which license we take where a package offers several.'),
    exceptions: z.array(exception).optional().describe('Packages that may be used although their license is refused.'),
    limits: z
      .strictObject({
        'exception-days': z
          .int()
          .min(1)
          .max(36_525)
          .optional()
          .describe('How many days ahead the end of an exception may lie.'),
      })
      .optional()
      .describe('Caps on what may be recorded; a cap of an extended policy cannot be raised unless it is overridable.'),
    severity: z.strictObject(severityByCode).optional().describe('How bad a finding is, by its code.'),
  })
  .describe('The policy of Licit: which licenses may be used here.');

/** A policy file as written, once its shape is right. */
export type PolicyInput = z.infer<typeof policySchema>;
export type RulesInput = z.infer<typeof rules>;
