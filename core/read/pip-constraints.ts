import type { Fact, Reader } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import { isProse, MOST_PROBLEMS } from './pip-files.js';
import { pipLines } from './pip-lines.js';
import { pipRequirement } from './pip-requirement.js';

/**
 * pip's constraints: versions of packages that are asked for elsewhere; nothing is installed for being named here, so that of a text which
 * only has the name of such a file nothing is said.
 * https://pip.pypa.io/en/stable/user_guide/#constraints-files
 */
export const pipConstraints: Reader = {
  id: 'pip-constraints',
  names: ['constraints.txt'],
  patterns: ['constraints*.txt', '*-constraints.txt', '*_constraints.txt'],
  title: 'constraints files of pip: versions for the requirements that name them',
  url: 'https://pip.pypa.io/en/stable/user_guide/#constraints-files',
  *read({ file, text }): Generator<Fact> {
    const versions = new Map<string, string | undefined>();
    const problems: Finding[] = [];
    for (const line of pipLines(text)) {
      const read = line.text.trimStart().startsWith('-') ? undefined : pipRequirement(file, line, 'runtime');
      if (!read) continue;
      if ('kind' in read) problems.push(read);
      else {
        const version = read.asked?.version;
        versions.set(read.name, versions.has(read.name) && versions.get(read.name) !== version ? undefined : version);
      }
    }
    if (isProse(problems.length, versions.size)) return;
    yield* problems.slice(0, MOST_PROBLEMS);
    yield { kind: 'versions', file, ecosystem: 'pypi', versions, holdsBelow: false, versionsIn: [] };
  },
};
