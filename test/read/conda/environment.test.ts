import { expect, it } from 'vitest';
import type { FilePath } from '../../../core/model/file-path.js';
import { condaEnvironment } from '../../../core/read/conda-environment.js';
import { readWith } from '../npm/corpus.js';

function read(text: string) {
  return readWith(condaEnvironment, { file: 'environment.yml' as FilePath, text });
}

/** "purl: «name» «wish»", as they stand in the file. */
function lines(text: string): readonly string[] {
  return (read(text).manifest?.requirements ?? []).map(
    ({ asked, at, spec }) =>
      `${asked?.purl}: «${text.slice(at.start, at.end)}» «${text.slice(spec.span.start, spec.span.end)}»`,
  );
}

it('takes "==" and a build for one version, and nothing looser', () => {
  const text = `name: x
channels: [conda-forge]
dependencies:
  - Python=3.11
  - numpy==1.26.4
  - "pandas >=2,<3"
  - scipy=1.11.4=py311h64a7726_0
  - defaults::zlib
  - pkgs/main/linux-64::openssl 3.0.13 h7f8727e_0
  - pip
  - pip:
      - --no-deps
      - Flask_Login==0.6.3
      - 'requests[socks] >= 2'
      - -e git+https://github.com/o/p@v1#egg=p
`;
  expect(lines(text)).toEqual([
    'pkg:conda/python?channel=conda-forge: «Python» «=3.11»',
    'pkg:conda/numpy@1.26.4?channel=conda-forge: «numpy» «==1.26.4»',
    'pkg:conda/pandas?channel=conda-forge: «pandas» «>=2,<3»',
    'pkg:conda/scipy@1.11.4?build=py311h64a7726_0&channel=conda-forge: «scipy» «=1.11.4=py311h64a7726_0»',
    'pkg:conda/zlib?channel=defaults: «zlib» «»',
    'pkg:conda/openssl@3.0.13?build=h7f8727e_0&channel=pkgs%2Fmain&subdir=linux-64: «openssl» «3.0.13 h7f8727e_0»',
    'pkg:conda/pip?channel=conda-forge: «pip» «»',
    'pkg:pypi/flask-login@0.6.3: «Flask_Login» «==0.6.3»',
    'pkg:pypi/requests: «requests» «>= 2»',
    'pkg:pypi/p?vcs_url=git%2Bhttps:%2F%2Fgithub.com%2Fo%2Fp%40v1: «git+https://github.com/o/p@v1#egg=p» «git+https://github.com/o/p@v1#egg=p»',
  ]);
  expect(read(text).findings).toEqual([]);
});

it('does not know the channel where there are several', () => {
  expect(lines('channels: [a, b]\ndependencies: [x==1]\n')).toEqual(['pkg:conda/x@1: «x» «==1»']);
});

it.each([
  ['dependencies: [a=1=b_0, {pip: [c==1]}]', true],
  ['dependencies: [a=1=b_0, {pip: [c>=1]}]', undefined],
  ['dependencies: [a=1=b_0, b==1]', undefined],
  ['dependencies: []', undefined],
])('is complete or not: %s', (text, complete) => {
  expect(read(text).manifest?.complete).toBe(complete);
});

it('says what it cannot read', () => {
  expect(read('dependencies:\n  - a!b\n  - 1\n  - npm: [x]\n  - pip: [{}, a b]\n').findings).toEqual([
    'error read/malformed at «1»: this names no package',
    'error read/malformed at «npm»: "npm" installs nothing',
    'error read/malformed at «{}»: this names no package',
    'error read/malformed at «a b»: "a b" is no requirement of pip',
  ]);
  expect(read('dependencies: {a: 1}').findings).toEqual([
    'error read/malformed at «{a: 1}»: "dependencies" is not a list',
  ]);
});
