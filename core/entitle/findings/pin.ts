import { baseName } from '../../model/file-path.js';
import type { Fix } from '../../model/finding.js';
import type { Sources } from '../../model/report.js';
import { parseJson } from '../../text/json.js';
import type { MapEntry, TextNode } from '../../text/node.js';
import type { ProductUse } from '../reconcile/use.js';

/**
 * The edit of a manifest of npm that asks for a version which a right covers, by the range that the right is for; none for what something
 * else brings in. Which versions are out is for the manager to say, which then takes the newest of them.
 */
export function pinFixes({ at, direct }: ProductUse, id: string, range: string, sources: Sources): readonly Fix[] {
  if (!direct || baseName(at.file) !== 'package.json' || !SEMVER_RANGE.test(range)) return [];
  const text = sources(at.file);
  const root = text === undefined ? undefined : parseJson(text).root;
  const entry = root && entryAt(root, at.start, at.end);
  if (entry?.value.kind !== 'scalar' || typeof entry.value.value !== 'string' || !PLAIN.test(entry.value.value))
    return [];
  const { start, end } = entry.value;
  return [
    {
      title: `Ask for a version that ${id} covers: ${range}`,
      edits: [{ span: { file: at.file, start, end }, text: JSON.stringify(range) }],
    },
  ];
}

/** Versions and comparators alone: what npm reads as the register does. */
const SEMVER_RANGE = /^[\d.<>=|&~^ x*-]{1,100}$/;
/** No alias, address or tag. */
const PLAIN = /^[\d.<>=|~^ x*-]+$/;

/** The dependency whose line this is. */
function entryAt(root: TextNode, start: number, end: number): MapEntry | undefined {
  if (root.kind !== 'map') return undefined;
  for (const { value } of root.entries) {
    if (value.kind !== 'map') continue;
    const found = value.entries.find((entry) => entry.keyStart <= start && entry.value.end >= end);
    if (found) return found;
  }
  return undefined;
}
