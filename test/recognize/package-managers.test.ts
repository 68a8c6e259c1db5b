import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../core/catalogue/built-in.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import type { Recognizer } from '../../core/model/recognized.js';
import { brewfile } from '../../core/recognize/brewfile.js';
import { condaChannels } from '../../core/recognize/conda-channels.js';
import { packageRegistry } from '../../core/recognize/package-registry.js';
import { terraform } from '../../core/recognize/terraform.js';
import { windowsPackages } from '../../core/recognize/windows-packages.js';
import { recognized } from './support.js';
import { told } from './told.js';

function rowsFor(recognizer: Recognizer, file: string, text: string): readonly string[] {
  const catalogue = createCatalogue(builtInCatalogue());
  return recognized(recognizer, file, text).flatMap((one) =>
    one.kind === 'component'
      ? one.known.flatMap(({ kind, text, ...more }) => catalogue.of(kind, text, more).map(({ row }) => row.id))
      : [],
  );
}

describe('channels of conda', () => {
  it('are Anaconda’s own where they say "defaults"', () => {
    const text =
      'name: a\nchannels:\n  - conda-forge\n  - defaults # why\n  - https://u:p@repo.anaconda.cloud/t/tk-1234567890/main\n  - nodefaults\n';
    expect(told(condaChannels, 'environment.yml', text)).toEqual([
      'tool pkg:generic/conda.anaconda.org/conda-forge | conda-forge',
      'tool pkg:generic/repo.anaconda.com/pkgs/main | defaults',
      'tool pkg:generic/repo.anaconda.cloud/main | https://u:p@repo.anaconda.cloud/t/tk-1234567890/main',
    ]);
    const found = recognized(condaChannels, 'environment.yml', text);
    expect(JSON.stringify(found)).not.toMatch(/u:p|tk-1234567890/);
    expect(rowsFor(condaChannels, 'environment.yml', text)).toEqual(['pkgmgr.anaconda']);
  });

  it('are what conda is set to where an environment names none', () => {
    const text = 'dependencies:\n  - python=3.12\n';
    expect(told(condaChannels, 'environment.yaml', text)).toEqual([
      'tool pkg:generic/repo.anaconda.com/pkgs/main (no channel is named, so it is the one conda is set to) | dependencies',
    ]);
    expect(told(condaChannels, 'environment.prod.yml', 'a: 1\n')).toEqual([]);
  });

  it('stand in settings too', () => {
    const text = 'default_channels:\n  - https://repo.anaconda.com/pkgs/r\nchannels: [main]\n';
    expect(rowsFor(condaChannels, '.condarc', text)).toEqual(['pkgmgr.anaconda', 'pkgmgr.anaconda']);
  });
});

it.each([
  [
    '.npmrc',
    '@fortawesome:registry=https://npm.fontawesome.com/\n//npm.fontawesome.com/:_authToken=abc\n',
    ['https://npm.fontawesome.com/'],
    1,
  ],
  [
    '.npmrc',
    `registry=\${REGISTRY}\n`,
    [`read/skipped: the registry "\${REGISTRY}" depends on what is set elsewhere, so it is not known`],
    0,
  ],
  [
    '.yarnrc.yml',
    'npmScopes:\n  bryntum:\n    npmRegistryServer: "https://npm.bryntum.com"\n',
    ['https://npm.bryntum.com'],
    1,
  ],
  [
    'NuGet.Config',
    '<packageSources>\n<add key="Telerik" value="https://nuget.telerik.com/v3/index.json" />\n<add key="local" value="./packages" />',
    ['https://nuget.telerik.com/v3/index.json'],
    1,
  ],
  [
    'pip.conf',
    '[global]\nextra-index-url = https://user:secret@pypi.example.org/simple\n',
    ['https://pypi.example.org/simple'],
    0,
  ],
  [
    'auth.json',
    '{"http-basic": {"nova.laravel.com": {"username": "a", "password": "b"}}}',
    ['https://nova.laravel.com'],
    1,
  ],
])('registries in %s: %j', (file, text, addresses, rows) => {
  const found = recognized(packageRegistry, file, text).map((one) =>
    one.kind === 'component' ? one.known[0]?.text : one.kind === 'finding' ? `${one.code}: ${one.message}` : '',
  );
  expect(found).toEqual(addresses);
  expect(rowsFor(packageRegistry, file, text).length).toBe(rows);
});

it('reads a Brewfile', () => {
  const text =
    'tap "hashicorp/tap"\nbrew "hashicorp/tap/terraform", link: true\ncask "docker-desktop"\n# brew "no"\nvscode "ms-python.vscode-pylance"\n';
  expect(told(brewfile, 'Brewfile', text)).toEqual([
    'tool pkg:generic/terraform | hashicorp/tap/terraform',
    'tool pkg:generic/docker-desktop | docker-desktop',
    'tool pkg:vscode-extension/ms-python/vscode-pylance | ms-python.vscode-pylance',
  ]);
  expect(rowsFor(brewfile, 'Brewfile', text).length).toBe(2);
});

it('reads lists of Chocolatey and winget, and leaves NuGet’s to others', () => {
  expect(
    told(windowsPackages, 'packages.config', '<packages>\n  <package id="winrar" version="6.2" />\n</packages>'),
  ).toEqual(['tool pkg:generic/winrar@6.2 | winrar']);
  expect(told(windowsPackages, 'packages.config', '<package id="a" version="1" targetFramework="net48" />')).toEqual(
    [],
  );
  expect(
    told(windowsPackages, 'winget-export.json', '{"Packages": [{"PackageIdentifier": "Docker.DockerDesktop"}]}'),
  ).toEqual(['tool pkg:generic/Docker.DockerDesktop | Docker.DockerDesktop']);
  const text =
    'resources:\n  - resource: Microsoft.WinGet.DSC/WinGetPackage\n    id: vsPackage\n    settings:\n      id: Microsoft.VisualStudio.2022.Community\n';
  expect(told(windowsPackages, 'configuration.dsc.yaml', text)).toEqual([
    'tool pkg:generic/Microsoft.VisualStudio.2022.Community | Microsoft.VisualStudio.2022.Community',
  ]);
});

describe('Terraform', () => {
  it('needs its own version, providers and modules', () => {
    const text = `# terraform { required_version = "0.1" }
terraform {
  required_version = "1.6.0"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
    acme = { version = "1.2.3", source = "tf.example.org/acme/tool" }
  }
}
/* module "no" { source = "a/b/c" } */
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.1.0"
  text    = <<EOT
source = "x/y/z"
EOT
}
module "own" { source = "./own" }
`;
    expect(told(terraform, 'main.tf', text)).toEqual([
      'tool pkg:generic/terraform@1.6.0 | 1.6.0',
      'tool pkg:terraform/hashicorp/aws (any version ~> 5.0 may be taken) | hashicorp/aws',
      'tool pkg:terraform/acme/tool@1.2.3?repository_url=tf.example.org | tf.example.org/acme/tool',
      'tool pkg:terraform/terraform-aws-modules/vpc/aws@5.1.0 | terraform-aws-modules/vpc/aws',
    ]);
    expect(rowsFor(terraform, 'main.tf', text)).toEqual(['iac.terraform']);
  });

  it('chose providers in its lock', () => {
    const text =
      'provider "registry.terraform.io/hashicorp/aws" {\n  version     = "5.31.0"\n  constraints = "~> 5.0"\n  hashes = [\n    "h1:abc=",\n  ]\n}\n';
    expect(told(terraform, '.terraform.lock.hcl', text)).toEqual(['tool pkg:terraform/hashicorp/aws@5.31.0 | 5.31.0']);
  });
});
