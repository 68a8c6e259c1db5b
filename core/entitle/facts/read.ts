import type { Written } from '../../config/entry.js';
import { type Form, readForm, unsaid } from '../../config/form.js';
import { mistake, quoted } from '../../config/mistake.js';
import { placeOf } from '../../config/origins.js';
import { FACTS, type FactValue } from '../../model/condition.js';
import type { Metric, Standby, StatedFact } from '../../model/entitlement.js';
import type { Finding } from '../../model/finding.js';
import { type PlainDate, plainDate } from '../../model/plain-date.js';
import { type Purl, parsePurl } from '../../model/purl.js';
import type { Source, Span, Spanned } from '../../model/span.js';
import { withoutKeys } from '../keys.js';
import type { OrganizationInput, UsageInput } from './schema.js';

/** What one file says of the organization. */
export interface ReadOrganization {
  /** The file as it may be shown. */
  readonly source: Source;
  readonly facts: ReadonlyMap<string, StatedFact>;
  /** Its figures leave out part of the group. */
  readonly partial: boolean;
  readonly findings: readonly Finding[];
}

/** What one file says of the use of software in a repository. */
export interface ReadUsage {
  /** The file as it may be shown. */
  readonly source: Source;
  /** What the repository is called in rights. */
  readonly repository?: Spanned<string>;
  readonly unit?: Spanned<string>;
  /** Where it runs, or is served from. */
  readonly hosts?: readonly string[];
  readonly facts: ReadonlyMap<string, StatedFact>;
  readonly products: ReadonlyMap<string, ReadonlyMap<string, StatedFact>>;
  readonly consumption: ReadonlyMap<string, ReadonlyMap<Metric, Stating>>;
  readonly releases: ReadonlyMap<Purl, Spanned<PlainDate>>;
  readonly findings: readonly Finding[];
}

/** How much is in use, with the copies among it that stand by. */
export type Stating = Spanned<number> & { readonly standby?: Standby };

const ORGANIZATION: Form<OrganizationInput> = {
  name: 'organization file',
  schema: async () => (await import('./schema.js')).organizationSchema,
};
const USAGE: Form<UsageInput> = { name: 'usage file', schema: async () => (await import('./schema.js')).usageSchema };

/** Reads facts about the organization (`organization.yaml`). Never throws; a fact with a mistake is not known. */
export async function readOrganization(file: Source): Promise<ReadOrganization> {
  const { source, findings: keys } = withoutKeys(file);
  const { input, origins, findings } = await readForm(source, ORGANIZATION);
  const document: Written = { source, origins };
  const wrong: Finding[] = [...keys, ...findings, ...unsaid(input, document, 'schema', 'organization/1')];
  const { consolidated, ...org } = input.org ?? {};
  const facts = new Map([...factsIn({ org: shared(org, input.org, document) }, document, wrong)]);
  return { source, facts, partial: consolidated === false, findings: wrong };
}

/** A copy that knows the places of what it was made from. */
function shared<T extends object>(copy: T, from: object | undefined, { origins }: Written): T {
  const node = from && origins.get(from);
  if (node) origins.set(copy, node);
  return copy;
}

/** Reads how software is used in this repository (`usage.yaml`). Never throws; a fact with a mistake is not known. */
export async function readUsage(file: Source): Promise<ReadUsage> {
  const { source, findings: keys } = withoutKeys(file);
  const { input, origins, findings } = await readForm(source, USAGE);
  const document: Written = { source, origins };
  const wrong: Finding[] = [...keys, ...findings, ...unsaid(input, document, 'schema', 'usage/1')];
  const { ack, deploy, host, use, project, repo, products = {}, consumption = {}, releases = {} } = input;
  const named = (key: 'repository' | 'unit') => {
    const value = input[key];
    return value === undefined ? {} : { [key]: { value, span: placeOf(origins, source, input, key) } };
  };
  return {
    source,
    ...named('repository'),
    ...named('unit'),
    ...(input.hosts ? { hosts: input.hosts } : {}),
    facts: new Map(factsIn({ ack, deploy, host, use, project, repo }, document, wrong)),
    products: new Map(
      Object.entries(products).map(([id, groups]) => [id, new Map(factsIn({ ...groups }, document, wrong))]),
    ),
    consumption: new Map(
      Object.entries(consumption).map(([id, amounts]) => [id, new Map(amountsIn(amounts, document))]),
    ),
    releases: new Map(releasesIn(releases, document, wrong)),
    findings: wrong,
  };
}

type Groups = Readonly<Record<string, object | undefined>>;

function* factsIn(groups: Groups, document: Written, findings: Finding[]): Generator<[string, StatedFact]> {
  const { source, origins } = document;
  for (const [group, facts = {}] of Object.entries(groups)) {
    for (const [name, written] of Object.entries(facts)) {
      const fact = `${group}.${name}`;
      if (!FACTS.has(fact)) continue;
      const span = placeOf(origins, source, facts, name);
      const stated = statedIn(fact, written as FactValue | FactInput, span, document, findings);
      if (stated) yield [fact, stated];
    }
  }
}

/** A fact with what is known of it. */
interface FactInput {
  readonly value: FactValue;
  readonly as_of?: string;
  readonly valid_until?: string;
  readonly source?: string;
}

function statedIn(
  fact: string,
  written: FactValue | FactInput,
  span: Span,
  { source, origins }: Written,
  findings: Finding[],
): StatedFact | undefined {
  if (typeof written !== 'object' || Array.isArray(written)) return { fact, value: written as FactValue, span };
  const { value, as_of: since, valid_until: until, source: by } = written as FactInput;
  const day = (key: 'as_of' | 'valid_until', text: string | undefined): PlainDate | undefined => {
    const read = text === undefined ? undefined : plainDate(text);
    if (text !== undefined && !read)
      findings.push(mistake(placeOf(origins, source, written, key), `${quoted(text)} is no day of the calendar`, DAY));
    return read;
  };
  const asOf = day('as_of', since);
  const validUntil = day('valid_until', until);
  if ((since !== undefined && !asOf) || (until !== undefined && !validUntil)) return undefined;
  if (asOf && validUntil && validUntil < asOf) {
    const at = placeOf(origins, source, written, 'valid_until');
    findings.push(
      mistake(at, `${fact} was right on ${asOf}, and good only until ${validUntil}`, 'write the later day here'),
    );
    return undefined;
  }
  return {
    fact,
    value,
    ...(asOf ? { asOf } : {}),
    ...(validUntil ? { validUntil } : {}),
    ...(by === undefined ? {} : { source: by }),
    span,
  };
}

const DAY = 'write year, month and day of a day that exists: 2027-03-31';

type AmountInput = NonNullable<NonNullable<UsageInput['consumption']>[string][Metric]>;

function* amountsIn(
  amounts: { readonly [M in Metric]?: AmountInput | undefined },
  { source, origins }: Written,
): Generator<[Metric, Stating]> {
  for (const [metric, written] of Object.entries(amounts) as [Metric, AmountInput][]) {
    const span = placeOf(origins, source, amounts, metric);
    if (typeof written === 'number') yield [metric, { value: written, span }];
    else {
      const { active, cold = 0, warm = 0 } = written;
      yield [metric, { value: active + cold + warm, span, standby: { cold, warm } }];
    }
  }
}

function* releasesIn(
  releases: Readonly<Record<string, string>>,
  { source, origins }: Written,
  findings: Finding[],
): Generator<[Purl, Spanned<PlainDate>]> {
  for (const [text, day] of Object.entries(releases)) {
    const span = placeOf(origins, source, releases, text);
    const parts = parsePurl(text);
    const date = plainDate(day);
    if (!date) findings.push(mistake(span, `${quoted(day)} is no day of the calendar`, DAY));
    else if (parts?.version === undefined)
      findings.push(
        mistake(span, `${quoted(text)} names no version`, 'write the package URL with its version: pkg:npm/a@1.2.3'),
      );
    else yield [text as Purl, { value: date, span }];
  }
}
