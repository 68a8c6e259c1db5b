import { z } from 'zod';
import { VERDICTS, type Verdict } from '../model/entitlement-report.js';
import { FINDINGS, type FindingCode } from '../model/findings.js';
import { SCOPES } from '../model/scope.js';

/**
 * The published shape of the JSON report: the types of its writer and the JSON Schema come from here. Imported as a
 * type only by what runs, so that no validator is loaded to write a report.
 */
const position = z
  .strictObject({
    line: count(
      'From 1. With `column`, absent for evidence and when the text of the file was not at hand.',
      1,
    ).optional(),
    column: count('From 1, in UTF-16 code units.', 1).optional(),
    offset: count('From 0, in UTF-16 code units from the start of the text (without byte order mark).'),
  })
  .meta({
    id: 'position',
    title: 'A place in a file',
    dependentRequired: { line: ['column'], column: ['line'] },
  });

const inFile = {
  file: z
    .string()
    .describe('Path in the tree with "/", or a locator outside it: "npm-cache:…", "licit:recommended", a URL.'),
  start: position,
  end: position.describe('Exclusive.'),
};

const purl = z.string().regex(/^pkg:/).describe('Package URL.');
const scope = z.enum(SCOPES).describe('How it is used, the strongest use where there are several.');
const expression = z.string().describe('SPDX license expression.');
const severity = z.enum(['error', 'warning', 'note']);
const code = z.enum(Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]]);

const evidence = z
  .strictObject({
    kind: z.enum(['clarified', 'text', 'declared', 'registry', 'lockfile', 'catalogue']).describe('Who says it.'),
    ...inFile,
    text: z.string().describe('The statement verbatim; of a license text its first line.'),
    expression: expression.describe('What the statement means; absent when nobody can tell.').optional(),
    score: z.number().min(0).max(1).describe('How sure the reading is.').optional(),
    normalized: z.string().describe('Why words that are no SPDX expression are read as one.').optional(),
  })
  .meta({ id: 'evidence', title: 'One statement about a license' });

const because = { evidence: z.array(evidence) };
const license = z
  .discriminatedUnion('status', [
    z.strictObject({ status: z.literal('known'), expression, ...because }),
    z.strictObject({
      status: z.literal('conflicting'),
      expression: expression.describe('All of them together.'),
      ...because,
    }),
    z.strictObject({ status: z.literal('unreadable'), problem: z.string().describe('Why.'), ...because }),
    z.strictObject({ status: z.literal('absent'), ...because }),
    z.strictObject({
      status: z.literal('not-evaluated'),
      reason: z.enum([
        'not-installed',
        'optional-not-installed',
        'elsewhere',
        'unread',
        'unpinned',
        'ignored',
        'out-of-scope',
      ]),
      ...because,
    }),
  ])
  .meta({ id: 'license', title: 'What the license is, and who says so' });

const decision = z
  .strictObject({
    outcome: z.enum(['allowed', 'review', 'refused', 'excepted', 'entitled', 'ignored', 'undecided']),
    reason: z.string().describe('A clause: "MIT is permissive".'),
    policy: z.strictObject(inFile).describe("The policy's own line.").optional(),
    operand: z
      .strictObject({ start: count('UTF-16 offset in `license.expression`.'), end: count('Exclusive.') })
      .describe('The deciding part of the expression.')
      .optional(),
  })
  .meta({ id: 'decision', title: 'What the policy makes of it' });

const component = z
  .strictObject({
    purl,
    scope,
    bundled: z
      .string()
      .describe('What sort of thing it is, where no manifest or lock brings it in: "font", "CI action".')
      .optional(),
    direct: z.boolean().describe('True when one of our own projects asks for it by name.'),
    paths: z
      .array(z.array(purl).min(1))
      .describe('The shortest way in for each project: from a direct dependency to the component.'),
    license,
    decision,
    occurrences: z.array(
      z.strictObject({
        ...inFile,
        scope,
        relation: z.enum(['direct', 'transitive']),
        project: z.string().describe('Folder of the project; "" is the root.'),
      }),
    ),
  })
  .meta({ id: 'component', title: 'Something the repository brings in' });

const use = z
  .strictObject({
    purl,
    product: z.string().describe('Id of its row in the catalogue.'),
    name: z.string(),
    verdict: z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]]).describe('Whether it may be used.'),
    fromMemory: z.boolean().describe('Nobody has read its terms in a document.'),
    considered: z
      .array(
        z.strictObject({
          id: z.string().describe('Of a right in the register.'),
          applies: z.enum(['yes', 'no', 'unknown']),
          because: z.string(),
        }),
      )
      .describe('Rights that name the product.'),
    open: z.array(z.string()).describe('Facts that are not known and would decide.'),
  })
  .meta({ id: 'use', title: 'What rights come to for a component' });

const finding = z
  .strictObject({
    code,
    severity,
    message: z.string(),
    purl: purl.optional(),
    ...inFile,
    labels: z.array(z.strictObject({ ...inFile, text: z.string() })).describe('Why, at this and other places.'),
    help: z.string().describe('What to do next.'),
    fixes: z.array(
      z.strictObject({ title: z.string(), edits: z.array(z.strictObject({ ...inFile, text: z.string() })) }),
    ),
    fingerprint: z.string().describe('The same finding in another run, wherever its line moved.'),
  })
  .meta({ id: 'finding', title: 'What, where, why, what next' });

export const reportShape = z
  .strictObject({
    schemaVersion: z.literal('1.0').describe('The first number changes when a reader of this shape would break.'),
    tool: z.strictObject({ name: z.literal('licit'), version: z.string() }),
    asOf: z.iso.date().describe('The day as of which it was judged.'),
    policy: z.strictObject({
      name: z.string(),
      builtIn: z.boolean().describe('True when there was no licit.yaml.'),
    }),
    catalogue: z.iso
      .date()
      .describe('The day on which the catalogue was right by which rights were judged.')
      .optional(),
    catalogueFiles: z
      .array(z.strictObject({ file: z.string(), rows: count('Rows that stand as it says.') }))
      .describe('Files of the policy that add or change rows.')
      .optional(),
    uses: z
      .array(use)
      .describe('What the catalogue knows of components; by purl, then product. Absent where it knows none.')
      .optional(),
    projects: z.array(
      z.strictObject({ file: z.string(), name: z.string().optional(), license: z.string().optional() }),
    ),
    components: z.array(component).describe('Sorted by purl.'),
    findings: z.array(finding).describe('Sorted by file and place.'),
    files: z.array(
      z.strictObject({ path: z.string(), reader: z.string(), outcome: z.enum(['read', 'failed', 'skipped']) }),
    ),
    summary: z.strictObject({
      components: count('All of them.'),
      findings: z.strictObject({ error: count('Errors.'), warning: count('Warnings.'), note: count('Notes.') }),
      verdict: z.enum(['pass', 'fail', 'undecided']).describe('Undecided: it could not be judged, which is no pass.'),
    }),
  })
  .meta({ title: 'Licit report', description: 'Everything one check found. Written by `licit check --format json`.' });

/** The JSON report as an object. */
export type ReportJson = z.input<typeof reportShape>;

function count(description: string, from = 0) {
  return z.int().min(from).max(Number.MAX_SAFE_INTEGER).describe(description);
}
