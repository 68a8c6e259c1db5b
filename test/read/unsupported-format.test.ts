import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { READERS } from '../../core/read/index.js';
import { unsupportedFormat } from '../../core/read/unsupported-format.js';
import { UNSUPPORTED_TOOLS } from '../../core/read/unsupported-tools.js';

const found = (file: string, text: string) =>
  [...unsupportedFormat.read({ file: file as FilePath, text })].map((fact) =>
    fact.kind === 'finding' ? text.slice(fact.at.start, fact.at.end) : fact,
  );

type Sample = readonly [file: string, shows: string, holds: string, empty?: string];

/** A file of the tool, what shows that it brings something in, and one like it that brings nothing in. */
const SAMPLES: readonly Sample[] = [
  ['requirements.yml', 'collections:', 'collections:\n  - name: a.b\n', '---\n'],
  ['requirements.yaml', 'dependencies:', 'dependencies:\n  - name: b\n', ''],
  ['galaxy.yml', 'dependencies:', 'namespace: a\ndependencies:\n  a.b: "*"\n', 'namespace: a\n'],
  ['apko.yaml', 'packages:', 'contents:\n  packages:\n    - bash\n', ''],
  ['melange.yaml', 'packages:', 'environment:\n  contents:\n    packages:\n      - go\n', ''],
  ['azure-pipelines.yml', '- task:', 'steps:\n- task: NodeTool@0\n', 'steps:\n- script: make\n'],
  ['azure-pipelines.yaml', 'container:', 'container: node:20\n', ''],
  ['bitbucket-pipelines.yml', 'image:', 'image: node:20\n', 'pipelines: {}\n'],
  ['.circleci/config.yml', '- image:', 'jobs:\n  b:\n    docker:\n      - image: cimg/node:20\n', 'version: 2.1\n'],
  ['.drone.yml', 'image:', 'steps:\n- name: a\n  image: node:20\n', 'kind: pipeline\n'],
  ['.woodpecker.yml', 'image:', 'steps:\n  a:\n    image: node:20\n', ''],
  ['.woodpecker.yaml', 'image:', 'steps:\n  a:\n    image: node:20\n', ''],
  ['Jenkinsfile', 'docker {', "pipeline { agent { docker { image 'node:20' } } }\n", 'pipeline { agent any }\n'],
  ['kustomization.yaml', 'images:', 'images:\n- name: nginx\n', 'resources:\n- a.yaml\n'],
  ['kustomization.yml', '- https:', 'resources:\n- https://a.example/b.yaml\n', ''],
  ['flake.nix', 'inputs', '{ inputs.nixpkgs.url = "x"; }\n', '{ }\n'],
  ['shell.nix', 'mkShell', 'with import <nixpkgs> {}; mkShell { }\n', '{ }\n'],
  ['package.yaml', 'devDependencies:', 'devDependencies:\n  a: 1\n', 'name: a\n'],
  ['package.json5', 'dependencies:', "{ dependencies: { a: '1' } }\n", '{}\n'],
  [
    'MODULE.bazel',
    'bazel_dep',
    'module(name = "a")\nbazel_dep(name = "rules_go", version = "0.50.1")\n',
    'module(name = "a")\n',
  ],
  [
    'WORKSPACE',
    'http_archive(',
    'workspace(name = "a")\nhttp_archive(\n    name = "zlib",\n)\n',
    'workspace(name = "a")\n',
  ],
  ['WORKSPACE.bazel', 'maven_install(', 'maven_install(artifacts = ["a:b:1"])\n', ''],
  [
    'bower.json',
    '"dependencies": { "',
    '{ "name": "a", "dependencies": { "jquery": "~3" } }',
    '{ "dependencies": {} }',
  ],
  ['bun.lockb', '#', '#!/usr/bin/env bun\nbun-lockfile-format-v0\n', ''],
  [
    'Gemfile',
    'gem',
    'source "https://rubygems.org"\n\ngem "rails"\n',
    'source "https://rubygems.org"\n# gem "rails"\n',
  ],
  ['gems.rb', 'gemspec', 'gemspec\n', '\n'],
  ['Gemfile.lock', 'r', 'GEM\n  specs:\n    rake (13.0.6)\n', 'GEM\n  specs:\n\nPLATFORMS\n  ruby\n'],
  ['gems.locked', 'r', 'GEM\n  specs:\n    rake (13.0.6)\n', ''],
  [
    'a.gemspec',
    '.add_dependency',
    'Gem::Specification.new { |s| s.add_dependency "rack" }\n',
    'Gem::Specification.new {}\n',
  ],
  ['a.cabal', 'build-depends:', 'library\n  build-depends: base >=4\n', 'library\n  hs-source-dirs: src\n'],
  ['stack.yaml.lock', 'p', 'packages: []\n', ''],
  ['cabal.project.freeze', 'c', 'constraints: any.base ==4.18\n', ''],
  [
    'Cargo.lock',
    'source =',
    '[[package]]\nname = "a"\nsource = "registry+x"\n',
    '[[package]]\nname = "a"\nversion = "1.0.0"\n',
  ],
  ['Cargo.toml', '[dependencies', '[package]\nname = "a"\n\n[dependencies]\nb = "1"\n', '[package]\nname = "a"\n'],
  ['x/Cargo.toml', "[target.'cfg(unix)'.build-dependencies", "[target.'cfg(unix)'.build-dependencies]\nb = '1'\n"],
  ['y/Cargo.toml', 'dependencies.', 'dependencies.b = "1"\n'],
  ['Cartfile', 'github', 'github "a/b"\n', '# nothing\n'],
  ['Cartfile.resolved', 'github', 'github "a/b" "1.0"\n', ''],
  ['deps.edn', ':deps', '{:deps {a/b {:mvn/version "1"}}}', '{:paths ["src"]}'],
  ['project.clj', ':dependencies', '(defproject a "1" :dependencies [[b "1"]])', '(defproject a "1")'],
  ['Podfile', 'pod', "target 'a' do\n  pod 'B'\nend\n", "platform :ios, '13'\n"],
  ['Podfile.lock', 'PODS:', 'PODS:\n  - A (1)\n', ''],
  ['a.podspec', '.dependency', "Pod::Spec.new { |s| s.dependency 'B' }\n", 'Pod::Spec.new {}\n'],
  ['composer.json', '"require": {', '{"require": {"a/b": "^1"}}', '{"name": "a/b"}'],
  [
    'p/composer.json',
    '"require-dev": {',
    '{"require": {"php": ">=8"}, "require-dev": {\n"ext-json": "*",\n"lib-icu": "*", "a\\/b": "^1"}}',
    '{"require": {"php": "^7.2 || ^8.0", "ext-json": "*", "composer-plugin-api": "^2"}, "autoload": {"psr-4": {"A\\\\": "s/"}}}',
  ],
  [
    'vendor/composer/installed.json',
    '"packages": [{',
    '{"packages": [{"name": "a/b"}]}',
    '{"packages": [], "dev": true}',
  ],
  ['lib/composer/installed.json', '[{', '[{"name": "a/b"}]', '[]'],
  [
    'build.xml',
    '<dependency',
    '<dependency groupId="a" artifactId="b" version="1"/>',
    '<project><target name="a"/></project>',
  ],
  [
    'a/build.xml',
    '<get src="https://a.example/b.jar"',
    '<get src="https://a.example/b.jar" dest="lib"/>',
    '<get src="@x@"/>',
  ],
  [
    'b/build.xml',
    'module="b" rev=',
    '<ivy:cachepath organisation="a" module="b" rev="1" inline="true"/>',
    '<ivy:settings/>',
  ],
  ['Berksfile', 'cookbook', "source 'https://supermarket.chef.io'\ncookbook 'nginx'\n", ''],
  ['gemfiles/rails_7.gemfile', 'eval_gemfile', 'eval_gemfile "../Gemfile"\n', '# nothing\n'],
  ['gemfiles/rails_7.gemfile.lock', 'r', 'GEM\n  specs:\n    rake (13.0.6)\n', 'GEM\n  specs:\n'],
  ['bb.edn', ':deps', '{:deps {a/b {:mvn/version "1"}}}', '{:paths ["src"]}'],
  ['shadow-cljs.edn', ':dependencies', '{:dependencies [[a "1"]]}', '{:builds {}}'],
  ['build.boot', ':dependencies', '(set-env! :dependencies \'[[a "1"]])', '(task-options! pom {})'],
  [
    'Makefile',
    'dep_cowlib = git h',
    'PROJECT = cowboy\nDEPS = cowlib\ndep_cowlib = git https://a.example/cowlib 2.19.0\n',
    'DEPS = $(OBJS:.o=.d)\ndep_name = $(call f,$(1))\n',
  ],
  ['gradle/test.versions.toml', '[plugins]', '[plugins]\na = "b:1"\n', '[versions]\na = "1"\n'],
  ['build-ivy.xml', '<dependency', '<dependencies><dependency org="a"/></dependencies>', ''],
  ['j/Jenkinsfile', '@Library', "@Library('a') _\n", '// see /pipeline-library/\n'],
  [
    'k/Jenkinsfile',
    "docker '",
    "pipeline { agent { docker 'maven:3.9' } }\n",
    "agent { dockerfile true }\nsh './gradlew docker-build'",
  ],
  ['build.sc', 'ivy"', 'def ivyDeps = Agg(ivy"a::b:1")', 'object a extends ScalaModule'],
  ['build.mill', 'mvn"', 'def mvnDeps = Seq(mvn"a::b:1")', ''],
  ['a/mix.exs', 'deps: [{', 'def project, do: [app: :a, deps: [{:b, "~> 1"}]]\n', 'defp deps do\n    []\n  end\n'],
  ['b/mix.exs', 'def deps', 'def deps, do: [{:b, "~> 1"}]\n', 'def project, do: [deps: deps()]\ndef deps(), do: []\n'],
  ['a.nuspec', '<dependency', '<dependencies><dependency id="A" version="1" /></dependencies>', '<dependencies />'],
  [
    'project.json',
    '"dependencies": { "',
    '{ "dependencies": { "Newtonsoft.Json": "6.0.8" } }',
    '{ "dependencies": {} }',
  ],
  ['project.lock.json', '"libraries": { "', '{ "libraries": { "A/1.0.0": {} } }', '{ "libraries": {} }'],
  [
    'package.xml',
    '<package>\n<name>A</name>\n<channel>',
    '<package version="2.0">\n<required><package>\n<name>A</name>\n<channel>pear.php.net</channel></package></required></package>',
    '<package>\n  <name>ros_thing</name>\n  <version>1.0.0</version>\n</package>',
  ],
  ['phive.xml', '<phar', '<phive><phar name="phpunit" version="^9"/></phive>', '<phive></phive>'],
  ['.phive/phars.xml', '<phar', '<phive><phar name="phpunit" version="^9"/></phive>', ''],
  ['Puppetfile', 'mod', "forge 'https://forge.puppet.com'\nmod 'puppetlabs-stdlib', '9.0.0'\n", '# nothing\n'],
  [
    'metadata.json',
    '"version_requirement":',
    '{"dependencies": [{"name": "puppetlabs/stdlib", "version_requirement": ">= 4"}]}',
    '{"dependencies": []}',
  ],
  ['a/rebar.config', '{project_plugins, [r', '{project_plugins, [rebar3_hex]}.\n', '{plugins, []}.\n'],
  [
    'Vagrantfile',
    '.box =',
    'Vagrant.configure("2") { |c| c.vm.box = "debian/bookworm64" }\n',
    'Vagrant.configure("2") {}\n',
  ],
  ['composer.lock', '"packages": [{', '{"packages": [{"name": "a/b"}]}', '{"packages": [], "packages-dev": []}'],
  ['conda-lock.yml', 'v', 'version: 1\n', ''],
  ['conda-lock.yaml', 'v', 'version: 1\n', ''],
  ['pixi.lock', 'v', 'version: 6\n', ''],
  [
    'pixi.toml',
    '[feature.x.pypi-dependencies',
    '[feature.x.pypi-dependencies]\na = "*"\n',
    '[workspace]\nname = "a"\n',
  ],
  ['cpanfile', 'requires', "requires 'Plack';\n", '# nothing\n'],
  ['cpanfile.snapshot', 'DISTRIBUTIONS', '# carton\nDISTRIBUTIONS\n  A-1\n', ''],
  ['pubspec.yaml', 'dev_dependencies:', 'name: a\ndev_dependencies:\n  b: any\n', 'name: a\n'],
  ['pubspec.lock', 'packages:', 'packages:\n  a:\n', ''],
  ['deno.json', '"imports": { "', '{ "imports": { "a": "npm:a" } }', '{ "tasks": {} }'],
  ['deno.jsonc', '"imports": { "', '{ "imports": { "a": "npm:a" } }', '{}'],
  ['deno.lock', '"npm": { "', '{ "version": "5", "npm": { "a@1": {} } }', '{ "version": "5" }'],
  ['go.mod', 'require', 'module a\n\nrequire golang.org/x/net v0.1.0\n', 'module a\n\ngo 1.24\n'],
  ['go.sum', 'g', 'golang.org/x/net v0.1.0 h1:a=\n', '\n'],
  ['go.work.sum', 'g', 'golang.org/x/net v0.1.0 h1:a=\n', ''],
  ['build.gradle', 'dependencies {', "dependencies {\n  implementation 'a:b:1'\n}\n", "plugins {\n  id 'java'\n}\n"],
  ['settings.gradle.kts', 'id("a.b") version', 'plugins { id("a.b") version "1" }\n', 'rootProject.name = "a"\n'],
  ['gradle/libs.versions.toml', '[libraries]', '[libraries]\na = "b:c:1"\n', '[versions]\na = "1"\n'],
  ['gradle.lockfile', 'a:b:', '# generated\na:b:1=compileClasspath\nempty=\n', '# generated\nempty=\n'],
  ['buildscript-gradle.lockfile', 'a:b:', 'a:b:1=classpath\n', 'empty=\n'],
  ['Chart.yaml', 'dependencies:', 'name: a\ndependencies:\n  - name: b\n', 'name: a\n'],
  ['Chart.lock', 'dependencies:', 'dependencies:\n- name: b\n', ''],
  ['ivy.xml', '<dependency', '<dependencies><dependency org="a"/></dependencies>', '<dependencies></dependencies>'],
  ['Project.toml', '[deps]', '[deps]\nA = "x"\n', 'name = "a"\n'],
  ['JuliaProject.toml', '[deps]', '[deps]\nA = "x"\n', ''],
  ['Manifest.toml', '[[', '[[deps.A]]\nuuid = "x"\n', 'julia_version = "1.11"\n'],
  ['JuliaManifest.toml', '[[', '[[A]]\nuuid = "x"\n', ''],
  ['a-1.rockspec', 'dependencies =', 'dependencies = { "lua" }\n', 'package = "a"\n'],
  ['mix.exs', 'defp deps', 'defp deps do\n  [{:a, "~> 1"}]\nend\n', 'def project, do: []\n'],
  ['mix.lock', ':hex', '%{\n  "a": {:hex, :a, "1"},\n}\n', '%{\n}\n'],
  ['flake.lock', '"locked":', '{ "nodes": { "a": { "locked": {} } } }', '{ "nodes": { "root": {} } }'],
  ['legacy/Packages.Config', '<package', '<packages><package id="A" version="1" /></packages>', ''],
  ['packages.config', '<package', '<packages><package id="A" version="1" /></packages>', '<packages></packages>'],
  ['paket.dependencies', 'nuget', 'source x\nnuget A\n', 'source x\n'],
  ['paket.lock', 'NUGET', 'NUGET\n  remote: x\n', ''],
  ['Pipfile', '[packages]', '[packages]\na = "*"\n', '[requires]\npython_version = "3.12"\n'],
  ['Pipfile.lock', '"default": { "', '{ "default": { "a": {} } }', '{ "default": {}, "develop": {} }'],
  ['shrinkwrap.yaml', 'd', 'dependencies:\n  a: 1\n', ''],
  [
    'pyproject.toml',
    'dependencies = [\n  "',
    '[project]\ndependencies = [\n  "a>=1",\n]\n',
    '[tool.ruff]\nline-length = 100\n',
  ],
  ['p/pyproject.toml', '[tool.poetry.group.dev.dependencies]', '[tool.poetry.group.dev.dependencies]\na = "*"\n'],
  [
    'b/pyproject.toml',
    'requires = ["',
    '[build-system]\nrequires = ["hatchling"]\n',
    '[build-system]\nrequires = []\n',
  ],
  ['poetry.lock', '[[package]]', '[[package]]\nname = "a"\n', 'package = []\n'],
  ['uv.lock', '[[package]]', '[[package]]\nname = "a"\n', 'version = 1\n'],
  ['pdm.lock', '[[package]]', '[[package]]\nname = "a"\n', ''],
  ['pylock.toml', '[[packages]]', '[[packages]]\nname = "a"\n', 'packages = []\n'],
  ['pylock.dev.toml', '[[packages]]', '[[packages]]\nname = "a"\n', ''],
  ['renv.lock', '"Packages": { "', '{ "Packages": { "A": {} } }', '{ "Packages": {} }'],
  ['rebar.config', '{deps, [{', '{deps, [{a, "1"}]}.\n', '{deps, []}.\n'],
  ['rebar.lock', '<<', '[{<<"a">>,{pkg,<<"a">>,<<"1">>},0}].\n', '[].\n'],
  ['build.sbt', 'libraryDependencies', 'libraryDependencies += "a" % "b" % "1"\n', 'name := "a"\n'],
  ['setup.py', 'install_requires', 'setup(install_requires=["a"])\n', 'setup(name="a")\n'],
  ['setup.cfg', 'install_requires', '[options]\ninstall_requires =\n  a\n', '[flake8]\nmax-line-length = 100\n'],
  [
    'Package.swift',
    '.package(',
    'dependencies: [.package(url: "x", from: "1")]\n',
    'let package = Package(name: "a")\n',
  ],
  ['Package.resolved', '"identity" :', '{ "pins" : [ { "identity" : "a" } ] }', '{ "pins" : [] }'],
];

describe('files of package managers that are not read', () => {
  it.each(SAMPLES.map(([file, shows, holds, empty = '']) => [file, shows, holds, empty] as const))(
    '%s is told where it brings something in',
    (file, shows, holds, empty) => {
      expect(found(file, holds)).toEqual([shows]);
      expect(found(file, empty)).toEqual([]);
    },
  );

  it('have a sample each', () => {
    const sampled = (name: string) => {
      if (name.includes('/')) return SAMPLES.some(([file]) => file.endsWith(name));
      const [start = '', end = ''] = name.split('*');
      return SAMPLES.some(([file]) => {
        const base = file.slice(file.lastIndexOf('/') + 1);
        return name.includes('*') ? base.startsWith(start) && base.endsWith(end) : base === name;
      });
    };
    expect(UNSUPPORTED_TOOLS.flatMap(({ names }) => names).filter((name) => !sampled(name))).toEqual([]);
  });

  it('are none that a reader reads', () => {
    const read = new Set(READERS.flatMap(({ names, patterns = [] }) => [...names, ...patterns]));
    expect(UNSUPPORTED_TOOLS.flatMap(({ names }) => names).filter((name) => read.has(name))).toEqual([]);
  });
});
