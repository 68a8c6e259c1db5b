import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { corpus, skipped } from './corpora.js';
import { type Figure, type Miss, processorTime, seeded } from './figure.js';

const MEGABYTE = 1 << 20;
/** Milliseconds. */
const LEAST = 30;
/** Megabytes; twice as much is read. */
const LONGEST = 16;
/** A text is read so often, and the shortest time of the processor counts: what else it does makes the others longer. */
const TIMES = 3;

/**
 * Texts made to be slow: time for a megabyte, and for twice the text over once. A text that takes less than `LEAST` is made
 * longer for the latter, for so short a time says nothing of growth.
 */
export async function hostile(): Promise<Figure> {
  const texts = await corpus('spdx-canonical-texts');
  if (!texts) return skipped('hostile texts', 'the corpus of canonical texts');
  const misses: Miss[] = [];
  let worst = 0;
  let growth = 0;
  for (const [name, unit] of units(texts)) {
    let size = 1;
    let one = timed(filledTo(unit, MEGABYTE));
    let two = timed(filledTo(unit, 2 * MEGABYTE));
    let each = two / 2;
    while (one < LEAST && size < LONGEST) {
      size *= 2;
      one = two;
      two = timed(filledTo(unit, 2 * size * MEGABYTE));
      each = Math.max(each, two / 2 / size);
    }
    worst = Math.max(worst, each);
    growth = Math.max(growth, two / one);
    if (each > 100 || two / one > 2.6)
      misses.push({
        name,
        answer: `${size} MB in ${one.toFixed(0)} and ${2 * size} MB in ${two.toFixed(0)} ms`,
        wanted: '100 ms, 2.6 times',
      });
  }
  const measured = `${worst.toFixed(0)} ms a megabyte, twice the text ${growth.toFixed(2)} times the time`;
  return {
    name: 'hostile texts, the worst',
    measured,
    demand: '100 ms, 2.6 times or less',
    holds: misses.length === 0,
    misses,
    isTimed: true,
  };
}

function* units(texts: ReadonlyMap<string, Buffer>): Generator<readonly [string, string]> {
  const words = (id: string, count: number) => {
    const text = [...texts].find(([path]) => path.endsWith(`/${id}.txt`))?.[1].toString('utf8') ?? '';
    return `${text
      .split(/\s+/)
      .slice(10, 10 + count)
      .join(' ')} `;
  };
  for (const id of ['MIT', 'Apache-2.0', 'GPL-2.0-only', 'BSD-3-Clause'])
    for (const count of [3, 8, 20, 80, 300]) yield [`${count} words of ${id}`, words(id, count)];
  for (const phrase of [
    'this program is free software ',
    'licensed under the ',
    'GNU General Public License ',
    'SPDX-License-Identifier: MIT\n',
  ])
    yield [phrase.trim(), phrase];
  for (const entry of [
    '[MIT]: https://opensource.org/licenses/MIT\n',
    '```\nMIT License\n```\n',
    '| thing | 1.0 | GPL-2.0 |\n',
    '* thing: BSD-style license\n',
    'MIT OR Apache-2.0\n',
    'It is under the Acme License.\n\nIt is licensed under the Acme Public License, and under MIT.\n\n',
  ])
    yield [JSON.stringify(entry), entry];
  const format = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n';
  for (const field of [' ', 'MIT, or ', 'GPL-2_'])
    yield [`a Debian name of ${JSON.stringify(field)}`, `${format}Files: *\nLicense: x${field.repeat(2 * MEGABYTE)}`];
  const ids = Array.from({ length: MEGABYTE / 20 }, (_, number) => `LicenseRef-${number}`);
  yield ['tags, each another', ids.map((id) => `SPDX-License-Identifier: ${id}\n`).join('')];
  yield ['choices, each another', ids.map((id) => `SPDX-License-Identifier: MIT OR ${id}\n`).join('')];
  for (const mark of ['<', '&', '(', '\\', '<a href=', '1. ', '(c) ', 'a', '*/ ']) yield [JSON.stringify(mark), mark];
  const random = seeded(3);
  const { words: vocabulary } = licenseIndex();
  yield [
    'random bytes',
    Array.from({ length: MEGABYTE }, () => String.fromCharCode(Math.floor(random() * 256))).join(''),
  ];
  yield [
    'random words of licenses',
    Array.from({ length: 200_000 }, () => vocabulary.word(1 + Math.floor(random() * 3000))).join(' '),
  ];
}

function filledTo(unit: string, size: number): string {
  return Buffer.from(unit.repeat(Math.ceil(size / unit.length)).slice(0, size), 'latin1').toString('latin1');
}

function timed(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time += 1) {
    const started = processorTime();
    identifyText(text, licenseIndex());
    least = Math.min(least, processorTime() - started);
  }
  return least;
}
