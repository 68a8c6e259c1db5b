import { type EntryReader, readEntries, type Written } from '../../config/entry.js';
import { type Form, readForm, unsaid } from '../../config/form.js';
import { mistake } from '../../config/mistake.js';
import { nodeOf, placeOf } from '../../config/origins.js';
import { fileBeside } from '../../config/references.js';
import type { Disallowing, Entitlement, FreeListing, Register, Waiver } from '../../model/entitlement.js';
import type { FilePath } from '../../model/file-path.js';
import type { Finding } from '../../model/finding.js';
import type { Source, Spanned } from '../../model/span.js';
import { withoutKeys } from '../keys.js';
import { consistent } from './consistent.js';
import { readEntitlement } from './entitlement.js';
import { readDay, wrongIn } from './entry-parts.js';
import type { RegisterInput } from './schema.js';
import { readSubject } from './subject.js';

/** The registers that count, and what is wrong with them. */
export interface ReadRegister {
  readonly register: Register;
  readonly findings: readonly Finding[];
  /** The file with facts about the organization, by the first register that names one. */
  readonly organization?: Spanned<FilePath>;
  /** The files as they may be shown: without the keys that stood in them. */
  readonly sources: readonly Source[];
}

const FORM: Form<RegisterInput> = {
  name: 'register',
  schema: async () => (await import('./schema.js')).registerSchema,
};

/** Days, where no file says how many. */
const EXPIRING = 60;

/**
 * Reads registers (`entitlements.yaml`), one or several that count together. Never throws. A row with a mistake is no right: it
 * is left out and has its finding, and the rest counts.
 */
export async function readRegisters(files: readonly Source[]): Promise<ReadRegister> {
  const findings: Finding[] = [];
  const rows: Entitlement[] = [];
  const waivers: Waiver[] = [];
  const disallowed: Disallowing[] = [];
  const approvedSources: string[] = [];
  const sources: Source[] = [];
  let freeList: FreeListing[] | undefined;
  let expiringDays: number | undefined;
  let organization: Spanned<FilePath> | undefined;
  for (const file of files) {
    const { source, findings: keys } = withoutKeys(file);
    sources.push(source);
    const { input, origins, findings: wrong } = await readForm(source, FORM);
    findings.push(...keys, ...wrong);
    const document: Written = { source, origins };
    const has = (entry: object) => holdsOne(keys, nodeOf(origins, entry));
    const own = <T extends object, E>(list: readonly T[] | undefined, read: (row: EntryReader<T>) => E | undefined) => {
      const { entries, findings: mistakes } = readEntries(
        list?.filter((row) => !has(row)),
        document,
        read,
      );
      findings.push(...mistakes);
      return entries;
    };
    rows.push(...own(input.entitlements, (row) => readEntitlement(row, document)));
    waivers.push(...own(input.waivers, readWaiver));
    disallowed.push(...own(input.disallowed, readDisallowing));
    approvedSources.push(...(input.approved_sources ?? []));
    if (input.free_software_list) freeList = [...(freeList ?? []), ...own(input.free_software_list, readListing)];
    const days = input.defaults?.expiring_days;
    if (days !== undefined) expiringDays = Math.max(days, expiringDays ?? 0);
    if (input.organization !== undefined && organization === undefined) {
      const span = placeOf(origins, source, input, 'organization');
      const found = fileBeside(input.organization, source.file);
      if ('kind' in found) organization = { value: found.file, span };
      else findings.push(mistake(span, found.message, found.help));
    }
    findings.push(...unsaid(input, document, 'schema', 'entitlement-register/1'));
  }
  const { entitlements, findings: together } = consistent(rows);
  return {
    register: {
      ...{ entitlements, waivers, disallowed, approvedSources },
      ...(freeList ? { freeList } : {}),
      expiringDays: expiringDays ?? EXPIRING,
    },
    findings: [...findings, ...together],
    ...(organization ? { organization } : {}),
    sources,
  };
}

function holdsOne(
  keys: readonly Finding[],
  node: { readonly start: number; readonly end: number } | undefined,
): boolean {
  return node !== undefined && keys.some(({ at }) => at.start >= node.start && at.end <= node.end);
}

function readWaiver({ input, place, wrong, findings, span }: EntryReader<WaiverInput>): Waiver | undefined {
  const until = readDay(input.until, place('until'), wrongIn(findings));
  const subject = readSubject(input.product, place('product'));
  if (!('kind' in subject)) return wrong('product', subject.message, subject.help);
  if (!until) return undefined;
  const { id, reason, approved_by: approvedBy } = input;
  return { id, subject, reason, until: { value: until, span: place('until') }, approvedBy, span };
}

function readDisallowing({ input, place, wrong, span }: EntryReader<DisallowingInput>): Disallowing | undefined {
  const subject = readSubject(input.product, place('product'));
  if (!('kind' in subject)) return wrong('product', subject.message, subject.help);
  return { subject, reason: input.reason, span };
}

function readListing({ input, place, wrong, findings, span }: EntryReader<ListingInput>): FreeListing | undefined {
  const { review_by: review, approved_at: approved } = input;
  const reviewBy = review === undefined ? undefined : readDay(review, place('review_by'), wrongIn(findings));
  const approvedAt = approved === undefined ? undefined : readDay(approved, place('approved_at'), wrongIn(findings));
  const subject = readSubject(input.product, place('product'));
  if (!('kind' in subject)) return wrong('product', subject.message, subject.help);
  if ((review !== undefined && !reviewBy) || (approved !== undefined && !approvedAt)) return undefined;
  return { subject, ...(reviewBy ? { reviewBy } : {}), span };
}

type WaiverInput = NonNullable<RegisterInput['waivers']>[number];
type DisallowingInput = NonNullable<RegisterInput['disallowed']>[number];
type ListingInput = NonNullable<RegisterInput['free_software_list']>[number];
