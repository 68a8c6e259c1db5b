import { describe, expect, test } from 'vitest';
import { isLicenseId } from '../../core/spdx/identifiers.js';
import { nameTable } from '../../core/spdx/name-table.js';
import { expressionOfName } from '../../core/spdx/names.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { printExpression } from '../../core/spdx/print.js';
import { suggestExceptionId, suggestLicenseId } from '../../core/spdx/suggest.js';

describe('the table of names', () => {
  test('maps to canonical expressions, each with a reason', () => {
    for (const { expression, reason } of nameTable()) {
      const read = parseExpression(expression);
      expect('expression' in read && printExpression(read.expression), expression).toBe(expression);
      expect(reason, expression).not.toBe('');
    }
  });

  test('never gives one name two meanings', () => {
    const meanings = new Map<string, string>();
    for (const { expression, names, addresses = [] } of nameTable()) {
      for (const name of [...names, ...addresses].map((text) => text.toLowerCase())) {
        expect(meanings.get(name) ?? expression, name).toBe(expression);
        meanings.set(name, expression);
      }
    }
  });

  test('holds no name that is an expression by itself and means something else', () => {
    for (const { expression, names } of nameTable()) {
      for (const name of names) {
        const read = parseExpression(name);
        if ('expression' in read) expect(printExpression(read.expression), name).toBe(expression);
        else expect(isLicenseId(name), name).toBe(false);
      }
    }
  });
});

describe('names', () => {
  test.each([
    ['Eclipse Public License v1.0', 'EPL-1.0'],
    ['Eclipse Public License v2.0', 'EPL-2.0'],
    ['Eclipse Public License - v 1.0', 'EPL-1.0'],
    ['Eclipse Public License, Version 2.0', 'EPL-2.0'],
    ['EPLv2', 'EPL-2.0'],
    ['Eclipse Distribution License - v 1.0', 'BSD-3-Clause'],
    ['http://www.eclipse.org/org/documents/edl-v10.php', 'BSD-3-Clause'],
    ['COMMON DEVELOPMENT AND DISTRIBUTION LICENSE (CDDL) Version 1.0', 'CDDL-1.0'],
    ['CDDL 1.1', 'CDDL-1.1'],
    ['Common Public License Version 1.0', 'CPL-1.0'],
    ['Zope Public License 2.1', 'ZPL-2.1'],
    ['ZPL 2.1', 'ZPL-2.1'],
    ['Apache License - Version 2.0', 'Apache-2.0'],
    ['European Union Public Licence v1.2', 'EUPL-1.2'],
    ['Universal Permissive License, Version 1.0', 'UPL-1.0'],
    ['The PostgreSQL License', 'PostgreSQL'],
    ['Public Domain, per Creative Commons CC0', 'CC0-1.0'],
    ['The New BSD License', 'BSD-3-Clause'],
    ['Apache 2.0', 'Apache-2.0'],
    ['  apache   license,\n version 2.0 ', 'Apache-2.0'],
    ['MIT License', 'MIT'],
    ['The MIT License (MIT)', 'MIT'],
    ['MIT/X11', 'MIT'],
    ['New BSD', 'BSD-3-Clause'],
    ['Simplified BSD', 'BSD-2-Clause'],
    ['GPLv3', 'GPL-3.0-only'],
    ['GPLv3+', 'GPL-3.0-or-later'],
    ['GNU GPL v2 or later', 'GPL-2.0-or-later'],
    ['LGPL 2.1+', 'LGPL-2.1-or-later'],
    ['GNU Affero General Public License v3.0', 'AGPL-3.0-only'],
    ['ISC License', 'ISC'],
    ['CC BY-NC 4.0', 'CC-BY-NC-4.0'],
    ['CC0', 'CC0-1.0'],
    ['http://www.opensource.org/licenses/mit-license.php', 'MIT'],
    ['http://scripts.sil.org/OFL', 'OFL-1.1'],
    ['https://openfontlicense.org', 'OFL-1.1'],
    ['https://www.apache.org/licenses/LICENSE-2.0.txt', 'Apache-2.0'],
    ['http://creativecommons.org/licenses/by-sa/4.0/', 'CC-BY-SA-4.0'],
    ['https://spdx.org/licenses/0BSD.html', '0BSD'],
  ])('%j is %s', (text, expression) => {
    expect(expressionOfName(text)?.expression).toBe(expression);
  });

  test.each([
    'BSD',
    'BSD License',
    'BSD-style',
    'GPL',
    'LGPL',
    'LGPLv2',
    'Apache',
    'Apache License',
    'CC-BY',
    'MPL',
    'PSF',
    'BSL',
    'BSL 1.1',
    'CDDL 1',
    'CDDL License',
    'CDDL+GPL License',
    'EPL',
    'Zope Public License',
    'Eclipse Public License',
    'Apache License 1',
    'Public Domain',
    'Proprietary',
    'UNLICENSED',
    'Unlicensed',
    'MIT, Apache-2.0',
    'MIT/GPL',
    'MIT License and more',
    'not the MIT License',
    'https://spdx.org/licenses/nothing',
    'https://example.org/licenses/mit',
    'http://www.gnu.org/licenses/gpl.html',
    '__proto__',
    'constructor',
    '',
  ])('%j could mean more than one thing, or nothing', (text) => {
    expect(expressionOfName(text)).toBeUndefined();
  });
});

describe('did you mean', () => {
  test.each([
    ['Apche-2.0', 'Apache-2.0'],
    ['BSD-3-Clauses', 'BSD-3-Clause'],
    ['apache2.0', 'Apache-2.0'],
    ['MITT', 'MIT'],
    ['GPL-2.0-onyl', 'GPL-2.0-only'],
    ['Apache-3.0', undefined],
    ['UNLICENSED', undefined],
    ['xyzzy', undefined],
    ['', undefined],
    ['A'.repeat(10_000), undefined],
  ])('%s: %s', (text, id) => {
    expect(suggestLicenseId(text)).toBe(id);
  });

  test('exceptions', () => {
    expect(suggestExceptionId('Classpath-exception')).toBe('Classpath-exception-2.0');
    expect(suggestExceptionId('MIT')).toBeUndefined();
  });
});
