import { describe, expect, it } from 'vitest';
import { dockerfile } from '../../core/recognize/dockerfile.js';
import { githubWorkflow } from '../../core/recognize/github-workflow.js';
import { gitlabCi } from '../../core/recognize/gitlab-ci.js';
import { shellScript } from '../../core/recognize/shell-script.js';
import { told } from './told.js';

const NEWEST = '(no version is pinned, so the newest is taken)';

describe('what scripts install of languages', () => {
  it.each([
    [
      'pip',
      'sudo -H pip3.12 install --upgrade -qr requirements.txt -c limits.txt "Flask[async]==3.0.0" \'Zope_Event>=5,<6\' Jinja2 -e ./own --index-url https://u:p@x.example/simple',
      [
        'tool pkg:pypi/flask@3.0.0 | Flask[async]==3.0.0',
        'tool pkg:pypi/zope-event (any version >=5,<6 may be taken) | Zope_Event>=5,<6',
        `tool pkg:pypi/jinja2 ${NEWEST} | Jinja2`,
      ],
    ],
    [
      'pip as a module',
      'python3 -m pip install "requests == 2.31.0 ; python_version < \'3.9\'" pkg==1.* && python -m build x',
      [
        "tool pkg:pypi/requests@2.31.0 | requests == 2.31.0 ; python_version < '3.9'",
        'tool pkg:pypi/pkg (any version ==1.* may be taken) | pkg==1.*',
      ],
    ],
    [
      'what is no package of pip',
      'pip install . .[dev] ./lib /srv/x dist/a-1.0-py3-none-any.whl a.tar.gz git+https://example.org/a.git https://example.org/a.zip $HOME/lib requirements.txt > log.txt 2>&1',
      [],
    ],
    [
      'uv and pipx',
      'uv pip install --python 3.12 ruff==0.4.0\nuv tool install black@24.1.0\npipx install --python 3.11 poetry==1.8.2\nuv sync x',
      [
        'tool pkg:pypi/ruff@0.4.0 | ruff==0.4.0',
        'tool pkg:pypi/black@24.1.0 | black@24.1.0',
        'tool pkg:pypi/poetry@1.8.2 | poetry==1.8.2',
      ],
    ],
    [
      'npm',
      'npm install -g typescript@5.4.5 @angular/cli@^17 pnpm@latest yarn --registry https://x.example && npm i --prefix /opt real@npm:@a/b@1.0.0',
      [
        'tool pkg:npm/typescript@5.4.5 | typescript@5.4.5',
        'tool pkg:npm/%40angular/cli (any version ^17 may be taken) | @angular/cli@^17',
        `tool pkg:npm/pnpm ${NEWEST} | pnpm@latest`,
        `tool pkg:npm/yarn ${NEWEST} | yarn`,
        'tool pkg:npm/%40a/b@1.0.0 | real@npm:@a/b@1.0.0',
      ],
    ],
    [
      'what is no package of npm',
      'npm install\nnpm ci x\nnpm run install y\nnpm i . ./a ../b /c a.tgz user/repository github:user/repository https://example.org/a.tgz a@file:../a a@https://example.org/a',
      [],
    ],
    [
      'pnpm, yarn and bun',
      'pnpm add -w -F web zod@3.23.8; yarn global add serve@14.2.1; yarn add -W a@1.0.0; bun add b@2.0.0; pnpm dlx c',
      [
        'tool pkg:npm/zod@3.23.8 | zod@3.23.8',
        'tool pkg:npm/serve@14.2.1 | serve@14.2.1',
        'tool pkg:npm/a@1.0.0 | a@1.0.0',
        'tool pkg:npm/b@2.0.0 | b@2.0.0',
      ],
    ],
    [
      'gems',
      'gem install rails -v 7.0 --no-document && gem install bundler:2.4.1 a.gem fastlane; gem i b --version "~> 1.2"; gem install c -v1.0 -- --with-x y',
      [
        'tool pkg:gem/rails@7.0 | rails',
        'tool pkg:gem/bundler@2.4.1 | bundler:2.4.1',
        `tool pkg:gem/fastlane ${NEWEST} | fastlane`,
        'tool pkg:gem/b (any version ~> 1.2 may be taken) | b',
        'tool pkg:gem/c@1.0 | c',
      ],
    ],
    [
      'crates',
      'cargo +nightly install ripgrep --version 14.1.0 --locked\ncargo install cargo-deny@0.14.3 -F x cross\ncargo install --path . a\ncargo install --git=https://example.org/b b\ncargo binstall c@1.2 -y',
      [
        'tool pkg:cargo/ripgrep@14.1.0 | ripgrep',
        'tool pkg:cargo/cargo-deny@0.14.3 | cargo-deny@0.14.3',
        `tool pkg:cargo/cross ${NEWEST} | cross`,
        'tool pkg:cargo/c (any version 1.2 may be taken) | c@1.2',
      ],
    ],
    [
      'Go modules',
      'go install -ldflags "-s -w" github.com/golangci/golangci-lint/cmd/golangci-lint@v1.57.2 golang.org/x/tools/cmd/goimports@latest\ngo install sigs.k8s.io/kustomize/kustomize/v5@v5.4.1 mvdan.cc/gofumpt/cmd/x@v0.6.0\ngo install ./... example.org/own\ngo build x',
      [
        'tool pkg:golang/github.com/golangci/golangci-lint@v1.57.2 | github.com/golangci/golangci-lint/cmd/golangci-lint@v1.57.2',
        `tool pkg:golang/golang.org/x/tools ${NEWEST} | golang.org/x/tools/cmd/goimports@latest`,
        'tool pkg:golang/sigs.k8s.io/kustomize/kustomize/v5@v5.4.1 | sigs.k8s.io/kustomize/kustomize/v5@v5.4.1',
        'tool pkg:golang/mvdan.cc/gofumpt@v0.6.0 | mvdan.cc/gofumpt/cmd/x@v0.6.0',
      ],
    ],
    [
      'versions and names that are set elsewhere',
      'pip install "a==$A" $B\ngem install c -v $C\nnpm i d@$D\ngo install github.com/a/b@$V',
      [
        'tool pkg:pypi/a (which version it is depends on what is set elsewhere: "==$A") | a==$A',
        'read/skipped: what is installed by "$B" depends on what is set elsewhere, so it is not known | $B',
        'tool pkg:gem/c (which version it is depends on what is set elsewhere: "$C") | c',
        'tool pkg:npm/d (which version it is depends on what is set elsewhere: "$D") | d@$D',
        'tool pkg:golang/github.com/a/b (which version it is depends on what is set elsewhere: "$V") | github.com/a/b@$V',
      ],
    ],
    ['what is only spoken of', 'echo "pip install a"\n# npm i b\nprintf "gem install c"', []],
  ])('%s', (_, script, lines) => expect(told(shellScript, 'a.sh', script)).toEqual(lines));
});

it('puts in variables of a Dockerfile, and knows what is shipped', () => {
  const text =
    'FROM node:22 AS build\nRUN npm i -g pnpm@9.1.0\nFROM python:3.12\nARG FLASK=3.0.0\nENV MORE="a==1.0 b"\nRUN --mount=type=cache,target=/c pip install \\\n  flask==$FLASK $MORE\nRUN ["gem", "install", "c"]\n';
  expect(
    told(dockerfile, 'Dockerfile', text).filter((line) => !line.includes('pkg:oci') && !line.includes('docker')),
  ).toEqual([
    'build pkg:npm/pnpm@9.1.0 | pnpm@9.1.0',
    'runtime pkg:pypi/flask@3.0.0 | flask==$FLASK',
    'runtime pkg:pypi/a@1.0 | $MORE',
    `runtime pkg:pypi/b ${NEWEST} | $MORE`,
    `runtime pkg:gem/c ${NEWEST} | c`,
  ]);
});

it('reads the scripts of workflows as YAML joins their lines', () => {
  const text = `on: push
jobs:
  a:
    steps:
      - run: pip install a==1.0
      - run: "npm i b@1.0.0"
      - run: >-
          pip install
          c==1.0
          d==2.0
      - run: |
          pip install e
          f g
      - run: pip install
          h==1.0
`;
  expect(told(githubWorkflow, '.github/workflows/a.yml', text)).toEqual([
    'tool pkg:pypi/a@1.0 | a==1.0',
    'tool pkg:npm/b@1.0.0 | b@1.0.0',
    'tool pkg:pypi/c@1.0 | c==1.0',
    'tool pkg:pypi/d@2.0 | d==2.0',
    `tool pkg:pypi/e ${NEWEST} | e`,
    'tool pkg:pypi/h@1.0 | h==1.0',
  ]);
});

it('reads the scripts of GitLab’s jobs, with variables of the file and the job', () => {
  const text = `variables: { A: "1.0" }
default:
  before_script: pip install a==$A
job:
  variables: { B: 2.0.0 }
  script:
    - npm install -g "b@$B" c@$C
    - [ "gem install d", [ "pip install e==1" ] ]
  after_script:
    - |
      cargo install f@1.0.0
      apk add g
`;
  expect(told(gitlabCi, '.gitlab/ci/a.yml', text)).toEqual([
    'tool pkg:pypi/a@1.0 | a==$A',
    'tool pkg:npm/b@2.0.0 | b@$B',
    'tool pkg:npm/c (which version it is depends on what is set elsewhere: "$C") | c@$C',
    `tool pkg:gem/d ${NEWEST} | d`,
    'tool pkg:pypi/e@1 | e==1',
    'tool pkg:cargo/f@1.0.0 | f@1.0.0',
    'tool pkg:apk/g | g',
  ]);
});
