import type { EntitlementReport, UseRow, Verdict } from '../../model/entitlement-report.js';
import { VERDICTS } from '../../model/entitlement-report.js';
import type { RenderOptions, Sources } from '../../model/report.js';
import { findingJson } from '../json.js';
import { lookOf } from '../look.js';
import { places } from '../places.js';
import { verdictSentence } from '../summary.js';
import { findingBlocks } from '../text.js';
import { catalogueWords, counted, listed } from '../words.js';
import { wrap } from '../wrap.js';
import { catalogueJson } from './catalogue.js';

/** For people: each finding with its source lines, then what was judged and what it comes to. */
export function renderEntitlementCheck(
  entitlements: EntitlementReport,
  sources: Sources,
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  const { report } = entitlements;
  const blocks = findingBlocks(report, sources, options);
  return `${[...blocks, [...closing(entitlements, options)].join('\n')].join('\n\n')}\n`;
}

function* closing(entitlements: EntitlementReport, options: Pick<RenderOptions, 'width' | 'color'>): Iterable<string> {
  const { report, uses, rights } = entitlements;
  const look = lookOf(options, 'note');
  const paint = { pass: look.good, fail: look.bad, undecided: look.doubtful }[report.summary.verdict];
  yield* wrap(
    `${usesSentence(uses)}; ${counted(rights.length, 'right')} held; ${catalogueWords(entitlements)}`,
    options.width,
  );
  for (const line of wrap(verdictSentence(report), options.width)) yield paint(line);
}

function usesSentence(uses: readonly UseRow[]): string {
  if (uses.length === 0) return 'Nothing here is in the catalogue';
  const counts = new Map<Verdict, number>();
  for (const { verdict } of uses) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [`${count} ${SHORT[verdict]}${verdict === 'undetermined' ? lightly(uses) : ''}`];
  });
  return `${counted(uses.length, 'component')} that the catalogue knows: ${listed(parts)}`;
}

/** Of what is undetermined, what does not count against it: nobody has read those terms in a document. */
function lightly(uses: readonly UseRow[]): string {
  const undetermined = uses.filter(({ verdict }) => verdict === 'undetermined');
  const count = undetermined.filter(({ fromMemory }) => fromMemory).length;
  if (count === 0) return '';
  return count === undetermined.length ? ' by terms from memory' : ` (${count} by terms from memory)`;
}

const SHORT: Readonly<Record<Verdict, string>> = {
  ok: 'in need of no right',
  'free-tier': 'free of charge',
  covered: 'covered',
  'covered-with-issue': 'covered with an issue',
  undetermined: 'undetermined',
  unlicensed: 'without a right',
  disallowed: 'not approved',
  circumvention: 'in circumvention',
};

/** For machines: `licit entitlements check --format json`. Lines and columns count from 1, columns in UTF-16 units. */
export function entitlementCheckJson(entitlements: EntitlementReport, sources: Sources): unknown {
  const where = places(sources);
  const { report, uses, positions, measured } = entitlements;
  return {
    format: 'licit-entitlements-1',
    asOf: report.asOf,
    ...catalogueJson(entitlements),
    verdict: report.summary.verdict,
    findings: report.findings.map((finding) => findingJson(finding, where)),
    uses,
    positions,
    measured,
  };
}
