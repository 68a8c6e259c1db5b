import type { Finding } from '../model/finding.js';
import { entryOf } from '../text/node.js';
import type { PolicyDocument } from './document.js';
import { mistake } from './mistake.js';
import { keyIn, nodeOf } from './origins.js';

/** A key that is read and checked, and on which a check decides nothing: said, so that nobody relies on it. */
export function* notEvaluated({ input, origins, source }: PolicyDocument): Generator<Finding> {
  const entry = entryOf(nodeOf(origins, input), 'project');
  if (input.project === undefined || !entry) return;
  yield mistake(
    keyIn(source, entry),
    '`project` is not evaluated by this version but for its license, which headers of our own sources are held against',
    'whether licenses are compatible with it is not judged yet; it may stay',
    { code: 'read/skipped' },
  );
}
