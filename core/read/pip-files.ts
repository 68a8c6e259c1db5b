import { baseName, type FilePath } from '../model/file-path.js';
import type { Scope } from '../model/scope.js';

/** How files with requirements of pip are named. */
export const PATTERNS: readonly string[] = [
  'requirements*.txt',
  '*-requirements.txt',
  '*_requirements.txt',
  'requirements/*.txt',
  'requirements/*/*.txt',
];

/** Whether a file is named so that it is read as requirements. */
export function isRequirementsFile(file: FilePath): boolean {
  return /(?:^|\/)(?:requirements[^/]*|[^/]*[-_]requirements|requirements\/(?:[^/]*\/)?[^/]*)\.txt$/.test(file);
}

/** The scope that a file's name states: "requirements-dev.txt", "test-requirements.txt", "requirements/docs.txt". */
export function requirementsScope(file: FilePath): Scope {
  const parts = baseName(file)
    .toLowerCase()
    .replace(/\.txt$/, '')
    .split(/[-_.]/);
  if (parts.some((part) => DEVELOPMENT.test(part))) return 'development';
  return parts.includes('build') ? 'build' : 'runtime';
}

const DEVELOPMENT = /^(?:dev|devel|develop|development|tests?|testing|lint|linting|docs?|ci|qa|typing|mypy)$/;

/** Findings of one file; what follows mostly repeats them. */
export const MOST_PROBLEMS = 20;

/** So many lines are no requirements that the file is something else: a page of documentation has such names too. */
export function isProse(problems: number, requirements: number): boolean {
  return problems > 4 && problems > requirements;
}
