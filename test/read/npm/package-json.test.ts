import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../../core/model/file-path.js';
import { packageJson } from '../../../core/read/package-json.js';
import { corpusFile, corpusFiles, readJson, readWith } from './corpus.js';

function read(value: unknown) {
  return readJson(packageJson, 'app/package.json', value);
}

function readText(text: string) {
  return readWith(packageJson, { file: 'package.json' as FilePath, text });
}

function lines(value: unknown): readonly string[] {
  const { manifest } = read(value);
  return (manifest?.requirements ?? []).map(({ name, target, spec, scope, source, bundled }) =>
    [name, target && `(${target})`, spec.value, scope, source, bundled && 'bundled'].filter(Boolean).join(' '),
  );
}

describe('package.json', () => {
  it('says what a project needs, how, and from where', () => {
    expect(
      lines({
        dependencies: { a: '^1', both: '1', old: 'npm:a@0', git: 'u/r' },
        devDependencies: { a: '^2', t: 'workspace:*' },
        optionalDependencies: { both: '2' },
        peerDependencies: { p: '*', q: '*' },
        peerDependenciesMeta: { q: { optional: true }, p: { optional: false } },
        bundleDependencies: ['a', 'both'],
      }),
    ).toEqual([
      'a ^1 runtime registry bundled',
      'old (a) npm:a@0 runtime registry',
      'git u/r runtime git',
      'a ^2 development registry',
      't workspace:* development workspace',
      'both 2 optional registry bundled',
      'p * peer registry',
      'q * optional registry',
    ]);
  });

  it('keeps __proto__ as the name of a package', () => {
    const { manifest, findings } = readText('{"dependencies": {"__proto__": "1.0.0", "constructor": "2.0.0"}}');
    expect(manifest?.requirements.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(findings).toEqual([]);
  });

  it('bundles everything needed at run time when told so by true', () => {
    const groups = { dependencies: { a: '1' }, devDependencies: { b: '1' }, bundledDependencies: true };
    expect(lines(groups)).toEqual(['a 1 runtime registry bundled', 'b 1 development registry']);
  });

  it('places names and specs by their keys and values, quotes included', () => {
    const text = '{"name": "é", "dependencies": {"a\\u0062": "^1"}}';
    const { manifest } = readText(text);
    const [requirement] = manifest?.requirements ?? [];
    expect(requirement?.name).toBe('ab');
    expect(text.slice(requirement?.at.start, requirement?.at.end)).toBe('"a\\u0062"');
    expect(text.slice(requirement?.spec.span.start, requirement?.spec.span.end)).toBe('"^1"');
    expect(text.slice(manifest?.name?.span.start, manifest?.name?.span.end)).toBe('"é"');
  });

  it.each([
    ['"MIT OR Apache-2.0"', 'MIT OR Apache-2.0', '"MIT OR Apache-2.0"'],
    ['{"type": "MIT", "url": "x"}', 'MIT', '"MIT"'],
    ['[{"type": "MIT"}]', 'MIT', '"MIT"'],
    ['["MIT", "ISC"]', '["MIT", "ISC"]', '["MIT", "ISC"]'],
    ['42', '42', '42'],
    ['{"url": "x"}', '{"url": "x"}', '{"url": "x"}'],
  ])('keeps the license statement %s', (written, value, place) => {
    for (const key of ['license', 'licenses']) {
      const text = `{"${key}": ${written}}`;
      const { license } = readText(text).manifest ?? {};
      expect([license?.value, text.slice(license?.span.start, license?.span.end)]).toEqual([value, place]);
    }
  });

  it('has no license where nothing is said', () => {
    expect(readText('{"license": null}').manifest?.license).toBeUndefined();
    expect(readText('{}').manifest?.license).toBeUndefined();
  });

  it('reads both forms of workspaces', () => {
    const patterns = (workspaces: unknown) => read({ workspaces }).manifest?.workspaces.map(({ value }) => value);
    expect(patterns(['packages/*', '!packages/x'])).toEqual(['packages/*', '!packages/x']);
    expect(patterns({ packages: ['apps/*'], nohoist: ['**'] })).toEqual(['apps/*']);
  });

  it('reads the overrides of npm, yarn and pnpm as paths', () => {
    const { manifest } = read({
      overrides: { a: '1', b: { '.': '2', 'c@^1': '$a', d: { e: '3' } } },
      resolutions: { '**/f': '4', 'g/**/@s/h': '5', '@s/i@npm:1': '6', '@s/j/k': '7' },
      pnpm: { overrides: { 'l@1>m@>=2': '8', '@s/n': '-' } },
    });
    expect(manifest?.overrides.map(({ path, spec }) => `${path.join(' > ')} = ${spec.value}`)).toEqual([
      'a = 1',
      'b = 2',
      'b > c@^1 = $a',
      'b > d > e = 3',
      'f = 4',
      'g > @s/h = 5',
      '@s/i@npm:1 = 6',
      '@s/j > k = 7',
      'l@1 > m@>=2 = 8',
      '@s/n = -',
    ]);
  });

  it('leaves out what has the wrong type, says so at its place, and reads the rest', () => {
    const { manifest, findings } = readText(
      '{"name": 1, "dependencies": {"a": {"version": "1"}, "b": "1"}, "devDependencies": ["c"], "workspaces": [2, "w"]}',
    );
    expect(findings).toEqual([
      'error read/malformed at «1»: the value of "name" is not a string',
      'error read/malformed at «{"version": "1"}»: the value of "a" is not a string',
      'error read/malformed at «["c"]»: the value of "devDependencies" is not an object',
      'error read/malformed at «2»: the value of "workspaces" is not a list of strings',
    ]);
    expect(manifest?.requirements.map(({ name }) => name)).toEqual(['b']);
    expect(manifest?.workspaces.map(({ value }) => value)).toEqual(['w']);
  });

  it('takes the last of doubled keys, as npm does, and warns', () => {
    const { manifest, findings } = readText(
      '{"dependencies": {"x": "1"}, "dependencies": {"a": "1", "a": "2"}, "scripts": {"s": "1", "s": "2"}}',
    );
    expect(manifest?.requirements.map(({ name, spec }) => `${name} ${spec.value}`)).toEqual(['a 2']);
    expect(findings).toEqual([
      'warning read/malformed at «"dependencies"»: "dependencies" stands here twice, and only the last one counts',
      'warning read/malformed at «"a"»: "a" stands here twice, and only the last one counts',
    ]);
  });

  it('reads what a half-typed file holds, and is clear that it is not valid', () => {
    const { manifest, findings } = readText('{"dependencies": {\n  "a": "1",\n  "b": \n  "c": "2"\n}}');
    expect(manifest?.requirements.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(findings).toEqual(['error read/malformed at «"b"»: this is not valid JSON: this key has no value']);
  });

  it.each(['', '[]', '"a"', 'null'])('has no manifest for %j, and says why', (text) => {
    const { facts, manifest } = readText(text);
    expect(manifest).toBeUndefined();
    expect(facts).toHaveLength(1);
  });

  it.each(corpusFiles('package-json', packageJson.names))('reads %s without a word', (path) => {
    const source = corpusFile(path);
    const { manifest, findings } = readWith(packageJson, source);
    expect(findings).toEqual([]);
    const written = JSON.parse(source.text) as Record<string, Record<string, string> | undefined>;
    const named = (group: string) => Object.keys(written[group] ?? {});
    const wanted = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap(named);
    expect(manifest?.requirements.map(({ name }) => name).sort()).toEqual([...wanted].sort());
    expect(manifest?.name?.value).toBe(written.name);
  });
});
