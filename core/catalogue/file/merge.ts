import type { CatalogueData, CatalogueRow } from '../../model/catalogue.js';
import type { Condition } from '../../model/condition.js';
import type { Finding } from '../../model/finding.js';
import { nearest, quoted } from '../../text/words.js';
import { type Mistake, mistakeAt } from '../mistake.js';
import { schemesOf } from '../versions/of-row.js';
import { incomparableIn } from '../versions/within.js';
import type { CatalogueFile } from './read.js';
import type { RowDraft } from './row.js';
import { incomparable } from './terms.js';

/** A file that is laid over a catalogue. */
export interface LaidFile extends CatalogueFile {
  /** Whose word it is, where no file of anybody else may change what it says. */
  readonly boundBy?: string;
}

export interface Merged {
  readonly data: CatalogueData;
  readonly findings: readonly Finding[];
}

/**
 * A catalogue with the rows of files over it, one after the other. A row that is there already must be overridden by
 * name, field by field: what the file does not say stays. Rows keep their place, new ones follow. The date stays that of
 * the catalogue below: files speak only of their own rows. What a policy binds stays as it says.
 */
export function mergeCatalogues(below: CatalogueData, files: readonly LaidFile[]): Merged {
  const rows = new Map(below.rows.map((row) => [row.id, row]));
  const bound = new Map(files.map(({ source, boundBy }) => [source.file as string, boundBy]));
  const findings: Finding[] = [];
  for (const { source, rows: drafts } of files) {
    for (const draft of drafts) {
      const before = rows.get(draft.id);
      const holder = before?.from === undefined ? undefined : bound.get(before.from);
      if (draft.override && holder !== undefined && holder !== bound.get(source.file)) {
        findings.push(mistakeAt(draft.span, heldBy(draft.id, holder)));
        continue;
      }
      const row = overlaid(draft, rows, source.file, findings);
      if (row) rows.set(row.id, row);
    }
  }
  for (const { source, rows: drafts } of files) findings.push(...danglingIn(drafts, rows, source.file));
  return { data: { date: below.date, rows: [...rows.values()] }, findings };
}

function heldBy(id: string, holder: string): Mistake {
  return {
    message: `${quoted(id)} is of ${quoted(holder)}, which is extended, and may not be changed here`,
    help: `remove it, have it changed there, or have ${quoted(holder)} say "overridable: true"`,
  };
}

function overlaid(
  { id, override, fields, span }: RowDraft,
  rows: ReadonlyMap<string, CatalogueRow>,
  file: string,
  findings: Finding[],
): CatalogueRow | undefined {
  const before = rows.get(id);
  if (before && !override) {
    const message = `there is a row ${quoted(id)} already`;
    findings.push(mistakeAt(span, { message, help: 'add "override: true" to change it, or rename yours' }));
    return undefined;
  }
  if (!before && override) {
    const meant = nearest(id, [...rows.keys()]);
    const help = meant === undefined ? 'remove "override" to add a row' : `did you mean ${quoted(meant)}?`;
    findings.push(mistakeAt(span, { message: `there is no row ${quoted(id)} to override`, help }));
    return undefined;
  }
  const row = { ...(before ?? EMPTY), ...fields, id, from: file } as CatalogueRow;
  // Terms alone were read without knowing what they are for.
  const schemes = schemesOf(row.detect, row.scheme);
  const wrong = row.terms.map(({ versions }) => incomparableIn(versions, schemes)).find((one) => one);
  if (!wrong) return row;
  findings.push(mistakeAt(span, incomparable(wrong)));
  return undefined;
}

const EMPTY = { evidence: [], sources: [] };

/** Conditions that leave it to a row which is not there, or which leads back to where they come from. */
function* danglingIn(
  drafts: readonly RowDraft[],
  rows: ReadonlyMap<string, CatalogueRow>,
  file: string,
): Generator<Finding> {
  for (const { id, span } of drafts) {
    const row = rows.get(id);
    if (row?.from !== file) continue;
    for (const seen of seenBy(row)) {
      if (!rows.has(seen)) {
        const meant = nearest(seen, [...rows.keys()]);
        const help = meant === undefined ? 'write the id of a row' : `did you mean ${quoted(meant)}?`;
        yield mistakeAt(span, { message: `${quoted(id)} sends to ${quoted(seen)}, and there is no such row`, help });
      } else if (leadsBack(seen, id, rows)) {
        yield mistakeAt(span, {
          message: `${quoted(id)} sends to ${quoted(seen)}, which sends back`,
          help: 'write the conditions out',
        });
      }
    }
  }
}

function leadsBack(from: string, to: string, rows: ReadonlyMap<string, CatalogueRow>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const row = rows.get(id);
    if (row) open.push(...seenBy(row));
  }
  return false;
}

function seenBy({ terms }: CatalogueRow): readonly string[] {
  return terms.flatMap(({ freeIf }) => (freeIf ? [...seenIn(freeIf)] : []));
}

function* seenIn(condition: Condition): Generator<string> {
  if (condition.kind === 'see') yield condition.row;
  if (condition.kind === 'any' || condition.kind === 'all') for (const one of condition.of) yield* seenIn(one);
}
