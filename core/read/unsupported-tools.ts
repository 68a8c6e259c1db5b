/** Files of a tool that brings things in, which nobody here reads. */
export interface UnsupportedTool {
  readonly tool: string;
  /** Exact base names, perhaps with the folder before them, and names in which "*" is anything but "/". */
  readonly names: readonly string[];
  /** What stands in them where they bring something in: linear, since what is read is anybody's. */
  readonly holds: RegExp;
}

const ANYTHING = /\S/;

/** By the name of the tool. Where it is not certain that a file brings nothing in, it counts as if it did. */
export const UNSUPPORTED_TOOLS: readonly UnsupportedTool[] = [
  {
    tool: 'Ansible and Helm 2',
    names: ['requirements.yml', 'requirements.yaml', 'galaxy.yml'],
    holds: /^[ \t-]*(?:collections|roles|src|name|dependencies)[ \t]*:/m,
  },
  {
    tool: 'Ant',
    names: ['build.xml'],
    holds:
      /<(?:[\w-]+:)?dependenc(?:y|ies)\s|\bmodule\s*=\s*"[^"]{1,200}"\s+rev(?:ision)?\s*=|<get\s[^>]{0,500}\.(?:jar|zip|tgz|gz)"/,
  },
  { tool: 'apko', names: ['apko.yaml', 'melange.yaml'], holds: /^[ \t]*packages[ \t]*:/m },
  {
    tool: 'Azure Pipelines',
    names: ['azure-pipelines.yml', 'azure-pipelines.yaml'],
    holds: /^[ \t-]*(?:task|container|image|repository)[ \t]*:/m,
  },
  { tool: 'Bazel', names: ['MODULE.bazel'], holds: /^[ \t]*bazel_dep\b/m },
  {
    tool: 'Bazel',
    names: ['WORKSPACE', 'WORKSPACE.bazel'],
    holds: /\b(?:http_archive|git_repository|maven_install)\(/,
  },
  { tool: 'Bitbucket Pipelines', names: ['bitbucket-pipelines.yml'], holds: /^[ \t-]*(?:image|pipe)[ \t]*:/m },
  { tool: 'Bower', names: ['bower.json'], holds: /"(?:devD|d)ependencies"\s*:\s*\{\s*"/ },
  { tool: 'Bun', names: ['bun.lockb'], holds: ANYTHING },
  { tool: 'Berkshelf', names: ['Berksfile'], holds: /^[ \t]*(?:cookbook|metadata)\b/m },
  { tool: 'Bundler', names: ['Gemfile', 'gems.rb', '*.gemfile'], holds: /^[ \t]*(?:gem|gemspec|eval_gemfile)\b/m },
  { tool: 'Bundler', names: ['Gemfile.lock', 'gems.locked', '*.gemfile.lock'], holds: /^ {4}\S/m },
  { tool: 'Bundler', names: ['*.gemspec'], holds: /\.add_(?:runtime_|development_)?dependency\b/ },
  { tool: 'Cabal and Stack', names: ['*.cabal'], holds: /^[ \t]*build-depends[ \t]*:/im },
  { tool: 'Cabal and Stack', names: ['stack.yaml.lock', 'cabal.project.freeze'], holds: ANYTHING },
  { tool: 'Cargo', names: ['Cargo.lock'], holds: /^source\s*=/m },
  {
    tool: 'Cargo',
    names: ['Cargo.toml'],
    holds: /^[ \t]*\[[^\]\n]*dependencies\b|^[ \t]*(?:dev-|build-)?dependencies[ \t]*[.=]/m,
  },
  { tool: 'Carthage', names: ['Cartfile', 'Cartfile.resolved'], holds: /^[ \t]*(?:github|git|binary)[ \t]/m },
  { tool: 'CircleCI', names: ['.circleci/config.yml'], holds: /^[ \t-]*(?:image|orbs)[ \t]*:/m },
  {
    tool: 'Clojure',
    names: ['deps.edn', 'bb.edn', 'project.clj', 'shadow-cljs.edn', 'build.boot'],
    holds: /:(?:deps|dependencies)\b/,
  },
  { tool: 'CocoaPods', names: ['Podfile'], holds: /^[ \t]*pod\b/m },
  { tool: 'CocoaPods', names: ['Podfile.lock'], holds: /^PODS:/m },
  { tool: 'CocoaPods', names: ['*.podspec'], holds: /\.dependency\b/ },
  {
    tool: 'Composer',
    names: ['composer.json'],
    // A name without a vendor is the host's: PHP itself, its extensions. https://getcomposer.org/doc/01-basic-usage.md#platform-packages
    holds: /"require(?:-dev)?"\s*:\s*\{(?=\s*(?:"[^"/\n]*"\s*:\s*"(?:[^"\\\n]|\\.)*"\s*(?:,\s*)?)*"[^"/\n]*\/)/,
  },
  {
    tool: 'Composer',
    names: ['composer.lock', 'composer/installed.json'],
    holds: /"packages(?:-dev)?"\s*:\s*\[\s*\{|^\s*\[\s*\{/,
  },
  { tool: 'conda-lock and pixi', names: ['conda-lock.yml', 'conda-lock.yaml', 'pixi.lock'], holds: ANYTHING },
  { tool: 'conda-lock and pixi', names: ['pixi.toml'], holds: /^[ \t]*\[[^\]\n]*dependencies\b/m },
  {
    tool: 'CPAN',
    names: ['cpanfile', 'cpanfile.snapshot'],
    holds: /^[ \t]*(?:requires|recommends|DISTRIBUTIONS|[A-Z]\w*-)/m,
  },
  { tool: 'Dart', names: ['pubspec.yaml'], holds: /^(?:dev_)?dependencies[ \t]*:/m },
  { tool: 'Dart', names: ['pubspec.lock'], holds: /^packages[ \t]*:/m },
  { tool: 'Deno', names: ['deno.json', 'deno.jsonc'], holds: /"imports"\s*:\s*\{\s*"/ },
  { tool: 'Deno', names: ['deno.lock'], holds: /"(?:specifiers|npm|jsr|remote|packages)"\s*:\s*\{\s*"/ },
  {
    tool: 'Drone and Woodpecker',
    names: ['.drone.yml', '.woodpecker.yml', '.woodpecker.yaml'],
    holds: /^[ \t-]*image[ \t]*:/m,
  },
  {
    tool: 'Erlang.mk',
    names: ['Makefile'],
    holds: /^dep_\w+[ \t]*[?:]?=[ \t]*(?:git(?:[_-][\w-]+)?|hex|hg|svn|cp|ln)[ \t]+\S/m,
  },
  { tool: 'Go', names: ['go.mod'], holds: /^[ \t]*(?:require|tool)\b/m },
  { tool: 'Go', names: ['go.sum', 'go.work.sum'], holds: ANYTHING },
  {
    tool: 'Gradle',
    names: ['*.gradle', '*.gradle.kts'],
    holds: /\bdependencies\s*\{|\bid\b\s*(?:\(\s*)?["'][^"'\n]{1,200}["']\)?\s*version\b/,
  },
  { tool: 'Gradle', names: ['*.versions.toml'], holds: /^\[(?:libraries|plugins)\]/m },
  { tool: 'Gradle', names: ['gradle.lockfile', 'buildscript-gradle.lockfile'], holds: /^[^#\s:]+:[^\s:]+:/m },
  { tool: 'Helm', names: ['Chart.yaml', 'Chart.lock'], holds: /^dependencies[ \t]*:/m },
  { tool: 'Ivy', names: ['ivy.xml', '*-ivy.xml'], holds: /<dependency\s/ },
  { tool: 'Jenkins', names: ['Jenkinsfile'], holds: /\bimage\b|\bdocker\s*[{('"]|@?(?<![\w-])[lL]ibrary\b/ },
  { tool: 'Julia', names: ['Project.toml', 'JuliaProject.toml'], holds: /^\[deps\]/m },
  { tool: 'Julia', names: ['Manifest.toml', 'JuliaManifest.toml'], holds: /^\[\[/m },
  {
    tool: 'Kustomize',
    names: ['kustomization.yaml', 'kustomization.yml'],
    holds: /^(?:images|helmCharts)[ \t]*:|^[ \t]*-[ \t]*https?:/m,
  },
  { tool: 'LuaRocks', names: ['*.rockspec'], holds: /\bdependencies\s*=/ },
  { tool: 'Mill', names: ['build.sc', 'build.mill'], holds: /\b(?:ivy|mvn)"/ },
  { tool: 'Mix', names: ['mix.exs'], holds: /\bdefp?\s+deps\b(?!(?:\(\))?\s*,?\s*do:?\s*\[\s*\])|\bdeps:\s*\[\s*\{/ },
  { tool: 'Mix', names: ['mix.lock'], holds: /:(?:hex|git)\b/ },
  { tool: 'Nix', names: ['flake.lock'], holds: /"locked"\s*:/ },
  { tool: 'Nix', names: ['flake.nix', 'shell.nix'], holds: /\b(?:inputs|mkShell|buildInputs|packages|fetch\w+)\b/ },
  { tool: 'NuGet, packages.config', names: ['packages.config'], holds: /<package\s/i },
  { tool: 'NuGet, nuspec', names: ['*.nuspec'], holds: /<dependency\s/i },
  { tool: 'NuGet, project.json', names: ['project.json'], holds: /"dependencies"\s*:\s*\{\s*"/ },
  { tool: 'NuGet, project.json', names: ['project.lock.json'], holds: /"libraries"\s*:\s*\{\s*"/ },
  { tool: 'Paket', names: ['paket.dependencies', 'paket.lock'], holds: /^[ \t]*(?:nuget|github|gist|git|http)\b/im },
  {
    tool: 'PEAR',
    names: ['package.xml'],
    holds: /<(?:package|subpackage)>\s*<name>[^<]{0,200}<\/name>\s*<(?:channel|uri)>/,
  },
  { tool: 'Phive', names: ['phive.xml', '.phive/phars.xml'], holds: /<phar\s/ },
  { tool: 'Pipenv', names: ['Pipfile'], holds: /^\[(?:dev-)?packages\]/m },
  { tool: 'Pipenv', names: ['Pipfile.lock'], holds: /"(?:default|develop)"\s*:\s*\{\s*"/ },
  {
    tool: 'pnpm, package.yaml',
    names: ['package.yaml', 'package.json5'],
    holds: /\b(?:dev|optional|peer)?[dD]ependencies["']?\s*:/,
  },
  { tool: 'pnpm 1 and 2', names: ['shrinkwrap.yaml'], holds: ANYTHING },
  {
    tool: 'Puppet',
    names: ['Puppetfile'],
    holds: /^[ \t]*mod\b/m,
  },
  { tool: 'Puppet', names: ['metadata.json'], holds: /"version_requirement"\s*:/ },
  {
    tool: 'pyproject.toml and its locks',
    names: ['pyproject.toml'],
    holds:
      /^[ \t]*(?:dependencies|requires)\s*=\s*\[\s*["']|^[ \t]*\[(?:project\.optional-dependencies|dependency-groups|tool\.[^\]\n]*dependencies)\]/m,
  },
  {
    tool: 'pyproject.toml and its locks',
    names: ['poetry.lock', 'uv.lock', 'pdm.lock', 'pylock.toml', 'pylock.*.toml'],
    holds: /^\[\[packages?\]\]/m,
  },
  { tool: 'renv', names: ['renv.lock'], holds: /"Packages"\s*:\s*\{\s*"/ },
  { tool: 'Rebar', names: ['rebar.config'], holds: /\{\s*(?:deps|(?:project_)?plugins)\s*,\s*\[\s*[^\]\s]/ },
  { tool: 'Rebar', names: ['rebar.lock'], holds: /<</ },
  { tool: 'sbt', names: ['*.sbt'], holds: /\b(?:libraryDependencies|addSbtPlugin)\b/ },
  {
    tool: 'setuptools',
    names: ['setup.py', 'setup.cfg'],
    holds: /\b(?:install_requires|setup_requires|tests_require|extras_require)\b|^\[options\.extras_require\]/m,
  },
  { tool: 'Swift Package Manager', names: ['Package.swift'], holds: /\.package\s*\(/ },
  { tool: 'Swift Package Manager', names: ['Package.resolved'], holds: /"(?:identity|package)"\s*:/ },
  { tool: 'Vagrant', names: ['Vagrantfile'], holds: /\.box[ \t]*=/ },
];
