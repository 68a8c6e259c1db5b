import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Who may import whom, and why: the table of the architecture. `self` is always allowed. */
const RULES: readonly { readonly folder: string; readonly may: readonly string[]; readonly because: string }[] = [
  { folder: 'core/model', may: [], because: 'the vocabulary depends on nothing' },
  { folder: 'core/text', may: ['core/model'], because: 'foundations do not know each other' },
  { folder: 'core/tree', may: ['core/model'], because: 'foundations do not know each other' },
  { folder: 'core/spdx', may: ['core/model'], because: 'foundations do not know each other' },
  {
    folder: 'core/match',
    may: ['core/model', 'core/spdx', 'core/text'],
    because: 'a text is a text, wherever it came from',
  },
  {
    folder: 'core/config',
    may: ['core/model', 'core/text', 'core/spdx', 'core/tree'],
    because: 'policy is read like any other file',
  },
  { folder: 'core/read', may: ['core/model', 'core/text'], because: 'a reader sees one file' },
  { folder: 'core/recognize', may: ['core/model', 'core/text'], because: 'a recognizer sees one file' },
  { folder: 'core/discover', may: ['core/model', 'core/tree'], because: 'it matches names to readers' },
  {
    folder: 'core/resolve',
    may: ['core/model', 'core/tree', 'core/text'],
    because: 'it joins facts; licenses are not its matter',
  },
  {
    folder: 'core/identify',
    may: ['core/model', 'core/text', 'core/tree', 'core/spdx', 'core/match'],
    because: 'evidence may lie in other files',
  },
  {
    folder: 'core/catalogue',
    may: ['core/model', 'core/spdx', 'core/text'],
    because: 'data and lookup; files that add rows are read with their places',
  },
  {
    folder: 'core/entitle',
    may: ['core/model', 'core/spdx', 'core/text', 'core/catalogue', 'core/config'],
    because: 'rights are a function of facts and terms; their files are read as the policy is, by a schema',
  },
  { folder: 'core/decide', may: ['core/model', 'core/spdx'], because: 'a decision is a function of facts' },
  { folder: 'core/report', may: ['core/model', 'core/text'], because: 'a report is rendered from the report alone' },
  {
    folder: 'core/survey',
    may: [
      'core/model',
      'core/tree',
      'core/text',
      'core/config',
      'core/discover',
      'core/read',
      'core/recognize',
      'core/resolve',
      'core/identify',
      'core/decide',
      'core/spdx',
      'core/entitle/keys.ts',
      'core/check.ts',
    ],
    because: 'what is there and what its licenses come to is known before anybody asks for rights',
  },
  {
    folder: 'core/rights',
    may: [
      'core/model',
      'core/tree',
      'core/text',
      'core/config',
      'core/catalogue',
      'core/entitle',
      'core/decide',
      'core/survey',
      'core/spdx',
      'core/read',
      'core/match',
      'core/check.ts',
    ],
    because: 'rights are judged from what a survey found',
  },
  {
    folder: 'core/node',
    may: ['core/model', 'core/tree', 'core/text', 'core/identify', 'core/match'],
    because: 'the only door to the machine',
  },
  {
    folder: 'cli',
    may: [
      'core/index.ts',
      'core/model',
      'core/catalogue/index.ts',
      'core/report/catalogue/index.ts',
      'core/entitlements.ts',
      'core/rights/own-catalogue.ts',
      'core/report/entitlements/index.ts',
      'core/node/index.ts',
      'core/node/answers.ts',
      'core/node/hidden-lock.ts',
      'core/node/ahead.ts',

      'language-server',
    ],
    because: 'a surface holds no license logic; the vocabulary, and what comes before a check, load without the rest',
  },
  {
    folder: 'language-server',
    may: ['core/index.ts', 'core/node/index.ts'],
    because: 'a surface holds no license logic',
  },
  { folder: 'action', may: ['core/index.ts', 'core/node/index.ts'], because: 'a surface holds no license logic' },
  { folder: 'extension', may: [], because: 'it shows; it does not judge' },
];

/** Core outside these may not reach the machine. */
const MACHINE = 'core/node';

describe('imports', () => {
  it.each(RULES)('$folder imports only what it may: $because', ({ folder, may }) => {
    const wrong = sourcesUnder(folder).flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            !target.startsWith(`${folder}/`) &&
            !may.some((allowed) => target === allowed || target.startsWith(`${allowed}/`)),
        )
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('readers import no sibling reader, but for the shared reading of specs and keys', () => {
    const readers = sourcesUnder('core/read').filter(
      (file) => /^core\/read\/[^/]+\.ts$/.test(file) && /Reader = \{/.test(read(file)),
    );
    const wrong = readers.flatMap((file) =>
      importsOf(file)
        .filter((target) => readers.includes(target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(readers.length).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });

  it('has node: imports in core/node alone', () => {
    const wrong = sourcesUnder('core').filter(
      (file) => !file.startsWith(`${MACHINE}/`) && /from 'node:|import\('node:/.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('has no cycles between files at run time', () => {
    const files = sourcesUnder('core');
    const edges = new Map(
      files.map((file) => [file, importsOf(file, false).filter((target) => target.startsWith('core/'))]),
    );
    expect(cycleIn(edges)).toEqual([]);
  });

  it('has nobody import a surface or a test', () => {
    const wrong = sourcesUnder('core').flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('core/'))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

function sourcesUnder(folder: string): readonly string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.includes('dist/'))
    .map((file) => `${folder}/${file}`)
    .sort();
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Files of ours that this file imports; of types alone only when asked. */
function importsOf(file: string, types = true): readonly string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
  const specifiers: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      if (types || !onlyTypes(node.importClause)) specifiers.push(node.moduleSpecifier.text);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      if (types || !node.isTypeOnly) specifiers.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (types && first && ts.isStringLiteral(first)) specifiers.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) =>
      relative(ROOT, join(ROOT, dirname(file), specifier))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts'),
    );
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function cycleIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (file: string): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const target of edges.get(file) ?? []) {
      const cycle = walk(target);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of edges.keys()) {
    const cycle = walk(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
