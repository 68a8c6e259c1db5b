import { expect, it } from 'vitest';
import { gitlabCi } from '../../core/recognize/gitlab-ci.js';
import { told } from './told.js';

it('tells of what a pipeline includes of others, with the version that it names', () => {
  const text = `variables: { REF: v2.1.0 }
include:
  - template: Jobs/SAST.gitlab-ci.yml
  - remote: https://u:p@ci.example.org/a/lint.yml?token=1
  - https://example.org/b.yml
  - project: group/sub/ci
    ref: $REF
    file: [/a.yml, /b.yml]
  - project: group/own
    file: /c.yml
  - component: gitlab.com/components/opentofu/full-pipeline@2.3.1
  - component: $CI_SERVER_FQDN/group/tools/scan@~latest
  - component: git.example.org/a/b/c@1.0
    inputs: { x: 1 }
`;
  const own = 'no version is named, so it is what its default branch holds';
  expect(told(gitlabCi, '.gitlab-ci.yml', text)).toEqual([
    'tool pkg:gitlab/gitlab-org/gitlab (its template Jobs/SAST.gitlab-ci.yml, as the server has it) | Jobs/SAST.gitlab-ci.yml',
    'tool pkg:generic/lint.yml?download_url=https:%2F%2Fci.example.org%2Fa%2Flint.yml | https://u:p@ci.example.org/a/lint.yml?token=1',
    'tool pkg:generic/b.yml?download_url=https:%2F%2Fexample.org%2Fb.yml | https://example.org/b.yml',
    'tool pkg:gitlab/group/sub/ci@v2.1.0 | group/sub/ci',
    `tool pkg:gitlab/group/own (${own}) | group/own`,
    'tool pkg:gitlab/components/opentofu@2.3.1 (its component full-pipeline) | gitlab.com/components/opentofu/full-pipeline@2.3.1',
    'tool pkg:gitlab/group/tools (its component scan, any version ~latest may be taken) | $CI_SERVER_FQDN/group/tools/scan@~latest',
    'tool pkg:gitlab/a/b?repository_url=git.example.org (its component c, any version 1.0 may be taken) | git.example.org/a/b/c@1.0',
  ]);
});

it('leaves its own files to be read where they lie, and says which are not', () => {
  const text = `include: ['/.gitlab/ci/*.yml', { local: lint.gitlab-ci.yml }, { local: /ci/jobs.yml }]`;
  expect(told(gitlabCi, '.gitlab-ci.yml', text)).toEqual([
    'read/skipped: "/ci/jobs.yml" is included, and its name does not tell that it holds jobs, so they were not looked at | /ci/jobs.yml',
  ]);
  expect(
    ['.gitlab/ci/a.yml', '.gitlab-ci/x/b.yaml', 'x/.gitlab-ci.yml', 'ci/jobs.yml'].map((file) =>
      gitlabCi.looksAt(file as never),
    ),
  ).toEqual(['yes', 'yes', 'yes', 'no']);
});

it('does not guess', () => {
  const text = `include:
  - remote: $WHERE
  - { project: a/b, ref: $REF, file: x.yml }
  - component: nowhere@1
  - remote: /x.yml
  - { rules: [] }
`;
  expect(told(gitlabCi, '.gitlab-ci.yml', text)).toEqual([
    'read/skipped: what is included by "$WHERE" depends on what is set elsewhere, so it is not known | $WHERE',
    'read/skipped: the version of what is included by "$REF" depends on what is set elsewhere, so it is not known | $REF',
    'tool pkg:gitlab/a/b | a/b',
    'read/malformed: "nowhere@1" is no component: host/project/name@version is expected | nowhere@1',
    'read/malformed: "/x.yml" is no address | /x.yml',
    'read/malformed: this includes nothing that is known | { rules: [] }',
  ]);
});
