import { expect, it } from 'vitest';
import type { FilePath } from '../../../core/model/file-path.js';
import { pipConstraints } from '../../../core/read/pip-constraints.js';
import { requirementsTxt } from '../../../core/read/requirements-txt.js';
import { resolve } from '../../../core/resolve/resolve.js';
import { memoryTree } from '../../../core/tree/memory.js';

it('chooses versions for the requirements that name the file, and brings nothing in itself', () => {
  const wanted = 'zope.interface>=5\nb\nc\nd==1\n';
  const facts = [
    ...requirementsTxt.read({ file: 'a/requirements.txt' as FilePath, text: `-c ../constraints.txt\n${wanted}` }),
    ...requirementsTxt.read({ file: 'b/requirements.txt' as FilePath, text: 'b\n' }),
    ...pipConstraints.read({
      file: 'constraints.txt' as FilePath,
      text: '# why\nzope_interface==5.4\nb==2\nc<3\nd==2\nunused==1\nc d\n',
    }),
  ];
  expect(facts.flatMap((fact) => (fact.kind === 'finding' ? [fact.message] : []))).toEqual([
    '"c d" is no requirement of pip',
  ]);
  expect(resolve(facts, memoryTree({})).components.map(({ purl }) => purl)).toEqual([
    'pkg:pypi/b',
    'pkg:pypi/b@2',
    'pkg:pypi/c',
    'pkg:pypi/d@1',
    'pkg:pypi/zope.interface@5.4',
  ]);
});

it('is no text that only has the name of such a file', () => {
  const text = `Constraints reference\n=====================\n\n${'The classes here create constraints.\n'.repeat(5)}`;
  expect([...pipConstraints.read({ file: 'docs/constraints.txt' as FilePath, text })]).toEqual([]);
});
