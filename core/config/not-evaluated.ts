import type { Finding } from '../model/finding.js';
import { entryOf } from '../text/node.js';
import type { PolicyDocument } from './document.js';
import { mistake } from './mistake.js';
import { keyIn, nodeOf } from './origins.js';

const NOT_YET = ['project', 'organization', 'entitlements', 'catalogue'] as const;

/** Keys that are read and checked, and on which a check decides nothing: said, so that nobody relies on them. */
export function* notEvaluated({ input, origins, source }: PolicyDocument): Generator<Finding> {
  for (const key of NOT_YET) {
    const entry = entryOf(nodeOf(origins, input), key);
    if (input[key] === undefined || !entry) continue;
    yield mistake(
      keyIn(source, entry),
      key === 'project'
        ? `\`${key}\` is not evaluated by this version`
        : `\`${key}\` is not evaluated by \`licit check\``,
      key === 'project'
        ? 'nothing is judged by it yet; it may stay'
        : '`licit entitlements check` judges by it; it may stay',
      {
        code: 'read/skipped',
      },
    );
  }
}
