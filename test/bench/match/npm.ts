import { existsSync, readFileSync } from 'node:fs';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { skipped } from './corpora.js';
import { type Figure, idsIn, share } from './figure.js';
import { textFile } from './gathered.js';
import { type Label, labels } from './labels.js';

/** What says that there is more than a license, or another text, without naming a license that is not there. */
const GENERIC =
  /^LicenseRef-(?:modified-|additional-terms$|scancode-(?:proprietary-license|commercial-license|other-copyleft|other-permissive)$)/;

/**
 * The license files of npm's packages: the set of ids in the expression of each, against its label. Own terms have no
 * id, so any LicenseRef will do for them; that they are there unknown to us will not.
 */
export function npm(): readonly Figure[] {
  const all = labels();
  const gathered = all.filter(({ sha256 }) => existsSync(textFile(sha256)));
  if (gathered.length === 0) return [skipped('npm, ids', 'what npm run bench:gather gathers')];
  const judged = gathered.map((label) => {
    const text = readFileSync(textFile(label.sha256), 'utf8');
    const { expression } = identifyText(text, licenseIndex());
    const found = expression === undefined ? [] : idsIn(expression);
    return { label, found, isRight: namesOf(found) === namesOf(label.ids), wrong: wrongIn(found, label) };
  });
  const missed = (some: typeof judged) =>
    some
      .filter(({ isRight }) => !isRight)
      .map(({ label, found }) => `${placeOf(label)}: ${spelled(found)}; wanted ${spelled(label.ids)}`);
  const single = judged.filter(({ label }) => label.ids.length === 1);
  const wrong = judged.filter((one) => one.wrong.length > 0);
  const without = all.length === gathered.length ? '' : `, ${all.length - gathered.length} not gathered`;
  return [
    shareOf(`npm, ids${without}`, judged, 99.6),
    shareOf('npm, files with a single license', single, 99.8),
    {
      name: 'npm, files with a wrong id',
      measured: `${wrong.length} of ${judged.length}`,
      demand: '0',
      holds: wrong.length === 0,
      failures: wrong.map((one) => `${placeOf(one.label)}: ${spelled(one.wrong)}; wanted ${spelled(one.label.ids)}`),
    },
  ];

  function shareOf(name: string, some: typeof judged, demand: number): Figure {
    return share(name, some.filter(({ isRight }) => isRight).length, some.length, demand, missed(some));
  }
}

function namesOf(ids: readonly string[]): string {
  const names = ids.map((id) => (/^LicenseRef-(?!modified-)/.test(id) ? 'LicenseRef' : id));
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

function placeOf({ pin, path, sha256 }: Label): string {
  return `${pin}: ${path} (${sha256.slice(0, 12)})`;
}

function spelled(ids: readonly string[]): string {
  return ids.join(' ') || 'nothing';
}
