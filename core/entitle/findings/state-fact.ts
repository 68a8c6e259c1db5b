import { withEntry, withValue } from '../../config/yaml-edit.js';
import type { FilePath } from '../../model/file-path.js';
import type { Edit, Fix } from '../../model/finding.js';
import type { Source } from '../../model/span.js';
import { entryOf } from '../../text/node.js';
import { parseYaml } from '../../text/yaml.js';
import type { OpenFact } from '../facts/fact-state.js';

/** The files in which facts are stated, where they lie in this tree and are there. */
export interface FactFiles {
  readonly organization: Source | undefined;
  readonly usage: Source | undefined;
}

/** Fixes that are offered of one finding. */
const MOST = 5;

/**
 * The edits that begin to state the facts that would decide, each by itself, in the file of that kind of facts or in one that is begun.
 * The value is left empty, which is a mistake until somebody who knows fills it in. Facts that are stated, and good no more, are for a person to mend.
 */
export function stateFixes(open: readonly OpenFact[], files: FactFiles): readonly Fix[] {
  const unknown = open.filter(({ state }) => state.kind === 'unknown').map(({ fact }) => fact);
  return [...new Set(unknown)].slice(0, MOST).flatMap((fact) => {
    const edit = editFor(fact, files);
    return edit ? [{ title: `State ${fact}, to fill in`, edits: [edit] }] : [];
  });
}

function editFor(fact: string, { organization, usage }: FactFiles): Edit | undefined {
  const [group, name, ...rest] = fact.split('.');
  if (group === undefined || name === undefined || rest.length > 0) return undefined;
  const [source, file, schema] =
    group === 'org'
      ? ([organization, 'organization.yaml', 'organization/1'] as const)
      : ([usage, 'usage.yaml', 'usage/1'] as const);
  const begun = `schema: ${schema}\n${group}:\n  ${name}: ${EMPTY}\n`;
  if (!source) return { span: { file: file as FilePath, start: 0, end: 0 }, text: begun };
  const { root } = parseYaml(source.text);
  if (root?.kind !== 'map' || root.entries[0]?.keyStart !== root.start) return undefined;
  const entry = entryOf(root, group);
  if (!entry) return withEntry(source, root, group, `\n  ${name}: ${EMPTY}`);
  const { value } = entry;
  if (value.kind === 'scalar' && value.value === null) return withValue(source, entry, `\n  ${name}: ${EMPTY}`);
  return value.kind === 'map' ? withEntry(source, value, name, EMPTY) : undefined;
}

const EMPTY = '""';
