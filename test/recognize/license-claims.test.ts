import { describe, expect, it } from 'vitest';
import { dotenv } from '../../core/recognize/dotenv.js';
import { licenseClaims } from '../../core/recognize/license-claims.js';
import { told } from './told.js';

const KEY = 'AbCdEf-123456-uvwxyz-0';
const HASH = '499db122f5a7';

describe('claims in code', () => {
  it.each([
    [
      'a.ts',
      "new Handsontable(at, { licenseKey: 'non-commercial-and-evaluation' })",
      ["code licenseKey:'non-commercial-and-evaluation' shows claim | licenseKey"],
    ],
    ['a.js', 'ClassicEditor.create(at, { licenseKey: "GPL" })', ["code licenseKey:'GPL' shows claim | licenseKey"]],
    ['a.json', '{ "license_key": "gpl" }', ["code license_key:'gpl' shows claim | license_key"]],
    [
      'a.cs',
      'QuestPDF.Settings.License = LicenseType.Community;',
      [
        'code QuestPDF.Settings.License shows unclear | QuestPDF.Settings.License',
        'code LicenseType.Community shows claim | LicenseType.Community',
      ],
    ],
    [
      'a.cs',
      'ExcelPackage.LicenseContext = OfficeOpenXml.LicenseContext.NonCommercial;',
      [
        'code ExcelPackage.LicenseContext shows unclear | ExcelPackage.LicenseContext',
        'code LicenseContext.NonCommercial shows claim | LicenseContext.NonCommercial',
      ],
    ],
    ['a.ts', `registerLicense('${KEY}');`, [`code registerLicense shows commercial #${HASH} | registerLicense`]],
    [
      'a.ts',
      'LicenseInfo.setLicenseKey(process.env.MUI_X_LICENSE_KEY)',
      ['code LicenseInfo.setLicenseKey shows unclear | LicenseInfo.setLicenseKey'],
    ],
    ['a.tsx', '<Editor licenseKey={import.meta.env.VITE_KEY} />', ['code licenseKey shows unclear | licenseKey']],
    [
      'a.csproj',
      `<SixLaborsLicenseKey>${KEY}</SixLaborsLicenseKey>`,
      [`code SixLaborsLicenseKey shows commercial #${HASH} | SixLaborsLicenseKey`],
    ],
    [
      'a.properties',
      `flyway.licenseKey=${KEY}\n`,
      [`code flyway.licenseKey shows commercial #${HASH} | flyway.licenseKey`],
    ],
    [
      'a.yaml',
      `scheduler:\n  schedulerLicenseKey: ${KEY}\n`,
      [`code schedulerLicenseKey shows commercial #${HASH} | schedulerLicenseKey`],
    ],
    ['a.cs', 'License.Accepted = true;', ["code License.Accepted:'true' shows unclear | License.Accepted"]],
    ['a.ts', "licenseKey: 'YOUR_LICENSE_KEY_1'", ['code licenseKey shows unclear | licenseKey']],
  ])('%s: %s', (file, text, lines) => {
    expect(told(licenseClaims, file, text)).toEqual(lines);
  });

  it.each([
    ['a.ts', 'interface Options { licenseKey: string; license_key?: string }'],
    ['a.ts', '// licenseKey: "GPL"\n/*\n * registerLicense("abc12345678")\n */'],
    ['a.py', '# license_key = "gpl"'],
    ['a.ts', 'function setLicenseKey(key) { this.licenseKey = key; if (licenseKey === other) registerLicense(key) }'],
    ['a.json', '{ "license": "MIT", "edition": "pro" }'],
    ['a.ts', 'const myLicenseKeys = "GPL"; LicenseTypes.Community'],
  ])('nothing of %s: %s', (file, text) => expect(told(licenseClaims, file, text)).toEqual([]));

  it('has no place for a key that is given in any of these ways', () => {
    for (const text of [`registerLicense('${KEY}')`, `licenseKey = "${KEY}"`, `license_key: ${KEY}\n`])
      expect(JSON.stringify(told(licenseClaims, 'a.rb', text))).not.toContain(KEY);
  });

  it('looks at code and configuration, not at what is made of it', () => {
    const looked = (files: readonly string[]) => files.map((file) => licenseClaims.looksAt(file as never));
    const own = ['a.ts', 'b/c.cs', 'block.json', 'a/clock.yaml', 'lock/a.json', 'a/xnpm-shrinkwrap.json'];
    expect(looked(own)).toEqual(own.map(() => 'yes'));
    const made = ['a.d.ts', 'a.min.js', 'package-lock.json', 'a/pnpm-lock.yaml', 'lock.json', 'a/lock.toml'];
    expect(looked([...made, 'a/npm-shrinkwrap.json', 'README.md'])).toEqual(Array(8).fill('no'));
  });
});

it('names variables of .env files that speak of a license, commented ones too', () => {
  const text = `# AG_GRID_LICENSE_KEY=\nexport TELERIK_LICENSE='${KEY}' # mine\nMSSQL_PID=Developer\nNAME=licensed\nACCEPT_EULA=Y\n`;
  expect(told(dotenv, '.env.example', text)).toEqual([
    'env AG_GRID_LICENSE_KEY shows unclear | AG_GRID_LICENSE_KEY',
    `env TELERIK_LICENSE shows commercial #${HASH} | TELERIK_LICENSE`,
    'env MSSQL_PID shows unclear | MSSQL_PID',
    'env ACCEPT_EULA shows unclear | ACCEPT_EULA',
  ]);
});

describe('what stands where a key belongs', () => {
  it.each(['abcd-1234-efgh', 'AB12-CD34-EF56', '0b7c1f5e2a94d863', 'aGVsbG8gd29ybGQgMQ==', '123456789012'])(
    'may be one: %s',
    (value) => expect(told(dotenv, '.env', `LICENSE_KEY=${value}`).join()).toContain('shows commercial #'),
  );

  it.each([
    ...['Apache-2.0', 'BSD-3-Clause', 'CC-BY-SA-4.0', 'GPL-2.0-or-later', 'BUSL-1.1', 'LGPL-2.1+'],
    ...['2024.10.3', 'v1.22.333-rc.1', '2026-12-31', '2026-12-31T00:00:00Z', '20261231'],
    ...['test-license-key-1', 'my-fake-key-12', 'DEMO1234567', 'sample_key_01'],
  ])('is none: %s', (value) => {
    expect(told(dotenv, '.env', `LICENSE_KEY=${value}`)).toEqual(['env LICENSE_KEY shows unclear | LICENSE_KEY']);
  });
});
