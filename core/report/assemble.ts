import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CatalogueFileRows } from '../model/catalogue.js';
import type { JudgedComponent } from '../model/component.js';
import type { UseRow } from '../model/entitlement-report.js';
import type { Finding } from '../model/finding.js';
import { FINDINGS, type FindingCode, type Severity } from '../model/findings.js';
import type { PlainDate } from '../model/plain-date.js';
import type { FileRead, PolicyUsed, Project, Report, ReportedFinding, Summary } from '../model/report.js';
import type { Spanned } from '../model/span.js';

/** What a check found, in any order. */
interface Parts {
  readonly asOf: PlainDate;
  readonly policy: PolicyUsed;
  readonly catalogue?: PlainDate;
  readonly catalogueFiles?: readonly CatalogueFileRows[];
  readonly uses?: readonly UseRow[];
  readonly projects: readonly Project[];
  readonly components: readonly JudgedComponent[];
  readonly findings: readonly Finding[];
  readonly files: readonly FileRead[];
  /** The policy's own word on how bad a finding is. */
  readonly severity: ReadonlyMap<FindingCode, Spanned<Severity>>;
  /** SHA-256 of a text in hex. */
  readonly sha256?: ((text: string) => string) | undefined;
}

/** The report: severities applied, everything sorted, the verdict drawn. */
export function assemble({ severity, sha256: digest = ownSha256, ...parts }: Parts): Report {
  const findings = sorted(graded(parts.findings, severity), placeKey).map(fingerprinted(digest));
  const components = sorted(parts.components, ({ purl }) => purl);
  return {
    ...parts,
    projects: sorted(parts.projects, ({ file }) => file),
    components,
    findings,
    files: sorted(parts.files, ({ path }) => path),
    summary: summaryOf(components, findings),
  };
}

function graded(findings: readonly Finding[], severity: Parts['severity']): readonly Finding[] {
  return findings
    .map((found) => ({ ...found, severity: severity.get(found.code)?.value ?? found.severity }))
    .filter((found) => found.severity !== 'off');
}

/** The same cause twice (two equal entries, say) is told apart by a count, so that no fingerprint occurs twice. */
function fingerprinted(digest: (text: string) => string): (found: Finding) => ReportedFinding {
  const seen = new Map<string, number>();
  return (found) => {
    const cause = [found.code, found.purl ?? found.message, found.at.file].join('\0');
    const count = seen.get(cause) ?? 0;
    seen.set(cause, count + 1);
    const unique = count === 0 ? cause : `${cause}\0${count}`;
    return { ...found, fingerprint: digest(unique).slice(0, 32) };
  };
}

function ownSha256(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function summaryOf(components: readonly JudgedComponent[], findings: readonly Finding[]): Summary {
  const count = (severity: Severity) => findings.filter((found) => found.severity === severity).length;
  const errors = findings.filter((found) => found.severity === 'error');
  const fails = errors.some(({ code }) => FINDINGS[code].about === 'policy');
  return {
    components: components.length,
    findings: { error: count('error'), warning: count('warning'), note: count('note') },
    verdict: fails ? 'fail' : errors.length > 0 ? 'undecided' : 'pass',
  };
}

function placeKey({ at, code, purl, message }: Finding): string {
  const offset = (place: number) => String(place).padStart(12, '0');
  return [at.file, offset(at.start), offset(at.end), code, purl ?? '', message].join('\0');
}

/** By code unit of a key that is made once an item; what is in order already stays as it is. */
function sorted<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  if (keyed.every(({ key }, index) => index === 0 || (keyed[index - 1]?.key ?? '') <= key)) return items;
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}
