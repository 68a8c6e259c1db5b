import { describe, expect, it } from 'vitest';
import { manifestLicense } from '../../core/identify/manifest-license.js';

/** Each statement with the text that its place covers. */
function said(manifest: string): readonly (readonly [string, string])[] {
  return manifestLicense(manifest).statements.map(({ start, end, text }) => [text, manifest.slice(start, end)]);
}

describe('the license statements of a package.json', () => {
  it('one string', () => {
    expect(said('{ "name": "a", "license" : "MIT" }')).toEqual([['MIT', '"MIT"']]);
  });

  it('is not misled by the word elsewhere', () => {
    const decoys = '"files": ["license"], "a": { "license": "GPL-3.0-only" }, "b": "\\"license\\": \\"GPL\\""';
    expect(said(`{ ${decoys}, "license": "MIT" }`)).toEqual([['MIT', '"MIT"']]);
    expect(said(`{ "license": "MIT", ${decoys} }`)).toEqual([['MIT', '"MIT"']]);
    expect(said('{ "files": ["license"] }')).toEqual([]);
  });

  it('a key written with escapes, beside a decoy that is not', () => {
    const text = '{ "a": { "license": "MIT" }, "licens\\u0065": "GPL-3.0-only" }';
    expect(said(text)).toEqual([['GPL-3.0-only', '"GPL-3.0-only"']]);
  });

  it('a value with escapes', () => {
    expect(said('{"license":"a \\"b\\" \\\\"}')).toEqual([['a "b" \\', '"a \\"b\\" \\\\"']]);
  });

  it('of duplicate keys the last, as npm takes it', () => {
    expect(said('{ "license": "MIT", "license": "GPL-3.0-only" }')).toEqual([['GPL-3.0-only', '"GPL-3.0-only"']]);
  });

  it('an object, a list of either, and `licenses`', () => {
    expect(said('{ "license": { "type": "MIT", "url": "http://x" } }')).toEqual([['MIT', '"MIT"']]);
    expect(said('{ "license": { "url": "http://x" } }')).toEqual([['http://x', '"http://x"']]);
    expect(said('{ "licenses": [{ "type": "MIT" }, "GPL-2.0"] }')).toEqual([
      ['MIT', '"MIT"'],
      ['GPL-2.0', '"GPL-2.0"'],
    ]);
    expect(said('{ "license": "MIT", "licenses": [{ "type": "GPL-2.0" }] }')).toEqual([
      ['MIT', '"MIT"'],
      ['GPL-2.0', '"GPL-2.0"'],
    ]);
  });

  it('a type with an address that tells what it leaves open, or says another license; no other address', () => {
    const address = 'http://opensource.org/licenses/BSD-3-Clause';
    const bsd = `{ "type": "BSD", "url": "${address}" }`;
    expect(said(`{ "license": ${bsd} }`)).toEqual([[`BSD (${address})`, bsd]]);
    const mit = `{ "type": "MIT", "url": "${address}" }`;
    expect(said(`{ "licenses": [${mit}] }`)).toEqual([[`MIT (${address})`, mit]]);
    expect(said('{ "license": { "type": "BSD", "url": "http://opensource.org/licenses/MIT" } }')).toEqual([
      ['BSD', '"BSD"'],
    ]);
    expect(said('{ "license": { "type": "MIT", "url": "http://opensource.org/licenses/MIT" } }')).toEqual([
      ['MIT', '"MIT"'],
    ]);
  });

  it('a value of another type is kept as it stands', () => {
    expect(said('{ "license": 7 }')).toEqual([['7', '7']]);
    expect(said('{ "license": true }')).toEqual([['true', 'true']]);
    expect(said('{ "license": { "of": "MIT" } }')).toEqual([['{ "of": "MIT" }', '{ "of": "MIT" }']]);
    expect(said('{ "license": [["MIT"]] }')).toEqual([['["MIT"]', '["MIT"]']]);
  });

  it('nothing that says nothing', () => {
    for (const value of ['null', '""', '"  "', '[]', '{}', '[null, ""]'])
      expect(said(`{ "license": ${value} }`)).toEqual([]);
    expect(said('{}')).toEqual([]);
    expect(said('{ "__proto__": { "license": "MIT" } }')).toEqual([]);
  });

  it('a statement cut short is no expression any more, and a list too long to read is one statement', () => {
    const [long] = manifestLicense(`{ "license": "MIT ${'x'.repeat(9000)}" }`).statements;
    expect(long?.text).toHaveLength(4097);
    expect(long?.text.endsWith('…')).toBe(true);
    const list = JSON.stringify({ licenses: Array.from({ length: 65 }, () => 'MIT') });
    expect(said(list)).toHaveLength(1);
    expect(said(list)[0]?.[0]).toMatch(/^\["MIT"/);
  });

  it('says so when there is nothing to read', () => {
    expect(manifestLicense('{ "license": ').problem).toBe('package.json is not valid JSON');
    expect(manifestLicense('["MIT"]').problem).toBe('package.json holds no object');
    expect(manifestLicense('').problem).toBe('package.json is not valid JSON');
  });

  it('a statement out of reach is not an absent one', () => {
    const text = `{ "licenses": ["MIT"], "deep": ${'['.repeat(5000)}${']'.repeat(5000)} }`;
    const { statements, problem } = manifestLicense(text);
    expect(statements.length > 0 || problem !== undefined).toBe(true);
  });

  it('gives name and version only when they are strings', () => {
    expect(manifestLicense('{ "name": "a", "version": "1.0.0" }')).toMatchObject({ name: 'a', version: '1.0.0' });
    expect(manifestLicense('{ "name": 1, "version": {} }')).toEqual({ statements: [] });
  });
});
