import { describe, expect, it } from 'vitest';
import { isLicenseFile, isLicensePath } from '../../core/identify/license-files.js';

describe('license files', () => {
  it.each([
    'LICENSE',
    'license',
    'LICENCE.md',
    'LICENSE-MIT',
    'LICENSE.APACHE2',
    'LICENSE_1_0.txt',
    'LICENSE2',
    'licenses.txt',
    'LicenseNotice.txt',
    'COPYING',
    'COPYING.LESSER',
    'COPYRIGHT',
    'CopyrightNotice.txt',
    'UNLICENSE',
    'UNLICENCE.txt',
    'NOTICE',
    'NOTICE.txt',
    'NOTICES',
    'MIT-LICENSE',
    'MIT-LICENSE.txt',
    'mit.license',
    'GPL-LICENSE.txt',
    'THIRD-PARTY-LICENSES.md',
  ])('%s is one', (name) => {
    expect(isLicenseFile(name)).toBe(true);
  });

  it.each([
    'license.js',
    'license-checker.ts',
    'licenses.json',
    'LICENSE.png',
    'licensed.txt',
    'noticeable.md',
    'copyingMachine',
    'README.md',
    'index.js',
    'package.json',
    'UNLICENSED.js',
  ])('%s is none', (name) => {
    expect(isLicenseFile(name)).toBe(false);
  });

  it('in an archive: at the top, and one level into a license folder', () => {
    expect(isLicensePath('LICENSE')).toBe(true);
    expect(isLicensePath('LICENSES/MIT.txt')).toBe(true);
    expect(isLicensePath('licenses/Apache-2.0')).toBe(true);
    expect(isLicensePath('LICENSES/a/MIT.txt')).toBe(false);
    expect(isLicensePath('lib/LICENSE')).toBe(false);
    expect(isLicensePath('licenses/index.js')).toBe(false);
  });
});
