import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Differences, secondOpinion } from './second-opinion.js';
import { installedTree } from './tree.js';

/**
 * Holds us against an independent scanner on the benchmark's tree. Each difference must stand in
 * differences.json with its reason; `--record` adds new ones with an empty reason for a person to fill in.
 */
const LIST = join(import.meta.dirname, 'differences.json');

interface Explained {
  readonly package: string;
  readonly what: 'only the peer' | 'only we' | 'license';
  readonly peer?: string;
  readonly ours?: string;
  readonly evidence?: string;
  readonly reason: string;
}

const found = differencesOf(await secondOpinion(installedTree()));
const known: readonly Explained[] = existsSync(LIST) ? (JSON.parse(readFileSync(LIST, 'utf8')) as Explained[]) : [];
const keyOf = ({ package: name, what, peer, ours }: Explained) => [name, what, peer, ours].join('\0');
const reasons = new Map(known.map((entry) => [keyOf(entry), entry.reason]));
const open = found.filter((entry) => !reasons.get(keyOf(entry)));
if (process.argv.includes('--record')) {
  const entries = found.map((entry) => ({ ...entry, reason: reasons.get(keyOf(entry)) ?? '' }));
  writeFileSync(LIST, `${JSON.stringify(entries, undefined, 2)}\n`);
}
for (const { package: name, what, peer = '', ours = '', evidence = '' } of open)
  console.log(`unexplained: ${name}: ${what} ${peer} / ${ours} (${evidence})`);
console.log(`${found.length} differences, ${open.length} unexplained`);
process.exitCode = open.length > 0 ? 1 : 0;

function differencesOf({ both, onlyPeer, onlyUs, licenses }: Differences): readonly Explained[] {
  console.log(
    `${both} packages found by both, ${onlyPeer.length} by the peer alone, ${onlyUs.length} by us alone, ${licenses.length} with another license`,
  );
  return [
    ...onlyPeer.map((name) => ({ package: name, what: 'only the peer' as const, reason: '' })),
    ...onlyUs.map((name) => ({ package: name, what: 'only we' as const, reason: '' })),
    ...licenses.map((entry) => ({ ...entry, what: 'license' as const, reason: '' })),
  ];
}
