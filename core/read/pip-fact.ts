import type { Requirement } from '../model/facts.js';
import { type FilePath, folderOf, pathIn } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { Scope } from '../model/scope.js';
import { quoted } from './malformed.js';
import { isRequirementsFile, PATTERNS } from './pip-files.js';
import type { PipLine } from './pip-lines.js';
import { pipRequirement } from './pip-requirement.js';

/**
 * What one line of requirements says: a requirement, or an option; most options ask for no package. A file named by "-r" is read by
 * itself, where it is named as requirements are. https://pip.pypa.io/en/stable/reference/requirements-file-format/#supported-options
 */
export function pipFact(file: FilePath, line: PipLine, scope: Scope): Requirement | Finding | undefined {
  const [whole, option, value = ''] = OPTION.exec(line.text) ?? [];
  if (option === undefined || whole === undefined) return pipRequirement(file, line, scope);
  const start = line.start + whole.length - value.length;
  if (/^-(?:e|-editable)$/.test(option)) return pipRequirement(file, { text: value, start }, scope);
  return /^-(?:r|-requirement)$/.test(option) ? elsewhere(file, value, start) : undefined;
}

/** "-rother.txt", "-r other.txt", "--requirement=other.txt"; options that ask for no package are passed over. */
const OPTION = /^\s*(--[a-z-]+|-[a-z])(?:=|\s)?\s*(\S[\s\S]*)?$/;

/** A file that is named otherwise than requirements files are is met by nobody. */
function elsewhere(file: FilePath, value: string, start: number): Finding | undefined {
  const named = value.replace(/^(["'])(.*)\1$/, '$2');
  const path = /^[a-z+]+:\/\//i.test(named) ? undefined : pathIn(folderOf(file), named);
  if (path !== undefined && isRequirementsFile(path)) return undefined;
  return finding({
    code: 'read/skipped',
    severity: 'error',
    message: `${quoted(named)} is not read: only files of this folder that are named as requirements are`,
    at: { file, start, end: start + value.length },
    help: `name it ${PATTERNS[0]}, or put it into a folder "requirements"`,
  });
}
