import { describe, expect, test } from 'vitest';
import { textEvidence } from '../../core/identify/package-folder.js';
import { textReader } from '../../core/identify/text-reader.js';
import type { ProgramComment } from '../../core/model/text-match.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { MIT } from '../match/licenses.js';

const read = textReader(licenseIndex);

describe('words that nothing identifies beside a license', () => {
  const dark = 'The icons in res/ are licensed under the Foo Bar License 1.0.';
  test.each([`${MIT}\n${dark}\n`, `Copyright (c) 2020 Somebody\n\n${dark}\n\n${MIT}`])(
    'are told where they stand, also in a text that differs from another one in its holder alone',
    (text) => {
      const other = text.replace('2020 Somebody', '2019-2021 Some Others');
      for (const one of [text, other]) {
        const { start = 0, end = 0 } = read(one).unidentifiedAt ?? {};
        expect(one.slice(start, end)).toBe('licensed under the Foo Bar License');
      }
    },
  );

  test('are told up to the end of their line', () => {
    const text = `${MIT}\nParts are licensed under the Foo\nBar License.\n`;
    const { start = 0, end = 0 } = read(text).unidentifiedAt ?? {};
    expect(text.slice(start, end)).toBe('licensed under the Foo');
  });
});

describe('a license text that nothing identifies', () => {
  test.each(['Internal use only.', 'You may do what you like, on Tuesdays.', 'See LICENSE-GPL-3.0.'])(
    'is never taken for one that says nothing: %s',
    (text) => {
      expect(read(text)).toMatchObject({ unidentified: true });
    },
  );

  test('is a license file, not a list of people that Python packages keep beside it', () => {
    const open = (file: string, text: string) =>
      textEvidence(`a.dist-info/licenses/${file}`, text, read)[0]?.unidentified;
    const people = 'This library was created by Ada Lovelace, and the following people helped:\n* Charles Babbage';
    expect(open('LICENSE', people)).toBe(true);
    expect(open('AUTHORS.rst', people)).toBeUndefined();
    expect(open('CHANGELOG.md', people)).toBeUndefined();
    const [granted] = textEvidence(
      'a.dist-info/licenses/AUTHORS',
      `${people}\n\nLicensed under the GPL version 3.`,
      read,
    );
    expect(granted?.expression).toBe('GPL-3.0-only');
  });

  test('is what few words say, where they are known', () => {
    expect(read('Strictly confidential.').expression).toBe('LicenseRef-scancode-proprietary-license');
  });

  test.each(['Copyright (c) 2020 Somebody', '', '(c) 2015-2020 The Authors of It All\nCopyright 2021 Somebody Else\n'])(
    'says nothing where there is only a copyright: %j',
    (text) => {
      expect(read(text).unidentified).toBeUndefined();
    },
  );
});

describe('a reader of texts', () => {
  const asked = (comment: ProgramComment | undefined, ...texts: readonly string[]) => {
    let count = 0;
    const reads = textReader(() => {
      count++;
      return licenseIndex();
    });
    return [...texts.map((text) => reads(text, comment).expression), count];
  };

  test('compares comments once that differ in their copyright lines', () => {
    const header = (line: string) => `/*\n * ${line}\n *\n * Released under the MIT license\n */`;
    const texts = [header('Copyright (c) 2020 Ada'), header('Copyright (c) 2021 Ada, Charles')];
    expect(asked('header', ...texts)).toEqual(['MIT', 'MIT', 1]);
  });

  test('looks at copyright lines too where the rest tells no license', () => {
    const text = 'type-is\nCopyright(c) 2014 Ada Lovelace\nMIT Licensed\n';
    expect(asked(undefined, text)).toEqual(['MIT', 2]);
  });
});
