import { expect, it } from 'vitest';
import { builtInCatalogue } from '../../core/catalogue/built-in.js';
import { claimSigns } from '../../core/catalogue/claim-signs.js';
import type { CatalogueRow, EvidenceHint } from '../../core/model/catalogue.js';
import { CLAIM_SIGNS } from '../../core/recognize/claim-signs.generated.js';

function signsOf(hint: EvidenceHint) {
  const row: Partial<CatalogueRow> = {
    detect: [{ kind: 'config', text: 'acmeLicenseKey', patterns: [] }],
    evidence: [hint],
  };
  return claimSigns([row as CatalogueRow])
    .filter(({ name, value }) => name !== 'acmeLicenseKey' || value !== undefined)
    .map(({ kind, name, value = '', shows }) => `${kind} ${name} ${value} ${shows}`);
}

it.each([
  ['env', 'ACME_LICENSE (team convention)', undefined, ['env ACME_LICENSE  unclear']],
  ['env', 'A_TOKEN / B_TOKEN (verify)', undefined, ['env A_TOKEN  unclear', 'env B_TOKEN  unclear']],
  ['env', 'ACME_TYPE=basic|trial', undefined, ['env ACME_TYPE basic unclear', 'env ACME_TYPE trial trial']],
  ['env', "ACME_KEY ('noncommercial'", 'claim', ['env ACME_KEY noncommercial claim']],
  ['env', '*=trial', undefined, []],
  ['env', 'ACME seat', undefined, []],
  ['code', "Acme.setLicense('…')", undefined, ['code Acme.setLicense  unclear']],
  ['code', 'LicenseType.Pro|Team', undefined, ['code LicenseType.Pro  unclear', 'code LicenseType.Team  unclear']],
  ['config', "licenseKey:'GPL'", 'claim', ['code licenseKey GPL claim']],
  ['config', "'GPL-Mine'", 'claim', ['code acmeLicenseKey GPL-Mine claim']],
  ['config', "licenseKey:'00-0' form", 'commercial', ['code licenseKey ??-? commercial']],
  ['config', 'edition', undefined, []],
  ['code', 'license prop of provider', undefined, []],
  ['doc', 'receipt', undefined, []],
] as const)('%s:%s', (kind, text, shows, expected) => {
  expect(signsOf({ kind, text, ...(shows ? { shows } : {}) })).toEqual(expected);
});

it('keeps the table that recognizers look for up to date', () => {
  expect(CLAIM_SIGNS).toEqual(claimSigns(builtInCatalogue().rows));
});
