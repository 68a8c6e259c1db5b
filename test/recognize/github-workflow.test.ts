import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../core/catalogue/built-in.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import { githubWorkflow } from '../../core/recognize/github-workflow.js';
import { recognized } from './support.js';
import { told } from './told.js';

const FILE = '.github/workflows/ci.yml';
const of = (text: string) => told(githubWorkflow, FILE, text);
const steps = (text: string) => `jobs:\n  a:\n    steps:\n${text.replace(/^/gm, '      ')}`;

describe('what steps and jobs use', () => {
  it.each([
    ['- uses: actions/checkout@v4', ['tool pkg:github/actions/checkout@v4 | actions/checkout@v4']],
    [
      "- uses: 'Gradle/actions/setup-gradle@v6'",
      ['tool pkg:github/gradle/actions@v6 | Gradle/actions/setup-gradle@v6'],
    ],
    [
      `- uses: a/b@${'0'.repeat(40)} # v5.1.0`,
      [`tool pkg:github/a/b@${'0'.repeat(40)} (a comment calls its commit v5.1.0) | a/b@${'0'.repeat(40)}`],
    ],
    ['- uses: ./.github/actions/mine', []],
    ['- uses: docker://alpine:3.20', ['tool pkg:docker/alpine@3.20 | docker://alpine:3.20']],
    [
      '- uses: actions/checkout\n- uses: a/b@v1',
      [
        'read/malformed: "actions/checkout" is no action: owner/repository@ref is expected | actions/checkout',
        'tool pkg:github/a/b@v1 | a/b@v1',
      ],
    ],
  ])('%j', (text, lines) => expect(of(steps(text))).toEqual(lines));

  it('takes workflows of others as they are used by jobs', () => {
    expect(of('jobs:\n  a:\n    uses: octo/repo/.github/workflows/build.yml@main\n')).toEqual([
      'tool pkg:github/octo/repo@main | octo/repo/.github/workflows/build.yml@main',
    ]);
  });

  it('reads the steps of an action', () => {
    const text = 'runs:\n  using: composite\n  steps:\n    - uses: a/b@v1\n';
    expect(told(githubWorkflow, 'tools/action.yml', text)).toEqual(['tool pkg:github/a/b@v1 | a/b@v1']);
    expect(told(githubWorkflow, 'action.yaml', 'runs:\n  using: docker\n  image: docker://debian:12\n')).toEqual([
      'tool pkg:docker/debian@12 | docker://debian:12',
    ]);
  });
});

it('gives inputs on, once for each value of the matrix, and no key among them', () => {
  const text = `jobs:
  a:
    strategy:
      matrix:
        java: [17, "21"]
        include:
          - java: 25
    steps:
      - uses: actions/setup-java@v4
        with:
          distribution: oracle
          java-version: \${{ matrix.java }}
          token: \${{ secrets.T }}
          license-key: ABCD-1234-EFGH
`;
  const [action] = recognized(githubWorkflow, FILE, text);
  const known = action?.kind === 'component' ? action.known : [];
  expect(known.map(({ inputs = [] }) => Object.fromEntries(inputs))).toEqual(
    ['17', '21', '25'].map((version) => ({
      distribution: 'oracle',
      'java-version': version,
      token: `\${{ secrets.T }}`,
      'license-key': '***',
    })),
  );
});

it('reads images of containers and services, runners, and packages that are installed', () => {
  const text = `jobs:
  a:
    runs-on: [self-hosted, macos-15-xlarge]
    strategy:
      matrix:
        node: [18, 20]
    container: node:\${{ matrix.node }}
    services:
      db:
        image: "postgres:16"
      cache:
        image: \${{ inputs.image }}
    steps:
      - run: sudo apt-get install -y jq=1.6 \${{ matrix.more }} && brew install --cask docker
      - run: |
          choco install winrar
`;
  expect(of(text)).toEqual([
    'tool pkg:generic/runner/macos-15-xlarge | macos-15-xlarge',
    `tool pkg:docker/node@18 | node:\${{ matrix.node }}`,
    `tool pkg:docker/node@20 | node:\${{ matrix.node }}`,
    'tool pkg:docker/postgres@16 | postgres:16',
    `read/skipped: the image "\${{ inputs.image }}" depends on what is set elsewhere, so it is not known | \${{ inputs.image }}`,
    'tool pkg:deb/jq@1.6 | jq=1.6',
    `read/skipped: what is installed by "\${{ matrix.more }}" depends on what is set elsewhere, so it is not known | \${{ matrix.more }}`,
    'tool pkg:generic/docker | docker',
    'tool pkg:generic/winrar | winrar',
  ]);
});

it('names variables and secrets that speak of a license, each once', () => {
  const text = `env:
  MLM_LICENSE_TOKEN: \${{ secrets.MLM_LICENSE_TOKEN }}
jobs:
  a:
    steps:
      - run: activate --key "\${{ secrets.UNITY_SERIAL }}"
        env:
          HOME: /x
`;
  expect(of(text)).toEqual([
    'env MLM_LICENSE_TOKEN shows unclear | MLM_LICENSE_TOKEN',
    'env UNITY_SERIAL shows unclear | UNITY_SERIAL',
  ]);
});

it('says what is no YAML, and reads the rest', () => {
  const lines = of(`${steps('- uses: a/b@v1')}\n  b: [`);
  expect(lines.some((line) => line.startsWith('read/malformed: this is not valid YAML'))).toBe(true);
  expect(lines).toContain('tool pkg:github/a/b@v1 | a/b@v1');
  expect(of('jobs: &a\n  x: *a\n').length).toBeLessThan(2);
  expect(of('a: [\nb: {\nc: ]\n').length).toBe(1);
});

it.each([
  ['actions/setup-java@v4', 'distribution: oracle\njava-version: 17.0.13', ['jdk.oracle']],
  ['actions/setup-java@v4', 'distribution: temurin\njava-version: 21', []],
  ['gradle/actions/setup-gradle@v6', 'cache-provider: basic', ['ci.gradle-actions-v6']],
  ['hashicorp/setup-terraform@v3', 'terraform_version: 1.6.0', ['iac.terraform']],
  ['github/codeql-action/init@v3', '', ['ci.codeql']],
])('the catalogue knows %s with %j', (uses, given, rows) => {
  const text = steps(`- uses: ${uses}\n  with:\n${given.replace(/^/gm, '    ')}`);
  const [action] = recognized(githubWorkflow, FILE, text);
  const known = action?.kind === 'component' ? action.known : [];
  const catalogue = createCatalogue(builtInCatalogue());
  const matches = known.flatMap(({ kind, text, ...more }) => catalogue.of(kind, text, more));
  expect(matches.map(({ row }) => row.id)).toEqual(rows);
  for (const { terms } of matches) expect(terms.kind).toBe('known');
});

it.each([
  ['actions/setup-java@v4', `distribution: \${{ inputs.jdk }}\njava-version: 17.0.13`, 'jdk.oracle'],
  ['gradle/actions/setup-gradle@v6', `cache-provider: \${{ inputs.cache }}`, 'ci.gradle-actions-v6'],
])('what an expression makes may be anything: %s with %j', (uses, given, row) => {
  const text = steps(`- uses: ${uses}\n  with:\n${given.replace(/^/gm, '    ')}`);
  const [action] = recognized(githubWorkflow, FILE, text);
  const known = action?.kind === 'component' ? action.known : [];
  const catalogue = createCatalogue(builtInCatalogue());
  const matches = known.flatMap(({ kind, text, ...more }) => catalogue.of(kind, text, more));
  expect(matches.map(({ row }) => row.id)).toContain(row);
  if (row === 'ci.gradle-actions-v6') expect(matches[0]?.terms.kind).toBe('undecided');
});

it('looks at workflows and actions alone', () => {
  const files = ['.github/workflows/a.yaml', 'x/.gitea/workflows/a.yml', 'action.yml', '.github/dependabot.yml'];
  expect(files.map((file) => githubWorkflow.looksAt(file as never))).toEqual(['yes', 'yes', 'yes', 'no']);
});
