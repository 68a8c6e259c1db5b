import deprecatedExceptions from 'spdx-exceptions/deprecated.json' with { type: 'json' };
import exceptions from 'spdx-exceptions/index.json' with { type: 'json' };
import deprecatedLicenses from 'spdx-license-ids/deprecated.json' with { type: 'json' };
import licenses from 'spdx-license-ids/index.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { LICENSE_CATEGORIES, type LicenseTerm } from '../../core/model/expression.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { categoryOf } from '../../core/spdx/categories.js';
import { DEPRECATED_EXCEPTIONS, DEPRECATED_LICENSES } from '../../core/spdx/deprecated.js';
import { EXCEPTION_TABLE } from '../../core/spdx/exception-table.js';
import { currentExceptionIds, currentLicenseIds, isLicenseId, knownException } from '../../core/spdx/identifiers.js';
import { LICENSE_TABLE } from '../../core/spdx/license-table.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { REFERENCE_TABLE } from '../../core/spdx/reference-table.js';

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' | '));

const firsts = (table: string) => rows(table).map(([id = '']) => id);
const byCodeUnit = (ids: readonly string[]) => [...ids].sort();

function category(text: string) {
  const read = parseExpression(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem.message}`);
  return categoryOf(read.expression as LicenseTerm);
}

describe('the tables', () => {
  test('have one row for each id of the newest lists, sorted', () => {
    expect(firsts(LICENSE_TABLE)).toEqual(byCodeUnit([...licenses, ...deprecatedLicenses]));
    const newer = firsts(EXCEPTION_TABLE).filter((id) => ![...exceptions, ...deprecatedExceptions].includes(id));
    expect(firsts(EXCEPTION_TABLE)).toEqual(byCodeUnit([...exceptions, ...deprecatedExceptions, ...newer]));
    expect(newer).toEqual(newer.filter((id) => licenseIndex().byExpression.has(id)));
    expect(firsts(REFERENCE_TABLE)).toEqual(byCodeUnit([...new Set(firsts(REFERENCE_TABLE))]));
  });

  test('know each id that a text of the index stands for', () => {
    const named = [...licenseIndex().byExpression.keys()].flatMap((name) => name.split(/ (?:AND|OR|WITH) |[()]/));
    const unknown = named.filter((id) => !/^(?:License|Addition)Ref-|^$/.test(id) && !isLicenseId(id));
    expect(unknown.filter((id) => !knownException(id))).toEqual([]);
  });

  test('have a row for each deprecated id', () => {
    expect([...DEPRECATED_LICENSES.keys()]).toEqual(byCodeUnit(deprecatedLicenses));
    expect([...DEPRECATED_EXCEPTIONS.keys()]).toEqual(byCodeUnit(deprecatedExceptions));
    expect(currentLicenseIds()).toEqual(byCodeUnit(licenses));
    expect(currentExceptionIds()).toEqual(expect.arrayContaining([...exceptions]));
    for (const id of deprecatedExceptions) expect(currentExceptionIds()).not.toContain(id);
  });

  test('name a category of ours and a source in each row, and a reason where the decision is our own', () => {
    const known = new Set<string>([...LICENSE_CATEGORIES, '-']);
    for (const [id = '', kind = '', source = '', note = ''] of [...rows(LICENSE_TABLE), ...rows(REFERENCE_TABLE)]) {
      expect(known.has(kind), id).toBe(true);
      expect(source, id).not.toBe('');
      if (!/(^|; )ScanCode [^:]+: (Permissive|Copyleft|Copyleft Limited|Public Domain)/.test(source)) {
        expect(note, id).not.toBe('');
      }
    }
    for (const [id = '', bases = '', kind = '', source = '', note = ''] of rows(EXCEPTION_TABLE)) {
      expect(known.has(kind) || kind === 'same', id).toBe(true);
      expect(source !== '' && note !== '', id).toBe(true);
      for (const base of bases.split(' ')) {
        expect(['GPL', 'LGPL', 'AGPL'].includes(base) || isLicenseId(base), `${id} on ${base}`).toBe(true);
      }
    }
  });

  test('differ from ScanCode only where a reason is given', () => {
    const theirs = new Map([
      ['Permissive', 'permissive'],
      ['Copyleft Limited', 'weak-copyleft'],
      ['Copyleft', 'strong-copyleft'],
      ['Public Domain', 'public-domain'],
    ]);
    for (const [id = '', kind = '', source = '', note = ''] of rows(LICENSE_TABLE)) {
      const scancode = /ScanCode [^:]+: ([A-Za-z -]+)/.exec(source)?.[1] ?? '';
      if (theirs.get(scancode) !== kind) expect(note, id).not.toBe('');
    }
  });
});

describe('a deprecated id', () => {
  test('is of the category of what replaces it', () => {
    for (const [id = '', kind] of rows(LICENSE_TABLE)) {
      if (deprecatedLicenses.includes(id)) expect(category(id) ?? '-', id).toBe(kind);
    }
  });
});

describe("ScanCode's own word on a name of theirs", () => {
  test.each([
    ['LicenseRef-scancode-amazon-sl', 'proprietary'],
    ['LicenseRef-scancode-Amazon-SL', 'proprietary'],
    ['LicenseRef-scancode-bitwarden-1.0', 'source-available'],
    ['LicenseRef-scancode-cc-nc-1.0', 'non-commercial'],
    ['LicenseRef-scancode-polyform-strict-1.0.0', 'non-commercial'],
    ['LicenseRef-scancode-odb-ncuel', undefined],
    ['LicenseRef-scancode-moonshot-ai-modified-mit-2025', undefined],
    ['LicenseRef-scancode-public-domain', undefined],
    ['LicenseRef-amazon-sl', undefined],
  ] as const)('restricts and never allows: %s is %s', (id, expected) => {
    expect(category(id)).toBe(expected);
  });
});

describe('what must never be taken for permissive', () => {
  test.each([
    ['AGPL-3.0-only', 'network-copyleft'],
    ['AGPL-1.0-or-later', 'network-copyleft'],
    ['OSL-3.0', 'network-copyleft'],
    ['CPAL-1.0', 'network-copyleft'],
    ['RPL-1.5', 'network-copyleft'],
    ['NPOSL-3.0', 'network-copyleft'],
    ['EUPL-1.2', 'network-copyleft'],
    ['SSPL-1.0', 'source-available'],
    ['BUSL-1.1', 'source-available'],
    ['Elastic-2.0', 'source-available'],
    ['JSON', 'source-available'],
    ['Hippocratic-2.1', 'source-available'],
    ['UnRAR', 'source-available'],
    ['MS-LPL', 'source-available'],
    ['PolyForm-Noncommercial-1.0.0', 'non-commercial'],
    ['PolyForm-Small-Business-1.0.0', 'source-available'],
    ['Aladdin', 'non-commercial'],
    ['CC-BY-ND-4.0', 'source-available'],
    ['CC-BY-SA-4.0', 'weak-copyleft'],
    ['CECILL-2.1', 'strong-copyleft'],
    ['CERN-OHL-1.2', 'strong-copyleft'],
    ['ODbL-1.0', 'data'],
    ['CDLA-Sharing-1.0', 'data'],
    ['OFL-1.1', 'font'],
    ['any-OSI', undefined],
    ['LicenseRef-scancode-commons-clause', 'source-available'],
    ['LicenseRef-Scancode-Commons-Clause', 'source-available'],
    ['LicenseRef-MIT', undefined],
    ['DocumentRef-x:LicenseRef-scancode-commons-clause', undefined],
  ])('%s: %s', (text, expected) => {
    expect(category(text)).toBe(expected);
  });

  test('no id that says non-commercial, no-derivatives or no-something', () => {
    for (const id of licenses.filter((id) => /-NC|-ND|Noncommercial|No-Nuclear-License|No-Military/.test(id))) {
      expect(['non-commercial', 'source-available'], id).toContain(category(id));
    }
  });
});

describe('a license with an exception', () => {
  test.each([
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'weak-copyleft'],
    ['GPL-3.0-or-later WITH GCC-exception-3.1', 'weak-copyleft'],
    ['GPL-2.0-or-later WITH Autoconf-exception-2.0', 'weak-copyleft'],
    ['GPL-2.0-or-later WITH Bison-exception-2.2', 'weak-copyleft'],
    ['GPL-2.0-only WITH Linux-syscall-note', 'weak-copyleft'],
    ['GPL-2.0-only WITH openvpn-openssl-exception', 'strong-copyleft'],
    ['Apache-2.0 WITH LLVM-exception', 'permissive'],
    ['Apache-2.0+ WITH LLVM-exception', 'permissive'],
    ['LGPL-3.0-only WITH LGPL-3.0-linking-exception', 'weak-copyleft'],
    ['MIT WITH Classpath-exception-2.0', undefined],
    ['AGPL-3.0-only WITH Classpath-exception-2.0', undefined],
    ['GPL-2.0-only WITH AdditionRef-own', undefined],
    ['MIT WITH AdditionRef-commons-clause', undefined],
  ])('%s: %s', (text, expected) => {
    expect(category(text)).toBe(expected);
  });
});
