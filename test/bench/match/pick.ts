import { createHash } from 'node:crypto';
import { extname } from 'node:path';

/** Endings of source code, its settings and its documentation. */
const SOURCE = new Set(
  'js mjs cjs jsx flow ts tsx mts cts py pyi pyx rb rake erb go rs java kt kts scala groovy gradle clj c h cc cpp cxx hpp hh hxx inc m mm cs fs vb swift dart php phtml css scss sass less styl html htm xhtml md markdown mdx rst adoc txt yml yaml toml json json5 sh bash zsh bats ps1 bat cmd sql lua pl pm t r jl ex exs erl hs elm ml mli purs coffee ls vue svelte hbs ejs pug jst xml svg proto thrift graphql cmake gyp gypi gn mk el vim S asm glsl sol tf ini cfg conf properties'.split(
    ' ',
  ),
);
/** Names of what states a license: license files, readmes and manifests. */
const STATES =
  /(?:^|[/._-])(?:(?:un)?licen[sc]es?|licen[sc]ing|copying|copyright|notices?|legal|authors|credits|patents|attributions?|eula|third[-_. ]?party[-_. a-z]*)(?:[/._-]|$)|(?:^|\/)readme|(?:^|\/)(?:package(?:-lock)?|npm-shrinkwrap|bower|component|composer|manifest|info)\.json$|\.(?:nuspec|gemspec|podspec)$|(?:^|\/)(?:cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|pom\.xml|pubspec\.ya?ml|yarn\.lock|plugin\.xml|config\.xml)$/i;

/** Bytes of a file, and files of a package: of one ending, and of all. */
const LEAST = 100;
const MOST = 400_000;
const OF_ENDING = 60;
const OF_PACKAGE = 240;

export function isSource(path: string, size: number): boolean {
  return SOURCE.has(extname(path).slice(1)) && !STATES.test(path) && size >= LEAST && size <= MOST;
}

/** Some sources of a package, always the same, in no order of their names. */
export function pick(pin: string, files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const ordered = [...files]
    .filter(([path, bytes]) => isSource(path, bytes.length) && !bytes.subarray(0, 8000).includes(0))
    .map(([path, bytes]) => ({ path, bytes, key: createHash('sha1').update(`${pin}/${path}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const counts = new Map<string, number>();
  const picked = new Map<string, string>();
  for (const { path, bytes } of ordered) {
    const count = counts.get(extname(path)) ?? 0;
    if (count >= OF_ENDING || picked.size >= OF_PACKAGE) continue;
    counts.set(extname(path), count + 1);
    picked.set(path, bytes.toString('utf8'));
  }
  return picked;
}
