/**
 * What kind of license each id of the SPDX License List is (spdx-license-ids 3.0.24), deprecated ids included; one
 * row an id, sorted by code unit: id | category | source | note. "-" is no category: nothing allows such an id by
 * category.
 *
 * Sources. "ScanCode key: category" is the row of ScanCode LicenseDB (© nexB Inc. and others, CC-BY-4.0,
 * https://scancode-licensedb.aboutcode.org, state of 2026-02-24). "OSI" is the approval that the SPDX list records.
 * "own" means that the row was decided by hand, from what the license says; its note gives the reason.
 *
 * Where ScanCode's category alone is the source: Permissive → permissive, Copyleft Limited → weak-copyleft,
 * Copyleft → strong-copyleft, Public Domain → public-domain. Every other category of theirs (Source-available, Free
 * Restricted, Proprietary Free, Unstated License) mixes kinds we tell apart, so each such row was decided by hand.
 * So was each id that speaks of network use, of non-commercial use, of changes not to be shared, of data or of
 * fonts, whatever its category there, and each id ScanCode does not have. Of two possible readings the stricter
 * one stands. A grant of everything is permissive; public-domain is a dedication or a work without copyright.
 *
 * Categories: permissive asks for notices. weak-copyleft asks for source of the licensed files or library,
 * strong-copyleft of the work they are part of, network-copyleft also when they are only used over a network or
 * deployed. source-available restricts who may use it, for what, or whether changes may be shared. non-commercial,
 * data (databases and published information) and font say what they are.
 */
export const LICENSE_TABLE = `
0BSD | permissive | ScanCode bsd-zero: Permissive; OSI
3D-Slicer-1.0 | permissive | ScanCode 3dslicer-1.0: Permissive
AAL | permissive | ScanCode attribution: Permissive; OSI
ADSL | permissive | ScanCode adsl: Permissive
AFL-1.1 | permissive | ScanCode afl-1.1: Permissive; OSI
AFL-1.2 | permissive | ScanCode afl-1.2: Permissive; OSI
AFL-2.0 | permissive | ScanCode afl-2.0: Permissive; OSI
AFL-2.1 | permissive | ScanCode afl-2.1: Permissive; OSI
AFL-3.0 | permissive | ScanCode afl-3.0: Permissive; OSI; text | section 5 speaks of external deployment, but distribution demands no source
AGPL-1.0 | network-copyleft | ScanCode agpl-1.0: Copyleft; text | section 2(d): a network user must be able to get the source
AGPL-1.0-only | network-copyleft | ScanCode agpl-1.0: Copyleft; text | section 2(d): a network user must be able to get the source
AGPL-1.0-or-later | network-copyleft | ScanCode agpl-1.0-plus: Copyleft; text | section 2(d): a network user must be able to get the source
AGPL-3.0 | network-copyleft | ScanCode agpl-3.0: Copyleft; OSI; text | section 13: remote network interaction
AGPL-3.0-only | network-copyleft | ScanCode agpl-3.0: Copyleft; OSI; text | section 13: remote network interaction
AGPL-3.0-or-later | network-copyleft | ScanCode agpl-3.0-plus: Copyleft; OSI; text | section 13: remote network interaction
ALGLIB-Documentation | permissive | OSI; text | a BSD-like grant for a document
AMD-newlib | permissive | ScanCode amd-historical: Permissive
AMDPLPA | permissive | ScanCode amdplpa: Permissive
AML | permissive | ScanCode aml: Permissive
AML-glslang | permissive | ScanCode nvidia-2002: Permissive
AMPAS | permissive | ScanCode ampas: Permissive
ANTLR-PD | permissive | ScanCode antlr-pd: Permissive
ANTLR-PD-fallback | public-domain | ScanCode antlr-pd-fallback: Public Domain
APAFML | permissive | ScanCode apafml: Permissive
APL-1.0 | strong-copyleft | ScanCode adapt-1.0: Copyleft; OSI
APSL-1.0 | network-copyleft | ScanCode apsl-1.0: Copyleft Limited; OSI; text | modifications that are deployed, internally too, must be published
APSL-1.1 | network-copyleft | ScanCode apsl-1.1: Copyleft Limited; OSI; text | modifications that are deployed, internally too, must be published
APSL-1.2 | network-copyleft | ScanCode apsl-1.2: Copyleft Limited; OSI; text | modifications that are deployed, internally too, must be published
APSL-2.0 | network-copyleft | ScanCode apsl-2.0: Copyleft Limited; OSI; text | external deployment, a network service included, must publish modifications
ASWF-Digital-Assets-1.0 | source-available | ScanCode aswf-digital-assets-1.0: Free Restricted; text | named fields of use only (education, research, development, demonstration)
ASWF-Digital-Assets-1.1 | source-available | ScanCode aswf-digital-assets-1.1: Free Restricted; text | named fields of use only (education, research, development, demonstration)
Abstyles | permissive | ScanCode abstyles: Permissive
AdaCore-doc | permissive | ScanCode adacore-doc: Permissive
Adobe-2006 | permissive | ScanCode adobe-scl: Permissive
Adobe-Display-PostScript | permissive | ScanCode x11-adobe: Permissive
Adobe-Glyph | permissive | ScanCode adobe-glyph: Permissive
Adobe-Utopia | font | ScanCode adobe-utopia: Permissive; text | made for fonts; no word on changes
Advanced-Cryptics-Dictionary | data | text | a word list; notice alone
Afmparse | permissive | ScanCode afmparse: Permissive
Aladdin | non-commercial | ScanCode afpl-8.0: Copyleft; text | section 2: no distribution for a fee
Apache-1.0 | permissive | ScanCode apache-1.0: Permissive
Apache-1.1 | permissive | ScanCode apache-1.1: Permissive; OSI
Apache-2.0 | permissive | ScanCode apache-2.0: Permissive; OSI
App-s2p | permissive | ScanCode app-s2p: Permissive
Arphic-1999 | font | ScanCode arphic-public: Copyleft; text | bundled with anything; changed fonts stay under it
Artistic-1.0 | weak-copyleft | ScanCode artistic-1.0: Copyleft Limited; OSI
Artistic-1.0-Perl | weak-copyleft | ScanCode artistic-perl-1.0: Copyleft Limited; OSI
Artistic-1.0-cl8 | weak-copyleft | ScanCode artistic-1.0-cl8: Copyleft Limited; OSI
Artistic-2.0 | weak-copyleft | ScanCode artistic-2.0: Copyleft Limited; OSI
Artistic-dist | weak-copyleft | ScanCode artistic-dist-1.0: Copyleft Limited
Aspell-RU | permissive | ScanCode aspell-ru: Permissive
BOLA-1.1 | public-domain | text | "to be considered Public Domain"; the rest is a wish
BSD-1-Clause | permissive | ScanCode bsd-1-clause: Permissive; OSI
BSD-2-Clause | permissive | ScanCode bsd-simplified: Permissive; OSI
BSD-2-Clause-Darwin | permissive | ScanCode bsd-simplified-darwin: Permissive
BSD-2-Clause-FreeBSD | permissive | ScanCode bsd-2-clause-views: Permissive
BSD-2-Clause-NetBSD | permissive | ScanCode bsd-simplified: Permissive
BSD-2-Clause-Patent | permissive | ScanCode bsd-plus-patent: Permissive; OSI
BSD-2-Clause-Views | permissive | ScanCode bsd-2-clause-views: Permissive
BSD-2-Clause-first-lines | permissive | ScanCode bsd-2-clause-first-lines: Permissive
BSD-2-Clause-pkgconf-disclaimer | permissive | ScanCode bsd-2-clause-pkgconf-disclaimer: Permissive
BSD-2-Clause-pos-unchanged | - | not reviewed | its text is not reviewed yet
BSD-3-Clause | permissive | ScanCode bsd-new: Permissive; OSI
BSD-3-Clause-Attribution | permissive | ScanCode bsd-ack: Permissive
BSD-3-Clause-Clear | permissive | ScanCode clear-bsd: Permissive
BSD-3-Clause-HP | permissive | ScanCode bsd-3-clause-hp: Permissive
BSD-3-Clause-LBNL | permissive | ScanCode lbnl-bsd: Permissive; OSI
BSD-3-Clause-Modification | permissive | ScanCode repoze: Permissive
BSD-3-Clause-No-Military-License | source-available | ScanCode bsd-3-clause-no-military: Free Restricted; text | no military use
BSD-3-Clause-No-Nuclear-License | source-available | ScanCode sun-bsd-no-nuclear: Free Restricted; text | not licensed for nuclear facilities
BSD-3-Clause-No-Nuclear-License-2014 | source-available | ScanCode oracle-bsd-no-nuclear: Free Restricted; text | not licensed for nuclear facilities
BSD-3-Clause-No-Nuclear-Warranty | permissive | ScanCode bsd-3-clause-no-nuclear-warranty: Free Restricted; text | a statement on fitness for nuclear facilities, no restriction of use
BSD-3-Clause-Open-MPI | permissive | ScanCode bsd-3-clause-open-mpi: Permissive; OSI
BSD-3-Clause-OpenWebUI | source-available | text | clause 4: branding may not be removed beyond fifty users
BSD-3-Clause-Sun | permissive | ScanCode bsd-3-clause-sun: Permissive
BSD-3-Clause-Tso | permissive | text | a BSD variant: notices, no endorsement
BSD-3-Clause-acpica | permissive | ScanCode intel-bsd: Permissive
BSD-3-Clause-flex | permissive | ScanCode flex-2.5: Permissive
BSD-4-Clause | permissive | ScanCode bsd-original: Permissive
BSD-4-Clause-Shortened | permissive | ScanCode bsd-4-clause-shortened: Permissive
BSD-4-Clause-UC | permissive | ScanCode bsd-original-uc: Permissive
BSD-4.3RENO | permissive | ScanCode bsd-original-uc-1986: Permissive
BSD-4.3TAHOE | permissive | ScanCode bsla: Permissive
BSD-Advertising-Acknowledgement | permissive | ScanCode bsd-advertising-acknowledgement: Permissive
BSD-Attribution-HPND-disclaimer | permissive | ScanCode cmu-computing-services: Permissive
BSD-Inferno-Nettverk | permissive | ScanCode bsd-inferno-nettverk: Permissive
BSD-Mark-Modifications | permissive | text | a BSD variant: notices, no endorsement
BSD-Protection | strong-copyleft | ScanCode bsd-protection: Copyleft
BSD-Source-Code | permissive | ScanCode bsd-source-code: Permissive
BSD-Source-Code-no-disclaimer | - | not reviewed | its text is not reviewed yet
BSD-Source-alt-GPL | - | not reviewed | its text is not reviewed yet
BSD-Source-beginning-file | permissive | ScanCode bsd-top: Permissive
BSD-Systemics | permissive | ScanCode bsd-systemics: Permissive
BSD-Systemics-W3Works | permissive | ScanCode bsd-systemics-w3works: Permissive
BSD-ask-to-endorse | permissive | reviews of the text | OSI approved; asks only before an endorsement is claimed
BSL-1.0 | permissive | ScanCode boost-1.0: Permissive; OSI
BUSL-1.1 | source-available | ScanCode bsl-1.1: Source-available; text | no production use beyond the additional use grant before the change date
Baekmuk | font | ScanCode baekmuk-fonts: Permissive; text | made for fonts; notices, and names on changed fonts
Bahyph | permissive | ScanCode bahyph: Permissive
Barr | permissive | ScanCode barr-tex: Permissive
Beerware | permissive | ScanCode beerware: Permissive
BitTorrent-1.0 | weak-copyleft | ScanCode bittorrent-1.0: Copyleft Limited
BitTorrent-1.1 | weak-copyleft | ScanCode bittorrent-1.1: Copyleft Limited
Bitstream-Charter | font | ScanCode x11-bitstream: Permissive; text | made for fonts; notices, and names on changed fonts
Bitstream-Vera | font | ScanCode bitstream: Permissive; text | made for fonts; notices, and names on changed fonts
BlueOak-1.0.0 | permissive | ScanCode blueoak-1.0.0: Permissive; OSI
Boehm-GC | permissive | ScanCode mozilla-gc: Permissive
Boehm-GC-without-fee | permissive | ScanCode stlport-4.5: Permissive
Borceux | permissive | ScanCode borceux: Permissive
Brian-Gladman-2-Clause | permissive | ScanCode brian-gladman: Permissive
Brian-Gladman-3-Clause | permissive | ScanCode brian-gladman-dual: Permissive
Brian-Gladman-3-Clause-no-conversion | permissive | text | a BSD variant: notices, no endorsement
Buddy | permissive | text | use, copies, changes and distribution for any purpose, with notices
Bugroff | permissive | text | a grant of everything, with no dedication to the public domain
C-UDA-1.0 | source-available | ScanCode c-uda-1.0: Free Restricted; text | computational use of the data only
CAL-1.0 | network-copyleft | ScanCode cal-1.0: Copyleft; OSI; text | section 4: whoever is reached over a network is a recipient
CAL-1.0-Combined-Work-Exception | network-copyleft | ScanCode cal-1.0-combined-work-exception: Copyleft Limited; OSI; text | as CAL-1.0; combined works are left out, network recipients are not
CAPEC-tou | data | text | terms of a published data set; notice alone
CATOSL-1.1 | weak-copyleft | ScanCode ca-tosl-1.1: Copyleft Limited; OSI
CC-BY-1.0 | permissive | ScanCode cc-by-1.0: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-2.0 | permissive | ScanCode cc-by-2.0: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-2.5 | permissive | ScanCode cc-by-2.5: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-2.5-AU | permissive | ScanCode cc-by-2.5-au: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-3.0 | permissive | ScanCode cc-by-3.0: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-3.0-AT | permissive | ScanCode cc-by-3.0-at: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-3.0-AU | permissive | ScanCode cc-by-3.0-au: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-3.0-DE | permissive | ScanCode cc-by-3.0-de: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-3.0-IGO | permissive | ScanCode cc-by-3.0-igo: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-3.0-NL | permissive | ScanCode cc-by-3.0-nl: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-3.0-US | permissive | ScanCode cc-by-3.0-us: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-4.0 | permissive | ScanCode cc-by-4.0: Permissive; text | attribution alone; changes and commercial use allowed; made for content
CC-BY-NC-1.0 | non-commercial | ScanCode cc-by-nc-1.0: Source-available; text | non-commercial use
CC-BY-NC-2.0 | non-commercial | ScanCode cc-by-nc-2.0: Source-available; text | non-commercial use
CC-BY-NC-2.5 | non-commercial | ScanCode cc-by-nc-2.5: Source-available; text | non-commercial use
CC-BY-NC-3.0 | non-commercial | ScanCode cc-by-nc-3.0: Source-available; text | non-commercial use
CC-BY-NC-3.0-DE | non-commercial | ScanCode cc-by-nc-3.0-de: Source-available; text | non-commercial use
CC-BY-NC-3.0-IGO | non-commercial | text | non-commercial use
CC-BY-NC-4.0 | non-commercial | ScanCode cc-by-nc-4.0: Source-available; text | non-commercial use
CC-BY-NC-ND-1.0 | non-commercial | ScanCode cc-by-nc-nd-1.0: Source-available; text | non-commercial use; changed versions may not be shared
CC-BY-NC-ND-2.0 | non-commercial | ScanCode cc-by-nc-nd-2.0: Source-available; text | non-commercial use; changed versions may not be shared
CC-BY-NC-ND-2.5 | non-commercial | ScanCode cc-by-nc-nd-2.5: Source-available; text | non-commercial use; changed versions may not be shared
CC-BY-NC-ND-3.0 | non-commercial | ScanCode cc-by-nc-nd-3.0: Source-available; text | non-commercial use; changed versions may not be shared
CC-BY-NC-ND-3.0-DE | non-commercial | ScanCode cc-by-nc-nd-3.0-de: Source-available; text | non-commercial use; changed versions may not be shared
CC-BY-NC-ND-3.0-IGO | non-commercial | ScanCode cc-by-nc-nd-3.0-igo: Source-available; text | non-commercial use; changed versions may not be shared
CC-BY-NC-ND-4.0 | non-commercial | ScanCode cc-by-nc-nd-4.0: Source-available; text | non-commercial use; changed versions may not be shared
CC-BY-NC-SA-1.0 | non-commercial | ScanCode cc-by-nc-sa-1.0: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-2.0 | non-commercial | ScanCode cc-by-nc-sa-2.0: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-2.0-DE | non-commercial | ScanCode cc-by-nc-sa-2.0-de: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-2.0-FR | non-commercial | ScanCode cc-by-nc-sa-2.0-fr: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-2.0-UK | non-commercial | ScanCode cc-by-nc-sa-2.0-uk: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-2.5 | non-commercial | ScanCode cc-by-nc-sa-2.5: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-3.0 | non-commercial | ScanCode cc-by-nc-sa-3.0: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-3.0-DE | non-commercial | ScanCode cc-by-nc-sa-3.0-de: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-3.0-IGO | non-commercial | ScanCode cc-by-nc-sa-3.0-igo: Source-available; text | non-commercial use; share-alike
CC-BY-NC-SA-4.0 | non-commercial | ScanCode cc-by-nc-sa-4.0: Source-available; text | non-commercial use; share-alike
CC-BY-ND-1.0 | source-available | ScanCode cc-by-nd-1.0: Source-available; text | changed versions may not be shared
CC-BY-ND-2.0 | source-available | ScanCode cc-by-nd-2.0: Source-available; text | changed versions may not be shared
CC-BY-ND-2.5 | source-available | ScanCode cc-by-nd-2.5: Source-available; text | changed versions may not be shared
CC-BY-ND-3.0 | source-available | ScanCode cc-by-nd-3.0: Source-available; text | changed versions may not be shared
CC-BY-ND-3.0-DE | source-available | ScanCode cc-by-nd-3.0-de: Source-available; text | changed versions may not be shared
CC-BY-ND-4.0 | source-available | ScanCode cc-by-nd-4.0: Source-available; text | changed versions may not be shared
CC-BY-SA-1.0 | weak-copyleft | ScanCode cc-by-sa-1.0: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-2.0 | weak-copyleft | ScanCode cc-by-sa-2.0: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-2.0-UK | weak-copyleft | ScanCode cc-by-sa-2.0-uk: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-2.1-JP | weak-copyleft | ScanCode cc-by-sa-2.1-jp: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-2.5 | weak-copyleft | ScanCode cc-by-sa-2.5: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-3.0 | weak-copyleft | ScanCode cc-by-sa-3.0: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-3.0-AT | weak-copyleft | ScanCode cc-by-sa-3.0-at: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-3.0-DE | weak-copyleft | ScanCode cc-by-sa-3.0-de: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-3.0-IGO | weak-copyleft | ScanCode cc-by-sa-3.0-igo: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-BY-SA-4.0 | weak-copyleft | ScanCode cc-by-sa-4.0: Copyleft Limited; text | share-alike on adaptations, not on a collection that includes the work
CC-PDDC | public-domain | ScanCode cc-pd: Public Domain
CC-PDM-1.0 | public-domain | ScanCode cc-pdm-1.0: Public Domain
CC-SA-1.0 | weak-copyleft | ScanCode cc-sa-1.0: Copyleft; text | share-alike on adaptations, not on a collection that includes the work
CC0-1.0 | public-domain | ScanCode cc0-1.0: Public Domain
CDDL-1.0 | weak-copyleft | ScanCode cddl-1.0: Copyleft Limited; OSI
CDDL-1.1 | weak-copyleft | ScanCode cddl-1.1: Copyleft Limited; OSI
CDL-1.0 | weak-copyleft | ScanCode acdl-1.0: Copyleft Limited
CDLA-Permissive-1.0 | data | ScanCode cdla-permissive-1.0: Permissive; text | made for data; attribution or notice alone
CDLA-Permissive-2.0 | data | ScanCode cdla-permissive-2.0: Permissive; text | made for data; attribution or notice alone
CDLA-Sharing-1.0 | data | ScanCode cdla-sharing-1.0: Copyleft Limited; text | made for data; shared data stays under the license
CECILL-1.0 | strong-copyleft | ScanCode cecill-1.0: Copyleft; text | article 5.3.4: a strong copyleft made to be joined with the GPL
CECILL-1.1 | strong-copyleft | ScanCode cecill-1.1: Copyleft Limited; text | article 5.3.4: a strong copyleft made to be joined with the GPL
CECILL-2.0 | strong-copyleft | ScanCode cecill-2.0: Copyleft Limited; text | article 5.3.4: a strong copyleft made to be joined with the GPL
CECILL-2.1 | strong-copyleft | ScanCode cecill-2.1: Copyleft Limited; OSI; text | article 5.3.4: a strong copyleft made to be joined with the GPL
CECILL-B | permissive | ScanCode cecill-b: Permissive
CECILL-C | weak-copyleft | ScanCode cecill-c: Copyleft; text | the LGPL-like member of its family: modifications of the code itself
CERN-OHL-1.1 | strong-copyleft | ScanCode cern-ohl-1.1: Permissive; text | modified designs must be published under the same license; the classification as permissive is not followed
CERN-OHL-1.2 | strong-copyleft | ScanCode cern-ohl-1.2: Permissive; text | modified designs must be published under the same license; the classification as permissive is not followed
CERN-OHL-P-2.0 | permissive | ScanCode cern-ohl-p-2.0: Permissive; OSI
CERN-OHL-S-2.0 | strong-copyleft | ScanCode cern-ohl-s-2.0: Copyleft; OSI
CERN-OHL-W-2.0 | weak-copyleft | ScanCode cern-ohl-w-2.0: Copyleft Limited; OSI
CFITSIO | permissive | ScanCode cfitsio: Permissive
CMU-Mach | permissive | ScanCode carnegie-mellon-contributors: Permissive
CMU-Mach-nodoc | permissive | ScanCode nrl-permission: Permissive
CNRI-Jython | permissive | ScanCode cnri-jython: Permissive
CNRI-Python | permissive | ScanCode cnri-python-1.6: Permissive; OSI
CNRI-Python-GPL-Compatible | permissive | ScanCode cnri-python-1.6.1: Permissive
COIL-1.0 | permissive | ScanCode coil-1.0: Permissive
CPAL-1.0 | network-copyleft | ScanCode cpal-1.0: Copyleft; OSI; text | section 15: network use is distribution
CPL-1.0 | weak-copyleft | ScanCode cpl-1.0: Copyleft Limited; OSI
CPOL-1.02 | source-available | ScanCode cpol-1.02: Free Restricted; text | section 5: not sold alone, not for immoral use
CUA-OPL-1.0 | weak-copyleft | ScanCode cua-opl-1.0: Copyleft Limited; OSI
Caldera | permissive | ScanCode caldera: Free Restricted; text | BSD-4-Clause for named old Unix releases; the limit is on what it covers
Caldera-no-preamble | permissive | ScanCode caldera-no-preamble: Permissive
Catharon | permissive | ScanCode catharon-osl: Permissive
ClArtistic | weak-copyleft | ScanCode artistic-clarified: Copyleft Limited
Clips | permissive | ScanCode clips-2017: Permissive
Community-Spec-1.0 | permissive | ScanCode csl-1.0: Permissive
Condor-1.1 | permissive | ScanCode condor-1.1: Permissive
Cornell-Lossless-JPEG | permissive | ScanCode cornell-lossless-jpeg: Permissive
Cronyx | permissive | ScanCode cronyx: Permissive
Crossword | permissive | ScanCode crossword: Permissive
CryptoSwift | permissive | ScanCode cryptoswift: Permissive
CrystalStacker | permissive | ScanCode crystal-stacker: Permissive
Cube | permissive | ScanCode cube: Permissive
D-FSL-1.0 | strong-copyleft | ScanCode d-fsl-1.0-de: Copyleft; text | section 3: a GPL-like copyleft
DEC-3-Clause | permissive | ScanCode dec-3-clause: Permissive
DL-DE-BY-2.0 | data | ScanCode dl-de-by-2-0-de: Permissive; text | made for information of the public sector; attribution at most
DL-DE-ZERO-2.0 | data | ScanCode dl-de-zero-2.0: Permissive; text | made for information of the public sector; attribution at most
DOC | permissive | ScanCode ace-tao: Permissive
DRL-1.0 | permissive | ScanCode drl-1.0: Permissive
DRL-1.1 | permissive | ScanCode drl-1.1: Permissive
DSDP | permissive | ScanCode dsdp: Permissive
DocBook-DTD | permissive | ScanCode docbook-dtd: Permissive
DocBook-Schema | permissive | ScanCode docbook-schema: Permissive
DocBook-Stylesheet | permissive | ScanCode docbook-stylesheet: Permissive
DocBook-XML | permissive | ScanCode docbook: Permissive
Dotseqn | permissive | ScanCode dotseqn: Permissive
ECL-1.0 | permissive | ScanCode ecl-1.0: Permissive; OSI
ECL-2.0 | permissive | ScanCode ecl-2.0: Permissive; OSI
EFL-1.0 | permissive | ScanCode efl-1.0: Permissive; OSI
EFL-2.0 | permissive | ScanCode efl-2.0: Permissive; OSI
EPICS | permissive | ScanCode epics: Permissive
EPL-1.0 | weak-copyleft | ScanCode epl-1.0: Copyleft Limited; OSI
EPL-2.0 | weak-copyleft | ScanCode epl-2.0: Copyleft Limited; OSI
ESA-PL-permissive-2.4 | permissive | text | by its own title
ESA-PL-strong-copyleft-2.4 | strong-copyleft | text | by its own title
ESA-PL-weak-copyleft-2.4 | weak-copyleft | text | by its own title
EUDatagrid | permissive | ScanCode eu-datagrid: Permissive; OSI
EUPL-1.0 | strong-copyleft | ScanCode eupl-1.0: Copyleft; text | article 5 copyleft; access over a network is not yet distribution
EUPL-1.1 | network-copyleft | ScanCode eupl-1.1: Copyleft Limited; OSI; text | article 1: access to the essential functionalities is distribution; article 5 copyleft
EUPL-1.2 | network-copyleft | ScanCode eupl-1.2: Copyleft Limited; OSI; text | article 1: access to the essential functionalities is distribution; article 5 copyleft
Elastic-2.0 | source-available | ScanCode elastic-license-v2: Source-available; text | no managed service, no change of license keys
Entessa | permissive | ScanCode entessa-1.0: Permissive; OSI
ErlPL-1.1 | weak-copyleft | ScanCode erlangpl-1.1: Copyleft; text | a derivative of MPL-1.0: modified files
Eurosym | weak-copyleft | ScanCode eurosym: Copyleft Limited
FBM | permissive | ScanCode fbm: Permissive
FDK-AAC | weak-copyleft | ScanCode fraunhofer-fdk-aac-codec: Copyleft Limited; text | source of modifications on request, no fee for copies; patent licenses are expressly not granted
FDK-MPEG-H | - | not reviewed | its text is not reviewed yet
FSFAP | permissive | ScanCode fsf-ap: Permissive
FSFAP-no-warranty-disclaimer | permissive | ScanCode fsfap-no-warranty-disclaimer: Permissive
FSFUL | permissive | ScanCode fsf-free: Public Domain; text | a grant of everything, with no dedication to the public domain
FSFULLR | permissive | ScanCode fsf-unlimited: Permissive
FSFULLRSD | permissive | ScanCode fsfullrsd: Permissive
FSFULLRWD | permissive | ScanCode fsf-unlimited-no-warranty: Permissive
FSL-1.1-ALv2 | source-available | ScanCode fsl-1.1-apache-2.0: Source-available; text | no competing use for two years
FSL-1.1-MIT | source-available | ScanCode fsl-1.1-mit: Source-available; text | no competing use for two years
FTL | permissive | ScanCode freetype: Permissive
Fair | permissive | ScanCode fair: Permissive; OSI
Ferguson-Twofish | permissive | ScanCode ferguson-twofish: Permissive
Frameworx-1.0 | weak-copyleft | ScanCode frameworx-1.0: Copyleft Limited; OSI
FreeBSD-DOC | permissive | ScanCode freebsd-doc: Permissive
FreeImage | weak-copyleft | ScanCode freeimage-1.0: Copyleft Limited
Furuseth | permissive | ScanCode furuseth: Permissive
GCR-docs | weak-copyleft | ScanCode gcr-docs: Copyleft Limited
GD | permissive | ScanCode libgd-2018: Permissive
GFDL-1.1 | weak-copyleft | ScanCode gfdl-1.1: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.1-invariants-only | weak-copyleft | ScanCode gfdl-1.1-invariants-only: Copyleft Limited; text | a copyleft on the document itself, with sections that may not be changed
GFDL-1.1-invariants-or-later | weak-copyleft | ScanCode gfdl-1.1-invariants-or-later: Copyleft Limited; text | a copyleft on the document itself, with sections that may not be changed
GFDL-1.1-no-invariants-only | weak-copyleft | ScanCode gfdl-1.1-no-invariants-only: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.1-no-invariants-or-later | weak-copyleft | ScanCode gfdl-1.1-no-invariants-or-later: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.1-only | weak-copyleft | ScanCode gfdl-1.1: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.1-or-later | weak-copyleft | ScanCode gfdl-1.1-plus: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.2 | weak-copyleft | ScanCode gfdl-1.2: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.2-invariants-only | weak-copyleft | ScanCode gfdl-1.2-invariants-only: Copyleft Limited; text | a copyleft on the document itself, with sections that may not be changed
GFDL-1.2-invariants-or-later | weak-copyleft | ScanCode gfdl-1.2-invariants-or-later: Copyleft Limited; text | a copyleft on the document itself, with sections that may not be changed
GFDL-1.2-no-invariants-only | weak-copyleft | ScanCode gfdl-1.2-no-invariants-only: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.2-no-invariants-or-later | weak-copyleft | ScanCode gfdl-1.2-no-invariants-or-later: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.2-only | weak-copyleft | ScanCode gfdl-1.2: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.2-or-later | weak-copyleft | ScanCode gfdl-1.2-plus: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.3 | weak-copyleft | ScanCode gfdl-1.3: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.3-invariants-only | weak-copyleft | ScanCode gfdl-1.3-invariants-only: Copyleft Limited; text | a copyleft on the document itself, with sections that may not be changed
GFDL-1.3-invariants-or-later | weak-copyleft | ScanCode gfdl-1.3-invariants-or-later: Copyleft Limited; text | a copyleft on the document itself, with sections that may not be changed
GFDL-1.3-no-invariants-only | weak-copyleft | ScanCode gfdl-1.3-no-invariants-only: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.3-no-invariants-or-later | weak-copyleft | ScanCode gfdl-1.3-no-invariants-or-later: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.3-only | weak-copyleft | ScanCode gfdl-1.3: Copyleft Limited; text | a copyleft on the document itself
GFDL-1.3-or-later | weak-copyleft | ScanCode gfdl-1.3-plus: Copyleft Limited; text | a copyleft on the document itself
GL2PS | weak-copyleft | ScanCode gl2ps: Copyleft Limited
GLWTPL | permissive | ScanCode glwtpl: Permissive
GPL-1.0 | strong-copyleft | ScanCode gpl-1.0: Copyleft
GPL-1.0-only | strong-copyleft | ScanCode gpl-1.0: Copyleft
GPL-1.0-or-later | strong-copyleft | ScanCode gpl-1.0-plus: Copyleft
GPL-2.0 | strong-copyleft | ScanCode gpl-2.0: Copyleft; OSI
GPL-2.0-only | strong-copyleft | ScanCode gpl-2.0: Copyleft; OSI
GPL-2.0-or-later | strong-copyleft | ScanCode gpl-2.0-plus: Copyleft; OSI
GPL-2.0-with-GCC-exception | weak-copyleft | ScanCode gpl-2.0-gcc: Copyleft Limited
GPL-2.0-with-autoconf-exception | weak-copyleft | ScanCode gpl-2.0-autoconf: Copyleft Limited
GPL-2.0-with-bison-exception | weak-copyleft | text | as GPL-2.0-only WITH Bison-exception-2.2
GPL-2.0-with-classpath-exception | weak-copyleft | ScanCode gpl-2.0-classpath: Copyleft Limited
GPL-2.0-with-font-exception | weak-copyleft | ScanCode gpl-2.0-font: Copyleft Limited
GPL-3.0 | strong-copyleft | ScanCode gpl-3.0: Copyleft; OSI
GPL-3.0-only | strong-copyleft | ScanCode gpl-3.0: Copyleft; OSI
GPL-3.0-or-later | strong-copyleft | ScanCode gpl-3.0-plus: Copyleft; OSI
GPL-3.0-with-GCC-exception | weak-copyleft | ScanCode gpl-3.0-gcc: Copyleft Limited; OSI
GPL-3.0-with-autoconf-exception | weak-copyleft | ScanCode gpl-3.0-autoconf: Copyleft Limited
Game-Programming-Gems | permissive | ScanCode dante-treglia: Permissive
Giftware | permissive | ScanCode allegro-4: Permissive
Glide | strong-copyleft | ScanCode glide: Copyleft
Glulxe | permissive | ScanCode glulxe: Permissive
Graphics-Gems | permissive | ScanCode graphics-gems: Permissive
Gutmann | permissive | ScanCode gutmann: Permissive
HDF5 | permissive | ScanCode hdf5: Permissive
HIDAPI | permissive | ScanCode hidapi: Permissive
HP-1986 | permissive | ScanCode hp-1986: Permissive
HP-1989 | permissive | ScanCode osf-1990: Permissive
HPND | permissive | ScanCode historical: Permissive; OSI
HPND-DEC | permissive | ScanCode x11-dec2: Permissive
HPND-Fenneberg-Livingston | permissive | ScanCode hpnd-fenneberg-livingston: Permissive
HPND-INRIA-IMAG | permissive | ScanCode hpnd-inria-imag: Permissive
HPND-Intel | permissive | ScanCode intel-osl-1993: Permissive
HPND-Kevlin-Henney | permissive | ScanCode kevlin-henney: Permissive
HPND-MIT-disclaimer | permissive | ScanCode hpnd-mit-disclaimer: Permissive
HPND-Markus-Kuhn | permissive | ScanCode markus-kuhn-license: Permissive
HPND-Netrek | permissive | ScanCode hpnd-netrek: Permissive
HPND-Pbmplus | permissive | ScanCode hpnd-pbmplus: Permissive
HPND-SMC | permissive | text | use, copies, changes and distribution for any purpose, with notices
HPND-UC | permissive | ScanCode hpnd-uc: Permissive
HPND-UC-export-US | permissive | ScanCode hpnd-uc-export-us: Free Restricted; text | the notice repeats export law and adds no restriction of its own
HPND-doc | permissive | ScanCode hpnd-doc: Permissive
HPND-doc-sell | permissive | ScanCode hpnd-doc-sell: Permissive
HPND-export-US | permissive | ScanCode hpnd-export-us: Free Restricted; text | the notice repeats export law and adds no restriction of its own
HPND-export-US-acknowledgement | permissive | ScanCode hpnd-export-us-acknowledgement: Free Restricted; text | the notice repeats export law and adds no restriction of its own
HPND-export-US-modify | permissive | ScanCode mit-with-modification-obligations: Permissive
HPND-export2-US | permissive | ScanCode mit-no-advert-export-control: Permissive
HPND-merchantability-variant | permissive | ScanCode codesourcery-2004: Permissive
HPND-sell-MIT-disclaimer-xserver | permissive | ScanCode hpnd-sell-mit-disclaimer-xserver: Permissive
HPND-sell-regexpr | permissive | ScanCode hpnd-sell-regexpr: Permissive
HPND-sell-variant | permissive | ScanCode x11-keith-packard: Permissive
HPND-sell-variant-MIT-disclaimer | permissive | ScanCode hpnd-sell-variant-mit-disclaimer: Permissive
HPND-sell-variant-MIT-disclaimer-rev | permissive | ScanCode hpnd-sell-variant-mit-disclaimer-rev: Permissive
HPND-sell-variant-critical-systems | permissive | text | a statement on fitness for critical systems, no restriction of use
HTMLTIDY | permissive | ScanCode tidy: Permissive
HaskellReport | permissive | ScanCode haskell-report: Permissive
Hippocratic-2.1 | source-available | ScanCode hippocratic-2.1: Free Restricted; text | use only within human-rights standards
Hippocratic-3.0-core | source-available | firstdonoharm.dev | use only within human-rights standards
IBM-pibs | permissive | ScanCode ibm-pibs: Permissive
ICU | permissive | ScanCode x11: Permissive; OSI
IEC-Code-Components-EULA | source-available | ScanCode iec-code-components-eula: Permissive; text | changes only as far as the standard permits them
IJG | permissive | ScanCode ijg: Permissive
IJG-short | permissive | ScanCode ijg-short: Permissive; text | as IJG
IPA | font | ScanCode ipa-font: Copyleft Limited; OSI; text | bundled with anything; changed fonts stay under it
IPL-1.0 | weak-copyleft | ScanCode ibmpl-1.0: Copyleft Limited; OSI
ISC | permissive | ScanCode isc: Permissive; OSI
ISC-Veillard | permissive | ScanCode mit-veillard-variant: Permissive
ISO-permission | source-available | text | copies for conforming systems only; no word on changes
ImageMagick | permissive | ScanCode imagemagick: Permissive
Imlib2 | weak-copyleft | ScanCode imlib2: Copyleft Limited
Info-ZIP | permissive | ScanCode info-zip: Permissive
Informatica | permissive | text | use, copies, changes and distribution for any purpose, with notices
Inner-Net-2.0 | permissive | ScanCode inner-net-2.0: Permissive
InnoSetup | permissive | ScanCode inno-setup: Permissive
Intel | permissive | ScanCode intel-bsd-export-control: Permissive; OSI
Intel-ACPI | permissive | ScanCode intel-acpi: Permissive
Interbase-1.0 | strong-copyleft | ScanCode interbase-1.0: Copyleft
JPL-image | source-available | ScanCode jpl-image: Source-available; text | a policy for images, with cases left out
JPNIC | permissive | ScanCode jpnic-idnkit: Permissive
JSON | source-available | ScanCode json: Permissive; text | "shall be used for Good, not Evil": a restriction of use; the FSF calls it non-free
Jam | permissive | ScanCode jam: Permissive; OSI
JasPer-2.0 | permissive | ScanCode jasper-2.0: Permissive
Kastrup | permissive | ScanCode kastrup: Permissive
Kazlib | permissive | ScanCode kazlib: Permissive
Knuth-CTAN | permissive | ScanCode knuth-ctan: Permissive
LAL-1.2 | strong-copyleft | ScanCode lal-1.2: Copyleft
LAL-1.3 | strong-copyleft | ScanCode lal-1.3: Copyleft
LGPL-2.0 | weak-copyleft | ScanCode lgpl-2.0: Copyleft Limited; OSI
LGPL-2.0-only | weak-copyleft | ScanCode lgpl-2.0: Copyleft Limited; OSI
LGPL-2.0-or-later | weak-copyleft | ScanCode lgpl-2.0-plus: Copyleft Limited; OSI
LGPL-2.1 | weak-copyleft | ScanCode lgpl-2.1: Copyleft Limited; OSI
LGPL-2.1-only | weak-copyleft | ScanCode lgpl-2.1: Copyleft Limited; OSI
LGPL-2.1-or-later | weak-copyleft | ScanCode lgpl-2.1-plus: Copyleft Limited; OSI
LGPL-3.0 | weak-copyleft | ScanCode lgpl-3.0: Copyleft Limited; OSI
LGPL-3.0-only | weak-copyleft | ScanCode lgpl-3.0: Copyleft Limited; OSI
LGPL-3.0-or-later | weak-copyleft | ScanCode lgpl-3.0-plus: Copyleft Limited; OSI
LGPLLR | weak-copyleft | ScanCode lgpllr: Copyleft Limited
LOOP | permissive | ScanCode loop: Permissive
LPD-document | permissive | ScanCode peter-deutsch-document: Permissive
LPL-1.0 | weak-copyleft | ScanCode lucent-pl-1.0: Copyleft Limited; OSI
LPL-1.02 | weak-copyleft | ScanCode lucent-pl-1.02: Copyleft Limited; OSI
LPPL-1.0 | weak-copyleft | ScanCode lppl-1.0: Copyleft; text | modified files must be renamed or marked and say where the original is
LPPL-1.1 | weak-copyleft | ScanCode lppl-1.1: Copyleft; text | modified files must be renamed or marked and say where the original is
LPPL-1.2 | weak-copyleft | ScanCode lppl-1.2: Copyleft; text | modified files must be renamed or marked and say where the original is
LPPL-1.3a | weak-copyleft | ScanCode lppl-1.3a: Copyleft; text | modified files must be renamed or marked and say where the original is
LPPL-1.3c | weak-copyleft | ScanCode lppl-1.3c: Copyleft; OSI; text | modified files must be renamed or marked and say where the original is
LZMA-SDK-9.11-to-9.20 | public-domain | ScanCode lzma-sdk-9.11-to-9.20: Public Domain
LZMA-SDK-9.22 | public-domain | ScanCode lzma-sdk-9.22: Public Domain
Latex2e | permissive | ScanCode latex2e: Permissive
Latex2e-translated-notice | permissive | ScanCode latex2e-translated-notice: Permissive
Leptonica | permissive | ScanCode leptonica: Permissive
LiLiQ-P-1.1 | permissive | ScanCode liliq-p-1.1: Copyleft Limited; OSI; text | the permissive member of its family, by its title and article 5
LiLiQ-R-1.1 | weak-copyleft | ScanCode liliq-r-1.1: Copyleft Limited; OSI; text | the file-level reciprocal member of its family
LiLiQ-Rplus-1.1 | strong-copyleft | ScanCode liliq-rplus-1.1: Copyleft; OSI
Libpng | permissive | ScanCode libpng: Permissive
Linux-OpenIB | permissive | ScanCode linux-openib: Permissive
Linux-man-pages-1-para | weak-copyleft | ScanCode linux-man-pages-1-para: Copyleft Limited
Linux-man-pages-copyleft | strong-copyleft | ScanCode verbatim-manual: Copyleft
Linux-man-pages-copyleft-2-para | weak-copyleft | ScanCode linux-man-pages-2-para: Copyleft Limited
Linux-man-pages-copyleft-var | weak-copyleft | ScanCode linux-man-pages-copyleft-var: Copyleft Limited
Lucida-Bitmap-Fonts | font | ScanCode bigelow-holmes: Permissive; text | made for fonts; notices, and names on changed fonts
MIPS | permissive | ScanCode mips: Permissive
MIT | permissive | ScanCode mit: Permissive; OSI
MIT-0 | permissive | ScanCode mit-0: Permissive; OSI
MIT-CMU | permissive | ScanCode cmu-uc: Permissive
MIT-Click | permissive | ScanCode click-license: Permissive
MIT-Festival | permissive | ScanCode freetts: Permissive
MIT-Khronos-old | permissive | ScanCode mit-khronos-old: Permissive
MIT-Modern-Variant | permissive | ScanCode mit-modern: Permissive; OSI
MIT-STK | permissive | text | an MIT variant
MIT-Wu | permissive | ScanCode mit-addition: Permissive
MIT-advertising | permissive | ScanCode enlightenment: Permissive
MIT-enna | permissive | ScanCode enna: Permissive
MIT-feh | permissive | ScanCode mit-ack: Permissive
MIT-open-group | permissive | ScanCode x11-opengroup: Permissive
MIT-testregex | permissive | ScanCode mit-testregex: Permissive
MITNFA | permissive | ScanCode mit-no-false-attribs: Permissive
MMIXware | permissive | ScanCode mmixware: Permissive
MMPL-1.0.1 | source-available | text | only for owners of the game; mods stay under the same license
MPEG-SSG | permissive | ScanCode mpeg-ssg: Permissive
MPL-1.0 | weak-copyleft | ScanCode mpl-1.0: Copyleft Limited; OSI
MPL-1.1 | weak-copyleft | ScanCode mpl-1.1: Copyleft Limited; OSI
MPL-2.0 | weak-copyleft | ScanCode mpl-2.0: Copyleft Limited; OSI
MPL-2.0-no-copyleft-exception | weak-copyleft | ScanCode mpl-2.0-no-copyleft-exception: Copyleft Limited; OSI
MS-LPL | source-available | ScanCode ms-lpl: Permissive; text | section 3(F): only on Windows
MS-PL | weak-copyleft | ScanCode ms-pl: Permissive; OSI; text | section 3(D): source only under this license; the FSF calls it a copyleft that is not strong
MS-RL | weak-copyleft | ScanCode ms-rl: Copyleft Limited; OSI
MTLL | permissive | ScanCode mtll: Permissive
MVT-1.1 | weak-copyleft | text | a variant of MPL-2.0: modified files
Mackerras-3-Clause | permissive | ScanCode paul-mackerras-new: Permissive
Mackerras-3-Clause-acknowledgment | permissive | ScanCode paul-mackerras: Permissive
MakeIndex | strong-copyleft | ScanCode makeindex: Copyleft
Martin-Birgmeier | permissive | ScanCode martin-birgmeier: Permissive
McPhee-slideshow | permissive | ScanCode mcphee-slideshow: Permissive
Minpack | permissive | ScanCode minpack: Permissive
MirOS | permissive | ScanCode mir-os: Permissive; OSI
Motosoto | strong-copyleft | ScanCode motosoto-0.9.1: Copyleft; OSI
MulanPSL-1.0 | permissive | ScanCode mulanpsl-1.0: Permissive
MulanPSL-2.0 | permissive | ScanCode mulanpsl-2.0: Permissive; OSI
Multics | permissive | ScanCode multics: Permissive; OSI
Mup | permissive | ScanCode mup: Permissive
NAIST-2003 | permissive | ScanCode naist-2003: Permissive
NASA-1.3 | weak-copyleft | ScanCode nasa-1.3: Copyleft Limited; OSI
NBPL-1.0 | weak-copyleft | ScanCode nbpl-1.0: Copyleft Limited
NCBI-PD | public-domain | ScanCode ncbi: Public Domain
NCGL-UK-2.0 | non-commercial | ScanCode ncgl-uk-2.0: Free Restricted; text | non-commercial use
NCL | permissive | ScanCode fftpack-2004: Permissive
NCSA | permissive | ScanCode uoi-ncsa: Permissive; OSI
NGPL | strong-copyleft | ScanCode ngpl: Copyleft Limited; OSI; text | clause 2b: the whole work at no charge under identical terms
NICTA-1.0 | permissive | ScanCode nicta-psl: Permissive
NIST-PD | public-domain | ScanCode nist-pd: Public Domain
NIST-PD-TNT | public-domain | text | works of federal employees; acknowledgement is a wish
NIST-PD-fallback | permissive | ScanCode nist-pd-fallback: Permissive
NIST-Software | permissive | ScanCode nist-software: Permissive
NLOD-1.0 | data | ScanCode nlod-1.0: Permissive; text | made for information of the public sector; attribution at most
NLOD-2.0 | data | ScanCode nlod-2.0: Permissive; text | made for information of the public sector; attribution at most
NLPL | permissive | ScanCode nlpl: Public Domain; text | a grant of everything, with no dedication to the public domain
NOSL | weak-copyleft | ScanCode nosl-1.0: Copyleft Limited
NPL-1.0 | weak-copyleft | ScanCode npl-1.0: Copyleft Limited
NPL-1.1 | weak-copyleft | ScanCode npl-1.1: Copyleft Limited
NPOSL-3.0 | network-copyleft | ScanCode nosl-3.0: Copyleft; OSI; text | section 5: external deployment is distribution; the non-profit clause binds the licensor
NRL | permissive | ScanCode nrl: Permissive
NTIA-PD | public-domain | ScanCode ntia-pd: Public Domain
NTP | permissive | ScanCode mit-old-style-no-advert: Permissive; OSI
NTP-0 | permissive | ScanCode ntp-0: Permissive
Naumen | permissive | ScanCode naumen: Permissive; OSI
Net-SNMP | permissive | ScanCode net-snmp: Permissive
NetCDF | permissive | ScanCode netcdf: Permissive
Newsletr | permissive | ScanCode newsletr: Permissive
Nokia | weak-copyleft | ScanCode nokos-1.0a: Copyleft Limited; OSI
Noweb | weak-copyleft | ScanCode noweb: Copyleft Limited
Nunit | permissive | ScanCode zlib-acknowledgement: Permissive
O-UDA-1.0 | data | ScanCode o-uda-1.0: Permissive; text | made for data; notices alone
OAR | permissive | ScanCode x11-oar: Permissive
OCCT-PL | weak-copyleft | ScanCode occt-pl: Copyleft Limited
OCLC-2.0 | weak-copyleft | ScanCode oclc-2.0: Copyleft Limited; OSI
ODC-By-1.0 | data | ScanCode odc-by-1.0: Permissive; text | made for databases; attribution alone
ODbL-1.0 | data | ScanCode odbl-1.0: Copyleft; text | made for databases; share-alike on derived databases
OFFIS | permissive | ScanCode offis: Permissive
OFL-1.0 | font | ScanCode ofl-1.0: Permissive; text | bundled with anything, not sold alone; changed fonts stay under it
OFL-1.0-RFN | font | ScanCode ofl-1.0-rfn: Permissive; text | bundled with anything, not sold alone; changed fonts stay under it
OFL-1.0-no-RFN | font | ScanCode ofl-1.0-no-rfn: Permissive; text | bundled with anything, not sold alone; changed fonts stay under it
OFL-1.1 | font | ScanCode ofl-1.1: Copyleft Limited; OSI; text | bundled with anything, not sold alone; changed fonts stay under it
OFL-1.1-RFN | font | ScanCode ofl-1.1-rfn: Permissive; OSI; text | bundled with anything, not sold alone; changed fonts stay under it
OFL-1.1-no-RFN | font | ScanCode ofl-1.1-no-rfn: Permissive; OSI; text | bundled with anything, not sold alone; changed fonts stay under it
OGC-1.0 | permissive | ScanCode ogc-1.0: Permissive
OGDL-Taiwan-1.0 | data | ScanCode ogdl-taiwan-1.0: Permissive; text | made for information of the public sector; attribution at most
OGL-Canada-2.0 | data | ScanCode can-ogl-2.0-en: Permissive; text | made for information of the public sector; attribution at most
OGL-UK-1.0 | data | ScanCode ogl-uk-1.0: Permissive; text | made for information of the public sector; attribution at most
OGL-UK-2.0 | data | ScanCode ogl-uk-2.0: Permissive; text | made for information of the public sector; attribution at most
OGL-UK-3.0 | data | ScanCode ogl-uk-3.0: Permissive; text | made for information of the public sector; attribution at most
OGTSL | weak-copyleft | ScanCode opengroup: Copyleft Limited; OSI
OLDAP-1.1 | weak-copyleft | ScanCode openldap-1.1: Copyleft Limited
OLDAP-1.2 | weak-copyleft | ScanCode openldap-1.2: Copyleft Limited
OLDAP-1.3 | weak-copyleft | ScanCode openldap-1.3: Copyleft Limited
OLDAP-1.4 | weak-copyleft | ScanCode openldap-1.4: Copyleft Limited
OLDAP-2.0 | permissive | ScanCode openldap-2.0: Permissive
OLDAP-2.0.1 | permissive | ScanCode openldap-2.0.1: Permissive
OLDAP-2.1 | permissive | ScanCode openldap-2.1: Permissive
OLDAP-2.2 | permissive | ScanCode openldap-2.2: Permissive
OLDAP-2.2.1 | permissive | ScanCode openldap-2.2.1: Permissive
OLDAP-2.2.2 | permissive | ScanCode openldap-2.2.2: Permissive
OLDAP-2.3 | permissive | ScanCode openldap-2.3: Permissive
OLDAP-2.4 | permissive | ScanCode openldap-2.4: Permissive
OLDAP-2.5 | permissive | ScanCode openldap-2.5: Permissive
OLDAP-2.6 | permissive | ScanCode openldap-2.6: Permissive
OLDAP-2.7 | permissive | ScanCode openldap-2.7: Permissive
OLDAP-2.8 | permissive | ScanCode openldap-2.8: Permissive; OSI
OLFL-1.3 | permissive | ScanCode olfl-1.3: Permissive; OSI
OML | permissive | ScanCode fastcgi-devkit: Permissive
OPL-1.0 | weak-copyleft | ScanCode open-public: Copyleft Limited
OPL-UK-3.0 | data | ScanCode opl-uk-3.0: Permissive; text | made for information of the public sector; attribution at most
OPUBL-1.0 | data | ScanCode openpub: Permissive; text | made for publications; its options can forbid changed or printed versions
OSC-1.0 | permissive | OSI; text | the MIT grant in German, with a liability clause after German law
OSET-PL-2.1 | weak-copyleft | ScanCode oset-pl-2.1: Copyleft Limited; OSI
OSL-1.0 | network-copyleft | ScanCode osl-1.0: Copyleft; OSI; text | section 5: external deployment is distribution
OSL-1.1 | network-copyleft | ScanCode osl-1.1: Copyleft; text | section 5: external deployment is distribution
OSL-2.0 | network-copyleft | ScanCode osl-2.0: Copyleft; OSI; text | section 5: external deployment is distribution
OSL-2.1 | network-copyleft | ScanCode osl-2.1: Copyleft; OSI; text | section 5: external deployment is distribution
OSL-3.0 | network-copyleft | ScanCode osl-3.0: Copyleft; OSI; text | section 5: external deployment is distribution
OSSP | permissive | text | use, copies, changes and distribution for any purpose, with notices
OpenMDW-1.0 | permissive | text | any use of model materials with notices; ends on patent or copyright suits
OpenPBS-2.3 | weak-copyleft | ScanCode openpbs-2.3: Copyleft Limited
OpenSSL | permissive | ScanCode openssl-ssleay: Permissive
OpenSSL-standalone | permissive | ScanCode openssl: Permissive
OpenVision | permissive | ScanCode openvision: Permissive
PADL | permissive | ScanCode padl: Permissive
PDDL-1.0 | public-domain | ScanCode pddl-1.0: Public Domain
PHP-3.0 | permissive | ScanCode php-3.0: Permissive; OSI
PHP-3.01 | permissive | ScanCode php-3.01: Permissive; OSI
PPL | non-commercial | ScanCode ppl: Copyleft; text | commercial use by worker-owned organizations only
PSF-2.0 | permissive | ScanCode psf-2.0: Permissive
ParaType-Free-Font-1.3 | font | text | made for fonts; notices, and names on changed fonts
Parity-6.0.0 | network-copyleft | ScanCode parity-6.0.0: Copyleft; text | software that is developed, operated or analyzed with it must be contributed
Parity-7.0.0 | network-copyleft | ScanCode parity-7.0.0: Copyleft; text | software that is developed, operated or analyzed with it must be contributed
Pixar | permissive | ScanCode pixar: Permissive
Plexus | permissive | ScanCode dom4j: Permissive
PolyForm-Noncommercial-1.0.0 | non-commercial | ScanCode polyform-noncommercial-1.0.0: Source-available; text | non-commercial use
PolyForm-Small-Business-1.0.0 | source-available | ScanCode polyform-small-business-1.0.0: Source-available; text | companies below a size only
PostgreSQL | permissive | ScanCode postgresql: Permissive; OSI
Python-2.0 | permissive | ScanCode python: Permissive; OSI
Python-2.0.1 | permissive | ScanCode python-2.0.1: Permissive
QPL-1.0 | strong-copyleft | ScanCode qpl-1.0: Copyleft Limited; OSI; text | section 6: what links with it must come with source under free terms
QPL-1.0-INRIA-2004 | strong-copyleft | ScanCode qpl-1.0-inria-2004: Copyleft Limited; text | section 6: what links with it must come with source under free terms
Qhull | weak-copyleft | ScanCode qhull: Copyleft Limited
RHeCos-1.1 | strong-copyleft | ScanCode ecosrh-1.1: Copyleft
RPL-1.1 | network-copyleft | ScanCode rpl-1.1: Copyleft Limited; OSI; text | any deployment but personal use and research must publish its source
RPL-1.5 | network-copyleft | ScanCode rpl-1.5: Copyleft Limited; OSI; text | any deployment but personal use and research must publish its source
RPSL-1.0 | network-copyleft | ScanCode rpsl-1.0: Copyleft Limited; OSI; text | external deployment, a network service included, must publish modifications
RSA-MD | permissive | ScanCode rsa-md5: Permissive
RSCPL | weak-copyleft | ScanCode ricoh-1.0: Copyleft Limited; OSI
Rdisc | permissive | ScanCode rdisc: Permissive
Ruby | weak-copyleft | ScanCode ruby: Copyleft Limited
Ruby-pty | source-available | ScanCode ruby-pty: Permissive; text | redistribution "for this purpose" only; no word on changes
SAX-PD | public-domain | ScanCode sax-pd: Public Domain
SAX-PD-2.0 | public-domain | ScanCode sax-pd-2.0: Public Domain
SCEA | permissive | ScanCode scea-1.0: Permissive
SGI-B-1.0 | source-available | ScanCode sgi-fslb-1.0: Free Restricted; text | the FSF calls it non-free: patent and reporting duties
SGI-B-1.1 | source-available | ScanCode sgi-freeb-1.1: Permissive; text | the FSF calls it non-free: patent and reporting duties
SGI-B-2.0 | permissive | ScanCode sgi-freeb-2.0: Permissive
SGI-OpenGL | permissive | ScanCode x11-opengl: Permissive
SGMLUG-PM | permissive | text | use, copies, changes and distribution for any purpose, with notices
SGP4 | permissive | ScanCode sgp4: Permissive
SHL-0.5 | permissive | ScanCode shl-0.5: Permissive
SHL-0.51 | permissive | ScanCode shl-0.51: Permissive
SISSL | weak-copyleft | ScanCode sun-sissl-1.1: Proprietary Free; OSI; text | OSI approved (1.1): modifications that leave the standard must be published
SISSL-1.2 | weak-copyleft | ScanCode sun-sissl-1.2: Proprietary Free; text | OSI approved (1.1): modifications that leave the standard must be published
SL | permissive | ScanCode sl: Permissive
SMAIL-GPL | strong-copyleft | ScanCode smail-gpl: Copyleft
SMLNJ | permissive | ScanCode standard-ml-nj: Permissive
SMPPL | weak-copyleft | ScanCode smppl: Copyleft Limited
SNIA | strong-copyleft | ScanCode snia: Copyleft
SOFA | source-available | ScanCode sofa: Proprietary Free; text | may not be brought into disrepute or used inappropriately
SPL-1.0 | weak-copyleft | ScanCode spl-1.0: Copyleft Limited; OSI
SSH-OpenSSH | permissive | ScanCode openssh: Permissive
SSH-short | permissive | ScanCode tatu-ylonen: Permissive
SSLeay-standalone | permissive | ScanCode ssleay-windows: Permissive
SSPL-1.0 | source-available | ScanCode mongodb-sspl-1.0: Source-available; text | section 13: offering it as a service wants the whole service stack; not OSI approved
SUL-1.0 | source-available | ScanCode sustainable-use-1.0: Free Restricted; text | own internal business purposes, or non-commercial use
SWL | permissive | ScanCode swl: Permissive
Saxpath | permissive | ScanCode saxpath: Permissive
SchemeReport | permissive | ScanCode schemereport: Permissive
Sendmail | weak-copyleft | ScanCode sendmail: Permissive; text | condition 1: redistribution at no charge or with source
Sendmail-8.23 | weak-copyleft | ScanCode sendmail-8.23: Copyleft Limited
Sendmail-Open-Source-1.1 | weak-copyleft | ScanCode sendmail-open-source-1.1: Permissive; text | condition 1: redistribution at no charge or with source
SimPL-2.0 | strong-copyleft | ScanCode simpl-2.0: Copyleft; OSI
Sleepycat | strong-copyleft | ScanCode sleepycat: Copyleft; OSI
Soundex | permissive | ScanCode soundex: Permissive
Spencer-86 | permissive | ScanCode regexp: Permissive
Spencer-94 | permissive | ScanCode hs-regexp: Permissive
Spencer-99 | permissive | ScanCode henry-spencer-1999: Permissive
StandardML-NJ | permissive | ScanCode standard-ml-nj: Permissive
SugarCRM-1.1.3 | strong-copyleft | ScanCode sugarcrm-1.1.3: Copyleft
Sun-PPP | permissive | ScanCode sun-ppp: Permissive
Sun-PPP-2000 | permissive | ScanCode sun-ppp-2000: Permissive
SunPro | permissive | ScanCode sunpro: Permissive
Symlinks | permissive | ScanCode symlinks: Public Domain; text | a grant of everything, with no dedication to the public domain
TAPR-OHL-1.0 | weak-copyleft | ScanCode tapr-ohl-1.0: Copyleft Limited
TCL | permissive | ScanCode tcl: Permissive
TCP-wrappers | permissive | ScanCode tcp-wrappers: Permissive
TGPPL-1.0 | network-copyleft | ScanCode tgppl-1.0: Copyleft; text | built on OSL-3.0: external deployment is distribution
TMate | strong-copyleft | ScanCode tmate: Copyleft
TORQUE-1.1 | weak-copyleft | ScanCode torque-1.1: Copyleft Limited
TOSL | strong-copyleft | ScanCode tosl: Copyleft
TPDL | permissive | ScanCode tpdl: Permissive
TPL-1.0 | weak-copyleft | ScanCode thor-pl: Copyleft Limited
TTWL | permissive | ScanCode ttwl: Permissive
TTYP0 | font | ScanCode ttyp0: Permissive; text | made for fonts; notices, and names on changed fonts
TU-Berlin-1.0 | permissive | ScanCode tu-berlin: Permissive
TU-Berlin-2.0 | permissive | ScanCode tu-berlin-2.0: Permissive
TekHVC | permissive | text | any use; only the name of the color space is reserved
TermReadKey | permissive | ScanCode term-readkey: Permissive
ThirdEye | permissive | ScanCode thirdeye: Permissive
TrustedQSL | permissive | ScanCode trustedqsl: Permissive
UCAR | permissive | ScanCode ucar: Permissive
UCL-1.0 | network-copyleft | ScanCode ucl-1.0: Copyleft Limited; OSI; text | built on OSL-3.0: external deployment is distribution
UMich-Merit | permissive | ScanCode umich-merit: Permissive
UPL-1.0 | permissive | ScanCode upl-1.0: Permissive; OSI
URT-RLE | weak-copyleft | ScanCode urt-rle: Copyleft Limited
Ubuntu-font-1.0 | font | ScanCode ubuntu-font-1.0: Copyleft Limited; text | bundled with anything; changed fonts stay under it
UnRAR | source-available | text | may not be used to re-create the compression algorithm
Unicode-3.0 | permissive | ScanCode unicode-v3: Permissive; OSI
Unicode-DFS-2015 | permissive | ScanCode unicode-dfs-2015: Permissive
Unicode-DFS-2016 | permissive | ScanCode unicode-dfs-2016: Permissive; OSI
Unicode-TOU | source-available | ScanCode unicode-tou: Proprietary Free; text | solely for products that support the Unicode Standard
UnixCrypt | permissive | ScanCode unixcrypt: Permissive
Unlicense | public-domain | ScanCode unlicense: Public Domain; OSI
Unlicense-libtelnet | public-domain | ScanCode unlicense-libtelnet: Public Domain
Unlicense-libwhirlpool | public-domain | ScanCode unlicense-libwhirlpool: Public Domain
VOSTROM | strong-copyleft | ScanCode vostrom: Copyleft
VSL-1.0 | permissive | ScanCode vsl-1.0: Permissive; OSI
Vim | strong-copyleft | ScanCode vim: Copyleft
Vixie-Cron | weak-copyleft | text | sold only with buildable source
W3C | permissive | ScanCode w3c: Permissive; OSI
W3C-19980720 | permissive | ScanCode w3c-software-19980720: Permissive
W3C-20150513 | permissive | ScanCode w3c-software-doc-20150513: Permissive; OSI
WTFNMFPL | permissive | text | a grant of everything, with no dedication to the public domain
WTFPL | permissive | ScanCode wtfpl-2.0: Public Domain; text | a grant of everything, with no dedication to the public domain
Watcom-1.0 | network-copyleft | ScanCode sybase: Proprietary Free; OSI; text | modifications that are deployed, internally too, must be published
Widget-Workshop | permissive | ScanCode widget-workshop: Permissive
WordNet | permissive | OSI; text | use, copies, changes and distribution for any purpose, with notices
Wsuipa | permissive | ScanCode wsuipa: Permissive
X11 | permissive | ScanCode x11-xconsortium: Permissive
X11-distribute-modifications-variant | permissive | ScanCode x11-fsf: Permissive
X11-no-permit-persons | permissive | text | an MIT variant
X11-swapped | permissive | ScanCode x11-swapped: Permissive
XFree86-1.1 | permissive | ScanCode xfree86-1.1: Permissive
XSkat | permissive | ScanCode xskat: Permissive
Xdebug-1.03 | permissive | ScanCode xdebug-1.03: Permissive
Xerox | permissive | ScanCode mit-export-control: Permissive
Xfig | permissive | ScanCode mit-xfig: Permissive
Xnet | permissive | ScanCode xnet: Permissive; OSI
YPL-1.0 | weak-copyleft | ScanCode ypl-1.0: Copyleft Limited
YPL-1.1 | strong-copyleft | ScanCode ypl-1.1: Copyleft
ZPL-1.1 | permissive | ScanCode zpl-1.1: Permissive
ZPL-2.0 | permissive | ScanCode zpl-2.0: Permissive; OSI
ZPL-2.1 | permissive | ScanCode zpl-2.1: Permissive; OSI
Zed | permissive | ScanCode zed: Permissive
Zeeff | permissive | ScanCode zeeff: Permissive
Zend-2.0 | permissive | ScanCode zend-2.0: Permissive
Zimbra-1.3 | weak-copyleft | ScanCode zimbra-1.3: Copyleft Limited
Zimbra-1.4 | weak-copyleft | ScanCode zimbra-1.4: Copyleft Limited
Zlib | permissive | ScanCode zlib: Permissive; OSI
any-OSI | - | ScanCode any-osi: Unstated License; text | some license of a list, and which one is not said: a person must choose
any-OSI-perl-modules | - | ScanCode any-osi-perl-modules: Unstated License; text | some license of a list, and which one is not said: a person must choose
atc-game | source-available | text | permission to copy only
bcrypt-Solar-Designer | permissive | ScanCode bcrypt-solar-designer: Permissive
blessing | public-domain | ScanCode blessing: Public Domain
bzip2-1.0.5 | permissive | ScanCode bzip2-libbzip-2010: Permissive
bzip2-1.0.6 | permissive | ScanCode bzip2-libbzip-2010: Permissive
check-cvs | permissive | ScanCode check-cvs: Permissive
checkmk | permissive | ScanCode checkmk: Permissive
copyleft-next-0.3.0 | strong-copyleft | ScanCode copyleft-next-0.3.0: Copyleft
copyleft-next-0.3.1 | strong-copyleft | ScanCode copyleft-next-0.3.1: Copyleft
curl | permissive | ScanCode curl: Permissive
cve-tou | data | ScanCode cve-tou: Permissive; text | terms of a published data set; notice alone
diffmark | permissive | ScanCode diffmark: Public Domain; text | a grant of everything, with no dedication to the public domain
dtoa | permissive | ScanCode x11-lucent: Permissive
dvipdfm | permissive | ScanCode dvipdfm: Permissive
eCos-2.0 | weak-copyleft | ScanCode ecos: Copyleft Limited
eGenix | permissive | ScanCode egenix-1.1.0: Permissive
etalab-2.0 | data | ScanCode etalab-2.0: Permissive; text | made for information of the public sector; attribution at most
fwlw | permissive | ScanCode fwlw: Permissive
gSOAP-1.3b | weak-copyleft | ScanCode gsoap-1.3b: Copyleft Limited
generic-xts | permissive | ScanCode generic-xts: Permissive
gnuplot | weak-copyleft | ScanCode gnuplot: Copyleft Limited
gtkbook | permissive | ScanCode gtkbook: Permissive
hdparm | permissive | ScanCode hdparm: Permissive
hyphen-bulgarian | permissive | text | use, copies, changes and distribution for any purpose, with notices
iMatix | permissive | ScanCode sfl-license: Permissive
jove | permissive | ScanCode jove: Permissive
libpng-1.6.35 | permissive | ScanCode libpng-1.6.35: Permissive
libpng-2.0 | permissive | ScanCode libpng-v2: Permissive
libselinux-1.0 | public-domain | ScanCode selinux-nsa-declaration-1.0: Public Domain
libtiff | permissive | ScanCode x11-tiff: Permissive
libutil-David-Nugent | permissive | ScanCode libutil-david-nugent: Permissive
lsof | permissive | ScanCode purdue-bsd: Permissive
magaz | permissive | ScanCode magaz: Permissive
mailprio | permissive | ScanCode mailprio: Permissive
man2html | permissive | ScanCode man2html: Permissive
metamail | permissive | ScanCode metamail: Permissive
mpi-permissive | permissive | ScanCode mpi-permissive: Permissive
mpich2 | permissive | ScanCode mpich: Permissive
mplus | font | ScanCode m-plus: Permissive; text | made for fonts; notices, and names on changed fonts
ngrep | permissive | ScanCode ngrep: Permissive
pkgconf | permissive | ScanCode mit-taylor-variant: Permissive
pnmstitch | permissive | ScanCode pnmstitch: Permissive
psfrag | permissive | ScanCode psfrag: Permissive
psutils | weak-copyleft | ScanCode psutils: Permissive; text | clause 2: the original source is provided free of charge
python-ldap | permissive | ScanCode python-ldap: Permissive
radvd | permissive | ScanCode radvd: Permissive
snprintf | permissive | ScanCode snprintf: Permissive
softSurfer | permissive | ScanCode softsurfer: Permissive
ssh-keyscan | permissive | ScanCode ssh-keyscan: Permissive
swrule | permissive | ScanCode swrule: Permissive
threeparttable | permissive | ScanCode threeparttable: Permissive
ulem | permissive | ScanCode ulem: Permissive
w3m | permissive | ScanCode w3m: Permissive
wwl | permissive | ScanCode wwl: Permissive
wxWindows | weak-copyleft | ScanCode wxwindows: Copyleft Limited; OSI; text | Library GPL with the wxWindows exception
xinetd | permissive | ScanCode xinetd: Permissive
xkeyboard-config-Zinoviev | permissive | ScanCode xkeyboard-config-zinoviev: Permissive
xlock | permissive | ScanCode libpbm: Permissive
xpp | permissive | ScanCode indiana-extreme-1.2: Permissive
xzoom | permissive | ScanCode xzoom: Permissive
zlib-acknowledgement | permissive | ScanCode zlib-acknowledgement: Permissive
`;
