/** One version of a license: its id, and the id that says "or later" where the list has one. */
export interface FamilyVersion {
  readonly id: string;
  readonly orLater?: string;
}

/** The versions of one license by one steward, oldest first. */
export interface Family {
  readonly versions: readonly FamilyVersion[];
  /** Who publishes the versions, and what says that a later one may be taken. */
  readonly source: string;
}

/**
 * Which licenses are versions of each other, for "or later". Own data. A family has one steward and one kind of
 * terms: ports to a jurisdiction, variants ("-RFN", "-invariants") and relicensings are families of their own or none.
 * Each id stands in one family at most.
 */
export const FAMILIES: readonly Family[] = [
  family('AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0', 'Lawrence Rosen; versions on opensource.org'),
  gnu('AGPL-1.0 AGPL-3.0', 'AGPL-1.0 §9; Affero GPL 2 (2007) passes its works on to GNU AGPL 3 or later'),
  family('Apache-1.0 Apache-1.1 Apache-2.0', 'Apache Software Foundation, apache.org/licenses'),
  family('APSL-1.0 APSL-1.1 APSL-1.2 APSL-2.0', 'Apple; §7 "Versions of the License"'),
  family('Artistic-1.0 Artistic-2.0', 'The Perl Foundation'),
  family('BitTorrent-1.0 BitTorrent-1.1', 'BitTorrent, Inc.; §5.2 new versions'),
  family('CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-3.0 CC-BY-4.0', 'Creative Commons, unported and international'),
  family('CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5 CC-BY-NC-3.0 CC-BY-NC-4.0', 'Creative Commons'),
  family('CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5 CC-BY-NC-ND-3.0 CC-BY-NC-ND-4.0', 'Creative Commons'),
  family('CC-BY-NC-SA-1.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.5 CC-BY-NC-SA-3.0 CC-BY-NC-SA-4.0', 'Creative Commons'),
  family('CC-BY-ND-1.0 CC-BY-ND-2.0 CC-BY-ND-2.5 CC-BY-ND-3.0 CC-BY-ND-4.0', 'Creative Commons'),
  family('CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-4.0', 'Creative Commons; §4b later versions'),
  family('CDDL-1.0 CDDL-1.1', 'Sun, Oracle; §4 versions of the license'),
  family('CDLA-Permissive-1.0 CDLA-Permissive-2.0', 'Linux Foundation, cdla.dev'),
  family('CECILL-1.0 CECILL-1.1 CECILL-2.0 CECILL-2.1', 'CEA, CNRS, Inria; article 12.3 later versions'),
  family('ECL-1.0 ECL-2.0', 'Educational Community License, Apereo'),
  family('EFL-1.0 EFL-2.0', 'Eiffel Forum'),
  family('EPL-1.0 EPL-2.0', 'Eclipse Foundation; §7 new versions'),
  family('EUPL-1.0 EUPL-1.1 EUPL-1.2', 'European Commission; article 13 new versions'),
  gnu('GFDL-1.1 GFDL-1.2 GFDL-1.3', 'Free Software Foundation; GFDL §10'),
  gnu(
    'GFDL-1.1-invariants GFDL-1.2-invariants GFDL-1.3-invariants',
    'Free Software Foundation; GFDL §10, with invariant sections',
  ),
  gnu(
    'GFDL-1.1-no-invariants GFDL-1.2-no-invariants GFDL-1.3-no-invariants',
    'Free Software Foundation; GFDL §10, without invariant sections',
  ),
  gnu('GPL-1.0 GPL-2.0 GPL-3.0', 'Free Software Foundation; GPL-2.0 §9, GPL-3.0 §14'),
  family('LAL-1.2 LAL-1.3', 'Copyleft Attitude; article 9 versions'),
  gnu('LGPL-2.0 LGPL-2.1 LGPL-3.0', 'Free Software Foundation; LGPL-2.1 §13, LGPL-3.0 §6'),
  family('LPL-1.0 LPL-1.02', 'Lucent; §7 new versions'),
  family('LPPL-1.0 LPPL-1.1 LPPL-1.2 LPPL-1.3a LPPL-1.3c', 'LaTeX Project; "or (at your option) any later version"'),
  // 2.0 §1.5: what came from 1.1 or earlier without a secondary license is "incompatible with secondary licenses".
  family('MPL-1.0 MPL-1.1 MPL-2.0-no-copyleft-exception', 'Mozilla Foundation; MPL-1.1 §6.2, MPL-2.0 §1.5 and §10.2'),
  family('MulanPSL-1.0 MulanPSL-2.0', 'Peking University, license.coscl.org.cn'),
  family('NPL-1.0 NPL-1.1', 'Netscape; §6 versions of the license'),
  family('OFL-1.0 OFL-1.1', 'SIL International'),
  family('OFL-1.0-RFN OFL-1.1-RFN', 'SIL International, with reserved font names'),
  family('OFL-1.0-no-RFN OFL-1.1-no-RFN', 'SIL International, without reserved font names'),
  family('OGL-UK-1.0 OGL-UK-2.0 OGL-UK-3.0', 'The National Archives; "versions of the license"'),
  family(
    'OLDAP-1.1 OLDAP-1.2 OLDAP-1.3 OLDAP-1.4 OLDAP-2.0 OLDAP-2.0.1 OLDAP-2.1 OLDAP-2.2 OLDAP-2.2.1 OLDAP-2.2.2 ' +
      'OLDAP-2.3 OLDAP-2.4 OLDAP-2.5 OLDAP-2.6 OLDAP-2.7 OLDAP-2.8',
    'OpenLDAP Foundation, which "may publish new versions"',
  ),
  family('OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0', 'Lawrence Rosen; versions on opensource.org'),
  family('Parity-6.0.0 Parity-7.0.0', 'Artless Devices, paritylicense.com'),
  family('PHP-3.0 PHP-3.01', 'The PHP Group; clause 5 later versions'),
  family('RPL-1.1 RPL-1.5', 'Technical Pursuit; §11 new versions'),
  family('SGI-B-1.0 SGI-B-1.1 SGI-B-2.0', 'Silicon Graphics; 2.0 may be taken for 1.0 and 1.1'),
  family('YPL-1.0 YPL-1.1', 'Yahoo!; §7 versions of the license'),
  family('ZPL-1.1 ZPL-2.0 ZPL-2.1', 'Zope Corporation, Zope Foundation'),
  family('Zimbra-1.3 Zimbra-1.4', 'Zimbra, VMware; §9 new versions'),
];

function family(ids: string, source: string): Family {
  return { versions: ids.split(' ').map((id) => ({ id })), source };
}

function gnu(names: string, source: string): Family {
  return {
    versions: names.split(' ').map((name) => ({ id: `${name}-only`, orLater: `${name}-or-later` })),
    source,
  };
}
