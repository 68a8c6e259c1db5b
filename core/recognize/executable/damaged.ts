import type { FilePath } from '../../model/file-path.js';
import { type Finding, finding } from '../../model/finding.js';

/** A file begins as an executable does, and cannot be read as one. */
export function damaged(file: FilePath, what: string): Finding {
  return finding({
    code: 'read/malformed',
    severity: 'warning',
    message: `${file} cannot be read as what it begins as: ${what} is damaged`,
    at: { file, start: 0, end: 0 },
    help: 'get the file again from where it comes from, or say in licit.yaml what it is',
  });
}
