/**
 * What kind of license a LicenseRef is, for the names that scanners and packages agree on: reference | category |
 * source | note. Sorted by code unit. "scancode-" names are those of ScanCode LicenseDB (© nexB Inc. and others,
 * CC-BY-4.0), whose category stands in the source; every row is decided by hand. A name without a row means whatever
 * its author meant, and has no category; "LicenseRef-scancode-public-domain" covers everything from a dedication to a
 * remark, and has none on purpose.
 */
export const REFERENCE_TABLE = `
LicenseRef-scancode-996-icu-1.0 | source-available | ScanCode: Free Restricted | use only by those who keep labor law
LicenseRef-scancode-Hippocratic-3.0 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-ag-grid-enterprise | proprietary | ScanCode: Commercial | per-developer purchase
LicenseRef-scancode-anti-capitalist-1.4 | source-available | ScanCode: Free Restricted | named kinds of users only
LicenseRef-scancode-bigcode-open-rail-m-v1 | source-available | ScanCode: Proprietary Free | restrictions of use
LicenseRef-scancode-bigscience-open-rail-m | source-available | ScanCode: Proprietary Free | restrictions of use
LicenseRef-scancode-bigscience-rail-1.0 | source-available | ScanCode: Proprietary Free | restrictions of use
LicenseRef-scancode-bsl-1.0 | source-available | ScanCode: Source-available | Business Source License 1.0: no production use
LicenseRef-scancode-cockroach | source-available | ScanCode: Source-available | features behind an enterprise license
LicenseRef-scancode-commercial-license | proprietary | ScanCode: Commercial | by its name
LicenseRef-scancode-commons-clause | source-available | ScanCode: Source-available | the software may not be sold
LicenseRef-scancode-confluent-community-1.0 | source-available | ScanCode: Source-available | no competing service
LicenseRef-scancode-elastic-license-2018 | source-available | ScanCode: Source-available | features behind a subscription
LicenseRef-scancode-fair-source-0.9 | source-available | ScanCode: Source-available | limited number of users
LicenseRef-scancode-fsl-1.0-apache-2.0 | source-available | ScanCode: Source-available | no competing use for two years
LicenseRef-scancode-fsl-1.0-mit | source-available | ScanCode: Source-available | no competing use for two years
LicenseRef-scancode-hippocratic-1.0 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-hippocratic-1.1 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-hippocratic-1.2 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-hippocratic-2.0 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-llama-2-license-2023 | source-available | ScanCode: Proprietary Free | restrictions of use, limited number of users
LicenseRef-scancode-llama-3.1-license-2024 | source-available | ScanCode: Proprietary Free | restrictions of use, limited number of users
LicenseRef-scancode-ms-net-library | proprietary | ScanCode: Proprietary Free | redistribution of binaries on conditions
LicenseRef-scancode-n8n-ee-2022 | proprietary | ScanCode: Commercial | enterprise subscription
LicenseRef-scancode-oracle-free-2018 | proprietary | ScanCode: Proprietary Free | internal use on conditions
LicenseRef-scancode-other-copyleft | strong-copyleft | ScanCode: Copyleft | some copyleft; the strict reading
LicenseRef-scancode-polyform-free-trial-1.0.0 | source-available | ScanCode: Source-available | 32 days
LicenseRef-scancode-polyform-internal-use-1.0.0 | source-available | ScanCode: Source-available | internal use only
LicenseRef-scancode-polyform-perimeter-1.0.0 | source-available | ScanCode: Source-available | no competing product
LicenseRef-scancode-polyform-shield-1.0.0 | source-available | ScanCode: Source-available | no competing use
LicenseRef-scancode-polyform-strict-1.0.0 | non-commercial | ScanCode: Proprietary Free | non-commercial, no changes, no distribution
LicenseRef-scancode-proprietary-license | proprietary | ScanCode: Commercial | by its name
LicenseRef-scancode-prosperity-2.0 | non-commercial | ScanCode: Source-available | commercial use for a trial only
LicenseRef-scancode-prosperity-3.0 | non-commercial | ScanCode: Source-available | commercial use for a trial only
LicenseRef-scancode-redis-source-available-1.0 | source-available | ScanCode: Source-available | no database products
LicenseRef-scancode-rsalv2 | source-available | ScanCode: Source-available | no managed service
LicenseRef-scancode-sencha-commercial | proprietary | ScanCode: Commercial | per-developer purchase
`;
