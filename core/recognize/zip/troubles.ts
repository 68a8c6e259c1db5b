import { type Finding, finding } from '../../model/finding.js';
import { FINDINGS, type FindingCode, type Severity } from '../../model/findings.js';
import { quoted } from '../../text/words.js';
import type { Located } from './archive.js';
import type { ZipEntry } from './directory.js';
import type { EntryTrouble } from './unpack.js';

const UNPACK = 'put what is needed of it into the tree, or say in licit.yaml what it is';
const REPLACE = 'replace it with what its publisher released, or say in licit.yaml what it is';

/** It is not what its name says: `fact` is a clause of why. */
export function unreadable(located: Located, fact: string): Finding {
  if (isPointer(located.bytes))
    return trouble(
      located,
      'read/skipped',
      'stands for a file that Git LFS keeps elsewhere',
      'fetch it with "git lfs pull" before the check',
      'error',
    );
  return trouble(located, 'read/malformed', located.bytes.length === 0 ? 'is empty' : fact, REPLACE);
}

const POINTER = 'version https://git-lfs.github.com/spec/v1';

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer */
function isPointer(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, POINTER.length)) === POINTER;
}

/** What lies in it lies too deep, or there is too much of it. */
export function notLookedInto(located: Located, entries: readonly ZipEntry[]): Finding {
  const fact = `has ${listed(entries.map(({ name }) => name))}, too deep or too many to be looked into`;
  return trouble(located, 'read/skipped', fact, REPLACE, 'error');
}

/** It holds archives of kinds that are not read. */
export function notOpened(located: Located, entries: readonly ZipEntry[]): Finding {
  const fact = `has ${listed(entries.map(({ name }) => name))}, which is not looked into`;
  return trouble(located, 'read/skipped', fact, UNPACK, 'error');
}

/** It is an archive of a kind that is not read. */
export function closed(located: Located): Finding {
  return trouble(located, 'read/skipped', 'is an archive that is not looked into', UNPACK, 'error');
}

export function notWhole(located: Located, count: number): Finding {
  const fact = `has a directory that cannot be read beyond its first ${count} files`;
  return trouble(located, 'read/malformed', fact, REPLACE);
}

export function climbingNames(located: Located, entries: readonly ZipEntry[]): Finding {
  const fact = `has ${listed(entries.map(({ name }) => name))}, which would be unpacked outside of its folder`;
  return trouble(located, 'read/malformed', fact, `do not unpack it, and ${REPLACE}`);
}

export function ambiguousNames(located: Located, names: readonly string[]): Finding {
  const fact = `has ${listed(names)} more than once with different contents, and programs differ in which they take`;
  return trouble(located, 'read/malformed', fact, REPLACE, 'warning');
}

export function overlappingEntries(located: Located, entries: readonly ZipEntry[]): Finding {
  const fact = `has ${listed(entries.map(({ name }) => name))} in bytes of other files, as archives do that unpack to endless data`;
  return trouble(located, 'read/malformed', fact, `do not unpack it, and ${REPLACE}`);
}

const CODES = {
  encrypted: 'read/skipped',
  'packed in a way that is not read': 'read/skipped',
  damaged: 'read/malformed',
  'too large': 'read/too-large',
  'more than is read of one file': 'read/too-large',
} as const satisfies Record<EntryTrouble, FindingCode>;

/** Entries that matter, and cannot be had. */
export function outOfReach(located: Located, why: EntryTrouble, entries: readonly ZipEntry[]): Finding {
  const are = entries.length === 1 ? 'is' : 'are';
  const fact = `cannot be judged in full: ${listed(entries.map(({ name }) => name))} ${are} ${why}`;
  return trouble(located, CODES[why], fact, REPLACE, 'error');
}

function trouble(
  { file, inside }: Located,
  code: FindingCode,
  fact: string,
  help: string,
  severity: Severity = FINDINGS[code].severity,
): Finding {
  const what = inside.length === 0 ? file : `${inside.map(quoted).join(' > ')} in ${file}`;
  return finding({ code, severity, message: `${what} ${fact}`, at: { file, start: 0, end: 0 }, help });
}

/** The first of them, and how many more. */
function listed(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length === 1) return quoted(first);
  return `${quoted(first)} and ${names.length - 1} more`;
}
