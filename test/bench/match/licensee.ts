import { isLicensePath } from '../../../core/identify/license-files.js';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { corpus, skipped } from './corpora.js';
import { type Figure, idsOf, type Miss } from './figure.js';
import { isSameText } from './same-text.js';

/** The licenses that it knows; of any other it says "other". */
const KNOWN = new Set(
  'afl-3.0 agpl-3.0 apache-2.0 artistic-2.0 blueoak-1.0.0 bsd-2-clause bsd-3-clause bsd-4-clause bsd-2-clause-patent bsl-1.0 cc-by-4.0 cc-by-sa-4.0 cc0-1.0 cecill-2.1 ecl-2.0 epl-1.0 epl-2.0 eupl-1.1 eupl-1.2 gfdl-1.3 gpl-2.0 gpl-3.0 isc lgpl-2.1 lgpl-3.0 lppl-1.3c mit mit-0 mpl-2.0 ms-pl ms-rl mulanpsl-2.0 ncsa odbl-1.0 ofl-1.1 osl-3.0 postgresql unlicense upl-1.0 vim wtfpl zlib 0bsd'.split(
    ' ',
  ),
);

/** Projects of licensee with the one license that each has; "other" is several, none, or one with changed words. */
export async function licensee(): Promise<Figure> {
  const files = await corpus('licensee-fixtures');
  const list = files && [...files].find(([path]) => path.endsWith('fixtures.yml'))?.[1].toString('utf8');
  if (!files || !list) return skipped('licensee fixtures', 'the corpus of licensee');
  const misses: Miss[] = [];
  let all = 0;
  for (const [, name = '', key = ''] of list.matchAll(/^([\w.-]+):\n {2}key: ?(.*)$/gm)) {
    all += 1;
    const found = new Set<string>();
    const clean = new Set<string>();
    for (const [path, bytes] of files) {
      const inside = path.split(`fixtures/${name}/`)[1];
      if (inside === undefined || !(isLicensePath(inside) || /^readme/i.test(inside))) continue;
      const { matches } = identifyText(bytes.toString('utf8'), licenseIndex());
      for (const id of idsOf(matches)) found.add(id);
      for (const id of idsOf(matches.filter(({ class: of }) => of !== 'modified'))) clean.add(id);
    }
    const isRight = /^(?:other|none|no-license|)$/.test(key.trim())
      ? clean.size !== 1 || ![...clean].some((id) => KNOWN.has(plain(id)))
      : [...found].some((id) => isSameText(key.trim().toLowerCase(), id.toLowerCase()) || plain(id) === key.trim());
    if (!isRight) misses.push({ name, answer: [...found].join(' ') || 'nothing', wanted: key || 'nothing' });
  }
  const right = all - misses.length;
  return {
    name: 'licensee fixtures',
    measured: `${right} of ${all}`,
    demand: '63 of 64 or more',
    holds: misses.length <= 1,
    misses,
  };
}

function plain(id: string): string {
  return id.toLowerCase().replace(/-(?:only|or-later)$/, '');
}
