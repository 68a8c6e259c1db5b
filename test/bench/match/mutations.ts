import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { corpus, skipped } from './corpora.js';
import { type Figure, type Miss, seeded, share } from './figure.js';

/** The commonest licenses of package registries and distributions. */
const COMMON =
  'MIT Apache-2.0 BSD-3-Clause BSD-2-Clause ISC GPL-2.0-only GPL-3.0-only LGPL-2.1-only LGPL-3.0-only AGPL-3.0-only MPL-2.0 Unlicense CC0-1.0 0BSD WTFPL Zlib ' +
  'BSL-1.0 EPL-1.0 EPL-2.0 CDDL-1.0 CC-BY-4.0 CC-BY-SA-4.0 CC-BY-3.0 Artistic-2.0 Artistic-1.0-Perl PSF-2.0 Python-2.0 OFL-1.1 MIT-0 BlueOak-1.0.0 EUPL-1.2 ' +
  'MS-PL BSD-4-Clause X11 LGPL-2.0-only GFDL-1.3-only MPL-1.1 AFL-3.0 AFL-2.1 OSL-3.0 CPL-1.0 NCSA PostgreSQL Ruby PHP-3.01 Vim W3C ZPL-2.1 JSON BUSL-1.1';
const ROUNDS = 6;
const FILLERS = 'customers upon green annual however several within company shall widget yearly nothing report'.split(
  ' ',
);

interface Edit {
  readonly kind: string;
  readonly critical: boolean;
  /** Index of the first word that is touched, words taken away, words put in. */
  readonly at: number;
  readonly removed: number;
  readonly added: readonly string[];
}

/** Seeded edits of common licenses: no text with one is exact, the differences cover it, critical ones are marked. */
export async function mutations(): Promise<readonly Figure[]> {
  const texts = await corpus('spdx-canonical-texts');
  if (!texts) return [skipped('mutations', 'the corpus of canonical texts')];
  const random = seeded(20261125);
  const exact: Miss[] = [];
  const uncovered: Miss[] = [];
  const unmarked: Miss[] = [];
  let all = 0;
  let critical = 0;
  for (const id of COMMON.split(' ')) {
    const bytes = [...texts].find(([path]) => path.endsWith(`/${id}.txt`))?.[1];
    if (!bytes) continue;
    const words = bytes.toString('utf8').split(/(?<=\s)(?=\S)/);
    for (let round = 0; round < ROUNDS; round += 1) {
      const edit = editOf(words, round, random);
      if (!edit) continue;
      all += 1;
      const before = words.slice(0, edit.at).join('');
      const inserted = edit.added.map((word) => `${word} `).join('');
      const text = before + inserted + words.slice(edit.at + edit.removed).join('');
      const { matches } = identifyText(text, licenseIndex());
      const name = `${id}, ${edit.kind} at word ${edit.at}: -${words
        .slice(edit.at, edit.at + edit.removed)
        .join('')
        .trim()} +${inserted.trim()}`;
      const around = matches.filter(
        ({ kind, start, end }) => kind === 'text' && start <= before.length && end >= before.length,
      );
      if (around.some(({ class: of }) => of === 'exact')) exact.push({ name, answer: 'exact', wanted: 'a difference' });
      const touching = around
        .flatMap(({ differences }) => differences)
        .filter(({ start, end }) => start <= before.length + inserted.length + NEAR && end >= before.length - NEAR);
      if (touching.length === 0 && !matches.some(({ class: of }) => of === 'similar'))
        uncovered.push({ name, answer: 'no difference', wanted: 'a difference there' });
      if (!edit.critical) continue;
      critical += 1;
      if (!touching.some((difference) => difference.critical))
        unmarked.push({ name, answer: 'not critical', wanted: 'critical' });
    }
  }
  return [
    share('mutations: no edited text is exact', all - exact.length, all, 100, exact),
    share('mutations: differences cover the edit', all - uncovered.length, all, 99, uncovered),
    share('mutations: critical edits are marked', critical - unmarked.length, critical, 100, unmarked),
  ];
}

/** UTF-16 units that a difference may be away from an edit, for equal words around it. */
const NEAR = 40;

function editOf(words: readonly string[], round: number, random: () => number): Edit | undefined {
  const from = Math.floor(words.length * 0.15);
  const at = from + Math.floor(random() * words.length * 0.7);
  const count = 1 + Math.floor(random() * Math.min(40, words.length / 6));
  const fillers = Array.from({ length: count }, () => FILLERS[Math.floor(random() * FILLERS.length)] as string);
  switch (round) {
    case 0:
      return { kind: 'inserted', critical: false, at, removed: 0, added: fillers };
    case 1:
      return { kind: 'deleted', critical: false, at, removed: Math.max(3, count), added: [] };
    case 2:
      return { kind: 'replaced', critical: false, at, removed: count, added: fillers };
    case 3:
      return { kind: 'negated', critical: true, at, removed: 0, added: ['not'] };
    case 4: {
      const verb = words.findIndex((word, index) => index >= from && /^(?:is|are|may|be|shall|will)\s$/.test(word));
      return verb < 0 ? undefined : { kind: 'negated verb', critical: true, at: verb + 1, removed: 0, added: ['not'] };
    }
    default: {
      const version = words.findIndex(
        (word, index) =>
          /^[1-3]\.\d[,.]?\s+$/.test(word) && /version|licen[cs]e|attribution/i.test(words[index - 1] ?? ''),
      );
      const swapped = (words[version] ?? '').trim().replace(/^\d/, (digit) => String(Number(digit) + 4));
      return version < 0
        ? undefined
        : { kind: 'version swapped', critical: true, at: version, removed: 1, added: [swapped] };
    }
  }
}
