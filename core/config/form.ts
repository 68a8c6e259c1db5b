import type * as z from 'zod';
import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { entryOf } from '../text/node.js';
import { parseYaml } from '../text/yaml.js';
import { duplicateKeys } from './duplicate-keys.js';
import type { Written } from './entry.js';
import { mistake } from './mistake.js';
import { nodeOf, type Origins, spanIn } from './origins.js';
import { MAX_VALUES, plain } from './plain.js';

/** A kind of YAML file that people write for us. */
export interface Form<T> {
  /** "policy": what a file of it is called. */
  readonly name: string;
  /**
   * What it may hold. Asked for when something is written: the schema's library takes longer to load than a policy takes to
   * judge by, and a project without such a file needs none.
   */
  schema(): Promise<z.ZodType<T>>;
}

/** What is in the right shape of a file, knowing where each of its values was written. */
export interface ReadForm<T> {
  readonly input: Partial<T>;
  readonly origins: Origins;
  readonly findings: readonly Finding[];
  /** True when the text could not be read at all, so that nothing in it counts. */
  readonly unreadable?: true;
}

/** UTF-16 units; a file written by people has a few thousand. */
const MAX_LENGTH = 1_048_576;

/** Reads the text of a file. Never throws; what is wrong has its finding and no effect. */
export async function readForm<T>(source: Source, form: Form<T>): Promise<ReadForm<T>> {
  const { name } = form;
  const start = { file: source.file, start: 0, end: 0 };
  if (source.text.length > MAX_LENGTH)
    return nothing(
      mistake(start, `the ${name} is larger than ${MAX_LENGTH} characters`, SPLIT.get(name) ?? 'split it'),
    );
  const { root, problems } = parseYaml(source.text);
  const findings = problems.map((problem) =>
    mistake(
      { file: source.file, start: problem.start, end: problem.end },
      `this is not YAML: ${problem.message}`,
      `mend the line; until then what is read of the ${name} may be incomplete`,
    ),
  );
  if (!root) return problems.length > 0 ? nothing(...findings) : { input: {}, origins: new WeakMap(), findings };
  const read = plain(root);
  if (!read)
    return nothing(
      mistake(
        start,
        `the ${name} holds more than ${MAX_VALUES} values`,
        'repeated anchors multiply: write each value once',
      ),
    );
  if (read.value === null) return { input: {}, origins: read.origins, findings };
  const [schema, { shaped }] = await Promise.all([form.schema(), import('./shape.js')]);
  const { input, findings: wrong } = shaped(read, root, source, { name, schema });
  return { input, origins: read.origins, findings: [...findings, ...duplicateKeys(root, source), ...wrong] };
}

const SPLIT: ReadonlyMap<string, string> = new Map([['policy', 'split it with `extends`']]);

/** That a file which says something does not say of which form it is. */
export function* unsaid(input: object, { source, origins }: Written, key: string, form: string): Generator<Finding> {
  const node = nodeOf(origins, input);
  if (!node || entryOf(node, key)) return;
  yield mistake(spanIn(source, node), 'nothing says of which form this file is', `write "${key}: ${form}"`);
}

/** A file of which nothing counts. */
export function nothing<T>(...findings: readonly Finding[]): ReadForm<T> {
  return { input: {}, origins: new WeakMap(), findings, unreadable: true };
}
