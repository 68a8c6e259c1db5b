import { textReader } from '../../core/identify/text-reader.js';
import { type CheckOptions, check, memoryTree } from '../../core/index.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { unpacking } from '../../core/node/unpacking.js';
import { TODAY } from '../support/day.js';

/** Bundled things and rights are judged, as every surface has it. */
export const WHOLE = {
  bundled: { unpacking, identify: textReader(licenseIndex) },
  rights: {},
} as const satisfies Partial<CheckOptions>;

/** The report on files in memory, and its components and findings in short. */
export async function checked(files: Readonly<Record<string, string | Uint8Array>>, more: Partial<CheckOptions> = {}) {
  const { report, sources } = await check(memoryTree(files), { asOf: TODAY, sources: [], ...WHOLE, ...more });
  return {
    report,
    sources,
    verdict: report.summary.verdict,
    outcomes: Object.fromEntries(
      report.components.map(({ purl, decision }) => [purl.replace(/\?checksum=.*/, ''), decision.outcome]),
    ),
    licenses: Object.fromEntries(
      report.components.map(({ purl, license }) => [
        purl.replace(/\?checksum=.*/, ''),
        'text' in license ? license.text : license.kind === 'not-evaluated' ? license.reason : license.kind,
      ]),
    ),
    found: report.findings.map(({ code, severity, at }) => `${severity} ${code} ${at.file}`),
  };
}
