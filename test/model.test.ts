import fc from 'fast-check';
import { PackageURL } from 'packageurl-js';
import { describe, expect, it } from 'vitest';
import { filePath, npmPurl, parsePurl, pathIn, plainDate, purl, purlTitle, ROOT } from '../core/index.js';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9._~-]{0,12}$/);
const version = fc.stringMatching(/^[0-9]+\.[0-9]+\.[0-9]+(-[a-z0-9.]{1,6})?$/);

describe('package URLs', () => {
  it('are spelled as the reference library spells them', () => {
    fc.assert(
      fc.property(fc.option(name), name, version, fc.webUrl({ validSchemes: ['https'] }), (scope, base, at, url) => {
        const full = scope === null ? base : `@${scope}/${base}`;
        const qualifiers = new Map([['repository_url', url]]);
        const theirs = new PackageURL(
          'npm',
          scope === null ? undefined : `@${scope}`,
          base,
          at,
          { repository_url: url },
          undefined,
        );
        const [ours] = [npmPurl(full, at, qualifiers)];
        expect(parsePurl(ours)).toEqual(parsePurl(theirs.toString()));
        expect(npmPurl(full, at)).toBe(
          new PackageURL('npm', scope === null ? undefined : `@${scope}`, base, at, undefined, undefined).toString(),
        );
      }),
    );
  });

  it('read back what was printed, whatever the names hold', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((part) => !/^[./]*$/.test(part));
    fc.assert(
      fc.property(text, text, (base, at) => {
        const plain = base.replaceAll('/', '_');
        expect(parsePurl(purl({ type: 'npm', name: plain, version: at }))).toEqual({
          type: 'npm',
          name: plain,
          version: at,
        });
      }),
    );
  });

  it('encode a plus sign, as the specification wants and the reference library does not', () => {
    expect(npmPurl('a', '1.0.0+b')).toBe('pkg:npm/a@1.0.0%2Bb');
    expect(new PackageURL('npm', undefined, 'a', '1.0.0+b', undefined, undefined).toString()).toBe('pkg:npm/a@1.0.0+b');
    expect(parsePurl('pkg:npm/a@1.0.0+b')).toEqual(parsePurl('pkg:npm/a@1.0.0%2Bb'));
  });

  it('keep the case of names: the registry has JSONStream and jsonstream', () => {
    expect(npmPurl('JSONStream', '1.0.0')).toBe('pkg:npm/JSONStream@1.0.0');
    expect(purlTitle(npmPurl('@a/b', '1.0.0'))).toBe('@a/b 1.0.0');
  });

  it('are undefined for what is none', () => {
    for (const wrong of ['', 'npm/left-pad', 'pkg:', 'pkg:npm', 'pkg:npm/', 'pkg:npm/%E0%A4%A', 'left-pad@1.0.0']) {
      expect([wrong, parsePurl(wrong)]).toEqual([wrong, undefined]);
    }
  });
});

describe('file paths', () => {
  it('never leave the tree', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '..', '.', '', 'b\\c', 'C:', '\0'), { maxLength: 8 }), (parts) => {
        const path = filePath(parts.join('/'));
        if (path === undefined) return;
        expect(path.split('/')).not.toContain('..');
        expect(path.startsWith('/')).toBe(false);
      }),
    );
    expect(pathIn(ROOT, '../x')).toBeUndefined();
    expect(pathIn(ROOT, '..')).toBeUndefined();
    expect(pathIn('a/b' as never, '../x')).toBe('a/x');
    expect(pathIn('a' as never, 'package.json')).toBe('a/package.json');
  });
});

describe('plain dates', () => {
  it('are days that exist', () => {
    for (const day of ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31']) expect(plainDate(day)).toBe(day);
    for (const day of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-4-1', '2026-04-31', ''])
      expect(plainDate(day)).toBeUndefined();
  });
});
