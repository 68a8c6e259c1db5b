import { GAP } from './pattern.js';
import type { Part, TemplateText } from './spdx-template.js';

/**
 * Words of a license that whoever keeps it publishes otherwise than the SPDX list has them, in another edition or at
 * another address, that many write otherwise and mean the same, and places of it that are to be filled in and that the
 * list does not mark.
 */
const PUBLISHED: readonly { readonly ids: RegExp; readonly listed: RegExp; readonly readings: readonly string[] }[] = [
  // https://www.mozilla.org/media/MPL/1.1/index.txt
  { ids: /^MPL-1\.1/, listed: /Sections 3\.1, 3\.2, 3\.3, 3\.4 and 3\.5/, readings: ['Section 3.1-3.5'] },
  { ids: /^MPL-1\.1/, listed: /(?<=choice of the )MPL(?= or the alternative)/, readings: ['NPL'] },
  { ids: /^MPL-1\.1/, listed: /declatory/, readings: ['declaratory'] },
  { ids: /^(?:OpenSSL|SSLeay-standalone)$/, listed: /aheared/, readings: ['adhered'] },
  { ids: /^(?:OpenSSL|SSLeay-standalone)$/, listed: /publically/, readings: ['publicly'] },
  // https://www.eclipse.org/legal/epl-2.0/
  { ids: /^EPL-2\.0$/, listed: /\{name license\(s\),\s+version\(s\), .*?here\}/, readings: [GAP] },
  // https://www.mongodb.com/licensing/server-side-public-license
  { ids: /^SSPL-1\.0$/, listed: /(?<=primary purpose of the )Program/, readings: ['Software'] },
  // https://fsl.software: it was called so before.
  { ids: /^FSL-1\.1-ALv2$/, listed: /ALv2(?= Future License)/, readings: ['Apache 2.0'] },
  { ids: /^FSL-1\.1-ALv2$/, listed: /FSL-1\.1-ALv2/, readings: ['FSL-1.1-Apache-2.0'] },
  // https://curl.se/docs/copyright.html
  {
    ids: /^curl$/,
    listed: /<daniel@haxx\.se>/,
    readings: ['', ', see the THANKS file'].map((more) => `<daniel@haxx.se>, and many contributors${more}`),
  },
  // As HDF5 has it.
  { ids: /^BSD-3-Clause-LBNL$/, listed: /other(?=\s+materials)/, readings: [''] },
  // Each version of libpng names itself, and the day it came out.
  { ids: /^Libpng$/, listed: /1\.4\.5, December 9, 2010/, readings: [GAP] },
  { ids: /^Libpng$/, listed: /2006-2010(?= Glenn)/, readings: [GAP] },
  { ids: /^Libpng$/, listed: /Digger/, readings: ['Dilger'] },
  { ids: /^Libpng$/, listed: /December 9, 2010(?!,)/, readings: [''] },
  { ids: /^Beerware$/, listed: /Poul-Henning Kamp/, readings: [''] },
  { ids: /^Beerware$/, listed: /<phk@FreeBSD\.ORG>/, readings: [GAP] },
  {
    ids: /^WTFPL$/,
    listed: /<sam@hocevar\.net>/,
    readings: [14, 22].map((at) => `${at} rue de Plaisance, 75014 Paris, France`),
  },
  { ids: /^Apache-1\.1$/, listed: /name(?=\s+"Apache")/, readings: ['names', ''] },
  { ids: /^NCSA$/, listed: /Developed by:/, readings: [''] },
  { ids: /^OpenSSL(?:-standalone)?$/, listed: /openssl-core@openssl\.org/, readings: ['licensing@OpenSSL.org'] },
  {
    ids: /^BSD-[34]-Clause$/,
    listed: /Neither the name of the copyright holder nor the names of its contributors may/,
    readings: [
      `The name ${GAP} may not`,
      `The names ${GAP} may not`,
      'The name may not',
      `Neither the name ${GAP} may`,
      `Neither the names ${GAP} may`,
      'Neither the package name nor the names of its contributors may',
    ],
  },
  // Who ships manuals too says so.
  {
    ids: /^BSD-3-Clause$/,
    listed: /source and binary forms/,
    readings: ['of the theme', 'of the software as well as documentation'].map((of) => `source and binary forms ${of}`),
  },
  {
    ids: /^BSD-3-Clause$/,
    listed: /(?<=THIS\s+)SOFTWARE(?=\s+IS\s+PROVIDED)/,
    readings: ['SOFTWARE AND DOCUMENTATION'],
  },
  {
    ids: /^BSD-3-Clause$/,
    listed: /(?<=USE\s+OF\s+THIS\s+)SOFTWARE(?=\s*,\s+EVEN)/,
    readings: ['SOFTWARE AND DOCUMENTATION'],
  },
  // What was added to Bitstream's fonts for Arev, which DejaVu carries on: https://dejavu-fonts.github.io/License.html
  ...[
    {
      listed:
        /Copyright \(c\) 2003 by Bitstream, Inc\. All Rights Reserved\. Bitstream Vera is a trademark of Bitstream, Inc\./,
      readings: [''],
    },
    {
      listed: /(?<=reproduce and distribute the )Font Software/,
      readings: ['modifications to the Bitstream Vera Font Software'],
    },
    // In editions of DejaVu a word stands twice.
    { listed: /(?<=additional glyphs )or(?= characters)/, readings: ['or or'] },
    { listed: /"Bitstream" or the word "Vera"/, readings: ['"Tavmjong Bah" or the word "Arev"'] },
    { listed: /"Bitstream Vera"(?= names)/, readings: ['"Tavmjong Bah Arev"'] },
    { listed: /BITSTREAM OR THE GNOME FOUNDATION/, readings: ['TAVMJONG BAH'] },
    { listed: /names of Gnome, the Gnome Foundation, and Bitstream Inc\./, readings: ['name of Tavmjong Bah'] },
    { listed: /the Gnome Foundation or Bitstream Inc\., respectively/, readings: ['Tavmjong Bah'] },
    { listed: /fonts at gnome dot org/, readings: ['tavmjong @ free . fr'] },
  ].map((one) => ({ ids: /^Bitstream-Vera$/, ...one })),
  // The condition was taken out, and the words that lead to it stayed.
  {
    ids: /^MIT-0$/,
    listed: /furnished to do so/,
    readings: ['furnished to do so, subject to the following conditions'],
  },
  // https://www.gnu.org/licenses/old-licenses/fdl-1.2.txt
  { ids: /^GFDL-1\.2/, listed: /(?<=gnu\.org\/)copyleft/, readings: ['licenses'] },
  // Where the appendix was left out.
  { ids: /^Apache-2\.0$/, listed: /\(an example is provided in the Appendix below\)/, readings: [''] },
  {
    ids: /^BSD-Source-Code$/,
    listed: /Neither the name of\s+Deusty\s+nor the names of its contributors may/,
    readings: [`Neither the name of ${GAP} nor the names of its contributors may`, `The name of ${GAP} may not`],
  },
  { ids: /^BSD-Source-Code$/, listed: /of\s+Deusty, LLC\./, readings: ['', GAP] },
  {
    ids: /^BSD-3-Clause-Sun$/,
    listed: /SUN AND ITS LICENSORS SHALL NOT BE LIABLE.*?DERIVATIVES/,
    readings: [
      'SUN MICROSYSTEMS, INC. ("SUN") AND ITS LICENSORS SHALL NOT BE LIABLE FOR ANY DAMAGES SUFFERED BY LICENSEE AS A RESULT OF USING, MODIFYING OR DISTRIBUTING THIS SOFTWARE OR ITS DERIVATIVES',
    ],
  },
  { ids: /^BSD-3-Clause-Sun$/, listed: /reproduct/, readings: ['reproduce'] },
  { ids: /^BSD-3-Clause-Sun$/, listed: /(?<=Inc\. )or(?= the names)/, readings: ['nor'] },
];

/** The template with those words as alternatives. Throws where the list does not have them. */
export function withPublished(template: TemplateText): TemplateText {
  if (template.kind !== 'text') return template;
  let { parts } = template;
  for (const { ids, listed, readings } of PUBLISHED) {
    if (!ids.test(template.id)) continue;
    const found = listed.exec(template.text);
    if (!found) throw new Error(`${template.id} does not have ${listed}`);
    parts = withReadings(parts, found.index, found[0], readings);
  }
  return { ...template, parts };
}

/** What the list lets stand there may still stand there. */
function withReadings(
  parts: readonly Part[],
  start: number,
  words: string,
  readings: readonly string[],
): readonly Part[] {
  const end = start + words.length;
  const isIn = (part: Part): boolean => part.kind === 'alternative' && part.start <= end && part.end >= start;
  const same = parts.filter((part) => isIn(part) && part.start <= start && part.end >= end);
  const listed = same.flatMap((part) => part.readings ?? []);
  const place = same[0] ?? { start, end };
  const kept = parts.filter((part) => !isIn(part));
  const all = [...new Set([...(listed.length > 0 ? listed : [words]), ...readings])];
  return [...kept, { kind: 'alternative', start: place.start, end: place.end, readings: all }];
}
