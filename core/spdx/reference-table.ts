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
LicenseRef-scancode-apache-due-credit | permissive | ScanCode: Permissive | an early Apache license with credit in documentation
LicenseRef-scancode-bigcode-open-rail-m-v1 | source-available | ScanCode: Proprietary Free | restrictions of use
LicenseRef-scancode-bigscience-open-rail-m | source-available | ScanCode: Proprietary Free | restrictions of use
LicenseRef-scancode-bigscience-rail-1.0 | source-available | ScanCode: Proprietary Free | restrictions of use
LicenseRef-scancode-biopython | permissive | ScanCode: Permissive | a permissive license as HPND
LicenseRef-scancode-boost-original | permissive | ScanCode: Permissive | the text before BSL-1.0
LicenseRef-scancode-brian-gladman-3-clause | permissive | ScanCode: Permissive | BSD with other words
LicenseRef-scancode-bsd-1988 | permissive | ScanCode: Permissive | an early BSD license
LicenseRef-scancode-bsd-2-clause-plus-advertizing | permissive | ScanCode: Permissive | BSD with credit in advertisements
LicenseRef-scancode-bsd-3-clause-devine | permissive | ScanCode: Permissive | BSD with other words
LicenseRef-scancode-bsd-3-clause-no-trademark | permissive | ScanCode: Permissive | BSD, no trademark license
LicenseRef-scancode-bsd-ack-carrot2 | permissive | ScanCode: Permissive | BSD with credit in documentation
LicenseRef-scancode-bsd-credit | permissive | ScanCode: Permissive | BSD with credit
LicenseRef-scancode-bsd-new-tcpdump | permissive | ScanCode: Permissive | BSD with other words
LicenseRef-scancode-bsd-original-uc-1990 | permissive | ScanCode: Permissive | an early BSD license
LicenseRef-scancode-bsd-simplified-intel | permissive | ScanCode: Permissive | a BSD license of another owner
LicenseRef-scancode-bsd-simplified-source | permissive | ScanCode: Permissive | BSD for sources
LicenseRef-scancode-bsd-unchanged | permissive | ScanCode: Permissive | BSD, the notice unchanged
LicenseRef-scancode-bsd-unmodified | permissive | ScanCode: Permissive | BSD, the notice unmodified
LicenseRef-scancode-bsd-x11 | permissive | ScanCode: Permissive | BSD with the disclaimer of X11
LicenseRef-scancode-bsl-1.0 | source-available | ScanCode: Source-available | Business Source License 1.0: no production use
LicenseRef-scancode-bzip2-libbzip-1.0.5 | permissive | ScanCode: Permissive | an early bzip2 license
LicenseRef-scancode-cmu-mit | permissive | ScanCode: Permissive | MIT of another owner
LicenseRef-scancode-cockroach | source-available | ScanCode: Source-available | features behind an enterprise license
LicenseRef-scancode-commercial-license | proprietary | ScanCode: Commercial | by its name
LicenseRef-scancode-commons-clause | source-available | ScanCode: Source-available | the software may not be sold
LicenseRef-scancode-confluent-community-1.0 | source-available | ScanCode: Source-available | no competing service
LicenseRef-scancode-dejavu-font | font | ScanCode: Permissive | use, change and redistribution under other names
LicenseRef-scancode-dropbear | permissive | ScanCode: Permissive | MIT and BSD parts
LicenseRef-scancode-elastic-license-2018 | source-available | ScanCode: Source-available | features behind a subscription
LicenseRef-scancode-fair-source-0.9 | source-available | ScanCode: Source-available | limited number of users
LicenseRef-scancode-filament-group-mit | permissive | ScanCode: Permissive | MIT of another owner
LicenseRef-scancode-freemarker | permissive | ScanCode: Permissive | an early BSD-like license
LicenseRef-scancode-freertos-mit | permissive | ScanCode: Permissive | MIT with a trademark notice
LicenseRef-scancode-fsl-1.0-apache-2.0 | source-available | ScanCode: Source-available | no competing use for two years
LicenseRef-scancode-fsl-1.0-mit | source-available | ScanCode: Source-available | no competing use for two years
LicenseRef-scancode-hippocratic-1.0 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-hippocratic-1.1 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-hippocratic-1.2 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-hippocratic-2.0 | source-available | ScanCode: Free Restricted | use only within human-rights standards
LicenseRef-scancode-historical-sell-variant | permissive | ScanCode: Permissive | HPND with sale
LicenseRef-scancode-hs-regexp-orig | permissive | ScanCode: Permissive | any purpose, origin not misrepresented
LicenseRef-scancode-ibm-icu | permissive | ScanCode: Permissive | the MIT-like ICU license and its parts
LicenseRef-scancode-info-zip-2009-01 | permissive | ScanCode: Permissive | the permissive Info-ZIP license
LicenseRef-scancode-intel-bsd-2-clause | permissive | ScanCode: Permissive | a BSD license of another owner
LicenseRef-scancode-jdom | permissive | ScanCode: Permissive | BSD with a reserved name
LicenseRef-scancode-jython | permissive | ScanCode: Permissive | the Python-like license of Jython
LicenseRef-scancode-khronos | permissive | ScanCode: Permissive | MIT for specifications' headers
LicenseRef-scancode-llama-2-license-2023 | source-available | ScanCode: Proprietary Free | restrictions of use, limited number of users
LicenseRef-scancode-llama-3.1-license-2024 | source-available | ScanCode: Proprietary Free | restrictions of use, limited number of users
LicenseRef-scancode-mit-license-1998 | permissive | ScanCode: Permissive | MIT with other words
LicenseRef-scancode-mit-nagy | permissive | ScanCode: Permissive | MIT in one sentence
LicenseRef-scancode-mit-old-style | permissive | ScanCode: Permissive | HPND-like
LicenseRef-scancode-mit-old-style-sparse | permissive | ScanCode: Permissive | HPND-like
LicenseRef-scancode-mit-synopsys | permissive | ScanCode: Permissive | MIT of another owner
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
LicenseRef-scancode-protobuf | permissive | ScanCode: Permissive | BSD with a remark on generated code
LicenseRef-scancode-python-cwi | permissive | ScanCode: Permissive | the HPND-like license of Python's origin
LicenseRef-scancode-red-hat-bsd-simplified | permissive | ScanCode: Permissive | a BSD license of another owner
LicenseRef-scancode-redis-source-available-1.0 | source-available | ScanCode: Source-available | no database products
LicenseRef-scancode-rsalv2 | source-available | ScanCode: Source-available | no managed service
LicenseRef-scancode-sencha-commercial | proprietary | ScanCode: Commercial | per-developer purchase
LicenseRef-scancode-ssleay | permissive | ScanCode: Permissive | the original SSLeay license, with credit
LicenseRef-scancode-synopsys-mit | permissive | ScanCode: Permissive | MIT of another owner
LicenseRef-scancode-unicode | permissive | ScanCode: Permissive | the permissive license of Unicode's data
LicenseRef-scancode-unicode-icu-58 | permissive | ScanCode: Permissive | the permissive ICU license and its parts
LicenseRef-scancode-x11-xconsortium-veillard | permissive | ScanCode: Permissive | X11 of another owner
`;
