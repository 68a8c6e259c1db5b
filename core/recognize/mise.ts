import { purl } from '../model/purl.js';
import type { Recognition, RecognizedComponent } from '../model/recognized.js';
import type { Span } from '../model/span.js';
import { environmentClaims } from './environment.js';
import { textRecognizer } from './text-recognizer.js';
import { type TomlLine, tomlLines } from './toml-lines.js';
import { isElsewhere, toolAt } from './tool.js';

/**
 * Tools that mise sets up, those from package registries ("npm:prettier") among them, and variables that speak of a
 * license. https://mise.jdx.dev/configuration.html
 */
export const mise = textRecognizer({
  id: 'mise',
  title: 'mise.toml: tools and their versions',
  url: 'https://mise.jdx.dev/configuration.html',
  endings: /^toml$/,
  looksAt: (file) => (NAME.test(file) ? 'yes' : 'no'),
  *read({ file, text }, hash): Generator<Recognition> {
    for (const line of tomlLines(text)) {
      const tool = toolIn(line);
      const { section, key, keyStart, keyEnd, strings, isTable } = line;
      if (section === 'env')
        yield* environmentClaims({ file, start: keyStart, end: keyEnd }, key, strings[0]?.text, hash);
      if (tool === undefined) continue;
      for (const { of, text: version, start, end } of strings)
        if (of === (isTable ? 'version' : undefined) && !isElsewhere(version))
          yield setUp({ file, start, end }, tool, version);
    }
  },
});

const NAME = /(?:^|\/)(?:\.?mise(?:\.[\w-]+)?\.toml|\.?(?:config\/)?mise\/config(?:\.[\w-]+)?\.toml)$/;

/** "node" of "[tools]" and of "[tools.node] version". */
function toolIn({ section, key }: TomlLine): string | undefined {
  if (section === 'tools') return key;
  if (section.startsWith('tools.') && key === 'version') return section.slice('tools.'.length);
  return key.startsWith('tools.') && section === '' ? key.slice('tools.'.length) : undefined;
}

const PACKAGES: ReadonlyMap<string, string> = new Map([
  ['npm', 'npm'],
  ['pipx', 'pypi'],
  ['cargo', 'cargo'],
  ['gem', 'gem'],
]);

/** Of a backend that is a registry a package; of others ("aqua:hashicorp/terraform") the tool by its own name. */
function setUp(at: Span, written: string, version: string): RecognizedComponent {
  const [, backend, whole = ''] = /^(\w+):(.+)$/.exec(written) ?? [];
  const tool = toolAt(at, (backend === undefined ? written : whole).replace(/^.*\//, '').replace(/\[.*$/, ''), version);
  const type = backend === undefined ? undefined : PACKAGES.get(backend);
  if (type === undefined || !/^\d+\.\d+\.\d+/.test(version)) return tool;
  const slash = whole.lastIndexOf('/');
  return {
    ...tool,
    purl: purl({
      type,
      ...(slash < 0 ? {} : { namespace: whole.slice(0, slash) }),
      name: whole.slice(slash + 1),
      version,
    }),
  };
}
