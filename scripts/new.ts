import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** `npm run new reader NAME`, `new rule GROUP/NAME`, `new renderer NAME`: the files of a new part, ready to be filled in. */
const RECIPES: Readonly<Record<string, (name: string) => Recipe>> = { reader, rule, renderer };

interface Recipe {
  /** Path and text of each file to make. */
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly lines: readonly Line[];
}

/** A line put before the end of a list in a file. */
interface Line {
  readonly file: string;
  /** Where the list begins. */
  readonly list: string;
  /** What closes it. */
  readonly close: string;
  readonly text: string;
  readonly importLine?: string;
}

const [kind = '', name = ''] = process.argv.slice(2);
const recipe = RECIPES[kind];
if (recipe && /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/.test(name) && (kind === 'rule') === name.includes('/')) {
  make(recipe(name));
} else {
  console.error('usage: npm run new reader NAME | rule GROUP/NAME | renderer NAME   (names in kebab-case)');
  process.exitCode = 2;
}

function make({ files, lines }: Recipe): void {
  const taken = files.find(([path]) => existsSync(path));
  if (taken) throw new Error(`${taken[0]} is there already`);
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`made ${path}`);
  }
  for (const line of lines) {
    writeFileSync(line.file, withLine(readFileSync(line.file, 'utf8'), line));
    console.log(`listed in ${line.file}`);
  }
  console.log('next: fill them in, then npx biome check --write . && npm run generate && npm test');
}

function withLine(text: string, { file, list, close, text: line, importLine }: Line): string {
  const end = text.indexOf(close, text.indexOf(list));
  if (!text.includes(list) || end < 0) throw new Error(`${file} has no list "${list}"`);
  const before = text.slice(0, end).trimEnd();
  const comma = /[[{,]$/.test(before) ? '' : ',';
  return `${importLine ? `${importLine}\n` : ''}${before}${comma}\n${line}${text.slice(end)}`;
}

function reader(id: string): Recipe {
  const value = camel(id);
  return {
    files: [
      [
        `core/read/${id}.ts`,
        `import type { Reader } from '../model/facts.js';\n\n/** TODO: the format, what it means for licenses, what is left out, the link. */\nexport const ${value}: Reader = {\n  id: '${id}',\n  names: ['${id}'],\n  title: 'TODO',\n  url: 'TODO',\n  *read(source) {},\n};\n`,
      ],
      [
        `test/read/${id}.test.ts`,
        `import { expect, it } from 'vitest';\nimport { ${value} } from '../../core/read/${id}.js';\n\nit.fails('reads a real file', () => {\n  expect([...${value}.read({ file: '${id}' as never, text: '' })]).not.toEqual([]);\n});\n`,
      ],
    ],
    lines: [
      {
        file: 'core/read/index.ts',
        list: 'READERS',
        close: '];',
        text: `  ${value},\n`,
        importLine: `import { ${value} } from './${id}.js';`,
      },
    ],
  };
}

function rule(code: string): Recipe {
  const id = code.slice(code.indexOf('/') + 1);
  const value = camel(id);
  return {
    files: [
      [
        `core/decide/rules/${id}.ts`,
        `import type { Rule } from '../facts.js';\n\n/** TODO: the law in one sentence, edge included. */\nexport const ${value}: Rule = function* (facts) {};\n`,
      ],
      [
        `test/cases/${code}.md`,
        `# ${code}\n\nTODO: the behavior and its reason.\n\n\`\`\`json package.json\n{}\n\`\`\`\n\n\`\`\`text licit check\n\`\`\`\n`,
      ],
    ],
    lines: [
      {
        file: 'core/decide/decide.ts',
        list: 'RULES',
        close: '];',
        text: `  ${value},\n`,
        importLine: `import { ${value} } from './rules/${id}.js';`,
      },
      {
        file: 'core/model/findings.ts',
        list: 'FINDINGS',
        close: '} as const',
        text: `  '${code}': { title: 'TODO', severity: 'error', about: 'policy' },\n`,
      },
    ],
  };
}

function renderer(id: string): Recipe {
  const value = camel(id);
  return {
    files: [
      [
        `core/report/${id}.ts`,
        `import type { Renderer } from '../model/report.js';\n\n/** TODO: who reads it, its specification. */\nexport const ${value}: Renderer = {\n  id: '${id}',\n  title: 'TODO',\n  render: (report, sources, options) => '\\n',\n};\n`,
      ],
      [
        `test/report/${id}.test.ts`,
        `import { expect, it } from 'vitest';\nimport { ${value} } from '../../core/report/${id}.js';\n\nit.fails('renders a report', () => {\n  expect(${value}.title).not.toBe('TODO');\n});\n`,
      ],
    ],
    lines: [
      {
        file: 'core/report/index.ts',
        list: 'RENDERERS',
        close: ']',
        text: `${value}, `,
        importLine: `import { ${value} } from './${id}.js';`,
      },
    ],
  };
}

function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
