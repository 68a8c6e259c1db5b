import type { Outside } from '../config/gather.js';
import { type ReadOrganization, type ReadUsage, readOrganization, readUsage } from '../entitle/facts/read.js';
import { type ReadRegister, readRegisters } from '../entitle/register/read.js';
import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { Policy } from '../model/policy.js';
import type { Source, Spanned } from '../model/span.js';
import type { Tree } from '../tree/tree.js';
import { eachOnce, notRead, sourceAt } from './named-source.js';

/** What is held and what is known, from the files that say so. */
export interface EntitlementFiles {
  readonly held: ReadRegister;
  readonly organization: ReadOrganization | undefined;
  readonly usage: ReadUsage | undefined;
  readonly findings: readonly Finding[];
  /** All that was read, as it may be shown. */
  readonly sources: readonly Source[];
}

const REGISTER = 'entitlements.yaml' as FilePath;
const ORGANIZATION = 'organization.yaml' as FilePath;
/** Always of this very repository: how it uses software is no matter of a policy that others extend too. */
const USAGE = 'usage.yaml' as FilePath;

/**
 * Reads the files that the policy names, or where it names none those at the root; the facts about the organization also where a
 * register names them.
 */
export async function readEntitlementFiles(
  tree: Tree,
  { organization, entitlements }: Pick<Policy, 'organization' | 'entitlements'>,
  outside: Outside | undefined,
): Promise<EntitlementFiles> {
  const findings: Finding[] = [];
  const read = (file: FilePath) => sourceAt(file, tree, outside);
  const named = (file: Spanned<FilePath>): readonly Source[] => {
    const source = read(file.value);
    if (source) return [source];
    findings.push(notRead(file, outside));
    return [];
  };
  const registers = entitlements.length > 0 ? eachOnce(entitlements).flatMap(named) : [read(REGISTER) ?? []].flat();
  const uses = read(USAGE);
  const held = await readRegisters(registers);
  const said = organization ?? held.organization;
  const facts = said ? named(said)[0] : read(ORGANIZATION);
  const about = facts && (await readOrganization(facts));
  const usage = uses && (await readUsage(uses));
  return {
    held,
    organization: about,
    usage,
    findings: [...findings, ...held.findings, ...(about?.findings ?? []), ...(usage?.findings ?? [])],
    sources: [...held.sources, ...(about ? [about.source] : []), ...(usage ? [usage.source] : [])],
  };
}
