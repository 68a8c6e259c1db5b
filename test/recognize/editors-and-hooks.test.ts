import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../core/catalogue/built-in.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import { devcontainer } from '../../core/recognize/devcontainer.js';
import { preCommit } from '../../core/recognize/pre-commit.js';
import { vscodeExtensions } from '../../core/recognize/vscode-extensions.js';
import { recognized } from './support.js';
import { told } from './told.js';

describe('extensions that are recommended', () => {
  it('are known by publisher and name, with comments in the file', () => {
    const text =
      '{ // ours\n"recommendations": ["ms-python.vscode-pylance", "A.b-c@1.2.0", "nothing", 1], "unwantedRecommendations": ["x.y"] }';
    expect(told(vscodeExtensions, '.vscode/extensions.json', text)).toEqual([
      'tool pkg:vscode-extension/ms-python/vscode-pylance | ms-python.vscode-pylance',
      'tool pkg:vscode-extension/a/b-c@1.2.0 | A.b-c@1.2.0',
      'read/malformed: "nothing" is no extension: publisher.name is expected | nothing',
      'read/malformed: an extension is named by a text | 1',
    ]);
  });

  it('stand in workspaces too', () => {
    const text = '{"extensions": {"recommendations": ["a.b"]}}';
    expect(told(vscodeExtensions, 'x.code-workspace', text)).toEqual(['tool pkg:vscode-extension/a/b | a.b']);
  });

  it('are known to the catalogue', () => {
    const [one] = recognized(
      vscodeExtensions,
      '.vscode/extensions.json',
      '{"recommendations":["ms-python.vscode-pylance"]}',
    );
    const catalogue = createCatalogue(builtInCatalogue());
    const known = one?.kind === 'component' ? one.known : [];
    expect(known.flatMap(({ kind, text }) => catalogue.of(kind, text)).length).toBe(1);
    expect(one?.kind === 'component' && catalogue.ofPackage(one.purl).length).toBe(1);
  });
});

it('reads image, features with their tools, extensions and commands of a devcontainer.json', () => {
  const text = `{
  // comment
  "image": "mcr.microsoft.com/devcontainers/java:17",
  "features": {
    "ghcr.io/devcontainers/features/java:1": { "version": "17.0.13", "jdkDistro": "oracle" },
    "ghcr.io/devcontainers/features/terraform:1": "1.6.0",
    "./mine": {},
    "bad feature": {}
  },
  "customizations": { "vscode": { "extensions": ["ms-vscode.cpptools", "-x.y"] } },
  "containerEnv": { "VAADIN_PRO_KEY": "\${localEnv:KEY}" },
  "postCreateCommand": "sudo apt-get install -y jq",
}`;
  expect(told(devcontainer, '.devcontainer/web/devcontainer.json', text)).toEqual([
    'development pkg:docker/devcontainers/java@17?repository_url=mcr.microsoft.com | mcr.microsoft.com/devcontainers/java:17',
    'development pkg:oci/java?repository_url=ghcr.io%2Fdevcontainers%2Ffeatures%2Fjava&tag=1 | ghcr.io/devcontainers/features/java:1',
    'development pkg:oci/terraform?repository_url=ghcr.io%2Fdevcontainers%2Ffeatures%2Fterraform&tag=1 | ghcr.io/devcontainers/features/terraform:1',
    'read/malformed: "bad feature" is no feature: registry/namespace/id is expected | bad feature',
    'development pkg:vscode-extension/ms-vscode/cpptools | ms-vscode.cpptools',
    'env VAADIN_PRO_KEY shows unclear | "VAADIN_PRO_KEY"',
    'development pkg:deb/jq | jq',
  ]);
  const catalogue = createCatalogue(builtInCatalogue());
  const rows = recognized(devcontainer, '.devcontainer.json', text).flatMap((one) =>
    one.kind === 'component' ? one.known.flatMap(({ kind, text, ...more }) => catalogue.of(kind, text, more)) : [],
  );
  expect(rows.map(({ row }) => row.id)).toEqual(['jdk.oracle', 'iac.terraform', 'editor.cpptools']);
});

it('reads hooks of pre-commit, and what they install besides', () => {
  const text = `repos:
  - repo: https://github.com/PSF/black.git
    rev: 24.1.0
    hooks:
      - id: black
        additional_dependencies: [click==8.0.4, "flake8-bugbear>=1", eslint@8.56.0, "@a/b@1.2.3"]
  - repo: https://gitlab.com/x/y
    rev: v1
  - repo: local
    hooks:
      - { id: s, language: docker_image, entry: "koalaman/shellcheck:v0.9.0 -x" }
      - { id: f, language: docker_image, entry: "--net none --rm -it --user=me mvdan/shfmt:v3.5.1 -w" }
      - { id: n, language: docker_image, entry: "--rm" }
  - repo: git@github.com:a/b
  - { repo: "https://me:secret@github.com/c/d", rev: v2 }
`;
  expect(told(preCommit, '.pre-commit-config.yaml', text)).toEqual([
    'tool pkg:github/psf/black@24.1.0 | 24.1.0',
    'tool pkg:pypi/click@8.0.4 | click==8.0.4',
    'tool pkg:npm/eslint@8.56.0 | eslint@8.56.0',
    'tool pkg:npm/%40a/b@1.2.3 | @a/b@1.2.3',
    'tool pkg:generic/y@v1?vcs_url=git%2Bhttps:%2F%2Fgitlab.com%2Fx%2Fy | v1',
    'tool pkg:docker/koalaman/shellcheck@v0.9.0 | koalaman/shellcheck:v0.9.0',
    'tool pkg:docker/mvdan/shfmt@v3.5.1 | mvdan/shfmt:v3.5.1',
    'read/malformed: this hook has no image | "--rm"',
    'read/malformed: these hooks have no rev: which they are is not known | git@github.com:a/b',
    'tool pkg:github/a/b | git@github.com:a/b',
    'tool pkg:github/c/d@v2 | v2',
  ]);
});
