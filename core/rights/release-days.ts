import { releasedIn } from '../entitle/opens/changelog.js';
import type { ProductUse } from '../entitle/reconcile/use.js';
import { names } from '../entitle/register/subject.js';
import type { Copy, JudgedComponent } from '../model/component.js';
import type { Register } from '../model/entitlement.js';
import { type FilePath, pathIn } from '../model/file-path.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Purl } from '../model/purl.js';
import type { Released } from '../model/released.js';
import type { Tree } from '../tree/tree.js';

/** What a machine knows of the day on which a copy's version came out. */
export type ReleaseLookup = (copy: Copy) => Promise<Released | undefined>;

interface Asked {
  readonly components: readonly JudgedComponent[];
  readonly uses: readonly ProductUse[];
  readonly register: Register;
  readonly asOf: PlainDate;
}

/**
 * The days on which versions came out, of those whose day may decide something and was not stated. Most believed first:
 *
 * 1. what a registry says, as the machine has it
 * 2. the changelog in the installed package
 *
 * When a file was built, or downloaded, is no release, and tells nothing here.
 */
export async function releaseDays(
  tree: Tree,
  { components, uses, register, asOf }: Asked,
  look: ReleaseLookup | undefined,
): Promise<ReadonlyMap<Purl, Released>> {
  const asked = new Set(uses.filter((use) => !use.released && mayDecide(use, register)).map(({ purl }) => purl));
  const days = new Map<Purl, Released>();
  for (const { purl, copies } of components) {
    if (!asked.has(purl)) continue;
    const found = (await firstOf(copies, look)) ?? inChangelog(tree, copies);
    if (found && found.day <= asOf) days.set(purl, found);
  }
  return days;
}

/** Its terms turn open, or differ by day of release; or a right to it covers what came out by a day. */
function mayDecide({ match: { terms, row }, purl }: ProductUse, { entitlements }: Register): boolean {
  const all = terms.kind === 'known' ? [terms.terms] : terms.kind === 'undecided' ? terms.candidates : [];
  const limited = entitlements.filter(
    ({ versions, kind }) => versions?.releasedUntil !== undefined || kind === 'perpetual+maintenance',
  );
  return (
    all.some(({ opens, released }) => opens !== undefined || released !== undefined) ||
    limited.some(({ subjects }) => subjects.some((subject) => names(subject, row.id, purl)))
  );
}

async function firstOf(copies: readonly Copy[], look: ReleaseLookup | undefined): Promise<Released | undefined> {
  for (const copy of look ? copies : []) {
    const found = await look?.(copy);
    if (found) return found;
  }
  return undefined;
}

function inChangelog(tree: Tree, copies: readonly Copy[]): Released | undefined {
  for (const { folder, version } of copies) {
    if (folder === undefined || version === undefined) continue;
    const file = tree.list(folder).find(({ name, kind }) => kind === 'file' && CHANGELOG.test(name));
    const path = file && pathIn(folder, file.name);
    const day = path === undefined ? undefined : releasedIn(tree.read(path as FilePath) ?? '', version);
    if (day) return { day, source: 'changelog' };
  }
  return undefined;
}

const CHANGELOG = /^(?:changelog|changes|history)(?:\.md)?$/i;
