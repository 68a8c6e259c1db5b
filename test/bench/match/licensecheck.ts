import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { corpus, skipped } from './corpora.js';
import { type Figure, idsIn, idsOf, type Miss, share } from './figure.js';
import { isSameText } from './same-text.js';

/** Its names that are not those of the SPDX list. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'Aladdin-9': ['Aladdin'],
  Anti996: ['LicenseRef-scancode-996-icu-1.0'],
  'BSD-1-Clause-Clear': ['LicenseRef-scancode-clear-bsd-1-clause'],
  'BSD-3-Clause-NoTrademark': ['LicenseRef-scancode-bsd-3-clause-no-trademark'],
  'BSD-2-Clause-FreeBSD': ['BSD-2-Clause-Views'],
  'BSD-2-Clause-NetBSD': ['BSD-2-Clause'],
  'CC-BY-NC-SA-3.0-US': ['LicenseRef-scancode-cc-by-nc-sa-3.0-us'],
  CommonsClause: ['LicenseRef-scancode-commons-clause'],
  'GPL-2.0-or-3.0': ['GPL-2.0-only', 'GPL-3.0-only'],
  GooglePatentClause: ['LicenseRef-scancode-google-patent-license-golang'],
  GooglePatentsFile: ['LicenseRef-scancode-google-patent-license-golang'],
  'MIT-NoAd': ['X11-swapped', 'X11'],
  'Prosperity-3.0.0': ['LicenseRef-scancode-prosperity-3.0'],
  'bzip2-1.0.5': ['bzip2-1.0.6'],
};

interface Expected {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The test files of google/licensecheck: the set of ids, and where the licenses stand. It gives no name to a text with
 * changed words; one that we name as modified or similar is as good as none there. Licenses that it knows by an address
 * alone may be found and need not be; where we find only names, what the file comes to is our answer.
 */
export async function licensecheck(): Promise<readonly Figure[]> {
  const files = await corpus('licensecheck-testdata');
  if (!files) return [skipped('licensecheck, ids', 'the corpus of licensecheck')];
  const wrong: Miss[] = [];
  const apart: Miss[] = [];
  let all = 0;
  let right = 0;
  let placed = 0;
  let located = 0;
  for (const [path, bytes] of files) {
    if (/README$|LICENSE$/.test(path)) continue;
    const { expected, addressed, body } = caseOf(bytes);
    const text = body.toString('utf8');
    const { matches, expression } = identifyText(text, licenseIndex());
    const exact = matches.filter(({ class: of }) => expected.length > 0 || of === 'exact' || of === 'equivalent');
    const found = new Set(
      [...idsOf(exact)].filter((id) => expected.length > 0 || !/^LicenseRef-scancode-(?:proprietary|other)-/.test(id)),
    );
    const isNamed = expression !== undefined && matches.every(({ kind }) => kind === 'reference');
    if (isNamed) for (const id of idsIn(expression)) found.add(id);
    const wanted = expected.map(({ id }) => NAMES[id] ?? [id]);
    all += 1;
    const isRight =
      wanted.every((ids) => [...found].some((id) => ids.some((one) => isSameText(one, id)))) &&
      [...found].every((id) => [...wanted.flat(), ...addressed].some((one) => isSameText(one, id)));
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (isRight) right += 1;
    else
      wrong.push({
        name,
        answer: [...found].join(' ') || 'nothing',
        wanted: wanted.flat().join(' ') || 'nothing',
      });
    if (!isRight || expected.length === 0 || isNamed) continue;
    located += 1;
    const ours = matches.filter(({ kind, class: of }) => kind !== 'reference' && of !== 'similar');
    const overlap = overlapOf(
      expected,
      ours.map(({ start, end }) => [offset(text, start), offset(text, end)] as const),
    );
    if (overlap >= 0.95) placed += 1;
    else apart.push({ name, answer: overlap.toFixed(3), wanted: '0.95' });
  }
  return [
    share('licensecheck, ids', right, all, 97, wrong),
    share('licensecheck, ranges that overlap by 0.95', placed, located, 95, apart),
  ];
}

function offset(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at));
}

interface Case {
  readonly expected: readonly Expected[];
  /** Ids that it knows by an address. */
  readonly addressed: readonly string[];
  readonly body: Buffer;
}

function caseOf(bytes: Buffer): Case {
  const end = bytes.indexOf('\n\n');
  const body = bytes.subarray(end + 2);
  const lines = bytes
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const expected: Expected[] = [];
  const addressed: string[] = [];
  for (const line of lines.slice(/^cover\+scan/.test(lines[0] ?? '') ? 2 : 1)) {
    if (line === 'scan') break;
    const found = /^(\S+) (?:[\d.]+% )?(\d+),(\d+|\$)( URL)?$/.exec(line);
    if (found?.[4]) addressed.push(found[1] as string);
    else if (found) {
      const [, id = '', start = '0', to = '$'] = found;
      expected.push({ id, start: Number(start), end: to === '$' ? body.length : Number(to) });
    }
  }
  return { expected, addressed, body };
}

/** Shared bytes over bytes of either; white space and copyright lines at the edges belong to both. */
function overlapOf(expected: readonly Expected[], found: readonly (readonly [number, number])[]): number {
  let shared = 0;
  for (const { start, end } of expected)
    for (const [from, to] of found) shared += Math.max(0, Math.min(end, to) - Math.max(start, from));
  const wanted = expected.reduce((sum, { start, end }) => sum + end - start, 0);
  return shared / Math.max(1, wanted);
}
