import { existsSync, readFileSync } from 'node:fs';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { skipped } from './corpora.js';
import { type Figure, idsIn, type Miss, share } from './figure.js';
import { textFile } from './gathered.js';
import { type Label, labels } from './labels.js';

/** What says that there is more than a license, or another text, without naming a license that is not there. */
const GENERIC =
  /^LicenseRef-(?:modified-|additional-terms$|scancode-(?:proprietary-license|commercial-license|other-copyleft|other-permissive)$)/;

const MODIFIED = 'LicenseRef-modified-';

/**
 * The license files of npm's packages: the set of ids in the expression of each, against its label. Own terms have no
 * id, so any LicenseRef will do for them, and that there are unknown terms. A text that is called modified is counted
 * as its license, and by itself.
 */
export function npm(): readonly Figure[] {
  const all = labels();
  const gathered = all.filter(({ sha256 }) => existsSync(textFile(sha256)));
  if (gathered.length === 0) return [skipped('npm, ids', 'what npm run bench:gather gathers')];
  const judged = gathered.map((label) => {
    const text = readFileSync(textFile(label.sha256), 'utf8');
    const { expression, unknown } = identifyText(text, licenseIndex());
    const stated = expression === undefined ? [] : idsIn(expression);
    const found = unknown.length === 0 ? stated : [...stated, 'LicenseRef-unknown-terms'];
    const isModified = stated.some((id) => id.startsWith(MODIFIED) && label.ids.includes(id.slice(MODIFIED.length)));
    return { label, found, isModified, isRight: namesOf(found) === namesOf(label.ids), wrong: wrongIn(stated, label) };
  });
  const missed = (some: typeof judged): readonly Miss[] =>
    some.filter(({ isRight }) => !isRight).map(({ label, found }) => missOf(label, found));
  const single = judged.filter(({ label }) => label.ids.length === 1);
  const modified = judged.filter(({ isModified }) => isModified);
  const wrong = judged.filter((one) => one.wrong.length > 0);
  const isPartial = gathered.length < all.length;
  const without = isPartial ? `, ${all.length - gathered.length} not gathered` : '';
  return [
    shareOf('npm, ids', judged, 99.6),
    shareOf('npm, files with a single license', single, 99.8),
    {
      name: 'npm, files with a license called modified',
      measured: `${modified.length} of ${judged.length}`,
      demand: '',
      holds: undefined,
      misses: modified.map(({ label, found }) => missOf(label, found)),
    },
    {
      name: 'npm, files with a wrong id',
      measured: `${wrong.length} of ${judged.length}`,
      demand: '0',
      holds: wrong.length === 0,
      misses: wrong.map((one) => missOf(one.label, one.wrong)),
      isPartial,
    },
  ];

  function shareOf(name: string, some: typeof judged, demand: number): Figure {
    const figure = share(name, some.filter(({ isRight }) => isRight).length, some.length, demand, missed(some));
    return { ...figure, measured: `${figure.measured}${without}`, isPartial };
  }
}

function namesOf(ids: readonly string[]): string {
  const names = ids.map((id) =>
    id.startsWith(MODIFIED) ? id.slice(MODIFIED.length) : id.replace(/^LicenseRef-.*/, 'LicenseRef'),
  );
  return [...new Set(names)].sort().join(' ');
}

/** Ids found that the text neither grants nor mentions. */
function wrongIn(found: readonly string[], { ids, mentioned }: Label): readonly string[] {
  if (mentioned.includes('*')) return [];
  const hasOwn = ids.some((id) => /^LicenseRef-(?!modified-)/.test(id));
  return found.filter(
    (id) =>
      !ids.includes(id) && !mentioned.includes(id) && !GENERIC.test(id) && !(hasOwn && id.startsWith('LicenseRef-')),
  );
}

function missOf({ pin, path, ids }: Label, found: readonly string[]): Miss {
  return { name: `${pin}: ${path}`, answer: spelled(found), wanted: spelled(ids) };
}

function spelled(ids: readonly string[]): string {
  return ids.join(' ') || 'nothing';
}
