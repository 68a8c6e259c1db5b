import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { parseYaml } from '../text/yaml.js';
import { duplicateKeys } from './duplicate-keys.js';
import { mistake } from './mistake.js';
import type { Origins } from './origins.js';
import { MAX_VALUES, plain } from './plain.js';
import type { PolicyInput } from './schema.js';

/** One policy file in the right shape, knowing where each of its values was written. */
export interface PolicyDocument {
  readonly source: Source;
  readonly input: PolicyInput;
  readonly origins: Origins;
  /** 0 for the policy itself, 1 for what it extends, … */
  readonly distance: number;
  /** Its refusals hold against policies that extend it. */
  readonly binding: boolean;
}

export interface ReadDocument {
  readonly input: PolicyInput;
  readonly origins: Origins;
  readonly findings: readonly Finding[];
  /** True when the text could not be read at all, so that nothing in it counts. */
  readonly unreadable?: true;
}

/** UTF-16 units; a policy written by people has a few thousand. */
const MAX_POLICY_LENGTH = 1_048_576;

/** Reads the text of a policy file. Never throws; what is wrong has its finding and no effect. */
export async function readDocument(source: Source): Promise<ReadDocument> {
  const start = { file: source.file, start: 0, end: 0 };
  if (source.text.length > MAX_POLICY_LENGTH) {
    return nothing(
      mistake(start, `the policy is larger than ${MAX_POLICY_LENGTH} characters`, 'split it with `extends`'),
    );
  }
  const { root, problems } = parseYaml(source.text);
  const findings = problems.map((problem) =>
    mistake(
      { file: source.file, start: problem.start, end: problem.end },
      `this is not YAML: ${problem.message}`,
      'mend the line; until then what is read of the policy may be incomplete',
    ),
  );
  if (!root) return problems.length > 0 ? nothing(...findings) : { input: {}, origins: new WeakMap(), findings };
  const read = plain(root);
  if (!read) {
    return nothing(
      mistake(
        start,
        `the policy holds more than ${MAX_VALUES} values`,
        'repeated anchors multiply: write each value once',
      ),
    );
  }
  if (read.value === null) return { input: {}, origins: read.origins, findings };
  // The schema's library takes longer to load than a policy takes to judge by, and a project without licit.yaml needs none.
  const { shaped } = await import('./shape.js');
  const { input, findings: wrong } = shaped(read, root, source);
  return { input, origins: read.origins, findings: [...findings, ...duplicateKeys(root, source), ...wrong] };
}

/** Reads a text of ours, which tests hold to the schema. */
export function readBuiltIn(text: string): ReadDocument {
  const { root } = parseYaml(text);
  const read = root && plain(root);
  return read ? { input: read.value as PolicyInput, origins: read.origins, findings: [] } : nothing();
}

function nothing(...findings: readonly Finding[]): ReadDocument {
  return { input: {}, origins: new WeakMap(), findings, unreadable: true };
}
