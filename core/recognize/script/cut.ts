import type { FilePath } from '../../model/file-path.js';
import { type Finding, finding } from '../../model/finding.js';

/** Licenses that stand behind what was looked at would be missed. */
export function cut(file: FilePath): Finding {
  return finding({
    code: 'read/too-large',
    severity: 'error',
    message: `${file} has more text, or more comments, than are looked at for licenses`,
    at: { file, start: 0, end: 0 },
    help: 'put what it is made of into the tree, or say in licit.yaml what it is',
  });
}
