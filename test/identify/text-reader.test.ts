import { describe, expect, test } from 'vitest';
import { textReader } from '../../core/identify/text-reader.js';
import { licenseIndex } from '../../core/node/licenses.js';

const read = textReader(licenseIndex);

describe('a license text that nothing identifies', () => {
  test.each(['Internal use only.', 'You may do what you like, on Tuesdays.', 'See LICENSE-GPL-3.0.'])(
    'is never taken for one that says nothing: %s',
    (text) => {
      expect(read(text)).toMatchObject({ unidentified: true });
    },
  );

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
