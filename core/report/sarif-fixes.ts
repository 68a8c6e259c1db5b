import type { Edit, Fix } from '../model/finding.js';
import { isOutside, type Places } from './places.js';
import type { Artifacts } from './sarif-artifacts.js';
import type { SarifFix, SarifRegion } from './sarif-types.js';
import { visible } from './visible.js';

/** Fixes whose every edit can be placed. */
export function* sarifFixes(fixes: readonly Fix[], where: Places, files: Artifacts): Iterable<SarifFix> {
  for (const { title, edits } of fixes) {
    const placed = edits.flatMap((edit) => placedEdit(edit, where, files));
    if (placed.length === 0 || placed.length < edits.length) continue;
    const changed = new Map<string, PlacedEdit[]>();
    for (const item of placed) {
      const same = changed.get(item.edit.span.file);
      if (same) same.push(item);
      else changed.set(item.edit.span.file, [item]);
    }
    yield {
      description: { text: visible(title) },
      artifactChanges: [...changed].map(([file, items]) => ({
        artifactLocation: files.location(file),
        replacements: items.map(({ region, edit }) => ({
          deletedRegion: region,
          insertedContent: { text: edit.text },
        })),
      })),
    };
  }
}

interface PlacedEdit {
  readonly edit: Edit;
  readonly region: SarifRegion;
}

function placedEdit(edit: Edit, where: Places, files: Artifacts): readonly PlacedEdit[] {
  const region = isOutside(edit.span.file) ? undefined : files.region(edit.span, where);
  return region ? [{ edit, region }] : [];
}
