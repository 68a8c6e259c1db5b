import { filePath, ROOT } from '../model/file-path.js';
import type { PathEntry } from '../model/policy.js';
import type { EntryReader } from './entry.js';
import { quoted, replacement } from './mistake.js';
import type { PolicyInput } from './schema.js';
import { yamlScalar } from './yaml-edit.js';

type Input = NonNullable<PolicyInput['paths']>[number];

/** A folder that is judged by another scope, or not at all. */
export function readPath({ input, span, place, wrong }: EntryReader<Input>): PathEntry | undefined {
  const { under, scope, ignore = false, reason } = input;
  const folder = filePath(under);
  if (folder === undefined) {
    return wrong('under', `${quoted(under)} leaves what is checked`, 'write a folder relative to the root: tools/');
  }
  if (/[*?]/.test(under)) {
    const plain = under.slice(0, under.search(/[^/]*[*?]/));
    return wrong(
      'under',
      `${quoted(under)} is read as a folder's name, not as a pattern`,
      'name the folder; all below it is meant',
      {
        fixes: plain === '' ? [] : [replacement(place('under'), yamlScalar(plain))],
      },
    );
  }
  if (ignore && folder === ROOT) {
    return wrong('under', 'ignoring the root leaves nothing to judge', 'name the folders that are not yours');
  }
  if (scope === undefined && !ignore) {
    return wrong('under', `nothing is said of ${quoted(under)}`, 'add a scope, or `ignore: true`');
  }
  return { under: { value: folder, span: place('under') }, ...(scope ? { scope } : {}), ignore, reason, span };
}
